import type { ColumnShowing, WorkbookProblem } from "../ports/workbook";
import type { TableName } from "../sheets/sheet-plan";
import { columnAt, type Inventory } from "./inventory";
import { accepted, type Step } from "./step";

export function showColumns(
  table: TableName,
  columns: readonly ColumnShowing[],
  before: Inventory,
): Step | WorkbookProblem {
  const onHand = before.tables.get(table);
  if (onHand === undefined) return { problem: "TableMissing", table };
  const missing = columns.find(({ heading }) => columnAt(onHand, heading) < 0);
  if (missing !== undefined) return { problem: "ColumnMissing", table, heading: missing.heading };
  const hide = (context: Excel.RequestContext, heading: string, showing: Hiding): void => {
    context.workbook.tables.getItem(table).columns.getItem(heading).getRange().columnHidden = showing === "hidden";
  };
  return {
    sheetIds: [onHand.sheetId],
    calculated: [],
    write: ({ context }) => {
      for (const { heading, showing } of columns) hide(context, heading, showing);
      return Promise.resolve(accepted);
    },
    undo: (context, now) => {
      const standing = now.tables.get(table);
      for (const { heading } of columns) {
        if (standing === undefined || columnAt(standing, heading) < 0) continue;
        hide(context, heading, onHand.isHidden[columnAt(onHand, heading)] === true ? "hidden" : "shown");
      }
    },
  };
}

type Hiding = ColumnShowing["showing"];
