import type { CellData } from "../../workbook-data.ts";
import type { SheetCells } from "./read-cells.ts";
import type { StyleSheet } from "./read-styles.ts";

/** Above this many, blank cells made only for their look would weigh more than what they show. */
const MOST_BLANKS = 200_000;

/**
 * The look of a whole row or column reaches our data as blank cells, as far as the sheet is in use: there is no other
 * place for it, and a cell typed there later should look as the file says.
 */
export function spreadLooks(
  { cells, rows }: SheetCells,
  columnFormats: ReadonlyMap<number, number>,
  styles: StyleSheet,
): CellData[] {
  const lastRow = cells.reduce((last, cell) => Math.max(last, cell.row), -1);
  const lastColumn = cells.reduce((last, cell) => Math.max(last, cell.column), -1);
  const blanks: CellData[] = [];
  const taken = new Set(cells.map(({ row, column }) => row * COLUMNS + column));
  const look = (row: number, column: number, style: number): void => {
    if (taken.has(row * COLUMNS + column)) return;
    taken.add(row * COLUMNS + column);
    blanks.push({ row, column, value: null, style });
  };
  for (const [row, { format }] of rows) {
    const style = format === undefined || row > lastRow ? undefined : styles.indexOf(format);
    if (style === undefined) continue;
    for (let column = 0; column <= lastColumn && blanks.length < MOST_BLANKS; column++) look(row, column, style);
  }
  for (const [column, format] of columnFormats) {
    const style = column > lastColumn ? undefined : styles.indexOf(format);
    if (style === undefined) continue;
    for (let row = 0; row <= lastRow && blanks.length < MOST_BLANKS; row++) look(row, column, style);
  }
  if (blanks.length === 0) return cells;
  return [...cells, ...blanks].sort((one, other) => one.row - other.row || one.column - other.column);
}

const COLUMNS = 16_384;
