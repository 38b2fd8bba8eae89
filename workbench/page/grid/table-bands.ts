import { bottomOf } from "../../engine/area";
import type { WorkbookChange } from "../../engine/change-feed";
import type { Engine } from "../../engine/engine";
import type { TableData } from "../../workbook-data";

/** What may bring a row into sight or out of it. */
const HIDES: ReadonlySet<WorkbookChange["kind"]> = new Set(["rowsHidden", "rowsShown", "filtered", "cells"]);

const bandsOf = new WeakMap<Engine, TableBands>();

/** Which row of its table a row is for the eye: rows that are filtered out or hidden do not count. */
export function visibleRow(engine: Engine, sheet: string, table: TableData, row: number): number {
  let bands = bandsOf.get(engine);
  if (!bands) bandsOf.set(engine, (bands = new TableBands(engine)));
  return bands.visibleRow(sheet, table, row);
}

class TableBands {
  private readonly engine: Engine;
  private counts = new WeakMap<TableData, Int32Array>();

  constructor(engine: Engine) {
    this.engine = engine;
    engine.changes.listen(({ kind }) => {
      if (HIDES.has(kind)) this.counts = new WeakMap();
    });
  }

  visibleRow(sheet: string, table: TableData, row: number): number {
    let counts = this.counts.get(table);
    if (!counts) {
      const grid = this.engine.grid(sheet);
      counts = visibleRows(table, (each) => grid.isRowHidden(each));
      this.counts.set(table, counts);
    }
    return counts[row - firstRow(table)] ?? 0;
  }
}

const firstRow = ({ area, showHeaders }: TableData): number => area.row + (showHeaders ? 1 : 0);

/** For each row below the header, how many before it are in sight. */
export function visibleRows(table: TableData, isHidden: (row: number) => boolean): Int32Array {
  const first = firstRow(table);
  const counts = new Int32Array(Math.max(bottomOf(table.area) - first, 0));
  for (let index = 1; index < counts.length; index++)
    counts[index] = counts[index - 1]! + (isHidden(first + index - 1) ? 0 : 1);
  return counts;
}
