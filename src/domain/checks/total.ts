/** Totals and maxima that a paper prints for the whole sheet, against what the sheet comes to. */
import { add, equals, sum, toText, type Points } from "../decimal";
import type { StatedTotal } from "../assessment";
import type { ScoreSheet } from "../score-sheet";
import { figures, type Finding } from "./finding";

export function checkTotals(sheet: ScoreSheet): readonly Finding[] {
  const { totals } = sheet.assessment.stated;
  return [...totals.flatMap((stated) => checkPoints(stated, sheet)), ...checkMaxima(sheet)];
}

function checkPoints(stated: StatedTotal, sheet: ScoreSheet): readonly Finding[] {
  const computed = sheet.totals[stated.kind];
  if (computed === null || equals(stated.points, computed)) return [];
  const { parIndex } = sheet.totals;
  // The commonest slip: the index in percent, written as if it were the points.
  const isIndex = parIndex !== null && toText(parIndex) === toText(stated.points);
  return [
    {
      check: "total",
      severity: "error",
      place: { kind: "total", where: stated.where },
      ...figures(stated.points, computed),
      unit: "points",
      facts: { kind: stated.kind, ...(isIndex ? { isIndex: toText(parIndex) } : {}) },
    },
  ];
}

/** Each maximum the paper prints, against the maxima of its rows less the exclusions whose rows it names. */
function checkMaxima(sheet: ScoreSheet): readonly Finding[] {
  const unplaced = sheet.assessment.exclusions.filter(({ node }) => node === null).map(({ amount }) => amount);
  const computed = add(sheet.totals.applicableMax, sum(unplaced));
  const stated = new Map<string, { readonly max: Points; readonly where: string }>();
  for (const { applicableMax, where } of sheet.assessment.stated.totals) {
    if (applicableMax === null || equals(applicableMax, computed)) continue;
    const earlier = stated.get(toText(applicableMax));
    stated.set(toText(applicableMax), {
      max: applicableMax,
      where: earlier === undefined ? where : `${earlier.where}; ${where}`,
    });
  }
  return [...stated.values()].map(({ max, where }) => ({
    check: "parts-of-total",
    severity: "error",
    place: { kind: "total", where },
    ...figures(max, computed),
    unit: "points",
    facts: { kind: "maximum" },
  }));
}
