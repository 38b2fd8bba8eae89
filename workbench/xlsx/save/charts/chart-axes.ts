import type { ChartAxisData, ChartData, ChartFontData } from "../../../workbook-data";
import { element } from "../../xml/xml-tree";
import type { XmlElement } from "../../xml/xml-tree";
import { shapeProperties, value } from "./chart-fills";
import { textProperties, titleElement, wholeFont } from "./chart-text";

const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;
const LINE_COLOR = "#D9D9D9";
const LINE_WEIGHT = 0.75;

/** Which way the categories run, and whether values begin in the middle of one or between two. */
export interface AxesPlace {
  readonly categories: "bottom" | "left";
  readonly crossing: "between" | "midCat";
}

export function axisIds(): XmlElement[] {
  return [value("axId", CATEGORY_AXIS), value("axId", VALUE_AXIS)];
}

export function axesElements({ axes, font }: ChartData, place: AxesPlace): XmlElement[] {
  const { category = {}, value: values = {} } = axes ?? {};
  const isUpright = place.categories === "bottom";
  return [
    element("c:catAx", {}, [
      value("axId", CATEGORY_AXIS),
      scaling(category),
      value("delete", category.visible === false ? 1 : 0),
      value("axPos", isUpright ? "b" : "l"),
      ...gridlines(category, category.majorGridlines ?? false),
      ...looks(category, font),
      ...shapeProperties({ lineColor: LINE_COLOR, lineWeight: LINE_WEIGHT }),
      textProperties(wholeFont("axis", category.font, font)),
      value("crossAx", VALUE_AXIS),
      value("crosses", "autoZero"),
      value("auto", 1),
      value("lblAlgn", "ctr"),
      value("lblOffset", 100),
      value("noMultiLvlLbl", 0),
    ]),
    element("c:valAx", {}, [
      value("axId", VALUE_AXIS),
      scaling(values),
      value("delete", values.visible === false ? 1 : 0),
      value("axPos", isUpright ? "l" : "b"),
      ...gridlines(values, values.majorGridlines ?? true),
      ...looks(values, font),
      textProperties(wholeFont("axis", values.font, font)),
      value("crossAx", CATEGORY_AXIS),
      value("crosses", "autoZero"),
      value("crossBetween", place.crossing),
      ...(values.majorUnit === undefined ? [] : [value("majorUnit", values.majorUnit)]),
      ...(values.minorUnit === undefined ? [] : [value("minorUnit", values.minorUnit)]),
    ]),
  ];
}

function scaling({ reversed, minimum, maximum }: ChartAxisData): XmlElement {
  return element("c:scaling", {}, [
    value("orientation", reversed === true ? "maxMin" : "minMax"),
    ...(maximum === undefined ? [] : [value("max", maximum)]),
    ...(minimum === undefined ? [] : [value("min", minimum)]),
  ]);
}

function gridlines({ minorGridlines }: ChartAxisData, major: boolean | undefined): XmlElement[] {
  const line = shapeProperties({ lineColor: LINE_COLOR, lineWeight: LINE_WEIGHT });
  return [
    ...(major === true ? [element("c:majorGridlines", {}, line)] : []),
    ...(minorGridlines === true ? [element("c:minorGridlines", {}, line)] : []),
  ];
}

/** From the title to the marks; a format nobody chose is that of the cells. */
function looks(axis: ChartAxisData, chartFont: ChartFontData | undefined): XmlElement[] {
  const { title, titleFont, numberFormat } = axis;
  return [
    ...(title === undefined ? [] : [titleElement(title, wholeFont("axisTitle", titleFont, chartFont))]),
    element("c:numFmt", { formatCode: numberFormat ?? "General", sourceLinked: numberFormat === undefined ? 1 : 0 }),
    value("majorTickMark", "none"),
    value("minorTickMark", "none"),
    value("tickLblPos", "nextTo"),
  ];
}
