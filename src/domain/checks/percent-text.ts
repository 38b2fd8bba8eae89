/** Whether a printed percentage is what a rate comes to: papers round and truncate, and both are taken as right. */
import { decimalPlaces, equals, percentOf, round, type Percent, type Rate } from "../decimal";

export function printsRate(stated: Percent, rate: Rate): boolean {
  const digits = decimalPlaces(stated);
  const exact = percentOf(rate);
  return (
    equals(stated, round(exact, { digits, mode: "halfAwayFromZero" })) ||
    equals(stated, round(exact, { digits, mode: "truncate" }))
  );
}

/** The percentage to show beside a stated one: as many digits, and never fewer than two. */
export function shownPercent(stated: Percent, rate: Rate): Percent {
  return round(percentOf(rate), { digits: Math.max(2, decimalPlaces(stated)), mode: "halfAwayFromZero" });
}
