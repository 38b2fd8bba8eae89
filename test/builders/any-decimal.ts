/** Arbitrary figures, as canonical texts and as amounts. */
import * as fc from "fast-check";
import {
  count,
  points,
  round,
  roundingModes,
  times,
  toNumber,
  type Points,
  type Rounding,
} from "../../src/domain/decimal";

/** Every text that is a canonical number, up to 21 digits before the mark and 20 after it. */
export const anyCanonicalNumber: fc.Arbitrary<string> = fc.stringMatching(/^-?(?:0|[1-9]\d{0,20})(?:\.\d{1,20})?$/);

/** A canonical number from its digits and how many of them stand after the mark: 50 and 2 is `0.5`. */
export function decimalText(digits: number, decimals: number): string {
  const figures = String(Math.abs(digits)).padStart(decimals + 1, "0");
  const whole = figures.slice(0, figures.length - decimals);
  const fraction = figures.slice(figures.length - decimals).replace(/0+$/, "");
  const value = fraction === "" ? whole : `${whole}.${fraction}`;
  return digits < 0 ? `-${value}` : value;
}

/** Amounts of any sign and up to four decimals. */
export const anyAmount: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, decimals]) => decimalText(digits, decimals));

interface WholeRange {
  readonly from: number;
  readonly to: number;
}

/** Amounts with at most two decimals, as printed score sheets hold them; the range is in hundredths. */
export function anyHundredths({ from, to }: WholeRange): fc.Arbitrary<string> {
  return fc.integer({ min: from, max: to }).map((hundredths) => decimalText(hundredths, 2));
}

/** What a leaf is worth on real papers: a multiple of 0.25 above zero. */
export const anyMaximum: fc.Arbitrary<string> = fc
  .integer({ min: 1, max: 24 })
  .map((quarters) => decimalText(quarters * 25, 2));

/** A score from nothing to `maxScore`, both included and both frequent. */
export function anyScoreUpTo(maxScore: Points): fc.Arbitrary<Points> {
  const hundredths = toNumber(round(times(maxScore, count("100")), { digits: 0, mode: "truncate" }));
  return fc.oneof(
    fc.constant(points("0")),
    fc.constant(maxScore),
    anyHundredths({ from: 0, to: hundredths }).map(points),
  );
}

/** Rounding to a number of digits within `digits`, in any mode. */
export function anyRounding(digits: WholeRange): fc.Arbitrary<Rounding> {
  return fc.record({
    digits: fc.integer({ min: digits.from, max: digits.to }),
    mode: fc.constantFrom(...roundingModes),
  });
}
