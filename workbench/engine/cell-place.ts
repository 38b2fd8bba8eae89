import type { Area } from "../workbook-data";
import { bottomOf, rightOf } from "./area";
import type { SheetGrid } from "./sheet-grid";
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS } from "./sheet-lines";
import { pointsOfPixels } from "./sizes";

/** A rectangle on a sheet in points, from the sheet's upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a column begins. Hidden columns take no room. */
export function leftOfColumn(grid: SheetGrid, column: number): number {
  let pixels = column * DEFAULT_COLUMN_PIXELS;
  for (const sized of grid.sizedColumns()) {
    if (sized < column) pixels += (grid.isColumnHidden(sized) ? 0 : grid.columnPixels(sized)) - DEFAULT_COLUMN_PIXELS;
  }
  return rounded(pointsOfPixels(pixels));
}

export function topOfRow(grid: SheetGrid, row: number): number {
  let pixels = row * DEFAULT_ROW_PIXELS;
  for (const sized of grid.sizedRows()) {
    if (sized < row) pixels += (grid.isRowHidden(sized) ? 0 : grid.rowPixels(sized)) - DEFAULT_ROW_PIXELS;
  }
  return rounded(pointsOfPixels(pixels));
}

export function boxOf(grid: SheetGrid, area: Area): Box {
  const [left, top] = [leftOfColumn(grid, area.column), topOfRow(grid, area.row)];
  return {
    left,
    top,
    width: rounded(leftOfColumn(grid, rightOf(area)) - left),
    height: rounded(topOfRow(grid, bottomOf(area)) - top),
  };
}

/** Takes off what binary fractions leave behind. */
const rounded = (points: number): number => Math.round(points * 10_000) / 10_000;
