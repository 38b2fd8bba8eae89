/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

const run = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => work(context.workbook.worksheets.getActiveWorksheet(), context));

test('"getRanges: representing one or more blocks of rectangular ranges, specified by the address or name"', async () => {
  await run(async (sheet, context) => {
    const comma = sheet.getRanges("A1:B2, D4").load("address,areaCount,cellCount,isEntireRow");
    const semicolon = sheet.getRanges("1:1;3:4").load("address,isEntireRow,isEntireColumn");
    const all = sheet.getRanges().load("areaCount,cellCount,isEntireColumn");
    comma.areas.load("items/address");
    const second = comma.areas.getItemAt(1).load("address");
    await context.sync();
    expect([comma.address, comma.areaCount, comma.cellCount, comma.isEntireRow]).toEqual([
      "Sheet1!A1:B2, Sheet1!D4",
      2,
      5,
      false,
    ]);
    expect([semicolon.address, semicolon.isEntireRow, semicolon.isEntireColumn]).toEqual([
      "Sheet1!1:1, Sheet1!3:4",
      true,
      false,
    ]);
    // "Returns -1 if the cell count exceeds 2^31-1"
    expect([all.areaCount, all.cellCount, all.isEntireColumn]).toEqual([1, -1, true]);
    expect(comma.areas.items.map(({ address }) => address)).toEqual(["Sheet1!A1:B2", "Sheet1!D4"]);
    expect(second.address).toBe("Sheet1!D4");
  });
});

test('"format: … properties for all ranges in the `RangeAreas` object"', async () => {
  await run(async (sheet, context) => {
    const areas = sheet.getRanges("A1,C3:C4");
    areas.format.font.bold = true;
    areas.format.fill.color = "#FFFF00";
    areas.format.borders.getItem("EdgeBottom").style = "Continuous";
    sheet.getRange("A1").format.horizontalAlignment = "Center";
    areas.format.load("horizontalAlignment");
    areas.format.font.load("bold");
    await context.sync();
    expect([areas.format.font.bold, areas.format.horizontalAlignment]).toEqual([true, null]);
  });
  const grid = workbench.engine.grid(workbench.engine.sheets.activeId);
  expect(grid.style(3, 2)).toEqual({
    font: { bold: true },
    fill: "#FFFF00",
    borders: { bottom: { line: "Thin", color: "#000000" } },
  });
  expect(grid.style(2, 2).borders).toBeUndefined();
});

test('"clear: Clears values, format, fill, border, and other properties on each of the areas"', async () => {
  await run(async (sheet, context) => {
    sheet.getRange("A1:C1").values = [[1, 2, 3]];
    sheet.getRanges("A1,C1").clear();
    const left = sheet.getRange("A1:C1").load("values");
    await context.sync();
    expect(left.values).toEqual([["", 2, ""]]);
  });
});

test("rows, columns, offsets and intersections of several areas", async () => {
  await run(async (sheet, context) => {
    const areas = sheet.getRanges("B4:C5,H2");
    const rows = areas.getEntireRow().load("address");
    const columns = areas.getEntireColumn().load("address");
    const moved = areas.getOffsetRangeAreas(1, -1).load("address");
    const common = areas.getIntersection("C1:H4").load("address");
    const none = areas.getIntersectionOrNullObject("A1");
    await context.sync();
    expect([rows.address, columns.address, moved.address, common.address, none.isNullObject]).toEqual([
      "Sheet1!4:5, Sheet1!2:2",
      "Sheet1!B:C, Sheet1!H:H",
      "Sheet1!A5:B6, Sheet1!G3",
      "Sheet1!C4, Sheet1!H2",
      true,
    ]);
    areas.getIntersection("A1");
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

test('"getUsedRangeAreas: comprises all the used areas of individual rectangular ranges"', async () => {
  await run(async (sheet, context) => {
    sheet.getRange("B2:B3").values = [[1], [2]];
    const used = sheet.getRanges("A:A,B1:C9").getUsedRangeAreas(true).load("address");
    const none = sheet.getRanges("A:A,D1").getUsedRangeAreasOrNullObject(true);
    await context.sync();
    expect([used.address, none.isNullObject]).toEqual(["Sheet1!B2:B3", true]);
  });
});

test("areas that are held move with their cells; those deleted are left out", async () => {
  await run(async (sheet, context) => {
    const areas = sheet.getRanges("A2,C5");
    const range = sheet.getRange("A2");
    areas.load("address");
    await context.sync();
    sheet.getRange("1:1").insert("Down");
    areas.load("address");
    range.load("address");
    await context.sync();
    expect([areas.address, range.address]).toEqual(["Sheet1!A3, Sheet1!C6", "Sheet1!A3"]);
    sheet.getRange("3:3").delete("Up");
    areas.load("address");
    await context.sync();
    expect(areas.address).toBe("Sheet1!C5");
  });
});

test("a range used and moved in the same batch moves once", async () => {
  await run(async (sheet, context) => {
    const range = sheet.getRange("A2").load("address");
    await context.sync();
    range.values = [[1]];
    sheet.getRange("1:1").insert("Down");
    range.load("address");
    await context.sync();
    expect(range.address).toBe("Sheet1!A3");
    const fresh = sheet.getRange("A2");
    fresh.load("address");
    sheet.getRange("1:1").insert("Down");
    fresh.load("address");
    await context.sync();
    expect(fresh.address).toBe("Sheet1!A3");
  });
});
