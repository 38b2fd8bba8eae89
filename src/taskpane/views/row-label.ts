/** What a row is called where it stands alone: its code and name, a remainder under the name of what it is the rest of. */
import type { ScoreSheet, ScoreSheetRow } from "../../domain/score-sheet";

export interface RowLabel {
  readonly code: string | null;
  readonly name: string;
  /** Code and name in one line. */
  readonly full: string;
}

export function rowLabel(row: ScoreSheetRow, sheet: ScoreSheet): RowLabel {
  const isRemainder = row.node.kind === "leaf" && row.node.isRemainder;
  const parent = isRemainder && row.parentKey !== null ? sheet.rowByKey.get(row.parentKey) : undefined;
  return labelOf((parent ?? row).node);
}

export function labelOf({ code, name }: { readonly code: string | null; readonly name: string }): RowLabel {
  return { code, name, full: code === null ? name : `${code} ${name}` };
}
