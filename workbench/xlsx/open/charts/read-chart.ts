import type { ChartData, ChartLabelsData, ChartSeriesData } from "../../../workbook-data";
import { allowedLabelPositions, LEGEND_POSITIONS } from "../../chart-looks";
import { chartType, isSameGroup, chartShapeOf } from "../../chart-types";
import type { ChartShape } from "../../chart-types";
import { childNamed, childrenNamed, descend, elementsOf, flag, numberAttribute } from "../../xml/xml-tree";
import type { XmlElement } from "../../xml/xml-tree";
import type { Palette } from "../colors";
import { solidColor } from "../drawing-colors";
import { isDescribable } from "./describable";
import { readAxes } from "./read-chart-axes";
import { readLabels } from "./read-chart-labels";
import { keptName, readBarNumbers, readSeries } from "./read-chart-series";
import { readChartFont, readOwnFont, readTitle } from "./read-chart-text";
import type { TextContext } from "./read-chart-text";

export type ChartContent = Omit<ChartData, "id" | "name" | "left" | "top" | "width" | "height" | "seriesBy" | "source">;

/** What a title says before anybody gave it a text, on a chart of several series; a single one lends it its name. */
const NEW_TITLE = "Chart Title";

/** Nothing for a chart our data cannot describe. `ownType` is the type its series without one of their own have. */
export function readChart(root: XmlElement, ownType: string | undefined, palette: Palette): ChartContent | undefined {
  const chart = childNamed(root, "chart");
  const plot = childNamed(chart, "plotArea");
  if (plot === undefined || !isDescribable(root, plot)) return undefined;
  const font = readChartFont(root, palette);
  const context = { palette, chartFont: font };
  const groups = readGroups(plot, context);
  if (groups === undefined) return undefined;
  const type = typeOfChart(groups, ownType);
  const all = groups.flatMap(({ series }) => series);
  const only = all.length === 1 ? all[0] : undefined;
  const title = readTitle(chart, only === undefined ? NEW_TITLE : (keptName(only.node) ?? NEW_TITLE));
  const titleFont = readOwnFont(childNamed(chart, "title"), "title", context);
  const dataLabels = commonLabels(groups);
  const axes = readAxes(plot, context);
  const fill = solidColor(childNamed(root, "spPr"), palette);
  const plotFill = solidColor(childNamed(plot, "spPr"), palette);
  return {
    type,
    ...(title === undefined ? {} : { title }),
    ...(titleFont === undefined ? {} : { titleFont }),
    series: seriesInOrder(groups, type, dataLabels),
    legend: readLegend(childNamed(chart, "legend"), context),
    ...(axes === undefined ? {} : { axes }),
    ...(dataLabels === undefined ? {} : { dataLabels }),
    ...(font === undefined ? {} : { font }),
    ...(fill === undefined ? {} : { fill }),
    ...(plotFill === undefined ? {} : { plotFill }),
  };
}

interface ReadSeries {
  readonly node: XmlElement;
  readonly type: string;
  readonly data: ChartSeriesData;
}

interface ReadGroup {
  readonly shape: ChartShape;
  readonly labels: ChartLabelsData | undefined;
  readonly series: readonly ReadSeries[];
}

/** Nothing when the chart has none, or one of a kind we do not know. */
function readGroups(plot: XmlElement, context: TextContext): ReadGroup[] | undefined {
  const nodes = elementsOf(plot).filter((node) => node.local.endsWith("Chart"));
  const groups = nodes.flatMap((node) => readGroup(node, context) ?? []);
  return groups.length === 0 || groups.length < nodes.length ? undefined : groups;
}

function readGroup(node: XmlElement, context: TextContext): ReadGroup | undefined {
  const shape = groupShape(node);
  if (shape === undefined || chartType(shape) === undefined) return undefined;
  const barNumbers = readBarNumbers(node, shape);
  const nodes = childrenNamed(node, "ser");
  const series = nodes.flatMap((one): ReadSeries[] => {
    const own = seriesShape(one, shape);
    const data = readSeries(one, own, barNumbers, context);
    return data === undefined ? [] : [{ node: one, type: chartType(own)!, data }];
  });
  if (series.length < nodes.length) return undefined;
  return { shape, labels: readLabels(node, context), series };
}

