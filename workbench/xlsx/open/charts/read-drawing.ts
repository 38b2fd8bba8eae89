import type { ChartData, SheetData } from "../../../workbook-data";
import { columnEdges, EMU_PER_POINT, rowEdges } from "../../cell-geometry";
import type { Edges } from "../../cell-geometry";
import type { OpenedPackage } from "../../package/opened-package";
import {
  childNamed,
  childrenNamed,
  descend,
  elementsOf,
  numberAttribute,
  prefixedAttribute,
  textOf,
} from "../../xml/xml-tree";
import type { XmlElement } from "../../xml/xml-tree";
import { chartOriginal } from "../../foreign/chart-originals";
import type { ChartOriginal } from "../../foreign/chart-originals";
import type { Palette } from "../colors";
import { readChart } from "./read-chart";

export interface ReadDrawing {
  readonly charts: ChartData[];
  readonly part: string | undefined;
  /** Pictures, shapes and charts of other kinds: kept as they are. */
  readonly unknown: readonly XmlElement[];
  /** The parts of charts that say more than our data does. */
  readonly originals: readonly ChartOriginal[];
}

type SheetSizes = Pick<SheetData, "columns" | "rows">;

export function readDrawing(file: OpenedPackage, sheetPart: string, sizes: SheetSizes, palette: Palette): ReadDrawing {
  const part = file.related(sheetPart, "drawing")[0];
  if (part === undefined) return { charts: [], part, unknown: [], originals: [] };
  const edges = { columns: columnEdges(sizes.columns), rows: rowEdges(sizes.rows) };
  const links = new Map(file.relationships(part).map((link) => [link.id, link.target]));
  const charts: ChartData[] = [];
  const unknown: XmlElement[] = [];
  const originals: ChartOriginal[] = [];
  for (const anchor of elementsOf(file.tree(part))) {
    const read = readAnchor(anchor, file, links, edges, palette);
    if (read === undefined) {
      unknown.push(anchor);
      continue;
    }
    charts.push(read.chart);
    const original = chartOriginal(read.chart, read.root);
    if (original !== undefined) originals.push(original);
  }
  return { charts, part, unknown, originals };
}

function readAnchor(
  anchor: XmlElement,
  file: OpenedPackage,
  links: ReadonlyMap<string, string>,
  edges: { readonly columns: Edges; readonly rows: Edges },
  palette: Palette,
): { readonly chart: ChartData; readonly root: XmlElement } | undefined {
  const frame = childNamed(anchor, "graphicFrame");
  const properties = descend(frame, "nvGraphicFramePr", "cNvPr");
  const link = descend(frame, "graphic", "graphicData", "chart");
  const chartPart = links.get(link === undefined ? "" : (prefixedAttribute(link, "id") ?? ""));
  if (properties === undefined || chartPart === undefined || !file.has(chartPart)) return undefined;
  const extension = (local: string): XmlElement | undefined =>
    childrenNamed(childNamed(properties, "extLst"), "ext").flatMap((ext) => childrenNamed(ext, local))[0];
  const source = extension("source");
  const creation = extension("creationId");
  const root = file.tree(chartPart);
  const content = readChart(root, source?.attributes["type"], palette);
  if (content === undefined) return undefined;
  const seriesBy = source?.attributes["seriesBy"];
  const range = source?.attributes["range"];
  const chart: ChartData = {
    id: source?.attributes["id"] ?? creation?.attributes["id"] ?? properties.attributes["id"] ?? "",
    name: properties.attributes["name"] ?? "",
    ...content,
    ...boxOf(anchor, edges),
    seriesBy: seriesBy === "Rows" || seriesBy === "Columns" ? seriesBy : "Auto",
    ...(range === undefined ? {} : { source: range }),
  };
  return { chart, root };
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
