import type { OpenedPackage } from "../package/opened-package";
import { decodeXstring } from "../xml/xml-text";
import { childrenNamed, elementsOf, textOf } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";

/** The table of shared texts; of rich text the words are kept, of phonetic guides nothing. */
export function readSharedStrings(file: OpenedPackage, workbookPart: string): readonly string[] {
  const part = file.related(workbookPart, "sharedStrings")[0];
  return childrenNamed(file.treeIfPresent(part), "si").map(richText);
}

export function richText(node: XmlElement): string {
  const runs = elementsOf(node).flatMap((child) => {
    if (child.local === "t") return [textOf(child)];
    return child.local === "r" ? childrenNamed(child, "t").map(textOf) : [];
  });
  return decodeXstring(runs.join(""));
}
