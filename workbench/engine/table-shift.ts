import type { Area, FilterData, TableColumnData, TableData } from "../workbook-data";
import { bottomOf, intersectAreas, rightOf, sameArea } from "./area";
import { isBlankArea } from "./blank-cells";
import type { Engine } from "./engine";
import { type GridShift, shiftArea, shiftAt, shiftedCells, shiftFormula } from "./grid-shift";
import { moveFormula } from "./relative-formula";
import { dataArea, headerArea, newColumn, totalsArea } from "./table-book";

/** A table that was stretched or shrunk, and the part of the inserted or deleted cells that lay in it. */
export interface ReshapedTable {
  readonly id: number;
  readonly part: Area;
}

/** After rows, columns or cells moved: tables move, stretch and shrink with their cells; formulas of their columns follow. */
export function shiftTables(engine: Engine, sheet: string, shift: GridShift): readonly ReshapedTable[] {
  const reshaped: ReshapedTable[] = [];
  const name = engine.grid(sheet).name;
  for (const table of engine.tables.all()) {
    const moved = table.sheet === sheet ? shiftTable(table.data, shift) : table.data;
    if (!moved) {
      engine.tables.remove(table.data.id);
      const { id, name: tableName } = table.data;
      engine.changes.tell({ kind: "tableDeleted", sheet, table: id, name: tableName, origin: engine.origin });
      continue;
    }
    const isReshaped = moved.area.rows !== table.data.area.rows || moved.area.columns !== table.data.area.columns;
    const part = intersectAreas(shift.kind === "insert" ? moved.area : table.data.area, shiftedCells(shift));
    if (isReshaped && part) reshaped.push({ id: table.data.id, part });
    const own = engine.grid(table.sheet).name;
    const anchors = table.sheet === sheet ? anchorsOf(table.data, moved, shift) : undefined;
    const columns = moved.columns.map((column) => shiftColumnFormula(column, shift, name, own, anchors));
    engine.tables.put(table.sheet, { ...moved, columns });
  }
  return reshaped;
}

/** Where the table lies now; nothing when every row or column of it is gone. */
function shiftTable(data: TableData, shift: GridShift): TableData | undefined {
  const area = shiftArea(data.area, shift);
  if (!area) return undefined;
  if (sameArea(area, data.area)) return data;
  if (shift.axis === "columns") return { ...data, area, ...shiftColumns(data, shift) };
  const header = headerArea(data);
  const totals = totalsArea(data);
  const showHeaders = header !== undefined && isLeft(header, shift);
  const showTotals = totals !== undefined && isLeft(totals, shift);
  return { ...data, area, showHeaders, showTotals, ...(!showHeaders && { filters: [] }) };
}

const isLeft = (row: Area, shift: GridShift): boolean => shiftArea(row, shift) !== undefined;

function shiftColumns(data: TableData, shift: GridShift): Pick<TableData, "columns" | "filters" | "sort"> {
  const { kind, at, count } = shift;
  const first = at - data.area.column;
  if (kind === "insert") {
    const isInside = first > 0 && at < rightOf(data.area);
    if (!isInside) return pick(data);
    const columns = [...data.columns];
    for (let added = 0; added < count; added++) columns.splice(first + added, 0, newColumn(columns));
    return { ...pick(data), columns, ...movedKeys(data, (index) => (index >= first ? index + count : index)) };
  }
  const isGone = (index: number): boolean => index >= first && index < first + count;
  const from = Math.max(first, 0);
  const gone = Math.min(first + count, data.columns.length) - from;
  const columns = data.columns.filter((_, index) => !isGone(index));
  return {
    ...pick(data),
    columns,
    ...movedKeys(data, (index) => (isGone(index) ? undefined : index >= from + gone ? index - gone : index)),
  };
}

const pick = ({ columns, filters }: TableData): Pick<TableData, "columns" | "filters"> => ({ columns, filters });

/** Filters and sort conditions stay with their columns. */
function movedKeys(
  { filters, sort }: TableData,
  move: (index: number) => number | undefined,
): Pick<TableData, "filters" | "sort"> {
  const kept: FilterData[] = filters.flatMap((filter) => {
    const column = move(filter.column);
    return column === undefined ? [] : [{ ...filter, column }];
  });
  const fields = sort?.fields.flatMap((field) => {
    const key = move(field.key);
    return key === undefined ? [] : [{ ...field, key }];
  });
  return { filters: kept, ...(sort && fields && { sort: { ...sort, fields } }) };
}

/** The row a column's formula was written for, one that stays, and the first row of data afterwards. */
interface Anchors {
  readonly written: number;
  readonly staying: number;
  readonly stayingAfter: number;
  readonly first: number;
}

function anchorsOf(before: TableData, after: TableData, shift: GridShift): Anchors | undefined {
  const old = dataArea(before);
  const first = dataArea(after).row;
  for (let row = old.row; row < bottomOf(old); row++) {
    const moved = shiftArea({ ...old, row, rows: 1 }, shift);
    if (moved) return { written: old.row, staying: row, stayingAfter: moved.row, first };
  }
  return undefined;
}

/** A column's formula reads as in its first row, whichever row that is after the change. */
function shiftColumnFormula(
  column: TableColumnData,
  shift: GridShift,
  shifted: string,
  own: string,
  anchors: Anchors | undefined,
): TableColumnData {
  if (column.formula === undefined) return column;
  const at = (row: number) => ({ row, column: 0 });
  const staying = anchors ? moveFormula(column.formula, at(anchors.written), at(anchors.staying)) : column.formula;
  const moved = shiftFormula(staying, shift, shifted, own);
  const formula = anchors ? moveFormula(moved, at(anchors.stayingAfter), at(anchors.first)) : moved;
  return formula === column.formula ? column : { ...column, formula };
}

/** A table whose last row of data went has a blank row to type into instead; what stands in its place makes room. */
export function restoreInsertRows(engine: Engine, sheet: string): void {
  for (const { data } of engine.tables.onSheet(sheet)) {
    const { row, rows } = dataArea(data);
    if (rows > 0) continue;
    const blank = { ...data.area, row, rows: 1 };
    if (data.showTotals || !isBlankArea(engine.grid(sheet), blank))
      engine.shift(sheet, shiftAt(blank, "rows", "insert"));
    const { data: left } = engine.tables.get(data.id)!;
    engine.putTable(sheet, { ...left, area: { ...data.area, rows: data.area.rows + 1 }, insertRow: true });
  }
}
