/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

const writeA1 = (value: number, options: Excel.RunOptions = {}): Promise<void> =>
  Excel.run(options, async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[value]];
    await context.sync();
  });

const a1 = () => workbench.engine.grid(workbench.engine.sheets.activeId).value(0, 0);

test("the n-th batch fails with the code asked for, the others do not", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    workbench.faults.failBatch(2, "AccessDenied");
    range.values = [[1]];
    await context.sync();
    range.values = [[2]];
    await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
    expect(a1()).toBe(1);
    range.values = [[3]];
    await context.sync();
    expect(a1()).toBe(3);
  });
});

test("an answer is held back until it is released", async () => {
  const release = workbench.faults.holdAnswer(1);
  let isDone = false;
  const written = writeA1(5).then(() => (isDone = true));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect([isDone, a1()]).toEqual([false, 5]);
  release();
  await written;
  expect(isDone).toBe(true);
});

test("a co-author inserts a row between two batches", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1").values = [["cũ"]];
    await context.sync();
    workbench.faults.beforeBatch(1, () => {
      workbench.coauthor((engine) => {
        engine.shift(engine.sheets.activeId, { axis: "rows", kind: "insert", at: 0, count: 1 });
      });
    });
    const moved = sheet.getRange("A2").load("values");
    await context.sync();
    expect(moved.values).toEqual([["cũ"]]);
  });
});

test("while a cell is edited, batches are refused", async () => {
  workbench.faults.startCellEdit();
  await expect(writeA1(1)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  workbench.faults.endCellEdit();
  await writeA1(2);
  expect(a1()).toBe(2);
});

test('"delayForCellEdit: the request will be delayed until the user exits cell edit mode"', async () => {
  workbench.faults.startCellEdit();
  const written = writeA1(7, { delayForCellEdit: true });
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(a1()).toBeNull();
  workbench.faults.endCellEdit();
  await written;
  expect(a1()).toBe(7);
});
