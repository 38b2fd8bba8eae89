/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

const run = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => work(context.workbook.worksheets.getActiveWorksheet(), context));

beforeEach(() =>
  run(async (sheet, context) => {
    const other = context.workbook.worksheets.add("Hai");
    other.getRange("A1:B2").values = [
      ["Mã", "Điểm"],
      ["TC1", 4],
    ];
    other.tables.add("A1:B2", true).name = "Diem";
    context.workbook.names.add("HeSo", other.getRange("D1"));
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    sheet.getRange("B1:B3").formulas = [["=SUM(A1:A2)"], ["=B1*HeSo+SUM(Diem[Điểm])"], ["=A3+A3"]];
    await context.sync();
  }),
);

test('"getDirectPrecedents": the cells that formulas name, on every sheet', async () => {
  await run(async (sheet, context) => {
    const direct = sheet.getRange("B2").getDirectPrecedents().load("addresses");
    direct.areas.load("items/address");
    direct.ranges.load("items/address");
    const own = direct.getRangeAreasBySheet("Sheet1").load("address");
    const none = direct.getRangeAreasOrNullObjectBySheet("không");
    await context.sync();
    expect(direct.addresses).toEqual(["Sheet1!B1", "Hai!D1,Hai!B2"]);
    expect(direct.areas.items.map(({ address }) => address)).toEqual(["Sheet1!B1", "Hai!D1, Hai!B2"]);
    expect(direct.ranges.items.map(({ address }) => address)).toEqual(["Sheet1!B1", "Hai!D1", "Hai!B2"]);
    expect([own.address, none.isNullObject]).toEqual(["Sheet1!B1", true]);
  });
});

test('"getPrecedents": and those that their formulas name; each cell is told once', async () => {
  await run(async (sheet, context) => {
    const all = sheet.getRange("B2").getPrecedents().load("addresses");
    const once = sheet.getRange("B3").getPrecedents().load("addresses");
    await context.sync();
    expect([all.addresses, once.addresses]).toEqual([["Sheet1!B1,Sheet1!A1:A2", "Hai!D1,Hai!B2"], ["Sheet1!A3"]]);
  });
});

test('"getDirectDependents": the cells whose formulas name these', async () => {
  await run(async (sheet, context) => {
    const dependents = sheet.getRange("A2:A3").getDirectDependents().load("addresses");
    const across = context.workbook.worksheets.getItem("Hai").getRange("B2").getDirectDependents().load("addresses");
    await context.sync();
    expect([dependents.addresses, across.addresses]).toEqual([["Sheet1!B1,Sheet1!B3"], ["Sheet1!B2"]]);
  });
});

test('"Throws an `ItemNotFound` error if no precedents are found"', async () => {
  const asking = run(async (sheet, context) => {
    sheet.getRange("A1").getDirectPrecedents().load("addresses");
    await context.sync();
  });
  await expect(asking).rejects.toMatchObject({ code: "ItemNotFound" });
});
