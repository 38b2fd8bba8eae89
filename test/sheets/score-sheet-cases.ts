/** Any score sheet with everything that a sheet can hold: rules with what was done, exclusions, scores out of range. */
import * as fc from "fast-check";
import { blankEntry, type Assessment, type Exclusion, type LeafEntry } from "../../src/domain/assessment";
import { add, points } from "../../src/domain/decimal";
import { allLeaves, placedNodes, type Framework, type Leaf } from "../../src/domain/framework";
import { makeScoreSheet, type ScoreSheet } from "../../src/domain/score-sheet";
import { nothingReported } from "../../src/domain/scoring-rules/performance";
import { anyAssessmentOf } from "../builders/any-assessment";
import { anyHundredths } from "../builders/any-decimal";
import { anyFramework, anyRoundedFramework } from "../builders/any-framework";
import { anyPerformanceFor } from "../builders/any-rule";
import { legible, sheetText } from "../builders/legible";

/** Changes to one leaf's entry: what was done, and a score that is not within its maximum. */
function anyEntryOf({ rule, maxScore }: Leaf): fc.Arbitrary<(entry: LeafEntry) => LeafEntry> {
  const performance = rule === null ? fc.constant(nothingReported) : anyPerformanceFor(rule);
  const beyond = fc.constantFrom(add(maxScore, points("0.01")), points("-0.5"));
  return fc
    .record({ performance: fc.option(performance), beyond: fc.option(beyond, { freq: 12 }), owner: anyOwner })
    .map((drawn) => (entry) => ({
      ...entry,
      performance: drawn.performance ?? nothingReported,
      selfScore: drawn.beyond !== null && entry.selfScore !== null ? drawn.beyond : entry.selfScore,
      ...drawn.owner,
    }));
}

const anyOwner = fc.constantFrom(
  {},
  {
    explanation: "02 sáng kiến, hội đồng không công nhận",
    evidence: "BC số 12/BC-UBND",
    owner: "Văn phòng – Thống kê",
  },
  { explanation: "=1+1", evidence: "-5", owner: "'Tài chính" },
);

function anyExclusions(framework: Framework): fc.Arbitrary<readonly Exclusion[]> {
  const places = [null, ...placedNodes(framework).map(({ node }) => node.key)];
  const exclusion = fc.record({
    node: fc.constantFrom(...places),
    amount: anyHundredths({ from: 1, to: 25 }).map(points),
    reason: fc.constantFrom("", "Không có hồ sơ"),
  });
  return fc.uniqueArray(exclusion, { maxLength: 2, selector: ({ node }) => node });
}

export function anyFilledAssessment(framework: Framework): fc.Arbitrary<Assessment> {
  const leaves = allLeaves(framework);
  const changes = fc.tuple(...leaves.map(anyEntryOf));
  return fc
    .record({ assessment: anyAssessmentOf(framework), changes, exclusions: anyExclusions(framework) })
    .map(({ assessment, changes: each, exclusions }) => ({
      ...assessment,
      exclusions,
      entries: new Map(
        leaves.map(({ key }, at) => [key, each[at]?.(assessment.entries.get(key) ?? blankEntry) ?? blankEntry]),
      ),
    }));
}

export const anyFilledSheet: fc.Arbitrary<ScoreSheet> = fc
  .oneof(anyFramework, anyRoundedFramework)
  .chain((framework) =>
    anyFilledAssessment(framework).map((assessment) => legible(makeScoreSheet(framework, assessment), sheetText)),
  );
