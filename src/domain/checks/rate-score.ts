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
  percentOf,
  rate,
  rateFromPercent,
  round,
  times,
  toText,
  type Points,
  type Rate,
} from "../decimal";
import { undecidedLeafRounding } from "../framework";
import { isProblem } from "../problem";
import { isWholeYear, leafRows, type LeafRow, type ScoreSheet } from "../score-sheet";
import { rateCarriedOut } from "../scoring-rules/performance";
import { figures, figureThatCounts, placeOfRow, type Finding, type Severity } from "./finding";

export function checkRateScores(sheet: ScoreSheet): readonly Finding[] {
  return leafRows(sheet).flatMap((row) => {
    const isScoredByRate = row.node.rule?.kind === "ratio";
    const isScoredUnknown = row.node.rule === null || row.node.rule.kind === "manual";
    if (row.score === null || row.status === "notApplicable" || !(isScoredByRate || isScoredUnknown)) return [];
    return checkSlip(row, row.score) ?? checkScore(row, row.score, sheet);
  });
}

/** The printed percentage is a hundred times too small: its bare figure × maximum is the score. */
function checkSlip(row: LeafRow, score: Points): readonly Finding[] | null {
  const { statedPercent } = row.entry;
  if (statedPercent === null || compare(rateFromPercent(statedPercent), rate("0.01")) > 0) return null;
  const asWritten = rate(toText(statedPercent));
  const agrees = equals(
    score,
    round(times(row.maxScore, asWritten), { digits: decimalPlaces(score), mode: "halfAwayFromZero" }),
  );
  if (!agrees || equals(score, times(row.maxScore, rateFromPercent(statedPercent)))) return null;
  return [
    {
      check: "percent-scale",
      severity: "error",
      place: placeOfRow(row, "explanation"),
      ...figures(statedPercent, percentOf(asWritten)),
      unit: "percent",
      facts: { score: toText(score), maxScore: toText(row.maxScore) },
    },
  ];
}

function checkScore(row: LeafRow, score: Points, sheet: ScoreSheet): readonly Finding[] {
  const reached = rateReached(row);
  if (reached === null) return [];
  const expected = round(times(row.maxScore, reached), sheet.framework.rounding.leaf ?? undecidedLeafRounding);
  if (equals(expected, score)) return [];
  return [
    {
      check: "ratio-score",
      severity: severityOf(row, reached, sheet),
      place: placeOfRow(row, figureThatCounts(row)),
      ...figures(score, expected),
      unit: "points",
      facts: {
        percent: toText(round(percentOf(reached), { digits: 2, mode: "halfAwayFromZero" })),
        maxScore: toText(row.maxScore),
      },
    },
  ];
}

/** The rate from its two figures; only where they are not given, the percentage the paper quotes. */
function rateReached(row: LeafRow): Rate | null {
  const carriedOut = rateCarriedOut(row.entry.performance);
  if (!isProblem(carriedOut)) return carriedOut;
  return row.entry.statedPercent === null ? null : rateFromPercent(row.entry.statedPercent);
}

function severityOf(row: LeafRow, reached: Rate, sheet: ScoreSheet): Severity {
  if (equals(reached, rate("1"))) return "error";
  return row.node.rule?.kind === "ratio" && isWholeYear(sheet) ? "error" : "check";
}
