import type { WorkbookProblem } from "../../ports/workbook";
import type { Book, BookSheet } from "../book/book";
import { childNamed, isTrue } from "../xml/xml-tree";

/** A sheet locked with a password is its owner's; one locked without is only guarded against slips of the hand. */
export function whyLocked({ draft }: Book, { path, name }: BookSheet): WorkbookProblem | null {
  const protection = childNamed(draft.read(path), "sheetProtection")?.attributes;
  const isLocked =
    isTrue(protection?.["sheet"]) && (protection?.["password"] ?? protection?.["hashValue"]) !== undefined;
  return isLocked ? { problem: "SheetProtected", sheet: name } : null;
}
