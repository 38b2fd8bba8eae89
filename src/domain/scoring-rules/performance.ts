/**
 * Kết quả thực hiện: what a commune did towards one leaf, as its rule needs it.
 *
 * Every member may be missing, and missing is not zero.
 */
import { compare, count, isNegative, isZero, rateOf, subtract, toText, type Count, type Rate } from "../decimal";
import type { Problem } from "../problem";

export interface Performance {
  /** Đã thực hiện: the numerator of a rate, a number of events, or a number of violations. */
  readonly done: Count | null;
  /** Tổng số: the denominator of a rate. */
  readonly due: Count | null;
  /** Không hoàn thành vì lý do khách quan: leaves the denominator. */
  readonly excluded: Count | null;
  /** The alternative picked under a choice. */
  readonly chosen: string | null;
  /** The parts fulfilled under a checklist. */
  readonly fulfilled: readonly string[];
}

export const nothingReported: Performance = { done: null, due: null, excluded: null, chosen: null, fulfilled: [] };

/**
 * Rate carried out: `done ÷ (due − excluded)`, exact to 40 digits.
 *
 * Refuses: `PerformanceMissing`; `NothingDue` where nothing is left to do; `RateOutOfRange` below 0 or above 1.
 *
 * @example rateCarriedOut({ ...nothingReported, done: count("9"), due: count("12"), excluded: count("2") }) // 0.9
 */
export function rateCarriedOut(performance: Performance): Rate | Problem {
  const { done, due } = performance;
  if (done === null) return { problem: "PerformanceMissing", needs: "done" };
  if (due === null) return { problem: "PerformanceMissing", needs: "due" };
  const base = subtract(due, performance.excluded ?? count("0"));
  if (isZero(base)) return { problem: "NothingDue" };
  const carriedOut = rateOf(done, base);
  if (carriedOut === null || isNegative(done) || isNegative(base) || compare(done, base) > 0) {
    return { problem: "RateOutOfRange", done: toText(done), due: toText(base) };
  }
  return carriedOut;
}
