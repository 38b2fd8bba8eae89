/**
 * Arbitrary papers without a contradiction: every score follows from its rule and from what was done, every loss is
 * listed and explained, and all that the paper states is taken from the sheet itself.
 */
import * as fc from "fast-check";
import {
  blankEntry,
  noRemediation,
  nothingStated,
  type Assessment,
  type Exclusion,
  type LeafEntry,
  type StatedFigures,
} from "../../src/domain/assessment";
import { compare, percentOf, points, round, type Percent, type Points } from "../../src/domain/decimal";
import {
  allLeaves,
  isSurveyLeaf,
  placedNodes,
  undecidedLeafRounding,
  type Framework,
  type Leaf,
  type NodeKey,
} from "../../src/domain/framework";
import { isProblem } from "../../src/domain/problem";
import { makeScoreSheet, type ScoreSheet } from "../../src/domain/score-sheet";
import { nothingReported, rateCarriedOut, type Performance } from "../../src/domain/scoring-rules/performance";
import { scoreByRule } from "../../src/domain/scoring-rules/scoring-rule";
import { anyHundredths, anyScoreUpTo } from "./any-decimal";
import { anyFramework, anyRoundedFramework } from "./any-framework";
import { anyPerformanceFor } from "./any-rule";
import { legible, sheetText } from "./legible";

/** How a percentage of the rate is printed, if at all. */
const anyPrinting = fc.option(fc.record({ digits: fc.nat(2), mode: fc.constantFrom("truncate", "halfAwayFromZero") }));

function printedPercent(
  performance: Performance,
  printing: { digits: number; mode: "truncate" | "halfAwayFromZero" } | null,
): Percent | null {
  const carriedOut = rateCarriedOut(performance);
  return isProblem(carriedOut) || printing === null ? null : round(percentOf(carriedOut), printing);
}

interface Scored {
  readonly score: Points;
  readonly performance: Performance;
  readonly statedPercent: Percent | null;
}

/** A score by the leaf's rule, or any score where the rule leaves it to a person. */
function anyScored(leaf: Leaf, framework: Framework): fc.Arbitrary<Scored | null> {
  const byHand = anyScoreUpTo(leaf.maxScore).map((score) => ({
    score,
    performance: nothingReported,
    statedPercent: null,
  }));
  const { rule } = leaf;
  if (rule === null || rule.kind === "survey" || rule.kind === "manual") return byHand;
  return fc.tuple(anyPerformanceFor(rule), anyPrinting).map(([performance, printing]) => {
    const score = scoreByRule(rule, leaf.maxScore, performance, framework.rounding.leaf ?? undecidedLeafRounding);
    // Steps may leave a hole: such a leaf stays unscored.
    if (score === null || isProblem(score)) return null;
    return { score, performance, statedPercent: printedPercent(performance, printing) };
  });
}

function anyConsistentEntry(leaf: Leaf, framework: Framework): fc.Arbitrary<LeafEntry> {
  const explained = { ...blankEntry, explanation: "Đã giải trình", remediation: { ...noRemediation, cause: "Thiếu" } };
  // Nobody lists the rows of a remainder, so they must have lost nothing; a survey is the one exception.
  if (leaf.isRemainder && !isSurveyLeaf(leaf)) return fc.constant({ ...explained, appraisedScore: leaf.maxScore });
  return fc
    .tuple(anyScored(leaf, framework), fc.constantFrom("self", "appraised", "blank", "notApplicable"))
    .map(([scored, entered]): LeafEntry => {
      if (entered === "notApplicable") {
        return { ...explained, applicability: { state: "notApplicable", reason: "Không phát sinh" } };
      }
      if (scored === null || entered === "blank") return explained;
      const { score, performance, statedPercent } = scored;
      const typed = { ...explained, performance, statedPercent };
      return entered === "self" && !isSurveyLeaf(leaf)
        ? { ...typed, selfScore: score }
        : { ...typed, appraisedScore: score };
    });
}

/** Granted points within their caps. */
function anyGranted(framework: Framework): fc.Arbitrary<ReadonlyMap<NodeKey, Points>> {
  const amounts = framework.adjustments.map(({ key, cap }) =>
    anyHundredths({ from: 0, to: 100 }).map((amount) => {
      const granted = points(amount);
      return [key, cap !== null && compare(granted, cap) > 0 ? cap : granted] as const;
    }),
  );
  return fc.tuple(...amounts).map((granted) => new Map(granted));
}

/** Everything a paper can state about a sheet, as the sheet has it. */
function statedBy(sheet: ScoreSheet): StatedFigures {
  const { totals, rows } = sheet;
  const kinds = ["selfScore", "appraisedScore", "points"] as const;
  return {
    ...nothingStated,
    nodes: new Map(
      rows.map(({ key, selfScore, appraisedScore, gap }) => [key, { selfScore, appraisedScore, deduction: gap }]),
    ),
    totals: kinds.flatMap((kind) => {
      const total = totals[kind];
      return total === null ? [] : [{ kind, points: total, applicableMax: totals.applicableMax, where: "Tổng" }];
    }),
    index: totals.parIndex === null ? [] : [{ index: totals.parIndex, where: "Chỉ số" }],
    grade: totals.grade,
  };
}

/** A row that the paper names may have left the maximum without a leaf to take it from. */
function anyExclusions(framework: Framework): fc.Arbitrary<readonly Exclusion[]> {
  const branches = placedNodes(framework).flatMap(({ node }) => (node.kind === "branch" ? [node.key] : []));
  if (branches.length === 0) return fc.constant([]);
  const amount = anyHundredths({ from: 1, to: 50 }).map(points);
  const exclusion = fc.record({ node: fc.constantFrom(...branches), amount, reason: fc.constant("Không phát sinh") });
  return fc.array(exclusion, { maxLength: 1 });
}

const anyListing = fc.constantFrom<Assessment["listing"][]>("complete", "belowMaximum", "some");

export const anyConsistentPaper: fc.Arbitrary<ScoreSheet> = fc
  .oneof(anyFramework, anyRoundedFramework)
  .chain((framework) =>
    fc
      .record({
        entries: fc.tuple(...allLeaves(framework).map((leaf) => anyConsistentEntry(leaf, framework))),
        adjustments: anyGranted(framework),
        exclusions: anyExclusions(framework),
        listing: anyListing,
      })
      .map(({ entries, adjustments, exclusions, listing }) => {
        const assessment: Assessment = {
          frameworkId: framework.id,
          unit: { name: "UBND xã Mẫu", district: null, province: null },
          period: { label: "năm 2024", year: 2024, span: "year" },
          listing,
          entries: new Map(allLeaves(framework).map(({ key }, at) => [key, entries[at] ?? blankEntry])),
          adjustments,
          exclusions,
          stated: nothingStated,
        };
        const stated = statedBy(makeScoreSheet(framework, assessment));
        return legible(makeScoreSheet(framework, { ...assessment, stated }), sheetText);
      }),
  );
