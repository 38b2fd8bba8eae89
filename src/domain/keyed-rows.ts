/**
 * Sums over rows that are known by their keys alone, as a sheet's formulas see them. Only leaves count: a key that another
 * key continues is a parent, and its own figures are sums already.
 */
import { compare, equals, isNegative, noPoints, subtract, sum, type Points } from "./decimal";
import { nearestKeyAbove, type NodeKey } from "./framework";

export interface KeyedRow {
  readonly key: NodeKey;
  readonly maxScore: Points | null;
  /** `null`: blank, which is not zero. */
  readonly score: Points | null;
  readonly isNotApplicable: boolean;
}

/** Leaves under `key`; the row itself when it is a leaf. Blank keys belong to rows that are not in the framework. */
export function leavesUnderKey<Row extends { readonly key: NodeKey }>(
  rows: readonly Row[],
  key: NodeKey,
): readonly Row[] {
  const isUnder = (row: Row): boolean => row.key === key || row.key.startsWith(`${key}.`);
  const under = rows.filter((row) => row.key !== "" && isUnder(row));
  return leavesAmong(under);
}

export function leavesAmong<Row extends { readonly key: NodeKey }>(rows: readonly Row[]): readonly Row[] {
  const keys = new Set(rows.map((row) => row.key));
  const parents = new Set([...keys].map((key) => nearestKeyAbove(key, keys)).filter((key) => key !== null));
  return rows.filter((row) => row.key !== "" && !parents.has(row.key));
}

/** Points of the scored leaves under a key, exact; `null` where none is scored. */
export function subtotal(rows: readonly KeyedRow[], key: NodeKey): Points | null {
  const scores = leavesUnderKey(rows, key).map((row) => row.score);
  const known = scores.filter((score) => score !== null);
  return known.length === 0 ? null : sum(known);
}

/** Maximum of the leaves under a key that are not out of the count. */
export function applicableMaximum(rows: readonly KeyedRow[], key: NodeKey): Points {
  const counted = leavesUnderKey(rows, key).filter((row) => !row.isNotApplicable);
  return sum(counted.map((row) => row.maxScore ?? noPoints));
}

/** Points lost on scored, applicable leaves under a key; `null` where none is scored. */
export function deduction(rows: readonly KeyedRow[], key: NodeKey): Points | null {
  const gaps = leavesUnderKey(rows, key).map(gapOfRow);
  const known = gaps.filter((gap) => gap !== null);
  return known.length === 0 ? null : sum(known);
}

/** Maximum − score; `null` for a row that is blank, not applicable, or out of range. */
export function gapOfRow(row: KeyedRow): Points | null {
  const { maxScore, score, isNotApplicable } = row;
  if (maxScore === null || score === null || isNotApplicable || isOutOfRange(score, maxScore)) return null;
  return subtract(maxScore, score);
}

export function isOutOfRange(score: Points, maxScore: Points): boolean {
  return isNegative(score) || compare(score, maxScore) > 0;
}

/** What the leaves under each parent come to, where its own figure says otherwise. */
export interface SumMismatch {
  readonly key: NodeKey;
  readonly figure: "maxScore" | "score";
  readonly stated: Points;
  readonly computed: Points;
}

export function sumMismatches(rows: readonly KeyedRow[]): readonly SumMismatch[] {
  const leaves = new Set(leavesAmong(rows));
  return rows.flatMap((row) => {
    if (row.key === "" || leaves.has(row)) return [];
    const under = leavesUnderKey(rows, row.key);
    return (["maxScore", "score"] as const).flatMap((figure) => {
      const known = under.map((leaf) => leaf[figure]).filter((amount) => amount !== null);
      const stated = row[figure];
      const computed = sum(known);
      return stated === null || known.length === 0 || equals(stated, computed)
        ? []
        : [{ key: row.key, figure, stated, computed }];
    });
  });
}
