import { formatReference, parseReference } from "./a1";
import { areaBetween, bottomOf, isOnSheet, rightOf } from "./area";
import { mapTokens } from "./formula-text";

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A formula as it reads in another cell when it is filled from one to the other: what has no `$` moves along. */
export function moveFormula(formula: string, from: Cell, to: Cell): string {
  const down = to.row - from.row;
  const right = to.column - from.column;
  if (down === 0 && right === 0) return formula;
  return mapTokens(formula, (token) => {
    const reference = token.kind === "reference" ? parseReference(token.text) : undefined;
    if (!reference) return token.text;
    const { area, fixed } = reference;
    const edges = [
      area.row + (fixed.top ? 0 : down),
      bottomOf(area) - 1 + (fixed.bottom ? 0 : down),
      area.column + (fixed.left ? 0 : right),
      rightOf(area) - 1 + (fixed.right ? 0 : right),
    ] as const;
    const moved = areaBetween(
      Math.min(edges[0], edges[1]),
      Math.min(edges[2], edges[3]),
      Math.max(edges[0], edges[1]) + 1,
      Math.max(edges[2], edges[3]) + 1,
    );
    return isOnSheet(moved) ? formatReference({ ...reference, area: moved, fixed: turned(fixed, edges) }) : "#REF!";
  });
}

/** A range with one fixed edge may turn over as the other passes it; each `$` stays with its own edge. */
function turned(
  fixed: NonNullable<ReturnType<typeof parseReference>>["fixed"],
  [top, bottom, left, right]: readonly [number, number, number, number],
): typeof fixed {
  return {
    top: top <= bottom ? fixed.top : fixed.bottom,
    bottom: top <= bottom ? fixed.bottom : fixed.top,
    left: left <= right ? fixed.left : fixed.right,
    right: left <= right ? fixed.right : fixed.left,
  };
}
