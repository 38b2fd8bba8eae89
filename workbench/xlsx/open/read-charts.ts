import type { ChartData, SheetData } from "../../workbook-data";
import { columnEdges, EMU_PER_POINT, rowEdges } from "../cell-geometry";
import type { Edges } from "../cell-geometry";
import { chartType } from "../chart-types";
import type { ChartShape } from "../chart-types";
import type { OpenedPackage } from "../package/opened-package";
import {
  childNamed,
  childrenNamed,
  descend,
  elementsOf,
  numberAttribute,
  prefixedAttribute,
  textOf,
} from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";
import type { Palette } from "./colors";

export interface ReadDrawing {
  readonly charts: ChartData[];
  readonly part: string | undefined;
  /** Pictures, shapes and charts of other kinds: kept as they are. */
  readonly unknown: readonly XmlElement[];
}

const KINDS = ["barChart", "lineChart", "pieChart", "doughnutChart", "areaChart"] as const;
const LEGENDS: Readonly<Record<string, ChartData["legend"]["position"]>> = {
  t: "Top",
  b: "Bottom",
  l: "Left",
  r: "Right",
  tr: "Corner",
};

type SheetSizes = Pick<SheetData, "columns" | "rows">;

export function readDrawing(file: OpenedPackage, sheetPart: string, sizes: SheetSizes, palette: Palette): ReadDrawing {
  const part = file.related(sheetPart, "drawing")[0];
  if (part === undefined) return { charts: [], part, unknown: [] };
  const edges = { columns: columnEdges(sizes.columns), rows: rowEdges(sizes.rows) };
  const links = new Map(file.relationships(part).map((link) => [link.id, link.target]));
  const charts: ChartData[] = [];
  const unknown: XmlElement[] = [];
  for (const anchor of elementsOf(file.tree(part))) {
    const chart = readAnchor(anchor, file, links, edges, palette);
    if (chart === undefined) unknown.push(anchor);
    else charts.push(chart);
  }
  return { charts, part, unknown };
}

function readAnchor(
  anchor: XmlElement,
  file: OpenedPackage,
  links: ReadonlyMap<string, string>,
  edges: { readonly columns: Edges; readonly rows: Edges },
  palette: Palette,
): ChartData | undefined {
  const frame = childNamed(anchor, "graphicFrame");
  const properties = descend(frame, "nvGraphicFramePr", "cNvPr");
  const link = descend(frame, "graphic", "graphicData", "chart");
  const chartPart = links.get(link === undefined ? "" : (prefixedAttribute(link, "id") ?? ""));
  if (properties === undefined || chartPart === undefined || !file.has(chartPart)) return undefined;
  const chart = readChart(file.tree(chartPart), palette);
  if (chart === undefined) return undefined;
  const source = childrenNamed(childNamed(properties, "extLst"), "ext").flatMap((ext) =>
    childrenNamed(ext, "source"),
  )[0];
  const creation = childrenNamed(childNamed(properties, "extLst"), "ext").flatMap((ext) =>
    childrenNamed(ext, "creationId"),
  )[0];
  const seriesBy = source?.attributes["seriesBy"];
  const range = source?.attributes["range"];
  return {
    id: source?.attributes["id"] ?? creation?.attributes["id"] ?? properties.attributes["id"] ?? "",
    name: properties.attributes["name"] ?? "",
    ...chart,
    ...boxOf(anchor, edges),
    seriesBy: seriesBy === "Rows" || seriesBy === "Columns" ? seriesBy : "Auto",
    ...(range === undefined ? {} : { source: range }),
  };
}

/** Points from the sheet's corner, from whichever of the three ways to anchor a drawing the file uses. */
function boxOf(
  anchor: XmlElement,
  edges: { readonly columns: Edges; readonly rows: Edges },
): Pick<ChartData, "left" | "top" | "width" | "height"> {
  const corner = (local: string): { x: number; y: number } | undefined => {
    const node = childNamed(anchor, local);
    if (node === undefined) return undefined;
    const value = (name: string): number => Number(textOf(childNamed(node, name))) || 0;
    return {
      x: edges.columns.at({ index: Math.min(value("col"), 16_384), offset: value("colOff") }),
      y: edges.rows.at({ index: Math.min(value("row"), 1_048_576), offset: value("rowOff") }),
    };
  };
  const position = childNamed(anchor, "pos");
  const from = corner("from") ?? { x: numberAttribute(position, "x") ?? 0, y: numberAttribute(position, "y") ?? 0 };
  const extent = childNamed(anchor, "ext");
  const size = { x: numberAttribute(extent, "cx") ?? 0, y: numberAttribute(extent, "cy") ?? 0 };
  const to = corner("to") ?? { x: from.x + size.x, y: from.y + size.y };
  return {
    left: from.x / EMU_PER_POINT,
    top: from.y / EMU_PER_POINT,
    width: Math.max(0, to.x - from.x) / EMU_PER_POINT,
    height: Math.max(0, to.y - from.y) / EMU_PER_POINT,
  };
}

type ChartContent = Pick<ChartData, "type" | "title" | "series" | "legend" | "axes">;

