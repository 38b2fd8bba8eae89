/** Arbitrary assessments for a framework: scored, unscored and not applicable leaves, with what staff typed about them. */
import * as fc from "fast-check";
import {
  blankEntry,
  noRemediation,
  nothingStated,
  remediationStates,
  type Assessment,
  type Due,
  type LeafEntry,
  type RemediationEntry,
} from "../../src/domain/assessment";
import { points, type Points } from "../../src/domain/decimal";
import { allLeaves, type Framework, type Leaf, type NodeKey } from "../../src/domain/framework";
import { makeScoreSheet, type ScoreSheet } from "../../src/domain/score-sheet";
import { anyHundredths, anyScoreUpTo } from "./any-decimal";
import { legible, sheetText } from "./legible";

const anyTypedText = fc.oneof(fc.constant(""), fc.constantFrom("Văn phòng", "=1+1", "Cả năm", " "), fc.string());

const anyDue: fc.Arbitrary<Due | null> = fc.constantFrom(
  null,
  { kind: "text", text: "Quý II" },
  { kind: "date", date: "2025-06-30" },
);

export const anyRemediation: fc.Arbitrary<RemediationEntry> = fc.oneof(
  fc.constant(noRemediation),
  fc.record({
    cause: anyTypedText,
    lead: anyTypedText,
    support: anyTypedText,
    measure: anyTypedText,
    due: anyDue,
    state: fc.constantFrom(...remediationStates),
  }),
);

/** How a leaf is entered. */
type Entered = "unscored" | "self" | "appraised" | "both" | "notApplicable";
const everyWay: readonly Entered[] = ["unscored", "self", "appraised", "both", "notApplicable"];

function anyEntry({ maxScore }: Leaf, ways: readonly Entered[]): fc.Arbitrary<LeafEntry> {
  const score = anyScoreUpTo(maxScore);
  return fc
    .record({ entered: fc.constantFrom(...ways), self: score, appraised: score, remediation: anyRemediation })
    .map(({ entered, self, appraised, remediation }) => ({
      ...blankEntry,
      applicability:
        entered === "notApplicable"
          ? { state: "notApplicable", reason: "Không phát sinh hồ sơ" }
          : { state: "applicable" },
      selfScore: entered === "self" || entered === "both" ? self : null,
      appraisedScore: entered === "appraised" || entered === "both" ? appraised : null,
      remediation,
    }));
}

function assessmentOf(
  framework: Framework,
  entries: readonly LeafEntry[],
  adjustments: ReadonlyMap<NodeKey, Points>,
): Assessment {
  return {
    frameworkId: framework.id,
    unit: { name: "UBND xã Mẫu", district: null, province: null },
    period: { label: "năm 2024", year: 2024, span: "year" },
    listing: "complete",
    entries: new Map(allLeaves(framework).map(({ key }, at) => [key, entries[at] ?? blankEntry])),
    adjustments,
    exclusions: [],
    stated: nothingStated,
  };
}

function anyGranted(framework: Framework): fc.Arbitrary<ReadonlyMap<NodeKey, Points>> {
  const granted = framework.adjustments.map(({ key }) =>
    fc.option(anyHundredths({ from: 0, to: 200 })).map((amount) => (amount === null ? [] : [[key, amount] as const])),
  );
  return fc
    .tuple(...granted)
    .map((amounts) => new Map(amounts.flat().map(([key, amount]) => [key, points(amount)] as const)));
}

export function anyAssessmentOf(framework: Framework, ways: readonly Entered[] = everyWay): fc.Arbitrary<Assessment> {
  const entries = allLeaves(framework).map((leaf) => anyEntry(leaf, ways));
  return fc
    .tuple(fc.tuple(...entries), anyGranted(framework))
    .map(([typed, granted]) => assessmentOf(framework, typed, granted));
}

/** A sheet of any framework, whose scores all lie within their maxima. */
export function anySheetOf(
  frameworks: fc.Arbitrary<Framework>,
  ways: readonly Entered[] = everyWay,
): fc.Arbitrary<ScoreSheet> {
  return frameworks.chain((framework) =>
    anyAssessmentOf(framework, ways).map((assessment) => legible(makeScoreSheet(framework, assessment), sheetText)),
  );
}

/** The same assessment with every leaf applicable and at its maximum. */
export function withFullMarks(framework: Framework): Assessment {
  const entries = allLeaves(framework).map(({ maxScore }) => ({ ...blankEntry, appraisedScore: maxScore }));
  return assessmentOf(framework, entries, new Map());
}
