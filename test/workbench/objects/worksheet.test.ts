/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

const run = <T>(work: (sheets: Excel.WorksheetCollection, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => work(context.workbook.worksheets, context));

const names = (): readonly string[] => workbench.engine.sheets.ids().map((id) => workbench.engine.grid(id).name);

test('"add: The worksheet will be added at the end of existing worksheets"; it does not become active', async () => {
  const [name, activeName] = await run(async (sheets, context) => {
    const added = sheets.add().load("name");
    const active = sheets.getActiveWorksheet().load("name");
    await context.sync();
    return [added.name, active.name];
  });
  expect([name, activeName]).toEqual(["Sheet2", "Sheet1"]);
  expect(names()).toEqual(["Sheet1", "Sheet2"]);
});

test.each([
  ["a name that is taken", "sheet1", "ItemAlreadyExists"],
  ["a name of 32 characters", "x".repeat(32), "InvalidArgument"],
  ["a name with a bracket", "a[1]", "InvalidArgument"],
])("add refuses %s", async (_what, name, code) => {
  const adding = run(async (sheets, context) => {
    sheets.add(name);
    await context.sync();
  });
  await expect(adding).rejects.toMatchObject({ code });
});

test("name, position, visibility, tab colour and gridlines are set and read", async () => {
  await run(async (sheets, context) => {
    const sheet = sheets.add("Hai");
    sheets.add("Ba");
    sheet.name = "Chấm điểm";
    sheet.position = 0;
    sheet.tabColor = "#00ff00";
    sheet.showGridlines = false;
    sheets.getItem("Ba").visibility = "VeryHidden";
    sheet.load("name,position,tabColor,showGridlines");
    const hidden = sheets.getItem("Ba").load("visibility");
    await context.sync();
    expect([sheet.name, sheet.position, sheet.tabColor, sheet.showGridlines]).toEqual([
      "Chấm điểm",
      0,
      "#00FF00",
      false,
    ]);
    expect(hidden.visibility).toBe("VeryHidden");
    sheet.tabColor = "";
    sheet.load("tabColor");
    await context.sync();
    expect(sheet.tabColor).toBe("");
  });
  expect(names()).toEqual(["Chấm điểm", "Sheet1", "Ba"]);
});

test('"getCount(visibleOnly): Gets the number of worksheets in the collection"', async () => {
  await run(async (sheets, context) => {
    sheets.add("Ẩn").visibility = "Hidden";
    const all = sheets.getCount();
    const visible = sheets.getCount(true);
    await context.sync();
    expect([all.value, visible.value]).toEqual([2, 1]);
  });
});

test('"delete: if the worksheet\'s visibility is set to VeryHidden, the delete operation will fail with an InvalidOperation exception"', async () => {
  await run(async (sheets, context) => {
    sheets.add("Ẩn").visibility = "VeryHidden";
    await context.sync();
    sheets.getItem("Ẩn").delete();
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});

test("the only visible sheet is neither deleted nor hidden", async () => {
  await run(async (sheets, context) => {
    sheets.getActiveWorksheet().delete();
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
    sheets.getActiveWorksheet().visibility = "Hidden";
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});

test("a deleted sheet leaves #REF! in what used it", async () => {
  await run(async (sheets, context) => {
    sheets.add("Hai").getRange("A1").values = [[5]];
    const user = sheets.getItem("Sheet1").getRange("A1");
    user.formulas = [["=Hai!A1"]];
    user.load("values");
    await context.sync();
    expect(user.values).toEqual([[5]]);
    sheets.getItem("Hai").delete();
    user.load("values");
    await context.sync();
    expect(user.values).toEqual([["#REF!"]]);
  });
});

test("activate and select change what is active", async () => {
  await run(async (sheets, context) => {
    sheets.add("Hai").getRange("B2:C3").select();
    const active = sheets.getActiveWorksheet().load("name");
    const selected = context.workbook.getSelectedRange().load("address");
    await context.sync();
    expect([active.name, selected.address]).toEqual(["Hai", "Hai!B2:C3"]);
  });
});

test("calculation mode: in manual mode nothing is calculated until it is asked for", async () => {
  await Excel.run(async (context) => {
    const { application } = context.workbook;
    application.calculationMode = "Manual";
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
    range.values = [[2, "=A1*2"]];
    range.load("values");
    application.load("calculationMode");
    await context.sync();
    expect([application.calculationMode, range.values]).toEqual(["Manual", [[2, ""]]]);
    application.calculate("Recalculate");
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[2, 4]]);
  });
});

test('"suspendApiCalculationUntilNextSync: Suspends calculation until the next context.sync() is called"', async () => {
  await Excel.run(async (context) => {
    context.application.suspendApiCalculationUntilNextSync();
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
    range.values = [[2, "=A1*2"]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[2, ""]]);
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[2, 4]]);
  });
});
