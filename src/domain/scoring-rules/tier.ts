/** Theo bậc tỷ lệ: steps of a rate. Notation: `>90% → 2; 70%–90% → 1; <70% → 0`. */
import { compare, noPoints, percentOf, type Percent, type Points } from "../decimal";
import { isProblem, type Problem } from "../problem";
import { rateCarriedOut, type Performance } from "./performance";
import { parseSteps, percentages, pointsOfStep, printSteps, reachesOneOf, type Step } from "./steps";

export interface TierRule {
  readonly kind: "tier";
  readonly steps: readonly Step<Percent>[];
}

/**
 * Scores a leaf that rises in steps with a rate, such as how much of the plan was carried out.
 *
 * The rate is compared exactly, never rounded first: 89.999 % has not reached 90 %. Result: points, unrounded.
 * Refuses: as `rateCarriedOut`; `NoStepMatches` where the steps leave a hole.
 *
 * @example with `>90% → 2; 70%–90% → 1; <70% → 0`, 9 of 10 gives 1 point: exactly 90 % is not above 90 %
 */
export function scoreByTier(rule: TierRule, performance: Performance): Points | Problem {
  const carriedOut = rateCarriedOut(performance);
  return isProblem(carriedOut) ? carriedOut : pointsOfStep(rule.steps, percentOf(carriedOut), percentages);
}

export function printTier(rule: TierRule): string {
  return printSteps(rule.steps, percentages);
}

export function parseTier(text: string): TierRule | Problem | null {
  if (!text.includes("%") || text.startsWith("tỷ lệ")) return null;
  const steps = parseSteps(text, percentages);
  return isProblem(steps) ? steps : { kind: "tier", steps };
}

export function bestByTier(rule: TierRule): Points {
  return rule.steps.reduce((best, { points }) => (compare(points, best) > 0 ? points : best), noPoints);
}

export function tierReaches(rule: TierRule, score: Points): boolean {
  return reachesOneOf(rule.steps, score);
}