/** Nothing for a chart our data cannot describe: several kinds in one, three-dimensional, or with values of its own. */
function readChart(root: XmlElement, palette: Palette): ChartContent | undefined {
  const chart = childNamed(root, "chart");
  const plot = childNamed(chart, "plotArea");
  const kinds = plot === undefined ? [] : elementsOf(plot).filter((node) => node.local.endsWith("Chart"));
  const [body] = kinds;
  const type = body === undefined || kinds.length > 1 ? undefined : chartType(shapeOf(body));
  if (body === undefined || type === undefined) return undefined;
  const series = childrenNamed(body, "ser").map((node) => readSeries(node, palette));
  if (series.some((one) => one === undefined)) return undefined;
  const title = titleOf(chart);
  const legend = childNamed(chart, "legend");
  const position = childNamed(legend, "legendPos")?.attributes["val"] ?? "r";
  const axes = readAxes(plot!);
  return {
    type,
    ...(title === undefined ? {} : { title }),
    series: series.flatMap((one) => one ?? []),
    legend: { visible: legend !== undefined, position: LEGENDS[position] ?? "Right" },
    ...(axes === undefined ? {} : { axes }),
  };
}

function shapeOf(body: XmlElement): ChartShape {
  const value = (local: string): string | undefined => childNamed(body, local)?.attributes["val"];
  const element = KINDS.find((kind) => kind === body.local);
  if (element === undefined) return { element: body.local as ChartShape["element"] };
  if (element === "pieChart" || element === "doughnutChart") return { element };
  const grouping = (value("grouping") ??
    (element === "barChart" ? "clustered" : "standard")) as ChartShape["grouping"] & string;
  if (element === "barChart") return { element, direction: value("barDir") === "bar" ? "bar" : "col", grouping };
  if (element === "areaChart") return { element, grouping };
  const series = childrenNamed(body, "ser");
  const marked = series.some((node) => descend(node, "marker", "symbol")?.attributes["val"] !== "none");
  return { element, grouping, markers: marked && value("marker") !== "0" };
}

function readSeries(node: XmlElement, palette: Palette): ChartData["series"][number] | undefined {
  const reference = (local: string): string | undefined => {
    const holder = childNamed(node, local);
    const inner = holder === undefined ? undefined : elementsOf(holder).find((child) => child.local.endsWith("Ref"));
    const text = textOf(childNamed(inner, "f"));
    return text === "" ? undefined : text;
  };
  const values = reference("val");
  if (values === undefined) return undefined;
  const categories = reference("cat");
  const nameReference = reference("tx");
  const literal = descend(node, "tx", "v");
  const name = nameReference === undefined ? literal && textOf(literal) : seriesName(nameReference);
  const fill = descend(node, "spPr", "solidFill") ?? descend(node, "spPr", "ln", "solidFill");
  const rgb = childNamed(fill, "srgbClr")?.attributes["val"];
  const color = rgb === undefined ? undefined : palette.color({ ...fill!, attributes: { rgb } });
  return {
    ...(name === undefined ? {} : { name }),
    values,
    ...(categories === undefined ? {} : { categories }),
    ...(color === undefined ? {} : { color }),
  };
}

/** LibreOffice writes a name that is a text as a reference to that text. */
function seriesName(reference: string): string {
  const text = /^"((?:[^"]|"")*)"$/.exec(reference)?.[1];
  return text === undefined ? `=${reference}` : text.replaceAll('""', '"');
}

/** The words of a title: runs joined, paragraphs on lines of their own. */
function titleOf(holder: XmlElement | undefined): string | undefined {
  const text = descend(holder, "title", "tx");
  if (text === undefined) return undefined;
  const rich = childNamed(text, "rich");
  if (rich === undefined) return textOf(descend(text, "strRef", "strCache", "pt", "v")) || undefined;
  const lines = childrenNamed(rich, "p").map((line) =>
    childrenNamed(line, "r")
      .map((run) => textOf(childNamed(run, "t")))
      .join(""),
  );
  return lines.join("\n");
}

function readAxes(plot: XmlElement): ChartData["axes"] {
  const axes = elementsOf(plot).filter((node) => node.local.endsWith("Ax"));
  const category = readCategoryAxis(axes.find((node) => node.local === "catAx" || node.local === "dateAx"));
  const value = readValueAxis(axes.find((node) => node.local === "valAx"));
  if (category === undefined && value === undefined) return undefined;
  return { ...(category === undefined ? {} : { category }), ...(value === undefined ? {} : { value }) };
}

type Axes = NonNullable<ChartData["axes"]>;

function readCategoryAxis(axis: XmlElement | undefined): Axes["category"] {
  const title = titleOf(axis);
  const reversed = descend(axis, "scaling", "orientation")?.attributes["val"] === "maxMin";
  if (title === undefined && !reversed) return undefined;
  return { ...(title === undefined ? {} : { title }), ...(reversed ? { reversed } : {}) };
}

/** Lines across the plot are what a new chart has; only their absence is told. */
function readValueAxis(axis: XmlElement | undefined): Axes["value"] {
  if (axis === undefined) return undefined;
  const title = titleOf(axis);
  const bound = (local: string): number | undefined => numberAttribute(descend(axis, "scaling", local), "val");
  const [minimum, maximum] = [bound("min"), bound("max")];
  const lines = childNamed(axis, "majorGridlines") !== undefined;
  if (title === undefined && minimum === undefined && maximum === undefined && lines) return undefined;
  return {
    ...(title === undefined ? {} : { title }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(lines ? {} : { majorGridlines: false }),
  };
}
