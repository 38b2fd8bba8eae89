/** Chọn một phương án: alternatives, one of which holds. Notation: `chọn: Đúng hạn → 1; Trễ hạn → 0,5; Không có → 0`. */
import { compare, noPoints, type Points } from "../decimal";
import { isProblem, type Problem } from "../problem";
import { isWorthOneOf, parseLabelledPoints, printLabelledPoints, type LabelledPoints } from "./labelled-points";
import type { Performance } from "./performance";

export interface ChoiceRule {
  readonly kind: "choice";
  readonly alternatives: readonly LabelledPoints[];
}

const prefix = "chọn:";

/** Points of the alternative picked. Refuses: `PerformanceMissing`, `UnknownChoice`. */
export function scoreByChoice(rule: ChoiceRule, performance: Performance): Points | Problem {
  if (performance.chosen === null) return { problem: "PerformanceMissing", needs: "choice" };
  const picked = rule.alternatives.find(({ label }) => label === performance.chosen);
  return picked?.points ?? unknownChoice(rule.alternatives, performance.chosen);
}

export function unknownChoice(choices: readonly LabelledPoints[], choice: string): Problem {
  return { problem: "UnknownChoice", choice, choices: choices.map(({ label }) => label) };
}

export function printChoice(rule: ChoiceRule): string {
  return `${prefix} ${printLabelledPoints(rule.alternatives)}`;
}

export function parseChoice(text: string): ChoiceRule | Problem | null {
  if (!text.toLowerCase().startsWith(prefix)) return null;
  const alternatives = parseLabelledPoints(text.slice(prefix.length));
  return isProblem(alternatives) ? alternatives : { kind: "choice", alternatives };
}

export function bestByChoice(rule: ChoiceRule): Points {
  return rule.alternatives.reduce((best, { points }) => (compare(points, best) > 0 ? points : best), noPoints);
}

export function choiceReaches(rule: ChoiceRule, score: Points): boolean {
  return isWorthOneOf(rule.alternatives, score);
}
