import type { Area, TableColumnData } from "../workbook-data";
import { areaBetween, bottomOf, intersectAreas, rightOf } from "./area";
import { isBlankArea, isBlankCell } from "./blank-cells";
import type { Engine } from "./engine";
import { moveFormula } from "./relative-formula";
import type { CellEdit, SheetGrid } from "./sheet-grid";
import { dataArea, type SheetTable } from "./table-book";

/**
 * How a column of a table stood before an edit. "blank": nothing in it; "calculated": one formula in all its rows;
 * "mixed": anything else.
 */
export interface ColumnBefore {
  readonly table: number;
  readonly column: number;
  readonly state: "blank" | "calculated" | "mixed";
}

/** Looks at the columns that formulas are about to be written into, or right below. */
export function columnsBefore(engine: Engine, sheet: string, area: Area): readonly ColumnBefore[] {
  const reach = { ...area, row: Math.max(area.row - 1, 0), rows: area.rows + 1 };
  return engine.tables.overlapping(sheet, reach).flatMap((table) =>
    touchedColumns(table, reach).map(({ data, index }) => ({
      table: table.data.id,
      column: data.id,
      state: stateOf(engine.grid(sheet), columnArea(table, index), data),
    })),
  );
}

interface TouchedColumn {
  readonly data: TableColumnData;
  readonly index: number;
}

function touchedColumns({ data }: SheetTable, area: Area): TouchedColumn[] {
  return data.columns
    .map((column, index) => ({ data: column, index }))
    .filter(({ index }) => data.area.column + index >= area.column && data.area.column + index < rightOf(area));
}

const columnArea = ({ data }: SheetTable, index: number): Area => ({
  ...dataArea(data),
  column: data.area.column + index,
  columns: 1,
});

function stateOf(grid: SheetGrid, cells: Area, { formula }: TableColumnData): ColumnBefore["state"] {
  if (formula === undefined) return isBlankArea(grid, cells) ? "blank" : "mixed";
  return holdsEverywhere(grid, cells, formula) ? "calculated" : "mixed";
}

function holdsEverywhere(grid: SheetGrid, cells: Area, formula: string): boolean {
  const at = formulaByRow(formula, cells);
  for (let row = cells.row; row < bottomOf(cells); row++) if (grid.formula(row, cells.column) !== at(row)) return false;
  return true;
}

/** A column's formula is kept as it reads in its first row. */
function formulaByRow(formula: string, { row: first, column }: Area): (row: number) => string {
  const from = { row: first, column };
  const isSameInAllRows = moveFormula(formula, from, { row: first + 1, column }) === formula;
  return isSameInAllRows ? () => formula : (row) => moveFormula(formula, from, { row, column });
}

/**
 * After formulas were written into a table. "When you enter a formula into an empty table column, the column automatically
 * fills the rest of the rows": the same happens to what an add-in writes, the lowest formula winning. "If you type or move
 * a formula in a table column that already contains data, a calculated column is not automatically created."
 */
export function followColumns(engine: Engine, sheet: string, area: Area, before: readonly ColumnBefore[]): void {
  for (const { data } of engine.tables.overlapping(sheet, area)) {
    for (const { id } of data.columns) {
      const state = before.find((entry) => entry.table === data.id && entry.column === id)?.state ?? "blank";
      followColumn(engine, data.id, id, area, state);
    }
  }
}

function followColumn(
  engine: Engine,
  tableId: number,
  columnId: number,
  area: Area,
  before: ColumnBefore["state"],
): void {
  const table = engine.tables.get(tableId)!;
  const index = table.data.columns.findIndex(({ id }) => id === columnId);
  const cells = columnArea(table, index);
  const edited = intersectAreas(cells, area);
  if (!edited) return;
  const grid = engine.grid(table.sheet);
  const written = writtenFormulas(grid, edited);
  if (written.length === 0) {
    forgetUnused(engine, table, index);
    return;
  }
  const outcome = outcomeOf(written, cells, table.data.columns[index]!.formula, before);
  if (outcome.fill === undefined) noticeSameFormula(engine, table, index);
  else fillColumn(engine, table, index, outcome.fill, outcome.kept);
}

interface WrittenCell {
  readonly row: number;
  /** Nothing for a constant. */
  readonly formula: string | undefined;
}

