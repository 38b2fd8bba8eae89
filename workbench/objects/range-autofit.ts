import { bottomOf, containsCell, rightOf } from "../engine/area";
import { displayText } from "../engine/number-display";
import { DEFAULT_ROW_PIXELS, type SheetLines } from "../engine/sheet-lines";
import type { SheetGrid } from "../engine/sheet-grid";
import { textHeight, textPixels } from "../engine/text-measure";
import type { ExcelHost } from "../protocol/host";
import type { Area } from "../workbook-data";
import type { RangeRef } from "./range-ref";

/** Room Excel leaves beside a text, and the least it gives a column, in pixels. */
const MARGIN = 5;
const LEAST_WIDTH = 12;

/** Excel's widest column and highest row. */
const WIDEST = 255 * 7 + MARGIN;
const HIGHEST = (409 * 4) / 3;

/** "Changes the width of the columns of the current range to achieve the best fit, based on the current data in the columns." */
export function autofitColumns({ sheet, area }: RangeRef, _args: unknown, { engine }: ExcelHost): void {
  const grid = engine.grid(sheet);
  const widest = new Map<number, number>();
  eachText(grid, area, (row, column, text) => {
    const width = textPixels(text, grid.style(row, column)) + MARGIN;
    widest.set(column, Math.max(widest.get(column) ?? 0, width));
  });
  for (const [column, width] of widest)
    grid.setColumnPixels(column, 1, Math.round(Math.min(Math.max(width, LEAST_WIDTH), WIDEST)));
}

/** "Changes the height of the rows of the current range to achieve the best fit, based on the current data in the columns." */
export function autofitRows({ sheet, area }: RangeRef, _args: unknown, { engine }: ExcelHost): void {
  const grid = engine.grid(sheet);
  const highest = new Map<number, number>();
  const rows = { ...area, column: 0, columns: Number.POSITIVE_INFINITY };
  eachText(grid, rows, (row, column, text) => {
    const height = textHeight(text, grid.style(row, column), grid.columnPixels(column));
    highest.set(row, Math.max(highest.get(row) ?? DEFAULT_ROW_PIXELS, height));
  });
  const fitted = [...resizedRows(grid, area, highest)].map(
    (row) => [row, Math.min(highest.get(row) ?? DEFAULT_ROW_PIXELS, HIGHEST)] as const,
  );
  // "The row height is set automatically": from now on it follows what is written.
  grid.setFittedRows(new Map(fitted));
}

/** Rows with a text, and those whose height was set before. */
function resizedRows(grid: SheetLines, area: Area, measured: ReadonlyMap<number, number>): Iterable<number> {
  const sized = grid.sizedRows().filter((row) => row >= area.row && row < bottomOf(area));
  return new Set([...sized, ...measured.keys()]);
}

/** Texts of merged cells do not count: they have more than one column or row to spread over. */
function eachText(grid: SheetGrid, area: Area, visit: (row: number, column: number, text: string) => void): void {
  const merges = grid.merges();
  grid.eachRecord((row, column) => {
    const isInside = row >= area.row && row < bottomOf(area) && column >= area.column && column < rightOf(area);
    if (!isInside || merges.some((merged) => containsCell(merged, row, column))) return;
    const text = displayText(grid.value(row, column), grid.numberFormat(row, column), "vi");
    if (text !== "") visit(row, column, text);
  });
}
