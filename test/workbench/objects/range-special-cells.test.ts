/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

const run = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => work(context.workbook.worksheets.getActiveWorksheet(), context));

type CellType =
  "Blanks" | "Constants" | "Formulas" | "Visible" | "ConditionalFormats" | "DataValidations" | "SameConditionalFormat";

const special = (
  address: string,
  type: CellType,
  values?: "Numbers" | "Text" | "Errors" | "Logical" | "NumbersText",
): Promise<string | null> =>
  run(async (sheet, context) => {
    const found = sheet.getRange(address).getSpecialCellsOrNullObject(type, values).load("address");
    await context.sync();
    return found.isNullObject ? null : found.address;
  });

beforeEach(() =>
  run(async (sheet, context) => {
    sheet.getRange("A1:C3").formulas = [
      ["a", 1, "=B1*2"],
      ["", true, "=1/0"],
      ["b", "", '=A1&"x"'],
    ];
    await context.sync();
  }),
);

test.each([
  ["Blanks", undefined, "Sheet1!A2, Sheet1!B3"],
  ["Constants", undefined, "Sheet1!A1:B1, Sheet1!B2, Sheet1!A3"],
  ["Constants", "Numbers", "Sheet1!B1"],
  ["Constants", "Logical", "Sheet1!B2"],
  ["Constants", "NumbersText", "Sheet1!A1:B1, Sheet1!A3"],
  ["Formulas", undefined, "Sheet1!C1:C3"],
  ["Formulas", "Errors", "Sheet1!C2"],
  ["Formulas", "Text", "Sheet1!C3"],
] as const)(
  '"represents all the cells that match the specified type and value": %s %s',
  async (type, values, expected) => {
    expect(await special("A1:C3", type, values)).toBe(expected);
  },
);

test('"Visible: Cells that are visible"', async () => {
  await run(async (sheet, context) => {
    sheet.getRange("2:2").rowHidden = true;
    sheet.getRange("B:B").columnHidden = true;
    await context.sync();
  });
  expect(await special("A1:C3", "Visible")).toBe("Sheet1!A1, Sheet1!C1, Sheet1!A3, Sheet1!C3");
  expect(await special("B2", "Visible")).toBeNull();
});

test('"ConditionalFormats: All cells with conditional formats"; "the same conditional format as the first cell in the range"', async () => {
  await run(async (sheet, context) => {
    sheet.getRange("A1:B2").conditionalFormats.add("DataBar");
    sheet.getRange("B2:C2").conditionalFormats.add("ColorScale");
    await context.sync();
  });
  expect(await special("A1:C3", "ConditionalFormats")).toBe("Sheet1!A1:B1, Sheet1!A2:C2");
  expect(await special("A1:C3", "SameConditionalFormat")).toBe("Sheet1!A1:B2");
  expect(await special("A1:C3", "DataValidations")).toBeNull();
});

test('getSpecialCells: "If no special cells are found, an `ItemNotFound` error will be thrown"', async () => {
  const asking = run(async (sheet, context) => {
    sheet.getRange("E1:F2").getSpecialCells("Constants").load("address");
    await context.sync();
  });
  await expect(asking).rejects.toMatchObject({ code: "ItemNotFound" });
});

test("of several areas", async () => {
  await run(async (sheet, context) => {
    const found = sheet.getRanges("A1:A3,C1:C3").getSpecialCells("Constants").load("address");
    await context.sync();
    expect(found.address).toBe("Sheet1!A1, Sheet1!A3");
  });
});
