import { Refused } from "../refusal";
import type { XmlFault } from "../refusal";
import { decodeEntities } from "./xml-text";

/** What `scanXml` tells, in document order. Attributes come as written: most elements' are never looked at. */
export interface XmlHandler {
  open(name: string, attributes: string, offset: number): void;
  close(name: string, offset: number): void;
  text(raw: string, offset: number): void;
  /** The content of a CDATA section: literal, no entities in it. */
  literal(text: string): void;
}

/** One pass over a document, no tree: used for the cells, where a tree would be ten times the file. */
export function scanXml(xml: string, part: string, handler: XmlHandler): void {
  const fail = (what: XmlFault, offset: number): never => {
    throw new Refused({ refused: "malformedXml", what, part, offset });
  };
  const after = (mark: string, from: number): number => {
    const found = xml.indexOf(mark, from);
    return found === -1 ? fail("unclosed", from) : found + mark.length;
  };
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf("<", at);
    if (tag !== at) handler.text(xml.slice(at, tag === -1 ? xml.length : tag), at);
    if (tag === -1) return;
    const next = xml.charCodeAt(tag + 1);
    if (next === 47 /* / */) {
      at = after(">", tag);
      handler.close(xml.slice(tag + 2, at - 1).trimEnd(), tag);
    } else if (next === 63 /* ? */) {
      at = after("?>", tag);
    } else if (next === 33 /* ! */) {
      if (xml.startsWith("<!--", tag)) {
        at = after("-->", tag + 4);
      } else if (xml.startsWith("<![CDATA[", tag)) {
        at = after("]]>", tag + 9);
        handler.literal(xml.slice(tag + 9, at - 3));
      } else {
        fail("documentType", tag);
      }
    } else {
      at = endOfTag(xml, tag);
      if (at === -1) fail("unclosed", tag);
      const empty = xml.charCodeAt(at - 2) === 47;
      const content = xml.slice(tag + 1, empty ? at - 2 : at - 1);
      const space = content.search(/[ \t\r\n]/);
      const name = space === -1 ? content : content.slice(0, space);
      if (name === "") fail("mismatchedTag", tag);
      handler.open(name, space === -1 ? "" : content.slice(space), tag);
      if (empty) handler.close(name, tag);
    }
  }
}

/** Just past the `>` that ends the tag, skipping those in quoted values; -1 when there is none. */
function endOfTag(xml: string, tag: number): number {
  let quote = 0;
  for (let at = tag + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 62 /* > */) {
      return at + 1;
    } else if (code === 34 /* " */ || code === 39 /* ' */) {
      quote = code;
    }
  }
  return -1;
}

const ATTRIBUTE = /\s*([^\s=<>"'/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;

export function parseAttributes(raw: string, part: string, offset: number): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
  ATTRIBUTE.lastIndex = 0;
  let end = 0;
  for (let match = ATTRIBUTE.exec(raw); match !== null; match = ATTRIBUTE.exec(raw)) {
    end = ATTRIBUTE.lastIndex;
    attributes[match[1]!] = decodeEntities(match[2] ?? match[3] ?? "", part, offset);
  }
  if (raw.slice(end).trim() !== "") {
    throw new Refused({ refused: "malformedXml", what: "badAttribute", part, offset });
  }
  return attributes;
}
