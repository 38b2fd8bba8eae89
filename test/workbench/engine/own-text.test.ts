/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

const results = (): Promise<unknown> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:C1");
    range.formulas = [[5, "=LET(n,A1,n+1)", "=LAMBDA(x,x*2)(A1)"]];
    range.load("values");
    await context.sync();
    return range.values;
  });

test("LET and LAMBDA are read anew in each workbook", async () => {
  expect(await results()).toEqual([[5, 6, 10]]);
  await openWorkbook();
  expect(await results()).toEqual([[5, 6, 10]]);
});

test("and in each rule that says the same", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:A2").values = [[1], [2]];
    for (const address of ["A1", "A1:A2"]) {
      const { custom } = sheet.getRange(address).conditionalFormats.add("Custom");
      custom.rule.formula = "=LET(n,A1,n>1)";
      custom.format.font.bold = true;
      await context.sync();
    }
  });
  expect(workbench.looks("A1:A2").map(({ row }) => row)).toEqual([1]);
  expect(workbench.looks("A1:A2").map(({ row }) => row)).toEqual([1]);
});
