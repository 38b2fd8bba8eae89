/** Where a jump from a finding lands. */
import type { Finding, RowFigure } from "../../domain/checks/finding";
import type { ScoreSheet } from "../../domain/score-sheet";
import type { ScoreSheetColumn } from "../../sheets/score-sheet-columns";
import type { SheetPlace } from "../pane-model";

/** `null` where the finding is about a figure of the paper that no cell of the workbook holds. */
export function findingCell({ place }: Finding, sheet: ScoreSheet): SheetPlace | null {
  if (place.kind !== "node") return null;
  const row = sheet.rowByKey.get(place.key);
  if (row === undefined) return null;
  return { table: "BangDiem", key: place.key, column: columnOf(place.figure, row.entry === null ? "parent" : "leaf") };
}

/** A leaf's score is mended where it is typed, a parent's is only shown. */
function columnOf(figure: RowFigure, row: "leaf" | "parent"): ScoreSheetColumn {
  switch (figure) {
    case "selfScore":
      return row === "leaf" ? "selfInput" : "selfScore";
    case "appraisedScore":
      return row === "leaf" ? "appraisedInput" : "appraisedScore";
    case "performance":
      return "done";
    case "code":
    case "maxScore":
    case "gap":
    case "explanation":
      return figure;
  }
}
