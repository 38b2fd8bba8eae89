/**
 * Bộ tiêu chí: parts → areas → criteria → sub-criteria → options, and finding things in them.
 *
 * Levels may be left out (areas without parts, a criterion straight under a part, a sub-criterion whose criterion the
 * paper does not list). Printed codes repeat between parts, so everything is found by its key.
 */
import { noPoints, sum, type Points, type Rounding } from "./decimal";
import type { ScoringRule } from "./scoring-rules/scoring-rule";

/**
 * A unique path such as `I.1.5.4`. A node lies below another exactly when its key continues the other's key after a dot,
 * so that a formula with nothing but the keys finds everything under a node.
 */
export type NodeKey = string;

/** The nearest key above `key` among `keys`; `null` where none continues into it. */
export function nearestKeyAbove(key: NodeKey, keys: ReadonlySet<NodeKey>): NodeKey | null {
  for (let end = key.lastIndexOf("."); end > 0; end = key.lastIndexOf(".", end - 1)) {
    const above = key.slice(0, end);
    if (keys.has(above)) return above;
  }
  return null;
}

export const levels = ["part", "area", "criterion", "subCriterion", "option"] as const;
export type Level = (typeof levels)[number];

export interface Framework {
  readonly id: string;
  readonly name: string;
  readonly province: string | null;
  readonly decision: Decision | null;
  readonly unitTypes: readonly UnitType[];
  /** First and last assessment year the framework holds for; `null` where its paper does not say. */
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  /** Set on a framework read off one commune's paper: it shows a form of its year, not the rules in force. */
  readonly historicalExample: { readonly document: string; readonly year: number } | null;
  readonly nodes: readonly FrameworkNode[];
  readonly adjustments: readonly Adjustment[];
  readonly rounding: RoundingByLevel;
  readonly gradeScheme: GradeScheme | null;
  /** What "không phát sinh" does on a leaf that does not say; `null` where the paper does not say either. */
  readonly notApplicableDefault: NotApplicablePolicy | null;
}

export const unitTypes = ["xã", "phường", "đặc khu", "thị trấn"] as const;
export type UnitType = (typeof unitTypes)[number];

export interface Decision {
  readonly number: string | null;
  /** ISO date of signing. */
  readonly date: string | null;
  /** ISO date from which it holds. */
  readonly effectiveDate: string | null;
  readonly issuer: string | null;
  readonly subject: string | null;
}

/** Where a figure or a rule comes from, and whether the paper prints it or the figures merely fit it. */
export interface Source {
  readonly document: string;
  readonly place: string;
  readonly effectiveDate: string | null;
  readonly basis: "printed" | "inferred";
}

export type FrameworkNode = Branch | Leaf;

interface NodeCommon {
  readonly key: NodeKey;
  readonly level: Level;
  /** As printed, less its final dot; `null` where the paper prints none. */
  readonly code: string | null;
  readonly name: string;
  readonly source: Source | null;
}

export interface Branch extends NodeCommon {
  readonly kind: "branch";
  /** As the paper states it; `null` where it does not, and then the children's sum stands. */
  readonly maxScore: Points | null;
  readonly children: readonly FrameworkNode[];
}

export interface Leaf extends NodeCommon {
  readonly kind: "leaf";
  readonly maxScore: Points;
  /** `null`: the paper does not say how points are given, so they are entered by hand. */
  readonly rule: ScoringRule | null;
  readonly ruleSource: Source | null;
  readonly notApplicable: NotApplicablePolicy | null;
  /** The rest of a parent whose paper lists only some rows; it holds points but is never a remediation row. */
  readonly isRemainder: boolean;
}

/** What "không phát sinh" does: take the leaf out of the maximum, or give it full points. */
export const notApplicablePolicies = ["exclude", "fullPoints"] as const;
export type NotApplicablePolicy = (typeof notApplicablePolicies)[number];

/** Where neither leaf nor framework says: nothing arose, so nothing is counted, for or against. */
export const undecidedNotApplicablePolicy: NotApplicablePolicy = "exclude";

/** Điểm thưởng, điểm phạt: points outside the tree and outside the maximum. */
export interface Adjustment {
  readonly kind: "bonus" | "penalty";
  readonly key: NodeKey;
  readonly name: string;
  /** The most it may come to; `null` where no cap is stated. */
  readonly cap: Points | null;
  readonly source: Source | null;
}

/** `null`: the level is not rounded, sums stay exact. */
export interface RoundingByLevel {
  readonly leaf: Rounding | null;
  readonly area: Rounding | null;
  readonly index: Rounding | null;
}

/** Where a framework does not say how its leaf scores are rounded: what most printed score sheets show. */
export const undecidedLeafRounding: Rounding = { digits: 2, mode: "halfAwayFromZero" };
/** Where a framework does not say how its index is rounded. */
export const undecidedIndexRounding: Rounding = { digits: 2, mode: "halfAwayFromZero" };

export interface GradeScheme {
  /** Whether a band's edge is compared with the points or with the index in percent. */
  readonly basis: "points" | "index";
  /** Highest first. */
  readonly bands: readonly GradeBand[];
}

export interface GradeBand {
  readonly name: string;
  /** A canonical number in points or percent, as the basis says. */
  readonly from: string;
  readonly includesEdge: boolean;
}

export const remainderName = "Các tiêu chí không liệt kê";

/** A node with its place: how deep it lies and what it lies under. */
export interface PlacedNode {
  readonly node: FrameworkNode;
  /** 0 for a root. */
  readonly depth: number;
  /** From the root down, the node itself left out. */
  readonly ancestors: readonly Branch[];
}

/** Every node in official order, parents before their children. */
export function placedNodes(framework: Framework): readonly PlacedNode[] {
  const placed: PlacedNode[] = [];
  const visit = (node: FrameworkNode, ancestors: readonly Branch[]): void => {
    placed.push({ node, depth: ancestors.length, ancestors });
    if (node.kind === "branch") node.children.forEach((child) => visit(child, [...ancestors, node]));
  };
  framework.nodes.forEach((node) => visit(node, []));
  return placed;
}

export function leavesUnder(node: FrameworkNode): readonly Leaf[] {
  return node.kind === "leaf" ? [node] : node.children.flatMap(leavesUnder);
}

export function allLeaves(framework: Framework): readonly Leaf[] {
  return framework.nodes.flatMap(leavesUnder);
}

/** The maximum the leaves under a node add up to, which a stated maximum may contradict. */
export function leafMaximum(node: FrameworkNode): Points {
  return sum(leavesUnder(node).map((leaf) => leaf.maxScore));
}

export function statedOrLeafMaximum(node: FrameworkNode): Points {
  return node.maxScore ?? leafMaximum(node);
}

export function frameworkMaximum(framework: Framework): Points {
  return framework.nodes.length === 0 ? noPoints : sum(framework.nodes.map(leafMaximum));
}

export function isSurveyLeaf(leaf: Leaf): boolean {
  return leaf.rule?.kind === "survey";
}

export function notApplicablePolicyOf(leaf: Leaf, framework: Framework): NotApplicablePolicy {
  return leaf.notApplicable ?? framework.notApplicableDefault ?? undecidedNotApplicablePolicy;
}

/** The area a node belongs to; where it stands under no area, the outermost node it stands under, or itself. */
export function areaOf(placed: PlacedNode): FrameworkNode {
  const line = [...placed.ancestors, placed.node];
  return line.find((node) => node.level === "area") ?? line[0] ?? placed.node;
}
