/** Đạt hoặc không: the maximum or nothing. Notation: `đạt → tối đa; không đạt → 0`. */
import { compare, count, equals, isZero, noPoints, type Points } from "../decimal";
import { isProblem, type Problem } from "../problem";
import { numberDone } from "./count";
import { numberDue, type Performance } from "./performance";

export interface AllOrNothingRule {
  readonly kind: "allOrNothing";
}

export const allOrNothingNotation = "đạt → tối đa; không đạt → 0";

/**
 * With a number due, reached when as many are done; without one, when anything is done.
 * Refuses: `PerformanceMissing`, `NotACount`.
 */
export function scoreAllOrNothing(maxScore: Points, performance: Performance): Points | Problem {
  const done = numberDone(performance);
  if (isProblem(done)) return done;
  return compare(done, numberDue(performance) ?? count("1")) >= 0 ? maxScore : noPoints;
}

export function allOrNothingReaches(maxScore: Points, score: Points): boolean {
  return isZero(score) || equals(score, maxScore);
}
