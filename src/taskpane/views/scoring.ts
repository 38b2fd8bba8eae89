/** Chấm: which row comes next, and what its rule makes of the figures that are typed. */
import { undecidedLeafRounding, type Framework, type Leaf, type NodeKey } from "../../domain/framework";
import { isProblem, type Problem } from "../../domain/problem";
import { leafRows, type LeafRow, type ScoreSheet, type ScoreSheetRow } from "../../domain/score-sheet";
import type { LabelledPoints } from "../../domain/scoring-rules/labelled-points";
import { rateCarriedOut, type Performance } from "../../domain/scoring-rules/performance";
import { scoreByRule } from "../../domain/scoring-rules/scoring-rule";
import { count, percentOf, round, toText, type Points } from "../../domain/decimal";

export interface ScoringProgress {
  readonly scored: number;
  readonly leaves: number;
}

/** Leaves that are dealt with: scored, or marked as not arising. */
export function scoringProgress(sheet: ScoreSheet): ScoringProgress {
  const leaves = leafRows(sheet).length;
  return { scored: leaves - sheet.totals.unscoredLeaves, leaves };
}

export type Direction = "before" | "after";
export type Wanted = "unscored" | "any";

/** The nearest leaf before or after a row, going round at the ends; `null` where there is no other. */
export function neighbourLeaf(sheet: ScoreSheet, from: NodeKey, direction: Direction, wanted: Wanted): LeafRow | null {
  const at = sheet.rows.findIndex(({ key }) => key === from);
  const onward = [...sheet.rows.slice(at + 1), ...sheet.rows.slice(0, Math.max(at, 0))];
  const inOrder = direction === "after" ? onward : onward.reverse();
  const isWanted = (row: ScoreSheetRow): boolean => wanted === "any" || row.status === "unscored";
  return leafRows({ ...sheet, rows: inOrder }).find(isWanted) ?? null;
}

/** Where scoring begins: the first leaf without a score, else the first leaf. */
export function firstToScore(sheet: ScoreSheet): LeafRow | null {
  const leaves = leafRows(sheet);
  return leaves.find(({ status }) => status === "unscored") ?? leaves[0] ?? null;
}

export function ancestorsOf(row: ScoreSheetRow, sheet: ScoreSheet): readonly ScoreSheetRow[] {
  const parent = row.parentKey === null ? undefined : sheet.rowByKey.get(row.parentKey);
  return parent === undefined ? [] : [...ancestorsOf(parent, sheet), parent];
}

export function childrenOf(row: ScoreSheetRow, sheet: ScoreSheet): readonly ScoreSheetRow[] {
  return sheet.rows.filter(({ parentKey }) => parentKey === row.key);
}

/** What the pane asks for, so that the rule can give points by itself. */
export type RuleInput = "rate" | "number" | "violations" | "reached" | "alternatives" | "parts" | "none";

export function ruleInput({ rule }: Leaf): RuleInput {
  switch (rule?.kind) {
    case "ratio":
    case "ratioWithFloor":
    case "tier":
      return "rate";
    case "count":
      return "number";
    case "deduct":
      return "violations";
    case "allOrNothing":
      return "reached";
    case "choice":
      return "alternatives";
    case "checklist":
      return "parts";
    case "manual":
    case "survey":
    case undefined:
      return "none";
  }
}

/** The alternative chosen, or the parts fulfilled. */
export function pickedLabels({ chosen, fulfilled }: Performance): readonly string[] {
  return chosen === null ? fulfilled : [chosen];
}

/** What was picked, as the leaf's rule counts it; labels the rule does not know are kept, for it to refuse. */
export function withPicked(before: Performance, { rule }: Leaf, labels: readonly string[]): Performance {
  if (rule?.kind === "choice") return { ...before, chosen: labels[0] ?? null };
  return rule?.kind === "checklist" ? { ...before, fulfilled: labels } : before;
}

/** The labels a rule offers, in its order. */
export function labelsOf({ rule }: Leaf): readonly LabelledPoints[] {
  if (rule?.kind === "choice") return rule.alternatives;
  return rule?.kind === "checklist" ? rule.parts : [];
}

/** Figures as they are typed now: canonical, `null` where blank. */
export interface TypedFigures {
  readonly done: string | null;
  readonly due: string | null;
}

export function performanceOf(before: Performance, { done, due }: TypedFigures): Performance {
  return { ...before, done: done === null ? null : count(done), due: due === null ? null : count(due) };
}

/** `null` where the rule gives no points by itself; rounded as the framework says. */
export function pointsByRule(leaf: Leaf, framework: Framework, performance: Performance): Points | Problem | null {
  if (leaf.rule === null) return null;
  return scoreByRule(leaf.rule, leaf.maxScore, performance, framework.rounding.leaf ?? undecidedLeafRounding);
}

/** The rate in percent to two decimals, for reading; `null` while it cannot be told. */
export function shownRate(performance: Performance): string | null {
  const carriedOut = rateCarriedOut(performance);
  return isProblem(carriedOut) ? null : toText(round(percentOf(carriedOut), { digits: 2, mode: "halfAwayFromZero" }));
}

const webAddress = /https?:\/\/[^\s<>"']+/g;

/** Links among the evidence; only those of the web, whatever else was typed. */
export function linksIn(evidence: string): readonly string[] {
  return [...new Set(evidence.match(webAddress) ?? [])].map((address) => address.replace(/[.,;)]+$/, ""));
}
