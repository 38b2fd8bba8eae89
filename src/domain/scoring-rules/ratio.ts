/**
 * Theo tỷ lệ: rate × maximum, with an optional floor below which nothing is given and a level from which all is.
 *
 * Notation: `tỷ lệ`; `tỷ lệ; <80% → 0`; `tỷ lệ; <80% → 0; ≥95% → tối đa`.
 */
import {
  equals,
  least,
  noPoints,
  percent,
  percentOf,
  round,
  shareOf,
  toText,
  type Percent,
  type Points,
  type Rounding,
} from "../decimal";
import { isProblem, type Problem } from "../problem";
import { readWrittenAmount, writeNumber } from "../written-number";
import { rateCarriedOut, shareCarriedOut, type Performance } from "./performance";
import { percentages, printRange, rangeHolds, rangesMeet, type Edge, type Range } from "./steps";

export interface RatioRule {
  readonly kind: "ratio";
}

export interface RatioWithFloorRule {
  readonly kind: "ratioWithFloor";
  /** Rates in here give nothing; its edge is included or not as worded. */
  readonly nothingBelow: Edge<Percent>;
  /** Rates in here give the maximum; `null` where only 100 % does. */
  readonly everythingFrom: Edge<Percent> | null;
}

/**
 * Result: points, rounded as the framework says, and never above the maximum: everything done is exactly the maximum.
 * Refuses: as `rateCarriedOut`.
 */
export function scoreByRatio(maxScore: Points, performance: Performance, rounding: Rounding): Points | Problem {
  const carriedOut = shareCarriedOut(performance);
  if (isProblem(carriedOut)) return carriedOut;
  const { done, base } = carriedOut;
  return equals(done, base) ? maxScore : least(maxScore, round(shareOf(maxScore, done, base), rounding));
}

/**
 * "Từ 80 % đến dưới 95 %: tính theo công thức": inside the band as `scoreByRatio`, below it 0, above it the maximum.
 *
 * Refuses: as `rateCarriedOut`.
 */
export function scoreByRatioWithFloor(
  rule: RatioWithFloorRule,
  maxScore: Points,
  performance: Performance,
  rounding: Rounding,
): Points | Problem {
  const carriedOut = rateCarriedOut(performance);
  if (isProblem(carriedOut)) return carriedOut;
  const { below, above } = bandsOf(rule);
  if (rangeHolds(below, percentOf(carriedOut), percentages)) return noPoints;
  if (above !== null && rangeHolds(above, percentOf(carriedOut), percentages)) return maxScore;
  return scoreByRatio(maxScore, performance, rounding);
}

function bandsOf(rule: Omit<RatioWithFloorRule, "kind">): {
  readonly below: Range<Percent>;
  readonly above: Range<Percent> | null;
} {
  const { nothingBelow, everythingFrom } = rule;
  return {
    below: { from: null, to: nothingBelow },
    above: everythingFrom === null ? null : { from: everythingFrom, to: null },
  };
}

const word = "tỷ lệ";

export function printRatioWithFloor(rule: RatioWithFloorRule): string {
  const figure = (edge: Edge<Percent>): string => `${writeNumber(toText(edge.value))}%`;
  const floor = `${rule.nothingBelow.isIncluded ? "≤" : "<"}${figure(rule.nothingBelow)} → 0`;
  const { everythingFrom } = rule;
  if (everythingFrom === null) return `${word}; ${floor}`;
  return `${word}; ${floor}; ${everythingFrom.isIncluded ? "≥" : ">"}${figure(everythingFrom)} → tối đa`;
}

export function printRatio(): string {
  return word;
}

export function parseRatio(text: string): RatioRule | RatioWithFloorRule | Problem | null {
  if (text === word) return { kind: "ratio" };
  if (!text.startsWith(`${word};`)) return null;
  const [floor = "", level, ...more] = text.slice(word.length + 1).split(";");
  const nothingBelow = parseBandEdge(floor, /^(<=|≤|<)\s*([\d.,]+)%\s*(?:→|->|=>)\s*0$/);
  const everythingFrom =
    level === undefined ? null : parseBandEdge(level, /^(>=|≥|>)\s*([\d.,]+)%\s*(?:→|->|=>)\s*tối đa$/);
  if (nothingBelow === null || more.length > 0 || (level !== undefined && everythingFrom === null)) {
    return { problem: "RuleNotReadable", text, at: nothingBelow === null ? floor.trim() : (level ?? "").trim() };
  }
  const { below, above } = bandsOf({ nothingBelow, everythingFrom });
  if (above !== null && rangesMeet(below, above, percentages)) {
    return { problem: "RuleStepsOverlap", steps: [printRange(below, percentages), printRange(above, percentages)] };
  }
  return { kind: "ratioWithFloor", nothingBelow, everythingFrom };
}

function parseBandEdge(text: string, form: RegExp): Edge<Percent> | null {
  const match = form.exec(text.trim());
  const value = match === null ? null : readWrittenAmount(match[2] ?? "", "points");
  if (match === null || value === null || isProblem(value)) return null;
  return { value: percent(value), isIncluded: match[1] !== "<" && match[1] !== ">" };
}
