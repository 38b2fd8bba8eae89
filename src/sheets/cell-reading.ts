/** Cells as they are found in a workbook, before anybody decides what they mean. */
import type { Problem } from "../domain/problem";
import type { TableName } from "./sheet-plan";

/** `null`: blank. Numbers are canonical texts of at most 15 significant digits, dates included (Excel's serial). */
export type CellReading =
  | null
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: string }
  | { readonly kind: "truth"; readonly truth: "true" | "false" }
  /** As shown: `#NAME?`, `#VALUE!`, `#BUSY!` … */
  | { readonly kind: "error"; readonly error: string };

/** A table's cells: one for each heading in every row, in the order the rows stand now. */
export interface TableCells {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CellReading[])[];
}

/** A cell that could not be read. It counts as blank; what stands in it is left alone. */
export interface CellFault {
  /** The row's key; blank for a cell that belongs to no row. */
  readonly key: string;
  /** The column's heading, or what is written beside a single cell. */
  readonly heading: string;
  readonly problem: Problem;
}

/** A column that nothing can be read without. */
export interface ColumnMissing {
  readonly problem: "ColumnMissing";
  readonly table: TableName;
  readonly heading: string;
}
