import type { Area, TableColumnData, TableData } from "../workbook-data";
import { formatFixedSheetArea } from "./a1";
import { bottomOf, containsArea, containsCell, rightOf } from "./area";
import { isBlankArea } from "./blank-cells";
import { fillNewRows } from "./calculated-columns";
import type { Engine } from "./engine";
import { type FormulaScope, mapTokens, readStructured } from "./formula-text";
import { type GridShift, shiftAt, shiftedCells } from "./grid-shift";
import { moveFormula } from "./relative-formula";
import { rewriteFormulas } from "./rename";
import { DELETED_COLUMN, resolveStructured } from "./structured-reference";
import { dataArea, type SheetTable } from "./table-book";

/** Blank rows in a table's data. Cells below the table move down only where something would be overwritten. */
export function insertTableRows(engine: Engine, table: SheetTable, row: number, count: number): void {
  const { sheet, data } = table;
  if (data.insertRow) {
    replaceInsertRow(engine, { sheet, data }, count);
    return;
  }
  const gap: Area = { ...data.area, row, rows: count };
  if (row === bottomOf(dataArea(data)) && !data.showTotals) {
    makeRoomBelow(engine, sheet, gap);
    growBy(engine, data.id, count);
    engine.changes.tell({ kind: "cells", sheet, area: gap, type: "RowInserted", origin: engine.origin });
  } else engine.shift(sheet, shiftAt(gap, "rows", "insert"));
  reclaimRows(engine, { sheet, data }, row, count);
  fillNewRows(engine, engine.tables.get(data.id)!, row, count);
}

/** Rows put right above the first one of a table without headers have pushed it down as a whole: they belong to it. */
function reclaimRows(engine: Engine, { sheet, data }: SheetTable, row: number, count: number): void {
  const pushed = engine.tables.get(data.id)!.data;
  if (pushed.area.row === data.area.row) return;
  const columns = pushed.columns.map((column) => {
    if (column.formula === undefined) return column;
    return { ...column, formula: moveFormula(column.formula, { row: row + count, column: 0 }, { row, column: 0 }) };
  });
  engine.putTable(sheet, { ...pushed, columns, area: { ...data.area, rows: data.area.rows + count } });
}

/** The first rows of a table without rows: one takes the place of the blank row, the others come below it. */
function replaceInsertRow(engine: Engine, { sheet, data }: SheetTable, count: number): void {
  const first = dataArea(data);
  const { insertRow: _insertRow, ...rest } = data;
  engine.putTable(sheet, rest);
  if (count > 1) insertTableRows(engine, { sheet, data: rest }, first.row + 1, count - 1);
  fillNewRows(engine, engine.tables.get(data.id)!, first.row, 1);
}

function growBy(engine: Engine, table: number, rows: number): void {
  const { sheet, data } = engine.tables.get(table)!;
  engine.putTable(sheet, { ...data, area: { ...data.area, rows: data.area.rows + rows } });
}

/** A table without rows keeps one blank row to type into. */
export function deleteTableRow(engine: Engine, { sheet, data }: SheetTable, row: number): void {
  const gone: Area = { ...data.area, row, rows: 1 };
  if (dataArea(data).rows > 1) {
    engine.shift(sheet, shiftAt(gone, "rows", "delete"));
    return;
  }
  engine.putTable(sheet, { ...data, insertRow: true });
  engine.clearContents(sheet, gone);
}

export function insertTableColumn(
  engine: Engine,
  { sheet, data }: SheetTable,
  index: number,
  added: TableColumnData,
): void {
  const gap: Area = { ...data.area, column: data.area.column + index, columns: 1 };
  const isInside = gap.column < rightOf(data.area);
  if (isInside || !isBlankArea(engine.grid(sheet), gap)) engine.shift(sheet, shiftAt(gap, "columns", "insert"));
  else engine.changes.tell({ kind: "cells", sheet, area: gap, type: "ColumnInserted", origin: engine.origin });
  const after = engine.tables.get(data.id)!.data;
  const area = { ...data.area, columns: data.area.columns + 1 };
  // Cells that were moved inside the table have stretched it already, and brought a column without a name.
  const isStretched = after.columns.length > data.columns.length;
  const columns = after.columns.toSpliced(index, isStretched ? 1 : 0, added);
  engine.putTable(sheet, { ...after, ...(!isStretched && keysFrom(after, index)), columns, area });
  if (data.showHeaders)
    engine.rewrite(sheet, [{ row: data.area.row, column: gap.column, value: added.name, isQuoted: true }]);
}

