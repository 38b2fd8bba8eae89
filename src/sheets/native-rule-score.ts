/**
 * Điểm theo cách chấm without custom functions: one formula for the column, which knows each rule of the framework by the
 * text that stands in `Cách chấm`.
 */
import { toText, type Count, type Percent, type Rounding } from "../domain/decimal";
import type { ScoringRule } from "../domain/scoring-rules/scoring-rule";
import type { LabelledPoints } from "../domain/scoring-rules/labelled-points";
import type { RatioWithFloorRule } from "../domain/scoring-rules/ratio";
import { counts, percentages, type Edge, type Measurement, type Step } from "../domain/scoring-rules/steps";
import { printPicked } from "../text/picked-labels";
import { exactFormula, roundedFormula } from "./native-rounding";
import { formulaText } from "./structured-reference";
import { isBlank } from "./typed-figure";

/** What the formula of one row reads. */
export interface RuleCells {
  readonly rule: string;
  readonly maxScore: string;
  readonly done: string;
  readonly due: string;
}

/** A rule as the framework has it, with every text under which it stands in `Cách chấm`. */
export interface WrittenRule {
  readonly rule: ScoringRule;
  readonly texts: readonly string[];
  readonly leaves: number;
}

export interface NativeRuleScore {
  /** Points, blank while nothing is entered, or `reviewText` for what the rule cannot score. */
  readonly formula: string;
  /** Rules for which the formula has no more room: their leaves stay blank. */
  readonly leftOut: readonly WrittenRule[];
}

/** In place of points where the figures contradict the rule; why, the checks and the pane say. */
export const reviewText = "Xem lại số liệu";

/** Excel takes 8,192 signs and 64 levels; the rest is room for what stands around the rules. */
const mostSigns = 7_400;
const mostLevels = 52;

/** Rules that most leaves have come first, and of those the shortest. */
export function nativeRuleScore(rules: readonly WrittenRule[], cells: RuleCells, rounding: Rounding): NativeRuleScore {
  const branches = rules
    .filter(({ rule }) => rule.kind !== "survey" && rule.kind !== "manual")
    .map((written) => ({ written, ...branchOf(written, cells, rounding) }))
    .sort(
      (first, second) => second.written.leaves - first.written.leaves || first.formula.length - second.formula.length,
    );
  const taken: typeof branches = [];
  const leftOut: WrittenRule[] = [];
  let signs = 0;
  for (const branch of branches) {
    const isRoom = signs + branch.formula.length <= mostSigns && taken.length + branch.levels <= mostLevels;
    if (isRoom) {
      signs += branch.formula.length + 1;
      taken.push(branch);
    } else leftOut.push(branch.written);
  }
  return { formula: taken.reduceRight((otherwise, { formula }) => `${formula}${otherwise})`, '""'), leftOut };
}

interface Branch {
  /** `IF(this is the rule,its points,` without what follows. */
  readonly formula: string;
  readonly levels: number;
}

function branchOf({ rule, texts }: WrittenRule, cells: RuleCells, rounding: Rounding): Branch {
  const tests = texts.map((text) => `${cells.rule}=${formulaText(text)}`);
  const test = tests.length === 1 ? tests.join("") : `OR(${tests.join(",")})`;
  const formula = `IF(${test},${pointsFormula(rule, cells, rounding)},`;
  return { formula, levels: deepest(formula) };
}

/** Levels of brackets within a formula, texts left out. */
function deepest(formula: string): number {
  let level = 0;
  let most = 0;
  for (const sign of formula.replace(/"[^"]*"/g, "")) {
    if (sign === "(") level += 1;
    if (sign === ")") level -= 1;
    most = Math.max(most, level);
  }
  return most;
}

const review = formulaText(reviewText);

function pointsFormula(rule: ScoringRule, cells: RuleCells, rounding: Rounding): string {
  const { maxScore, done, due } = cells;
  switch (rule.kind) {
    case "choice":
      return choiceFormula(rule.alternatives, done);
    case "checklist":
      return checklistFormula(rule.parts, done);
    case "tier":
      return forRate(
        cells,
        stepsFormula(rule.steps, percentages, (edge) => comparedRate(cells, edge)),
      );
    case "ratio":
      return forRate(cells, ratioFormula(cells, rounding));
    case "ratioWithFloor":
      return forRate(cells, ratioWithFloorFormula(rule, cells, rounding));
    case "count":
      return forCount(
        done,
        stepsFormula(rule.steps, counts, ({ value }) => ({ measure: done, edge: toText(value) })),
      );
    case "deduct":
      return forCount(done, exactFormula(`MAX(0,${maxScore}-${toText(rule.each)}*${done})`));
    case "allOrNothing":
      return `IF(ISTEXT(${due}),${review},${forCount(done, `IF(${done}>=IF(N(${due})=0,1,${due}),${maxScore},0)`)})`;
    case "survey":
    case "manual":
      return '""';
  }
}

/** Nothing while the total is missing; a part larger than its whole, or figures typed as text, cannot be scored. */
function forRate({ done, due }: RuleCells, points: string): string {
  const isFair = `AND(ISNUMBER(${done}),ISNUMBER(${due}),${done}>=0,${due}>0,${done}<=${due})`;
  return `IF(${isBlank(due)},"",IF(${isFair},${points},${review}))`;
}

