/** Trừ điểm: the maximum less a fixed amount for each violation, never below zero. Notation: `trừ 0,25/lần`. */
import {
  compare,
  greatest,
  isNegative,
  isZero,
  noPoints,
  points,
  subtract,
  times,
  toText,
  wholeTimes,
  type Points,
} from "../decimal";
import { isProblem, type Problem } from "../problem";
import { readWrittenAmount, writeNumber } from "../written-number";
import { numberDone } from "./count";
import type { Performance } from "./performance";

export interface DeductRule {
  readonly kind: "deduct";
  /** Points taken off for each violation; above zero. */
  readonly each: Points;
  /** What a violation is counted in: `lần`, `báo cáo`, `văn bản`. */
  readonly per: string;
}

/**
 * `done` is the number of violations. Result: points, unrounded, between 0 and the maximum.
 * Refuses: `PerformanceMissing`, `NotACount`.
 */
export function scoreByDeduction(rule: DeductRule, maxScore: Points, performance: Performance): Points | Problem {
  const violations = numberDone(performance);
  if (isProblem(violations)) return violations;
  return greatest(noPoints, subtract(maxScore, times(rule.each, violations)));
}

export function printDeduct(rule: DeductRule): string {
  return `trừ ${writeNumber(toText(rule.each))}/${rule.per}`;
}

export function parseDeduct(text: string): DeductRule | Problem | null {
  const word = /^trừ\s/iu.exec(text);
  if (word === null) return null;
  const slash = text.indexOf("/");
  const figure = text.slice(word[0].length, slash < 0 ? undefined : slash).trim();
  const each = readWrittenAmount(figure.endsWith("điểm") ? figure.slice(0, -"điểm".length) : figure, "points");
  const per = slash < 0 ? "" : text.slice(slash + 1).trim();
  if (per === "" || isProblem(each) || each.startsWith("-")) return { problem: "RuleNotReadable", text, at: text };
  if (isZero(points(each))) return { problem: "RuleNotReadable", text, at: figure };
  return { kind: "deduct", each: points(each), per };
}

export function deductReaches(rule: DeductRule, maxScore: Points, score: Points): boolean {
  if (isZero(score)) return true;
  const isWithin = !isNegative(score) && compare(score, maxScore) <= 0;
  return isWithin && wholeTimes(subtract(maxScore, score), rule.each) !== null;
}
