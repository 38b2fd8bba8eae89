/** @jest-environment ./test/environment/workbench-environment.ts
 * @jest-environment-options {"addIn": {"namespace": "CCHC", "folder": "test/fixtures/functions"}}
 */
import { callsOf, enter, valueAt } from "../functions/sheet";
import { change, formulas, onSheet, values, write } from "../sheet-session";

const writeFormula = (address: string, formula: string): Promise<void> =>
  change((sheet) => {
    sheet.getRange(address).formulas = [[formula]];
  });

test.each([
  ["=0.0", "=0", 0],
  ["=1.50", "=1.5", 1.5],
  ["=.5+1.0", "=0.5+1", 1.5],
  ["=1E3", "=1000", 1000],
  ["=1e-10", "=1E-10", 1e-10],
  ["=123456789.123456789", "=123456789.123457", 123456789.123457],
  ["=50.0%", "=50%", 0.5],
  ["=SUM({1.0,2.50})", "=SUM({1,2.5})", 3.5],
])("numbers in formulas are kept with 15 digits and no needless zeros: %s", async (written, kept, value) => {
  await writeFormula("A1", written);
  expect([await formulas("A1"), await values("A1")]).toEqual([[[kept]], [[value]]]);
});

test("a number typed as 0,0 or 1,50 reaches a custom function as a number", async () => {
  await workbench.type("A1", "=CCHC.SEEN(0,0;1,50)");
  await workbench.settled();
  expect(callsOf("SEEN")).toEqual([["SEEN", 0, 1.5]]);
});

describe("formulas Excel cannot read", () => {
  test.each(["=1+", "=SUM(1;2)", "=IF(1,2,3,4)", "=T[Điểm]", "=[@Điểm]"])(
    '"The argument is invalid or missing or has an incorrect format": %s',
    async (formula) => {
      await write("A1", [["cũ"]]);
      await expect(writeFormula("A1", formula)).rejects.toMatchObject({ code: "InvalidArgument" });
      expect(await formulas("A1")).toEqual([["cũ"]]);
    },
  );

  test("are refused from the person at the grid too, with brackets that are left out at the end put there first", async () => {
    await workbench.type("A1", "5");
    await expect(workbench.type("A1", "=1+")).rejects.toMatchObject({ objection: { kind: "unreadable" } });
    expect(await formulas("A1")).toEqual([[5]]);
    await workbench.type("A2", "=SUM(A1;MAX(1;2");
    expect(await formulas("A2")).toEqual([["=SUM(A1,MAX(1,2))"]]);
  });

  test("a column that is not in its table is refused; words and sheets nobody knows are not", async () => {
    await write("A1:A2", [["Điểm"], [5]]);
    await change((sheet) => {
      sheet.tables.add("A1:A2", true).name = "T";
    });
    await expect(writeFormula("C1", "=SUM(T[Không có])")).rejects.toMatchObject({ code: "InvalidArgument" });
    await writeFormula("C1", "=SUM(T[điểm])+0");
    await writeFormula("C2", "=Chua_co");
    await writeFormula("C3", "=Chua_co!A1");
    expect(await values("C1:C3")).toEqual([[5], ["#NAME?"], ["#REF!"]]);
  });
});

