import type { DocumentProperties } from "../../workbook-data";
import type { PackageDraft } from "../package/package-draft";
import { OFFICE_RELATIONSHIP } from "../package/relationships";
import { CUSTOM_XML_PROPERTIES } from "../xml/namespaces";
import { childrenNamed, element, elementsOf, textOf } from "../xml/xml-tree";
import { countedId } from "./save-context";

const LARGEST_I4 = 2 ** 31 - 1;

/** The library dates every file, counts no revisions, and writes whole numbers of any size as four bytes. */
export function amendProperties(
  draft: PackageDraft,
  { revision }: DocumentProperties,
  savedAt: Date | undefined,
): void {
  const core = draft.tree("docProps/core.xml");
  if (savedAt === undefined) core.children = elementsOf(core).filter((node) => node.local !== "modified");
  if (revision !== undefined) core.children.push(element("cp:revision", {}, [String(revision)]));
  draft.setTree("docProps/core.xml", core);
  const part = "docProps/custom.xml";
  if (!draft.has(part)) return;
  const custom = draft.tree(part);
  for (const property of childrenNamed(custom, "property")) {
    property.children = elementsOf(property).map((value) =>
      value.local === "i4" && Math.abs(Number(textOf(value))) > LARGEST_I4
        ? element("vt:r8", {}, value.children)
        : value,
    );
  }
  draft.setTree(part, custom);
}

/** One data part and one part with its id for each text, as Excel numbers them. */
export function addCustomXml(draft: PackageDraft, texts: readonly string[]): void {
  texts.forEach((text, index) => {
    const part = `customXml/item${index + 1}.xml`;
    const properties = `customXml/itemProps${index + 1}.xml`;
    draft.setText(part, inUtf8(text));
    draft.link("xl/workbook.xml", `${OFFICE_RELATIONSHIP}/customXml`, part);
    draft.addPart(
      properties,
      "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
      element("ds:datastoreItem", {
        "xmlns:ds": CUSTOM_XML_PROPERTIES,
        "ds:itemID": countedId("customXml", index + 1),
      }),
    );
    draft.link(part, `${OFFICE_RELATIONSHIP}/customXmlProps`, properties);
  });
}

/** A text that declares another encoding is still written in UTF-8: the declaration follows. */
function inUtf8(text: string): string {
  return text.replace(/^(\uFEFF?<\?xml[^>]*?encoding=)(["'])(?!utf-8\2)[^"']*\2/i, "$1$2UTF-8$2");
}
