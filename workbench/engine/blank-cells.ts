import type { Area } from "../workbook-data";
import { bottomOf, rightOf } from "./area";
import type { SheetGrid } from "./sheet-grid";

/** Nothing was written into the cell; what another cell's array shows there counts as something. */
export const isBlankCell = (grid: SheetGrid, row: number, column: number): boolean =>
  grid.value(row, column) === null && grid.formula(row, column) === undefined;

export function isBlankArea(grid: SheetGrid, area: Area): boolean {
  for (let row = area.row; row < bottomOf(area); row++) {
    for (let column = area.column; column < rightOf(area); column++) if (!isBlankCell(grid, row, column)) return false;
  }
  return true;
}
