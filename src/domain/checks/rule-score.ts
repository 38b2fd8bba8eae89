/** A score against what the leaf's own rule gives for what was done; and a score that the rule never gives. */
import { equals, toText } from "../decimal";
import { undecidedLeafRounding } from "../framework";
import { isProblem } from "../problem";
import { isWholeYear, leafRows, type LeafRow, type ScoreSheet } from "../score-sheet";
import { printRule, ruleReaches, scoreByRule, type ScoringRule } from "../scoring-rules/scoring-rule";
import { figures, figureThatCounts, placeOfRow, type Finding } from "./finding";

export function checkRuleScores(sheet: ScoreSheet): readonly Finding[] {
  return leafRows(sheet).flatMap((row) => {
    const { rule } = row.node;
    const isOpen = row.status === "atMaximum" || row.status === "belowMaximum";
    // Plain rates have a check of their own, which also knows quoted percentages.
    return rule === null || rule.kind === "ratio" || !isOpen ? [] : checkRow(row, rule, sheet);
  });
}

function checkRow(row: LeafRow, rule: ScoringRule, sheet: ScoreSheet): readonly Finding[] {
  if (row.score === null) return [];
  const rounding = sheet.framework.rounding.leaf ?? undecidedLeafRounding;
  const expected = scoreByRule(rule, row.maxScore, row.entry.performance, rounding);
  const common = {
    place: placeOfRow(row, figureThatCounts(row)),
    unit: "points",
    facts: { rule: printRule(rule) },
  } as const;
  // A checklist with nothing ticked says nothing about what was done.
  const isReported = rule.kind !== "checklist" || row.entry.performance.fulfilled.length > 0;
  if (expected !== null && !isProblem(expected) && isReported) {
    if (equals(expected, row.score)) return [];
    const severity = isWholeYear(sheet) ? "error" : "check";
    return [{ check: "rule-score", severity, ...common, ...figures(row.score, expected) }];
  }
  if (ruleReaches(rule, row.maxScore, row.score)) return [];
  return [{ check: "unreachable-score", severity: "error", ...common, stated: toText(row.score), computed: null }];
}
