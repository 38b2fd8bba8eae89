/**
 * The custom XML part that carries the add-in's own text, as a live workbook has it. Any text comes back exactly: it travels
 * as JSON, so that no line end or sign is lost to XML's own rules.
 */
import { element, localName, textOf, type XmlElement } from "../xml/xml-tree";
import { isDamagedPart } from "../file-problem";
import type { Book } from "./book";

export const partNamespace = "urn:cchc:workbook:1";

export function partRoot(text: string): XmlElement {
  const json = JSON.stringify(text).replace(/[\uFFFE\uFFFF]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
  return element("cchc", { xmlns: partNamespace }, [json]);
}

/** Paths of our parts: one, unless two people stored at once. */
export function storedParts({ draft, path }: Book): readonly string[] {
  return draft
    .linksOf(path)
    .filter(({ kind, target, isOutside }) => kind === "customXml" && !isOutside && draft.has(target))
    .map(({ target }) => target)
    .filter((part) => {
      const root = rootOf(part, { draft, path });
      return root !== null && localName(root.name) === "cchc" && Object.values(root.attributes).includes(partNamespace);
    });
}

/** Parts of other programs may be anything. */
function rootOf(part: string, { draft }: Book): XmlElement | null {
  try {
    return draft.read(part);
  } catch (thrown) {
    if (isDamagedPart(thrown)) return null;
    throw thrown;
  }
}

/** `null` where there is none, or one this add-in did not write. Of several the one added last is the newest. */
export function storedText(book: Book): string | null {
  const part = storedParts(book).at(-1);
  if (part === undefined) return null;
  try {
    const text: unknown = JSON.parse(textOf(book.draft.read(part)));
    return typeof text === "string" ? text : null;
  } catch {
    return null;
  }
}
