import type { WorkbookProblem } from "../ports/workbook";
import { isHostFault } from "./host-errors";
import { inExcel } from "./in-excel";
import type { Inventory, SheetOnHand } from "./inventory";
import type { Step } from "./step";

/** The protected sheets among those written to. */
export function protectedSheets(steps: readonly Step[], { sheets }: Inventory): readonly SheetOnHand[] {
  const written = new Set(steps.flatMap(({ sheetIds }) => sheetIds));
  return sheets.filter(({ id, protection }) => protection !== null && written.has(id));
}

/** Excel refuses where a password is set: it stands first in the batch, so that nothing has been written then. */
export function unprotect(context: Excel.RequestContext, sheets: readonly SheetOnHand[]): void {
  for (const { id } of sheets) context.workbook.worksheets.getItem(id).protection.unprotect();
}

/** As it was: the same options, and no password, for there was none. */
export function protectAgain(context: Excel.RequestContext, sheets: readonly SheetOnHand[]): void {
  for (const { id, protection } of sheets) {
    if (protection !== null) context.workbook.worksheets.getItem(id).protection.protect(protection);
  }
}

/** Codes by which Excel refuses to take protection off. */
const refusals = new Set(["AccessDenied", "InvalidArgument"]);

/**
 * After a batch failed: whether a password was what stood in its way. Then nothing has been written, for taking protection
 * off comes first. All sheets are protected as they were afterwards.
 */
export async function passwordProblem(sheets: readonly SheetOnHand[]): Promise<WorkbookProblem | null> {
  const [sheet, ...others] = sheets;
  if (sheet === undefined) return null;
  const opened = await inExcel(async (context) => {
    unprotect(context, [sheet]);
    protectAgain(context, [sheet]);
    await context.sync();
  });
  const isRefused = isHostFault(opened) && refusals.has(opened.hostFault);
  const problem = await passwordProblem(others);
  return isRefused ? { problem: "SheetProtected", sheet: sheet.name } : problem;
}
