/** A sheet with the scores of three areas, and charts of them; for tests under `workbench-environment.ts`. */

export const run = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => work(context.workbook.worksheets.getActiveWorksheet(), context));

export const writeScores = (): Promise<void> =>
  run(async (sheet, context) => {
    sheet.getRange("A1:C4").values = [
      ["Lĩnh vực", "Tối đa", "Đạt"],
      ["Thể chế", 10, 8],
      ["Thủ tục", 12, 6.5],
      ["Bộ máy", 8, 8],
    ];
    await context.sync();
  });

/** Adds a chart of the scores and does something with it. */
export const withChart = <T>(
  work: (chart: Excel.Chart, context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>,
): Promise<T> =>
  run((sheet, context) => work(sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4")), context, sheet));

/** The charts of the active sheet, as the workbook keeps them. */
export const charts = () => workbench.engine.sheets.records(workbench.engine.sheets.activeId).charts;

export const chart = () => charts()[0]!;
