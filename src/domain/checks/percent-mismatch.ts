/** A stated percentage against numerator ÷ denominator, in leaves and in quoted figures. */
import { rateOf, toText } from "../decimal";
import { isProblem } from "../problem";
import type { QuotedFigure } from "../quoted-figure";
import { leafRows, type LeafRow, type ScoreSheet } from "../score-sheet";
import { rateCarriedOut } from "../scoring-rules/performance";
import { figures, placeOfRow, type Finding } from "./finding";
import { printsRate, shownPercent } from "./percent-text";

export function checkPercentages(sheet: ScoreSheet): readonly Finding[] {
  return leafRows(sheet).flatMap(checkLeaf);
}

function checkLeaf(row: LeafRow): readonly Finding[] {
  const { statedPercent, performance } = row.entry;
  const rate = rateCarriedOut(performance);
  if (statedPercent === null || isProblem(rate) || printsRate(statedPercent, rate)) return [];
  return [
    {
      check: "percent-mismatch",
      severity: "error",
      place: placeOfRow(row, "performance"),
      ...figures(statedPercent, shownPercent(statedPercent, rate)),
      unit: "percent",
      facts: {
        done: performance.done === null ? "" : toText(performance.done),
        due: performance.due === null ? "" : toText(performance.due),
      },
    },
  ];
}

export function checkQuotedShares(quoted: readonly QuotedFigure[]): readonly Finding[] {
  return quoted.flatMap((figure) => {
    if (figure.kind !== "share") return [];
    const rate = rateOf(figure.done, figure.due);
    if (rate === null || printsRate(figure.percent, rate)) return [];
    return [
      {
        check: "percent-mismatch",
        severity: "error",
        place: { kind: "figure", subject: figure.subject, where: figure.where },
        ...figures(figure.percent, shownPercent(figure.percent, rate)),
        unit: "percent",
        facts: { done: toText(figure.done), due: toText(figure.due) },
      } as const,
    ];
  });
}
