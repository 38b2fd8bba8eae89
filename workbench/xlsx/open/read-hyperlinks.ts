import type { Area, HyperlinkData } from "../../workbook-data";
import { areaAddress, parseArea } from "../addresses";
import type { Position } from "../addresses";
import type { OpenedPackage } from "../package/opened-package";
import { decodeXstring } from "../xml/xml-text";
import { childNamed, childrenNamed, prefixedAttribute } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";

/** Excel links far fewer cells at once; of a file that claims more only the first is linked. */
const MOST_CELLS = 10_000;

/** A link over several cells is each cell's; over merged ones it is that of the first. */
export function readHyperlinks(
  file: OpenedPackage,
  sheetPart: string,
  sheet: XmlElement,
  merges: readonly Area[],
): HyperlinkData[] {
  const merged = new Set(merges.map(areaAddress));
  let linked = 0;
  const targets = new Map(file.relationships(sheetPart).map((link) => [link.id, link]));
  return childrenNamed(childNamed(sheet, "hyperlinks"), "hyperlink").flatMap((node): HyperlinkData[] => {
    const area = parseArea(node.attributes["ref"] ?? "");
    const address = targets.get(prefixedAttribute(node, "id") ?? "")?.target;
    const documentReference = node.attributes["location"];
    const screenTip = node.attributes["tooltip"];
    if (area === undefined || (address === undefined && documentReference === undefined)) return [];
    linked += area.rows * area.columns;
    const cells = merged.has(areaAddress(area)) || linked > MOST_CELLS ? [area] : cellsOf(area);
    return cells.map(({ row, column }) => ({
      row,
      column,
      ...(address === undefined ? {} : { address }),
      ...(documentReference === undefined ? {} : { documentReference }),
      ...(screenTip === undefined ? {} : { screenTip: decodeXstring(screenTip) }),
    }));
  });
}

function cellsOf({ row, column, rows, columns }: Area): Position[] {
  return Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
  }));
}
