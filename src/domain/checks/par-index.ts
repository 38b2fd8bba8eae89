/** The index a paper prints, against points ÷ applicable maximum; and rows booked as lost that it must have left out. */
import {
  add,
  compare,
  count,
  decimalPlaces,
  isZero,
  percent,
  percentOf,
  points,
  rateOf,
  round,
  subtract,
  sum,
  times,
  toText,
  type Percent,
  type Points,
} from "../decimal";
import { leafRows, type LeafRow, type ScoreSheet } from "../score-sheet";
import { figures, placeOfLeaf, type Finding } from "./finding";
import { printsRate } from "./percent-text";

export function checkParIndex(sheet: ScoreSheet): readonly Finding[] {
  return sheet.assessment.stated.index.flatMap(({ index, where }) => {
    const { points: reached, applicableMax } = sheet.totals;
    const exact = reached === null ? null : rateOf(reached, applicableMax);
    if (reached === null || exact === null || printsRate(index, exact)) return [];
    const computed = round(percentOf(exact), { digits: Math.max(2, decimalPlaces(index)), mode: "halfAwayFromZero" });
    const finding: Finding = {
      check: "index",
      severity: "error",
      place: { kind: "total", where },
      ...figures(index, computed),
      unit: "percent",
      facts: { points: toText(reached), applicableMax: toText(applicableMax) },
    };
    return [finding, ...checkLeftOut(sheet, index, reached)];
  });
}

/** Beyond this many, some subset would fit any index by chance. */
const mostCandidates = 8;

/**
 * Rows with no points and no reason given, whose removal from the maximum gives the printed index: the upper level took
 * them as not applicable, and the paper books them as lost. Said only when one set of rows alone fits.
 */
function checkLeftOut(sheet: ScoreSheet, index: Percent, reached: Points): readonly Finding[] {
  const candidates = leafRows(sheet).filter(isLostWithoutReason);
  if (candidates.length === 0 || candidates.length > mostCandidates) return [];
  const fitting = subsets(candidates).filter((rows) => fits(rows, sheet, index, reached));
  const [rows, ...others] = fitting;
  if (rows === undefined || others.length > 0) return [];
  const applicableMax = subtract(sheet.totals.applicableMax, sum(rows.map((row) => row.maxScore)));
  return rows.map((row) => ({
    check: "not-applicable-as-lost",
    severity: "check",
    place: placeOfLeaf(row, sheet, "gap"),
    stated: toText(row.maxScore),
    computed: "0",
    unit: "points",
    facts: { index: toText(index), applicableMax: toText(applicableMax) },
  }));
}

function isLostWithoutReason(row: LeafRow): boolean {
  const { remediation, explanation } = row.entry;
  return (
    row.score !== null && isZero(row.score) && row.status === "belowMaximum" && remediation.cause + explanation === ""
  );
}

function subsets<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return items
    .reduce<readonly (readonly Item[])[]>((found, item) => [...found, ...found.map((set) => [...set, item])], [[]])
    .filter((set) => set.length > 0);
}

function fits(rows: readonly LeafRow[], sheet: ScoreSheet, index: Percent, reached: Points): boolean {
  const applicableMax = subtract(sheet.totals.applicableMax, sum(rows.map((row) => row.maxScore)));
  const lowest = rateOf(subtract(reached, printedSlack(sheet)), applicableMax);
  const highest = rateOf(add(reached, printedSlack(sheet)), applicableMax);
  if (lowest === null || highest === null) return false;
  const lastDigit = lastDigitOf(index);
  return (
    compare(percentOf(lowest), add(index, lastDigit)) <= 0 &&
    compare(percentOf(highest), subtract(index, lastDigit)) >= 0
  );
}

/** How far a printed index may lie from the exact one, rounded or cut: one in its last digit. */
function lastDigitOf(index: Percent): Percent {
  const digits = decimalPlaces(index);
  return percent(digits === 0 ? "1" : `0.${"0".repeat(digits - 1)}1`);
}

/** How far printed scores may lie from the unrounded ones: half a hundredth for each score printed to hundredths. */
function printedSlack(sheet: ScoreSheet): Points {
  const rounded = leafRows(sheet).filter((row) => row.score !== null && decimalPlaces(row.score) >= 2);
  return times(points("0.005"), count(String(rounded.length)));
}
