/** @jest-environment ./test/environment/workbench-environment.ts
 * @jest-environment-options {"addIn": {"namespace": "CCHC", "folder": "test/fixtures/functions"}}
 */
import { callsOf, enter, underTest, valueAt } from "./sheet";

test('"When no value is specified for an optional parameter, Excel assigns it the value null"', async () => {
  await enter({ A1: "=CCHC.ADD(1,2)", A2: "=CCHC.ADD(1,2,)", A3: "=CCHC.ADD(1,2,3)" });
  expect([valueAt("A1"), valueAt("A2"), valueAt("A3")]).toEqual([3, 3, 6]);
  expect(underTest().calls).toEqual([
    ["ADD", 1, 2, null],
    ["ADD", 1, 2, 3],
  ]);
});

test("an empty cell reaches a parameter of type any as 0 on the desktop", async () => {
  await enter({ A1: "=CCHC.SEEN(B1,B1)", A2: "=CCHC.SEENCELLS(B1:C2)", C2: 5 });
  expect([valueAt("A1"), valueAt("A2")]).toEqual(["[0,0]", "[[0,0],[0,5]]"]);
});

test("an empty cell reaches a parameter of type any as null on the web", async () => {
  workbench.functions.excel = "web";
  await enter({ A1: "=CCHC.SEEN(B1,B1)", A2: "=CCHC.SEENCELLS(B1:C2)", C2: 5 });
  expect([valueAt("A1"), valueAt("A2")]).toEqual(["[null,null]", "[[null,null],[null,5]]"]);
});

test("a formula's empty text is a text and no empty cell", async () => {
  await enter({ B1: '=""', A1: "=CCHC.SEEN(B1)", A2: "=CCHC.SEENCELLS(B1:B2)" });
  expect([valueAt("A1"), valueAt("A2")]).toEqual(['["",null]', '[[""],[0]]']);
});

test("numbers, texts, truth values and empty cells are converted to the declared type", async () => {
  await enter({ A1: 2.5, A2: "điểm", A3: true, A5: "7.5" });
  const rows = [1, 2, 3, 4, 5];
  const functions = { B: "SEENNUMBER", C: "SEENTEXT", D: "SEENFLAG" };
  const formulas = Object.entries(functions).flatMap(([column, name]) =>
    rows.map((row) => [`${column}${String(row)}`, `=CCHC.${name}(A${String(row)})`] as const),
  );
  await enter(Object.fromEntries(formulas));
  const seen = Object.keys(functions).map((column) => rows.map((row) => valueAt(`${column}${String(row)}`)));
  const refused = { error: "#VALUE!" };
  expect(seen).toEqual([
    ["2.5", refused, "1", "0", "7.5"],
    ['"2.5"', '"điểm"', '"TRUE"', '""', '"7.5"'],
    ["true", refused, "true", "false", refused],
  ]);
});

test('"When the function is called, the values are provided in an array for the parameter"', async () => {
  await enter({ B1: 1, B2: 2, B3: 3, C1: "lẻ", A1: "=CCHC.SUMALL(5,B2,B1:B3)", A2: '=CCHC.JOIN("-",C1,"b",7)' });
  expect([valueAt("A1"), valueAt("A2")]).toEqual([13, "lẻ-b-7"]);
  expect(callsOf("SUMALL")).toEqual([["SUMALL", [[[5]], [[2]], [[1], [2], [3]]]]]);
});

test('"all repeating parameters are considered optional parameters by definition"', async () => {
  await enter({ A1: "=CCHC.SUMALL()" });
  expect(valueAt("A1")).toBe(0);
  expect(callsOf("SUMALL")).toEqual([["SUMALL", []]]);
});

test("a table's column, a name and an array reach a function as the cells they mean", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B1:B3").values = [["Điểm"], [4], [5]];
    const table = sheet.tables.add("B1:B3", true);
    table.name = "Bang";
    context.workbook.names.add("Diem", sheet.getRange("B2:B3"));
    await context.sync();
  });
  await enter({ D1: "=CCHC.SUMALL(Bang[Điểm])", D2: "=CCHC.SUMALL(Diem)", D3: "=CCHC.SEENCELLS({1,2;3,4})" });
  expect([valueAt("D1"), valueAt("D2"), valueAt("D3")]).toEqual([9, 9, "[[1,2],[3,4]]"]);
});

describe('"All parameters with the type any or any[][] can accept errors as input values"', () => {
  test("when allowErrorForDataTypeAny is true", async () => {
    await enter({ B1: "=1/0", B2: 2, A1: "=CCHC.SEEN(B1)", A2: "=CCHC.SEENCELLS(B1:B2)" });
    expect([valueAt("A1"), valueAt("A2")]).toEqual(['["lỗi #DIV/0!",null]', '[["lỗi #DIV/0!"],[2]]']);
  });

  test("one error in the cells given for another type keeps the function from being called", async () => {
    await enter({ B1: 1, B2: "=NA()", A1: "=CCHC.ADD(B1,B2)", A2: "=CCHC.SUMALL(B1:B2)" });
    expect([valueAt("A1"), valueAt("A2")]).toEqual([{ error: "#N/A" }, { error: "#N/A" }]);
    expect(underTest().calls).toEqual([]);
  });
});

test("a function is not called with several cells for one value, too few or too many values, or a sheet that is not there", async () => {
  await enter({
    A1: "=CCHC.ADD(B1:B2,1)",
    A2: "=CCHC.ADD(1)",
    A3: "=CCHC.ADD(1,2,3,4)",
    A4: "=CCHC.SEENNUMBER(Không!A1)",
  });
  expect(["A1", "A2", "A3", "A4"].map(valueAt)).toEqual([
    { error: "#CALC!" },
    { error: "#VALUE!" },
    { error: "#VALUE!" },
    { error: "#REF!" },
  ]);
  expect(underTest().calls).toEqual([]);
});

test('"The address property of the invocation parameter contains the address of the cell that invoked your custom function"', async () => {
  await enter({ B2: "=CCHC.WHERE()", C3: "=CCHC.WHERE()", D4: "=CCHC.SEEN(1)" });
  expect([valueAt("B2"), valueAt("C3")]).toEqual(["Sheet1!B2", "Sheet1!C3"]);
  workbench.engine.addSheet("Chấm điểm");
  workbench.engine.activateSheet(workbench.engine.sheets.idOf("Chấm điểm")!);
  await enter({ A1: "=CCHC.WHERE()" });
  expect(valueAt("'Chấm điểm'!A1")).toBe("'Chấm điểm'!A1");
});

test("a formula typed in Vietnamese calls with the same numbers", async () => {
  await workbench.type("A1", "=CCHC.ADD(0,5;1,25)");
  await workbench.settled();
  expect([valueAt("A1"), callsOf("ADD")]).toEqual([1.75, [["ADD", 0.5, 1.25, null]]]);
});

test("a function's name may be typed in any letter case and may have a point in it", async () => {
  await enter({ A1: "=cchc.short.gap(3,1)" });
  const { sheet } = workbench.locate("A1");
  expect([valueAt("A1"), workbench.engine.grid(sheet).formula(0, 0)]).toEqual([2, "=CCHC.SHORT.GAP(3,1)"]);
});
