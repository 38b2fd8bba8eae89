/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

const run = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => work(context.workbook.worksheets.getActiveWorksheet(), context));

const find = (address: string, text: string, criteria: Excel.SearchCriteria = {}): Promise<string | null> =>
  run(async (sheet, context) => {
    const found = sheet.getRange(address).findOrNullObject(text, criteria).load("address");
    await context.sync();
    return found.isNullObject ? null : found.address;
  });

beforeEach(() =>
  run(async (sheet, context) => {
    sheet.getRange("A1:C4").formulas = [
      ["Mã", "Tên", "Điểm"],
      ["TC1", "Thủ tục", 1.5],
      ["TC2", "thủ tục khác", "=C2*2"],
      ["TC10", "Bộ máy", "=B4"],
    ];
    await context.sync();
  }),
);

test('"find: Finds the given string based on the criteria specified", row by row, as cells show it', async () => {
  expect(await find("A1:C4", "thủ tục")).toBe("Sheet1!B2");
  expect(await find("A1:C4", "1,5")).toBe("Sheet1!C2");
  expect(await find("A1:C4", "Bộ máy", { searchDirection: "Backwards" })).toBe("Sheet1!C4");
});

test('"Default is `false` (partial)"; complete and case-sensitive matches', async () => {
  expect(await find("A1:A4", "TC1")).toBe("Sheet1!A2");
  expect(await find("A1:A4", "C10")).toBe("Sheet1!A4");
  expect(await find("A1:A4", "C10", { completeMatch: true })).toBeNull();
  expect(await find("B1:B4", "thủ tục", { matchCase: true })).toBe("Sheet1!B3");
});

test("? and * stand for any character and any text, behind ~ for themselves", async () => {
  expect(await find("A1:A4", "TC?", { completeMatch: true })).toBe("Sheet1!A2");
  expect(await find("B1:B4", "t*khác")).toBe("Sheet1!B3");
  expect(await find("A1:C4", "~?")).toBeNull();
});

test('"else the search will cover the entire sheet starting after that cell"', async () => {
  expect(await find("A2", "TC")).toBe("Sheet1!A3");
  expect(await find("A4", "TC")).toBe("Sheet1!A2");
  expect(await find("A3", "TC", { searchDirection: "Backwards" })).toBe("Sheet1!A2");
});

test("find throws where findOrNullObject gives a null object", async () => {
  const asking = run(async (sheet, context) => {
    sheet.getRange("A1:C4").find("không có", {}).load("address");
    await context.sync();
  });
  await expect(asking).rejects.toMatchObject({ code: "ItemNotFound" });
});

test('"findAll: Finds all occurrences of the given string … and returns them as a `RangeAreas` object"', async () => {
  await run(async (sheet, context) => {
    const all = sheet.findAll("TC", { completeMatch: false }).load("address,cellCount");
    const none = sheet.findAllOrNullObject("không", {});
    await context.sync();
    expect([all.address, all.cellCount, none.isNullObject]).toEqual(["Sheet1!A2:A4", 3, true]);
    sheet.findAll("không", {});
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

test('"replaceAll: Finds and replaces the given string … The number of replacements performed", in texts and formulas', async () => {
  await run(async (sheet, context) => {
    const count = sheet.getRange("A1:C4").replaceAll("TC", "Tiêu chí ", { matchCase: true });
    const formulas = sheet.getRange("C1:C4").replaceAll("C2", "C2+1", {});
    const range = sheet.getRange("A2:C4").load("formulas");
    await context.sync();
    expect([count.value, formulas.value]).toEqual([3, 1]);
    expect(range.formulas).toEqual([
      ["Tiêu chí 1", "Thủ tục", 1.5],
      ["Tiêu chí 2", "thủ tục khác", "=C2+1*2"],
      ["Tiêu chí 10", "Bộ máy", "=B4"],
    ]);
    const onSheet = sheet.replaceAll("thủ tục", "TTHC", { completeMatch: true });
    await context.sync();
    expect(onSheet.value).toBe(1);
  });
});
