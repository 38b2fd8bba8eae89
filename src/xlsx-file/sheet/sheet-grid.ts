/** The cells of one worksheet: found, made and changed by row and column, both counted from 0. */
import { cellAddress } from "../../sheets/cell-address";
import { areaOf } from "../book/areas";
import { childNamed, childrenNamed, element, elementsOf, type XmlElement } from "../xml/xml-tree";
import { damaged } from "../file-problem";

export interface SheetGrid {
  readonly cellAt: (row: number, column: number) => XmlElement | undefined;
  /** The cell, made where there is none. */
  readonly ensureCell: (row: number, column: number) => XmlElement;
  readonly rows: () => readonly GridRow[];
}

export interface GridRow {
  readonly row: number;
  readonly node: XmlElement;
  readonly cells: readonly GridCell[];
}

export interface GridCell {
  readonly column: number;
  readonly node: XmlElement;
}

interface IndexedRow {
  readonly node: XmlElement;
  readonly cells: Map<number, XmlElement>;
}

/** Throws `DamagedPart` for rows or cells that are out of order or nowhere. */
export function gridOf(worksheet: XmlElement, part: string): SheetGrid {
  const data = childNamed(worksheet, "sheetData");
  if (data === undefined) throw damaged(part);
  data.children = elementsOf(data);
  const index = indexOf(data, part);
  return {
    cellAt: (row, column) => index.get(row)?.cells.get(column),
    ensureCell: (row, column) => {
      const line = index.get(row) ?? addRow(data, index, row);
      const present = line.cells.get(column);
      if (present !== undefined) return present;
      const cell = element("c", { r: cellAddress(row, column) });
      insertBefore(
        line.node,
        cell,
        [...line.cells].filter(([other]) => other > column),
      );
      line.cells.set(column, cell);
      return cell;
    },
    rows: () =>
      [...index]
        .sort(([first], [second]) => first - second)
        .map(([row, { node, cells }]) => ({
          row,
          node,
          cells: [...cells].map(([column, cell]) => ({ column, node: cell })).sort((a, b) => a.column - b.column),
        })),
  };
}

/** Rows and cells may leave out where they stand: then they follow the one before. */
function indexOf(data: XmlElement, part: string): Map<number, IndexedRow> {
  const index = new Map<number, IndexedRow>();
  let row = -1;
  for (const node of childrenNamed(data, "row")) {
    row = node.attributes["r"] === undefined ? row + 1 : Number(node.attributes["r"]) - 1;
    if (!Number.isInteger(row) || row < 0 || index.has(row)) throw damaged(part);
    node.attributes["r"] = String(row + 1);
    node.children = elementsOf(node);
    index.set(row, { node, cells: cellsOf(node, row, part) });
  }
  return index;
}

function cellsOf(row: XmlElement, at: number, part: string): Map<number, XmlElement> {
  const cells = new Map<number, XmlElement>();
  let column = -1;
  for (const node of childrenNamed(row, "c")) {
    const address = node.attributes["r"];
    const area = address === undefined ? null : areaOf(address);
    if (address !== undefined && area?.row !== at) throw damaged(part);
    column = area?.column ?? column + 1;
    node.attributes["r"] = cellAddress(at, column);
    cells.set(column, node);
  }
  return cells;
}

function addRow(data: XmlElement, index: Map<number, IndexedRow>, row: number): IndexedRow {
  const line: IndexedRow = { node: element("row", { r: row + 1 }), cells: new Map() };
  const below = [...index].filter(([other]) => other > row).map(([other, { node }]) => [other, node] as const);
  insertBefore(data, line.node, below);
  index.set(row, line);
  return line;
}

/** In front of the first of those that follow. */
function insertBefore(
  parent: XmlElement,
  node: XmlElement,
  following: readonly (readonly [number, XmlElement])[],
): void {
  const next = following.reduce<readonly [number, XmlElement] | undefined>(
    (first, one) => (first === undefined || one[0] < first[0] ? one : first),
    undefined,
  );
  const at = next === undefined ? parent.children.length : parent.children.indexOf(next[1]);
  parent.children.splice(at, 0, node);
}
