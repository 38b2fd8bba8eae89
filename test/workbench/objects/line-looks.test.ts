/** @jest-environment ./test/environment/workbench-environment.ts */
import { change, onSheet, write } from "../sheet-session";

const grid = () => workbench.engine.grid(workbench.engine.sheets.activeId);
const isBold = (row: number, column: number): boolean => grid().style(row, column).font?.bold ?? false;

const bold = (address: string): Promise<boolean | null> =>
  onSheet(async (sheet, context) => {
    const { font } = sheet.getRange(address).format;
    font.load("bold");
    await context.sync();
    return font.bold;
  });

const makeBold = (address: string | undefined, value = true): Promise<void> =>
  change((sheet) => {
    sheet.getRange(address).format.font.bold = value;
  });

describe("a look given to whole columns", () => {
  test("is that of all their cells, also of those written later", async () => {
    await write("B2", [[1]]);
    await makeBold("B:C");
    await write("B900", [[2]]);
    expect([isBold(1, 1), isBold(899, 1), isBold(5, 2), isBold(1, 0)]).toEqual([true, true, true, false]);
    expect([await bold("B:B"), await bold("A:B"), await bold("B5")]).toEqual([true, null, true]);
  });

  test("is not that of a cell that was given another one", async () => {
    await makeBold("B:B");
    await makeBold("B3", false);
    expect([isBold(2, 1), isBold(3, 1), await bold("B:B")]).toEqual([false, true, null]);
  });

  test("moves with its columns and is inherited by inserted ones", async () => {
    await makeBold("B:B");
    await change((sheet) => {
      sheet.getRange("A:A").insert("Right");
      sheet.getRange("D:D").insert("Right");
    });
    expect([1, 2, 3, 4].map((column) => isBold(7, column))).toEqual([false, true, true, false]);
  });

  test("is taken away by clearing", async () => {
    await makeBold("B:B");
    await change((sheet) => sheet.getRange("B:B").clear("Formats"));
    expect([isBold(1, 1), await bold("B:B")]).toEqual([false, false]);
  });
});

describe("a look given to whole rows", () => {
  test("goes before that of the columns it crosses, and adds to it", async () => {
    await change((sheet) => {
      sheet.getRange("B:B").format.fill.color = "#FFFF00";
      sheet.getRange("2:2").format.font.bold = true;
    });
    expect(grid().style(1, 1)).toEqual({ fill: "#FFFF00", font: { bold: true } });
    expect(grid().style(1, 3)).toEqual({ font: { bold: true } });
    await change((sheet) => {
      sheet.getRange("C:C").format.fill.color = "#00FF00";
    });
    expect(grid().style(1, 2)).toEqual({ fill: "#00FF00", font: { bold: true } });
  });

  test("is inherited by rows inserted below", async () => {
    await makeBold("2:2");
    await change((sheet) => sheet.getRange("3:3").insert("Down"));
    expect([1, 2, 3].map((row) => isBold(row, 9))).toEqual([true, true, false]);
  });
});

test("a look given to the whole sheet is that of every cell; protection is lifted from all of them at once", async () => {
  await write("A1", [[1]]);
  await change((sheet) => {
    const { format } = sheet.getRange();
    format.font.name = "Times New Roman";
    format.protection.locked = false;
    sheet.getRange("C3").format.font.italic = true;
  });
  expect(grid().style(0, 0)).toEqual({ font: { name: "Times New Roman" }, locked: false });
  expect(grid().style(2, 2)).toEqual({ font: { name: "Times New Roman", italic: true }, locked: false });
  expect(grid().style(500_000, 5000).locked).toBe(false);
});

test("lines run around all cells of a whole column", async () => {
  await change((sheet) => {
    const { borders } = sheet.getRange("B:B").format;
    borders.getItem("InsideHorizontal").style = "Continuous";
    borders.getItem("EdgeRight").style = "Double";
  });
  expect(Object.keys(grid().style(40, 1).borders ?? {})).toEqual(["top", "bottom", "right"]);
  await onSheet(async (sheet, context) => {
    const line = sheet.getRange("B:B").format.borders.getItem("EdgeRight").load("style");
    await context.sync();
    expect(line.style).toBe("Double");
  });
});

test("looks of rows, columns and the sheet are saved and opened again", async () => {
  await change((sheet) => {
    sheet.getRange().format.font.size = 13;
    sheet.getRange("B:B").format.font.bold = true;
    sheet.getRange("2:2").format.fill.color = "#FFFF00";
    sheet.getRange("A1").format.font.size = 11;
  });
  const saved = workbench.engine.save();
  await openWorkbook(saved);
  expect(workbench.engine.save()).toEqual(saved);
  expect(grid().style(1, 1)).toEqual({ font: { size: 13, bold: true }, fill: "#FFFF00" });
  expect([grid().style(8, 1), grid().style(8, 8)]).toEqual([
    { font: { size: 13, bold: true } },
    { font: { size: 13 } },
  ]);
});
