import type { WorkbookData } from "../../workbook-data";
import type { PackageDraft } from "../package/package-draft";
import { OFFICE_RELATIONSHIP, relationshipKind } from "../package/relationships";
import type { Relationship } from "../package/relationships";
import { DRAWING, MAIN, OFFICE, SHEET_DRAWING } from "../xml/namespaces";
import { childNamed, element, elementsOf, parseXml } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";
import { place } from "../save/worksheet-parts";
import { unchangedOriginal } from "./chart-originals";
import { renameLinks } from "./detach";
import { restoreAttributes } from "./kept-attributes";
import { LEDGER_PART, OWN_THEME } from "./ledger";
import type { ForeignHolder, ForeignLedger, ForeignRule, ForeignSheet } from "./ledger";

const DEEPEST = 256;
const NOTHING: ForeignLedger = { workbook: { elements: [], links: [] }, sheets: {}, panes: [], contentTypes: {} };
const THEME_PART = "xl/theme/theme1.xml";

/** Hangs what an opened file held beyond our data into the file being written. */
export class ForeignRestorer {
  readonly #ledger: ForeignLedger;
  /** Where each kept part stands now: elsewhere than before when a part of ours has taken its name. */
  readonly #names: ReadonlyMap<string, string>;
  readonly #rules: { readonly sheet: string; readonly element: XmlElement; readonly areas: string }[] = [];

  constructor(
    readonly draft: PackageDraft,
    readonly workbookData: WorkbookData,
  ) {
    const parts = workbookData.foreignParts ?? {};
    const ledger = parts[LEDGER_PART];
    this.#ledger = ledger === undefined ? NOTHING : (JSON.parse(new TextDecoder().decode(ledger)) as ForeignLedger);
    const names = Object.keys(parts).filter((name) => name !== LEDGER_PART && name !== this.#ledger.theme);
    this.#names = freeNames(names, draft);
    for (const [name, now] of this.#names) {
      draft.setBytes(now, parts[name]!);
      const type = this.#ledger.contentTypes[name];
      if (type !== undefined) draft.setContentType(now, type);
    }
    const theme = this.#ledger.theme === undefined ? undefined : parts[this.#ledger.theme];
    if (theme === undefined) nameOwnTheme(draft);
    else draft.setBytes(THEME_PART, theme);
  }

  workbook(root: XmlElement): void {
    this.#hang(this.#ledger.workbook, "xl/workbook.xml", (node) => {
      const locked = node.local === "workbookProtection" ? childNamed(root, node.local) : undefined;
      if (locked === undefined) place(root, node);
      else Object.assign(locked.attributes, { ...node.attributes, ...locked.attributes });
    });
    restoreAttributes(root, this.#ledger.workbook.attributes);
  }

  /** Formats of conditional rules are kept with the rule; here each gets its number again. */
  styles(root: XmlElement): void {
    const looks = childNamed(root, "dxfs")!;
    for (const [sheet, { rules }] of Object.entries(this.#ledger.sheets)) {
      for (const rule of rules) this.#rules.push({ sheet, areas: rule.areas, element: numbered(rule, looks) });
    }
    looks.attributes["count"] = String(looks.children.length);
  }

  sheet(name: string, part: string, root: XmlElement): void {
    const sheet = Object.hasOwn(this.#ledger.sheets, name) ? this.#ledger.sheets[name] : undefined;
    if (sheet === undefined) return;
    this.#hang(sheet, part, (node) => {
      const extensions = node.local === "extLst" ? childNamed(root, "extLst") : undefined;
      if (extensions === undefined) place(root, node);
      else mergeExtensions(extensions, node);
    });
    restoreAttributes(root, sheet.attributes);
    for (const rule of this.#rules.filter((one) => one.sheet === name)) {
      place(root, element("conditionalFormatting", { sqref: rule.areas }, [rule.element]));
    }
    this.#charts(name, sheet, part);
    this.#drawing(sheet, part, root);
  }

