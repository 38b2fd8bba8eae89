import type { ChartData, ChartSeriesData } from "../workbook-data";
import type { Engine } from "./engine";
import { newId, RecordIds } from "./record-ids";
import { keepRecords } from "./sheet-records";

export const seriesIds = new RecordIds<ChartSeriesData>(9);

/** An id for a new chart that no chart of the workbook has. */
export function nextChartId(engine: Engine): string {
  const taken = new Set(
    engine.sheets.ids().flatMap((sheet) => engine.sheets.records(sheet).charts.map(({ id }) => id)),
  );
  for (let number = taken.size + 1; ; number++) {
    const id = newId(8, number);
    if (!taken.has(id)) return id;
  }
}

/** Rewrites the references of every chart, so that it goes on showing the same cells after they moved or were renamed. */
export function rewriteCharts(engine: Engine, rewrite: (formula: string) => string): void {
  for (const id of engine.sheets.ids()) {
    const { charts } = engine.sheets.records(id);
    const rewritten = charts.map((chart) => withReferences(chart, rewrite));
    if (rewritten.some((chart, index) => chart !== charts[index])) keepRecords(engine, id, { charts: rewritten });
  }
}

/** The chart with every reference in it rewritten; the same record when none changes. */
export function withReferences(chart: ChartData, rewrite: (formula: string) => string): ChartData {
  const series = chart.series.map((one) => seriesWith(one, rewrite));
  const source = chart.source === undefined ? undefined : rewrite(chart.source);
  const isSame = source === chart.source && series.every((one, index) => one === chart.series[index]);
  return isSame ? chart : { ...chart, series, ...(source !== undefined && { source }) };
}

/** A series' name is a reference when it begins with `=`, otherwise plain text. */
function seriesWith(series: ChartSeriesData, rewrite: (formula: string) => string): ChartSeriesData {
  const values = rewrite(series.values);
  const categories = series.categories === undefined ? undefined : rewrite(series.categories);
  const name = series.name?.startsWith("=") ? rewrite(series.name) : series.name;
  if (values === series.values && categories === series.categories && name === series.name) return series;
  const next = {
    ...series,
    values,
    ...(categories !== undefined && { categories }),
    ...(name !== undefined && { name }),
  };
  return seriesIds.successor(series, next);
}
