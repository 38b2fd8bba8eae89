/**
 * Arbitrary frameworks: up to five levels with some left out, rows without codes, codes that repeat across parts and
 * stand out of order, remainders, survey leaves, bonus and penalty.
 *
 * First an outline, whose nodes know only their shape; then keys and codes are given by place.
 */
import * as fc from "fast-check";
import { points } from "../../src/domain/decimal";
import {
  leafMaximum,
  levels,
  notApplicablePolicies,
  remainderName,
  type Adjustment,
  type Framework,
  type FrameworkNode,
  type Leaf,
} from "../../src/domain/framework";
import { anyMaximum, anyRounding } from "./any-decimal";
import { anyRuleWithMaximum } from "./any-rule";
import { someSource } from "./frameworks";
import { frameworkText, legible } from "./legible";

type LeafShape = Pick<Leaf, "maxScore" | "rule" | "notApplicable">;

/** `drop`: how far below its parent the node lies; 1 is the next level, more leaves levels out. */
type Outline = OutlineLeaf | OutlineBranch;
interface OutlineLeaf {
  readonly kind: "leaf";
  readonly drop: number;
  readonly isCoded: boolean;
  readonly leaf: LeafShape;
}
interface OutlineBranch {
  readonly kind: "branch";
  readonly drop: number;
  readonly isCoded: boolean;
  readonly statesMaximum: boolean;
  readonly children: readonly Outline[];
  readonly remainder: OutlineRemainder | null;
}
interface OutlineRemainder {
  readonly maxScore: string;
  readonly isSurvey: boolean;
}

const anyLeafShape: fc.Arbitrary<LeafShape> = fc
  .oneof(
    anyMaximum.map((maxScore) => ({ rule: null, maxScore: points(maxScore) })),
    { arbitrary: anyRuleWithMaximum, weight: 2 },
  )
  .chain((shape) =>
    fc.option(fc.constantFrom(...notApplicablePolicies)).map((notApplicable) => ({ ...shape, notApplicable })),
  );

/** Most rows are coded, and most lie one level below their parent. */
const anyIsCoded = fc.integer({ min: 0, max: 4 }).map((chance) => chance > 0);
const anyDrop = fc.constantFrom(1, 1, 1, 2, 3);

const anyOutlineLeaf: fc.Arbitrary<Outline> = fc.record({
  kind: fc.constant("leaf"),
  drop: anyDrop,
  isCoded: anyIsCoded,
  leaf: anyLeafShape,
});

const anyOutlineRemainder: fc.Arbitrary<OutlineRemainder | null> = fc.option(
  fc.record({ maxScore: anyMaximum, isSurvey: fc.boolean() }),
);

/** A branch with at most `depth` levels of branches below it. */
function anyOutlineBranch(depth: number): fc.Arbitrary<Outline> {
  const child = depth === 0 ? anyOutlineLeaf : fc.oneof(anyOutlineLeaf, anyOutlineBranch(depth - 1));
  return fc.record({
    kind: fc.constant("branch"),
    drop: anyDrop,
    isCoded: anyIsCoded,
    statesMaximum: fc.boolean(),
    children: fc.array(child, { minLength: 1, maxLength: 3 }),
    remainder: anyOutlineRemainder,
  });
}

/** Where a node stands; its code is printed only if its outline says so. */
interface Place {
  readonly key: string;
  readonly code: string;
  readonly parentLevel: number;
}

const lowest = levels.length - 1;

function makeNode(outline: Outline, place: Place): FrameworkNode {
  const level = Math.min(lowest, place.parentLevel + outline.drop);
  const common = {
    key: place.key,
    level: levels[level] ?? "option",
    code: outline.isCoded ? place.code : null,
    name: `Tiêu chí ${place.key}`,
    source: outline.isCoded ? someSource : null,
  };
  // Nothing lies below the lowest level.
  if (outline.kind === "branch" && level < lowest) return makeBranch(outline, common, { ...place, parentLevel: level });
  const { rule, maxScore, notApplicable } = outline.kind === "leaf" ? outline.leaf : noShape;
  const ruleSource = rule === null ? null : someSource;
  return { ...common, kind: "leaf", rule, ruleSource, maxScore, notApplicable, isRemainder: false };
}

const noShape: LeafShape = { rule: null, maxScore: points("1.5"), notApplicable: null };

