import { unzipSync, zipSync } from "fflate";
import { childrenNamed, element, parseXml, xmlDocument } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";
import { readRelationships, relationshipsPartOf, writeRelationships } from "./relationships";
import type { Relationship } from "./relationships";

const CONTENT_TYPES = "[Content_Types].xml";
const DEEPEST = 256;
/** Zip keeps local time since 1980 and no zone: a fixed date makes the same workbook the same bytes. */
const FIXED_DATE = new Date(1980, 0, 1);

/** A file being written: the parts the library made, open to be amended, with their links and content types. */
export class PackageDraft {
  readonly #parts: Map<string, Uint8Array>;
  readonly #relationships = new Map<string, Relationship[]>();
  readonly #overrides = new Map<string, string>();
  readonly #defaults = new Map<string, string>();

  constructor(zip: Uint8Array) {
    this.#parts = new Map(Object.entries(unzipSync(zip)));
    const types = this.tree(CONTENT_TYPES);
    for (const node of childrenNamed(types, "Override")) {
      this.#overrides.set(node.attributes["PartName"]!.slice(1), node.attributes["ContentType"]!);
    }
    for (const node of childrenNamed(types, "Default")) {
      this.#defaults.set(node.attributes["Extension"]!, node.attributes["ContentType"]!);
    }
  }

  has(name: string): boolean {
    return this.#parts.has(name);
  }

  text(name: string): string {
    const bytes = this.#parts.get(name);
    if (bytes === undefined) throw new Error(`the file being written has no part ${name}`);
    return new TextDecoder().decode(bytes);
  }

  tree(name: string): XmlElement {
    return parseXml(this.text(name), name, DEEPEST);
  }

  setText(name: string, text: string): void {
    this.#parts.set(name, new TextEncoder().encode(text));
  }

  setTree(name: string, root: XmlElement): void {
    this.setText(name, xmlDocument(root));
  }

  setBytes(name: string, bytes: Uint8Array): void {
    this.#parts.set(name, bytes);
  }

  addPart(name: string, contentType: string, root: XmlElement): void {
    this.setTree(name, root);
    this.setContentType(name, contentType);
  }

  setContentType(name: string, contentType: string): void {
    this.#overrides.set(name, contentType);
  }

  setDefaultContentType(extension: string, contentType: string): void {
    if (!this.#defaults.has(extension)) this.#defaults.set(extension, contentType);
  }

  relationships(source: string): readonly Relationship[] {
    return this.#linksOf(source);
  }

  /** Links `source` to a part (or an outside address) and gives the new link's id. */
  link(source: string, type: string, target: string, reach: "part" | "outside" = "part"): string {
    const links = this.#linksOf(source);
    const taken = new Set(links.map(({ id }) => id));
    let number = links.length + 1;
    while (taken.has(`rId${number}`)) number++;
    links.push({ id: `rId${number}`, type, target, external: reach === "outside" });
    return `rId${number}`;
  }

  #linksOf(source: string): Relationship[] {
    const known = this.#relationships.get(source);
    if (known !== undefined) return known;
    const part = relationshipsPartOf(source);
    const links = this.has(part) ? readRelationships(this.tree(part), source) : [];
    this.#relationships.set(source, links);
    return links;
  }

  zip(): Uint8Array {
    for (const [source, links] of this.#relationships) {
      if (links.length > 0) this.setText(relationshipsPartOf(source), writeRelationships(links));
    }
    this.setText(CONTENT_TYPES, this.#contentTypes());
    const names = [...this.#parts.keys()].sort((one, other) => rank(one) - rank(other));
    return zipSync(Object.fromEntries(names.map((name) => [name, this.#parts.get(name)!])), {
      level: 6,
      mtime: FIXED_DATE,
    });
  }

  #contentTypes(): string {
    const defaults = [...this.#defaults].map(([extension, type]) =>
      element("Default", { Extension: extension, ContentType: type }),
    );
    const overrides = [...this.#overrides].map(([name, type]) =>
      element("Override", { PartName: `/${name}`, ContentType: type }),
    );
    return xmlDocument(
      element("Types", { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" }, [
        ...defaults,
        ...overrides,
      ]),
    );
  }
}

/** Programs that read a file as it arrives expect the table of contents first. */
function rank(name: string): number {
  return name === CONTENT_TYPES ? 0 : name === "_rels/.rels" ? 1 : 2;
}
