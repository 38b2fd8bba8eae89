import { cellArea } from "../../engine/area";
import type { Engine } from "../../engine/engine";
import { filteringOf, setColumnFilter } from "../../engine/filters";
import { displayText } from "../../engine/number-display";
import { sortCells } from "../../engine/sort-cells";
import type { FilterColumn } from "./filter-buttons";

/** What a column can be filtered by: each text its cells show, once, in order, and whether its rows are let through. */
export interface FilterChoice {
  readonly text: string;
  readonly isChosen: boolean;
}

export function filterChoices(engine: Engine, { place, column }: FilterColumn): readonly FilterChoice[] {
  const filtering = filteringOf(engine, place);
  if (!filtering) return [];
  const { sheet, body, filters } = filtering;
  const grid = engine.grid(sheet);
  const shown = new Map<string, boolean>();
  for (let row = body.row; row < body.row + body.rows; row++) {
    const at = body.column + column;
    // Filters compare with what a Vietnamese Excel shows, whatever language the page is in.
    const text = displayText(grid.value(row, at), grid.numberFormat(row, at), "vi");
    shown.set(text, (shown.get(text) ?? false) || !grid.isRowHidden(row));
  }
  const isFiltered = filters.some((filter) => filter.column === column);
  return [...shown]
    .map(([text, isShown]) => ({ text, isChosen: !isFiltered || isShown }))
    .sort(
      (a, b) => Number(a.text === "") - Number(b.text === "") || a.text.localeCompare(b.text, "vi", { numeric: true }),
    );
}

/** Lets only rows through that show one of the texts; all of them is no filter. */
export function applyChoices(engine: Engine, { place, column }: FilterColumn, choices: readonly FilterChoice[]): void {
  const values = choices.filter(({ isChosen }) => isChosen).map(({ text }) => text);
  setColumnFilter(engine, place, column, values.length === choices.length ? undefined : { column, values });
}

export const isColumnFiltered = (engine: Engine, { place, column }: FilterColumn): boolean =>
  filteringOf(engine, place)?.filters.some((filter) => filter.column === column) ?? false;

export function clearColumn(engine: Engine, { place, column }: FilterColumn): void {
  setColumnFilter(engine, place, column, undefined);
}

export function sortColumn(
  engine: Engine,
  { place, column }: FilterColumn,
  direction: "ascending" | "descending",
): void {
  const filtering = filteringOf(engine, place);
  if (!filtering) return;
  const sort = {
    fields: [{ key: column, ascending: direction === "ascending", on: "Value" as const }],
    matchCase: false,
  };
  if (place.kind === "table") {
    const { sheet, data } = engine.tables.get(place.table)!;
    engine.putTable(sheet, { ...data, sort });
  }
  sortCells(engine, filtering.sheet, filtering.body, { ...sort, axis: "rows" });
  engine.select(filtering.sheet, cellArea(filtering.area.row, filtering.area.column + column));
}
