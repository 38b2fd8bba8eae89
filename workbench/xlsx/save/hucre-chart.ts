import type { SheetChart, WriteChartKind } from "hucre";
import type { ChartData } from "../../workbook-data";
import { chartShape } from "../chart-types";
import type { ChartShape } from "../chart-types";
import { withoutEquals } from "../formulas/file-formulas";
import { rgb } from "./hucre-styles";

const LEGENDS = { Top: "top", Bottom: "bottom", Left: "left", Right: "right", Corner: "topRight" } as const;

/** Anchors are left to our own drawing part: the library's know whole cells only. */
export function hucreChart(chart: ChartData): SheetChart {
  const shape = chartShape(chart.type);
  const type = kindOf(shape);
  const round = type === "doughnut";
  return {
    type,
    ...groupingOf(shape),
    ...(chart.title === undefined || chart.title === "" ? { autoTitleDeleted: true } : { title: chart.title }),
    series: chart.series.map(({ name, values, categories, color }) => ({
      values: withoutEquals(values),
      ...(name === undefined ? {} : { name }),
      ...(categories === undefined ? {} : { categories: withoutEquals(categories) }),
      ...(color === undefined ? {} : { color: rgb(color).rgb }),
      ...(shape.markers === false ? { marker: { symbol: "none" as const } } : {}),
    })),
    legend: chart.legend.visible ? LEGENDS[chart.legend.position] : false,
    anchor: { from: { row: 0, col: 0 } },
    ...(round ? {} : { axes: hucreAxes(chart.axes) }),
  };
}

function kindOf(shape: ChartShape): WriteChartKind {
  switch (shape.element) {
    case "barChart":
      return shape.direction === "bar" ? "bar" : "column";
    case "lineChart":
      return "line";
    case "areaChart":
      return "area";
    // Closed to a pie afterwards: of a pie the library writes the first series only.
    case "pieChart":
    case "doughnutChart":
      return "doughnut";
  }
}

function groupingOf({
  element,
  grouping,
}: ChartShape): Pick<SheetChart, "barGrouping" | "lineGrouping" | "areaGrouping"> {
  if (grouping === undefined) return {};
  if (element === "barChart") return grouping === "standard" ? {} : { barGrouping: grouping };
  if (grouping === "clustered") return {};
  return element === "lineChart" ? { lineGrouping: grouping } : { areaGrouping: grouping };
}

function hucreAxes(axes: ChartData["axes"]): NonNullable<SheetChart["axes"]> {
  const { category, value } = axes ?? {};
  return {
    x: {
      ...(category?.title === undefined ? {} : { title: category.title }),
      ...(category?.reversed === true ? { reverse: true } : {}),
    },
    y: {
      ...(value?.title === undefined ? {} : { title: value.title }),
      gridlines: { major: value?.majorGridlines ?? true },
      scale: {
        ...(value?.minimum === undefined ? {} : { min: value.minimum }),
        ...(value?.maximum === undefined ? {} : { max: value.maximum }),
      },
    },
  };
}
