/** Arbitrary scoring rules of every kind, and performances that each of them can score. */
import * as fc from "fast-check";
import { count, percent, points, type Count, type Percent, type Points } from "../../src/domain/decimal";
import type { LabelledPoints } from "../../src/domain/scoring-rules/labelled-points";
import { nothingReported, type Performance } from "../../src/domain/scoring-rules/performance";
import type { RatioWithFloorRule } from "../../src/domain/scoring-rules/ratio";
import { bestByRule, type ScoringRule } from "../../src/domain/scoring-rules/scoring-rule";
import type { Edge, Step } from "../../src/domain/scoring-rules/steps";
import { anyHundredths, anyMaximum, decimalText } from "./any-decimal";

/** Labels that staff write, labels full of the signs of the notation, and any other text. */
const anyLabel: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(
      "Đúng hạn",
      "Trễ hạn dưới 05 ngày",
      'Có; "đủ"',
      "a → b",
      "-> 2",
      "=>",
      " đầu",
      "cuối ",
      "",
      "chọn: x",
    ),
    fc.string({ unit: "grapheme", maxLength: 12 }),
  )
  .map((text) => text.normalize("NFC"));

const anyWorth = anyHundredths({ from: 0, to: 300 }).map(points);

function anyLabelledPoints(maxLength: number): fc.Arbitrary<readonly LabelledPoints[]> {
  const entry = fc.record({ label: anyLabel, points: anyWorth });
  return fc.uniqueArray(entry, { minLength: 1, maxLength, selector: ({ label }) => label });
}

/** Who owns a boundary between two steps: one of them, a step of its own, or nobody. */
const owners = ["above", "below", "itself", "nobody"] as const;
type Owner = (typeof owners)[number];

interface Boundary<Measure> {
  readonly value: Measure;
  readonly owner: Owner;
}

/** Steps from the highest range down to the lowest, which do not overlap; none of them holds nothing but its edge. */
function stepsBetween<Measure>(boundaries: readonly Boundary<Measure>[], worths: readonly Points[]): Step<Measure>[] {
  const edge = (boundary: Boundary<Measure> | undefined, side: Owner): Edge<Measure> | null =>
    boundary === undefined ? null : { value: boundary.value, isIncluded: boundary.owner === side };
  const ranges = [...boundaries, undefined].flatMap((boundary, at) => {
    const open = { from: edge(boundary, "above"), to: edge(boundaries[at - 1], "below") };
    if (boundary?.owner !== "itself") return [open];
    const alone: Edge<Measure> = { value: boundary.value, isIncluded: true };
    return [open, { from: alone, to: alone }];
  });
  return ranges.map((range, at) => ({ range, points: worths[at % worths.length] ?? points("0") }));
}

interface StepShape<Measure> {
  readonly values: fc.Arbitrary<readonly Measure[]>;
  /** Whether a higher range is worth no less; otherwise any range may be worth anything. */
  readonly worthRises: boolean;
}

function anySteps<Measure>({ values, worthRises }: StepShape<Measure>): fc.Arbitrary<readonly Step<Measure>[]> {
  const worths = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 9, maxLength: 9 });
  return fc
    .record({ values, owners: fc.array(fc.constantFrom(...owners), { minLength: 9, maxLength: 9 }), worths })
    .map(({ values: measures, owners: owned, worths: hundredths }) => {
      const boundaries = measures.map((value, at) => ({ value, owner: owned[at] ?? "nobody" }));
      const ordered = worthRises ? [...hundredths].sort((first, second) => second - first) : hundredths;
      return stepsBetween(
        boundaries,
        ordered.map((worth) => points(decimalText(worth, 2))),
      );
    });
}

/** Different percentages from the highest down, at least one. */
const anyPercentages: fc.Arbitrary<readonly Percent[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 4 })
  .map((hundredths) => [...hundredths].sort((first, second) => second - first))
  .map((hundredths) => hundredths.map((each) => percent(decimalText(each, 2))));

/** Different numbers of events from the highest down, or none. */
const anyNumbers: fc.Arbitrary<readonly Count[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 4 })
  .map((numbers) => [...numbers].sort((first, second) => second - first))
  .map((numbers) => numbers.map((each) => count(String(each))));

