/** @jest-environment ./test/environment/workbench-environment.ts
 * @jest-environment-options {"addIn": {"namespace": "CCHC", "folder": "test/fixtures/functions"}}
 */
import { callsOf, enter, enterOnly, underTest, valueAt } from "./sheet";

/** Long enough for calls that were sent to have arrived. */
const arrived = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

describe("calls inside a formula", () => {
  test("a function whose argument is another function's result is called when that one has answered", async () => {
    await enter({ A1: "=CCHC.ADD(CCHC.SHORT.GAP(5,2),10)" });
    expect(valueAt("A1")).toBe(13);
    expect(underTest().calls).toEqual([
      ["SHORT.GAP", 5, 2],
      ["ADD", 3, 10, null],
    ]);
  });

  test("a cell that reads another cell's result waits for it", async () => {
    await enter({ A1: "=CCHC.ADD(1,2)", B1: "=CCHC.ADD(A1,A1)", C1: "=SUM(CCHC.SUMALL(A1:B1),1)" });
    expect([valueAt("A1"), valueAt("B1"), valueAt("C1")]).toEqual([3, 6, 10]);
    expect(callsOf("ADD")).toEqual([
      ["ADD", 1, 2, null],
      ["ADD", 3, 3, null],
    ]);
  });

  test("results go through Excel's own functions like any other value or array", async () => {
    const formulas = {
      B1: "=INDEX(CCHC.GRID(2,2),2,1)",
      B2: "=SUM(FILTER(CCHC.GRID(3,1),CCHC.GRID(3,1)>1))",
      B3: "=LET(x,CCHC.ADD(1,2),x*x)",
      B4: "=XLOOKUP(2,CCHC.GRID(3,1),CCHC.GRID(3,1)*10)",
      B5: "=SUM(OFFSET(A1,0,0,CCHC.ADD(1,1),1))",
      B6: '=INDIRECT("A"&CCHC.ADD(1,1))',
    };
    await enter({ A1: 7, A2: 8, ...formulas });
    expect(Object.keys(formulas).map(valueAt)).toEqual([3, 5, 9, 20, 15, 8]);
  });

  test("a function in the branch of IF that is not taken is not called", async () => {
    await enter({ A1: '=IF(B1="","",CCHC.ADD(B1,1))', A2: '=IF(OR(B1="",B2=""),"",CCHC.ADD(B1,B2))' });
    expect([valueAt("A1"), valueAt("A2"), underTest().calls]).toEqual(["", "", []]);
    await enter({ B1: 4 });
    expect([valueAt("A1"), valueAt("A2"), underTest().calls]).toEqual([5, "", [["ADD", 4, 1, null]]]);
  });

  test("a formula that would swallow the error of a waiting call waits nevertheless", async () => {
    await enterOnly({
      A1: "=IFERROR(CCHC.ADD(1,2),0)",
      A2: "=IF(ISERROR(CCHC.ADD(1,2)),1,2)",
      A3: "=COUNT(CCHC.ADD(1,2))",
    });
    const busy = { error: "#BUSY!" };
    expect(["A1", "A2", "A3"].map(valueAt)).toEqual([busy, busy, busy]);
    await workbench.settled();
    expect(["A1", "A2", "A3"].map(valueAt)).toEqual([3, 2, 1]);
  });
});

describe("what was answered once", () => {
  test("cells that ask the same share one call", async () => {
    await enter({ A1: "=CCHC.ADD(1,2)", A2: "=CCHC.ADD(1,2)", A3: "=CCHC.ADD(1,2)+CCHC.ADD(1,2)" });
    expect([valueAt("A1"), valueAt("A2"), valueAt("A3")]).toEqual([3, 3, 6]);
    expect(callsOf("ADD")).toHaveLength(1);
  });

  test("a cell that comes back to former arguments takes the former answer at once", async () => {
    await enter({ B1: 1, A1: "=CCHC.ADD(B1,1)" });
    await enter({ B1: 2 });
    await enterOnly({ B1: 1 });
    expect([valueAt("A1"), callsOf("ADD").length]).toEqual([2, 2]);
  });

  test("rows that move cost no call", async () => {
    await enter({ B1: 1, A1: "=CCHC.ADD(B1,1)" });
    workbench.engine.shift(workbench.engine.sheets.activeId, { axis: "rows", kind: "insert", at: 0, count: 3 });
    await workbench.engine.calculate();
    expect([valueAt("A4"), callsOf("ADD").length]).toEqual([2, 1]);
  });

  test("a cell whose formula is entered again calls again", async () => {
    await enter({ A1: "=CCHC.ADD(1,2)" });
    await enterOnly({ A1: "=CCHC.ADD(1,2)" });
    expect(valueAt("A1")).toEqual({ error: "#BUSY!" });
    await workbench.settled();
    expect([valueAt("A1"), callsOf("ADD").length]).toEqual([3, 2]);
  });

  test('"Full: This will mark all cells as dirty and then recalculate them", functions included; "Recalculate" leaves them', async () => {
    await enter({ A1: "=CCHC.ADD(1,2)" });
    const calculate = (kind: Excel.CalculationType): Promise<void> =>
      Excel.run(async (context) => {
        context.application.calculate(kind);
        await context.sync();
      });
    await calculate(Excel.CalculationType.recalculate);
    expect([valueAt("A1"), callsOf("ADD").length]).toEqual([3, 1]);
    await calculate(Excel.CalculationType.full);
    expect(valueAt("A1")).toEqual({ error: "#BUSY!" });
    await workbench.settled();
    expect([valueAt("A1"), callsOf("ADD").length]).toEqual([3, 2]);
  });
});

