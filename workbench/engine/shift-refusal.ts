import type { Area, TableData } from "../workbook-data";
import { areaBetween, bottomOf, COLUMN_LIMIT, containsArea, intersectAreas, rightOf, ROW_LIMIT } from "./area";
import { isBlankArea } from "./blank-cells";
import type { Engine } from "./engine";
import { type GridShift, shiftedCells } from "./grid-shift";
import { headerArea } from "./table-book";

/** Excel's names for why it does not insert or delete cells. */
export type ShiftRefusal = "InsertDeleteConflict" | "NonBlankCellOffSheet";

/** Why cells are not to be inserted or deleted; nothing when they may be. */
export function shiftRefusal(engine: Engine, sheet: string, shift: GridShift): ShiftRefusal | undefined {
  const moving = movingCells(shift);
  if (engine.tables.onSheet(sheet).some(({ data }) => breaksTable(data, shift, moving))) return "InsertDeleteConflict";
  // "We can't do that to a merged cell."
  const isTorn = (merged: Area): boolean =>
    intersectAreas(merged, moving) !== undefined && !containsArea(moving, merged);
  if (shift.span && engine.grid(sheet).merges().some(isTorn)) return "InsertDeleteConflict";
  const isPushedOff =
    shift.kind === "insert" && !isBlankArea(engine.grid(sheet), pushedOff(engine, sheet, shift, moving));
  return isPushedOff ? "NonBlankCellOffSheet" : undefined;
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
