/** Bảng chấm của một xã trong một kỳ: what one commune entered, and what its paper prints, for one framework. */
import type { Count, Percent, Points } from "./decimal";
import type { NodeKey } from "./framework";
import type { QuotedFigure } from "./quoted-figure";
import { nothingReported, type Performance } from "./scoring-rules/performance";

export interface Assessment {
  readonly frameworkId: string;
  readonly unit: AssessedUnit;
  readonly period: Period;
  readonly listing: Listing;
  readonly entries: ReadonlyMap<NodeKey, LeafEntry>;
  /** Bonus and penalty points granted, by adjustment key; both are written as positive amounts. */
  readonly adjustments: ReadonlyMap<NodeKey, Points>;
  readonly exclusions: readonly Exclusion[];
  readonly stated: StatedFigures;
}

export interface AssessedUnit {
  /** As the office calls itself, such as `UBND xã Hải Phong`. */
  readonly name: string;
  readonly district: string | null;
  readonly province: string | null;
}

export interface Period {
  /** As written: `năm 2024`, `6 tháng đầu năm 2023`. */
  readonly label: string;
  readonly year: number;
  /** A part of the year is measured against rules written for the whole of it. */
  readonly span: "year" | "partOfYear";
}

/**
 * Which rows the paper lists: all of them, every row below its maximum, some of them, or no row under its areas.
 * A paper that lists rows contradicts itself by leaving a loss out; one that lists areas alone does not.
 */
export const listings = ["complete", "belowMaximum", "some", "areasOnly"] as const;
export type Listing = (typeof listings)[number];

export interface LeafEntry {
  readonly applicability: Applicability;
  /** Tự chấm. `null`: not scored, which is not zero. */
  readonly selfScore: Points | null;
  /** Thẩm định; for a survey leaf, the points that come from above. */
  readonly appraisedScore: Points | null;
  readonly performance: Performance;
  /** The percentage the explanation quotes, as it stands there: 0.98 where it says `0,98%`. */
  readonly statedPercent: Percent | null;
  readonly explanation: string;
  readonly evidence: string;
  readonly owner: string;
  readonly remediation: RemediationEntry;
}

export type Applicability =
  { readonly state: "applicable" } | { readonly state: "notApplicable"; readonly reason: string };

/** Khắc phục: what staff write for a leaf below its maximum. */
export interface RemediationEntry {
  readonly cause: string;
  /** Chủ trì. */
  readonly lead: string;
  /** Phối hợp. */
  readonly support: string;
  /** Biện pháp khắc phục. */
  readonly measure: string;
  readonly due: Due | null;
  readonly state: RemediationState;
}

/** Hạn hoàn thành: a day, or words such as `Cả năm`, `Quý II`. */
export type Due = { readonly kind: "date"; readonly date: string } | { readonly kind: "text"; readonly text: string };

export const remediationStates = ["notStarted", "inProgress", "done"] as const;
export type RemediationState = (typeof remediationStates)[number];

export const noRemediation: RemediationEntry = {
  cause: "",
  lead: "",
  support: "",
  measure: "",
  due: null,
  state: "notStarted",
};

export const blankEntry: LeafEntry = {
  applicability: { state: "applicable" },
  selfScore: null,
  appraisedScore: null,
  performance: nothingReported,
  statedPercent: null,
  explanation: "",
  evidence: "",
  owner: "",
  remediation: noRemediation,
};

/**
 * Points taken out of the maximum without a leaf to take them from: the paper prints the smaller maximum and does not
 * say which rows left it. Kept at the lowest node the paper does name; `null` for the whole framework.
 */
export interface Exclusion {
  readonly node: NodeKey | null;
  readonly amount: Points;
  readonly reason: string;
}

/** What the paper prints besides the leaf scores. The checks hold it against what follows from the leaves. */
export interface StatedFigures {
  readonly nodes: ReadonlyMap<NodeKey, StatedNode>;
  readonly totals: readonly StatedTotal[];
  readonly index: readonly StatedIndex[];
  readonly grade: string | null;
  readonly rank: { readonly place: Count; readonly of: Count | null; readonly scope: string } | null;
  readonly figures: readonly QuotedFigure[];
}

export interface StatedNode {
  readonly selfScore: Points | null;
  readonly appraisedScore: Points | null;
  /** Bị trừ. */
  readonly deduction: Points | null;
}

/** A total the paper prints, such as `89,51/95,50 điểm`. */
export interface StatedTotal {
  readonly kind: "selfScore" | "appraisedScore" | "points";
  readonly points: Points;
  readonly applicableMax: Points | null;
  readonly where: string;
}

export interface StatedIndex {
  readonly index: Percent;
  readonly where: string;
}

export const nothingStated: StatedFigures = {
  nodes: new Map(),
  totals: [],
  index: [],
  grade: null,
  rank: null,
  figures: [],
};

export function entryOf(assessment: Assessment, key: NodeKey): LeafEntry {
  return assessment.entries.get(key) ?? blankEntry;
}
