/**
 * Exact decimal amounts, each carrying its unit in its type. The only file that knows how a decimal is stored.
 *
 * Sums, differences and products of figures as long as a paper can hold are exact; a quotient that does not end is kept to
 * `quotientDigits` and is meant to be rounded by `round`. Nothing here ever rounds unasked.
 */
import { Decimal } from "decimal.js";

const Stored = Decimal.clone({ precision: 200, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -60, toExpPos: 60 });

/** Significant digits of a quotient: far more than any rounding looks at. */
const quotientDigits = 40;

declare const unit: unique symbol;

/** An exact decimal in one unit. The brand is a function type so that two units never merge into a common one. */
export interface Exact<Unit> {
  readonly [unit]: (unit: Unit) => Unit;
  /** The canonical text, so that JSON of a value shows `"0.5"`. */
  toJSON(): string;
}

interface PointsUnit {
  readonly measures: "points";
}
interface RateUnit {
  readonly measures: "rate";
}
interface PercentUnit {
  readonly measures: "percent";
}
interface CountUnit {
  readonly measures: "count";
}

/** Điểm: what a row is worth or has reached. */
export type Points = Exact<PointsUnit>;
/** Tỷ lệ: a fraction where 1 is the whole. */
export type Rate = Exact<RateUnit>;
/** Phần trăm: a fraction where 100 is the whole, as papers print it. */
export type Percent = Exact<PercentUnit>;
/** Số lượng: tasks, files, days, people. */
export type Count = Exact<CountUnit>;

const mostDecimals = 20;
/** What a spreadsheet shows of a double. */
const shownDigits = 15;
const canonicalNumber = /^-?(?:0|[1-9]\d{0,20})(?:\.\d{1,20})?$/;

/** Whether `text` is a plain number with a point and no leading zeros, such as `"0.5"`, `"-3"` or `"19.50"`. */
export function isCanonicalNumber(text: string): boolean {
  return canonicalNumber.test(text);
}

function fromText<Unit>(text: string): Exact<Unit> {
  if (!isCanonicalNumber(text)) throw new Error(`Not a canonical number: ${JSON.stringify(text)}`);
  return exact(new Stored(text));
}

/** Points from a canonical number such as `"0.5"`. Staff's own spelling goes through `readWrittenNumber` first. */
export const points = (text: string): Points => fromText(text);
/** A rate from a canonical number: `"0.98"` is 98 %. */
export const rate = (text: string): Rate => fromText(text);
/** A percentage from a canonical number: `"98"` is 98 %. */
export const percent = (text: string): Percent => fromText(text);
/** A quantity from a canonical number. */
export const count = (text: string): Count => fromText(text);

/**
 * A spreadsheet's double as the decimal it shows, to its 15 significant digits: a cell holding 0.1 is one tenth, and one
 * holding 0.1 + 0.2 is three. `null` for what is no figure at all.
 */
export function canonicalFromNumber(value: number): string | null {
  if (!Number.isFinite(value)) return null;
  const text = exact(new Stored(value).toSignificantDigits(shownDigits).toDecimalPlaces(mostDecimals)).toJSON();
  return isCanonicalNumber(text) ? text : null;
}

function stored<Unit>(value: Exact<Unit>): Decimal {
  return value as unknown as Decimal;
}

function exact<Unit>(value: Decimal): Exact<Unit> {
  // decimal.js has a negative zero; a sheet has one zero.
  return (value.isZero() ? new Stored(0) : value) as unknown as Exact<Unit>;
}

export const noPoints: Points = points("0");

export function add<Unit>(first: Exact<Unit>, second: Exact<Unit>): Exact<Unit> {
  return exact(Stored.add(stored(first), stored(second)));
}

export function subtract<Unit>(from: Exact<Unit>, amount: Exact<Unit>): Exact<Unit> {
  return exact(Stored.sub(stored(from), stored(amount)));
}

export function sum<Unit>(amounts: readonly Exact<Unit>[]): Exact<Unit> {
  return exact(amounts.reduce((total, amount) => total.add(stored(amount)), new Stored(0)));
}

/** `amount` taken `factor` times, exact: points × rate, points × count. */
export function times<Unit>(amount: Exact<Unit>, factor: Rate | Count): Exact<Unit> {
  return exact(Stored.mul(stored(amount), factor as unknown as Decimal));
}

