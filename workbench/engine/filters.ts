import type { Area, FilterData } from "../workbook-data";
import { areaBetween, bottomOf, rightOf } from "./area";
import type { Engine } from "./engine";
import { type FilteredCell, filterTest } from "./filter-match";
import { displayText } from "./number-display";
import { setRowsVisibility } from "./row-visibility";
import { keepRecords } from "./sheet-records";
import { dataArea } from "./table-book";

/** What is filtered: a table, by its id, or cells of a sheet by themselves. */
export type FilterPlace =
  { readonly kind: "table"; readonly table: number } | { readonly kind: "sheet"; readonly sheet: string };

/** The filter as it stands. */
export interface Filtering {
  readonly sheet: string;
  /** The row of headers included. */
  readonly area: Area;
  /** The rows that are shown or hidden. */
  readonly body: Area;
  readonly filters: readonly FilterData[];
}

/** Nothing where there is no filter. */
export function filteringOf({ tables, sheets }: Engine, place: FilterPlace): Filtering | undefined {
  if (place.kind === "table") {
    const table = tables.get(place.table);
    if (!table?.data.showHeaders) return undefined;
    const { area, filters } = table.data;
    const body = dataArea(table.data);
    return { sheet: table.sheet, area: { ...area, rows: body.rows + 1 }, body, filters };
  }
  const { autoFilter } = sheets.records(place.sheet);
  if (!autoFilter) return undefined;
  const { area, columns } = autoFilter;
  const body = areaBetween(area.row + 1, area.column, bottomOf(area), rightOf(area));
  return { sheet: place.sheet, area, body, filters: columns };
}

/** Sets the conditions of all columns and shows the rows that meet them. */
export function setFilters(engine: Engine, place: FilterPlace, filters: readonly FilterData[]): void {
  const sorted = [...filters].sort((a, b) => a.column - b.column);
  if (place.kind === "table") {
    const { sheet, data } = engine.tables.get(place.table)!;
    engine.putTable(sheet, { ...data, filters: sorted });
  } else {
    const { autoFilter } = engine.sheets.records(place.sheet);
    keepRecords(engine, place.sheet, { autoFilter: autoFilter && { ...autoFilter, columns: sorted } });
  }
  reapplyFilters(engine, place);
}

/** Sets the condition of one column, or takes it away. */
export function setColumnFilter(
  engine: Engine,
  place: FilterPlace,
  column: number,
  filter: FilterData | undefined,
): void {
  const others = (filteringOf(engine, place)?.filters ?? []).filter((other) => other.column !== column);
  setFilters(engine, place, filter ? [...others, filter] : others);
}

/** Looks at all rows anew: cells may have changed since the filter was set. */
export function reapplyFilters(engine: Engine, place: FilterPlace): void {
  const filtering = filteringOf(engine, place);
  if (!filtering) return;
  const { sheet, body, filters } = filtering;
  const hidden = new Set(filters.flatMap((filter) => rowsWithout(engine, sheet, body, filter)));
  const rows = Array.from({ length: body.rows }, (_, index) => body.row + index);
  setRowsVisibility(
    engine,
    sheet,
    rows.filter((row) => hidden.has(row)),
    "hidden",
  );
  setRowsVisibility(
    engine,
    sheet,
    rows.filter((row) => !hidden.has(row)),
    "shown",
  );
  engine.changes.tell({ kind: "filtered", sheet, origin: engine.origin });
}

/** The rows that do not meet a condition. */
function rowsWithout(engine: Engine, sheet: string, body: Area, filter: FilterData): number[] {
  const grid = engine.grid(sheet);
  const column = body.column + filter.column;
  const cells = Array.from({ length: body.rows }, (_, index): FilteredCell => {
    const row = body.row + index;
    const value = grid.value(row, column);
    return {
      value,
      text: displayText(value, grid.numberFormat(row, column), "vi"),
      style: () => grid.style(row, column),
    };
  });
  const test = filterTest(filter, cells, engine.clock());
  return cells.flatMap((cell, index) => (test(cell) ? [] : [body.row + index]));
}
