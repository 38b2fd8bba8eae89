import type { SheetTable } from "../engine/table-book";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import type { TableColumnData } from "../workbook-data";

/** A table, by its id. */
export interface TableRef {
  readonly table: number;
}

/** A column, by its id in its table: it stays the same when the column is renamed or moved. */
export interface ColumnRef extends TableRef {
  readonly column: number;
}

/** A row of the table's data, counted from 0. */
export interface RowRef extends TableRef {
  readonly row: number;
}

export function tableOf({ table }: TableRef, { engine }: ExcelHost): SheetTable {
  const found = engine.tables.get(table);
  if (!found) throw new ExcelError("ItemNotFound");
  return found;
}

export interface FoundColumn {
  readonly table: SheetTable;
  readonly data: TableColumnData;
  /** Counted from the left edge of the table. */
  readonly index: number;
}

export function columnOf(ref: ColumnRef, host: ExcelHost): FoundColumn {
  const table = tableOf(ref, host);
  const index = table.data.columns.findIndex((column) => column.id === ref.column);
  const data = table.data.columns[index];
  if (!data) throw new ExcelError("ItemNotFound");
  return { table, data, index };
}
