/** Where a cell that could not be read stands, as far as the pane can go there. */
import type { CellFault } from "../../sheets/cell-reading";
import { remediationHeadings } from "../../sheets/remediation-columns";
import { scoreSheetColumns } from "../../sheets/score-sheet-columns";
import type { SheetPlace } from "../pane-model";

/** `null` for a cell that belongs to no row. */
export function faultPlace({ key, heading }: CellFault): SheetPlace | null {
  if (key === "") return null;
  const scoreColumn = scoreSheetColumns.find((column) => column.heading === heading);
  if (scoreColumn !== undefined) return { table: "BangDiem", key, column: scoreColumn.key };
  if (heading === remediationHeadings.due) return { table: "KhacPhuc", key, column: "due" };
  return heading === remediationHeadings.state ? { table: "KhacPhuc", key, column: "state" } : null;
}
