import type { Area } from "../workbook-data";
import { containsCell } from "./area";
import type { Engine } from "./engine";
import type { CellEdit, SheetGrid } from "./sheet-grid";

/** Cells of a sheet that are about to go or to be overwritten. */
export interface ThreatenedCells {
  readonly sheet: string;
  readonly area: Area;
}

/**
 * Remembers the workbook as far as a change of its structure touches it, and gives back what restores it: formulas,
 * tables, names, records and merged cells of all sheets, and the cells that are threatened.
 */
export function stateBefore(engine: Engine, threatened: readonly ThreatenedCells[]): () => void {
  const sheets = engine.sheets.ids().map((id) => ({
    id,
    formulas: formulasOf(engine.grid(id)),
    merges: engine.grid(id).merges(),
    records: engine.sheets.records(id),
  }));
  const tables = engine.tables.all();
  const names = engine.names.all();
  const cells = threatened.map(({ sheet, area }) => ({ sheet, area, edits: cellsOf(engine.grid(sheet), area) }));
  return () => {
    for (const { data } of engine.tables.all()) engine.tables.remove(data.id);
    for (const { sheet, data } of tables) engine.putTable(sheet, data);
    engine.names.replaceAll(names);
    for (const { sheet, area, edits } of cells) {
      const grid = engine.grid(sheet);
      const known = new Set(edits.map(placeOf));
      const added = cellsOf(grid, area).filter((cell) => !known.has(placeOf(cell)));
      engine.rewrite(sheet, [...added.map(({ row, column }) => ({ row, column, value: null, style: {} })), ...edits]);
    }
    for (const { id, formulas, merges, records } of sheets) {
      const grid = engine.grid(id);
      engine.sheets.replaceRecords(id, records);
      engine.changes.tell({ kind: "recordsChanged", sheet: id, origin: engine.origin });
      grid.unmerge(grid.merges());
      grid.merge(merges);
      grid.write(formulas.filter(({ row, column, formula }) => grid.formula(row, column) !== formula));
    }
    engine.recalculation.noteAll();
  };
}

const placeOf = ({ row, column }: CellEdit): string => `${String(row)} ${String(column)}`;

function formulasOf(grid: SheetGrid): CellEdit[] {
  const formulas: CellEdit[] = [];
  grid.eachRecord((row, column) => {
    const formula = grid.formula(row, column);
    if (formula !== undefined) formulas.push({ row, column, formula });
  });
  return formulas;
}

/** Everything the cells of an area hold, ready to be written again. */
export function cellsOf(grid: SheetGrid, area: Area): CellEdit[] {
  const cells: CellEdit[] = [];
  grid.eachRecord((row, column) => {
    if (!containsCell(area, row, column)) return;
    const formula = grid.formula(row, column);
    const own = grid.ownStyle(row, column);
    const value = grid.isSpilledInto(row, column) ? null : grid.value(row, column);
    const content = formula === undefined ? { value, isQuoted: grid.isQuoted(row, column) } : { formula };
    cells.push({ row, column, ...content, ...(own && { style: own }) });
  });
  return cells;
}
