/**
 * A score against rate × maximum.
 *
 * A rate written as `0,98%` beside 0.98 of 1 point is a slip of the percent sign, and is said as that. Where the leaf is
 * scored by rate, a different score contradicts it; where the paper does not say how it is scored, the rate is only a
 * reason to look, except that everything done and points missing contradict each other under any rule.
 */
import {
  compare,
  decimalPlaces,
  equals,
  least,
  percentOf,
  rate,
  rateFromPercent,
  round,
  times,
  toText,
  type Points,
  type Rate,
  type Rounding,
} from "../decimal";
import { undecidedLeafRounding } from "../framework";
import { isProblem } from "../problem";
import { isWholeYear, leafRows, type LeafRow, type ScoreSheet } from "../score-sheet";
import { rateCarriedOut } from "../scoring-rules/performance";
import { scoreByRatio } from "../scoring-rules/ratio";
import { figures, figureThatCounts, placeOfRow, type Finding, type Severity } from "./finding";

export function checkRateScores(sheet: ScoreSheet): readonly Finding[] {
  return leafRows(sheet).flatMap((row) => {
    const isScoredByRate = row.node.rule?.kind === "ratio";
    const isScoredUnknown = row.node.rule === null || row.node.rule.kind === "manual";
    if (row.score === null || row.status === "notApplicable" || !(isScoredByRate || isScoredUnknown)) return [];
    return checkSlip(row, row.score, sheet) ?? checkScore(row, row.score, sheet);
  });
}

/** The printed percentage is a hundred times too small: its bare figure × maximum is the score. */
function checkSlip(row: LeafRow, score: Points, sheet: ScoreSheet): readonly Finding[] | null {
  const { statedPercent } = row.entry;
  if (statedPercent === null || compare(rateFromPercent(statedPercent), rate("0.01")) > 0) return null;
  const bareFigure = rate(toText(statedPercent));
  const rounding: Rounding = { digits: decimalPlaces(score), mode: "halfAwayFromZero" };
  const isRightAsWritten = equals(score, pointsAt(rateFromPercent(statedPercent), row, sheet));
  if (isRightAsWritten || !equals(score, round(times(row.maxScore, bareFigure), rounding))) return null;
  return [
    {
      check: "percent-scale",
      severity: "error",
      place: placeOfRow(row, "explanation"),
      ...figures(statedPercent, percentOf(bareFigure)),
      unit: "percent",
      facts: { score: toText(score), maxScore: toText(row.maxScore) },
    },
  ];
}

function checkScore(row: LeafRow, score: Points, sheet: ScoreSheet): readonly Finding[] {
  const reached = rateReached(row, sheet);
  if (reached === null || equals(reached.expected, score)) return [];
  return [
    {
      check: "ratio-score",
      severity: severityOf(row, reached.rate, sheet),
      place: placeOfRow(row, figureThatCounts(row)),
      ...figures(score, reached.expected),
      unit: "points",
      facts: {
        percent: toText(round(percentOf(reached.rate), { digits: 2, mode: "halfAwayFromZero" })),
        maxScore: toText(row.maxScore),
      },
    },
  ];
}

/** The rate from its two figures; only where they are not given, the percentage the paper quotes. */
function rateReached(row: LeafRow, sheet: ScoreSheet): { readonly rate: Rate; readonly expected: Points } | null {
  const { performance, statedPercent } = row.entry;
  const carriedOut = rateCarriedOut(performance);
  const expected = scoreByRatio(row.maxScore, performance, leafRounding(sheet));
  if (!isProblem(carriedOut) && !isProblem(expected)) return { rate: carriedOut, expected };
  if (statedPercent === null) return null;
  const quoted = rateFromPercent(statedPercent);
  return { rate: quoted, expected: pointsAt(quoted, row, sheet) };
}

/** Rate × maximum as the framework rounds it; a full rate is the maximum, however its digits fall. */
function pointsAt(reached: Rate, row: LeafRow, sheet: ScoreSheet): Points {
  if (equals(reached, rate("1"))) return row.maxScore;
  return least(row.maxScore, round(times(row.maxScore, reached), leafRounding(sheet)));
}

function leafRounding(sheet: ScoreSheet): Rounding {
  return sheet.framework.rounding.leaf ?? undecidedLeafRounding;
}

function severityOf(row: LeafRow, reached: Rate, sheet: ScoreSheet): Severity {
  if (equals(reached, rate("1"))) return "error";
  return row.node.rule?.kind === "ratio" && isWholeYear(sheet) ? "error" : "check";
}
