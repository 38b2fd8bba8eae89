/** The shipped samples as the tests of their figures need them. */
import { checkScoreSheet } from "../../src/domain/checks/all-checks";
import type { Severity } from "../../src/domain/checks/finding";
import type { Exact } from "../../src/domain/decimal";
import { toText } from "../../src/domain/decimal";
import { makeScoreSheet, type ScoreSheet } from "../../src/domain/score-sheet";
import { shippedSample } from "../../src/samples/shipped-samples";
import { briefs } from "./brief";

export function sampleSheet(id: string): ScoreSheet {
  const file = shippedSample(id);
  if (file?.kind !== "assessment") throw new Error(`No score sheet ${id}`);
  return makeScoreSheet(file.framework, file.assessment);
}

const shown = <Unit>(amount: Exact<Unit> | null): string => (amount === null ? "–" : toText(amount));

/** `self / appraised of maximum`, for each area or part in printed order. */
export function figuresByLevel(sheet: ScoreSheet, level: "part" | "area"): readonly string[] {
  return sheet.rows
    .filter(({ node }) => node.level === level)
    .map(
      ({ key, selfScore, appraisedScore, maxScore }) =>
        `${key} ${shown(selfScore)} / ${shown(appraisedScore)} of ${shown(maxScore)}`,
    );
}

export function findingsOf(sheet: ScoreSheet, severity: Severity): readonly string[] {
  return briefs(checkScoreSheet(sheet).filter((finding) => finding.severity === severity));
}
