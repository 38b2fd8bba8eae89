/** Điểm loại trừ, điểm thưởng, điểm phạt: amounts outside the leaves' scores, from cells back into an assessment. */
import type { Assessment, Exclusion } from "../domain/assessment";
import { equals, isZero, noPoints, sum, type Points } from "../domain/decimal";
import type { Adjustment, Framework, NodeKey } from "../domain/framework";

/** What one cell says is excluded at a node; `null` is the whole framework. */
export interface ExclusionReading {
  readonly node: NodeKey | null;
  readonly amount: Points;
  /** What stands beside it; `null` where there is no place for a reason, and the stored one stays. */
  readonly reason: string | null;
}

export function excludedAt(node: NodeKey | null, { exclusions }: Pick<Assessment, "exclusions">): Points {
  return sum(exclusions.filter((exclusion) => exclusion.node === node).map(({ amount }) => amount));
}

export function exclusionReasons(node: NodeKey | null, { exclusions }: Pick<Assessment, "exclusions">): string {
  const reasons = exclusions.filter((exclusion) => exclusion.node === node).map(({ reason }) => reason);
  return reasons.filter((reason) => reason !== "").join("; ");
}

/** Stored exclusions stay as they are where the cell still shows them; nodes without a cell keep theirs. */
export function mergeExclusions(readings: readonly ExclusionReading[], base: Assessment): readonly Exclusion[] {
  const changed = readings.filter((reading) => !isUnchanged(reading, base));
  const kept = base.exclusions.filter(({ node }) => changed.every((reading) => reading.node !== node));
  const added = changed
    .filter(({ amount }) => !isZero(amount))
    .map(({ node, amount, reason }) => ({ node, amount, reason: reason ?? exclusionReasons(node, base) }));
  return [...kept, ...added];
}

function isUnchanged({ node, amount, reason }: ExclusionReading, base: Assessment): boolean {
  const isSameAmount = equals(amount, excludedAt(node, base));
  return isSameAmount && (isZero(amount) || reason === null || reason === exclusionReasons(node, base));
}

export function grantedOf(kind: Adjustment["kind"], framework: Framework, assessment: Assessment): Points | null {
  const amounts = framework.adjustments
    .filter((adjustment) => adjustment.kind === kind)
    .flatMap(({ key }) => assessment.adjustments.get(key) ?? []);
  return amounts.length === 0 ? null : sum(amounts);
}

/**
 * One cell stands for all bonuses, one for all penalties. A new amount is booked on the framework's first of its kind; the
 * stored ones stay while they still add up to what the cell shows.
 */
export function mergeGranted(
  kind: Adjustment["kind"],
  amount: Points | null,
  framework: Framework,
  stored: ReadonlyMap<NodeKey, Points>,
): ReadonlyMap<NodeKey, Points> {
  const keys = framework.adjustments.filter((adjustment) => adjustment.kind === kind).map(({ key }) => key);
  const [first] = keys;
  const before = sum(keys.map((key) => stored.get(key) ?? noPoints));
  if (first === undefined || (amount !== null && equals(amount, before))) return stored;
  const others = [...stored].filter(([key]) => !keys.includes(key));
  return new Map(amount === null ? others : [...others, [first, amount]]);
}
