/** What a package says of its workbook: sheets, tables, names. */
import { damaged } from "../file-problem";
import type { PackageDraft } from "../package/package-draft";
import {
  childNamed,
  childrenNamed,
  element,
  prefixedAttribute,
  removeChild,
  textOf,
  type XmlElement,
} from "../xml/xml-tree";
import { type Area, areaOf } from "./areas";
import { decodeString, escapeString } from "../xml/xml-text";
import { place, workbookOrder } from "./element-order";

export interface Book {
  readonly draft: PackageDraft;
  /** The path of the workbook's own part. */
  readonly path: string;
}

export interface BookSheet {
  readonly name: string;
  /** `worksheet`, or another kind such as `chartsheet`, which has no cells. */
  readonly kind: string;
  readonly path: string;
  readonly linkId: string;
  readonly isHidden: boolean;
}

export interface BookTable {
  readonly name: string;
  readonly path: string;
  readonly sheet: BookSheet;
  /** Header, body and totals. */
  readonly area: Area;
  readonly headerRows: number;
  readonly totalsRows: number;
  /** As the table's part has them. */
  readonly headings: readonly string[];
}

/** Throws `DamagedPart` where the package holds no workbook. */
export function bookOf(draft: PackageDraft): Book {
  const link = draft.linksOf("").find(({ kind }) => kind === "officeDocument");
  if (link === undefined || !draft.has(link.target)) throw damaged("_rels/.rels");
  return { draft, path: link.target };
}

export function sheetsOf({ draft, path }: Book): readonly BookSheet[] {
  const links = new Map(draft.linksOf(path).map((link) => [link.id, link]));
  return childrenNamed(childNamed(draft.read(path), "sheets"), "sheet").map((node) => {
    const linkId = prefixedAttribute(node, "id") ?? "";
    const link = links.get(linkId);
    if (link === undefined) throw damaged(path);
    const state = node.attributes["state"] ?? "visible";
    return {
      name: node.attributes["name"] ?? "",
      kind: link.kind,
      path: link.target,
      linkId,
      isHidden: state !== "visible",
    };
  });
}

export function tablesOf(book: Book): readonly BookTable[] {
  const { draft } = book;
  return sheetsOf(book).flatMap((sheet) =>
    draft
      .linksOf(sheet.path)
      .filter(({ kind }) => kind === "table")
      .map(({ target }) => tableIn(draft.read(target), target, sheet)),
  );
}

function tableIn(root: XmlElement, path: string, sheet: BookSheet): BookTable {
  const { attributes } = root;
  const area = areaOf(attributes["ref"] ?? "");
  if (area === null) throw damaged(path);
  return {
    name: decodeString(attributes["displayName"] ?? attributes["name"] ?? ""),
    path,
    sheet,
    area,
    headerRows: Number(attributes["headerRowCount"] ?? "1"),
    totalsRows: Number(attributes["totalsRowCount"] ?? "0"),
    headings: childrenNamed(childNamed(root, "tableColumns"), "tableColumn").map((column) =>
      decodeString(column.attributes["name"] ?? ""),
    ),
  };
}

/** The rows between header and totals. */
export function bodyOf({ area, headerRows, totalsRows }: BookTable): Area {
  return { ...area, row: area.row + headerRows, rows: Math.max(area.rows - headerRows - totalsRows, 0) };
}

export interface BookName {
  readonly name: string;
  /** Without `=`. */
  readonly formula: string;
  /** `null`: known in the whole workbook; else the sheet's place among all. */
  readonly sheetIndex: number | null;
}

export function namesOf(book: Book): readonly BookName[] {
  return nameElements(book).map((node) => {
    const local = node.attributes["localSheetId"];
    return {
      name: decodeString(node.attributes["name"] ?? ""),
      formula: decodeString(textOf(node)),
      sheetIndex: local === undefined ? null : Number(local),
    };
  });
}

export function nameElements({ draft, path }: Book): readonly XmlElement[] {
  return childrenNamed(childNamed(draft.read(path), "definedNames"), "definedName");
}

/** A name of the workbook that is there already makes way. */
export function setName(book: Book, { name, formula, sheetIndex }: BookName): void {
  const root = book.draft.edit(book.path);
  const present = childNamed(root, "definedNames");
  const names = present ?? element("definedNames");
  if (present === undefined) place(root, names, workbookOrder);
  const same = nameElements(book).find(
    ({ attributes }) =>
      attributes["name"]?.toLowerCase() === name.toLowerCase() &&
      attributes["localSheetId"] === (sheetIndex === null ? undefined : String(sheetIndex)),
  );
  if (same !== undefined) removeChild(names, same);
  const attributes = { name: escapeString(name), localSheetId: sheetIndex ?? undefined };
  names.children.push(element("definedName", attributes, [escapeString(formula)]));
}

export function removeNames(book: Book, isGone: (node: XmlElement) => boolean): void {
  const root = book.draft.edit(book.path);
  const names = childNamed(root, "definedNames");
  if (names === undefined) return;
  for (const node of nameElements(book).filter(isGone)) removeChild(names, node);
  // The format wants at least one name in the list.
  if (childrenNamed(names, "definedName").length === 0) removeChild(root, names);
}

/** `'Bảng điểm'`, as formulas write it before `!`. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Whoever opens the file is to calculate it: what formulas come to is no longer known here. */
export function askForCalculation({ draft, path }: Book): void {
  const root = draft.edit(path);
  const present = childNamed(root, "calcPr");
  const calculation = present ?? element("calcPr");
  if (present === undefined) place(root, calculation, workbookOrder);
  calculation.attributes["fullCalcOnLoad"] = "1";
}

/** The order of calculation names cells one by one; without it Excel finds the order anew. */
export function forgetCalculationOrder({ draft, path }: Book): void {
  for (const { id, kind, target } of draft.linksOf(path)) {
    if (kind !== "calcChain") continue;
    draft.unlink(path, id);
    draft.remove(target);
  }
}
