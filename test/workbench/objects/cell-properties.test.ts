/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

const run = <T>(work: (range: Excel.Range, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => work(context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2"), context));

const style = (row: number, column: number) =>
  workbench.engine.grid(workbench.engine.sheets.activeId).style(row, column);

test('"setCellProperties: Updates the range based on a 2D array of cell properties, encapsulating things like font, fill, borders, and alignment"', async () => {
  await run(async (range, context) => {
    range.setCellProperties([
      [{ format: { fill: { color: "#FFFF00" }, font: { bold: true } } }, {}],
      [
        { format: { borders: { bottom: { style: "Continuous", color: "#FF0000" } }, horizontalAlignment: "Center" } },
        { hyperlink: { address: "https://x.example" } },
      ],
    ]);
    await context.sync();
  });
  expect(style(0, 0)).toEqual({ fill: "#FFFF00", font: { bold: true } });
  expect(style(0, 1)).toEqual({});
  expect(style(1, 0)).toEqual({ horizontal: "Center", borders: { bottom: { line: "Thin", color: "#FF0000" } } });
  expect(workbench.engine.sheets.records(workbench.engine.sheets.activeId).hyperlinks).toEqual([
    { row: 1, column: 1, address: "https://x.example" },
  ]);
});

test('"getCellProperties: … an object that represents which cell properties to load"', async () => {
  await run(async (range, context) => {
    range.getCell(0, 1).format.font.color = "red";
    const got = range.getCellProperties({ address: true, hidden: true, format: { font: { color: true, bold: true } } });
    await context.sync();
    expect(got.value).toEqual([
      [
        { address: "Sheet1!A1", hidden: false, format: { font: { color: "#000000", bold: false } } },
        { address: "Sheet1!B1", hidden: false, format: { font: { color: "#FF0000", bold: false } } },
      ],
      [
        { address: "Sheet1!A2", hidden: false, format: { font: { color: "#000000", bold: false } } },
        { address: "Sheet1!B2", hidden: false, format: { font: { color: "#000000", bold: false } } },
      ],
    ]);
  });
});

test('rows and columns: "For properties that are not consistent across each cell within a given row, `null` will be returned"', async () => {
  await run(async (range, context) => {
    range.getCell(0, 1).format.font.bold = true;
    range.setRowProperties([{ format: { rowHeight: 30 } }, { rowHidden: true }]);
    range.setColumnProperties([{ format: { columnWidth: 96 } }, { format: { wrapText: true } }]);
    const rows = range.getRowProperties({
      rowIndex: true,
      rowHidden: true,
      format: { rowHeight: true, font: { bold: true } },
    });
    const columns = range.getColumnProperties({ columnIndex: true, format: { columnWidth: true, wrapText: true } });
    await context.sync();
    expect(rows.value).toEqual([
      { rowIndex: 0, rowHidden: false, format: { rowHeight: 30, font: { bold: null } } },
      { rowIndex: 1, rowHidden: true, format: { rowHeight: 15, font: { bold: false } } },
    ]);
    expect(columns.value).toEqual([
      { columnIndex: 0, format: { columnWidth: 96, wrapText: false } },
      { columnIndex: 1, format: { columnWidth: 48, wrapText: true } },
    ]);
  });
});

test("an array that does not fit the range is refused; a look that is not there says so", async () => {
  const set = (properties: Excel.SettableCellProperties[][]) =>
    run(async (range, context) => {
      range.setCellProperties(properties);
      await context.sync();
    });
  await expect(set([[{}, {}]])).rejects.toMatchObject({ code: "InvalidArgument" });
  await expect(
    set([
      [{ style: "Good" }, {}],
      [{}, {}],
    ]),
  ).rejects.toMatchObject({ code: "NotImplemented" });
});
