import type { Area } from "../workbook-data";
import { type ColumnBefore, columnsBefore, followColumns } from "./calculated-columns";
import { CellsBefore } from "./cells-before";
import type { Engine } from "./engine";
import { growTables } from "./table-growth";
import { followTotals } from "./table-totals";
import { followHeaders } from "./table-upkeep";

/** What must be known of cells before they are written, to follow the edit afterwards. */
export interface EditBefore {
  readonly cells: CellsBefore;
  readonly columns: readonly ColumnBefore[];
}

export interface EditedCell {
  readonly row: number;
  readonly column: number;
  readonly formula?: string | null;
}

export function beforeEdit(engine: Engine, sheet: string, area: Area, cells: readonly EditedCell[]): EditBefore {
  return {
    cells: CellsBefore.of(engine.grid(sheet), cells),
    columns: cells.some(({ formula }) => formula) ? columnsBefore(engine, sheet, area) : [],
  };
}

/** After cells were written, by whomever: headers rename columns, tables grow and fill, everybody is told. */
export function followEdit(engine: Engine, sheet: string, area: Area, before: EditBefore): void {
  engine.recalculation.noteCells(sheet, area);
  followHeaders(engine, sheet, area);
  growTables(engine, sheet, area);
  followTotals(engine, sheet, area);
  const { cells, columns } = before;
  engine.changes.tell({ kind: "cells", sheet, area, type: "RangeEdited", origin: engine.origin, before: cells });
  followColumns(engine, sheet, area, columns);
}
