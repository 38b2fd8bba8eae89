/** @jest-environment ./test/environment/workbench-environment.ts */
import { change, formulas, onSheet, read, values, write } from "../sheet-session";

describe('"formulasR1C1: Represents the formula in R1C1-style notation"', () => {
  test("is read relative to each cell; constants stay as they are", async () => {
    await change((sheet) => {
      sheet.getRange("A1:C2").formulas = [
        [1, "=A1*$B$9", "chữ"],
        ["", "=SUM(A1:A2)", "=Sheet1!A:A"],
      ];
    });
    expect(await read("A1:C2", "formulasR1C1")).toEqual([
      [1, "=RC[-1]*R9C2", "chữ"],
      ["", "=SUM(R[-1]C[-1]:RC[-1])", "=Sheet1!C[-2]"],
    ]);
  });

  test("is written the same way: one text fills a column with its own references", async () => {
    await write("A1:A2", [[2], [3]]);
    await change((sheet) => {
      sheet.getRange("B1:B2").formulasR1C1 = [["=RC[-1]*10"], ["=RC[-1]*10"]];
    });
    expect([await formulas("B1:B2"), await values("B1:B2")]).toEqual([
      [["=A1*10"], ["=A2*10"]],
      [[20], [30]],
    ]);
  });
});

describe('"numberFormatLocal: Represents Excel\'s number format code for the given range, based on the language settings of the user"', () => {
  test.each([
    ["#,##0.00", "#.##0,00"],
    ["0.0%", "0,0%"],
    ['0.00" đ. (vnd)"', '0,00" đ. (vnd)"'],
    ["m/d/yyyy", "dd/mm/yyyy"],
    ["General", "General"],
  ])("%s is %s in Vietnamese", async (format, local) => {
    await change((sheet) => {
      sheet.getRange("A1").numberFormat = [[format]];
    });
    expect(await read("A1", "numberFormatLocal" as "numberFormat")).toEqual([[local]]);
  });

  test("is set in the user's language and kept in English", async () => {
    await change((sheet) => {
      sheet.getRange("A1:B1").numberFormatLocal = [["#.##0,0", "@"]];
    });
    expect(await read("A1:B1", "numberFormat")).toEqual([["#,##0.0", "@"]]);
  });
});

test('"numberFormatCategories: Represents the category of number format of each cell"', async () => {
  const formats = ["General", "0.00", "0%", "m/d/yyyy", "h:mm", "@", "0.00E+00", "# ?/?", '#,##0 "₫"', '"x"0'];
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:J1");
    range.numberFormat = [formats];
    range.load("numberFormatCategories,addressLocal");
    await context.sync();
    expect(range.numberFormatCategories).toEqual([
      ["General", "Number", "Percentage", "Date", "Time", "Text", "Scientific", "Fraction", "Currency", "Custom"],
    ]);
    expect(range.addressLocal).toBe("Sheet1!A1:J1");
  });
});

test('"set: Sets multiple properties of an object at the same time", formats among them', async () => {
  await change((sheet) => {
    sheet.getRange("A1:B1").set({
      values: [[1, 2]],
      numberFormat: [["0.0", "0.0"]],
      format: { font: { bold: true, color: "#FF0000" }, fill: { color: "#FFFF00" }, rowHeight: 30 },
    });
  });
  const grid = workbench.engine.grid(workbench.engine.sheets.activeId);
  expect(grid.style(0, 1)).toEqual({ numberFormat: "0.0", font: { bold: true, color: "#FF0000" }, fill: "#FFFF00" });
  expect([grid.value(0, 1), grid.rowPixels(0)]).toEqual([2, 40]);
});

describe('"getVisibleView: Represents the visible rows of the current range"', () => {
  beforeEach(async () => {
    await write("A1:C4", [
      ["Mã", "Ẩn", "Điểm"],
      ["a", 0, 1],
      ["b", 0, 2],
      ["c", 0, "=C2*3"],
    ]);
    await change((sheet) => {
      sheet.getRange("3:3").rowHidden = true;
      sheet.getRange("B:B").columnHidden = true;
    });
  });

  test("leaves hidden rows and columns out", async () => {
    await onSheet(async (sheet, context) => {
      const view = sheet.getRange("A1:C4").getVisibleView();
      view.load("values,formulas,text,cellAddresses,rowCount,columnCount,valueTypes");
      await context.sync();
      expect([view.rowCount, view.columnCount]).toEqual([3, 2]);
      expect(view.values).toEqual([
        ["Mã", "Điểm"],
        ["a", 1],
        ["c", 3],
      ]);
      expect([view.formulas[2], view.text[2], view.valueTypes[1]]).toEqual([
        ["c", "=C2*3"],
        ["c", "3"],
        ["String", "Double"],
      ]);
      expect(view.cellAddresses[2]).toEqual(["Sheet1!A4", "Sheet1!C4"]);
    });
  });

  test("gives each row in sight, and writes to those cells alone", async () => {
    await onSheet(async (sheet, context) => {
      const view = sheet.getRange("A2:C4").getVisibleView();
      view.rows.load("items/values,items/index");
      const second = view.rows.getItemAt(1).getRange().load("address");
      const count = view.rows.getCount();
      await context.sync();
      expect(view.rows.items.map(({ index, values: cells }) => [index, cells])).toEqual([
        [0, [["a", 1]]],
        [1, [["c", 3]]],
      ]);
      expect([second.address, count.value]).toEqual(["Sheet1!A4:C4", 2]);
      view.values = [
        ["x", 7],
        ["y", 8],
      ];
      await context.sync();
    });
    expect(await values("A2:C4")).toEqual([
      ["x", 0, 7],
      ["b", 0, 2],
      ["y", 0, 8],
    ]);
  });
});
