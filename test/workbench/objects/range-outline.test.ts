/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

const change = (work: (sheet: Excel.Worksheet) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
  });

const hiddenRows = (): number[] => {
  const grid = workbench.engine.grid(workbench.engine.sheets.activeId);
  return Array.from({ length: 12 }, (_, row) => row).filter((row) => grid.isRowHidden(row));
};

const outline = () => workbench.engine.sheets.records(workbench.engine.sheets.activeId).outline;

test('"group: Groups columns and rows for an outline"; groups lie in groups', async () => {
  await change((sheet) => {
    sheet.getRange("2:5").group("ByRows");
    sheet.getRange("3:4").group("ByRows");
    sheet.getRange("B:C").group("ByColumns");
  });
  expect(outline()).toEqual({ rows: { 1: 1, 2: 2, 3: 2, 4: 1 }, columns: { 1: 1, 2: 1 } });
});

test('"An `InvalidArgument` error is thrown when the group option differs from the range\'s `isEntireRow` or `isEntireColumn` property"', async () => {
  await expect(change((sheet) => sheet.getRange("2:5").group("ByColumns"))).rejects.toMatchObject({
    code: "InvalidArgument",
  });
  await expect(change((sheet) => sheet.getRange("A:B").group("ByRows"))).rejects.toMatchObject({
    code: "InvalidArgument",
  });
});

test('"ungroup: Ungroups columns and rows for an outline"; what is in no group cannot be taken out of one', async () => {
  await change((sheet) => {
    sheet.getRange("2:5").group("ByRows");
    sheet.getRange("2:3").ungroup("ByRows");
  });
  expect(outline()).toEqual({ rows: { 3: 1, 4: 1 }, columns: {} });
  await expect(change((sheet) => sheet.getRange("9:9").ungroup("ByRows"))).rejects.toMatchObject({
    code: "InvalidOperation",
  });
  await change((sheet) => sheet.getRange("4:5").ungroup("ByRows"));
  expect(outline()).toBeUndefined();
});

test('"hideGroupDetails: Hides the details of the row or column group"; "showGroupDetails" shows them again', async () => {
  await change((sheet) => {
    sheet.getRange("2:5").group("ByRows");
    sheet.getRange("B:C").group("ByColumns");
    sheet.getRange("3:3").hideGroupDetails("ByRows");
    sheet.getRange("B:B").hideGroupDetails("ByColumns");
  });
  expect(hiddenRows()).toEqual([1, 2, 3, 4]);
  expect(workbench.engine.grid(workbench.engine.sheets.activeId).isColumnHidden(2)).toBe(true);
  await change((sheet) => sheet.getRange("2:2").showGroupDetails("ByRows"));
  expect(hiddenRows()).toEqual([]);
  await expect(change((sheet) => sheet.getRange("9:9").hideGroupDetails("ByRows"))).rejects.toMatchObject({
    code: "InvalidOperation",
  });
});

test('"showOutlineLevels: Shows row or column groups by their outline levels"', async () => {
  await change((sheet) => {
    sheet.getRange("2:5").group("ByRows");
    sheet.getRange("3:4").group("ByRows");
    sheet.showOutlineLevels(2, 0);
  });
  expect(hiddenRows()).toEqual([2, 3]);
  await change((sheet) => sheet.showOutlineLevels(1, 0));
  expect(hiddenRows()).toEqual([1, 2, 3, 4]);
  await change((sheet) => sheet.showOutlineLevels(3, 0));
  expect(hiddenRows()).toEqual([]);
});

test("groups move with their rows; rows put inside belong to them", async () => {
  await change((sheet) => {
    sheet.getRange("3:4").group("ByRows");
    sheet.getRange("4:4").insert("Down");
    sheet.getRange("1:1").delete("Up");
  });
  expect(outline()).toEqual({ rows: { 1: 1, 2: 1, 3: 1 }, columns: {} });
});
