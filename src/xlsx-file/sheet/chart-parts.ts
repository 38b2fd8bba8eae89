/** Charts as parts: where they stand on the sheet, and what each of them shows (ECMA-376, 20.5 and 21.2). */
import { fontName, seriesColor } from "../../sheets/looks";
import type { CellArea, CellContent, ChartPlan } from "../../sheets/sheet-plan";
import { fixedAddressOf } from "../book/areas";
import { type Book, quotedSheet } from "../book/book";
import { place, worksheetOrder } from "../book/element-order";
import { type AttributeValues, element, type XmlElement, type XmlNode } from "../xml/xml-tree";

const drawingType = "application/vnd.openxmlformats-officedocument.drawing+xml";
const chartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
const chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const spreadsheetDrawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/** What a cell of the sheet shows, for programs that draw a chart without looking at the cells. */
export type Shown = (row: number, column: number) => CellContent;

export interface ChartPlace {
  readonly sheetPath: string;
  readonly sheetName: string;
  readonly shown: Shown;
}

export function addCharts(
  { draft }: Book,
  { sheetPath, sheetName, shown }: ChartPlace,
  charts: readonly ChartPlan[],
): void {
  if (charts.length === 0) return;
  const drawingPath = draft.freePath("xl/drawings/drawing", ".xml");
  const anchors = element("xdr:wsDr", { "xmlns:xdr": spreadsheetDrawing, "xmlns:a": drawing });
  draft.add(drawingPath, drawingType, anchors);
  for (const [index, plan] of charts.entries()) {
    const path = draft.freePath("xl/charts/chart", ".xml");
    draft.add(path, chartType, chartPart(plan, sheetName, shown));
    anchors.children.push(anchorElement(plan, index, draft.link(drawingPath, "chart", path)));
  }
  const id = draft.link(sheetPath, "drawing", drawingPath);
  place(draft.edit(sheetPath), element("drawing", { "xmlns:r": relationships, "r:id": id }), worksheetOrder);
}

const value = (name: string, held: string | number): XmlElement => element(`c:${name}`, { val: held });
const c = (name: string, children: readonly XmlNode[]): XmlElement => element(`c:${name}`, {}, children);

function anchorElement({ name, place: area }: ChartPlan, index: number, link: string): XmlElement {
  const corner = (tag: string, row: number, column: number): XmlElement =>
    element(`xdr:${tag}`, {}, [
      element("xdr:col", {}, [String(column)]),
      element("xdr:colOff", {}, ["0"]),
      element("xdr:row", {}, [String(row)]),
      element("xdr:rowOff", {}, ["0"]),
    ]);
  const point = (tag: string, attributes: AttributeValues): XmlElement => element(`a:${tag}`, attributes);
  const graphic = element("a:graphic", {}, [
    element("a:graphicData", { uri: chart }, [
      element("c:chart", { "xmlns:c": chart, "xmlns:r": relationships, "r:id": link }),
    ]),
  ]);
  return element("xdr:twoCellAnchor", {}, [
    corner("from", area.row, area.column),
    corner("to", area.row + area.rows, area.column + area.columns),
    element("xdr:graphicFrame", { macro: "" }, [
      element("xdr:nvGraphicFramePr", {}, [
        element("xdr:cNvPr", { id: index + 2, name }),
        element("xdr:cNvGraphicFramePr"),
      ]),
      element("xdr:xfrm", {}, [point("off", { x: 0, y: 0 }), point("ext", { cx: 0, cy: 0 })]),
      graphic,
    ]),
    element("xdr:clientData"),
  ]);
}

const categoryAxis = 111111111;
const valueAxis = 222222222;
const titleSize = 1300;