test('"Calculates a range of cells on a worksheet": functions in the range are called again', async () => {
  await enter({ A1: "=CCHC.ADD(1,2)", A2: "=CCHC.ADD(3,4)" });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A2:B5").calculate();
    await context.sync();
  });
  expect([valueAt("A1"), valueAt("A2")]).toEqual([3, { error: "#BUSY!" }]);
  await workbench.settled();
  expect([valueAt("A2"), callsOf("ADD").length]).toEqual([7, 3]);
});

describe("while a call is out", () => {
  test("its cell may move: the answer finds it", async () => {
    await enterOnly({ B2: '=CCHC.LATER("một")' });
    await arrived();
    workbench.engine.shift(workbench.engine.sheets.activeId, { axis: "rows", kind: "insert", at: 0, count: 1 });
    await workbench.engine.calculate();
    expect([valueAt("B2"), valueAt("B3")]).toEqual([null, { error: "#BUSY!" }]);
    underTest().give("một", "xong");
    await workbench.settled();
    expect([valueAt("B3"), callsOf("LATER").length]).toEqual(["xong", 1]);
  });

  test("an argument may change: the answer to the former ones is not shown", async () => {
    await enterOnly({ B1: "một", A1: "=CCHC.LATER(B1)" });
    await arrived();
    await enterOnly({ B1: "hai" });
    await arrived();
    underTest().give("một", 1);
    underTest().give("hai", 2);
    await workbench.settled();
    expect(valueAt("A1")).toBe(2);
  });

  test("an add-in that reads the cell sees #BUSY!, as it does right after it wrote the formula", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.formulas = [["=CCHC.ADD(1,2)"]];
      range.load("values,valueTypes");
      await context.sync();
      expect([range.values, range.valueTypes]).toEqual([[["#BUSY!"]], [["Error"]]]);
      await workbench.settled();
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[3]]);
    });
  });

  test("the answer comes though the person is typing in another cell", async () => {
    await enterOnly({ A1: "=CCHC.ADD(1,2)" });
    workbench.faults.startCellEdit();
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(valueAt("A1")).toEqual({ error: "#BUSY!" });
    workbench.faults.endCellEdit();
    await workbench.settled();
    expect(valueAt("A1")).toBe(3);
  });

  test("its cell's sheet may be deleted", async () => {
    const sheet = workbench.engine.addSheet("Tạm");
    await enterOnly({ "Tạm!A1": '=CCHC.LATER("một")' });
    workbench.engine.removeSheet(sheet);
    await workbench.settled();
    underTest().give("một", 1);
    await arrived();
    expect(workbench.engine.sheets.has(sheet)).toBe(false);
  });
});

test('"volatile: the function recalculates each time Excel recalculates, instead of only when the formula\'s dependent values have changed"', async () => {
  await enter({ A1: "=CCHC.TICK()", A2: "=CCHC.ADD(1,2)", A3: "=A1*10" });
  expect([valueAt("A1"), valueAt("A3")]).toEqual([1, 10]);
  await enter({ C5: "một ô khác" });
  expect([valueAt("A1"), valueAt("A3"), callsOf("ADD").length]).toEqual([2, 20, 1]);
});

test('"Excel calls the CancelableInvocation handler [when the user is] editing a cell that is referenced by the function"', async () => {
  await enterOnly({ B1: "một", A1: "=CCHC.LONG(B1)" });
  await arrived();
  expect(underTest().canceled).toEqual([]);
  await enterOnly({ B1: "hai" });
  await arrived();
  expect([underTest().canceled, callsOf("LONG")]).toEqual([
    ["một"],
    [
      ["LONG", "một"],
      ["LONG", "hai"],
    ],
  ]);
  await enter({ A1: 0 });
  await arrived();
  expect(underTest().canceled).toEqual(["một", "hai"]);
});

test("in manual mode a calculation that was asked for goes on until its calls are answered", async () => {
  await Excel.run(async (context) => {
    context.application.calculationMode = Excel.CalculationMode.manual;
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").formulas = [["=CCHC.ADD(1,2)"]];
    await context.sync();
    expect(underTest().calls).toEqual([]);
    context.application.calculate(Excel.CalculationType.recalculate);
    await context.sync();
  });
  await workbench.functions.settled();
  expect(valueAt("A1")).toBe(3);
});

test("a table's calculated column of custom functions settles, with rows that come later", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:C3").values = [
      ["Tối đa", "Đạt", "Thiếu"],
      [2, 1.5, ""],
      [1, "", ""],
    ];
    const table = sheet.tables.add("A1:C3", true);
    table.name = "Diem";
    const formula = '=IF([@Đạt]="","",CCHC.SHORT.GAP([@[Tối đa]],[@Đạt]))';
    sheet.getRange("C2:C3").formulas = [[formula], [formula]];
    await context.sync();
  });
  await workbench.settled();
  expect([valueAt("C2"), valueAt("C3"), callsOf("SHORT.GAP").length]).toEqual([0.5, "", 1]);
  await enter({ B3: 0.25 });
  expect([valueAt("C3"), callsOf("SHORT.GAP").length]).toEqual([0.75, 2]);
});

test('functions in a rule are not called: "an error such as #CALC! or #VALUE!"', async () => {
  // The same call is answered already, in a cell.
  await enter({ A1: 5, B1: "=CCHC.ADD(A1,1)=6" });
  expect(valueAt("B1")).toBe(true);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    range.dataValidation.rule = { custom: { formula: "=CCHC.ADD(A1,1)=6" } };
    const invalid = range.dataValidation.getInvalidCellsOrNullObject().load("address");
    await context.sync();
    expect(invalid.isNullObject ? "" : invalid.address).toBe("Sheet1!A1");
  });
  expect(callsOf("ADD")).toHaveLength(1);
});