  #charts(name: string, { charts: originals = [] }: ForeignSheet, part: string): void {
    const drawing = this.draft.relationships(part).find((link) => relationshipKind(link) === "drawing")?.target;
    const own = this.workbookData.sheets.find((sheet) => sheet.name === name)?.charts ?? [];
    const links = drawing === undefined ? [] : this.draft.relationships(drawing);
    own.forEach((chart, index) => {
      const original = unchangedOriginal(originals, chart);
      const target = links[index]?.target;
      if (original !== undefined && target !== undefined) this.draft.setText(target, original.xml);
    });
  }

  panes(panes: XmlElement, panesPart: string): void {
    for (const { element: text, part } of this.#ledger.panes) {
      const node = revived(text);
      const link = this.draft.link(
        panesPart,
        "http://schemas.microsoft.com/office/2011/relationships/webextension",
        this.#names.get(part) ?? part,
      );
      const reference = childNamed(node, "webextensionref");
      const key = Object.keys(reference?.attributes ?? {}).find((name) => name.endsWith(":id"));
      if (reference !== undefined && key !== undefined) reference.attributes[key] = link;
      panes.children.push(node);
    }
  }

  #hang(holder: ForeignHolder, source: string, put: (node: XmlElement) => void): void {
    const ids = new Map(holder.links.map((link) => [link.id, this.#link(source, link)]));
    for (const text of holder.elements) {
      const node = revived(text);
      renameLinks(node, ids);
      put(node);
    }
  }

  #link(source: string, { type, target, external }: Relationship): string {
    return external
      ? this.draft.link(source, type, target, "outside")
      : this.draft.link(source, type, this.#names.get(target) ?? target);
  }

  #drawing(sheet: ForeignSheet, part: string, root: XmlElement): void {
    if (sheet.drawing === undefined) return;
    const own = this.draft.relationships(part).find((link) => relationshipKind(link) === "drawing")?.target;
    const drawing = own ?? part.replace("worksheets/sheet", "drawings/drawing");
    if (own === undefined) {
      const link = this.draft.link(part, `${OFFICE_RELATIONSHIP}/drawing`, drawing);
      place(root, element("drawing", { "r:id": link }));
      this.draft.addPart(
        drawing,
        "application/vnd.openxmlformats-officedocument.drawing+xml",
        element("xdr:wsDr", { "xmlns:xdr": SHEET_DRAWING, "xmlns:a": DRAWING, "xmlns:r": OFFICE }),
      );
    }
    const anchors = this.draft.tree(drawing);
    this.#hang(sheet.drawing, drawing, (node) => anchors.children.push(node));
    numberShapes(anchors);
    this.draft.setTree(drawing, anchors);
  }
}

/** Two blocks of the same number are one: what stands in its list joins ours. */
function mergeExtensions(own: XmlElement, kept: XmlElement): void {
  declareNamespaces(own, kept);
  for (const block of elementsOf(kept)) {
    const uri = (one: XmlElement): string => (one.attributes["uri"] ?? "").toLowerCase();
    const same = elementsOf(own).find((one) => uri(one) === uri(block));
    if (same === undefined) own.children.push(block);
    else mergeLists(same, block);
  }
}

function mergeLists(own: XmlElement, kept: XmlElement): void {
  declareNamespaces(own, kept);
  for (const list of elementsOf(kept)) {
    const same = childNamed(own, list.local);
    if (same === undefined) own.children.push(list);
    else {
      declareNamespaces(same, list);
      same.children.push(...list.children);
    }
  }
}

/** What moves from one element into another still needs the namespaces declared around it. */
function declareNamespaces(to: XmlElement, from: XmlElement): void {
  for (const [name, value] of Object.entries(from.attributes)) {
    if (name.startsWith("xmlns:")) to.attributes[name] ??= value;
  }
}

/** Charts take the colours nobody chose from the theme, so there must be one; its name says that it is nobody's choice. */
function nameOwnTheme(draft: PackageDraft): void {
  const root = draft.tree(THEME_PART);
  root.attributes["name"] = OWN_THEME;
  draft.setTree(THEME_PART, root);
}

/** Most kept elements are of the namespace that is the default where they go: said once is enough. */
function revived(text: string): XmlElement {
  const node = parseXml(text, LEDGER_PART, DEEPEST);
  if (node.attributes["xmlns"] === MAIN) delete node.attributes["xmlns"];
  return node;
}

/** Every shape of a drawing needs a number of its own. */
function numberShapes(drawing: XmlElement): void {
  let number = 1;
  const visit = (node: XmlElement): void => {
    if (node.local === "cNvPr") node.attributes["id"] = String(++number);
    elementsOf(node).forEach(visit);
  };
  visit(drawing);
}

function numbered(rule: ForeignRule, looks: XmlElement): XmlElement {
  const node = revived(rule.element);
  delete node.attributes["dxfId"];
  if (rule.look === undefined) return node;
  node.attributes["dxfId"] = String(looks.children.length);
  looks.children.push(revived(rule.look));
  return node;
}

/** Parts of ours that are written later than the kept ones are put back. */
const OURS =
  /^((customXml|xl\/(drawings|persons|richData|threadedComments|webextensions))\/|xl\/customProperty\d+\.bin$)/;

/** All kept parts move together into a folder of their own, so that the links between them stay right. */
function freeNames(names: readonly string[], draft: PackageDraft): ReadonlyMap<string, string> {
  const moved = (name: string, folder: string): string => (folder === "" ? name : `${folder}/${name}`);
  const taken = (name: string): boolean => draft.has(name) || OURS.test(name);
  let folder = "";
  for (let number = 1; names.some((name) => taken(moved(name, folder))); number++) folder = `kept${number}`;
  return new Map(names.map((name) => [name, moved(name, folder)]));
}
