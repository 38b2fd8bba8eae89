/** Points lost in an area that no listed row explains: the difference of the reconciliation. */
import { isZero, toText } from "../decimal";
import { isUnlistedSurvey, listRemediationItems, reconcile } from "../remediation";
import { leafRows, type ScoreSheet } from "../score-sheet";
import { figures, placeOfLeaf, placeOfRow, type Finding } from "./finding";

export function checkUnexplainedLosses(sheet: ScoreSheet): readonly Finding[] {
  // A paper that lists no rows at all does not claim that its rows explain the loss.
  const severity = sheet.assessment.listing === "areasOnly" ? "check" : "error";
  const byArea = reconcile(sheet, listRemediationItems(sheet)).areas.flatMap((area): readonly Finding[] => {
    const row = sheet.rowByKey.get(area.areaKey);
    if (row === undefined || isZero(area.difference)) return [];
    const facts = { difference: toText(area.difference) };
    return [
      {
        check: "unexplained-loss",
        severity,
        place: placeOfRow(row, "gap"),
        ...figures(area.lost, area.explained),
        unit: "points",
        facts,
      },
    ];
  });
  return [...byArea, ...unlistedSurveys(sheet)];
}

/** A survey lost points, and the paper lists none of its questions. */
function unlistedSurveys(sheet: ScoreSheet): readonly Finding[] {
  return leafRows(sheet).flatMap((row) => {
    if (!isUnlistedSurvey(row.node) || row.gap === null || isZero(row.gap)) return [];
    return [
      {
        check: "unexplained-loss",
        severity: "check",
        place: placeOfLeaf(row, sheet, "gap"),
        stated: toText(row.gap),
        computed: "0",
        unit: "points",
        facts: { difference: toText(row.gap) },
      } as const,
    ];
  });
}
