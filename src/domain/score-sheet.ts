/**
 * Bảng điểm: framework + assessment → rows with self, appraised, applicable maximum, gap and status, subtotals at every
 * level, points, index, grade.
 *
 * Blank, zero and not applicable stay three things. A parent's scores are the sums of its children, never typed; what a
 * paper prints for a parent is compared by the checks. Everything is exact; only the framework's own rounding is applied.
 */
import { entryOf, type Assessment, type LeafEntry } from "./assessment";
import {
  add,
  compare,
  equals,
  isNegative,
  noPoints,
  percentOf,
  rateOf,
  round,
  subtract,
  sum,
  type Percent,
  type Points,
} from "./decimal";
import {
  allLeaves,
  areaOf,
  leavesUnder,
  notApplicablePolicyOf,
  placedNodes,
  statedOrLeafMaximum,
  undecidedIndexRounding,
  type Framework,
  type FrameworkNode,
  type Leaf,
  type NodeKey,
  type PlacedNode,
} from "./framework";
import { gradeFor } from "./grade";

/** Which of the two typed scores counts: the appraised one where there is one; `mixed` only on parents. */
export type Basis = "self" | "appraised" | "mixed";

/** Tình trạng. `unscored` on a parent: at least one applicable leaf under it has no score yet. */
export type Status = "atMaximum" | "belowMaximum" | "unscored" | "notApplicable" | "outOfRange";

export interface ScoreSheetRow {
  readonly key: NodeKey;
  readonly node: FrameworkNode;
  readonly depth: number;
  /** `null` for a root. */
  readonly parentKey: NodeKey | null;
  /** The area the row counts towards; see `areaOf`. */
  readonly areaKey: NodeKey;
  /** `null` on parents. */
  readonly entry: LeafEntry | null;
  readonly maxScore: Points;
  /** After exclusions: zero for a leaf that is out of the count. */
  readonly applicableMax: Points;
  readonly selfScore: Points | null;
  readonly appraisedScore: Points | null;
  /** The score that counts, and on which basis; `null` while nothing under the row is scored. */
  readonly score: Points | null;
  readonly basis: Basis | null;
  /** Điểm chưa đạt: maximum − score of the scored leaves; `null` where none is scored, or the score is out of range. */
  readonly gap: Points | null;
  readonly status: Status;
}

export interface ScoreSheet {
  readonly framework: Framework;
  readonly assessment: Assessment;
  /** Every node in official order. */
  readonly rows: readonly ScoreSheetRow[];
  readonly rowByKey: ReadonlyMap<NodeKey, ScoreSheetRow>;
  readonly totals: Totals;
}

export interface Totals {
  readonly maxScore: Points;
  readonly applicableMax: Points;
  readonly selfScore: Points | null;
  readonly appraisedScore: Points | null;
  readonly bonus: Points;
  readonly penalty: Points;
  /** Scores that count, plus bonus, less penalty; `null` while nothing is scored. */
  readonly points: Points | null;
  /** Lost on scored leaves, bonus and penalty apart. */
  readonly gap: Points | null;
  /** Points ÷ applicable maximum in percent, rounded as the framework says. */
  readonly parIndex: Percent | null;
  readonly grade: string | null;
  readonly unscoredLeaves: number;
}

export function makeScoreSheet(framework: Framework, assessment: Assessment): ScoreSheet {
  const results = new Map(
    allLeaves(framework).map((leaf) => [leaf.key, scoreLeaf(leaf, entryOf(assessment, leaf.key), framework)]),
  );
  const rows = placedNodes(framework).map((placed) => makeRow(placed, framework, assessment, results));
  const rowByKey = new Map(rows.map((row) => [row.key, row]));
  return { framework, assessment, rows, rowByKey, totals: makeTotals(framework, assessment, rows) };
}

export function leafRows(sheet: ScoreSheet): readonly LeafRow[] {
  return sheet.rows.filter(isLeafRow);
}

export type LeafRow = ScoreSheetRow & { readonly node: Leaf; readonly entry: LeafEntry };

export function isLeafRow(row: ScoreSheetRow): row is LeafRow {
  return row.node.kind === "leaf";
}

/** Quarterly or half-year sheets are scored against rules written for the year. */
export function isWholeYear(sheet: ScoreSheet): boolean {
  return sheet.assessment.period.span === "year";
}

/** What one leaf contributes; a parent is nothing but the sum of these. */
interface LeafResult {
  readonly applicableMax: Points;
  readonly selfScore: Points | null;
  readonly appraisedScore: Points | null;
  readonly score: Points | null;
  readonly basis: "self" | "appraised" | null;
  readonly gap: Points | null;
  readonly status: Status;
}

function makeRow(
  placed: PlacedNode,
  framework: Framework,
  assessment: Assessment,
  resultByKey: ReadonlyMap<NodeKey, LeafResult>,
): ScoreSheetRow {
  const { node } = placed;
  const parentKey = placed.ancestors.at(-1)?.key ?? null;
  const place = { key: node.key, node, depth: placed.depth, parentKey, areaKey: areaOf(placed).key };
  const results = leavesUnder(node).flatMap((leaf) => resultByKey.get(leaf.key) ?? []);
  const [own] = results;
  if (node.kind === "leaf" && own !== undefined) {
    return { ...place, entry: entryOf(assessment, node.key), maxScore: node.maxScore, ...own };
  }
  const excluded = sum(assessment.exclusions.filter((one) => liesIn(node, one.node)).map(({ amount }) => amount));
  const maxScore = statedOrLeafMaximum(node);
  return { ...place, entry: null, maxScore, ...sumResults(results, excluded, framework, node) };
}

