import type { Area, TableColumnData, TableData } from "../workbook-data";
import { areaBetween, bottomOf, containsCell, eachCell, intersectAreas, rightOf } from "./area";
import { isBlankArea } from "./blank-cells";
import { fillNewRows } from "./calculated-columns";
import type { Engine } from "./engine";
import { setFilters } from "./filters";
import { outsideFormula } from "./formula-text";
import { shiftAt } from "./grid-shift";
import type { CellEdit } from "./sheet-grid";
import { dataArea, newColumn, type SheetTable, totalsArea } from "./table-book";
import { headerText } from "./table-upkeep";
import { forgetColumnsOf } from "./table-verbs";

/** Gives a table another size; its header row stays where it is. Cells that leave the table keep what they hold. */
export function resizeTable(engine: Engine, { sheet, data }: SheetTable, area: Area): void {
  moveTotals(engine, sheet, data, area);
  nameTableOutside(engine, sheet, data.area, area);
  const [left, right] = [area.column - data.area.column, rightOf(area) - data.area.column];
  const isGone = (index: number): boolean => index < left || index >= right;
  if (data.columns.some((_, index) => isGone(index))) forgetColumnsOf(engine, data, isGone);
  const { columns, headers } = columnsOf(engine, sheet, engine.tables.get(data.id)!.data, area);
  const move = (index: number): number[] => (isGone(index) ? [] : [index - left]);
  const { insertRow, ...rest } = engine.tables.get(data.id)!.data;
  const isBlank = insertRow && isBlankArea(engine.grid(sheet), dataArea({ ...data, area }));
  engine.putTable(sheet, {
    ...rest,
    area,
    columns,
    filters: data.filters.flatMap((filter) => move(filter.column).map((column) => ({ ...filter, column }))),
    ...(data.sort && {
      sort: {
        ...data.sort,
        fields: data.sort.fields.flatMap((field) => move(field.key).map((key) => ({ ...field, key }))),
      },
    }),
    ...(isBlank && area.rows === data.area.rows && { insertRow: true }),
  });
  engine.rewrite(sheet, headers);
  const [before, after] = [bottomOf(dataArea(data)), bottomOf(dataArea({ ...data, area }))];
  if (after > before) fillNewRows(engine, engine.tables.get(data.id)!, before, after - before);
}

/** What was `[@x]` in a cell that leaves the table is `T[@x]` from then on. */
function nameTableOutside(engine: Engine, sheet: string, before: Area, after: Area): void {
  const grid = engine.grid(sheet);
  const edits: CellEdit[] = [];
  eachCell(before, (row, column) => {
    const formula = containsCell(after, row, column) ? undefined : grid.formula(row, column);
    if (formula?.includes("["))
      edits.push({ row, column, formula: outsideFormula(formula, engine.scopeOf(sheet, row, column)) });
  });
  grid.write(edits);
}

/** The totals row is the last one of the new size too. */
function moveTotals(engine: Engine, sheet: string, data: TableData, area: Area): void {
  const totals = totalsArea(data);
  const to = bottomOf(area) - 1;
  if (!totals || totals.row === to) return;
  const grid = engine.grid(sheet);
  const edits: CellEdit[] = [];
  for (let column = totals.column; column < rightOf(totals); column++) {
    const formula = grid.formula(totals.row, column);
    const value = grid.value(totals.row, column);
    edits.push({ row: totals.row, column, value: null, formula: null, style: grid.style(to, column) });
    edits.push({
      row: to,
      column,
      style: grid.style(totals.row, column),
      ...(formula === undefined ? { value, formula: null } : { formula }),
    });
  }
  engine.rewrite(sheet, edits);
}

/** Columns that stay keep their records; new ones are named after the cells above them. */
function columnsOf(
  engine: Engine,
  sheet: string,
  data: TableData,
  area: Area,
): { readonly columns: readonly TableColumnData[]; readonly headers: readonly CellEdit[] } {
  const grid = engine.grid(sheet);
  const staying = data.columns.filter((_, index) => {
    const column = data.area.column + index;
    return column >= area.column && column < rightOf(area);
  });
  const named: TableColumnData[] = [...staying];
  const columns: TableColumnData[] = [];
  const headers: CellEdit[] = [];
  for (let column = area.column; column < rightOf(area); column++) {
    const known = data.columns[column - data.area.column];
    if (known) {
      columns.push(known);
      continue;
    }
    const value = data.showHeaders ? grid.value(area.row, column) : null;
    const added = newColumn(named, headerText(value));
    named.push(added);
    columns.push(added);
    if (data.showHeaders && value !== added.name)
      headers.push({ row: area.row, column, value: added.name, isQuoted: true });
  }
  return { columns, headers };
}

/** Takes the header row away, or puts it back above the data. */
export function setHeaders(engine: Engine, { sheet, data }: SheetTable, wanted: "shown" | "hidden"): void {
  if (data.showHeaders === (wanted === "shown")) return;
  const { area } = data;
  if (wanted === "hidden") {
    setFilters(engine, { kind: "table", table: data.id }, []);
    const { data: unfiltered } = engine.tables.get(data.id)!;
    engine.putTable(sheet, {
      ...unfiltered,
      showHeaders: false,
      area: { ...area, row: area.row + 1, rows: area.rows - 1 },
    });
    engine.clearContents(sheet, { ...area, rows: 1 });
    return;
  }
  const above = { ...area, row: area.row - 1, rows: 1 };
  const isFree = area.row > 0 && isBlankArea(engine.grid(sheet), above) && isOutside(engine, sheet, above);
  if (!isFree) engine.shift(sheet, shiftAt({ ...area, rows: 1 }, "rows", "insert"));
  const { data: moved } = engine.tables.get(data.id)!;
  const top = moved.area.row - 1;
  engine.putTable(sheet, {
    ...moved,
    showHeaders: true,
    area: areaBetween(top, moved.area.column, bottomOf(moved.area), rightOf(moved.area)),
  });
  engine.rewrite(
    sheet,
    moved.columns.map(({ name }, index) => ({
      row: top,
      column: moved.area.column + index,
      value: name,
      isQuoted: true,
    })),
  );
}

function isOutside(engine: Engine, sheet: string, area: Area): boolean {
  const isMerged = engine
    .grid(sheet)
    .merges()
    .some((merged) => intersectAreas(merged, area));
  return !isMerged && engine.tables.overlapping(sheet, area).length === 0;
}
