/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

const run = <T>(
  work: (layout: Excel.PageLayout, context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>,
): Promise<T> =>
  Excel.run((context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    return work(sheet.pageLayout, context, sheet);
  });

const change = (work: (layout: Excel.PageLayout, sheet: Excel.Worksheet) => void): Promise<void> =>
  run(async (layout, context, sheet) => {
    work(layout, sheet);
    await context.sync();
  });

const read = (): Promise<Excel.Interfaces.PageLayoutData> =>
  run(async (layout, context) => {
    layout.load();
    await context.sync();
    return layout.toJSON();
  });

const record = () => workbench.engine.sheets.records(workbench.engine.sheets.activeId).pageLayout;

test("a sheet nobody set up has Excel's own layout", async () => {
  expect(await read()).toMatchObject({
    orientation: "Portrait",
    paperSize: "Letter",
    zoom: { scale: 100 },
    topMargin: 54,
    bottomMargin: 54,
    leftMargin: 50.4,
    rightMargin: 50.4,
    headerMargin: 21.6,
    footerMargin: 21.6,
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    printHeadings: false,
    blackAndWhite: false,
    draftMode: false,
    printOrder: "DownThenOver",
    printComments: "NoComments",
    printErrors: "AsDisplayed",
  });
  expect(record()).toBeUndefined();
});

test("orientation, paper, order, and every switch are set and read", async () => {
  const wanted = {
    orientation: "Landscape",
    paperSize: "A4",
    centerHorizontally: true,
    centerVertically: true,
    printGridlines: true,
    printHeadings: true,
    blackAndWhite: true,
    draftMode: true,
    printOrder: "OverThenDown",
    printComments: "EndSheet",
    printErrors: "Dash",
    firstPageNumber: 5,
  } as const;
  await change((layout) => layout.set(wanted));
  expect(await read()).toMatchObject(wanted);
  expect(record()).toEqual({
    orientation: "Landscape",
    paperSize: "A4",
    centerHorizontally: true,
    centerVertically: true,
    printGridlines: true,
    printHeadings: true,
    blackAndWhite: true,
    draft: true,
    printOrder: "OverThenDown",
    printComments: "EndSheet",
    printErrors: "Dash",
    firstPageNumber: 5,
  });
});

test('firstPageNumber: "A `null` value represents "auto" page numbering"', async () => {
  await change((layout) => (layout.firstPageNumber = 5));
  await change((layout) => (layout.firstPageNumber = ""));
  expect((await read()).firstPageNumber).toBeNull();
});

test("a paper the workbook's data cannot name says that it is not implemented; one that is none is refused", async () => {
  await expect(change((layout) => (layout.paperSize = "B5"))).rejects.toMatchObject({ code: "NotImplemented" });
  const wrong = change((layout) => (layout.paperSize = "A9" as "A4"));
  await expect(wrong).rejects.toMatchObject({ code: "InvalidArgument" });
});

test('"setPrintMargins: Sets the worksheet\'s page margins with units. Margins not provided remain unchanged"', async () => {
  await change((layout) => {
    layout.topMargin = 72;
    layout.setPrintMargins("Centimeters", { left: 3, right: 2 });
    layout.setPrintMargins("Inches", { header: 0.5 });
  });
  expect(await read()).toMatchObject({
    topMargin: 72,
    bottomMargin: 54,
    leftMargin: 85.0394,
    rightMargin: 56.6929,
    headerMargin: 36,
  });
});

test.each([
  ["a scale", { scale: 85 }, { scale: 85 }],
  ["a page's width", { horizontalFitToPages: 1 }, { horizontalFitToPages: 1 }],
  [
    "pages both ways",
    { horizontalFitToPages: 1, verticalFitToPages: 3 },
    { horizontalFitToPages: 1, verticalFitToPages: 3 },
  ],
])("zoom to %s", async (_what, zoom, expected) => {
  await change((layout) => (layout.zoom = zoom));
  expect((await read()).zoom).toMatchObject(expected);
});

test.each([[9], [401]])('"Print page scale value can be between 10 and 400": not %d', async (scale) => {
  await expect(change((layout) => (layout.zoom = { scale }))).rejects.toMatchObject({ code: "InvalidArgument" });
});

test('"getPrintArea: If there is no print area, an `ItemNotFound` error will be thrown"', async () => {
  const asking = run(async (layout, context) => {
    layout.getPrintArea().load("address");
    await context.sync();
  });
  await expect(asking).rejects.toMatchObject({ code: "ItemNotFound" });
});

test('"setPrintArea: Sets the worksheet\'s print area", by address or range', async () => {
  await run(async (layout, context, sheet) => {
    const before = layout.getPrintAreaOrNullObject();
    layout.setPrintArea("A1:D20");
    const byAddress = layout.getPrintArea().load("address,areaCount,cellCount");
    await context.sync();
    expect([before.isNullObject, byAddress.address, byAddress.areaCount, byAddress.cellCount]).toEqual([
      true,
      "Sheet1!A1:D20",
      1,
      80,
    ]);
    layout.setPrintArea(sheet.getRange("B2:C3"));
    const byRange = layout.getPrintArea().load("address");
    await context.sync();
    expect(byRange.address).toBe("Sheet1!B2:C3");
  });
});

test('setPrintTitleRows: "The range must span the entire row to be valid"', async () => {
  await run(async (layout, context) => {
    const none = layout.getPrintTitleRowsOrNullObject();
    layout.setPrintTitleRows("$1:$2");
    const rows = layout.getPrintTitleRows().load("address");
    await context.sync();
    expect([none.isNullObject, rows.address]).toEqual([true, "Sheet1!1:2"]);
  });
  await expect(change((layout) => layout.setPrintTitleRows("A1:B2"))).rejects.toMatchObject({
    code: "InvalidArgument",
  });
});

test('setPrintTitleColumns: "The range must span the entire column to be valid"', async () => {
  await run(async (layout, context) => {
    const none = layout.getPrintTitleColumnsOrNullObject();
    layout.setPrintTitleColumns("A:B");
    const columns = layout.getPrintTitleColumns().load("address");
    await context.sync();
    expect([none.isNullObject, columns.address]).toEqual([true, "Sheet1!A:B"]);
  });
  await expect(change((layout) => layout.setPrintTitleColumns("1:2"))).rejects.toMatchObject({
    code: "InvalidArgument",
  });
});

test("headers and footers: of all pages, of the first, of even ones", async () => {
  await run(async (layout, context) => {
    const { headersFooters } = layout;
    headersFooters.defaultForAllPages.centerHeader = "ỦY BAN NHÂN DÂN";
    headersFooters.defaultForAllPages.rightFooter = "Trang &P/&N";
    headersFooters.firstPage.leftHeader = "Bìa";
    headersFooters.evenPages.leftFooter = "&D";
    headersFooters.state = "FirstOddAndEven";
    headersFooters.useSheetMargins = false;
    headersFooters.load("state,useSheetMargins,useSheetScale");
    const all = headersFooters.defaultForAllPages.load();
    const odd = headersFooters.oddPages.load("centerHeader");
    await context.sync();
    expect(headersFooters.toJSON()).toMatchObject({
      state: "FirstOddAndEven",
      useSheetMargins: false,
      useSheetScale: true,
    });
    expect([all.centerHeader, all.rightFooter, all.leftHeader, odd.centerHeader]).toEqual([
      "ỦY BAN NHÂN DÂN",
      "Trang &P/&N",
      "",
      "ỦY BAN NHÂN DÂN",
    ]);
  });
  expect(record()).toEqual({
    headers: { centerHeader: "ỦY BAN NHÂN DÂN", rightFooter: "Trang &P/&N" },
    firstPageHeaders: { leftHeader: "Bìa" },
    evenPageHeaders: { leftFooter: "&D" },
    headersState: "FirstOddAndEven",
    headersUseSheetMargins: false,
  });
  await change((layout) => (layout.headersFooters.defaultForAllPages.centerHeader = ""));
  expect(record()!.headers).toEqual({ rightFooter: "Trang &P/&N" });
});

test("print area, titles and breaks move with their rows and columns", async () => {
  await change((layout, sheet) => {
    layout.setPrintArea("A1:D20");
    layout.setPrintTitleRows("2:3");
    layout.setPrintTitleColumns("A:A");
    sheet.horizontalPageBreaks.add("A11");
    sheet.getRange("2:2").insert("Down");
    sheet.getRange("A:A").insert("Right");
  });
  expect(record()).toEqual({
    printArea: { row: 0, column: 1, rows: 21, columns: 4 },
    titleRows: { first: 2, last: 3 },
    titleColumns: { first: 1, last: 1 },
    rowBreaks: [11],
  });
});

test('page breaks: "Adds a page break before the top-left cell of the range specified"', async () => {
  await run(async (_layout, context, sheet) => {
    const breaks = sheet.horizontalPageBreaks;
    breaks.add("A21");
    const first = breaks.add(sheet.getRange("C11:D12")).load("rowIndex,columnIndex");
    const after = first.getCellAfterBreak().load("address");
    const byIndex = breaks.getItem(1).load("rowIndex");
    const count = breaks.getCount();
    sheet.verticalPageBreaks.add("D1");
    await context.sync();
    expect([first.rowIndex, first.columnIndex, after.address, byIndex.rowIndex, count.value]).toEqual([
      10,
      0,
      "Sheet1!A11",
      20,
      2,
    ]);
    expect(record()).toEqual({ rowBreaks: [10, 20], columnBreaks: [3] });
    first.delete();
    sheet.verticalPageBreaks.removePageBreaks();
    await context.sync();
    expect(record()).toEqual({ rowBreaks: [20] });
  });
});
