import type { ChartData, ChartSeriesData } from "../../../workbook-data";
import { parseArea } from "../../addresses";
import { USUAL_LINE } from "../../chart-looks";
import { isRoundShape } from "../../chart-types";
import type { ChartShape } from "../../chart-types";
import { withoutEquals } from "../../formulas/file-formulas";
import { element } from "../../xml/xml-tree";
import type { XmlElement } from "../../xml/xml-tree";
import { shapeProperties, value } from "./chart-fills";
import { labelsElement } from "./chart-labels";

/** A series with its place among all of the chart's, and how it is drawn. */
export interface PlottedSeries {
  readonly series: ChartSeriesData;
  readonly order: number;
  readonly shape: ChartShape;
}

export function seriesElement({ series, order, shape }: PlottedSeries, chart: ChartData): XmlElement {
  const { name, categories, dataLabels } = series;
  return element("c:ser", {}, [
    value("idx", order),
    value("order", order),
    ...(name === undefined ? [] : [element("c:tx", {}, [seriesName(name)])]),
    ...looksOf(series, shape),
    ...(shape.element === "barChart" ? [value("invertIfNegative", 0)] : []),
    ...markerOf(series, shape),
    ...pointLooks(series, shape),
    ...(dataLabels === undefined ? [] : [labelsElement(dataLabels, shape, chart.font)]),
    ...(categories === undefined ? [] : [element("c:cat", {}, [reference(categoryKind(categories), categories)])]),
    element("c:val", {}, [reference("c:numRef", series.values)]),
    ...(shape.element === "lineChart" ? [value("smooth", 0)] : []),
  ]);
}

function seriesName(name: string): XmlElement {
  return name.startsWith("=") ? reference("c:strRef", name) : element("c:v", {}, [name]);
}

/** Categories in several rows and columns are texts in levels, one over the other. */
function categoryKind(cells: string): "c:strRef" | "c:multiLvlStrRef" {
  const area = parseArea(cells.slice(cells.lastIndexOf("!") + 1));
  return area !== undefined && area.rows > 1 && area.columns > 1 ? "c:multiLvlStrRef" : "c:strRef";
}

function reference(name: "c:strRef" | "c:numRef" | "c:multiLvlStrRef", cells: string): XmlElement {
  return element(name, {}, [element("c:f", {}, [withoutEquals(cells)])]);
}

/** A line is its own colour; what fills it is seen in its marks only, or, where it has none, nowhere. */
function looksOf({ color, lineColor, lineWeight }: ChartSeriesData, shape: ChartShape): XmlElement[] {
  if (shape.element !== "lineChart") return shapeProperties({ fill: color, lineColor, lineWeight });
  const isHidden = shape.markers === false && lineColor !== undefined;
  const weight = lineWeight ?? USUAL_LINE;
  return shapeProperties({ fill: isHidden ? color : undefined, lineColor: lineColor ?? color, lineWeight: weight });
}

function markerOf({ color }: ChartSeriesData, shape: ChartShape): XmlElement[] {
  if (shape.markers === undefined) return [];
  if (!shape.markers) return [element("c:marker", {}, [value("symbol", "none")])];
  return [mark(color)];
}

function mark(color: string | undefined): XmlElement {
  return element("c:marker", {}, [
    value("symbol", "circle"),
    value("size", 5),
    ...shapeProperties({ fill: color, lineColor: color }),
  ]);
}

/** A point that has looks of its own takes none of its series': the line around it is said again. */
function pointLooks({ pointColors = {}, lineColor, lineWeight }: ChartSeriesData, shape: ChartShape): XmlElement[] {
  return Object.entries(pointColors).map(([point, color]) =>
    element("c:dPt", {}, [
      value("idx", point),
      ...(shape.element === "barChart" ? [value("invertIfNegative", 0)] : []),
      ...(shape.element === "lineChart" ? [mark(color)] : []),
      ...(shape.element === "areaChart" ? [] : [value("bubble3D", 0)]),
      ...(shape.element === "lineChart" ? [] : shapeProperties({ fill: color, lineColor, lineWeight })),
    ]),
  );
}

/** Elements of a group of series after its series and labels, in the order the format fixes. */
export function groupTail(shape: ChartShape, series: readonly ChartSeriesData[], usual: BarNumbers): XmlElement[] {
  const chosen = (name: keyof BarNumbers): number =>
    series.find((one) => one[name] !== undefined)?.[name] ?? usual[name];
  switch (shape.element) {
    case "barChart":
      return [value("gapWidth", chosen("gapWidth")), value("overlap", chosen("overlap"))];
    case "lineChart":
      return [value("marker", 1)];
    case "pieChart":
      return [value("firstSliceAng", 0)];
    case "doughnutChart":
      return [value("firstSliceAng", 0), value("holeSize", 75)];
    case "areaChart":
      return [];
  }
}

interface BarNumbers {
  readonly gapWidth: number;
  readonly overlap: number;
}

/** Elements of a group before its series. */
export function groupHead(shape: ChartShape): XmlElement[] {
  return [
    ...(shape.direction === undefined ? [] : [value("barDir", shape.direction)]),
    ...(shape.grouping === undefined ? [] : [value("grouping", shape.grouping)]),
    value("varyColors", isRoundShape(shape) ? 1 : 0),
  ];
}
