/** Counterexamples that a person can read: one line for each row, instead of the whole value. */
import * as fc from "fast-check";
import type { LeafEntry } from "../../src/domain/assessment";
import { placedNodes, type Framework, type FrameworkNode } from "../../src/domain/framework";
import { printRule } from "../../src/domain/scoring-rules/scoring-rule";
import type { ScoreSheet } from "../../src/domain/score-sheet";

/** The same value, shown by `say` when a law fails on it; nothing that compares or copies values sees the difference. */
export function legible<Value extends object>(value: Value, say: (value: Value) => string): Value {
  return Object.defineProperty(value, fc.toStringMethod, { value: () => `\n${say(value)}\n`, enumerable: false });
}

function nodeText(node: FrameworkNode): string {
  const maximum = node.maxScore === null ? "unstated" : node.maxScore.toJSON();
  const rule = node.kind === "leaf" && node.rule !== null ? ` “${printRule(node.rule)}”` : "";
  return `${node.key} ${node.level} code ${node.code ?? "–"} max ${maximum}${rule}`;
}

export function frameworkText(framework: Framework): string {
  const { adjustments, rounding, notApplicableDefault, gradeScheme } = framework;
  const settings = { adjustments, rounding, notApplicableDefault, gradeScheme };
  const rows = placedNodes(framework).map(({ node, depth }) => `${"  ".repeat(depth)}${nodeText(node)}`);
  return [...rows, JSON.stringify(settings)].join("\n");
}

/** What was typed for a leaf, leaving out all that is blank. */
function entryText(entry: LeafEntry): string {
  if (entry.applicability.state === "notApplicable") return "không phát sinh";
  const { selfScore, appraisedScore, performance, statedPercent, remediation } = entry;
  const { done, due, excluded, chosen, fulfilled } = performance;
  const performed = { done, due, excluded, chosen, fulfilled, statedPercent };
  const { due: dueDate, ...written } = remediation;
  const typed = { selfScore, appraisedScore, ...performed, ...written, dueDate };
  const filled = Object.entries(typed).filter(([, value]) => !["null", '""', "[]"].includes(JSON.stringify(value)));
  return filled.map(([name, value]) => `${name} ${JSON.stringify(value)}`).join(", ");
}

export function sheetText({ framework, assessment, rows }: ScoreSheet): string {
  const lines = rows.map(
    ({ node, entry, depth }) => `${"  ".repeat(depth)}${nodeText(node)} ${entry === null ? "" : entryText(entry)}`,
  );
  const { adjustments, rounding, notApplicableDefault } = framework;
  const granted = [...assessment.adjustments].map(([key, amount]) => `${key} ${amount.toJSON()}`);
  return [...lines, JSON.stringify({ adjustments, granted, rounding, notApplicableDefault })].join("\n");
}
