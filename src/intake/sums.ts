/** Sums as evidence: a row read into the wrong cell shows as a parent that is not the sum of what stands under it. */
import { compare, equals, sum, toText, type Points } from "../domain/decimal";
import { linePlace, spanOf, type IntakeNote, type IntakeRow, type IntakeTotals, type PrintedPoints } from "./intake";

const figureNames = ["maxScore", "selfScore", "appraisedScore"] as const;

export function sumNotes(rows: readonly IntakeRow[], totals: IntakeTotals): readonly IntakeNote[] {
  const children = new Map<string, IntakeRow[]>();
  for (const row of rows) {
    if (row.parentKey === null) continue;
    const siblings = children.get(row.parentKey);
    if (siblings === undefined) children.set(row.parentKey, [row]);
    else siblings.push(row);
  }
  const isWhole = listsEveryRow(rows, children);
  const byRow = rows.flatMap((row): readonly IntakeNote[] => {
    const below = children.get(row.key) ?? [];
    return [...differing(row, below, isWhole), ...aboveMaximum(row)];
  });
  const roots = rows.filter(({ parentKey }) => parentKey === null);
  return [...byRow, ...totalDiffers(roots, totals)];
}

/** Whether most parents are the sum of what is listed under them: then the others should be too. */
export function listsEveryRow(
  rows: readonly IntakeRow[],
  children: ReadonlyMap<string, readonly IntakeRow[]>,
): boolean {
  const parents = rows.filter(({ key, maxScore }) => maxScore !== null && (children.get(key)?.length ?? 0) > 0);
  const adding = parents.filter((row) => addsUp(row, children.get(row.key) ?? []));
  return parents.length > 0 && adding.length * 4 >= parents.length * 3;
}

function addsUp(row: IntakeRow, below: readonly IntakeRow[]): boolean {
  return row.maxScore !== null && equals(row.maxScore.value, sumOf(below.map(({ maxScore }) => maxScore)));
}

/**
 * A parent that is not the sum of its children: its maximum where the paper lists every row or the children come to more,
 * its scores only where the children make up its maximum.
 */
function differing(row: IntakeRow, below: readonly IntakeRow[], isWhole: boolean): readonly IntakeNote[] {
  if (below.length === 0 || row.maxScore === null) return [];
  const isAdding = addsUp(row, below);
  return figureNames.flatMap((figure) => {
    const own = row[figure];
    if (own === null || (figure !== "maxScore" && !isAdding)) return [];
    const computed = sumOf(below.map((child) => child[figure]));
    const isMore = compare(computed, own.value) > 0;
    return figure !== "maxScore" || isWhole || isMore ? stated(row, figure, own, below) : [];
  });
}

function stated(
  row: IntakeRow,
  figure: (typeof figureNames)[number],
  own: PrintedPoints,
  below: readonly IntakeRow[],
): readonly IntakeNote[] {
  const figures = below.map((child) => child[figure]);
  const computed = sumOf(figures);
  if (figures.some((each) => each === null) || equals(own.value, computed)) return [];
  const facts = {
    key: row.key,
    code: row.code ?? "",
    name: row.name,
    figure,
    stated: toText(own.value),
    computed: toText(computed),
  };
  return [{ note: "sumDiffers", place: spanOf(row.places), facts }];
}

function sumOf(figures: readonly (PrintedPoints | null)[]): Points {
  return sum(figures.flatMap((figure) => (figure === null ? [] : [figure.value])));
}

function aboveMaximum(row: IntakeRow): readonly IntakeNote[] {
  const { maxScore } = row;
  if (maxScore === null) return [];
  return (["selfScore", "appraisedScore"] as const).flatMap((figure): readonly IntakeNote[] => {
    const score = row[figure];
    if (score === null || compare(score.value, maxScore.value) <= 0) return [];
    const facts = {
      key: row.key,
      code: row.code ?? "",
      name: row.name,
      figure,
      stated: toText(score.value),
      maxScore: toText(maxScore.value),
    };
    return [{ note: "scoreAboveMaximum", place: spanOf(row.places), facts }];
  });
}

function totalDiffers(roots: readonly IntakeRow[], totals: IntakeTotals): readonly IntakeNote[] {
  const stated = [
    ["maxScore", totals.maxScore],
    ["selfScore", totals.self],
  ] as const;
  return stated.flatMap(([figure, total]): readonly IntakeNote[] => {
    const figures = roots.map((row) => row[figure]);
    if (total === null || roots.length === 0 || figures.some((each) => each === null)) return [];
    const computed = sumOf(figures);
    if (equals(total.value, computed)) return [];
    const facts = { key: "", code: "", name: "", figure, stated: toText(total.value), computed: toText(computed) };
    return [{ note: "sumDiffers", place: linePlace(total.place.first, total.place.last), facts }];
  });
}
