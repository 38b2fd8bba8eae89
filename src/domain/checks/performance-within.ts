/** More done than there was to do, in the figures behind a rate. */
import { compare, count, subtract } from "../decimal";
import { leafRows, type ScoreSheet } from "../score-sheet";
import { placeOfRow, type Finding } from "./finding";
import { aboveWhole } from "./quoted-figures";

export function checkPerformanceWithinWhole(sheet: ScoreSheet): readonly Finding[] {
  return leafRows(sheet).flatMap((row) => {
    const { done, due, excluded } = row.entry.performance;
    if (done === null || due === null) return [];
    const base = subtract(due, excluded ?? count("0"));
    return compare(done, base) > 0 ? [aboveWhole(placeOfRow(row, "performance"), done, base)] : [];
  });
}
