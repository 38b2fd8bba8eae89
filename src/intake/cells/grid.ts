/** Cells as they come from a range, a file or a pasted table: what is in each, how it shows, and where it stands. */
import { linePlace, type Place } from "../intake";

export type IntakeCell =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string }
  /** `shown` is what the sheet displays: `3.1`, `3,10`. */
  | { readonly kind: "number"; readonly value: number; readonly shown: string }
  /** A day, as Excel counts them; what was typed may have been a code or a fraction. */
  | { readonly kind: "date"; readonly serial: number; readonly shown: string };

export const blankCell: IntakeCell = { kind: "blank" };

export interface GridRow {
  readonly cells: readonly IntakeCell[];
  /** Texts of cells merged down from rows above, by column. */
  readonly merged: ReadonlyMap<number, string>;
  readonly place: Place;
}

export const nothingMerged: ReadonlyMap<number, string> = new Map();

export interface Grid {
  readonly rows: readonly GridRow[];
  readonly layout: "cells" | "tabbed";
}

/** Cells joined into one, from row and column, counted from 0 within the range. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export interface CellRange {
  readonly cells: readonly (readonly IntakeCell[])[];
  /** Row of the sheet the range starts at, from 1. */
  readonly firstRow: number;
  readonly merges: readonly Merge[];
}

/**
 * A range as a grid. A cell merged over several rows belongs to the first of them; the others know its text, so that an
 * explanation written once for three rows stands with all three.
 */
export function gridOf(range: CellRange): Grid {
  const below = mergedBelow(range);
  const rows = range.cells.map((cells, at): GridRow => {
    const number = range.firstRow + at;
    return {
      cells,
      merged: below.get(at) ?? nothingMerged,
      place: { kind: "row", first: number, last: number, column: null },
    };
  });
  return { rows, layout: "cells" };
}

function mergedBelow({ cells, merges }: CellRange): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const below = new Map<number, Map<number, string>>();
  for (const { row, column, rowCount } of merges) {
    const text = cellText(cells[row]?.[column]);
    if (text === "") continue;
    for (let at = row + 1; at < row + rowCount && at < cells.length; at += 1) {
      const known = below.get(at) ?? new Map<number, string>();
      below.set(at, known.set(column, text));
    }
  }
  return below;
}

/** The text of a cell, on one line. */
export function cellText(cell: IntakeCell | undefined): string {
  switch (cell?.kind) {
    case "text":
      return cell.text.replace(/\s+/g, " ").trim();
    case "number":
    case "date":
      return cell.shown.trim();
    case "blank":
    case undefined:
      return "";
  }
}

export function isBlankCell(cell: IntakeCell | undefined): boolean {
  return cellText(cell) === "";
}

export function isBlankRow(row: GridRow): boolean {
  return row.cells.every(isBlankCell);
}

export function rowText(row: GridRow): string {
  return row.cells
    .map(cellText)
    .filter((text) => text !== "")
    .join(" | ");
}

export function inColumn(place: Place, column: number): Place {
  return { ...place, column: column + 1 };
}

export function textRow(cells: readonly string[], first: number, last = first): GridRow {
  return {
    cells: cells.map((text): IntakeCell => (text.trim() === "" ? blankCell : { kind: "text", text: text.trim() })),
    merged: nothingMerged,
    place: linePlace(first, last),
  };
}
