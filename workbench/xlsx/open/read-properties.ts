import type { DocumentProperties } from "../../workbook-data";
import type { OpenedPackage } from "../package/opened-package";
import { decodeXstring } from "../xml/xml-text";
import { childNamed, childrenNamed, elementsOf, textOf } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";

const NUMBERS = new Set(["i1", "i2", "i4", "i8", "int", "ui1", "ui2", "ui4", "ui8", "uint", "r4", "r8", "decimal"]);

export function readProperties(file: OpenedPackage): DocumentProperties {
  const part = (kind: string): XmlElement | undefined => file.treeIfPresent(file.related("", kind)[0]);
  const core = part("core-properties");
  const extended = part("extended-properties");
  const text = (root: XmlElement | undefined, local: string): string => decodeXstring(textOf(childNamed(root, local)));
  const told = {
    title: text(core, "title"),
    subject: text(core, "subject"),
    author: text(core, "creator"),
    keywords: text(core, "keywords"),
    comments: text(core, "description"),
    category: text(core, "category"),
    lastAuthor: text(core, "lastModifiedBy"),
    created: text(core, "created"),
    company: text(extended, "Company"),
    manager: text(extended, "Manager"),
  };
  const revision = Number.parseInt(text(core, "revision"), 10);
  return {
    ...(Number.isSafeInteger(revision) ? { revision } : {}),
    ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== "")),
    custom: readCustom(part("custom-properties")),
  };
}

function readCustom(root: XmlElement | undefined): DocumentProperties["custom"] {
  return Object.fromEntries(
    childrenNamed(root, "property").flatMap((node) => {
      const [value] = elementsOf(node);
      const name = node.attributes["name"];
      return name === undefined || value === undefined ? [] : [[name, customValue(value)]];
    }),
  );
}

function customValue(node: XmlElement): string | number | boolean {
  const text = decodeXstring(textOf(node));
  if (node.local === "bool") return text === "1" || text.toLowerCase() === "true";
  const number = Number(text);
  return NUMBERS.has(node.local) && Number.isFinite(number) ? number : text;
}