function chartPart(plan: ChartPlan, sheetName: string, shown: Shown): XmlElement {
  const isBars = plan.kind === "bars";
  return element("c:chartSpace", { "xmlns:c": chart, "xmlns:a": drawing, "xmlns:r": relationships }, [
    value("roundedCorners", 0),
    c("chart", [
      titleElement(plan.title),
      value("autoTitleDeleted", 0),
      c("plotArea", [
        element("c:layout"),
        c("barChart", [
          value("barDir", isBars ? "bar" : "col"),
          value("grouping", "clustered"),
          value("varyColors", 0),
          ...plan.series.map((series, index) => seriesElement(plan, series, index, sheetName, shown)),
          value("gapWidth", 60),
          value("axId", categoryAxis),
          value("axId", valueAxis),
        ]),
        // Bars run downwards in the order of the cells.
        axisElement("catAx", categoryAxis, valueAxis, isBars ? "l" : "b", isBars ? "maxMin" : "minMax"),
        axisElement("valAx", valueAxis, categoryAxis, isBars ? "b" : "l", "minMax"),
      ]),
      ...(plan.series.length > 1 ? [c("legend", [value("legendPos", "b"), value("overlay", 0)])] : []),
      value("plotVisOnly", 1),
      value("dispBlanksAs", "gap"),
    ]),
    // Cells with a chart's figures may stand under it.
    c("spPr", [element("a:solidFill", {}, [element("a:srgbClr", { val: "FFFFFF" })])]),
  ]);
}

function titleElement(title: string): XmlElement {
  const font = element("a:latin", { typeface: fontName });
  const run = element("a:r", {}, [
    element("a:rPr", { lang: "vi-VN", sz: titleSize, b: 0 }, [font]),
    element("a:t", {}, [title]),
  ]);
  const paragraph = element("a:p", {}, [
    element("a:pPr", {}, [element("a:defRPr", { sz: titleSize, b: 0 }, [font])]),
    run,
  ]);
  return c("title", [
    c("tx", [c("rich", [element("a:bodyPr"), element("a:lstStyle"), paragraph])]),
    value("overlay", 0),
  ]);
}

function seriesElement(
  { categories }: ChartPlan,
  { name, values, tone }: ChartPlan["series"][number],
  index: number,
  sheetName: string,
  shown: Shown,
): XmlElement {
  const reference = (area: CellArea): XmlElement => c("f", [`${quotedSheet(sheetName)}!${fixedAddressOf(area)}`]);
  const color = element("a:srgbClr", { val: seriesColor[tone].slice(1).toUpperCase() });
  return c("ser", [
    value("idx", index),
    value("order", index),
    c("tx", [c("v", [name])]),
    c("spPr", [element("a:solidFill", {}, [color])]),
    value("invertIfNegative", 0),
    c("cat", [c("strRef", [reference(categories), c("strCache", points(categories, shown))])]),
    c("val", [
      c("numRef", [reference(values), c("numCache", [c("formatCode", ["General"]), ...points(values, shown)])]),
    ]),
  ]);
}

function points({ row, column, rows, columns }: CellArea, shown: Shown): readonly XmlElement[] {
  const cells = Array.from({ length: rows * columns }, (_, index) =>
    shown(row + Math.floor(index / columns), column + (index % columns)),
  );
  return [
    value("ptCount", cells.length),
    ...cells.flatMap((content, index) => {
      const text =
        content === null
          ? ""
          : content.kind === "number"
            ? content.number
            : content.kind === "text"
              ? content.text
              : content.date;
      return text === "" ? [] : [element("c:pt", { idx: index }, [c("v", [text])])];
    }),
  ];
}

function axisElement(
  name: "catAx" | "valAx",
  id: number,
  crossing: number,
  position: string,
  orientation: "minMax" | "maxMin",
): XmlElement {
  const isCategory = name === "catAx";
  const line = element("a:ln", { w: 9525 }, [element("a:solidFill", {}, [element("a:srgbClr", { val: "D9D9D9" })])]);
  return c(name, [
    value("axId", id),
    c("scaling", [value("orientation", orientation)]),
    value("delete", 0),
    value("axPos", position),
    ...(isCategory ? [] : [c("majorGridlines", [c("spPr", [line])])]),
    element("c:numFmt", { formatCode: "General", sourceLinked: 1 }),
    value("majorTickMark", "none"),
    value("minorTickMark", "none"),
    value("tickLblPos", "nextTo"),
    value("crossAx", crossing),
    value("crosses", "autoZero"),
    ...(isCategory
      ? [value("auto", 1), value("lblAlgn", "ctr"), value("lblOffset", 100), value("noMultiLvlLbl", 0)]
      : []),
    ...(isCategory ? [] : [value("crossBetween", "between")]),
  ]);
}