/** Filters and sort conditions of the columns from `index` on, one column further right. */
function keysFrom({ filters, sort }: TableData, index: number): Partial<TableData> {
  const move = (at: number): number => (at >= index ? at + 1 : at);
  return {
    filters: filters.map((filter) => ({ ...filter, column: move(filter.column) })),
    ...(sort && { sort: { ...sort, fields: sort.fields.map((field) => ({ ...field, key: move(field.key) })) } }),
  };
}

export function deleteTableColumn(engine: Engine, { sheet, data }: SheetTable, index: number): void {
  engine.shift(sheet, shiftAt({ ...data.area, column: data.area.column + index, columns: 1 }, "columns", "delete"));
}

/** Moves what stands in an area down, out of it, unless it is blank. */
export function makeRoomBelow(engine: Engine, sheet: string, area: Area): void {
  if (!isBlankArea(engine.grid(sheet), area)) engine.shift(sheet, shiftAt(area, "rows", "insert"));
}

/** Before cells are deleted: formulas that name tables, or columns of them, that go say `#REF!` instead. */
export function forgetDeleted(engine: Engine, sheet: string, shift: GridShift): void {
  if (shift.kind !== "delete") return;
  const gone = shiftedCells(shift);
  for (const { data } of engine.tables.overlapping(sheet, gone)) {
    if (containsArea(gone, data.area)) forgetTable(engine, data);
    else if (shift.axis === "columns")
      forgetColumnsOf(engine, data, (index) => containsCell(gone, gone.row, data.area.column + index));
  }
}

/** `T[[a]:[c]]` without its first column is `T[[b]:[c]]`. */
export function forgetColumnsOf(engine: Engine, data: TableData, isGone: (index: number) => boolean): void {
  const isOwn = (table: string): boolean => table.toLowerCase() === data.name.toLowerCase();
  const indexOf = (name: string): number =>
    data.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase());
  engine.renameAll({
    column: (table, column) => (isOwn(table) && isGone(indexOf(column)) ? DELETED_COLUMN : undefined),
    columnRange: (table, first, last) => {
      const ends = [indexOf(first), indexOf(last)].sort((one, other) => one - other) as [number, number];
      if (!isOwn(table) || !ends.some(isGone)) return [first, last];
      const left = data.columns.slice(ends[0], ends[1] + 1).filter(({ name }) => !isGone(indexOf(name)));
      return [left[0]?.name ?? DELETED_COLUMN, left.at(-1)?.name ?? DELETED_COLUMN];
    },
  });
}

/** A table that goes with its cells leaves #REF! in every formula that named it. */
export function forgetTable(engine: Engine, { id }: TableData): void {
  rewriteFormulas(engine, (formula, scope) => mapTableTokens(engine, formula, scope, id, () => "#REF!"));
}

/** The table ends and its cells stay; formulas that named it name its cells instead. */
export function dissolveTable(engine: Engine, { data }: SheetTable): void {
  rewriteFormulas(engine, (formula, scope) =>
    mapTableTokens(engine, formula, scope, data.id, (read) => {
      const place = { row: scope.row, isOnTableSheet: read.table.sheetName === scope.sheetName };
      const resolved = resolveStructured(read.table, read.reference, place);
      return "area" in resolved ? formatFixedSheetArea(read.table.sheetName, resolved.area) : resolved.error;
    }),
  );
  engine.removeTable(data.id);
}

/** Rewrites what a formula says of one table: `T[x]`, `[@x]`, and the table's name alone. */
function mapTableTokens(
  engine: Engine,
  formula: string,
  scope: FormulaScope,
  table: number,
  write: (read: NonNullable<ReturnType<typeof readStructured>>) => string,
): string {
  const { name } = engine.tables.get(table)!.data;
  return mapTokens(formula, (token) => {
    const isBareName = token.kind === "name" && token.text.toLowerCase() === name.toLowerCase();
    const structured = isBareName ? ({ kind: "structured", text: name, table: name, brackets: "[]" } as const) : token;
    const read = structured.kind === "structured" ? readStructured(structured, scope) : undefined;
    return read && engine.tables.byName(read.table.name)?.data.id === table ? write(read) : token.text;
  });
}
