import type { Engine } from "./engine";
import { cellArea, COLUMN_LIMIT } from "./area";

/** Hides rows, or shows them again, and tells of those that were not so before. */
export function setRowsVisibility(
  engine: Engine,
  sheet: string,
  rows: Iterable<number>,
  wanted: "hidden" | "shown",
): void {
  const grid = engine.grid(sheet);
  const changing = [...rows].filter((row) => grid.isRowHidden(row) !== (wanted === "hidden"));
  if (changing.length === 0) return;
  noteSubtotals(engine);
  for (const { first, count } of runsOf(changing)) {
    if (wanted === "hidden") grid.hideRows(first, count);
    else grid.showRows(first, count);
    const area = { row: first, rows: count, column: 0, columns: COLUMN_LIMIT };
    const kind = wanted === "hidden" ? "rowsHidden" : "rowsShown";
    engine.changes.tell({ kind, sheet, area, origin: engine.origin });
  }
}

/** SUBTOTAL and AGGREGATE leave hidden rows out: they are to be calculated again. */
function noteSubtotals(engine: Engine): void {
  for (const id of engine.sheets.ids()) {
    const grid = engine.grid(id);
    grid.eachRecord((row, column) => {
      if (/\b(?:SUBTOTAL|AGGREGATE)\(/.test(grid.formula(row, column) ?? ""))
        engine.recalculation.noteCells(id, cellArea(row, column));
    });
  }
}

/** Indexes in rising order as runs of neighbours. */
export function runsOf(indexes: readonly number[]): { readonly first: number; readonly count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const index of indexes) {
    const last = runs.at(-1);
    if (last && last.first + last.count === index) last.count++;
    else runs.push({ first: index, count: 1 });
  }
  return runs;
}