function liesIn(node: FrameworkNode, key: NodeKey | null): boolean {
  return node.key === key || (node.kind === "branch" && node.children.some((child) => liesIn(child, key)));
}

/** One leaf: what is typed counts as typed; nothing is clipped, nothing filled in. */
export function scoreLeaf(leaf: Leaf, entry: LeafEntry, framework: Framework): LeafResult {
  if (entry.applicability.state === "notApplicable") {
    const givesFullPoints = notApplicablePolicyOf(leaf, framework) === "fullPoints";
    return {
      applicableMax: givesFullPoints ? leaf.maxScore : noPoints,
      selfScore: givesFullPoints ? leaf.maxScore : null,
      appraisedScore: null,
      score: givesFullPoints ? leaf.maxScore : null,
      basis: givesFullPoints ? "self" : null,
      gap: null,
      status: "notApplicable",
    };
  }
  const { selfScore, appraisedScore } = entry;
  const score = appraisedScore ?? selfScore;
  const basis = appraisedScore !== null ? "appraised" : selfScore !== null ? "self" : null;
  const typed = { applicableMax: leaf.maxScore, selfScore, appraisedScore, score, basis } as const;
  if (score === null) return { ...typed, gap: null, status: "unscored" };
  if (isNegative(score) || compare(score, leaf.maxScore) > 0) return { ...typed, gap: null, status: "outOfRange" };
  const gap = subtract(leaf.maxScore, score);
  return { ...typed, gap, status: equals(score, leaf.maxScore) ? "atMaximum" : "belowMaximum" };
}

function sumResults(
  results: readonly LeafResult[],
  excluded: Points,
  framework: Framework,
  node: FrameworkNode,
): Omit<ScoreSheetRow, "key" | "node" | "depth" | "parentKey" | "areaKey" | "entry" | "maxScore"> {
  const rounded = (value: Points | null): Points | null =>
    value !== null && node.level === "area" && framework.rounding.area !== null
      ? round(value, framework.rounding.area)
      : value;
  return {
    applicableMax: subtract(sum(results.map((result) => result.applicableMax)), excluded),
    selfScore: rounded(sumOfKnown(results.map((result) => result.selfScore))),
    appraisedScore: rounded(sumOfKnown(results.map((result) => result.appraisedScore))),
    score: rounded(sumOfKnown(results.map((result) => result.score))),
    basis: commonBasis(results),
    gap: sumOfKnown(results.map((result) => result.gap)),
    status: parentStatus(results),
  };
}

/** The sum of what is there; `null` when nothing is. */
function sumOfKnown(amounts: readonly (Points | null)[]): Points | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : sum(known);
}

function commonBasis(results: readonly LeafResult[]): Basis | null {
  const bases = new Set(results.map((result) => result.basis).filter((basis) => basis !== null));
  if (bases.size > 1) return "mixed";
  return [...bases][0] ?? null;
}

function parentStatus(results: readonly LeafResult[]): Status {
  const statuses = new Set(results.map((result) => result.status));
  const worstFirst = ["outOfRange", "unscored", "belowMaximum", "atMaximum", "notApplicable"] as const;
  return worstFirst.find((status) => statuses.has(status)) ?? "unscored";
}

function makeTotals(framework: Framework, assessment: Assessment, rows: readonly ScoreSheetRow[]): Totals {
  const roots = rows.filter((row) => row.depth === 0);
  const leaves = rows.filter(isLeafRow);
  const excludedOverall = assessment.exclusions.filter(({ node }) => node === null).map(({ amount }) => amount);
  const applicableMax = subtract(sum(roots.map((row) => row.applicableMax)), sum(excludedOverall));
  const bonus = granted("bonus", framework, assessment);
  const penalty = granted("penalty", framework, assessment);
  const score = sumOfKnown(roots.map((row) => row.score));
  const points = score === null ? null : subtract(add(score, bonus), penalty);
  const parIndex = points === null ? null : parIndexOf(points, applicableMax, framework);
  return {
    maxScore: sum(roots.map((row) => row.maxScore)),
    applicableMax,
    selfScore: sumOfKnown(roots.map((row) => row.selfScore)),
    appraisedScore: sumOfKnown(roots.map((row) => row.appraisedScore)),
    bonus,
    penalty,
    points,
    gap: sumOfKnown(leaves.map((row) => row.gap)),
    parIndex,
    grade: gradeFor(framework.gradeScheme, points, parIndex),
    unscoredLeaves: leaves.filter((row) => row.status === "unscored").length,
  };
}

function granted(kind: "bonus" | "penalty", framework: Framework, assessment: Assessment): Points {
  const ofKind = framework.adjustments.filter((adjustment) => adjustment.kind === kind);
  return sum(ofKind.map(({ key }) => assessment.adjustments.get(key) ?? noPoints));
}

/** Percent, rounded as the framework says; `null` where nothing is applicable. */
export function parIndexOf(points: Points, applicableMax: Points, framework: Framework): Percent | null {
  const reached = rateOf(points, applicableMax);
  return reached === null ? null : round(percentOf(reached), framework.rounding.index ?? undecidedIndexRounding);
}
