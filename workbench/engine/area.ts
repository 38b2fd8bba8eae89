import type { Area } from "../workbook-data";

/** Excel's grid: rows and columns of one worksheet. */
export const ROW_LIMIT = 1_048_576;
export const COLUMN_LIMIT = 16_384;

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: ROW_LIMIT, columns: COLUMN_LIMIT };

/** The first row below the area, the first column right of it. */
export const bottomOf = (area: Area): number => area.row + area.rows;
export const rightOf = (area: Area): number => area.column + area.columns;

export const cellArea = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

export const areaBetween = (top: number, left: number, bottom: number, right: number): Area => ({
  row: top,
  column: left,
  rows: bottom - top,
  columns: right - left,
});

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export function intersectAreas(a: Area, b: Area): Area | undefined {
  const top = Math.max(a.row, b.row);
  const left = Math.max(a.column, b.column);
  const bottom = Math.min(bottomOf(a), bottomOf(b));
  const right = Math.min(rightOf(a), rightOf(b));
  return bottom > top && right > left ? areaBetween(top, left, bottom, right) : undefined;
}

export function boundingArea(a: Area, b: Area): Area {
  return areaBetween(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(bottomOf(a), bottomOf(b)),
    Math.max(rightOf(a), rightOf(b)),
  );
}

/** The smallest area around some cells. */
export function areaAround(cells: Iterable<{ readonly row: number; readonly column: number }>): Area | undefined {
  let area: Area | undefined;
  for (const { row, column } of cells) area = area ? boundingArea(area, cellArea(row, column)) : cellArea(row, column);
  return area;
}

export function containsArea(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    bottomOf(inner) <= bottomOf(outer) &&
    rightOf(inner) <= rightOf(outer)
  );
}

export function containsCell(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < bottomOf(area) && column >= area.column && column < rightOf(area);
}

export function isOnSheet(area: Area): boolean {
  return area.rows > 0 && area.columns > 0 && containsArea(WHOLE_SHEET, area);
}

export const isWholeColumns = (area: Area): boolean => area.row === 0 && area.rows === ROW_LIMIT;
export const isWholeRows = (area: Area): boolean => area.column === 0 && area.columns === COLUMN_LIMIT;

/** Calls `visit` for every cell, row by row. */
export function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < bottomOf(area); row++) {
    for (let column = area.column; column < rightOf(area); column++) visit(row, column);
  }
}