describe("the implicit intersection operator @", () => {
  test('"If the value is a range, then return the value from the cell on the same row or column as the formula"', async () => {
    await write("A1:C3", [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ]);
    await change((sheet) => {
      sheet.getRange("E2").formulas = [["=@A1:A3+@C1:C3"]];
      sheet.getRange("B5").formulas = [["=@A1:C1"]];
      sheet.getRange("E9").formulas = [["=@A1:A3"]];
    });
    expect([await values("E2"), await values("B5"), await values("E9")]).toEqual([[[10]], [[2]], [["#VALUE!"]]]);
    expect(await formulas("E2")).toEqual([["=@A1:A3+@C1:C3"]]);
  });

  test('"If the value is an array, then pick the top-left value", also of a custom function', async () => {
    await enter({ A1: "=@CCHC.GRID(2,3)", A2: "=@SEQUENCE(2,2,7)+1", B5: "=SUM(@CCHC.GRID(2,2),@SEQUENCE(3))" });
    expect([valueAt("A1"), valueAt("B1"), valueAt("A2"), valueAt("B5")]).toEqual([1, null, 8, 2]);
  });

  test("stands before a table's column in formulas of its rows", async () => {
    await write("A1:A3", [["Điểm"], [5], [7]]);
    await change((sheet, context) => {
      sheet.tables.add("A1:A3", true).name = "T";
      context.workbook.names.add("Ten", sheet.getRange("A1:A3"));
      sheet.getRange("C2:C3").formulas = [["=@T[Điểm]"], ["=@Ten*2"]];
    });
    expect(await values("C2:C3")).toEqual([[5], [14]]);
  });
});

describe("INDIRECT", () => {
  beforeEach(async () => {
    await write("A1:B3", [
      ["Điểm tự chấm", "x#y/z"],
      [1, 10],
      [3, 20],
    ]);
    await change((sheet, context) => {
      sheet.tables.add("A1:B3", true).name = "Bang";
      context.workbook.names.add("Ten", sheet.getRange("B2:B3"));
      context.workbook.worksheets.add("Khác");
    });
  });

  const onOther = (formula: string): Promise<unknown> =>
    onSheet(async (_sheet, context) => {
      const cell = context.workbook.worksheets.getItem("Khác").getRange("D2");
      cell.formulas = [[formula]];
      cell.load("values");
      await context.sync();
      return (cell.values as unknown[][])[0]![0];
    });

  test.each([
    ['=SUM(INDIRECT("Bang[Điểm tự chấm]"))', 4],
    ['=SUM(INDIRECT("bang[ĐIỂM tự chấm]"))', 4],
    ['=SUM(INDIRECT("Bang"))', 34],
    ['=SUM(INDIRECT("Bang[[Điểm tự chấm]:[x\'#y/z]]"))', 34],
    ['=INDIRECT("Bang[[#Headers],[x\'#y/z]]")', "x#y/z"],
    ['=SUM(INDIRECT("Ten"))', 30],
    ['=INDIRECT("Sheet1!A"&3)', 3],
    ['=INDIRECT("Sheet1!R2C2",FALSE)', 10],
    ['=INDIRECT("Chua_co")', "#REF!"],
    ['=INDIRECT("Bang[Không có]")', "#REF!"],
  ])('"Returns the reference specified by a text string": %s', async (formula, value) => {
    await writeFormula("D2", formula);
    expect([await values("D2"), await onOther(formula)]).toEqual([[[value]], value]);
  });

  test('"References are immediately evaluated to display their contents": what they name may change', async () => {
    await write("D1", "Điểm tự chấm");
    await writeFormula("E1", '=SUM(INDIRECT("Bang["&D1&"]"))');
    await write("A3", 5);
    expect(await values("E1")).toEqual([[6]]);
    await workbench.type("A4", "100");
    expect(await values("E1")).toEqual([[106]]);
    await write("D1", "x'#y/z");
    expect(await values("E1")).toEqual([[30]]);
  });

  test("is known to conditional formats and to lists of data validation", async () => {
    await change((sheet) => {
      const format = sheet.getRange("D1:D2").conditionalFormats.add("Custom").custom;
      format.rule.formula = '=SUM(INDIRECT("Bang[Điểm tự chấm]"))=4';
      format.format.fill.color = "#FF0000";
      sheet.getRange("F1").dataValidation.rule = { list: { inCellDropDown: true, source: '=INDIRECT("Ten")' } };
    });
    expect(workbench.looks("D1:D2")).toHaveLength(2);
    await expect(workbench.type("F1", "11")).rejects.toMatchObject({ objection: { kind: "invalid" } });
    await workbench.type("F1", "20");
    expect(await values("F1")).toEqual([[20]]);
  });
});
