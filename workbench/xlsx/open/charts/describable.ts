import { childNamed, childrenNamed, descend, elementsOf, numberAttribute } from "../../xml/xml-tree";
import type { XmlElement } from "../../xml/xml-tree";

/** What changes how a chart is drawn and has no place in our data, by the names of elements anywhere in it. */
const UNKNOWN = new Set([
  "pivotSource",
  "userShapes",
  "externalData",
  "view3D",
  "dTable",
  "serAx",
  "logBase",
  "dispUnits",
  "trendline",
  "errBars",
  "dropLines",
  "upDownBars",
  "serLines",
  "legendEntry",
]);

/** Series that a chart filter hides stand in an extension, under the name of their kind. */
const FILTERED = /^filtered\w+Series$/;

/**
 * Whether our data can say what is plotted, on one pair of axes; another chart is kept as it is, and not shown. Finer looks
 * are not asked for: they stay with the chart until somebody changes it.
 */
export function isDescribable(chartSpace: XmlElement, plot: XmlElement): boolean {
  const valueAxes = elementsOf(plot).filter((node) => node.local === "valAx").length;
  const hasCategories = elementsOf(plot).some((node) => node.local === "catAx" || node.local === "dateAx");
  const lines = elementsOf(plot).filter((node) => node.local === "lineChart");
  const marksOnly = lines.flatMap((group) => childrenNamed(group, "ser")).some(hidesItsLine);
  return valueAxes <= 1 && hasCategories === (valueAxes === 1) && !marksOnly && isKnown(chartSpace);
}

function isKnown(node: XmlElement): boolean {
  if (UNKNOWN.has(node.local) || FILTERED.test(node.local)) return false;
  // A slice drawn out of the pie; 0 leaves it where it is.
  if (node.local === "explosion" && (numberAttribute(node, "val") ?? 0) !== 0) return false;
  // LibreOffice has these in every line chart, and does not draw them.
  if (node.local === "hiLowLines" && !hidesItsLine(node)) return false;
  if (node.local === "dLbls" && !childrenNamed(node, "dLbl").every((label) => saysTheSame(label, node))) return false;
  return elementsOf(node).every(isKnown);
}

function hidesItsLine(holder: XmlElement): boolean {
  return descend(holder, "spPr", "ln", "noFill") !== undefined;
}

/** LibreOffice repeats the labels of a series at every point that looks different. */
function saysTheSame(label: XmlElement, labels: XmlElement): boolean {
  return elementsOf(label).every((part) => {
    if (["idx", "spPr", "txPr", "extLst"].includes(part.local)) return true;
    const other = childNamed(labels, part.local);
    return other !== undefined && JSON.stringify(part) === JSON.stringify(other);
  });
}
