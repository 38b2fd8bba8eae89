import type { WorkbookProblem } from "../ports/workbook";
import type { CellContent } from "../sheets/sheet-plan";
import { enteredIntoTextFormat, enteredValue, holds, restoredFormula } from "./cell-values";
import type { Inventory } from "./inventory";
import { readBackDiffers, type Step } from "./step";

/** Writes the single cell that a name of the workbook stands for. */
export function nameCell(name: string, content: CellContent, before: Inventory): Step | WorkbookProblem {
  const onHand = before.named.get(name);
  if (onHand === undefined) return { problem: "NameMissing", name };
  const cell = (context: Excel.RequestContext): Excel.Range => context.workbook.names.getItem(name).getRange();
  return {
    sheetIds: [onHand.sheetId],
    calculated: [],
    write: ({ context }) => {
      cell(context).values = [[onHand.numberFormat === "@" ? enteredIntoTextFormat(content) : enteredValue(content)]];
      const after = cell(context).load("values");
      return Promise.resolve(() => (holds(after.values[0]?.[0], content) ? null : { problem: readBackDiffers }));
    },
    undo: (context, now) => {
      if (!holds(now.named.get(name)?.value, content)) return;
      cell(context).formulas = [[restoredFormula(onHand)]];
    },
  };
}
