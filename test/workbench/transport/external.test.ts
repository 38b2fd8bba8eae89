/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

test.each([
  ["ExcelApi", "1.14", true],
  ["ExcelApi", "1.15", false],
  ["SharedRuntime", "1.1", true],
  ["SharedRuntime", "1.2", false],
  ["CustomFunctionsRuntime", "1.3", true],
  ["CustomFunctionsRuntime", "1.4", false],
])("%s %s is supported: %s", (set, version, isSupported) => {
  expect(Office.context.requirements.isSetSupported(set, version)).toBe(isSupported);
});

test("document settings are written to the workbook and read again when it is opened", async () => {
  Office.context.document.settings.set("kỳ", { năm: 2026 });
  await new Promise<void>((resolve, reject) => {
    Office.context.document.settings.saveAsync((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(new Error(result.error.message));
    });
  });
  const saved = workbench.engine.save();
  expect(Object.keys(saved.settings)).toEqual(["kỳ"]);
  await openWorkbook(saved);
  expect(Office.context.document.settings.get("kỳ")).toEqual({ năm: 2026 });
});

test("a ribbon button runs the action associated with it and ends when it is completed", async () => {
  const seen: string[] = [];
  Office.actions.associate("LapBang", (event: Office.AddinCommands.Event) => {
    seen.push(`bắt đầu ${event.source.id}`);
    setTimeout(() => {
      seen.push("xong");
      event.completed();
    }, 5);
  });
  await workbench.pane.pressButton("LapBang");
  expect(seen).toEqual(["bắt đầu LapBang", "xong"]);
});
