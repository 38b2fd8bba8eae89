import { areasAddress } from "../addresses";
import type { StoredRule } from "../open/read-conditional-formats";
import type { ReadDrawing } from "../open/charts/read-drawing";
import type { OtherPane } from "../open/read-settings";
import type { OpenedPackage } from "../package/opened-package";
import { relationshipKind, relationshipsPartOf } from "../package/relationships";
import type { Relationship } from "../package/relationships";
import { STRUCTURE_PASSWORD } from "../protection-options";
import { EXTENSION } from "../xml/namespaces";
import { childrenNamed, element, elementsOf, flag } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";
import { detach, linkIdsIn } from "./detach";
import { LEDGER_PART, OWN_THEME } from "./ledger";
import { SHEET_ATTRIBUTES, unusualAttributes, WORKBOOK_ATTRIBUTES } from "./kept-attributes";
import type { KeptAttributes } from "./kept-attributes";
import type { ForeignHolder, ForeignLedger, ForeignPane, ForeignRule, ForeignSheet } from "./ledger";

const WORKBOOK_ELEMENTS = new Set(["workbookProtection", "externalReferences", "pivotCaches", "extLst"]);

/** Form controls and embedded objects are left out: they also need shapes in the part that holds the notes' boxes. */
const SHEET_ELEMENTS = new Set([
  "protectedRanges",
  "scenarios",
  "phoneticPr",
  "cellWatches",
  "ignoredErrors",
  "legacyDrawingHF",
  "picture",
  "extLst",
]);

/** Kinds of parts that only a relationship leads to; all others are named by an element as well. */
const LINKED_ONLY = new Set(["pivotTable", "connections", "xmlMaps"]);

const READ_ELSEWHERE: ReadonlySet<string> = new Set([
  EXTENSION.conditionalFormats.toLowerCase(),
  EXTENSION.validations.toLowerCase(),
]);

/** Gathers, while a file is read, what our data has no place for. */
export class ForeignCollector {
  readonly #parts = new Map<string, Uint8Array>();
  readonly #contentTypes = new Map<string, string>();
  readonly #sheets = new Map<string, ForeignSheet>();
  readonly #panes: ForeignPane[] = [];
  #workbook: ForeignHolder = { elements: [], links: [] };
  #theme: string | undefined;

  /** `ownParts` are read into our data and never kept, whoever links to them. */
  constructor(
    readonly file: OpenedPackage,
    readonly ownParts: ReadonlySet<string>,
  ) {}

