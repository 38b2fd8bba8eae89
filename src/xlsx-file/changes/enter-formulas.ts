import type { ColumnFormula, WorkbookProblem } from "../../ports/workbook";
import type { Dialect, TableName } from "../../sheets/sheet-plan";
import { askForCalculation } from "../book/book";
import { cellWriter, type Ink } from "../sheet/cell-writer";
import { setCalculatedColumn } from "../sheet/table-part";
import { whyLocked } from "./protection";
import { columnOf, missingColumn, tableOnHand } from "./table-on-hand";

/** The formula of whole columns, for the rows that are there and for those to come. Results that are no errors stay shown. */
export function enterFormulas(
  ink: Ink,
  name: TableName,
  columns: readonly ColumnFormula[],
  dialect: Dialect,
): WorkbookProblem | null {
  const { book } = ink;
  const table = tableOnHand(book, name);
  if (table === null) return { problem: "TableMissing", table: name };
  const { sheet, path } = table.table;
  const headings = columns.map(({ heading }) => heading);
  const problem = missingColumn(table, headings, name) ?? whyLocked(book, sheet);
  if (problem !== null) return problem;
  const writer = cellWriter(book.draft.edit(sheet.path), sheet.path, ink);
  for (const { heading, formula } of columns) {
    const column = columnOf(table, heading);
    for (let row = table.body.row; row < table.body.row + table.body.rows; row++)
      writer.formula(row, column, formula[dialect], "asBefore", null);
    setCalculatedColumn(book.draft.edit(path), column - table.body.column, formula[dialect]);
  }
  askForCalculation(book);
  return null;
}
