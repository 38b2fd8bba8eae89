/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

const run = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => work(context.workbook.worksheets.getActiveWorksheet(), context));

test('"left: Returns the distance in points, for 100% zoom, from the left edge of the worksheet", and top, width, height', async () => {
  await run(async (sheet, context) => {
    sheet.getRange("A:A").format.columnWidth = 100;
    sheet.getRange("1:1").format.rowHeight = 30;
    sheet.getRange("C:C").columnHidden = true;
    const range = sheet.getRange("B2:D3").load("left,top,width,height");
    await context.sync();
    expect([range.left, range.top, range.width, range.height]).toEqual([100, 30, 96, 30]);
  });
});

test('hidden: "Value is `null` when some cells in a range are hidden and other cells in the same range are not hidden"', async () => {
  await run(async (sheet, context) => {
    sheet.getRange("2:2").rowHidden = true;
    sheet.getRange("C:C").columnHidden = true;
    const [none, some, all, column] = ["A1:B1", "A1:A2", "A2:B2", "C1:C9"].map((address) =>
      sheet.getRange(address).load("hidden"),
    );
    await context.sync();
    expect([none!.hidden, some!.hidden, all!.hidden, column!.hidden]).toEqual([false, null, true, true]);
  });
});

test("getMergedAreasOrNullObject gives the merged cells that touch the range", async () => {
  await run(async (sheet, context) => {
    sheet.getRange("A1:B2").merge();
    sheet.getRange("D1:D3").merge();
    const found = sheet.getRange("B2:D2").getMergedAreasOrNullObject().load("address");
    const none = sheet.getRange("F1:G2").getMergedAreasOrNullObject();
    await context.sync();
    expect([found.address, none.isNullObject]).toEqual(["Sheet1!A1:B2, Sheet1!D1:D3", true]);
  });
});

test('"getSpillingToRange: Gets the range object containing the spill range when called on an anchor cell"', async () => {
  await run(async (sheet, context) => {
    sheet.getRange("B2").formulas = [["=SEQUENCE(3)"]];
    const filled = sheet.getRange("B2").getSpillingToRange().load("address,hasSpill");
    const parent = sheet.getRange("B4").getSpillParent().load("address");
    const notAnchor = sheet.getRange("B3").getSpillingToRangeOrNullObject();
    const notSpilled = sheet.getRange("A1").getSpillParentOrNullObject();
    const many = sheet.getRange("B2:B3").getSpillParentOrNullObject();
    const partly = sheet.getRange("B4:B5").load("hasSpill");
    await context.sync();
    expect([filled.address, filled.hasSpill, parent.address, partly.hasSpill]).toEqual([
      "Sheet1!B2:B4",
      true,
      "Sheet1!B2",
      null,
    ]);
    expect([notAnchor.isNullObject, notSpilled.isNullObject, many.isNullObject]).toEqual([true, true, true]);
    sheet.getRange("B2:B3").getSpillParent();
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

test('"calculate: Calculates a range of cells on a worksheet", also in manual mode; setDirty waits for the next calculation', async () => {
  await run(async (sheet, context) => {
    context.workbook.application.calculationMode = "Manual";
    const range = sheet.getRange("A1:A2");
    range.formulas = [["=1+1"], ["=A1+1"]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[""], [""]]);
    range.setDirty();
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[""], [""]]);
    range.calculate();
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[2], [3]]);
  });
});

test('"getSelectedRanges" is the selection as several areas', async () => {
  await run(async (sheet, context) => {
    sheet.getRange("B2:C3").select();
    const selected = context.workbook.getSelectedRanges().load("address,areaCount");
    await context.sync();
    expect([selected.address, selected.areaCount]).toEqual(["Sheet1!B2:C3", 1]);
  });
});
