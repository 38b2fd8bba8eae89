/** Rows put into a sheet or taken out of it, with everything in the workbook that speaks of the rows below. */
import { cellAddress } from "../../sheets/cell-address";
import { areaOf } from "../book/areas";
import { type Book, type BookSheet } from "../book/book";
import { changePieces } from "../book/formula-tokens";
import { changeFormulas, expandSharedFormulas } from "../book/all-formulas";
import {
  childNamed,
  childrenNamed,
  elementsOf,
  localName,
  removeChild,
  textOf,
  type XmlElement,
} from "../xml/xml-tree";
import { type RowShift, shiftedCells, shiftedRows } from "./moved-references";
import { gridOf } from "./sheet-grid";

/** `keptTable`: the part of a table that is given its new size by whoever asks; all others on the sheet move. */
export function shiftRows(book: Book, sheet: BookSheet, shift: RowShift, keptTable: string): void {
  if (shift.count === 0) return;
  const { draft } = book;
  expandSharedFormulas(book);
  changeFormulas(book, (formula, host) =>
    changePieces(formula, {
      reference: ({ sheet: named, prefix, cells }) => {
        const isMeant = named === null ? host === sheet.path : named.toLowerCase() === sheet.name.toLowerCase();
        if (!isMeant) return prefix + cells;
        const moved = shiftedCells(cells, { ...shift, edges: "stay" });
        return moved === null ? `${prefix}#REF!` : prefix + moved;
      },
    }),
  );
  const worksheet = draft.edit(sheet.path);
  shiftCells(worksheet, sheet.path, shift);
  shiftAreas(worksheet, shift);
  for (const { kind, target } of draft.linksOf(sheet.path)) {
    if (kind === "table" && target !== keptTable) shiftAreas(draft.edit(target), shift);
    if (kind === "comments" || kind === "threadedComment") shiftAreas(draft.edit(target), shift);
    if (kind === "drawing") shiftAnchors(draft.edit(target), shift);
    if (kind === "vmlDrawing") shiftNotes(draft.edit(target), shift);
  }
}

function shiftCells(worksheet: XmlElement, part: string, shift: RowShift): void {
  const lines = gridOf(worksheet, part).rows();
  const { columns } = shift;
  const data = childNamed(worksheet, "sheetData");
  if (data === undefined) return;
  const isMoved = (column: number): boolean => columns === null || (column >= columns.first && column <= columns.last);
  const whole = columns === null;
  for (const { row, node } of whole ? lines : []) {
    const moved = shiftedRows(row, row, { ...shift, edges: "stay" });
    if (moved === null) removeChild(data, node);
    else node.attributes["r"] = String(moved.first + 1);
  }
  const loose: { readonly row: number; readonly column: number; readonly node: XmlElement }[] = [];
  for (const { row, node, cells } of lines) {
    const moved = shiftedRows(row, row, { ...shift, edges: "stay" });
    for (const cell of cells.filter(({ column }) => isMoved(column))) {
      if (moved !== null) cell.node.attributes["r"] = cellAddress(moved.first, cell.column);
      if (whole || moved?.first === row) continue;
      removeChild(node, cell.node);
      if (moved !== null) loose.push({ row: moved.first, column: cell.column, node: cell.node });
    }
  }
  const grid = gridOf(worksheet, part);
  for (const { row, column, node } of loose) {
    const cell = grid.ensureCell(row, column);
    Object.assign(cell.attributes, node.attributes);
    cell.children = node.children;
  }
  const dimension = childNamed(worksheet, "dimension");
  if (dimension !== undefined) removeChild(worksheet, dimension);
}

/** Every attribute that says an area, and the lists of areas of newer rules, which are texts. */
function shiftAreas(node: XmlElement, shift: RowShift): void {
  const isRule = ["conditionalFormatting", "dataValidation"].includes(localName(node.name));
  const edges = isRule ? shift.edges : "stay";
  for (const name of ["ref", "sqref"]) {
    const areas = node.attributes[name];
    if (areas !== undefined) node.attributes[name] = shiftedAreas(areas, { ...shift, edges });
  }
  for (const child of elementsOf(node)) {
    if (localName(child.name) === "sqref") child.children = [shiftedAreas(textOf(child), shift)];
    else if (localName(child.name) !== "sheetData") shiftAreas(child, shift);
    else for (const formula of arrayFormulas(child)) shiftAreas(formula, shift);
  }
  const gone = elementsOf(node).filter(isEmptied);
  for (const child of gone) removeChild(node, child);
  if (gone.length > 0 && node.attributes["count"] !== undefined)
    node.attributes["count"] = String(elementsOf(node).length);
}

/** What speaks of no cell any more; the format has no empty lists either. */
function isEmptied({ name, attributes, children }: XmlElement): boolean {
  const isList = ["mergeCells", "dataValidations", "hyperlinks"].includes(localName(name));
  return attributes["ref"] === "" || attributes["sqref"] === "" || (isList && children.length === 0);
}

function arrayFormulas(data: XmlElement): readonly XmlElement[] {
  return childrenNamed(data, "row").flatMap((row) =>
    childrenNamed(row, "c").flatMap((cell) => childrenNamed(cell, "f").filter(({ attributes }) => attributes["ref"])),
  );
}

function shiftedAreas(areas: string, shift: RowShift): string {
  return areas
    .split(/\s+/)
    .flatMap((area) => shiftedCells(area, shift) ?? [])
    .join(" ");
}

/** Pictures and charts go with the cells at their corners. */
function shiftAnchors(drawing: XmlElement, shift: RowShift): void {
  if (shift.columns !== null) return;
  for (const anchor of elementsOf(drawing)) {
    for (const corner of [...childrenNamed(anchor, "from"), ...childrenNamed(anchor, "to")]) {
      const row = childNamed(corner, "row");
      if (row === undefined) continue;
      const moved = shiftedRows(Number(textOf(row)), Number(textOf(row)), { ...shift, edges: "stay" });
      row.children = [String(moved?.first ?? shift.at)];
    }
  }
}

/** Notes know their cell by two numbers in a drawing of the old kind. */
function shiftNotes(node: XmlElement, shift: RowShift): void {
  const row = childNamed(node, "Row");
  const column = childNamed(node, "Column");
  if (row !== undefined && column !== undefined) {
    const address = cellAddress(Number(textOf(row)), Number(textOf(column)));
    const moved = areaOf(shiftedCells(address, shift) ?? address);
    row.children = [String(moved?.row ?? textOf(row))];
  }
  for (const child of elementsOf(node)) shiftNotes(child, shift);
}
