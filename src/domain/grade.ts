/** Xếp loại: the band that a commune's points or index fall into, and the rank among several. */
import { compare, percent, points as pointsFrom, toText, type Exact, type Percent, type Points } from "./decimal";
import type { GradeBand, GradeScheme } from "./framework";
import { isProblem, type Problem } from "./problem";
import { readWrittenAmount, writeNumber } from "./written-number";

/** The band's name; `null` where the framework states no bands, nothing is scored, or the lowest band is not reached. */
export function gradeFor(scheme: GradeScheme | null, points: Points | null, parIndex: Percent | null): string | null {
  if (scheme === null) return null;
  return scheme.basis === "points" ? bandOf(scheme.bands, points, pointsFrom) : bandOf(scheme.bands, parIndex, percent);
}

/** The first band from the top whose edge is reached. */
export function bandOf<Unit>(
  bands: readonly GradeBand[],
  value: Exact<Unit> | null,
  edge: (canonical: string) => Exact<Unit>,
): string | null {
  if (value === null) return null;
  const band = bands.find(({ from, includesEdge }) => {
    const above = compare(value, edge(from));
    return above > 0 || (above === 0 && includesEdge);
  });
  return band?.name ?? null;
}

/** One line of notation, highest first: `≥90 → Xuất sắc; ≥80 → Tốt`. */
export function printBands(bands: readonly GradeBand[]): string {
  return bands
    .map(({ name, from, includesEdge }) => `${includesEdge ? "≥" : ">"}${writeNumber(from)} → ${name}`)
    .join("; ");
}

/** Refuses: `RuleNotReadable`, also where a band does not begin below the one before it. */
export function parseBands(text: string): readonly GradeBand[] | Problem {
  const bands: GradeBand[] = [];
  for (const part of text.split(";")) {
    const band = parseBand(part);
    const above = bands.at(-1);
    if (band === null || (above !== undefined && compare(percent(band.from), percent(above.from)) >= 0)) {
      return { problem: "RuleNotReadable", text, at: part.trim() };
    }
    bands.push(band);
  }
  return bands;
}

function parseBand(part: string): GradeBand | null {
  const [edge = "", name = "", ...more] = part.replace(/->|=>/g, "→").split("→");
  const sign = /^\s*(>=|≥|>)/.exec(edge);
  if (sign === null || name.trim() === "" || more.length > 0) return null;
  const from = readWrittenAmount(edge.slice(sign[0].length).replace(/%\s*$/, ""), "points");
  if (isProblem(from) || from.startsWith("-")) return null;
  return { name: name.trim(), from, includesEdge: sign[1] !== ">" };
}

/** How equal values rank: `shared` 1, 2, 2, 4; `dense` 1, 2, 2, 3. */
export const tieRules = ["shared", "dense"] as const;
export type TieRule = (typeof tieRules)[number];

/** Rank from the top, counting from 1. */
export function rankAmong<Unit>(value: Exact<Unit>, values: readonly Exact<Unit>[], ties: TieRule): number {
  const higher = values.filter((other) => compare(other, value) > 0);
  return 1 + (ties === "shared" ? higher.length : new Set(higher.map(toText)).size);
}
