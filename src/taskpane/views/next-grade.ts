/** Còn bao nhiêu điểm để lên loại: the fewest points, to two decimals, that reach the next band. */
import {
  add,
  compare,
  isNegative,
  noPoints,
  percent,
  points,
  round,
  shareOf,
  subtract,
  type Points,
} from "../../domain/decimal";
import type { GradeBand, GradeScheme } from "../../domain/framework";
import { gradeFor } from "../../domain/grade";
import { parIndexOf, type ScoreSheet } from "../../domain/score-sheet";

export type NextGrade =
  | { readonly kind: "missing"; readonly points: Points; readonly name: string }
  | { readonly kind: "top" }
  /** No bands, nothing scored, or the band lies above the maximum. */
  | { readonly kind: "none" };

/** Scores are typed to two decimals, so that is the step in which points are won. */
const step = points("0.01");
const wholeSteps = { digits: 2, mode: "truncate" } as const;
/** From a guess that is at most a few steps off; a framework that rounds its index to whole percents needs the most. */
const mostSteps = 200;

export function nextGrade(sheet: ScoreSheet): NextGrade {
  const { gradeScheme: scheme } = sheet.framework;
  const { points: reached, parIndex, applicableMax, bonus } = sheet.totals;
  if (scheme === null || reached === null) return { kind: "none" };
  const at = scheme.bands.findIndex(({ name }) => name === gradeFor(scheme, reached, parIndex));
  if (at === 0) return { kind: "top" };
  const band = scheme.bands.at(at < 0 ? -1 : at - 1);
  if (band === undefined) return { kind: "none" };
  const missing = fewest(firstGuess(scheme.basis, band, reached, applicableMax), (more) => {
    const total = add(reached, more);
    return gradeFor({ ...scheme, bands: [band] }, total, parIndexOf(total, applicableMax, sheet.framework)) !== null;
  });
  const open = subtract(add(applicableMax, bonus), reached);
  return missing === null || compare(missing, open) > 0
    ? { kind: "none" }
    : { kind: "missing", points: missing, name: band.name };
}

/** The edge itself as points, which rounding of the index may put a few steps off. */
function firstGuess(basis: GradeScheme["basis"], band: GradeBand, reached: Points, applicableMax: Points): Points {
  const edge = basis === "points" ? points(band.from) : shareOf(applicableMax, percent(band.from), percent("100"));
  const guess = round(subtract(edge, reached), wholeSteps);
  return isNegative(guess) ? noPoints : guess;
}

function fewest(guess: Points, reaches: (missing: Points) => boolean): Points | null {
  let missing = guess;
  for (let tried = 0; tried < mostSteps && !reaches(missing); tried += 1) missing = add(missing, step);
  if (!reaches(missing)) return null;
  for (let tried = 0; tried < mostSteps; tried += 1) {
    const less = subtract(missing, step);
    if (isNegative(less) || !reaches(less)) return missing;
    missing = less;
  }
  return missing;
}
