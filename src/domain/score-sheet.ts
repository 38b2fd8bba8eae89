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
  areaOf,
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
  const sums = sumByKey(framework, assessment);
  const rows = placedNodes(framework).map((placed) => makeRow(placed, assessment, sums));
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

/** What a row comes to: typed on a leaf, on a parent the sum of what stands directly under it. */
type RowSums = Pick<
  ScoreSheetRow,
  "applicableMax" | "selfScore" | "appraisedScore" | "score" | "basis" | "gap" | "status"
>;

function makeRow(
  { node, depth, ancestors }: PlacedNode,
  assessment: Assessment,
  sums: ReadonlyMap<NodeKey, RowSums>,
): ScoreSheetRow {
  const own = sums.get(node.key);
  if (own === undefined) throw new Error(`Nothing was summed for ${node.key}`);
  return {
    key: node.key,
    node,
    depth,
    parentKey: ancestors.at(-1)?.key ?? null,
    areaKey: areaOf({ node, depth, ancestors }).key,
    entry: node.kind === "leaf" ? entryOf(assessment, node.key) : null,
    maxScore: statedOrLeafMaximum(node),
    ...own,
  };
}

/** From the leaves up, so that an area that the framework rounds adds up to its part as it is shown. */
function sumByKey(framework: Framework, assessment: Assessment): ReadonlyMap<NodeKey, RowSums> {
  const sums = new Map<NodeKey, RowSums>();
  const isAppraised = [...assessment.entries.values()].some(({ appraisedScore }) => appraisedScore !== null);
  const visit = (node: FrameworkNode): RowSums => {
    const excluded = excludedAt(node.key, assessment);
    const own =
      node.kind === "leaf"
        ? scoreLeaf(node, entryOf(assessment, node.key), framework, { excluded, isAppraised })
        : sumChildren(node.children.map(visit), excluded, framework, node);
    sums.set(node.key, own);
    return own;
  };
  framework.nodes.forEach(visit);
  return sums;
}

/** What the paper takes out of the maximum at this very node. */
function excludedAt(key: NodeKey | null, assessment: Assessment): Points {
  return sum(assessment.exclusions.filter(({ node }) => node === key).map(({ amount }) => amount));
}

interface LeafCircumstances {
  readonly excluded: Points;
  /** Whether anything on the sheet is appraised: then full points given by rule count in that column too. */
  readonly isAppraised: boolean;
}

/** One leaf: what is typed counts as typed; nothing is clipped, nothing filled in. */
function scoreLeaf(
  leaf: Leaf,
  entry: LeafEntry,
  framework: Framework,
  { excluded, isAppraised }: LeafCircumstances,
): RowSums {
  const applicableMax = subtract(leaf.maxScore, excluded);
  if (entry.applicability.state === "notApplicable") {
    const isFull = notApplicablePolicyOf(leaf, framework) === "fullPoints";
    const score = isFull ? applicableMax : null;
    return {
      applicableMax: isFull ? applicableMax : noPoints,
      selfScore: score,
      appraisedScore: isAppraised ? score : null,
      score,
      basis: isFull ? (isAppraised ? "appraised" : "self") : null,
      gap: null,
      status: "notApplicable",
    };
  }
  const { selfScore, appraisedScore } = entry;
  const score = appraisedScore ?? selfScore;
  const basis = appraisedScore !== null ? "appraised" : selfScore !== null ? "self" : null;
  const typed = { applicableMax, selfScore, appraisedScore, score, basis } as const;
  if (score === null) return { ...typed, gap: null, status: "unscored" };
  if (isNegative(score) || compare(score, applicableMax) > 0) return { ...typed, gap: null, status: "outOfRange" };
  return {
    ...typed,
    gap: subtract(applicableMax, score),
    status: equals(score, applicableMax) ? "atMaximum" : "belowMaximum",
  };
}

function sumChildren(
  children: readonly RowSums[],
  excluded: Points,
  framework: Framework,
  node: FrameworkNode,
): RowSums {
  const rounding = node.level === "area" ? framework.rounding.area : null;
  const total = (amounts: readonly (Points | null)[]): Points | null => {
    const known = sumOfKnown(amounts);
    return known === null || rounding === null ? known : round(known, rounding);
  };
  return {
    applicableMax: subtract(sum(children.map((child) => child.applicableMax)), excluded),
    selfScore: total(children.map((child) => child.selfScore)),
    appraisedScore: total(children.map((child) => child.appraisedScore)),
    score: total(children.map((child) => child.score)),
    basis: commonBasis(children),
    gap: sumOfKnown(children.map((child) => child.gap)),
    status: parentStatus(children),
  };
}

/** The sum of what is there; `null` when nothing is. */
function sumOfKnown(amounts: readonly (Points | null)[]): Points | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : sum(known);
}

function commonBasis(children: readonly RowSums[]): Basis | null {
  const bases = new Set(children.map((child) => child.basis).filter((basis) => basis !== null));
  if (bases.size > 1) return "mixed";
  return [...bases][0] ?? null;
}

function parentStatus(children: readonly RowSums[]): Status {
  const statuses = new Set(children.map((child) => child.status));
  const worstFirst = ["outOfRange", "unscored", "belowMaximum", "atMaximum", "notApplicable"] as const;
  return worstFirst.find((status) => statuses.has(status)) ?? "unscored";
}

function makeTotals(framework: Framework, assessment: Assessment, rows: readonly ScoreSheetRow[]): Totals {
  const roots = rows.filter((row) => row.depth === 0);
  const leaves = rows.filter(isLeafRow);
  const applicableMax = subtract(sum(roots.map((row) => row.applicableMax)), excludedAt(null, assessment));
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
