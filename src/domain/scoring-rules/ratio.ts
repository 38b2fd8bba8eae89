/**
 * Theo tỷ lệ: rate × maximum, with an optional floor below which nothing is given and a level from which all is.
 *
 * Notation: `tỷ lệ`; `tỷ lệ; <80% → 0`; `tỷ lệ; <80% → 0; ≥95% → tối đa`.
 */
import { noPoints, percent, percentOf, times, toText, type Percent, type Points } from "../decimal";
import { isProblem, type Problem } from "../problem";
import { readWrittenAmount, writeNumber } from "../written-number";
import { rateCarriedOut, type Performance } from "./performance";
import { percentages, rangeHolds, type Edge, type Range } from "./steps";

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

/** Result: points, unrounded; the framework's leaf rounding is applied by the caller. Refuses: as `rateCarriedOut`. */
export function scoreByRatio(maxScore: Points, performance: Performance): Points | Problem {
  const carriedOut = rateCarriedOut(performance);
  return isProblem(carriedOut) ? carriedOut : times(maxScore, carriedOut);
}

/**
 * "Từ 80 % đến dưới 95 %: tính theo công thức": inside the band rate × maximum, below it 0, above it the maximum.
 *
 * Result: points, unrounded. Refuses: as `rateCarriedOut`.
 */
export function scoreByRatioWithFloor(
  rule: RatioWithFloorRule,
  maxScore: Points,
  performance: Performance,
): Points | Problem {
  const carriedOut = rateCarriedOut(performance);
  if (isProblem(carriedOut)) return carriedOut;
  const below: Range<Percent> = { from: null, to: rule.nothingBelow };
  const above: Range<Percent> = { from: rule.everythingFrom, to: null };
  if (rangeHolds(below, percentOf(carriedOut), percentages)) return noPoints;
  if (rule.everythingFrom !== null && rangeHolds(above, percentOf(carriedOut), percentages)) return maxScore;
  return times(maxScore, carriedOut);
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
  return { kind: "ratioWithFloor", nothingBelow, everythingFrom };
}

function parseBandEdge(text: string, form: RegExp): Edge<Percent> | null {
  const match = form.exec(text.trim());
  const value = match === null ? null : readWrittenAmount(match[2] ?? "", "points");
  if (match === null || value === null || isProblem(value)) return null;
  return { value: percent(value), isIncluded: match[1] !== "<" && match[1] !== ">" };
}
