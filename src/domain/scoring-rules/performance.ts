/**
 * Kết quả thực hiện: what a commune did towards one leaf, as its rule needs it.
 *
 * Every member may be missing, and missing is not zero.
 */
import { compare, count, isNegative, isZero, rateOf, subtract, toText, type Count, type Rate } from "../decimal";
import { isProblem, type Problem } from "../problem";

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
  const carriedOut = shareCarriedOut(performance);
  return isProblem(carriedOut) ? carriedOut : (rateOf(carriedOut.done, carriedOut.base) ?? { problem: "NothingDue" });
}

/** The two figures of a rate: done, and what was due less what is excluded. Refuses as `rateCarriedOut` does. */
export function shareCarriedOut(performance: Performance): { readonly done: Count; readonly base: Count } | Problem {
  const { done } = performance;
  if (done === null) return { problem: "PerformanceMissing", needs: "done" };
  const base = numberDue(performance);
  if (base === null) return { problem: "PerformanceMissing", needs: "due" };
  if (isZero(base)) return { problem: "NothingDue" };
  if (isNegative(done) || isNegative(base) || compare(done, base) > 0) {
    return { problem: "RateOutOfRange", done: toText(done), due: toText(base) };
  }
  return { done, base };
}

/** What was due, less what is excluded for objective reasons; `null` where no total is given. */
export function numberDue({ due, excluded }: Performance): Count | null {
  return due === null ? null : subtract(due, excluded ?? count("0"));
}
