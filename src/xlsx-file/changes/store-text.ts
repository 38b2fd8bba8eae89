import type { WorkbookProblem } from "../../ports/workbook";
import { strToU8 } from "fflate";
import type { Book } from "../book/book";
import { element, printXml } from "../xml/xml-tree";
import { partNamespace, partRoot, storedParts } from "../book/stored-part";

/** Excel on the web refuses larger parts. */
const mostBytes = 1_000_000;

const xmlType = "application/xml";
const propertiesType = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const dataStore = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** Leaves exactly one part with the text, or none. */
export function storeText(book: Book, text: string | null): WorkbookProblem | null {
  const { draft, path } = book;
  const root = text === null ? null : partRoot(text);
  if (root !== null && strToU8(printXml(root)).length > mostBytes) return { problem: "TooLarge" };
  const [first, ...others] = storedParts(book);
  for (const part of root === null && first !== undefined ? [first, ...others] : others) removePart(book, part);
  if (root === null) return null;
  if (first !== undefined) {
    const present = draft.edit(first);
    present.children = root.children;
    return null;
  }
  const part = draft.freePath("customXml/item", ".xml");
  const properties = draft.freePath("customXml/itemProps", ".xml");
  draft.add(part, xmlType, root);
  draft.link(path, "customXml", part);
  draft.add(properties, propertiesType, propertiesRoot());
  draft.link(part, "customXmlProps", properties);
  return null;
}

/** Every part of a workbook has an id of its own; ours is the same in every workbook, and there is only one in each. */
const partId = "{6B1F3B62-5C0E-4E0B-9C43-CC4C00000001}";

function propertiesRoot() {
  return element("ds:datastoreItem", { "xmlns:ds": dataStore, "ds:itemID": partId }, [
    element("ds:schemaRefs", {}, [element("ds:schemaRef", { "ds:uri": partNamespace })]),
  ]);
}

function removePart({ draft, path }: Book, part: string): void {
  for (const { id, target } of draft.linksOf(path)) if (target === part) draft.unlink(path, id);
  for (const { target, kind } of draft.linksOf(part)) if (kind === "customXmlProps") draft.remove(target);
  draft.remove(part);
}
