import { seriesIds } from "../engine/chart-references";
import { keepRecords } from "../engine/sheet-records";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import type { ChartData, ChartSeriesData } from "../workbook-data";

/** A chart, by its id. */
export interface ChartRef {
  readonly sheet: string;
  readonly chart: string;
}

export function chartOf({ sheet, chart }: ChartRef, { engine }: ExcelHost): ChartData {
  const found = engine.sheets.has(sheet) && engine.sheets.records(sheet).charts.find(({ id }) => id === chart);
  if (!found) throw new ExcelError("ItemNotFound");
  return found;
}

/** Puts a changed chart in the place of what it was. */
export function changeChart(ref: ChartRef, host: ExcelHost, change: (chart: ChartData) => ChartData): void {
  const before = chartOf(ref, host);
  const { charts } = host.engine.sheets.records(ref.sheet);
  keepRecords(host.engine, ref.sheet, { charts: charts.map((chart) => (chart === before ? change(chart) : chart)) });
}

/** A series of a chart, by its id. */
export interface SeriesRef extends ChartRef {
  readonly series: string;
}

export function seriesOf(ref: SeriesRef, host: ExcelHost): ChartSeriesData {
  const found = chartOf(ref, host).series.find((one) => seriesIds.idOf(one) === ref.series);
  if (!found) throw new ExcelError("ItemNotFound");
  return found;
}

export function changeSeries(
  ref: SeriesRef,
  host: ExcelHost,
  change: (series: ChartSeriesData) => ChartSeriesData,
): void {
  const before = seriesOf(ref, host);
  changeChart(ref, host, (chart) => ({
    ...chart,
    series: chart.series.map((one) => (one === before ? seriesIds.successor(one, change(one)) : one)),
  }));
}
