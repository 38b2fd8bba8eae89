/** Whether a paper's rates are scored by rate: what its figures say, since the paper itself does not. */
import { count, equals, round, shareOf } from "../domain/decimal";
import { undecidedLeafRounding } from "../domain/framework";
import type { IntakeRow } from "./intake";

const fewestProofs = 3;

/**
 * A row that quotes a rate is taken as scored by it where most rows with both figures, and less than everything done,
 * have just the score that rate × maximum gives. Full rates prove nothing: every rule gives them full points.
 */
export function followsRate(rows: readonly IntakeRow[]): (row: IntakeRow) => boolean {
  const tried = rows.flatMap((row) => {
    const fits = isRateTimesMaximum(row);
    return fits === null ? [] : [fits];
  });
  const proofs = tried.filter((fits) => fits).length;
  const isProven = proofs >= fewestProofs && proofs * 4 >= tried.length * 3;
  return (row) => isProven && row.quotedRate !== null;
}

function isRateTimesMaximum({ quotedRate, maxScore, selfScore, appraisedScore }: IntakeRow): boolean | null {
  const score = appraisedScore ?? selfScore;
  if (quotedRate === null || maxScore === null || score === null) return null;
  const { done, due } = quotedRate;
  if (done === null || due === null || equals(due, count("0")) || equals(done, due)) return null;
  return equals(score.value, round(shareOf(maxScore.value, done, due), undecidedLeafRounding));
}
