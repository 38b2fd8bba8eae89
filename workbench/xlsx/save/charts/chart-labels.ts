import type { ChartFontData, ChartLabelsData } from "../../../workbook-data";
import { allowedLabelPositions, LABEL_PARTS, LABEL_POSITIONS } from "../../chart-looks";
import type { ChartShape } from "../../chart-types";
import { element } from "../../xml/xml-tree";
import type { XmlElement } from "../../xml/xml-tree";
import { value } from "./chart-fills";
import { textProperties, wholeFont } from "./chart-text";

/** The labels of a group of series or of one series. A place the kind of chart does not know is left to Excel. */
export function labelsElement(
  labels: ChartLabelsData,
  shape: ChartShape,
  chartFont: ChartFontData | undefined,
): XmlElement {
  const { numberFormat, separator } = labels;
  const position = LABEL_POSITIONS[labels.position ?? ""];
  const isPlaced = position !== undefined && allowedLabelPositions(shape).includes(position);
  return element("c:dLbls", {}, [
    ...(numberFormat === undefined ? [] : [element("c:numFmt", { formatCode: numberFormat, sourceLinked: 0 })]),
    textProperties(wholeFont("labels", labels.font, chartFont)),
    ...(isPlaced ? [value("dLblPos", position)] : []),
    ...LABEL_PARTS.map(([part, name]) => value(name, labels[part] === true ? 1 : 0)),
    value("showBubbleSize", 0),
    ...(separator === undefined ? [] : [element("c:separator", {}, [separator])]),
  ]);
}
