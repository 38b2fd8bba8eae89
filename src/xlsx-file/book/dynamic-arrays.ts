/** What a file says once for all its dynamic arrays, so that a cell can call itself one (`cm`). */
import { childNamed, childrenNamed, element, type XmlElement } from "../xml/xml-tree";
import type { Book } from "./book";

const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
const xmlns = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const xda = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
const extension = "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}";

/** The number cells of dynamic arrays carry, counted from 1; what the file lacks for it is added. */
export function dynamicArrayMark({ draft, path }: Book): string {
  const present = draft.linksOf(path).find(({ kind }) => kind === "sheetMetadata")?.target;
  const part = present ?? "xl/metadata.xml";
  if (present === undefined) {
    draft.add(part, contentType, element("metadata", { xmlns, "xmlns:xda": xda }));
    draft.link(path, "sheetMetadata", part);
  }
  const root = draft.read(part);
  const type = childrenNamed(childNamed(root, "metadataTypes"), "metadataType").findIndex(
    ({ attributes }) => attributes["name"] === "XLDAPR",
  );
  const mark = type < 0 ? -1 : markOfType(root, String(type + 1));
  return String((mark < 0 ? addMark(draft.edit(part)) : mark) + 1);
}

function markOfType(root: XmlElement, type: string): number {
  return childrenNamed(childNamed(root, "cellMetadata"), "bk").findIndex(
    (block) => childNamed(block, "rc")?.attributes["t"] === type,
  );
}

function addMark(root: XmlElement): number {
  const type = addTo(root, "metadataTypes", element("metadataType", typeAttributes));
  const properties = element("xda:dynamicArrayProperties", { "xmlns:xda": xda, fDynamic: 1, fCollapsed: 0 });
  const block = element("bk", {}, [element("extLst", {}, [element("ext", { uri: extension }, [properties])])]);
  const value = addTo(root, "futureMetadata", block, { name: "XLDAPR" });
  return addTo(root, "cellMetadata", element("bk", {}, [element("rc", { t: type + 1, v: value })]));
}

const typeAttributes = {
  name: "XLDAPR",
  minSupportedVersion: 120000,
  copy: 1,
  pasteAll: 1,
  pasteValues: 1,
  merge: 1,
  splitFirst: 1,
  rowColShift: 1,
  clearFormats: 1,
  clearComments: 1,
  assign: 1,
  coerce: 1,
  cellMeta: 1,
};

const order = ["metadataTypes", "metadataStrings", "mdxMetadata", "futureMetadata", "cellMetadata", "valueMetadata"];

/** The place of the new entry in its list. */
function addTo(
  root: XmlElement,
  listName: string,
  entry: XmlElement,
  attributes: { readonly name?: string } = {},
): number {
  const present = childrenNamed(root, listName).find((list) => list.attributes["name"] === attributes.name);
  const list = present ?? element(listName, attributes);
  if (present === undefined) {
    const at = root.children.findIndex(
      (child) => typeof child !== "string" && order.indexOf(child.name) > order.indexOf(listName),
    );
    root.children.splice(at < 0 ? root.children.length : at, 0, list);
  }
  list.children.push(entry);
  list.attributes["count"] = String(list.children.length);
  return list.children.length - 1;
}
