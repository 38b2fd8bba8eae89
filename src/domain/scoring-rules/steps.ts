/**
 * Steps: ranges of a rate or a count, each worth some points, as tiers and count thresholds share them.
 *
 * Notation: `>90% → 2; 70%–90% → 1; <70% → 0`. Read as well: `trên 90%`, `từ 70% đến dưới 90%`, `95% trở lên`, `>=`, `->`.
 * An edge belongs to the step whose wording includes it: "trên", "dưới" leave it out; "từ", "đến", "trở lên" take it in.
 */
import { isProblem, type Problem } from "../problem";
import { readWrittenAmount, writeNumber } from "../written-number";
import { compare, count, equals, percent, points, toText, type Count, type Percent, type Points } from "../decimal";

export interface Edge<Measure> {
  readonly value: Measure;
  readonly isIncluded: boolean;
}

/** `null` on a side: open on that side. */
export interface Range<Measure> {
  readonly from: Edge<Measure> | null;
  readonly to: Edge<Measure> | null;
}

export interface Step<Measure> {
  readonly range: Range<Measure>;
  readonly points: Points;
}

/** What the ranges measure: percentages carry their sign in the notation, counts stand bare. */
export interface Measurement<Measure extends Percent | Count> {
  readonly sign: "%" | "";
  readonly of: (canonical: string) => Measure;
  readonly text: (value: Measure) => string;
  readonly compare: (first: Measure, second: Measure) => number;
}

export const percentages: Measurement<Percent> = { sign: "%", of: percent, text: toText, compare };
export const counts: Measurement<Count> = { sign: "", of: count, text: toText, compare };

export function rangeHolds<Measure extends Percent | Count>(
  range: Range<Measure>,
  value: Measure,
  measurement: Measurement<Measure>,
): boolean {
  const above = range.from === null ? 1 : measurement.compare(value, range.from.value);
  const below = range.to === null ? 1 : measurement.compare(range.to.value, value);
  return (above > 0 || (above === 0 && range.from?.isIncluded === true)) && holdsBelow(range, below);
}

function holdsBelow<Measure>(range: Range<Measure>, below: number): boolean {
  return below > 0 || (below === 0 && range.to?.isIncluded === true);
}

/** Points of the step that holds `value`. Refuses: `NoStepMatches`. */
export function pointsOfStep<Measure extends Percent | Count>(
  steps: readonly Step<Measure>[],
  value: Measure,
  measurement: Measurement<Measure>,
): Points | Problem {
  const step = steps.find(({ range }) => rangeHolds(range, value, measurement));
  return step?.points ?? { problem: "NoStepMatches", value: `${measurement.text(value)}${measurement.sign}` };
}

export function printSteps<Measure extends Percent | Count>(
  steps: readonly Step<Measure>[],
  measurement: Measurement<Measure>,
): string {
  return steps.map((step) => `${printRange(step.range, measurement)} → ${writeNumber(toText(step.points))}`).join("; ");
}

export function printRange<Measure extends Percent | Count>(
  range: Range<Measure>,
  measurement: Measurement<Measure>,
): string {
  const figure = (value: Measure): string => `${writeNumber(measurement.text(value))}${measurement.sign}`;
  const { from, to } = range;
  if (from !== null && to !== null) {
    if (from.isIncluded && to.isIncluded && measurement.compare(from.value, to.value) === 0) return figure(from.value);
    return `${from.isIncluded ? "" : ">"}${figure(from.value)}–${to.isIncluded ? "" : "<"}${figure(to.value)}`;
  }
  if (from !== null) return `${from.isIncluded ? "≥" : ">"}${figure(from.value)}`;
  if (to !== null) return `${to.isIncluded ? "≤" : "<"}${figure(to.value)}`;
  return "mọi mức";
}

/** Steps from their notation. Refuses: `RuleNotReadable`, `RuleStepsOverlap`. */
export function parseSteps<Measure extends Percent | Count>(
  text: string,
  measurement: Measurement<Measure>,
): readonly Step<Measure>[] | Problem {
  const steps: Step<Measure>[] = [];
  for (const part of text.split(";")) {
    const step = parseStep(part, measurement);
    if (isProblem(step)) return { problem: "RuleNotReadable", text, at: part.trim() };
    steps.push(step);
  }
  return overlap(steps, measurement) ?? steps;
}

