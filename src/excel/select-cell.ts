import type { CellPlace, WorkbookProblem } from "../ports/workbook";
import { isHostFault, problemOf } from "./host-errors";
import { inExcel } from "./in-excel";
import { columnAt, rowOfKey, takeInventory } from "./inventory";

/** A sheet that is hidden is shown for it. */
export async function selectCell({ table, key, heading }: CellPlace): Promise<WorkbookProblem | null> {
  const done = await inExcel(async (context): Promise<WorkbookProblem | null> => {
    const look = await takeInventory(context, { tables: [table], names: [], formulasOf: [], sheetsOf: [] });
    const onHand = look.tables.get(table);
    if (onHand === undefined) return { problem: "TableMissing", table };
    if (columnAt(onHand, heading) < 0) return { problem: "ColumnMissing", table, heading };
    const row = rowOfKey(onHand, key);
    if (row < 0) return { problem: "RowMissing", table, key };
    const proxy = context.workbook.tables.getItem(table);
    proxy.worksheet.visibility = "Visible";
    proxy.worksheet.activate();
    proxy.columns.getItem(heading).getDataBodyRange().getCell(row, 0).select();
    await context.sync();
    return null;
  });
  return isHostFault(done) ? problemOf(done) : done;
}
