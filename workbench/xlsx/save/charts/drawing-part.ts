import type { ChartData, SheetData } from "../../../workbook-data";
import { COLUMN_COUNT, ROW_COUNT } from "../../addresses";
import { columnEdges, EMU_PER_POINT, rowEdges } from "../../cell-geometry";
import type { AnchorPoint, Edges } from "../../cell-geometry";
import { CHART, CHART_SOURCE, DRAWING, EXTENSION, OFFICE, SHEET_DRAWING } from "../../xml/namespaces";
import { element } from "../../xml/xml-tree";
import type { XmlElement } from "../../xml/xml-tree";

/** A sheet's drawing part; `links` are the relationships that lead to the charts' parts, in the charts' order. */
export function drawingPart(sheet: SheetData, links: readonly string[]): XmlElement {
  const edges = { columns: columnEdges(sheet.columns), rows: rowEdges(sheet.rows) };
  return element(
    "xdr:wsDr",
    { "xmlns:xdr": SHEET_DRAWING, "xmlns:a": DRAWING, "xmlns:r": OFFICE },
    sheet.charts.map((chart, index) => chartAnchor(chart, index, links[index]!, edges)),
  );
}

/** Anchored by two cells, as Excel anchors a new chart: it moves and grows with them. */
function chartAnchor(
  chart: ChartData,
  index: number,
  link: string,
  edges: { readonly columns: Edges; readonly rows: Edges },
): XmlElement {
  const corner = (name: string, left: number, top: number): XmlElement => {
    const column = edges.columns.pointAt(left * EMU_PER_POINT, COLUMN_COUNT);
    const row = edges.rows.pointAt(top * EMU_PER_POINT, ROW_COUNT);
    return element(name, {}, [...point("col", column), ...point("row", row)]);
  };
  return element("xdr:twoCellAnchor", {}, [
    corner("xdr:from", chart.left, chart.top),
    corner("xdr:to", chart.left + chart.width, chart.top + chart.height),
    element("xdr:graphicFrame", { macro: "" }, [
      element("xdr:nvGraphicFramePr", {}, [
        element("xdr:cNvPr", { id: index + 2, name: chart.name }, [element("a:extLst", {}, [chartSource(chart)])]),
        element("xdr:cNvGraphicFramePr"),
      ]),
      element("xdr:xfrm", {}, [element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: 0, cy: 0 })]),
      element("a:graphic", {}, [
        element("a:graphicData", { uri: CHART }, [element("c:chart", { "xmlns:c": CHART, "r:id": link })]),
      ]),
    ]),
    element("xdr:clientData"),
  ]);
}

function point(name: "col" | "row", { index, offset }: AnchorPoint): XmlElement[] {
  return [element(`xdr:${name}`, {}, [String(index)]), element(`xdr:${name}Off`, {}, [String(offset)])];
}

/** The chart's id, the range it was made from, and its own type among those of its series: the format has no place for them. */
function chartSource({ id, type, seriesBy, source }: ChartData): XmlElement {
  return element("a:ext", { uri: EXTENSION.chartSource }, [
    element("workbench:source", { "xmlns:workbench": CHART_SOURCE, id, type, seriesBy, range: source }),
  ]);
}
