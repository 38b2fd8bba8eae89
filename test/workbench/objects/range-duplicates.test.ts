/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

const run = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => work(context.workbook.worksheets.getActiveWorksheet(), context));

const remove = (address: string, columns: number[], hasHeader: boolean): Promise<[number, number]> =>
  run(async (sheet, context) => {
    const result = sheet.getRange(address).removeDuplicates(columns, hasHeader).load("removed,uniqueRemaining");
    await context.sync();
    return [result.removed, result.uniqueRemaining];
  });

const values = (address: string): Promise<unknown[][]> =>
  run(async (sheet, context) => {
    const range = sheet.getRange(address).load("values");
    await context.sync();
    return range.values;
  });

beforeEach(() =>
  run(async (sheet, context) => {
    sheet.getRange("A1:B5").values = [
      ["Mã", "Điểm"],
      ["a", 1],
      ["A", 1],
      ["b", 2],
      ["a", 3],
    ];
    sheet.getRange("A6").values = [["dưới"]];
    await context.sync();
  }),
);

test('"removeDuplicates: Removes duplicate values from the range specified by the columns"', async () => {
  expect(await remove("A1:B5", [0, 1], true)).toEqual([1, 3]);
  expect(await values("A1:B6")).toEqual([
    ["Mã", "Điểm"],
    ["a", 1],
    ["b", 2],
    ["a", 3],
    ["", ""],
    ["dưới", ""],
  ]);
});

test("by one column the first of equal rows stays", async () => {
  expect(await remove("A1:B5", [0], true)).toEqual([2, 2]);
  expect(await values("A2:B4")).toEqual([
    ["a", 1],
    ["b", 2],
    ["", ""],
  ]);
});

test("in a table its rows go, and what lies below moves up", async () => {
  await run(async (sheet, context) => {
    sheet.tables.add("A1:B5", true);
    await context.sync();
  });
  expect(await remove("A2:B5", [0], false)).toEqual([2, 2]);
  expect(workbench.engine.tables.all()[0]!.data.area).toEqual({ row: 0, column: 0, rows: 3, columns: 2 });
  expect(await values("A1:B4")).toEqual([
    ["Mã", "Điểm"],
    ["a", 1],
    ["b", 2],
    ["dưới", ""],
  ]);
});

test('"At least one column needs to be specified", and it must be in the range', async () => {
  await expect(remove("A1:B5", [], true)).rejects.toMatchObject({ code: "InvalidArgument" });
  await expect(remove("A1:B5", [2], true)).rejects.toMatchObject({ code: "InvalidArgument" });
});
