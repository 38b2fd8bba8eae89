/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

async function format(address: string, change: (format: Excel.RangeFormat) => void): Promise<void> {
  await Excel.run(async (context) => {
    change(context.workbook.worksheets.getActiveWorksheet().getRange(address).format);
    await context.sync();
  });
}

const load = <T>(address: string, paths: string, read: (range: Excel.Range) => T): Promise<T> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address).load(paths);
    await context.sync();
    return read(range);
  });

test("fonts are read as they were set, and as Excel has them when nothing was", async () => {
  await format("B2", ({ font }) => {
    font.name = "Times New Roman";
    font.size = 13;
    font.bold = true;
    font.italic = true;
    font.underline = Excel.RangeUnderlineStyle.double;
    font.strikethrough = true;
    font.color = "red";
  });
  const fontOf = (address: string) =>
    load(
      address,
      "format/font/name,format/font/size,format/font/bold,format/font/italic,format/font/underline,format/font/strikethrough,format/font/color",
      ({ format: { font } }) => [
        font.name,
        font.size,
        font.bold,
        font.italic,
        font.underline,
        font.strikethrough,
        font.color,
      ],
    );
  expect(await fontOf("B2")).toEqual(["Times New Roman", 13, true, true, "Double", true, "#FF0000"]);
  expect(await fontOf("A1")).toEqual(["Calibri", 11, false, false, "None", false, "#000000"]);
  expect(await fontOf("A1:B2")).toEqual([null, null, null, null, null, null, null]);
});

test("fills are set, cleared, and refused when they are no colour", async () => {
  await format("A1:A2", ({ fill }) => (fill.color = "#ddeeff"));
  await format("A2", ({ fill }) => {
    fill.clear();
  });
  expect(await load("A1", "format/fill/color", (range) => range.format.fill.color)).toBe("#DDEEFF");
  expect(await load("A2", "format/fill/color", (range) => range.format.fill.color)).toBe("#FFFFFF");
  await expect(format("A1", ({ fill }) => (fill.color = "xanh"))).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("alignment, wrapping, indent, rotation and locking", async () => {
  await format("A1", (look) => {
    look.horizontalAlignment = "CenterAcrossSelection";
    look.verticalAlignment = "Center";
    look.wrapText = true;
    look.indentLevel = 2;
    look.textOrientation = 45;
    look.shrinkToFit = true;
    look.protection.locked = false;
    look.protection.formulaHidden = true;
  });
  const found = await load(
    "A1",
    "format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/indentLevel,format/textOrientation,format/shrinkToFit,format/protection/locked,format/protection/formulaHidden",
    ({ format: look }) => [
      look.horizontalAlignment,
      look.verticalAlignment,
      look.wrapText,
      look.indentLevel,
      look.textOrientation,
      look.shrinkToFit,
      look.protection.locked,
      look.protection.formulaHidden,
    ],
  );
  expect(found).toEqual(["CenterAcrossSelection", "Center", true, 2, 45, true, false, true]);
  await expect(format("A1", (look) => (look.horizontalAlignment = "Giữa" as "Left"))).rejects.toMatchObject({
    code: "InvalidArgument",
  });
});

test("borders lie on the rim, or between the cells, of the range", async () => {
  await format("A1:B2", ({ borders }) => {
    borders.getItem("EdgeTop").style = "Double";
    borders.getItem("InsideVertical").style = "Continuous";
    borders.getItem("InsideVertical").color = "#0000FF";
    borders.getItem("EdgeBottom").weight = "Medium";
  });
  const style = (row: number, column: number) =>
    workbench.engine.grid(workbench.engine.sheets.activeId).style(row, column).borders;
  expect(style(0, 0)).toEqual({ top: { line: "Double", color: "#000000" }, right: { line: "Thin", color: "#0000FF" } });
  expect(style(1, 1)).toEqual({
    left: { line: "Thin", color: "#0000FF" },
    bottom: { line: "Medium", color: "#000000" },
  });
  await format("A1:B2", ({ borders }) => (borders.getItem("EdgeTop").style = "None"));
  expect(style(0, 0)).toEqual({ right: { line: "Thin", color: "#0000FF" } });
});

test("widths and heights are points; what differs is null", async () => {
  await format("A:B", (look) => (look.columnWidth = 96));
  await format("2:2", (look) => (look.rowHeight = 30));
  const sizes = (address: string) =>
    load(address, "format/columnWidth,format/rowHeight", ({ format: look }) => [look.columnWidth, look.rowHeight]);
  expect(await sizes("A1")).toEqual([96, 15]);
  expect(await sizes("B2:C2")).toEqual([null, 30]);
  expect(await sizes("C1:C2")).toEqual([48, null]);
});

test("hidden rows and columns", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("2:3").rowHidden = true;
    sheet.getRange("B:B").columnHidden = true;
    await context.sync();
    sheet.getRange("3:3").rowHidden = false;
    await context.sync();
  });
  expect(await load("A1:A3", "rowHidden", (range) => range.rowHidden)).toBeNull();
  expect(await load("A2", "rowHidden", (range) => range.rowHidden)).toBe(true);
  expect(await load("A3", "rowHidden", (range) => range.rowHidden)).toBe(false);
  expect(await load("B1", "columnHidden", (range) => range.columnHidden)).toBe(true);
});
