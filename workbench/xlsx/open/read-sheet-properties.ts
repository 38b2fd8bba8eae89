import type { SheetData } from "../../workbook-data";
import type { OpenedPackage } from "../package/opened-package";
import { decodeXstring } from "../xml/xml-text";
import { childNamed, childrenNamed, prefixedAttribute } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";

/** Each property's text is a part of its own, in UTF-16 as Excel keeps it in memory. */
export function readSheetProperties(
  file: OpenedPackage,
  sheetPart: string,
  sheet: XmlElement,
): SheetData["customProperties"] {
  const links = new Map(file.relationships(sheetPart).map((link) => [link.id, link.target]));
  const found = childrenNamed(childNamed(sheet, "customProperties"), "customPr").flatMap((node): [string, string][] => {
    const part = links.get(prefixedAttribute(node, "id") ?? "");
    const name = node.attributes["name"];
    if (name === undefined || part === undefined || !file.has(part)) return [];
    return [[decodeXstring(name), new TextDecoder("utf-16le").decode(file.bytes(part))]];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}
