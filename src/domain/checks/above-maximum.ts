/** A score above its maximum or below zero, and a bonus or penalty above its cap. */
import { compare, isNegative, noPoints, toText, type Points } from "../decimal";
import { leafRows, type LeafRow, type ScoreSheet } from "../score-sheet";
import { figures, placeOfLeaf, type Finding } from "./finding";

export function checkAboveMaximum(sheet: ScoreSheet): readonly Finding[] {
  return [...leafRows(sheet).flatMap((row) => checkLeaf(row, sheet)), ...checkAdjustments(sheet)];
}

function checkLeaf(row: LeafRow, sheet: ScoreSheet): readonly Finding[] {
  return (["selfScore", "appraisedScore"] as const).flatMap((figure) => {
    const score = row[figure];
    if (score === null || row.status === "notApplicable" || isWithin(score, row.applicableMax)) return [];
    return [
      {
        check: "above-maximum",
        severity: "error",
        place: placeOfLeaf(row, sheet, figure),
        ...figures(score, nearestLimit(score, row.applicableMax)),
        unit: "points",
        facts: { maxScore: toText(row.applicableMax), figure },
      } as const,
    ];
  });
}

function nearestLimit(score: Points, most: Points): Points {
  return isNegative(score) ? noPoints : most;
}

function isWithin(score: Points, maxScore: Points): boolean {
  return !isNegative(score) && compare(score, maxScore) <= 0;
}

function checkAdjustments(sheet: ScoreSheet): readonly Finding[] {
  return sheet.framework.adjustments.flatMap(({ key, name, cap }) => {
    const granted = sheet.assessment.adjustments.get(key) ?? noPoints;
    if (cap === null || isWithin(granted, cap)) return [];
    return [
      {
        check: "above-maximum",
        severity: "error",
        place: { kind: "total", where: name },
        ...figures(granted, nearestLimit(granted, cap)),
        unit: "points",
        facts: { maxScore: toText(cap), figure: "adjustment" },
      } as const,
    ];
  });
}
