import { Refused } from "../refusal";
import type { OpenLimits } from "../refusal";
import { childrenNamed, parseXml } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";
import { readRelationships, relationshipKind, relationshipsPartOf } from "./relationships";
import type { Relationship } from "./relationships";

const CONTENT_TYPES = "[Content_Types].xml";

/** The parts of an opened file, found as the package conventions say: names without regard to case, links resolved. */
export class OpenedPackage {
  readonly #names: ReadonlyMap<string, string>;
  readonly #relationships = new Map<string, readonly Relationship[]>();
  #contentTypes: ReadonlyMap<string, string> | undefined;
  #read = 0;

  constructor(
    readonly parts: ReadonlyMap<string, Uint8Array>,
    readonly limits: OpenLimits,
  ) {
    this.#names = new Map([...parts.keys()].map((name) => [name.toLowerCase(), name]));
  }

  has(name: string): boolean {
    return this.#names.has(name.toLowerCase());
  }

  bytes(name: string): Uint8Array {
    const actual = this.#names.get(name.toLowerCase());
    const bytes = actual === undefined ? undefined : this.parts.get(actual);
    if (bytes === undefined) throw new Refused({ refused: "missingPart", part: name });
    return bytes;
  }

  /** Reading the same part again and again must not cost more than a file of the largest size allowed. */
  text(name: string): string {
    const bytes = this.bytes(name);
    this.#read += bytes.length;
    if (this.#read > 2 * this.limits.totalBytes) {
      throw new Refused({ refused: "tooLarge", what: "totalBytes", limit: this.limits.totalBytes, part: name });
    }
    return decodeXmlBytes(bytes);
  }

  /** The text of a part known to be well formed and within the limits, for the library's own parsers. */
  checkedText(name: string): string {
    const text = this.text(name);
    parseXml(text, name, this.limits.xmlDepth);
    return text;
  }

  tree(name: string): XmlElement {
    return parseXml(this.text(name), name, this.limits.xmlDepth);
  }

  treeIfPresent(name: string | undefined): XmlElement | undefined {
    return name !== undefined && this.has(name) ? this.tree(name) : undefined;
  }

  relationships(source: string): readonly Relationship[] {
    const known = this.#relationships.get(source);
    if (known !== undefined) return known;
    const read = readRelationships(this.treeIfPresent(relationshipsPartOf(source)), source);
    this.#relationships.set(source, read);
    return read;
  }

  /** Internal targets of one kind that are really there, each once. */
  related(source: string, kind: string): readonly string[] {
    const links = this.relationships(source).filter(
      (link) => !link.external && relationshipKind(link) === kind && this.has(link.target),
    );
    return [...new Set(links.map((link) => link.target))];
  }

  contentTypeOf(name: string): string | undefined {
    this.#contentTypes ??= readContentTypes(this.treeIfPresent(CONTENT_TYPES));
    const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
    return this.#contentTypes.get(`/${name.toLowerCase()}`) ?? this.#contentTypes.get(extension);
  }
}

/** Part names begin with `/`, extensions do not: one map holds both. */
function readContentTypes(root: XmlElement | undefined): ReadonlyMap<string, string> {
  const entries = [...childrenNamed(root, "Override"), ...childrenNamed(root, "Default")].flatMap(
    ({ attributes }): [string, string][] => {
      const key = attributes["PartName"] ?? attributes["Extension"];
      const type = attributes["ContentType"];
      return key === undefined || type === undefined ? [] : [[key.toLowerCase(), type]];
    },
  );
  return new Map(entries);
}

/** Parts are UTF-8 or UTF-16; the latter must begin with a byte order mark. */
export function decodeXmlBytes(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder("utf-8").decode(bytes);
}