/** `part ÷ whole`, or `null` when the whole is zero: there is no such rate. */
export function rateOf<Unit>(part: Exact<Unit>, whole: Exact<Unit>): Rate | null {
  if (isZero(whole)) return null;
  return exact(Stored.div(stored(part), stored(whole)).toSignificantDigits(quotientDigits));
}

/**
 * `amount × part ÷ whole`, multiplied first, so that a third of 3 is 1 and not 0.99…; `whole` is not zero.
 *
 * @example shareOf(points("3"), count("1"), count("3")) // 1
 */
export function shareOf<Unit, Part>(amount: Exact<Unit>, part: Exact<Part>, whole: Exact<Part>): Exact<Unit> {
  const product = Stored.mul(stored(amount), stored(part));
  return exact(Stored.div(product, stored(whole)).toSignificantDigits(quotientDigits));
}

/** How often `step` goes into `amount`, when it does so a whole number of times; otherwise `null`. */
export function wholeTimes<Unit>(amount: Exact<Unit>, step: Exact<Unit>): Count | null {
  if (isZero(step)) return null;
  const quotient = Stored.div(stored(amount), stored(step));
  return quotient.isInteger() ? exact(quotient) : null;
}

export function percentOf(fraction: Rate): Percent {
  return exact(Stored.mul(stored(fraction), 100));
}

export function rateFromPercent(share: Percent): Rate {
  return exact(Stored.div(stored(share), 100));
}

/** Negative, zero or positive as `first` is below, equal to or above `second`. */
export function compare<Unit>(first: Exact<Unit>, second: Exact<Unit>): number {
  return stored(first).cmp(stored(second));
}

export function equals<Unit>(first: Exact<Unit>, second: Exact<Unit>): boolean {
  return compare(first, second) === 0;
}

export function isZero<Unit>(value: Exact<Unit>): boolean {
  return stored(value).isZero();
}

export function isNegative<Unit>(value: Exact<Unit>): boolean {
  return stored(value).lt(0);
}

export function isWhole<Unit>(value: Exact<Unit>): boolean {
  return stored(value).isInteger();
}

export function greatest<Unit>(first: Exact<Unit>, second: Exact<Unit>): Exact<Unit> {
  return compare(first, second) >= 0 ? first : second;
}

export function least<Unit>(first: Exact<Unit>, second: Exact<Unit>): Exact<Unit> {
  return compare(first, second) <= 0 ? first : second;
}

/** Digits after the decimal mark that the value needs: 0.50 needs one. */
export function decimalPlaces<Unit>(value: Exact<Unit>): number {
  return stored(value).decimalPlaces();
}

/**
 * How a decision rounds, each mode by its full name.
 *
 * - `truncate`: digits beyond are cut off (93.7277 → 93.72), towards zero.
 * - `halfAwayFromZero`: to the nearest; a half goes away from zero, as Excel's ROUND does (0.865 → 0.87, −0.865 → −0.87).
 * - `halfEven`: to the nearest; a half goes to the even digit (0.865 → 0.86, 0.875 → 0.88).
 */
export const roundingModes = ["truncate", "halfAwayFromZero", "halfEven"] as const;
export type RoundingMode = (typeof roundingModes)[number];

export interface Rounding {
  /** Digits after the decimal mark. */
  readonly digits: number;
  readonly mode: RoundingMode;
}

const storedMode: Readonly<Record<RoundingMode, Decimal.Rounding>> = {
  truncate: Decimal.ROUND_DOWN,
  halfAwayFromZero: Decimal.ROUND_HALF_UP,
  halfEven: Decimal.ROUND_HALF_EVEN,
};

export function round<Unit>(value: Exact<Unit>, rounding: Rounding): Exact<Unit> {
  return exact(stored(value).toDecimalPlaces(rounding.digits, storedMode[rounding.mode]));
}

/** The canonical text: point, no trailing zeros (`"0.5"`, `"98"`). */
export function toText<Unit>(value: Exact<Unit>): string {
  return stored(value).toFixed();
}

/** The nearest double, for a spreadsheet cell. Only the edge asks for it. */
export function toNumber<Unit>(value: Exact<Unit>): number {
  return stored(value).toNumber();
}
