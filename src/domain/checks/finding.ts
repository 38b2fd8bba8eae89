/** What a check found: where, what is stated, what follows from the rest, and how sure the contradiction is. */
import { toText, type Exact } from "../decimal";
import type { NodeKey } from "../framework";
import type { LeafRow, ScoreSheet, ScoreSheetRow } from "../score-sheet";

export type CheckId =
  | "parent-sum"
  | "above-maximum"
  | "rule-score"
  | "ratio-score"
  | "unreachable-score"
  | "percent-mismatch"
  | "percent-scale"
  | "stated-deduction"
  | "unexplained-loss"
  | "total"
  | "parts-of-total"
  | "index"
  | "not-applicable-as-lost"
  | "duplicate-code"
  | "missing-code"
  | "code-order"
  | "missing-explanation"
  | "rate-without-figures"
  | "survey-self-scored"
  | "appraised-above-self"
  | "part-above-whole"
  | "coded-value"
  | "cut-rate"
  | "cut-rate-range"
  | "listing-count"
  | "stated-twice";

/** `error`: figures contradict each other. `check`: a person should look; may be right. `info`: numbering, notice. */
export const severities = ["error", "check", "info"] as const;
export type Severity = (typeof severities)[number];

/** Which figure of a row the finding is about, so that a jump lands on its cell. */
export type RowFigure = "code" | "maxScore" | "selfScore" | "appraisedScore" | "gap" | "explanation" | "performance";

export type Place =
  | {
      readonly kind: "node";
      readonly key: NodeKey;
      readonly code: string | null;
      readonly name: string;
      readonly figure: RowFigure;
    }
  | { readonly kind: "indicator"; readonly key: string; readonly code: string | null; readonly name: string }
  | { readonly kind: "procedure"; readonly number: string; readonly name: string }
  | { readonly kind: "total"; readonly where: string }
  | { readonly kind: "figure"; readonly subject: string; readonly where: string };

export interface Finding {
  readonly check: CheckId;
  readonly severity: Severity;
  readonly place: Place;
  /** Canonical number in `unit`, or words; `null` where nothing is stated. */
  readonly stated: string | null;
  readonly computed: string | null;
  readonly unit: "points" | "percent" | "count" | "words";
  /** What a sentence about the finding needs besides. */
  readonly facts: Readonly<Record<string, string>>;
}

export type ScoreSheetCheck = (sheet: ScoreSheet) => readonly Finding[];

export function placeOfRow(row: ScoreSheetRow, figure: RowFigure): Place {
  return { kind: "node", key: row.key, code: row.node.code, name: row.node.name, figure };
}

/** A remainder stands for rows nobody listed, so its findings are shown at the node it is the rest of. */
export function placeOfLeaf(row: LeafRow, sheet: ScoreSheet, figure: RowFigure): Place {
  if (!row.node.isRemainder) return placeOfRow(row, figure);
  const parent = row.parentKey === null ? undefined : sheet.rowByKey.get(row.parentKey);
  return placeOfRow(parent ?? row, figure);
}

export function figureThatCounts(row: LeafRow): RowFigure {
  return row.basis === "appraised" ? "appraisedScore" : "selfScore";
}

/** Stated and computed, as a finding shows them. */
export function figures<Unit>(
  stated: Exact<Unit>,
  computed: Exact<Unit>,
): { readonly stated: string; readonly computed: string } {
  return { stated: toText(stated), computed: toText(computed) };
}

/** Worst first; within one severity in the order found. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}
