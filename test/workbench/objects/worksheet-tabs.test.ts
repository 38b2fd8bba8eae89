/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

const run = <T>(work: (sheets: Excel.WorksheetCollection, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => work(context.workbook.worksheets, context));

const tabs = (): string[] => workbench.engine.sheets.ids().map((id) => workbench.engine.grid(id).name);

test("getNext and getPrevious go along the tabs, over hidden ones when only visible ones count", async () => {
  await run(async (sheets, context) => {
    const first = sheets.getFirst();
    const hidden = sheets.add("Ẩn");
    hidden.visibility = "Hidden";
    const last = sheets.add("Cuối");
    const next = first.getNext().load("name");
    const visible = first.getNext(true).load("name");
    const previous = last.getPreviousOrNullObject(true).load("name");
    const beyond = last.getNextOrNullObject();
    await context.sync();
    expect([next.name, visible.name, previous.name, beyond.isNullObject]).toEqual(["Ẩn", "Cuối", "Sheet1", true]);
    // The sheet is found again in later batches.
    visible.load("position");
    await context.sync();
    expect(visible.position).toBe(2);
    first.getPrevious();
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

test.each([
  ["None", ["Sheet1 (2)", "Sheet1", "Hai"]],
  ["Beginning", ["Sheet1 (2)", "Sheet1", "Hai"]],
  ["End", ["Sheet1", "Hai", "Sheet1 (2)"]],
  ["Before", ["Sheet1", "Sheet1 (2)", "Hai"]],
  ["After", ["Sheet1", "Hai", "Sheet1 (2)"]],
] as const)('"copy: Copies a worksheet and places it at the specified position": %s', async (position, expected) => {
  await run(async (sheets, context) => {
    const second = sheets.add("Hai");
    const copy = sheets
      .getItem("Sheet1")
      .copy(position, position === "Before" || position === "After" ? second : undefined)
      .load("name");
    await context.sync();
    expect(copy.name).toBe("Sheet1 (2)");
    copy.tabColor = "#FF0000";
    await context.sync();
  });
  expect(tabs()).toEqual(expected);
  expect(workbench.engine.sheets.records(workbench.engine.sheets.idOf("Sheet1 (2)")!).tabColor).toBe("#FF0000");
});

test("a copy has cells, looks, sizes, merged cells, tables, charts, names and set-up of its own", async () => {
  await run(async (sheets, context) => {
    const sheet = sheets.getItem("Sheet1");
    sheet.getRange("A1:B3").values = [
      ["Mã", "Điểm"],
      ["TC1", 4],
      ["TC2", 6],
    ];
    sheet.tables.add("A1:B3", true).name = "Diem";
    sheet.getRange("D1:D2").formulas = [["=SUM(Diem[Điểm])"], ["=D1*2"]];
    sheet.getRange("D1").format.font.bold = true;
    sheet.getRange("D:D").format.columnWidth = 120;
    sheet.getRange("7:7").rowHidden = true;
    sheet.getRange("A9:B9").merge();
    sheet.freezePanes.freezeRows(1);
    sheet.pageLayout.orientation = "Landscape";
    sheet.charts.add("Pie", sheet.getRange("A1:B3")).name = "Biểu đồ";
    sheet.names.add("Rieng", sheet.getRange("B2"));
    context.workbook.comments.add("Sheet1!A2", "ghi chú");
    const copy = sheet.copy("End");
    const formulas = copy.getRange("D1:D2").load("formulas,values");
    const chart = copy.charts.getItem("Biểu đồ");
    const series = chart.series.getItemAt(0);
    const shown = series.getDimensionValues("Values");
    copy.names.load("items/name,items/formula");
    copy.comments.load("items/content");
    copy.getRange("B2").values = [[10]];
    const after = series.getDimensionValues("Values");
    await context.sync();
    expect(formulas.formulas).toEqual([["=SUM(Diem2[Điểm])"], ["=D1*2"]]);
    expect([shown.value, after.value]).toEqual([
      ["4", "6"],
      ["10", "6"],
    ]);
    expect(copy.names.items.map(({ name, formula }) => [name, formula as unknown])).toEqual([
      ["Rieng", "='Sheet1 (2)'!$B$2"],
    ]);
    expect(copy.comments.items.map(({ content }) => content)).toEqual(["ghi chú"]);
  });
  const saved = workbench.engine.save().sheets;
  const [original, copy] = [saved[0]!, saved[1]!];
  expect(copy.columns).toEqual(original.columns);
  expect(copy.rows).toEqual({ 6: { hidden: true } });
  expect(copy.merges).toEqual(original.merges);
  expect([copy.frozen, copy.pageLayout]).toEqual([{ rows: 1, columns: 0 }, { orientation: "Landscape" }]);
  expect(copy.tables.map(({ name, area }) => [name, area])).toEqual([
    ["Diem2", { row: 0, column: 0, rows: 3, columns: 2 }],
  ]);
  expect(original.tables.map(({ name }) => name)).toEqual(["Diem"]);
});
