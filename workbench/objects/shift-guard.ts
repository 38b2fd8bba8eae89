import { areaBetween, bottomOf, COLUMN_LIMIT, containsArea, intersectAreas, rightOf, ROW_LIMIT } from "../engine/area.ts";
import { isBlankArea } from "../engine/blank-cells.ts";
import type { Engine } from "../engine/engine.ts";
import { type GridShift, shiftedCells } from "../engine/grid-shift.ts";
import { headerArea } from "../engine/table-book.ts";
import { ExcelError } from "../protocol/excel-error.ts";
import type { Area, TableData } from "../workbook-data.ts";

/** Refuses to insert or delete cells where Excel does; nothing has been done then. */
export function refuseShift(engine: Engine, sheet: string, shift: GridShift): void {
  const moving = movingCells(shift);
  for (const { data } of engine.tables.onSheet(sheet)) {
    if (breaksTable(data, shift, moving)) throw new ExcelError("InsertDeleteConflict");
  }
  // "We can't do that to a merged cell."
  const isTorn = (merged: Area): boolean => intersectAreas(merged, moving) !== undefined && !containsArea(moving, merged);
  if (shift.span && engine.grid(sheet).merges().some(isTorn)) throw new ExcelError("InsertDeleteConflict");
  if (shift.kind === "insert" && !isBlankArea(engine.grid(sheet), pushedOff(engine, sheet, shift, moving)))
    throw new ExcelError("NonBlankCellOffSheet");
}

/** The cells that change their place, or go: from the first one to the end of the sheet. */
function movingCells(shift: GridShift): Area {
  const cells = shiftedCells(shift);
  return shift.axis === "rows"
    ? areaBetween(cells.row, cells.column, ROW_LIMIT, rightOf(cells))
    : areaBetween(cells.row, cells.column, bottomOf(cells), COLUMN_LIMIT);
}

/**
 * "This operation is not allowed. The operation is attempting to shift cells in a table on your worksheet": cells move
 * through a table only when all of its columns (or rows) move together. Its header goes only with the whole of it.
 */
function breaksTable(data: TableData, shift: GridShift, moving: Area): boolean {
  const gone = shift.kind === "delete" ? shiftedCells(shift) : undefined;
  const header = headerArea(data);
  const losesHeader = gone && header && shift.axis === "rows" && intersectAreas(gone, header);
  if (losesHeader && !containsArea(gone, data.area)) return true;
  if (!shift.span) return false;
  const touched = intersectAreas(data.area, moving);
  if (!touched || containsArea(moving, data.area)) return false;
  return shift.axis === "rows" ? touched.columns !== data.area.columns : touched.rows !== data.area.rows;
}

/** The cells that would fall off the end of the sheet, as far as the sheet is in use. */
function pushedOff(engine: Engine, sheet: string, { axis, count }: GridShift, moving: Area): Area {
  const used = engine.grid(sheet).usedArea("values") ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const last =
    axis === "rows"
      ? areaBetween(Math.max(moving.row, ROW_LIMIT - count), moving.column, ROW_LIMIT, rightOf(moving))
      : areaBetween(moving.row, Math.max(moving.column, COLUMN_LIMIT - count), bottomOf(moving), COLUMN_LIMIT);
  return intersectAreas(last, used) ?? { ...last, rows: 0, columns: 0 };
}