function groupShape(group: XmlElement): ChartShape | undefined {
  const value = (local: string): string | undefined => childNamed(group, local)?.attributes["val"];
  const grouping = value("grouping");
  switch (group.local) {
    case "pieChart":
    case "doughnutChart":
      return { element: group.local };
    case "barChart": {
      // "standard" means something only to bars in depth.
      const flat = grouping === undefined || grouping === "standard" ? "clustered" : grouping;
      return { element: group.local, direction: value("barDir") === "bar" ? "bar" : "col", grouping: flat as Grouping };
    }
    case "areaChart":
      return { element: group.local, grouping: (grouping ?? "standard") as Grouping };
    case "lineChart": {
      const markers = flag(childNamed(group, "marker"), "val") !== false;
      return { element: group.local, grouping: (grouping ?? "standard") as Grouping, markers };
    }
    default:
      return undefined;
  }
}

type Grouping = NonNullable<ChartShape["grouping"]>;

/** Of lines each says whether it is marked. */
function seriesShape(node: XmlElement, group: ChartShape): ChartShape {
  if (group.markers === undefined) return group;
  const isMarked = group.markers && descend(node, "marker", "symbol")?.attributes["val"] !== "none";
  return { ...group, markers: isMarked };
}

/** The type told beside the chart, while there are series drawn that way; otherwise that of the first series. */
function typeOfChart(groups: readonly ReadGroup[], told: string | undefined): string {
  const shape = told === undefined ? undefined : chartShapeOf(told);
  if (shape !== undefined && groups.some((group) => isSameGroup(group.shape, shape))) return told!;
  return groups.flatMap(({ series }) => series)[0]?.type ?? chartType(groups[0]!.shape)!;
}

/** The labels all groups have alike, as far as their kinds know places for labels. */
function commonLabels(groups: readonly ReadGroup[]): ChartLabelsData | undefined {
  const placed = (group: ReadGroup): boolean => allowedLabelPositions(group.shape).length > 0;
  const labels = (groups.find(placed) ?? groups[0])?.labels;
  if (labels === undefined || Object.keys(labels).length === 0) return undefined;
  const { position: _anywhere, ...elsewhere } = labels;
  const alike = groups.every((group) => isSame(group.labels, placed(group) ? labels : elsewhere));
  return alike ? labels : undefined;
}

function isSame(one: ChartLabelsData | undefined, other: ChartLabelsData): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A series says its type and its labels where they are not the chart's. */
function seriesInOrder(
  groups: readonly ReadGroup[],
  chartOwnType: string,
  common: ChartLabelsData | undefined,
): ChartSeriesData[] {
  const all = groups.flatMap(({ series, labels }) => series.map((one) => ({ ...one, groupLabels: labels })));
  const place = ({ node }: ReadSeries): number => numberAttribute(childNamed(node, "order"), "val") ?? 0;
  return all
    .sort((one, other) => place(one) - place(other))
    .map(({ data, type, groupLabels }) => {
      const { dataLabels: own, ...rest } = data;
      const labels = own ?? (common === undefined ? groupLabels : undefined);
      const saysNothing = labels === undefined || (common === undefined && Object.keys(labels).length === 0);
      return {
        ...rest,
        ...(type === chartOwnType ? {} : { type }),
        ...(saysNothing ? {} : { dataLabels: labels }),
      };
    });
}

function readLegend(legend: XmlElement | undefined, context: TextContext): ChartData["legend"] {
  const stored = childNamed(legend, "legendPos")?.attributes["val"] ?? "r";
  const positions = Object.entries(LEGEND_POSITIONS) as [ChartData["legend"]["position"], string][];
  const overlaid = childNamed(legend, "overlay");
  const font = readOwnFont(legend, "legend", context);
  return {
    visible: legend !== undefined,
    position: positions.find(([, written]) => written === stored)?.[0] ?? "Right",
    ...(overlaid !== undefined && flag(overlaid, "val") !== false ? { overlay: true } : {}),
    ...(font === undefined ? {} : { font }),
  };
}
