import type { CellFill, WorkbookProblem } from "../../ports/workbook";
import type { TableName } from "../../sheets/sheet-plan";
import { askForCalculation } from "../book/book";
import { sameReading } from "../sheet/cell-values";
import { cellWriter, type Ink } from "../sheet/cell-writer";
import { whyLocked } from "./protection";
import { columnOf, keyHeading, missingColumn, rowOfKey, tableOnHand } from "./table-on-hand";

/** Writes cells found by key and heading; anything there but what the decision was made on is a refusal. */
export function fillCells(ink: Ink, name: TableName, fills: readonly CellFill[]): WorkbookProblem | null {
  const { book } = ink;
  const table = tableOnHand(book, name);
  if (table === null) return { problem: "TableMissing", table: name };
  const { sheet } = table.table;
  const missing = missingColumn(table, [keyHeading, ...fills.map(({ heading }) => heading)], name);
  if (missing !== null) return missing;
  for (const { key, heading, was } of fills) {
    const row = rowOfKey(table, key);
    if (row < 0) return { problem: "RowMissing", table: name, key };
    if (!sameReading(table.readingAt(row, columnOf(table, heading)), was))
      return { problem: "ChangedMeanwhile", table: name, key, heading };
  }
  const locked = whyLocked(book, sheet);
  if (locked !== null) return locked;
  const writer = cellWriter(book.draft.edit(sheet.path), sheet.path, ink);
  for (const { key, heading, content } of fills)
    writer.constant(rowOfKey(table, key), columnOf(table, heading), content, null);
  askForCalculation(book);
  return null;
}
