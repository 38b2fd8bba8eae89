/** @jest-environment ./test/environment/workbench-environment.ts */
export {};
const run = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => work(context.workbook.worksheets.getActiveWorksheet(), context));
const values = (address: string): Promise<unknown[][]> =>
  run(async (sheet, context) => { const range = sheet.getRange(address).load("values"); await context.sync(); return range.values; });
const formulas = (address: string): Promise<unknown[][]> =>
  run(async (sheet, context) => { const range = sheet.getRange(address).load("formulas"); await context.sync(); return range.formulas; });
test("x", async () => {
  await run(async (sheet, context) => {
    sheet.getRange("A1:C4").values = [["Mã", "Điểm", "Tự"], ["TC1", 5, 4], ["TC2", 7, 6],["TC3", 9, 1]];
    const t = sheet.tables.add("A1:C4", true); t.name = "T";
    t.showTotals = true;
    sheet.getRange("E1").formulas = [["=SUBTOTAL(103,T[Mã])"]];
    await context.sync();
    t.columns.getItem("Điểm").filter.applyCustomFilter(">5");
    await context.sync();
  });
  console.log(await values("A1:E5"), await formulas("C5"));
  console.log(workbench.engine.grid(workbench.engine.sheets.activeId).isRowHidden(1));
  await workbench.type("D2", "=[@Điểm]*2");
  console.log(await formulas("A1:E5"));
  console.log(JSON.stringify(workbench.engine.tables.all()));
});