function makeBranch(
  outline: OutlineBranch,
  common: Pick<FrameworkNode, "key" | "level" | "code" | "name" | "source">,
  place: Place,
): FrameworkNode {
  const last = outline.children.length;
  const children = outline.children.map((child, at) =>
    // Papers list rows out of order too: here backwards, under a parent that has a remainder.
    makeNode(child, childPlace(place, outline.remainder === null ? at + 1 : last - at)),
  );
  const all = outline.remainder === null ? children : [...children, makeRemainder(outline.remainder, place)];
  const branch = { ...common, kind: "branch", maxScore: null, children: all } as const;
  return outline.statesMaximum ? { ...branch, maxScore: leafMaximum(branch) } : branch;
}

/** Codes begin anew under each part, as papers print them; keys do not. */
function childPlace({ key, code, parentLevel }: Place, number: number): Place {
  const isPart = parentLevel === 0;
  return { key: `${key}.${number}`, code: isPart ? String(number) : `${code}.${number}`, parentLevel };
}

function makeRemainder({ maxScore, isSurvey }: OutlineRemainder, { key, parentLevel }: Place): Leaf {
  return {
    kind: "leaf",
    key: `${key}.x`,
    level: levels[parentLevel + 1] ?? "option",
    code: null,
    name: remainderName,
    source: null,
    maxScore: points(maxScore),
    rule: isSurvey ? { kind: "survey" } : null,
    ruleSource: isSurvey ? someSource : null,
    notApplicable: null,
    isRemainder: true,
  };
}

const romanNumbers = ["I", "II", "III"] as const;

const anyNodes: fc.Arbitrary<readonly FrameworkNode[]> = fc
  .array(fc.oneof({ arbitrary: anyOutlineBranch(3), weight: 3 }, anyOutlineLeaf), { minLength: 1, maxLength: 3 })
  .map((outlines) =>
    outlines.map((outline, at) => {
      const code = romanNumbers[at] ?? "IV";
      return makeNode(outline, { key: code, code, parentLevel: -1 });
    }),
  );

const anyAdjustments: fc.Arbitrary<readonly Adjustment[]> = fc.subarray([
  { kind: "bonus", key: "thuong", name: "Điểm thưởng", cap: null, source: null },
  { kind: "bonus", key: "thuong-khac", name: "Điểm thưởng khác", cap: points("2"), source: someSource },
  { kind: "penalty", key: "phat", name: "Điểm phạt", cap: points("5"), source: null },
]);

const anyPlainFramework: fc.Arbitrary<Framework> = fc.record({
  id: fc.constant("mau"),
  name: fc.constant("Bộ tiêu chí mẫu"),
  province: fc.option(fc.constant("tỉnh Quảng Trị")),
  decision: fc.option(
    fc.constant({
      number: "12/QĐ-UBND",
      date: "2024-02-29",
      effectiveDate: "2024-03-01",
      issuer: null,
      subject: "Bộ tiêu chí",
    }),
  ),
  unitTypes: fc.subarray(["xã", "phường", "đặc khu"] as const),
  firstYear: fc.option(fc.constant(2024)),
  lastYear: fc.constant(null),
  historicalExample: fc.option(fc.constant({ document: "Báo cáo", year: 2024 })),
  nodes: anyNodes,
  adjustments: anyAdjustments,
  rounding: fc.record({
    leaf: fc.option(anyRounding({ from: 2, to: 4 })),
    area: fc.constant(null),
    index: fc.option(anyRounding({ from: 0, to: 4 })),
  }),
  gradeScheme: fc.option(
    fc.constantFrom("points", "index").map((basis) => ({
      basis,
      bands: [
        { name: "Xuất sắc", from: "90", includesEdge: true },
        { name: "Tốt", from: "80", includesEdge: false },
      ],
    })),
  ),
  notApplicableDefault: fc.option(fc.constantFrom(...notApplicablePolicies)),
});

/** Sums of areas stay unrounded: what rounding at that level does is said in cases of its own. */
export const anyFramework: fc.Arbitrary<Framework> = anyPlainFramework.map((framework) =>
  legible(framework, frameworkText),
);

/** The same with sums of areas rounded, as some decisions have it. */
export const anyRoundedFramework: fc.Arbitrary<Framework> = fc
  .tuple(anyPlainFramework, anyRounding({ from: 0, to: 2 }))
  .map(([framework, area]) => legible({ ...framework, rounding: { ...framework.rounding, area } }, frameworkText));
