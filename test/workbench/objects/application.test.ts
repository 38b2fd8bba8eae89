/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

const run = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> => Excel.run(work);

test("cultureInfo is Vietnamese: decimal comma, day before month", async () => {
  await run(async (context) => {
    const { application } = context.workbook;
    application.load("decimalSeparator,thousandsSeparator,useSystemSeparators");
    application.cultureInfo.load("name");
    application.cultureInfo.numberFormat.load();
    application.cultureInfo.datetimeFormat.load();
    await context.sync();
    const { cultureInfo } = application;
    expect([application.decimalSeparator, application.thousandsSeparator, application.useSystemSeparators]).toEqual([
      ",",
      ".",
      true,
    ]);
    expect(cultureInfo.name).toBe("vi-VN");
    expect(cultureInfo.numberFormat.toJSON()).toEqual({ numberDecimalSeparator: ",", numberGroupSeparator: "." });
    expect(cultureInfo.datetimeFormat.toJSON()).toEqual({
      dateSeparator: "/",
      timeSeparator: ":",
      shortDatePattern: "dd/MM/yyyy",
      longDatePattern: "dd MMMM yyyy",
      longTimePattern: "h:mm:ss tt",
    });
  });
});

test('"calculationState: Returns the calculation state of the application"', async () => {
  await run(async (context) => {
    const { application } = context.workbook;
    application.calculationMode = "Manual";
    await context.sync();
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").formulas = [["=1+1"]];
    application.load("calculationState");
    await context.sync();
    expect(application.calculationState).toBe("Pending");
    application.calculate("Recalculate");
    await context.sync();
    application.load("calculationState,calculationEngineVersion");
    await context.sync();
    expect([application.calculationState, application.calculationEngineVersion]).toEqual(["Done", 191029]);
  });
});

test("a workbook's name and state as a file", async () => {
  await run(async ({ workbook }) => {
    workbook.load("name,readOnly,autoSave,previouslySaved,usePrecisionAsDisplayed");
    const shared = workbook.getIsActiveCollabSession();
    await workbook.context.sync();
    expect([
      workbook.name,
      workbook.readOnly,
      workbook.autoSave,
      workbook.previouslySaved,
      workbook.usePrecisionAsDisplayed,
    ]).toEqual(["so-diem.xlsx", false, false, true, false]);
    expect(shared.value).toBe(false);
  });
});

test('"isDirty: Specifies if changes have been made since the workbook was last saved"', async () => {
  const isDirty = () =>
    run(async ({ workbook }) => {
      workbook.load("isDirty");
      await workbook.context.sync();
      return workbook.isDirty;
    });
  expect(await isDirty()).toBe(false);
  await run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("B2").select();
    await context.sync();
  });
  expect(await isDirty()).toBe(false);
  await workbench.type("A1", "5");
  expect(await isDirty()).toBe(true);
  await run(async ({ workbook }) => {
    workbook.isDirty = false;
    await workbook.context.sync();
  });
  expect(await isDirty()).toBe(false);
});

test('iterativeCalculation: "True if Excel will use iteration to resolve circular references": not here', async () => {
  await run(async ({ workbook }) => {
    const { iterativeCalculation } = workbook.application;
    iterativeCalculation.enabled = false;
    iterativeCalculation.load();
    await workbook.context.sync();
    expect(iterativeCalculation.toJSON()).toEqual({ enabled: false, maxIteration: 100, maxChange: 0.001 });
    iterativeCalculation.enabled = true;
    await expect(workbook.context.sync()).rejects.toMatchObject({ code: "NotImplemented" });
  });
});

test('"save: Save current workbook": it has no changes any more', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
    context.workbook.load("isDirty");
    await context.sync();
    expect(context.workbook.isDirty).toBe(true);
    context.workbook.save(Excel.SaveBehavior.save);
    context.workbook.load("isDirty");
    await context.sync();
    expect(context.workbook.isDirty).toBe(false);
  });
});
