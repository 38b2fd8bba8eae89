import type { HyperlinkData } from "../../workbook-data";
import { parseArea } from "../addresses";
import type { OpenedPackage } from "../package/opened-package";
import { childNamed, childrenNamed, prefixedAttribute } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";

/** A link over several cells becomes one for its first cell. */
export function readHyperlinks(file: OpenedPackage, sheetPart: string, sheet: XmlElement): HyperlinkData[] {
  const targets = new Map(file.relationships(sheetPart).map((link) => [link.id, link]));
  return childrenNamed(childNamed(sheet, "hyperlinks"), "hyperlink").flatMap((node): HyperlinkData[] => {
    const area = parseArea(node.attributes["ref"] ?? "");
    const address = targets.get(prefixedAttribute(node, "id") ?? "")?.target;
    const documentReference = node.attributes["location"];
    const screenTip = node.attributes["tooltip"];
    if (area === undefined || (address === undefined && documentReference === undefined)) return [];
    return [
      {
        row: area.row,
        column: area.column,
        ...(address === undefined ? {} : { address }),
        ...(documentReference === undefined ? {} : { documentReference }),
        ...(screenTip === undefined ? {} : { screenTip }),
      },
    ];
  });
}
