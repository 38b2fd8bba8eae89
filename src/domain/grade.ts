/** Xếp loại: the band that a commune's points or index fall into. */
import { compare, percent, points as pointsFrom, type Exact, type Percent, type Points } from "./decimal";
import type { GradeScheme } from "./framework";

/** The band's name; `null` where the framework states no bands, nothing is scored, or the lowest band is not reached. */
export function gradeFor(scheme: GradeScheme | null, points: Points | null, parIndex: Percent | null): string | null {
  if (scheme === null) return null;
  const band = scheme.bands.find(({ from, includesEdge }) => {
    const above = scheme.basis === "points" ? aboveEdge(points, pointsFrom(from)) : aboveEdge(parIndex, percent(from));
    return above !== null && (above > 0 || (above === 0 && includesEdge));
  });
  return band?.name ?? null;
}

function aboveEdge<Unit>(value: Exact<Unit> | null, edge: Exact<Unit>): number | null {
  return value === null ? null : compare(value, edge);
}
