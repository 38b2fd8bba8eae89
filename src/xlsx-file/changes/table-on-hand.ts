/** A table as it stands in the file: where its headings and keys are now. */
import type { CellReading, WorkbookProblem } from "../../ports/workbook";
import type { TableName } from "../../sheets/sheet-plan";
import type { Area } from "../book/areas";
import { type Book, type BookTable, bodyOf, tablesOf } from "../book/book";
import { sharedStrings } from "../book/strings";
import { readingOfCell } from "../sheet/cell-values";
import { gridOf, type SheetGrid } from "../sheet/sheet-grid";

export interface TableOnHand {
  readonly table: BookTable;
  readonly body: Area;
  readonly headings: readonly string[];
  readonly grid: SheetGrid;
  readonly readingAt: (row: number, column: number) => CellReading;
}

/** Of a table: the column that holds every row's key. */
export const keyHeading = "Khóa";

/** `null` where there is no such table. */
export function tableOnHand(book: Book, name: TableName): TableOnHand | null {
  const table = tablesOf(book).find((one) => one.name === name);
  return table === undefined ? null : onHand(book, table);
}

export function onHand(book: Book, table: BookTable): TableOnHand {
  const { path } = table.sheet;
  const grid = gridOf(book.draft.read(path), path);
  const strings = sharedStrings(book);
  const readingAt = (row: number, column: number): CellReading => readingOfCell(grid.cellAt(row, column), strings);
  const headings = table.headings.map((heading, index) => {
    if (table.headerRows === 0) return heading;
    const shown = readingAt(table.area.row, table.area.column + index);
    return shown?.kind === "text" ? shown.text : heading;
  });
  return { table, body: bodyOf(table), headings, grid, readingAt };
}

/** The column in the sheet, or −1. */
export function columnOf({ headings, body }: TableOnHand, heading: string): number {
  const index = headings.indexOf(heading);
  return index < 0 ? -1 : body.column + index;
}

/** The row in the sheet, or −1; there is none either where the table has no keys. Staff may have typed `7` as a number. */
export function rowOfKey(table: TableOnHand, key: string): number {
  const column = columnOf(table, keyHeading);
  if (column < 0 || key === "") return -1;
  const { row, rows } = table.body;
  const index = Array.from({ length: rows }, (_, at) => keyText(table.readingAt(row + at, column))).indexOf(key);
  return index < 0 ? -1 : row + index;
}

function keyText(reading: CellReading): string {
  if (reading?.kind === "text") return reading.text;
  return reading?.kind === "number" ? reading.number : "";
}

export function missingColumn(
  table: TableOnHand,
  headings: readonly string[],
  name: TableName,
): WorkbookProblem | null {
  const missing = headings.find((heading) => columnOf(table, heading) < 0);
  return missing === undefined ? null : { problem: "ColumnMissing", table: name, heading: missing };
}
