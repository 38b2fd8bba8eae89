/** Các phần cộng lại: parts that add up to the maximum. Notation: `cộng: Có kế hoạch → 0,1; Có báo cáo → 0,2`. */
import { add, compare, equals, noPoints, sum, toText, type Points } from "../decimal";
import { isProblem, type Problem } from "../problem";
import { unknownChoice } from "./choice";
import { parseLabelledPoints, printLabelledPoints, type LabelledPoints } from "./labelled-points";
import type { Performance } from "./performance";

export interface ChecklistRule {
  readonly kind: "checklist";
  readonly parts: readonly LabelledPoints[];
}

const prefix = "cộng:";
const mostTotals = 10_000;

/** Points of the parts fulfilled, each counted once. Refuses: `UnknownChoice`. */
export function scoreByChecklist(rule: ChecklistRule, performance: Performance): Points | Problem {
  const stranger = performance.fulfilled.find((part) => !rule.parts.some(({ label }) => label === part));
  if (stranger !== undefined) return unknownChoice(rule.parts, stranger);
  return sum(rule.parts.filter(({ label }) => performance.fulfilled.includes(label)).map(({ points }) => points));
}

export function printChecklist(rule: ChecklistRule): string {
  return `${prefix} ${printLabelledPoints(rule.parts)}`;
}

export function parseChecklist(text: string): ChecklistRule | Problem | null {
  if (!text.toLowerCase().startsWith(prefix)) return null;
  const parts = parseLabelledPoints(text.slice(prefix.length));
  return isProblem(parts) ? parts : { kind: "checklist", parts };
}

export function bestByChecklist(rule: ChecklistRule): Points {
  return sum(rule.parts.map(({ points }) => points));
}

/**
 * Whether some parts add up to `score`. Totals are kept by value and only up to the score. A list with more different
 * totals than any decision's is taken to reach it: what cannot be worked out is no reason to call a score wrong.
 */
export function checklistReaches(rule: ChecklistRule, score: Points): boolean {
  let totals = new Map([[toText(noPoints), noPoints]]);
  for (const part of rule.parts) {
    const withPart = [...totals.values()]
      .map((total) => add(total, part.points))
      .filter((total) => compare(total, score) <= 0);
    if (totals.size > mostTotals) return true;
    totals = new Map([...totals, ...withPart.map((total) => [toText(total), total] as const)]);
  }
  return [...totals.values()].some((total) => equals(total, score));
}
