import type { Area, CellStyle } from "../workbook-data";
import { bottomOf, containsCell, eachCell, isWholeColumns, isWholeRows, rightOf } from "./area";
import type { CellEdit, SheetGrid } from "./sheet-grid";

/** What becomes of a look. For the look of a whole row `column` is `ANY`, for that of a whole column `row` is. */
export type LookChange = (style: CellStyle, row: number, column: number) => CellStyle;

export const ANY = -1;

/** Changes the looks of an area and gives the cells whose own look is to be written. */
export function restyled(grid: SheetGrid, area: Area, change: LookChange): CellEdit[] {
  if (isWholeColumns(area) || isWholeRows(area)) return restyledLines(grid, area, change);
  const edits: CellEdit[] = [];
  eachCell(area, (row, column) => edits.push({ row, column, style: change(grid.style(row, column), row, column) }));
  return edits;
}

/**
 * A look given to whole rows, whole columns or the sheet is kept with them. Cells with a look of their own, and cells where
 * a row with a look crosses a column, are changed one by one.
 */
function restyledLines(grid: SheetGrid, area: Area, change: LookChange): CellEdit[] {
  const edits = new Map<string, CellEdit>();
  const add = (row: number, column: number): void => {
    const style = change(grid.style(row, column), row, column);
    edits.set(`${String(row)} ${String(column)}`, { row, column, style });
  };
  grid.eachRecord((row, column) => {
    if (containsCell(area, row, column) && grid.ownStyle(row, column)) add(row, column);
  });
  const rows = grid.sizedRows().filter((row) => grid.rowLook(row));
  const columns = grid.sizedColumns().filter((column) => grid.columnLook(column));
  if (isWholeColumns(area) && isWholeRows(area)) {
    restyleRows(grid, rows, change);
    restyleColumns(grid, columns, change);
    grid.sheetLook = change(grid.sheetLook ?? {}, ANY, ANY);
  } else if (isWholeColumns(area)) {
    for (const row of rows) for (let column = area.column; column < rightOf(area); column++) add(row, column);
    restyleColumns(grid, span(area.column, rightOf(area)), change);
  } else {
    const withoutLook = span(area.row, bottomOf(area)).filter((row) => !grid.rowLook(row));
    for (const column of columns) for (const row of withoutLook) add(row, column);
    restyleRows(grid, span(area.row, bottomOf(area)), change);
  }
  return [...edits.values()];
}

const span = (first: number, end: number): number[] => Array.from({ length: end - first }, (_, index) => first + index);

function restyleRows(grid: SheetGrid, rows: readonly number[], change: LookChange): void {
  for (const row of rows) grid.setRowLook(row, change(grid.rowLook(row) ?? grid.sheetLook ?? {}, row, ANY));
}

function restyleColumns(grid: SheetGrid, columns: readonly number[], change: LookChange): void {
  for (const column of columns) {
    grid.setColumnLook(column, change(grid.columnLook(column) ?? grid.sheetLook ?? {}, ANY, column));
  }
}

/** Areas up to this size are looked at cell by cell. */
const CELL_BY_CELL = 200_000;

/** Every look that occurs in an area, some of them more than once. */
export function* looksIn(grid: SheetGrid, area: Area): Iterable<CellStyle> {
  if (area.rows * area.columns <= CELL_BY_CELL) {
    for (let row = area.row; row < bottomOf(area); row++) {
      for (let column = area.column; column < rightOf(area); column++) yield grid.style(row, column);
    }
    return;
  }
  const own: CellStyle[] = [];
  grid.eachRecord((row, column) => {
    const style = containsCell(area, row, column) ? grid.ownStyle(row, column) : undefined;
    if (style) own.push(style);
  });
  yield* own;
  yield* looksOfLines(grid, area);
}

/** The looks of cells without one of their own; in an area this large there are some. */
function* looksOfLines(grid: SheetGrid, area: Area): Iterable<CellStyle> {
  const rows = grid
    .sizedRows()
    .flatMap((row) => (containsCell(area, row, area.column) ? (grid.rowLook(row) ?? []) : []));
  yield* rows;
  if (rows.length === area.rows) return;
  const columns = grid
    .sizedColumns()
    .flatMap((column) => (containsCell(area, area.row, column) ? (grid.columnLook(column) ?? []) : []));
  yield* columns;
  if (columns.length < area.columns) yield grid.sheetLook ?? {};
}
