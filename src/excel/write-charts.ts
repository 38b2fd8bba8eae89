import { fontName, seriesColor } from "../sheets/looks";
import type { ChartPlan } from "../sheets/sheet-plan";
import { addressOf } from "./addresses";
import { rangeAt } from "./write-cells";

const chartType = { bars: "BarClustered", columns: "ColumnClustered" } as const;

export function writeCharts(sheet: Excel.Worksheet, charts: readonly ChartPlan[]): void {
  for (const chart of charts) writeChart(sheet, chart);
}

function writeChart(sheet: Excel.Worksheet, plan: ChartPlan): void {
  const [first, ...others] = plan.series;
  if (first === undefined) throw new Error(`A chart without series: ${plan.name}`);
  // Made over one column of figures, Excel begins with just one series and guesses nothing.
  const chart = sheet.charts.add(chartType[plan.kind], rangeAt(sheet, first.values), "Columns");
  chart.name = plan.name;
  chart.title.text = plan.title;
  chart.title.format.font.name = fontName;
  chart.title.format.font.size = 13;
  chart.legend.visible = plan.series.length > 1;
  chart.legend.position = "Bottom";
  const corners = addressOf(plan.place).split(":");
  chart.setPosition(corners[0] ?? "", corners.at(-1) ?? "");
  const series = [chart.series.getItemAt(0), ...others.map(({ name }) => chart.series.add(name))];
  for (const [index, one] of series.entries()) {
    const planned = plan.series[index];
    if (planned === undefined) continue;
    one.name = planned.name;
    if (index > 0) one.setValues(rangeAt(sheet, planned.values));
    one.setXAxisValues(rangeAt(sheet, plan.categories));
    one.format.fill.setSolidColor(seriesColor[planned.tone]);
  }
  if (plan.kind === "bars") chart.axes.categoryAxis.reversePlotOrder = true;
}
