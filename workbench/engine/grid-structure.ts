import { type ICommandService, type Workbook } from "@univerjs/core";
import type { FormulaDataModel } from "@univerjs/engine-formula";
import { InsertColMutation, InsertRowMutation, RemoveColMutation, RemoveRowMutation } from "@univerjs/sheets";
import type { Area } from "../workbook-data";
import { type GridShift, shiftArea, shiftFormula } from "./grid-shift";
import type { CellEdit, SheetGrid } from "./sheet-grid";
import type { SheetList } from "./sheet-list";

/**
 * Puts rows, columns or cells into a sheet, or takes them out, with everything in Univer that must follow: formulas of all
 * sheets, merged cells, and the look of the neighbours. Univer's own commands do this only for the sheet on screen and
 * leave hidden rows standing.
 */
export function shiftGrid(
  { workbook, sheets, commands, formulas }: ShiftedWorkbook,
  sheet: string,
  shift: GridShift,
): void {
  const grid = sheets.grid(sheet);
  for (const id of sheets.ids()) shiftFormulas(sheets.grid(id), shift, grid.name);
  const merges = grid.merges();
  grid.unmerge(merges);
  if (shift.span) grid.shiftBlock(shift);
  else shiftWhole(commands, workbook, grid, shift);
  grid.merge(
    merges
      .map((area) => shiftArea(area, shift))
      .filter((area): area is Area => area !== undefined && area.rows * area.columns > 1),
  );
  if (shift.kind === "insert" && !shift.span) grid.write(inheritedLooks(grid, shift));
  forgetSpills(workbook, formulas);
}

function shiftWhole(commands: ICommandService, workbook: Workbook, grid: SheetGrid, shift: GridShift): void {
  const isRows = shift.axis === "rows";
  if (shift.kind === "insert") grid.ensureSize(isRows ? shift.at : 1, isRows ? 1 : shift.at);
  const inserting = isRows ? InsertRowMutation : InsertColMutation;
  const removing = isRows ? RemoveRowMutation : RemoveColMutation;
  const mutation = shift.kind === "insert" ? inserting : removing;
  const params = { unitId: workbook.getUnitId(), subUnitId: grid.id, range: rangeOf(shift) };
  commands.syncExecuteCommand(mutation.id, params, { onlyLocal: true });
}

export interface ShiftedWorkbook {
  readonly workbook: Workbook;
  readonly sheets: SheetList;
  readonly commands: ICommandService;
  readonly formulas: FormulaDataModel;
}

function shiftFormulas(grid: SheetGrid, shift: GridShift, sheetName: string): void {
  const edits: CellEdit[] = [];
  grid.eachRecord((row, column) => {
    const formula = grid.formula(row, column);
    if (formula === undefined) return;
    const shifted = shiftFormula(formula, shift, sheetName, grid.name);
    if (shifted !== formula) edits.push({ row, column, formula: shifted });
  });
  grid.write(edits);
}

function rangeOf({ axis, at, count }: GridShift) {
  return axis === "rows"
    ? { startRow: at, endRow: at + count - 1, startColumn: 0, endColumn: 0 }
    : { startRow: 0, endRow: 0, startColumn: at, endColumn: at + count - 1 };
}

/** Excel gives inserted rows the look of the row above, inserted columns that of the column to the left. */
function inheritedLooks(grid: SheetGrid, { axis, at, count }: GridShift): CellEdit[] {
  const edits: CellEdit[] = [];
  if (at === 0) return edits;
  const look = axis === "rows" ? grid.rowLook(at - 1) : grid.columnLook(at - 1);
  for (let added = at; look && added < at + count; added++) {
    if (axis === "rows") grid.setRowLook(added, look);
    else grid.setColumnLook(added, look);
  }
  grid.eachRecord((row, column) => {
    if ((axis === "rows" ? row : column) !== at - 1) return;
    const style = grid.ownStyle(row, column);
    if (!style) return;
    for (let added = 0; added < count; added++) {
      edits.push(axis === "rows" ? { row: at + added, column, style } : { row, column: at + added, style });
    }
  });
  return edits;
}

/** Arrays are filled anew by the calculation that follows. */
function forgetSpills(workbook: Workbook, formulas: FormulaDataModel): void {
  formulas.getArrayFormulaRange()[workbook.getUnitId()] = {};
  formulas.getArrayFormulaCellData()[workbook.getUnitId()] = {};
}
