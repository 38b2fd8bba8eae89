/** `bị trừ 0,4 điểm` against maximum − score. */
import { equals } from "../decimal";
import type { ScoreSheet } from "../score-sheet";
import { figures, placeOfRow, type Finding } from "./finding";

export function checkStatedDeductions(sheet: ScoreSheet): readonly Finding[] {
  return sheet.rows.flatMap((row) => {
    const stated = sheet.assessment.stated.nodes.get(row.key)?.deduction ?? null;
    if (stated === null || row.gap === null || equals(stated, row.gap)) return [];
    return [
      {
        check: "stated-deduction",
        severity: "error",
        place: placeOfRow(row, "gap"),
        ...figures(stated, row.gap),
        unit: "points",
        facts: {},
      } as const,
    ];
  });
}
