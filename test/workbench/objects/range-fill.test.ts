/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

const run = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => work(context.workbook.worksheets.getActiveWorksheet(), context));

const filled = (given: unknown[][], source: string, target: string, type?: string): Promise<unknown[][]> =>
  run(async (sheet, context) => {
    sheet.getRange(source).formulas = given;
    sheet.getRange(source).autoFill(target, type as "FillDefault");
    const range = sheet.getRange(target).load("formulas");
    await context.sync();
    return range.formulas;
  });

const column = (...values: unknown[]): unknown[][] => values.map((value) => [value]);

test.each([
  ["one number is repeated", column(5), "A1", undefined, [5, 5, 5]],
  ["a series of one counts on", column(5), "A1", "FillSeries", [5, 6, 7]],
  ["two numbers go on by their step", column(2, 4), "A1:A2", undefined, [2, 4, 6]],
  ["two numbers are repeated as they are", column(2, 4), "A1:A2", "FillCopy", [2, 4, 2]],
  ["a text that ends in a number counts on", column("TC08"), "A1", undefined, ["TC08", "TC09", "TC10"]],
  ["a text without one is repeated", column("x"), "A1", undefined, ["x", "x", "x"]],
  ["a formula moves along", column("=B1*$C$1"), "A1", undefined, ["=B1*$C$1", "=B2*$C$1", "=B3*$C$1"]],
])(
  '"autoFill: Fills a range … using the specified AutoFill logic": %s',
  async (_what, given, source, type, expected) => {
    expect(await filled(given, source, "A1:A3", type)).toEqual(column(...expected));
  },
);

// 45688 is 31 January 2025, a Friday.
test.each([
  ["FillDays", column(45688), [45688, 45689, 45690, 45691]],
  ["FillWeekdays", column(45688), [45688, 45691, 45692, 45693]],
  ["FillMonths", column(45688), [45688, 45716, 45747, 45777]],
  ["FillYears", column(45688), [45688, 46053, 46418, 46783]],
  ["FillMonths", column(45658, 45748), [45658, 45748, 45839, 45931]],
  ["LinearTrend", column(1, 4), [1, 4, 7, 10]],
  ["GrowthTrend", column(2, 6), [2, 6, 18, 54]],
])("dates and trends go on in their unit: %s", async (type, given, expected) => {
  expect(await filled(given, given.length === 1 ? "A1" : "A1:A2", "A1:A4", type)).toEqual(column(...expected));
});

test("no curve that grows by a factor goes through a number below zero", async () => {
  await expect(filled(column(-1), "A1", "A1:A4", "GrowthTrend")).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("to the right, upwards, and dates by the day", async () => {
  expect(await filled([[1, 3]], "B2:C2", "B2:E2")).toEqual([[1, 3, 5, 7]]);
  expect(await filled(column(10, 20), "A3:A4", "A1:A4")).toEqual(column(-10, 0, 10, 20));
  await workbench.type("F1", "31/12/2024");
  await run(async (sheet, context) => {
    sheet.getRange("F1").autoFill("F1:F2");
    const range = sheet.getRange("F1:F2").load("text");
    await context.sync();
    expect(range.text).toEqual([["31/12/2024"], ["01/01/2025"]]);
  });
});

test('"FillFormats: Populates the adjacent cells with the selected formats"; "FillValues" leaves looks alone', async () => {
  await run(async (sheet, context) => {
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("A1").autoFill("A1:A2", "FillFormats");
    sheet.getRange("A1").autoFill("A1:C1", "FillValues");
    await context.sync();
  });
  const grid = workbench.engine.grid(workbench.engine.sheets.activeId);
  expect([grid.value(1, 0), grid.style(1, 0).font]).toEqual([null, { bold: true }]);
  expect([grid.value(0, 2), grid.style(0, 2).font]).toEqual([1, undefined]);
});

test("a destination that does not extend the range one way is refused; kinds that are not there say so", async () => {
  await expect(filled([[1]], "A1", "B1:B3")).rejects.toMatchObject({ code: "InvalidArgument" });
  await expect(filled([[1]], "A1", "A1:B3")).rejects.toMatchObject({ code: "InvalidArgument" });
  await expect(filled([[1]], "A1", "A1:A3", "FlashFill")).rejects.toMatchObject({ code: "NotImplemented" });
});
