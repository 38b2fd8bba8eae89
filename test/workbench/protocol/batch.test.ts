/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

const active = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getActiveWorksheet();

test("an error has Excel's code, and the statement that failed", async () => {
  const call = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Không có");
    sheet.load("name");
    await context.sync();
  });
  await expect(call).rejects.toMatchObject({
    code: "ItemNotFound",
    debugInfo: { statement: "var worksheet = worksheets.getItem(...);" },
  });
});

test("what a failing batch did before the failure stays done", async () => {
  const call = Excel.run(async (context) => {
    active(context).getRange("A1").values = [[1]];
    active(context).getRange("A2:A3").values = [[1]];
    active(context).getRange("A4").values = [[1]];
    await context.sync();
  });
  await expect(call).rejects.toMatchObject({ code: "InvalidArgument" });
  const { grid } = sheetGrid();
  expect([grid.value(0, 0), grid.value(1, 0), grid.value(3, 0)]).toEqual([1, null, null]);
});

const sheetGrid = () => ({ grid: workbench.engine.grid(workbench.engine.sheets.activeId) });

test("*OrNullObject gives a null object, and so does what is called on it", async () => {
  await Excel.run(async (context) => {
    const missing = context.workbook.worksheets.getItemOrNullObject("Không có");
    const beyond = missing.getRange("A1");
    missing.load("name");
    beyond.load("values");
    await context.sync();
    expect([missing.isNullObject, beyond.isNullObject]).toEqual([true, true]);
    const found = context.workbook.worksheets.getItemOrNullObject("sheet1");
    found.load("name");
    await context.sync();
    expect([found.isNullObject, found.name]).toEqual([false, "Sheet1"]);
  });
});

test("a property that was not loaded is refused by office.js", async () => {
  await Excel.run(async (context) => {
    const range = active(context).getRange("A1").load("address");
    await context.sync();
    expect(() => range.values).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
  });
});

test("collections load their items, nested objects and counts", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Hai");
    const sheets = context.workbook.worksheets.load("items/name,items/tables/count");
    const count = context.workbook.worksheets.getCount();
    await context.sync();
    expect(sheets.items.map(({ name, tables }) => [name, tables.count])).toEqual([
      ["Sheet1", 0],
      ["Hai", 0],
    ]);
    expect(count.value).toBe(2);
    sheets.items[1]!.getRange("A1").values = [["từ mục"]];
    await context.sync();
    expect(workbench.engine.grid(workbench.engine.sheets.idOf("Hai")!).value(0, 0)).toBe("từ mục");
  });
});

test("top and skip page through a collection", async () => {
  await Excel.run(async (context) => {
    for (const name of ["Hai", "Ba", "Bốn"]) context.workbook.worksheets.add(name);
    const page = context.workbook.worksheets.load({ select: "name", top: 2, skip: 1 });
    await context.sync();
    expect(page.items.map(({ name }) => name)).toEqual(["Hai", "Ba"]);
  });
});

test("load() without names loads every scalar property", async () => {
  await Excel.run(async (context) => {
    const sheet = active(context);
    sheet.load();
    await context.sync();
    expect([sheet.name, sheet.position, sheet.visibility]).toEqual(["Sheet1", 0, "Visible"]);
  });
});

test("a range that is kept follows its cells when rows move, in a later batch", async () => {
  await Excel.run(async (context) => {
    const range = active(context).getRange("A3");
    range.values = [["neo"]];
    await context.sync();
    workbench.coauthor((engine) => {
      engine.shift(engine.sheets.activeId, { axis: "rows", kind: "insert", at: 0, count: 2 });
    });
    range.load("address,values");
    await context.sync();
    expect([range.address, range.values]).toEqual(["Sheet1!A5", [["neo"]]]);
  });
});

test("a range whose cells were deleted is InvalidReference", async () => {
  const call = Excel.run(async (context) => {
    const range = active(context).getRange("A3");
    range.load("address");
    await context.sync();
    workbench.coauthor((engine) => {
      engine.shift(engine.sheets.activeId, { axis: "rows", kind: "delete", at: 2, count: 1 });
    });
    range.load("address");
    await context.sync();
  });
  await expect(call).rejects.toMatchObject({ code: "InvalidReference" });
});

test("a member that is missing says so by name, and is counted", async () => {
  const call = Excel.run(async (context) => {
    active(context).getRange("A1").getPivotTables();
    await context.sync();
  });
  await expect(call).rejects.toMatchObject({
    code: "NotImplemented",
    message: expect.stringContaining("Range.GetPivotTables"),
  });
  expect(workbench.ledger.missing()).toEqual({ "Range.GetPivotTables": 1 });
});

test("values that were written are calculated before they are read in the same batch", async () => {
  await Excel.run(async (context) => {
    const sheet = active(context);
    sheet.getRange("A1:A2").values = [[2], [3]];
    sheet.getRange("A3").formulas = [["=A1*A2"]];
    const first = sheet.getRange("A3").load("values");
    sheet.getRange("A1").values = [[10]];
    const second = sheet.getRange("A3").load("values");
    await context.sync();
    expect([first.values, second.values]).toEqual([[[6]], [[30]]]);
  });
});

test("more than 1,500 cells are written and read whole", async () => {
  const values = Array.from({ length: 400 }, (_, row) => Array.from({ length: 10 }, (_, column) => row * 10 + column));
  await Excel.run(async (context) => {
    const range = active(context).getRange("A1:J400");
    range.values = values;
    range.load("values");
    await context.sync();
    expect(range.values).toEqual(values);
  });
  expect(workbench.ledger.missing()).toEqual({});
});

test("traffic counts batches, bytes and names on the wire", async () => {
  const before = workbench.traffic.batches.length;
  await Excel.run(async (context) => {
    active(context).getRange("A1").values = [[1]];
    await context.sync();
  });
  const batches = workbench.traffic.batches.slice(before);
  expect(batches.filter(({ error }) => error)).toEqual([]);
  expect(batches.length).toBeGreaterThanOrEqual(1);
  expect(batches.every(({ requestBytes, responseBytes }) => requestBytes > 0 && responseBytes > 0)).toBe(true);
  expect(workbench.traffic.names()).toMatchObject({ GetActiveWorksheet: 1, GetRange: 1, Values: 1 });
});
