import { Refused } from "../xlsx/refusal";
import { parseAttributes, scanXml, type XmlHandler } from "../xlsx/xml/xml-scan";
import { decodeEntities } from "../xlsx/xml/xml-text";

/** The namespace of a document's one root element, `""` when it has none; nothing when the text is no XML document. */
export function rootNamespace(xml: string): string | undefined {
  const document = new DocumentShape();
  try {
    scanXml(xml, PART, document);
  } catch (problem) {
    if (problem instanceof Refused) return undefined;
    throw problem;
  }
  return document.namespace;
}

/** Listens to a document being read: one root, every element closed, no text outside. */
class DocumentShape implements XmlHandler {
  private readonly openNames: string[] = [];
  private root: string | undefined;
  private isBroken = false;

  get namespace(): string | undefined {
    return this.isBroken || this.openNames.length > 0 ? undefined : this.root;
  }

  open(name: string, raw: string, offset: number): void {
    const attributes = parseAttributes(raw, PART, offset);
    if (this.openNames.length === 0) {
      this.isBroken ||= this.root !== undefined;
      this.root = attributes[name.includes(":") ? `xmlns:${name.slice(0, name.indexOf(":"))}` : "xmlns"] ?? "";
    }
    this.openNames.push(name);
  }

  close(name: string): void {
    this.isBroken ||= this.openNames.pop() !== name;
  }

  text(raw: string, offset: number): void {
    if (this.openNames.length > 0) decodeEntities(raw, PART, offset);
    else this.isBroken ||= raw.trim() !== "" && raw !== "\uFEFF";
  }

  literal(): void {
    this.isBroken ||= this.openNames.length === 0;
  }
}

/** What the reader's complaints call the text; they are not shown. */
const PART = "customXml";
