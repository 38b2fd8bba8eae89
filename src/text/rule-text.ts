/** Cách chấm, as the column shows it: the rule's notation, and what "không phát sinh" does where it gives full points. */
import { notApplicablePolicyOf, type Framework, type Leaf } from "../domain/framework";
import { printRule } from "../domain/scoring-rules/scoring-rule";

/** Ends the text of a leaf that keeps its maximum when nothing arose. */
export const fullPointsEnding = " · không phát sinh → đủ điểm";

/** Never blank: a leaf whose paper states no rule is scored by hand. */
export function ruleText(leaf: Leaf, framework: Framework): string {
  const notation = printRule(leaf.rule ?? { kind: "manual" });
  return notApplicablePolicyOf(leaf, framework) === "fullPoints" ? notation + fullPointsEnding : notation;
}

/** The notation alone, as `parseRule` reads it. */
export function notationIn(text: string): string {
  return text.endsWith(fullPointsEnding) ? text.slice(0, -fullPointsEnding.length) : text;
}
