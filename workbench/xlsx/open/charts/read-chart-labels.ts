import type { ChartLabelsData } from "../../../workbook-data";
import { LABEL_PARTS, LABEL_POSITIONS } from "../../chart-looks";
import { childNamed, flag, textOf } from "../../xml/xml-tree";
import type { XmlElement } from "../../xml/xml-tree";
import { readOwnFont } from "./read-chart-text";
import type { TextContext } from "./read-chart-text";

/** An empty record for labels that are switched off and have no looks; nothing where the file says nothing of labels. */
export function readLabels(holder: XmlElement, context: TextContext): ChartLabelsData | undefined {
  const node = childNamed(holder, "dLbls");
  if (node === undefined) return undefined;
  if (flag(childNamed(node, "delete"), "val") === true) return {};
  const parts = LABEL_PARTS.flatMap(([part, name]) => {
    const shown = childNamed(node, name);
    return shown !== undefined && flag(shown, "val") !== false ? [[part, true] as const] : [];
  });
  const stored = childNamed(node, "dLblPos")?.attributes["val"];
  const position = Object.keys(LABEL_POSITIONS).find((name) => LABEL_POSITIONS[name] === stored);
  const separator = childNamed(node, "separator");
  const numberFormat = ownFormat(node);
  const font = readOwnFont(node, "labels", context);
  return {
    ...Object.fromEntries(parts),
    ...(position === undefined ? {} : { position }),
    ...(separator === undefined ? {} : { separator: textOf(separator) }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(font === undefined ? {} : { font }),
  };
}

/** A number format that is not taken from the cells. */
export function ownFormat(holder: XmlElement): string | undefined {
  const format = childNamed(holder, "numFmt");
  return flag(format, "sourceLinked") === true ? undefined : format?.attributes["formatCode"];
}
