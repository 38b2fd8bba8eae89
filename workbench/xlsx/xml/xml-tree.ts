import { Refused } from "../refusal";
import { parseAttributes, scanXml } from "./xml-scan";
import { decodeEntities, escapeAttribute, escapeText } from "./xml-text";

/** An element of a small part. Mutable: saving amends what the library wrote. */
export interface XmlElement {
  /** As written, prefix included. */
  readonly name: string;
  readonly local: string;
  readonly attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

export type AttributeValues = Readonly<Record<string, string | number | undefined>>;

export function element(
  name: string,
  attributes: AttributeValues = {},
  children: readonly (XmlElement | string)[] = [],
): XmlElement {
  const kept: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) kept[key] = String(value);
  return { name, local: localName(name), attributes: kept, children: [...children] };
}

export function parseXml(xml: string, part: string, deepest: number): XmlElement {
  const top = element("");
  const open: XmlElement[] = [top];
  scanXml(xml, part, {
    open(name, raw, offset) {
      if (open.length > deepest) {
        throw new Refused({ refused: "tooLarge", what: "xmlDepth", limit: deepest, part });
      }
      const attributes = raw === "" ? noAttributes() : parseAttributes(raw, part, offset);
      const node: XmlElement = { name, local: localName(name), attributes, children: [] };
      open.at(-1)!.children.push(node);
      open.push(node);
    },
    close(name, offset) {
      if (open.length === 1 || open.pop()!.name !== name) {
        throw new Refused({ refused: "malformedXml", what: "mismatchedTag", part, offset });
      }
    },
    text(raw, offset) {
      open.at(-1)!.children.push(decodeEntities(raw, part, offset));
    },
    literal(text) {
      open.at(-1)!.children.push(text);
    },
  });
  if (open.length > 1) throw new Refused({ refused: "malformedXml", what: "unclosed", part, offset: xml.length });
  const root = elementsOf(top)[0];
  if (root === undefined) throw new Refused({ refused: "malformedXml", what: "noRoot", part, offset: 0 });
  return root;
}

function noAttributes(): Record<string, string> {
  return Object.create(null) as Record<string, string>;
}

export function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}

export function serializeXml(node: XmlElement): string {
  let text = `<${node.name}`;
  for (const [key, value] of Object.entries(node.attributes)) text += ` ${key}="${escapeAttribute(value)}"`;
  if (node.children.length === 0) return `${text}/>`;
  text += ">";
  for (const child of node.children) text += typeof child === "string" ? escapeText(child) : serializeXml(child);
  return `${text}</${node.name}>`;
}

export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${serializeXml(root)}`;
}

export function elementsOf(node: XmlElement): XmlElement[] {
  return node.children.filter((child) => typeof child !== "string");
}

/** Children by local name: a file may use any prefix for a namespace. */
export function childrenNamed(node: XmlElement | undefined, local: string): XmlElement[] {
  return node === undefined ? [] : elementsOf(node).filter((child) => child.local === local);
}

export function childNamed(node: XmlElement | undefined, local: string): XmlElement | undefined {
  return childrenNamed(node, local)[0];
}

/** Walks down by local names: `descend(root, "sheets", "sheet")`. */
export function descend(node: XmlElement | undefined, ...locals: readonly string[]): XmlElement | undefined {
  return locals.reduce<XmlElement | undefined>((found, local) => childNamed(found, local), node);
}

/** All the text inside, children's included. */
export function textOf(node: XmlElement | undefined): string {
  if (node === undefined) return "";
  return node.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

/** An attribute of a namespace such as `r:id`, whatever its prefix. */
export function prefixedAttribute(node: XmlElement, local: string): string | undefined {
  const key = Object.keys(node.attributes).find((name) => name.includes(":") && localName(name) === local);
  return key === undefined ? undefined : node.attributes[key];
}

export function flag(node: XmlElement | undefined, name: string): boolean | undefined {
  const value = node?.attributes[name];
  if (value === undefined) return undefined;
  return value === "1" || value === "true" || value === "on";
}

export function numberAttribute(node: XmlElement | undefined, name: string): number | undefined {
  const value = node?.attributes[name];
  if (value === undefined || value.trim() === "") return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}
