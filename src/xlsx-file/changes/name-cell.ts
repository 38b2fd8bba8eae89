import type { WorkbookProblem } from "../../ports/workbook";
import type { CellContent } from "../../sheets/sheet-plan";
import { askForCalculation } from "../book/book";
import { namedCell } from "../book/named-cell";
import { cellWriter, type Ink } from "../sheet/cell-writer";
import { whyLocked } from "./protection";

/** Writes the single cell that a name of the workbook stands for. */
export function nameCell(ink: Ink, name: string, content: CellContent): WorkbookProblem | null {
  const { book } = ink;
  const found = namedCell(book, name);
  if (found === null) return { problem: "NameMissing", name };
  const { sheet, row, column } = found;
  const locked = whyLocked(book, sheet);
  if (locked !== null) return locked;
  cellWriter(book.draft.edit(sheet.path), sheet.path, ink).constant(row, column, content, null);
  askForCalculation(book);
  return null;
}
