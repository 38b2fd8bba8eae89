/**
 * What must not compile: amounts of different units are never mixed, and a bare number is never an amount.
 *
 * Not a jest test. `npx tsc --noEmit` reads this file; it fails where a line under `@ts-expect-error` does compile, and
 * where a line without it does not. Nothing here is ever run.
 */
import {
  add,
  compare,
  count,
  equals,
  greatest,
  least,
  noPoints,
  percent,
  percentOf,
  points,
  rate,
  rateFromPercent,
  rateOf,
  round,
  subtract,
  sum,
  times,
  toText,
  wholeTimes,
  type Count,
  type Percent,
  type Points,
  type Rate,
} from "../../src/domain/decimal";

export function whatCompiles(): readonly unknown[] {
  const half: Points = add(points("0.25"), points("0.25"));
  const share: Rate | null = rateOf(half, points("2"));
  const printed: Percent = percentOf(rate("0.98"));
  const back: Rate = rateFromPercent(printed);
  const taken: Points = times(times(half, rate("0.5")), count("3"));
  const steps: Count | null = wholeTimes(taken, points("0.25"));
  const total: Points = sum([half, taken, noPoints]);
  const text: string = toText(round(total, { digits: 2, mode: "truncate" }));
  return [share, back, steps, text];
}

export function unitsNeverMix(): readonly unknown[] {
  return [
    // @ts-expect-error points and a rate have no sum
    add(points("1"), rate("0.5")),
    // @ts-expect-error nor a rate and points
    add(rate("0.5"), points("1")),
    // @ts-expect-error a percentage is not taken from points
    subtract(points("93.72"), percent("93.72")),
    // @ts-expect-error 93,72 % is not 93,72 points
    compare(points("93.72"), percent("93.72")),
    // @ts-expect-error 0.98 and 98 % are the same share, but not the same number
    equals(rate("0.98"), percent("98")),
    // @ts-expect-error the greater of two needs one unit
    greatest(points("1"), count("1")),
    // @ts-expect-error so does the lesser
    least(count("1"), rate("1")),
    // @ts-expect-error a sum of points holds points only
    sum([points("1"), rate("1")]),
    // @ts-expect-error points out of a number of files are not a rate
    rateOf(points("1"), count("2")),
    // @ts-expect-error points × points are not points
    times(points("1"), points("2")),
    // @ts-expect-error points × percent would be a hundred times too much
    times(points("1"), percent("98")),
    // @ts-expect-error only a rate becomes a percentage
    percentOf(percent("98")),
    // @ts-expect-error only a percentage becomes a rate
    rateFromPercent(rate("0.98")),
    // @ts-expect-error a number of steps comes from amounts of one unit
    wholeTimes(points("1"), count("1")),
    // @ts-expect-error a rate is turned into a percentage by `percentOf`, never taken for one
    rate("0.98") satisfies Percent,
    // @ts-expect-error nor points for a count
    points("2") satisfies Count,
  ];
}

export function numbersAreNoAmounts(): readonly unknown[] {
  return [
    // @ts-expect-error a cell's number becomes points at the edge, from its text
    0.5 satisfies Points,
    // @ts-expect-error points come from a canonical text
    points(0.5),
    // @ts-expect-error no arithmetic with bare numbers
    add(points("1"), 0.5),
    // @ts-expect-error nor rounding of them
    round(0.5, { digits: 2, mode: "truncate" }),
    // @ts-expect-error nor the language's own signs
    points("1") * 2,
    // @ts-expect-error rounding modes are spelled out
    round(points("1"), { digits: 2, mode: "halfUp" }),
  ];
}