function forCount(done: string, points: string): string {
  return `IF(AND(ISNUMBER(${done}),${done}>=0,INT(N(${done}))=${done}),${points},${review})`;
}

function ratioFormula({ maxScore, done, due }: RuleCells, rounding: Rounding): string {
  const share = roundedFormula(`${maxScore}*${done}/${due}`, rounding);
  return `IF(${done}=${due},${maxScore},MIN(${maxScore},${share}))`;
}

function ratioWithFloorFormula(rule: RatioWithFloorRule, cells: RuleCells, rounding: Rounding): string {
  const { nothingBelow, everythingFrom } = rule;
  const floor = holds(comparedRate(cells, nothingBelow), nothingBelow.isIncluded ? "<=" : "<");
  const between = ratioFormula(cells, rounding);
  if (everythingFrom === null) return `IF(${floor},0,${between})`;
  const level = holds(comparedRate(cells, everythingFrom), everythingFrom.isIncluded ? ">=" : ">");
  return `IF(${floor},0,IF(${level},${cells.maxScore},${between}))`;
}

interface Comparison {
  readonly measure: string;
  readonly edge: string;
}

/** `done ÷ due` against a percentage, both multiplied out, so that exactly 90 % is exactly 90 %. */
function comparedRate({ done, due }: RuleCells, { value }: Edge<Percent>): Comparison {
  return { measure: exactFormula(`100*${done}-${toText(value)}*${due}`), edge: "0" };
}

function holds({ measure, edge }: Comparison, sign: string): string {
  return `${measure}${sign}${edge}`;
}

/** From the highest step down. Where no value can have been passed over, an upper edge need not be asked. */
function stepsFormula<Measure extends Percent | Count>(
  steps: readonly Step<Measure>[],
  { compare }: Measurement<Measure>,
  compared: (edge: Edge<Measure>) => Comparison,
): string {
  const falling = [...steps].sort((first, second) => byLowerEdge(second.range.from, first.range.from, compare));
  const holes = falling.map(({ range: { to } }, at) => {
    if (to === null) return false;
    const above = falling[at - 1]?.range.from ?? null;
    return above === null || compare(to.value, above.value) !== 0 || to.isIncluded === above.isIncluded;
  });
  return falling.reduceRight((otherwise, { range: { from, to }, points }, at) => {
    const lower = from === null ? [] : [holds(compared(from), from.isIncluded ? ">=" : ">")];
    const isAsked = to !== null && holes.slice(0, at + 1).includes(true);
    const upper = isAsked ? [holds(compared(to), to.isIncluded ? "<=" : "<")] : [];
    const [condition, ...more] = [...lower, ...upper];
    if (condition === undefined) return toText(points);
    const both = more.length === 0 ? condition : `AND(${[condition, ...more].join(",")})`;
    return `IF(${both},${toText(points)},${otherwise})`;
  }, review);
}

/** An edge that leaves its value out lies above one that takes it in. */
function byLowerEdge<Measure>(
  first: Edge<Measure> | null,
  second: Edge<Measure> | null,
  compare: (first: Measure, second: Measure) => number,
): number {
  if (first === null || second === null) return Number(first !== null) - Number(second !== null);
  return compare(first.value, second.value) || Number(second.isIncluded) - Number(first.isIncluded);
}

function choiceFormula(alternatives: readonly LabelledPoints[], done: string): string {
  return alternatives.reduceRight(
    (otherwise, { label, points }) => `IF(${isPicked(label, done)},${toText(points)},${otherwise})`,
    review,
  );
}

/** As it stands, or as it is written where it holds a sign of the notation. */
function isPicked(label: string, done: string): string {
  const written = printPicked([label]);
  const asWritten = `EXACT(${done},${formulaText(written)})`;
  return written === label ? asWritten : `OR(${asWritten},EXACT(${done},${formulaText(label)}))`;
}

/** Every label found is worth its points; where the labels found do not make up the whole text, something else stands there. */
function checklistFormula(parts: readonly LabelledPoints[], done: string): string {
  const text = `";"&${withoutSpaces(done)}&";"`;
  const found = parts.map(({ label, points }) => {
    const written = `;${printPicked([label]).replaceAll("; ", ";")};`;
    return { points, length: lengthFormula(written), is: `ISNUMBER(FIND(${formulaText(written)},${text}))` };
  });
  const length = found.map(({ is, length: signs }) => `${is}*(${signs}-1)`).join("+");
  const total = found.map(({ is, points }) => `${is}*${toText(points)}`).join("+");
  return `IF(LEN(${text})=1+${length},${exactFormula(total)},${review})`;
}

/** Programs differ in how many characters a sign beyond the basic plane is: those count for themselves. */
function lengthFormula(text: string): string {
  return /[\u{10000}-\u{10ffff}]/u.test(text) ? `LEN(${formulaText(text)})` : String(text.length);
}

function withoutSpaces(done: string): string {
  return `SUBSTITUTE(${done},"; ",";")`;
}
