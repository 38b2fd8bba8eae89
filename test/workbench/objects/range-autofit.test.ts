/** @jest-environment ./test/environment/workbench-environment.ts */
import { change, onSheet, write } from "../sheet-session";

/** Widths of columns A, B, … and heights of rows 1, 2, … in points. */
const sizes = (): Promise<{ readonly widths: readonly number[]; readonly heights: readonly number[] }> =>
  onSheet(async (sheet, context) => {
    const columns = ["A1", "B1", "C1"].map((address) => sheet.getRange(address).format.load("columnWidth"));
    const rows = ["A1", "A2", "A3"].map((address) => sheet.getRange(address).format.load("rowHeight"));
    await context.sync();
    return { widths: columns.map(({ columnWidth }) => columnWidth), heights: rows.map(({ rowHeight }) => rowHeight) };
  });

describe('"autofitColumns: Changes the width of the columns of the current range to achieve the best fit, based on the current data in the columns"', () => {
  test("the widest text decides: ten digits of 7 pixels and 5 pixels of room", async () => {
    await write("A1:B2", [
      [1_234_567_890, "1"],
      ["123", ""],
    ]);
    await change((sheet) => sheet.getRange("A:C").format.autofitColumns());
    expect((await sizes()).widths).toEqual([(10 * 7 + 5) * 0.75, 9, 48]);
  });

  test("a larger or bold font needs more room; merged cells do not count", async () => {
    await write("A1:C1", [["mười hai chữ", "mười hai chữ", "mười hai chữ"]]);
    await change((sheet) => {
      sheet.getRange("B1").format.font.size = 22;
      sheet.getRange("C1:D1").merge();
      sheet.getRange("A1:D1").format.autofitColumns();
    });
    const [plain, large, merged] = (await sizes()).widths;
    expect(large).toBeGreaterThan(1.9 * plain!);
    expect(merged).toBe(48);
  });
});

describe('"autofitRows: Changes the height of the rows of the current range to achieve the best fit"', () => {
  test("a wrapped text takes as many lines as its column makes it; one that does not wrap takes one", async () => {
    await write("A1:A3", [["1234567890 1234567890"], ["1234567890 1234567890"], ["a\nb"]]);
    await change((sheet) => {
      sheet.getRange("A1").format.wrapText = true;
      sheet.getRange("A3").format.wrapText = true;
      sheet.getRange("A1:A3").format.autofitRows();
    });
    expect((await sizes()).heights).toEqual([45, 15, 30]);
  });

  test("rows that were made high and hold little are low again", async () => {
    await change((sheet) => {
      sheet.getRange("1:1").format.rowHeight = 60;
      sheet.getRange("1:1").format.autofitRows();
    });
    expect((await sizes()).heights[0]).toBe(15);
  });
});

test('"useStandardWidth: If true, the column width of the column(s) equals the standard width of the sheet"; heights likewise', async () => {
  await onSheet(async (sheet, context) => {
    const { format } = sheet.getRange("A1:B2");
    sheet.getRange("A1").format.columnWidth = 96;
    sheet.getRange("A1").format.rowHeight = 30;
    format.load("useStandardWidth,useStandardHeight");
    await context.sync();
    expect([format.useStandardWidth, format.useStandardHeight]).toEqual([null, null]);
    format.useStandardWidth = true;
    format.useStandardHeight = true;
    format.load("columnWidth,rowHeight");
    await context.sync();
    expect([format.columnWidth, format.rowHeight]).toEqual([48, 15]);
  });
});

test('"adjustIndent: Adjusts the indentation of the range formatting", within 0 and 250', async () => {
  await onSheet(async (sheet, context) => {
    const { format } = sheet.getRange("A1:B1");
    sheet.getRange("A1").format.indentLevel = 3;
    format.adjustIndent(2);
    sheet.getRange("B1").format.adjustIndent(-9);
    const levels = ["A1", "B1"].map((address) => sheet.getRange(address).format.load("indentLevel"));
    await context.sync();
    expect(levels.map(({ indentLevel }) => indentLevel)).toEqual([5, 0]);
  });
});
