import { isWorkbookProblem, type LiveWorkbookPort } from "../ports/workbook";
import { applyPlan } from "./apply-plan";
import type { Inventory } from "./inventory";
import { readTables } from "./read-tables";
import { selectCell } from "./select-cell";
import { watchWorkbook } from "./watch";

/** The workbook that is open in Excel, through Office.js. */
export function liveWorkbook(): LiveWorkbookPort {
  /** What the last reading found, for the one writing that follows it. */
  const known: { look: Inventory | null } = { look: null };
  return {
    read: async (request) => {
      const look = await readTables(request);
      if (isWorkbookProblem(look)) return look;
      known.look = look.inventory;
      return look.reading;
    },
    apply: (changes, options) => {
      const { look } = known;
      known.look = null;
      return applyPlan(changes, options, look);
    },
    watch: watchWorkbook,
    select: selectCell,
  };
}
