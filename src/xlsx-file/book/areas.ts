/** Areas of cells and the addresses a file has for them. */
import { cellAddress } from "../../sheets/cell-address";
import type { CellArea } from "../../sheets/sheet-plan";

export type Area = CellArea;

export function columnOfLetters(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `null` for what is no plain address of one area: `B2`, `$A$1:C3`. */
export function areaOf(address: string): Area | null {
  const [, left, top, right = left, bottom = top] =
    /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(address) ?? [];
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) return null;
  const [row, column] = [Number(top) - 1, columnOfLetters(left)];
  return { row, column, rows: Number(bottom) - row, columns: columnOfLetters(right) - column + 1 };
}

export function addressOf({ row, column, rows, columns }: Area): string {
  const first = cellAddress(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/** `$B$2` or `$B$2:$C$5`. */
export function fixedAddressOf(area: Area): string {
  return addressOf(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

export function containsCell({ row, column, rows, columns }: Area, atRow: number, atColumn: number): boolean {
  return atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;
}

/** Where rows and columns of a plan lie in the sheet as it is now. */
export interface Placement {
  readonly row: (planned: number) => number;
  readonly column: (planned: number) => number;
}

export const asPlanned: Placement = { row: (row) => row, column: (column) => column };

export function placedArea({ row, column }: Placement, area: Area): Area {
  const [top, left] = [row(area.row), column(area.column)];
  const [bottom, right] = [row(area.row + area.rows - 1), column(area.column + area.columns - 1)];
  return {
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  };
}
