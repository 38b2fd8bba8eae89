/** Theo số lượng: steps of a number of events. Notation: `số lượng: ≥2 → 1; 1 → 0,5; 0 → 0`. */
import { compare, isNegative, isWhole, noPoints, toText, type Count, type Points } from "../decimal";
import { isProblem, type Problem } from "../problem";
import type { Performance } from "./performance";
import { counts, parseSteps, pointsOfStep, printSteps, reachesOneOf, type Step } from "./steps";

export interface CountRule {
  readonly kind: "count";
  readonly steps: readonly Step<Count>[];
}

const prefix = "số lượng:";

/** Points of the step that holds the number done. Refuses: `PerformanceMissing`, `NotACount`, `NoStepMatches`. */
export function scoreByCount(rule: CountRule, performance: Performance): Points | Problem {
  const done = numberDone(performance);
  return isProblem(done) ? done : pointsOfStep(rule.steps, done, counts);
}

/** How many, as a whole number not below zero. */
export function numberDone(performance: Performance): Count | Problem {
  if (performance.done === null) return { problem: "PerformanceMissing", needs: "done" };
  if (isNegative(performance.done) || !isWhole(performance.done)) {
    return { problem: "NotACount", value: toText(performance.done) };
  }
  return performance.done;
}

export function printCount(rule: CountRule): string {
  return `${prefix} ${printSteps(rule.steps, counts)}`;
}

export function parseCount(text: string): CountRule | Problem | null {
  if (!text.startsWith(prefix)) return null;
  const steps = parseSteps(text.slice(prefix.length), counts);
  return isProblem(steps) ? steps : { kind: "count", steps };
}

export function bestByCount(rule: CountRule): Points {
  return rule.steps.reduce((best, { points }) => (compare(points, best) > 0 ? points : best), noPoints);
}

export function countReaches(rule: CountRule, score: Points): boolean {
  return reachesOneOf(rule.steps, score);
}
