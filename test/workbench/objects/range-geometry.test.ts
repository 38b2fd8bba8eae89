/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

/** The address of what `lead` makes of a range. */
const addressOf = (from: string, lead: (range: Excel.Range, sheet: Excel.Worksheet) => Excel.Range): Promise<string> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const found = lead(sheet.getRange(from), sheet).load("address");
    await context.sync();
    return found.isNullObject ? "null" : found.address;
  });

test.each<[string, string, (range: Excel.Range, sheet: Excel.Worksheet) => Excel.Range, string]>([
  ["getCell, inside", "B2:C3", (range) => range.getCell(1, 1), "Sheet1!C3"],
  ["getCell, outside its range", "B2:C3", (range) => range.getCell(4, 0), "Sheet1!B6"],
  ["getRow", "B2:C3", (range) => range.getRow(1), "Sheet1!B3:C3"],
  ["getColumn", "B2:C3", (range) => range.getColumn(0), "Sheet1!B2:B3"],
  ["getOffsetRange", "B2:C3", (range) => range.getOffsetRange(-1, 2), "Sheet1!D1:E2"],
  ["getResizedRange", "B2", (range) => range.getResizedRange(3, 1), "Sheet1!B2:C5"],
  ["getAbsoluteResizedRange", "B2:C9", (range) => range.getAbsoluteResizedRange(1, 3), "Sheet1!B2:D2"],
  ["getBoundingRect", "B2", (range) => range.getBoundingRect("D5:E6"), "Sheet1!B2:E6"],
  ["getIntersection", "A1:C3", (range) => range.getIntersection("B2:D4"), "Sheet1!B2:C3"],
  ["getIntersectionOrNullObject, apart", "A1", (range) => range.getIntersectionOrNullObject("B2"), "null"],
  ["getEntireRow", "B2:C3", (range) => range.getEntireRow(), "Sheet1!2:3"],
  ["getEntireColumn", "B2:C3", (range) => range.getEntireColumn(), "Sheet1!B:C"],
  ["getLastCell", "B2:C3", (range) => range.getLastCell(), "Sheet1!C3"],
  ["getLastRow", "B2:C3", (range) => range.getLastRow(), "Sheet1!B3:C3"],
  ["getRowsBelow", "B2:C3", (range) => range.getRowsBelow(2), "Sheet1!B4:C5"],
  ["getRowsAbove", "B3:C3", (range) => range.getRowsAbove(), "Sheet1!B2:C2"],
  ["getColumnsAfter", "B2:C3", (range) => range.getColumnsAfter(2), "Sheet1!D2:E3"],
  ["getRangeByIndexes", "A1", (_range, sheet) => sheet.getRangeByIndexes(1, 2, 3, 4), "Sheet1!C2:F4"],
  ["worksheet.getCell", "A1", (_range, sheet) => sheet.getCell(0, 25), "Sheet1!Z1"],
  ["worksheet.getRange()", "A1", (_range, sheet) => sheet.getRange(), "Sheet1!1:1048576"],
])("%s", async (_name, from, lead, address) => {
  expect(await addressOf(from, lead)).toBe(address);
});

test.each<[string, (range: Excel.Range, sheet: Excel.Worksheet) => Excel.Range, string]>([
  ["a range off the sheet", (range) => range.getOffsetRange(-5, 0), "InvalidArgument"],
  ["an address that is none", (_range, sheet) => sheet.getRange("không phải"), "InvalidArgument"],
  ["an intersection that is empty", (range) => range.getIntersection("Z99"), "ItemNotFound"],
])("%s is refused", async (_name, lead, code) => {
  await expect(addressOf("A1", lead)).rejects.toMatchObject({ code });
});

test('"getUsedRange: the smallest range that encompasses any cells that have a value or formatting assigned to them"', async () => {
  expect(await addressOf("A1", (_range, sheet) => sheet.getUsedRangeOrNullObject())).toBe("null");
  await workbench.type("B2", "1");
  await workbench.type("D4", "=SEQUENCE(2;2)");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("F9").format.font.bold = true;
    await context.sync();
  });
  expect(await addressOf("A1", (_range, sheet) => sheet.getUsedRange())).toBe("Sheet1!B2:F9");
  expect(await addressOf("A1", (_range, sheet) => sheet.getUsedRange(true))).toBe("Sheet1!B2:E5");
  expect(await addressOf("C1:D9", (range) => range.getUsedRange(true))).toBe("Sheet1!D4:D5");
  expect(await addressOf("H1:H9", (range) => range.getUsedRangeOrNullObject())).toBe("null");
});

test('"getSurroundingRegion: bounded by any combination of blank rows and blank columns"', async () => {
  for (const address of ["B2", "C3", "D3", "F3"]) await workbench.type(address, "1");
  expect(await addressOf("B2", (range) => range.getSurroundingRegion())).toBe("Sheet1!B2:D3");
});

test("names, tables and their parts are addresses too", async () => {
  await workbench.type("A1", "Mã");
  await workbench.type("A2", "TC1");
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.tables.add("A1:A2", true).name = "Bang";
    context.workbook.names.add("Dau", sheet.getRange("A2"));
    await context.sync();
  });
  expect(await addressOf("A1", (_range, sheet) => sheet.getRange("Dau"))).toBe("Sheet1!A2");
  expect(await addressOf("A1", (_range, sheet) => sheet.getRange("Bang"))).toBe("Sheet1!A2");
  expect(await addressOf("A1", (_range, sheet) => sheet.getRange("Bang[#All]"))).toBe("Sheet1!A1:A2");
});