  keepWorkbook(part: string, root: XmlElement): void {
    this.#workbook = {
      ...this.#hold(
        part,
        [root],
        elementsOf(root)
          .filter((node) => WORKBOOK_ELEMENTS.has(node.local))
          .flatMap(withoutOwnProtection),
      ),
      ...told(unusualAttributes(root, WORKBOOK_ATTRIBUTES)),
    };
    const theme = this.file.related(part, "theme")[0];
    if (theme === undefined || this.file.tree(theme).attributes["name"] === OWN_THEME) return;
    this.#theme = theme;
    this.#keepPart(theme);
  }

  keepSheet(
    name: string,
    part: string,
    root: XmlElement,
    drawing: ReadDrawing,
    rules: readonly (StoredRule & { readonly look?: XmlElement | undefined })[],
  ): void {
    const kept = elementsOf(root)
      .filter((node) => SHEET_ELEMENTS.has(node.local))
      .flatMap((node) => withoutOwnExtensions(node, new Set(rules.map((rule) => rule.node))));
    const attributes = unusualAttributes(root, SHEET_ATTRIBUTES);
    const holder = { ...this.#hold(part, [root], kept), ...told(attributes) };
    const anchors =
      drawing.part === undefined || drawing.unknown.length === 0
        ? undefined
        : this.#hold(drawing.part, [this.file.tree(drawing.part)], drawing.unknown);
    const plainRules = rules.filter(({ isExtended }) => !isExtended);
    const keptRules = plainRules.map(({ areas, node, look }): ForeignRule => ({
      areas: areasAddress(areas),
      element: detach(node, root),
      ...(look === undefined ? {} : { look: detach(look) }),
    }));
    const { originals } = drawing;
    const isEmpty = holder.elements.length + holder.links.length + keptRules.length + originals.length === 0;
    if (isEmpty && holder.attributes === undefined && anchors === undefined) return;
    this.#sheets.set(name, {
      ...holder,
      ...(anchors === undefined ? {} : { drawing: anchors }),
      rules: keptRules,
      ...(originals.length === 0 ? {} : { charts: originals }),
    });
  }

  keepPanes(panes: readonly OtherPane[]): void {
    for (const { node, panesPart, extensionPart } of panes) {
      this.#panes.push({ element: detach(node, this.file.tree(panesPart)), part: extensionPart });
      this.#keepPart(extensionPart);
    }
  }

  /** Nothing when the file holds nothing foreign. */
  parts(): Readonly<Record<string, Uint8Array>> | undefined {
    const linked = this.#workbook.elements.length + this.#workbook.links.length + this.#panes.length;
    if (linked === 0 && this.#workbook.attributes === undefined && this.#theme === undefined && this.#sheets.size === 0)
      return undefined;
    const ledger: ForeignLedger = {
      workbook: this.#workbook,
      sheets: Object.fromEntries(this.#sheets),
      panes: this.#panes,
      ...(this.#theme === undefined ? {} : { theme: this.#theme }),
      contentTypes: Object.fromEntries(this.#contentTypes),
    };
    return { ...Object.fromEntries(this.#parts), [LEDGER_PART]: new TextEncoder().encode(JSON.stringify(ledger)) };
  }

  #hold(part: string, ancestors: readonly XmlElement[], kept: readonly XmlElement[]): ForeignHolder {
    const needed = new Set(kept.flatMap((node) => [...linkIdsIn(node)]));
    const links = this.file
      .relationships(part)
      .filter((link) => needed.has(link.id) || LINKED_ONLY.has(relationshipKind(link)))
      .filter((link) => link.external || (this.file.has(link.target) && !this.ownParts.has(link.target)));
    for (const link of links) if (!link.external) this.#keepPart(link.target);
    return { elements: kept.map((node) => detach(node, ...ancestors)), links };
  }

  #keepPart(name: string): void {
    if (this.#parts.has(name) || this.ownParts.has(name) || !this.file.has(name)) return;
    this.#parts.set(name, this.file.bytes(name));
    const type = this.file.contentTypeOf(name);
    if (type !== undefined) this.#contentTypes.set(name, type);
    const links: readonly Relationship[] = this.file.relationships(name);
    if (links.length === 0) return;
    const linksPart = relationshipsPartOf(name);
    this.#parts.set(linksPart, this.file.bytes(linksPart));
    for (const link of links) if (!link.external) this.#keepPart(link.target);
  }
}

function told(attributes: KeptAttributes): Pick<ForeignHolder, "attributes"> {
  return Object.keys(attributes).length === 0 ? {} : { attributes };
}

/** An extension list without what was read into our data; nothing when that was all. */
function withoutOwnExtensions(node: XmlElement, unknownRules: ReadonlySet<XmlElement>): XmlElement[] {
  if (node.local !== "extLst") return [node];
  const others = childrenNamed(node, "ext").flatMap((ext): XmlElement[] => {
    const uri = (ext.attributes["uri"] ?? "").toLowerCase();
    if (!READ_ELSEWHERE.has(uri)) return [ext];
    return elementsOf(ext).flatMap((list) => {
      const formats = elementsOf(list).flatMap((format) => withUnknownRules(format, unknownRules));
      return formats.length === 0
        ? []
        : [element(ext.name, ext.attributes, [element(list.name, list.attributes, formats)])];
    });
  });
  return others.length === 0 ? [] : [element(node.name, node.attributes, others)];
}

function withUnknownRules(format: XmlElement, unknownRules: ReadonlySet<XmlElement>): XmlElement[] {
  const kept = elementsOf(format).filter((node) => node.local !== "cfRule" || unknownRules.has(node));
  return kept.some((node) => node.local === "cfRule") ? [element(format.name, format.attributes, kept)] : [];
}

/** What else than the sheets' order is locked; nothing when that is all. */
function withoutOwnProtection(node: XmlElement): XmlElement[] {
  if (node.local !== "workbookProtection" || flag(node, "lockStructure") !== true) return [node];
  const own: ReadonlySet<string> = new Set(["lockStructure", ...Object.values(STRUCTURE_PASSWORD)]);
  const others = Object.entries(node.attributes).filter(([name]) => !own.has(name) && !name.startsWith("xmlns"));
  return others.length === 0 ? [] : [element(node.name, Object.fromEntries(others))];
}
