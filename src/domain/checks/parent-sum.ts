/** A parent's stated maximum or score against the sum of what stands under it. */
import { equals, type Points } from "../decimal";
import { leafMaximum } from "../framework";
import type { ScoreSheet, ScoreSheetRow } from "../score-sheet";
import { figures, placeOfRow, type Finding, type RowFigure } from "./finding";

export function checkParentSums(sheet: ScoreSheet): readonly Finding[] {
  return sheet.rows.flatMap((row) => {
    if (row.node.kind === "leaf") return [];
    const stated = sheet.assessment.stated.nodes.get(row.key);
    return [
      ...compareWithSum(row, "maxScore", row.node.maxScore, leafMaximum(row.node)),
      ...compareWithSum(row, "selfScore", stated?.selfScore ?? null, row.selfScore),
      ...compareWithSum(row, "appraisedScore", stated?.appraisedScore ?? null, row.appraisedScore),
    ];
  });
}

function compareWithSum(
  row: ScoreSheetRow,
  figure: RowFigure,
  stated: Points | null,
  computed: Points | null,
): readonly Finding[] {
  if (stated === null || computed === null || equals(stated, computed)) return [];
  return [
    {
      check: "parent-sum",
      severity: "error",
      place: placeOfRow(row, figure),
      ...figures(stated, computed),
      unit: "points",
      facts: { figure },
    },
  ];
}
