/** The parts of a package while changes are made: those that are changed are written anew, all others stay byte for byte. */
import { strFromU8, strToU8 } from "fflate";
import { damaged } from "../file-problem";
import {
  childrenNamed,
  element,
  elementsOf,
  parseXml,
  removeChild,
  xmlDocument,
  type XmlElement,
} from "../xml/xml-tree";
import { type Link, linksIn, linksPath, relativeTarget } from "./links";
import type { Parts } from "./zip";

export interface PackageDraft {
  readonly has: (path: string) => boolean;
  readonly paths: () => readonly string[];
  /** The part to look at; whoever changes it says `edit`. */
  readonly read: (path: string) => XmlElement;
  readonly edit: (path: string) => XmlElement;
  readonly add: (path: string, contentType: string, root: XmlElement) => void;
  /** The part and the links that lead from it; whoever linked to it unlinks. */
  readonly remove: (path: string) => void;
  readonly linksOf: (path: string) => readonly Link[];
  /** Result: the link's id. */
  readonly link: (from: string, kind: string, to: string) => string;
  readonly unlink: (from: string, id: string) => void;
  /** The first free path such as `xl/tables/table3.xml`. */
  readonly freePath: (before: string, after: string) => string;
  readonly finished: () => Parts;
}

const contentTypes = "[Content_Types].xml";
const linksNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
const officeLinks = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export function openDraft(parts: Parts): PackageDraft {
  const current = new Map(parts);
  const trees = new Map<string, XmlElement>();
  const edited = new Set<string>();

  const has = (path: string): boolean => current.has(path) || trees.has(path);
  const read = (path: string): XmlElement => {
    const known = trees.get(path);
    if (known !== undefined) return known;
    const bytes = current.get(path);
    if (bytes === undefined) throw damaged(path);
    const root = parseXml(xmlText(bytes), path);
    trees.set(path, root);
    return root;
  };
  const edit = (path: string): XmlElement => {
    edited.add(path);
    return read(path);
  };
  const put = (path: string, root: XmlElement): void => {
    trees.set(path, root);
    edited.add(path);
  };
  const drop = (path: string): void => {
    current.delete(path);
    trees.delete(path);
    edited.delete(path);
  };
  const linksOf = (path: string): readonly Link[] => (has(linksPath(path)) ? linksIn(read(linksPath(path)), path) : []);
  const overrideOf = (path: string): XmlElement | undefined =>
    childrenNamed(read(contentTypes), "Override").find(({ attributes }) => attributes["PartName"] === `/${path}`);

  return {
    has,
    paths: () => [...new Set([...current.keys(), ...trees.keys()])],
    read,
    edit,
    linksOf,
    add: (path, contentType, root) => {
      put(path, root);
      edit(contentTypes).children.push(element("Override", { PartName: `/${path}`, ContentType: contentType }));
    },
    remove: (path) => {
      const override = overrideOf(path);
      if (override !== undefined) removeChild(edit(contentTypes), override);
      drop(path);
      drop(linksPath(path));
    },
    link: (from, kind, to) => {
      const path = linksPath(from);
      if (!has(path)) put(path, element("Relationships", { xmlns: linksNamespace }));
      const root = edit(path);
      const id = freeId(root);
      const target = relativeTarget(to, from);
      root.children.push(element("Relationship", { Id: id, Type: `${officeLinks}/${kind}`, Target: target }));
      return id;
    },
    unlink: (from, id) => {
      const root = edit(linksPath(from));
      root.children = elementsOf(root).filter(({ attributes }) => attributes["Id"] !== id);
    },
    freePath: (before, after) => {
      const taken = new Set([...current.keys(), ...trees.keys()].map((path) => path.toLowerCase()));
      let number = 1;
      while (taken.has(`${before}${number}${after}`.toLowerCase())) number += 1;
      return `${before}${number}${after}`;
    },
    finished: () => {
      const finished = new Map(current);
      for (const path of edited) finished.set(path, strToU8(xmlDocument(read(path))));
      return finished;
    },
  };
}

/** XML is UTF-8 unless it begins with the mark of UTF-16, which some programs write. */
function xmlText(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!isUtf16) return strFromU8(bytes);
  const [low, high] = bytes[0] === 0xff ? [0, 1] : [1, 0];
  const units = Array.from({ length: Math.floor(bytes.length / 2) - 1 }, (_, index) => {
    const at = 2 * index + 2;
    return String.fromCharCode((bytes[at + low] ?? 0) + 256 * (bytes[at + high] ?? 0));
  });
  return units.join("");
}

function freeId(root: XmlElement): string {
  const taken = new Set(elementsOf(root).map(({ attributes }) => attributes["Id"]));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  return `rId${number}`;
}