function parseStep<Measure extends Percent | Count>(
  part: string,
  measurement: Measurement<Measure>,
): Step<Measure> | Problem {
  const refused: Problem = { problem: "RuleNotReadable", text: part, at: part.trim() };
  const sides = part.replace(/->|=>/g, "→").split("→");
  if (sides.length !== 2) return refused;
  const range = parseRange((sides[0] ?? "").trim(), measurement);
  const worth = readWrittenAmount((sides[1] ?? "").replace(/điểm\s*$/, ""), "points");
  if (range === null || isProblem(worth) || worth.startsWith("-")) return refused;
  return { range, points: points(worth) };
}

/** The words for each comparison, longest first, so that "từ trên" is not taken for "từ". */
const lowerWords: readonly (readonly [string, boolean])[] = [
  ["từ trên", false],
  ["trên", false],
  ["từ", true],
  [">=", true],
  ["≥", true],
  [">", false],
];
const upperWords: readonly (readonly [string, boolean])[] = [
  ["dưới", false],
  ["đến", true],
  ["<=", true],
  ["≤", true],
  ["<", false],
];

function parseRange<Measure extends Percent | Count>(
  text: string,
  measurement: Measurement<Measure>,
): Range<Measure> | null {
  if (text === "mọi mức") return { from: null, to: null };
  const upward = text.endsWith(" trở lên") ? text.replace(/ trở lên$/, "") : null;
  const halves = text.split(/–| đến |(?<=[\d%])\s*-\s*/);
  if (upward !== null) return halves.length === 1 ? below(parseEdge(upward, lowerWords, measurement)) : null;
  if (halves.length === 2) {
    const from = parseEdge(halves[0] ?? "", lowerWords, measurement);
    const to = parseEdge(halves[1] ?? "", upperWords, measurement);
    return from === null || to === null || measurement.compare(from.value, to.value) > 0 ? null : { from, to };
  }
  if (halves.length !== 1) return null;
  if (startsWithAny(text, upperWords)) {
    const to = parseEdge(text, upperWords, measurement);
    return to === null ? null : { from: null, to };
  }
  const from = parseEdge(text, lowerWords, measurement);
  if (from === null) return null;
  return startsWithAny(text, lowerWords) ? { from, to: null } : { from, to: from };
}

function below<Measure>(from: Edge<Measure> | null): Range<Measure> | null {
  return from === null ? null : { from, to: null };
}

function startsWithAny(text: string, words: readonly (readonly [string, boolean])[]): boolean {
  return words.some(([word]) => text.startsWith(word));
}

function parseEdge<Measure extends Percent | Count>(
  text: string,
  words: readonly (readonly [string, boolean])[],
  measurement: Measurement<Measure>,
): Edge<Measure> | null {
  const trimmed = text.trim();
  const [word, isIncluded] = words.find(([candidate]) => trimmed.startsWith(candidate)) ?? ["", true];
  const figure = trimmed.slice(word.length).trim();
  if (figure.endsWith("%") !== (measurement.sign === "%")) return null;
  const value = readWrittenAmount(measurement.sign === "%" ? figure.slice(0, -1) : figure, "points");
  return isProblem(value) || value.startsWith("-") ? null : { value: measurement.of(value), isIncluded };
}

/** Two steps that both hold some value contradict each other; which of them was meant is not for us to choose. */
function overlap<Measure extends Percent | Count>(
  steps: readonly Step<Measure>[],
  measurement: Measurement<Measure>,
): Problem | null {
  for (const [at, first] of steps.entries()) {
    const second = steps.slice(at + 1).find((step) => rangesMeet(first.range, step.range, measurement));
    if (second !== undefined) {
      const printed = [printRange(first.range, measurement), printRange(second.range, measurement)] as const;
      return { problem: "RuleStepsOverlap", steps: printed };
    }
  }
  return null;
}

export function rangesMeet<Measure extends Percent | Count>(
  first: Range<Measure>,
  second: Range<Measure>,
  measurement: Measurement<Measure>,
): boolean {
  const startsBeforeEnd = (from: Edge<Measure> | null, to: Edge<Measure> | null): boolean => {
    if (from === null || to === null) return true;
    const order = measurement.compare(from.value, to.value);
    return order < 0 || (order === 0 && from.isIncluded && to.isIncluded);
  };
  return startsBeforeEnd(first.from, second.to) && startsBeforeEnd(second.from, first.to);
}

export function reachesOneOf<Measure>(steps: readonly Step<Measure>[], score: Points): boolean {
  return steps.some((step) => equals(step.points, score));
}