/** The band never begins above its end. */
const anyRatioWithFloor: fc.Arbitrary<RatioWithFloorRule> = fc
  .record({
    floor: fc.integer({ min: 0, max: 99 }),
    width: fc.integer({ min: 1, max: 50 }),
    floorIncluded: fc.boolean(),
    level: fc.constantFrom("none", "included", "excluded"),
  })
  .map(({ floor, width, floorIncluded, level }) => ({
    kind: "ratioWithFloor",
    nothingBelow: { value: percent(String(floor)), isIncluded: floorIncluded },
    everythingFrom:
      level === "none"
        ? null
        : { value: percent(String(Math.min(100, floor + width))), isIncluded: level === "included" },
  }));

/** What a violation is counted in: never blank, and on one line. */
const anyPer: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom("lần", "báo cáo", "văn bản", "lần/tháng", "Điểm"),
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 8 })
    .map((text) => text.normalize("NFC").trim())
    .filter((text) => /^.+$/u.test(text)),
);

export const ruleKinds = [
  "choice",
  "tier",
  "ratio",
  "ratioWithFloor",
  "checklist",
  "count",
  "deduct",
  "allOrNothing",
  "survey",
  "manual",
] as const satisfies readonly ScoringRule["kind"][];

export interface RuleShape {
  /** Steps are worth no less the higher they are. */
  readonly worthRises: boolean;
}

export function anyRuleOf(kind: ScoringRule["kind"], { worthRises }: RuleShape): fc.Arbitrary<ScoringRule> {
  switch (kind) {
    case "choice":
      return anyLabelledPoints(5).map((alternatives) => ({ kind, alternatives }));
    case "checklist":
      return anyLabelledPoints(6).map((parts) => ({ kind, parts }));
    case "tier":
      return anySteps({ values: anyPercentages, worthRises }).map((steps) => ({ kind, steps }));
    case "count":
      return anySteps({ values: anyNumbers, worthRises }).map((steps) => ({ kind, steps }));
    case "ratioWithFloor":
      return anyRatioWithFloor;
    case "deduct":
      return fc.record({ kind: fc.constant(kind), each: anyMaximum.map(points), per: anyPer });
    case "ratio":
    case "allOrNothing":
    case "survey":
    case "manual":
      return fc.constant({ kind });
  }
}

export const anyRule: fc.Arbitrary<ScoringRule> = fc
  .constantFrom(...ruleKinds)
  .chain((kind) => anyRuleOf(kind, { worthRises: false }));

/** A rule with a maximum that it can give. */
export const anyRuleWithMaximum: fc.Arbitrary<{ readonly rule: ScoringRule; readonly maxScore: Points }> =
  anyRule.chain((rule) => {
    const best = bestByRule(rule);
    return (best === null ? anyMaximum.map(points) : fc.constant(best)).map((maxScore) => ({ rule, maxScore }));
  });

/** Done, due and excluded with done never above due − excluded, and something left to do. */
export const anyRateReported: fc.Arbitrary<Performance> = fc
  .record({
    base: fc.integer({ min: 1, max: 2_000 }),
    share: fc.oneof(fc.constantFrom(0, 1_000), fc.integer({ min: 0, max: 1_000 })),
    excluded: fc.option(fc.integer({ min: 0, max: 20 })),
  })
  .map(({ base, share, excluded }) => ({
    ...nothingReported,
    done: count(String(Math.floor((base * share) / 1_000))),
    due: count(String(base + (excluded ?? 0))),
    excluded: excluded === null ? null : count(String(excluded)),
  }));

const anyNumberReported: fc.Arbitrary<Performance> = fc
  .integer({ min: 0, max: 14 })
  .map((done) => ({ ...nothingReported, done: count(String(done)) }));

/** What a commune may report for a leaf with this rule. */
export function anyPerformanceFor(rule: ScoringRule): fc.Arbitrary<Performance> {
  switch (rule.kind) {
    case "choice":
      return fc
        .constantFrom(...rule.alternatives.map(({ label }) => label))
        .map((chosen) => ({ ...nothingReported, chosen }));
    case "checklist":
      return fc.subarray(rule.parts.map(({ label }) => label)).map((fulfilled) => ({ ...nothingReported, fulfilled }));
    case "tier":
    case "ratio":
    case "ratioWithFloor":
      return anyRateReported;
    case "count":
    case "deduct":
    case "allOrNothing":
      return anyNumberReported;
    case "survey":
    case "manual":
      return fc.constant(nothingReported);
  }
}
