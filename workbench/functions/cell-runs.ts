import type { CellPlace } from "../engine/entry-edit";
import { runsOf } from "../engine/row-visibility";
import type { Area } from "../workbook-data";

export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/** Cells as few areas: those that follow one another down a column are one. */
export function columnRuns(places: readonly CellPlace[]): readonly SheetArea[] {
  const columns = new Map<string, { readonly sheet: string; readonly column: number; readonly rows: number[] }>();
  for (const { sheet, row, column } of places) {
    const key = `${sheet} ${String(column)}`;
    const known = columns.get(key);
    if (known) known.rows.push(row);
    else columns.set(key, { sheet, column, rows: [row] });
  }
  return [...columns.values()].flatMap(({ sheet, column, rows }) =>
    runsOf(rows.sort((a, b) => a - b)).map(({ first, count }) => ({
      sheet,
      area: { row: first, column, rows: count, columns: 1 },
    })),
  );
}
