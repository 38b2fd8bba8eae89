/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

/** Long enough for events that were sent to have arrived. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

async function listen(seen: unknown[]): Promise<OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>> {
  return Excel.run(async (context) => {
    const handler = context.workbook.worksheets.getActiveWorksheet().onChanged.add(async (event) => {
      seen.push([event.address, event.changeType, event.source, event.triggerSource]);
    });
    await context.sync();
    return handler;
  });
}

const write = (address: string, values: unknown[][]): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).values = values;
    await context.sync();
  });

test("onChanged tells edits by the person, the add-in and a co-author, with their source, in order", async () => {
  const seen: unknown[] = [];
  await listen(seen);
  await workbench.type("B2", "5");
  await write("C1:D2", [
    [1, 2],
    [3, 4],
  ]);
  workbench.coauthor((engine) => {
    engine.edit(engine.sheets.activeId, [{ row: 0, column: 0, value: "x" }]);
  });
  workbench.coauthor((engine) => {
    engine.shift(engine.sheets.activeId, { axis: "rows", kind: "insert", at: 2, count: 1 });
  });
  await settled();
  expect(seen).toEqual([
    ["B2", "RangeEdited", "Local", "Unknown"],
    ["C1:D2", "RangeEdited", "Local", "ThisLocalAddin"],
    ["A1", "RangeEdited", "Remote", "Unknown"],
    ["3:3", "RowInserted", "Remote", "Unknown"],
  ]);
});

test("a handler that was removed hears nothing more", async () => {
  const seen: unknown[] = [];
  const handler = await listen(seen);
  await workbench.type("A1", "1");
  await settled();
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  await workbench.type("A1", "2");
  await settled();
  expect(seen).toHaveLength(1);
});

test('"enableEvents: Toggle JavaScript events in the current task pane or content add-in"', async () => {
  const seen: unknown[] = [];
  await listen(seen);
  await Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
    context.runtime.enableEvents = true;
    context.workbook.worksheets.getActiveWorksheet().getRange("A2").values = [[2]];
    await context.sync();
  });
  await settled();
  expect(seen).toEqual([["A2", "RangeEdited", "Local", "ThisLocalAddin"]]);
});

test("sheets tell when they are added, activated, deleted; a selection tells its address", async () => {
  const seen: unknown[] = [];
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.onAdded.add(async ({ type, source }) => void seen.push([type, source]));
    sheets.onActivated.add(async ({ type }) => void seen.push([type]));
    sheets.onDeleted.add(async ({ type }) => void seen.push([type]));
    sheets.onSelectionChanged.add(async ({ type, address }) => void seen.push([type, address]));
    await context.sync();
    const added = sheets.add("Mới");
    added.getRange("B2:C3").select();
    await context.sync();
    added.delete();
    await context.sync();
  });
  await settled();
  expect(seen).toEqual([
    ["WorksheetAdded", "Local"],
    ["WorksheetActivated"],
    ["WorksheetSelectionChanged", "B2:C3"],
    ["WorksheetDeleted"],
  ]);
});

test("a table tells changes of its own cells only", async () => {
  const seen: unknown[] = [];
  await write("A1:B2", [
    ["Mã", "Điểm"],
    ["TC1", 1],
  ]);
  await Excel.run(async (context) => {
    const table = context.workbook.worksheets.getActiveWorksheet().tables.add("A1:B2", true);
    table.onChanged.add(async ({ address, changeType, tableId }) => void seen.push([address, changeType, tableId]));
    await context.sync();
  });
  await workbench.type("D5", "9");
  await workbench.type("B2", "2");
  await settled();
  expect(seen).toEqual([["B2", "RangeEdited", "1"]]);
});
