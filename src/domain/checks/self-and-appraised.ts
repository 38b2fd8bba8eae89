/** Who scored what: appraised above self, and survey points that a commune cannot give itself. */
import { compare, toText } from "../decimal";
import { isSurveyLeaf } from "../framework";
import { leafRows, type ScoreSheet } from "../score-sheet";
import { figures, placeOfLeaf, placeOfRow, type Finding } from "./finding";

/** A notice only: the appraiser may well give more. */
export function checkAppraisedAboveSelf(sheet: ScoreSheet): readonly Finding[] {
  return leafRows(sheet).flatMap((row) => {
    const { selfScore, appraisedScore } = row;
    if (selfScore === null || appraisedScore === null || compare(appraisedScore, selfScore) <= 0) return [];
    return [
      {
        check: "appraised-above-self",
        severity: "info",
        place: placeOfLeaf(row, sheet, "appraisedScore"),
        ...figures(appraisedScore, selfScore),
        unit: "points",
        facts: {},
      } as const,
    ];
  });
}

export function checkSurveySelfScored(sheet: ScoreSheet): readonly Finding[] {
  return leafRows(sheet).flatMap((row) => {
    if (!isSurveyLeaf(row.node) || row.selfScore === null || row.appraisedScore !== null) return [];
    return [
      {
        check: "survey-self-scored",
        severity: "check",
        place: placeOfRow(row, "selfScore"),
        stated: toText(row.selfScore),
        computed: null,
        unit: "points",
        facts: { maxScore: toText(row.maxScore) },
      } as const,
    ];
  });
}
