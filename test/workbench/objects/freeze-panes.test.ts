/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

const run = <T>(
  work: (panes: Excel.WorksheetFreezePanes, sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> =>
  Excel.run((context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    return work(sheet.freezePanes, sheet, context);
  });

const location = (): Promise<string | null> =>
  run(async (panes, _sheet, context) => {
    const frozen = panes.getLocationOrNullObject().load("address");
    await context.sync();
    return frozen.isNullObject ? null : frozen.address;
  });

const freeze = (work: (panes: Excel.WorksheetFreezePanes, sheet: Excel.Worksheet) => void): Promise<void> =>
  run(async (panes, sheet, context) => {
    work(panes, sheet);
    await context.sync();
  });

const records = () => workbench.engine.sheets.records(workbench.engine.sheets.activeId);

test('"freezeRows: Freeze the top row or rows of the worksheet in place"; the location is whole rows', async () => {
  await freeze((panes) => panes.freezeRows(3));
  expect(await location()).toBe("Sheet1!1:3");
  expect(records().frozen).toEqual({ rows: 3, columns: 0 });
});

test('"freezeColumns: Freeze the first column or columns": one when no number is given', async () => {
  await freeze((panes) => panes.freezeColumns());
  expect(await location()).toBe("Sheet1!A:A");
});

test('"freezeAt: The range provided corresponds to cells that will be frozen in the top- and left-most pane"', async () => {
  await freeze((panes, sheet) => panes.freezeAt(sheet.getRange("A1:B4")));
  expect(await location()).toBe("Sheet1!A1:B4");
  await freeze((panes) => panes.freezeAt("B2:C4"));
  expect(await location()).toBe("Sheet1!B2:C4");
  expect(records().frozen).toEqual({ rows: 3, columns: 2, first: { row: 1, column: 1 } });
});

test("whole rows or columns can be frozen by freezeAt too", async () => {
  await freeze((panes) => panes.freezeAt("1:2"));
  expect(records().frozen).toEqual({ rows: 2, columns: 0 });
  await freeze((panes) => panes.freezeAt("A:C"));
  expect(records().frozen).toEqual({ rows: 0, columns: 3 });
});

test("of freezeRows and freezeColumns the last one counts; freezeAt freezes both", async () => {
  await freeze((panes) => {
    panes.freezeRows(2);
    panes.freezeColumns(1);
  });
  expect(await location()).toBe("Sheet1!A:A");
});

test('"or zero to unfreeze all rows" leaves frozen columns alone', async () => {
  await freeze((panes, sheet) => {
    panes.freezeAt(sheet.getRange("A1:B4"));
    panes.freezeRows(0);
  });
  expect(await location()).toBe("Sheet1!A:B");
  await freeze((panes) => panes.freezeColumns(0));
  expect(await location()).toBeNull();
});

test('"unfreeze: Removes all frozen panes in the worksheet"; getLocation has nothing to give then', async () => {
  await freeze((panes) => panes.freezeRows(1));
  await freeze((panes) => panes.unfreeze());
  expect(await location()).toBeNull();
  expect(records().frozen).toBeUndefined();
  const asking = run(async (panes, _sheet, context) => {
    panes.getLocation().load("address");
    await context.sync();
  });
  await expect(asking).rejects.toMatchObject({ code: "ItemNotFound" });
});

test('"or `null` to remove all frozen panes"', async () => {
  await freeze((panes) => panes.freezeRows(1));
  await freeze((panes) => panes.freezeAt(null as unknown as string));
  expect(await location()).toBeNull();
});

test("a number below zero, or cells of another sheet, are refused", async () => {
  await expect(freeze((panes) => panes.freezeRows(-1))).rejects.toMatchObject({ code: "InvalidArgument" });
  const foreign = run(async (panes, _sheet, context) => {
    panes.freezeAt(context.workbook.worksheets.add("Hai").getRange("A1"));
    await context.sync();
  });
  await expect(foreign).rejects.toMatchObject({ code: "InvalidArgument" });
});

test.each([
  ["a row put among them", "2:2", "insert", "Sheet1!1:4"],
  ["a row put below them", "4:4", "insert", "Sheet1!1:3"],
  ["two of them taken out", "2:3", "delete", "Sheet1!1:1"],
  ["all of them taken out", "1:3", "delete", null],
] as const)("frozen rows follow %s", async (_what, rows, verb, expected) => {
  await freeze((panes, sheet) => {
    panes.freezeRows(3);
    if (verb === "insert") sheet.getRange(rows).insert("Down");
    else sheet.getRange(rows).delete("Up");
  });
  expect(await location()).toBe(expected);
});

test("the grid scrolls behind what is frozen, also in a workbook opened again", async () => {
  await freeze((panes) => panes.freezeAt("A1:B3"));
  const univerFreeze = () => workbench.engine.workbook.getActiveSheet().getFreeze();
  expect(univerFreeze()).toMatchObject({ startRow: 3, startColumn: 2, ySplit: 3, xSplit: 2 });
  await openWorkbook(workbench.engine.save());
  expect(univerFreeze()).toMatchObject({ startRow: 3, startColumn: 2, ySplit: 3, xSplit: 2 });
  expect(await location()).toBe("Sheet1!A1:B3");
});
