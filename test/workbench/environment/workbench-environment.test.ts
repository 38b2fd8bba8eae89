/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

const active = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getActiveWorksheet();

const readA1 = (): Promise<unknown> =>
  Excel.run(async (context) => {
    const range = active(context).getRange("A1").load("values");
    await context.sync();
    return range.values[0]![0];
  });

test("office.js is in a Windows Excel", async () => {
  expect(await Office.onReady()).toMatchObject({ host: "Excel", platform: "PC" });
  expect(Office.context.displayLanguage).toBe("vi-VN");
});

describe("each test has a workbook of its own", () => {
  test("the first writes", async () => {
    await workbench.type("A1", "5");
    expect(await readA1()).toBe(5);
  });

  test("the second finds it blank", async () => {
    expect(await readA1()).toBe("");
  });
});

test("another workbook can be opened in a test", async () => {
  await workbench.type("A1", "5");
  const saved = workbench.engine.save();
  await openWorkbook();
  expect(await readA1()).toBe("");
  await openWorkbook(saved);
  expect(await readA1()).toBe(5);
});

test("a workbook and its office.js are there in less than a second", async () => {
  const started = performance.now();
  await openWorkbook();
  await readA1();
  expect(performance.now() - started).toBeLessThan(1000);
});

test("no page asked for anything outside, and no mistake of the workbench's own was met", async () => {
  await readA1();
  expect(refusedRequests()).toEqual([]);
  expect(workbench.host.ownMistakes).toEqual([]);
});