/** The cells of the edit that hold something now, if a formula is among them. */
function writtenFormulas(grid: SheetGrid, { row: top, rows, column }: Area): WrittenCell[] {
  const written: WrittenCell[] = [];
  for (let row = top; row < top + rows; row++) {
    const formula = grid.formula(row, column);
    if (formula !== undefined || grid.value(row, column) !== null) written.push({ row, formula });
  }
  return written.some(({ formula }) => formula !== undefined) ? written : [];
}

/**
 * What the column is to be filled with, and the rows that stay as they were written, were the cells typed one by one from
 * the top. "Typing a new formula in a calculated column that already contains one or more exceptions" adds an exception.
 */
function outcomeOf(
  written: readonly WrittenCell[],
  cells: Area,
  formula: string | undefined,
  before: ColumnBefore["state"],
): { readonly fill?: string; readonly kept: ReadonlySet<number> } {
  const first = { row: cells.row, column: cells.column };
  const kept = new Set<number>();
  let state = before;
  let fill = before === "calculated" ? formula : undefined;
  for (const cell of written) {
    const asFirst = cell.formula && moveFormula(cell.formula, { row: cell.row, column: cells.column }, first);
    if (asFirst !== undefined && (state !== "mixed" || asFirst === fill)) {
      state = "calculated";
      fill = asFirst;
    } else {
      state = "mixed";
      kept.add(cell.row);
    }
  }
  return { kept, ...(fill !== undefined && { fill }) };
}

function fillColumn(
  engine: Engine,
  table: SheetTable,
  index: number,
  formula: string,
  kept: ReadonlySet<number>,
): void {
  const cells = columnArea(table, index);
  const grid = engine.grid(table.sheet);
  const at = formulaByRow(formula, cells);
  const edits: CellEdit[] = [];
  for (let row = cells.row; row < bottomOf(cells); row++) {
    if (!kept.has(row) && grid.formula(row, cells.column) !== at(row))
      edits.push({ row, column: cells.column, formula: at(row) });
  }
  keepFormula(engine, table, index, formula);
  engine.rewrite(table.sheet, edits);
}

/** A table made of cells whose columns hold one formula each has calculated columns. */
export function noticeCalculatedColumns(engine: Engine, table: number): void {
  const { columns } = engine.tables.get(table)!.data;
  for (const index of columns.keys()) noticeSameFormula(engine, engine.tables.get(table)!, index);
}

/** A column whose cells were all given one formula is a calculated column from then on. */
function noticeSameFormula(engine: Engine, table: SheetTable, index: number): void {
  const cells = columnArea(table, index);
  const grid = engine.grid(table.sheet);
  const formula = grid.formula(cells.row, cells.column);
  if (formula !== undefined && holdsEverywhere(grid, cells, formula)) keepFormula(engine, table, index, formula);
}

/** A calculated column none of whose cells holds a formula any more is one no longer. */
function forgetUnused(engine: Engine, table: SheetTable, index: number): void {
  if (table.data.columns[index]!.formula === undefined) return;
  const { row: top, rows, column } = columnArea(table, index);
  const grid = engine.grid(table.sheet);
  for (let row = top; row < top + rows; row++) if (grid.formula(row, column) !== undefined) return;
  keepFormula(engine, table, index, undefined);
}

function keepFormula(engine: Engine, { sheet, data }: SheetTable, index: number, formula: string | undefined): void {
  if (data.columns[index]!.formula === formula) return;
  const columns = data.columns.map((column, at) => {
    if (at !== index) return column;
    const { formula: _before, ...rest } = column;
    return formula === undefined ? rest : { ...rest, formula };
  });
  engine.putTable(sheet, { ...data, columns });
}

/** "Calculated columns" fill the rows that come into the table; what is in a cell already stays. */
export function fillNewRows(engine: Engine, { sheet, data }: SheetTable, top: number, count: number): void {
  const grid = engine.grid(sheet);
  const rows = areaBetween(top, data.area.column, top + count, rightOf(data.area));
  const edits: CellEdit[] = [];
  for (const [index, { formula }] of data.columns.entries()) {
    if (formula === undefined) continue;
    const cells = columnArea({ sheet, data }, index);
    const at = formulaByRow(formula, cells);
    for (let row = top; row < bottomOf(rows); row++) {
      if (isBlankCell(grid, row, cells.column)) edits.push({ row, column: cells.column, formula: at(row) });
    }
  }
  engine.rewrite(sheet, edits);
}
