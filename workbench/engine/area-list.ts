import type { Area } from "../workbook-data";
import { areaBetween, bottomOf, containsCell, intersectAreas, rightOf, sameArea } from "./area";
import { type GridShift, shiftArea } from "./grid-shift";
import type { Cell } from "./relative-formula";

/** What is left of an area when another is cut out of it: at most four pieces, from top to bottom. */
export function subtractArea(area: Area, cut: Area): readonly Area[] {
  const gone = intersectAreas(area, cut);
  if (!gone) return [area];
  const { row: top, column: left } = area;
  const pieces = [
    areaBetween(top, left, gone.row, rightOf(area)),
    areaBetween(gone.row, left, bottomOf(gone), gone.column),
    areaBetween(gone.row, rightOf(gone), bottomOf(gone), rightOf(area)),
    areaBetween(bottomOf(gone), left, bottomOf(area), rightOf(area)),
  ];
  return pieces.filter(({ rows, columns }) => rows > 0 && columns > 0);
}

export function subtractAreas(areas: readonly Area[], cuts: readonly Area[]): readonly Area[] {
  return cuts.reduce<readonly Area[]>((left, cut) => left.flatMap((area) => subtractArea(area, cut)), areas);
}

export function intersectAreaLists(areas: readonly Area[], others: readonly Area[]): readonly Area[] {
  return areas.flatMap((area) => others.flatMap((other) => intersectAreas(area, other) ?? []));
}

export const containsCellOf = (areas: readonly Area[], row: number, column: number): boolean =>
  areas.some((area) => containsCell(area, row, column));

/** The cell a rule's relative references are written for: the upper left one of its first area. */
export const anchorOf = ([first]: readonly Area[]): Cell => ({ row: first!.row, column: first!.column });

export const countCells = (areas: readonly Area[]): number =>
  areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);

/**
 * Where areas lie after rows, columns or cells moved. Where only some of an area's columns (or rows) move, it is parted:
 * each cell keeps the rule it had.
 */
export function shiftAreas(areas: readonly Area[], shift: GridShift): readonly Area[] {
  const { span, axis } = shift;
  return areas.flatMap((area) => {
    if (!span) return shiftArea(area, shift) ?? [];
    const strip =
      axis === "rows"
        ? { ...area, column: span.first, columns: span.count }
        : { ...area, row: span.first, rows: span.count };
    const moving = intersectAreas(area, strip);
    const moved = moving && shiftArea(moving, shift);
    if (!moving || (moved && sameArea(moved, moving))) return area;
    return [...subtractArea(area, strip), ...(moved ? [moved] : [])];
  });
}
