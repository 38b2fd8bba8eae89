/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

const run = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => work(context.workbook.worksheets.getActiveWorksheet(), context));

test('"add: Adds a new custom property that maps to the provided key. This overwrites existing custom properties with that key"', async () => {
  await run(async ({ customProperties }, context) => {
    customProperties.add("VaiTro", "bảng chấm");
    const again = customProperties.add("vaitro", "bảng tổng hợp").load("key,value");
    customProperties.add("Kỳ", "2024").value = "2025";
    customProperties.load("items/key,items/value");
    const count = customProperties.getCount();
    const missing = customProperties.getItemOrNullObject("không");
    await context.sync();
    expect([again.key, again.value, count.value, missing.isNullObject]).toEqual(["VaiTro", "bảng tổng hợp", 2, true]);
    expect(customProperties.items.map(({ key, value }) => [key, value])).toEqual([
      ["VaiTro", "bảng tổng hợp"],
      ["Kỳ", "2025"],
    ]);
    customProperties.getItem("VAITRO").delete();
    customProperties.getItem("Kỳ").delete();
    await context.sync();
  });
  expect(workbench.engine.sheets.records(workbench.engine.sheets.activeId).customProperties).toBeUndefined();
});

test('"larger values will cause an `InvalidArgument` error to be thrown"', async () => {
  const adding = run(async ({ customProperties }, context) => {
    customProperties.add("k".repeat(256), "x");
    await context.sync();
  });
  await expect(adding).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("headings, and the number of the tab", async () => {
  await run(async (sheet, context) => {
    const other = context.workbook.worksheets.add("Hai").load("tabId");
    sheet.showHeadings = false;
    sheet.load("showHeadings,tabId");
    await context.sync();
    expect([sheet.showHeadings, sheet.tabId, other.tabId]).toEqual([false, 1, 2]);
  });
});

test('"calculate: Calculates all cells on a worksheet", also in manual mode', async () => {
  await run(async (sheet, context) => {
    context.workbook.application.calculationMode = "Manual";
    const cell = sheet.getRange("A1");
    cell.formulas = [["=1+1"]];
    sheet.calculate(false);
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([[2]]);
  });
});
