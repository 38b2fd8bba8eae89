/** Texts of cells: most stand once in a part that all sheets share. */
import { childrenNamed, element, elementsOf, localName, textOf, type XmlElement } from "../xml/xml-tree";
import { decodeString, escapeString } from "../xml/xml-text";
import type { Book } from "./book";

/** By number. */
export function sharedStrings({ draft, path }: Book): readonly string[] {
  const part = partOf(draft.linksOf(path));
  return part === undefined ? [] : childrenNamed(draft.read(part), "si").map(plainText);
}

/** The text of a string item, of all its runs; how East Asian letters are read aloud is no part of it. */
export function plainText(item: XmlElement): string {
  return decodeString(
    elementsOf(item)
      .flatMap((child) => {
        if (localName(child.name) === "t") return [textOf(child)];
        return localName(child.name) === "r" ? childrenNamed(child, "t").map(textOf) : [];
      })
      .join(""),
  );
}

export type AddString = (text: string) => number;

const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml";
const xmlns = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Puts texts behind those that are there, each once; gives a text's number. */
export function stringWriter(book: Book): AddString {
  const { draft, path } = book;
  const numbers = new Map<string, number>();
  const present = partOf(draft.linksOf(path));
  const part = present ?? draft.freePath("xl/sharedStrings", ".xml").replace("1.xml", ".xml");
  let root: XmlElement | null = null;
  let count = 0;
  const opened = (): XmlElement => {
    if (root !== null) return root;
    if (present === undefined) {
      draft.add(part, contentType, element("sst", { xmlns }));
      draft.link(path, "sharedStrings", part);
    }
    root = draft.edit(part);
    // How often each is used is no longer known; the counts may be left out.
    delete root.attributes["count"];
    delete root.attributes["uniqueCount"];
    count = childrenNamed(root, "si").length;
    // Only plain texts: one in several looks would bring its looks along.
    for (const [number, item] of childrenNamed(root, "si").entries()) {
      const [only, ...others] = elementsOf(item);
      if (only !== undefined && others.length === 0 && localName(only.name) === "t")
        numbers.set(plainText(item), number);
    }
    return root;
  };
  return (text) => {
    const list = opened();
    const known = numbers.get(text);
    if (known !== undefined) return known;
    const number = count;
    count += 1;
    list.children.push(element("si", {}, [element("t", { "xml:space": "preserve" }, [escapeString(text)])]));
    numbers.set(text, number);
    return number;
  };
}

function partOf(links: readonly { readonly kind: string; readonly target: string }[]): string | undefined {
  return links.find(({ kind }) => kind === "sharedStrings")?.target;
}
