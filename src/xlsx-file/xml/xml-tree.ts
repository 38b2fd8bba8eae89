/** Parts of a workbook as trees: read whole, changed in place, written again with all that nobody here knows. */
import { damaged } from "../file-problem";
import { decodeEntities, escapeAttribute, escapeText } from "./xml-text";

export interface XmlElement {
  name: string;
  readonly attributes: Record<string, string>;
  children: XmlNode[];
}

export type XmlNode = XmlElement | string;

export type AttributeValues = Readonly<Record<string, string | number | undefined>>;

/** Attributes that are `undefined` are left out. */
export function element(name: string, attributes: AttributeValues = {}, children: readonly XmlNode[] = []): XmlElement {
  const kept = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)]],
  );
  return { name, attributes: Object.fromEntries(kept) as Record<string, string>, children: [...children] };
}

/** Deeper than anything a workbook holds. */
const deepest = 200;

/** Throws `DamagedPart` for anything but one well-formed element without a document type. */
export function parseXml(xml: string, part: string): XmlElement {
  const top = element("");
  const open = [top];
  let at = xml.startsWith("\uFEFF") ? 1 : 0;
  const skipPast = (mark: string, from: number): number => {
    const end = xml.indexOf(mark, from);
    if (end < 0) throw damaged(part);
    return end + mark.length;
  };
  while (at < xml.length) {
    const tag = xml.indexOf("<", at);
    const end = tag < 0 ? xml.length : tag;
    if (end > at) addText(open, decoded(xml.slice(at, end), part));
    if (tag < 0) break;
    if (xml.startsWith("<!--", tag)) at = skipPast("-->", tag + 4);
    else if (xml.startsWith("<?", tag)) at = skipPast("?>", tag);
    else if (xml.startsWith("<![CDATA[", tag)) {
      at = skipPast("]]>", tag + 9);
      addText(open, xml.slice(tag + 9, at - 3));
    } else if (xml.startsWith("</", tag)) {
      at = skipPast(">", tag);
      if (open.length === 1 || open.pop()?.name !== xml.slice(tag + 2, at - 1).trimEnd()) throw damaged(part);
    } else {
      at = endOfTag(xml, tag, part);
      const isEmpty = xml.charAt(at - 2) === "/";
      const node = openingTag(xml.slice(tag + 1, isEmpty ? at - 2 : at - 1), part);
      open.at(-1)?.children.push(node);
      if (!isEmpty) open.push(node);
      if (open.length > deepest) throw damaged(part);
    }
  }
  const roots = top.children.filter((child) => typeof child !== "string");
  const [root] = roots;
  if (open.length > 1 || root === undefined || roots.length > 1) throw damaged(part);
  return withoutOwnPrefix(root);
}

function addText(open: readonly XmlElement[], text: string): void {
  open.at(-1)?.children.push(text);
}

function decoded(raw: string, part: string): string {
  const text = decodeEntities(raw.replaceAll("\r\n", "\n"));
  if (text === null) throw damaged(part);
  return text;
}

/** Just past the `>` that ends the tag; those in quoted values do not. */
function endOfTag(xml: string, tag: number, part: string): number {
  let quote = "";
  for (let at = tag + 1; at < xml.length; at++) {
    const sign = xml.charAt(at);
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (sign === ">") return at + 1;
    else if (sign === '"' || sign === "'") quote = sign;
  }
  throw damaged(part);
}

const attribute = /\s+([^\s=<>"'/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;

function openingTag(tag: string, part: string): XmlElement {
  const name = /^[^\s=<>"'/!]+/.exec(tag)?.[0];
  if (name === undefined) throw damaged(part);
  const node = element(name);
  let end = name.length;
  attribute.lastIndex = end;
  for (let match = attribute.exec(tag); match !== null; match = attribute.exec(tag)) {
    end = attribute.lastIndex;
    node.attributes[match[1] ?? ""] = decoded(match[2] ?? match[3] ?? "", part);
  }
  if (tag.slice(end).trim() !== "") throw damaged(part);
  return node;
}

const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Some programs write the format's own elements with a prefix: without it they mean the same and are found alike. */
function withoutOwnPrefix(root: XmlElement): XmlElement {
  const colon = root.name.indexOf(":");
  const prefix = root.name.slice(0, colon + 1);
  const declared = `xmlns:${prefix.slice(0, -1)}`;
  if (colon < 0 || root.attributes[declared] !== mainNamespace || root.attributes["xmlns"] !== undefined) return root;
  // The prefix stays declared: attributes may use it.
  root.attributes["xmlns"] = mainNamespace;
  const rename = (node: XmlElement): void => {
    if (node.name.startsWith(prefix)) node.name = node.name.slice(prefix.length);
    for (const child of elementsOf(node)) rename(child);
  };
  rename(root);
  return root;
}

export function printXml(node: XmlElement): string {
  const attributes = Object.entries(node.attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
  const tag = `<${node.name}${attributes.join("")}`;
  if (node.children.length === 0) return `${tag}/>`;
  const inside = node.children.map((child) => (typeof child === "string" ? escapeText(child) : printXml(child)));
  return `${tag}>${inside.join("")}</${node.name}>`;
}

export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${printXml(root)}`;
}

export function elementsOf(node: XmlElement): XmlElement[] {
  return node.children.filter((child) => typeof child !== "string");
}

export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** By the name without its prefix. */
export function childrenNamed(node: XmlElement | undefined, name: string): XmlElement[] {
  return node === undefined ? [] : elementsOf(node).filter((child) => localName(child.name) === name);
}

export function childNamed(node: XmlElement | undefined, name: string): XmlElement | undefined {
  return node === undefined ? undefined : elementsOf(node).find((child) => localName(child.name) === name);
}

export function textOf(node: XmlElement | undefined): string {
  if (node === undefined) return "";
  return node.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

/** An attribute such as `r:id`, whatever the prefix is. */
export function prefixedAttribute(node: XmlElement, name: string): string | undefined {
  return Object.entries(node.attributes).find(([key]) => key.includes(":") && localName(key) === name)?.[1];
}

export function removeChild(parent: XmlElement, gone: XmlElement): void {
  parent.children = parent.children.filter((child) => child !== gone);
}

export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}
