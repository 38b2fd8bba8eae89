/** `Đã thực hiện` and `Tổng số`: what a leaf's rule asks for, as two cells hold it, and back. */
import { add, count, subtract, toText, type Count } from "../domain/decimal";
import { isProblem, type Problem } from "../domain/problem";
import { nothingReported, numberDue, type Performance } from "../domain/scoring-rules/performance";
import type { ScoringRule } from "../domain/scoring-rules/scoring-rule";
import { printPicked, readPicked } from "../text/picked-labels";
import { textContent } from "./cell-content";
import type { CellReading } from "./cell-reading";
import type { CellContent } from "./sheet-plan";
import { readCountCell, textIn } from "./typed-cells";

export interface PerformanceContents {
  readonly done: CellContent;
  readonly due: CellContent;
}

/**
 * `Đã thực hiện` holds a number, the alternative picked, or the parts fulfilled, as the rule has it. `Tổng số` is what was
 * left to do: less what is excluded for objective reasons, for which there is no column.
 */
export function performanceContents(rule: ScoringRule | null, performance: Performance): PerformanceContents {
  return { done: doneContent(rule, performance), due: countContent(numberDue(performance)) };
}

function doneContent(rule: ScoringRule | null, { done, chosen, fulfilled }: Performance): CellContent {
  if (rule?.kind === "choice") return textContent(chosen === null ? "" : printPicked([chosen]));
  if (rule?.kind === "checklist") return textContent(printPicked(fulfilled));
  return countContent(done);
}

function countContent(amount: Count | null): CellContent {
  return amount === null ? null : { kind: "number", number: toText(amount) };
}

/** What the two cells say to the rule. */
export function performanceInCells(rule: ScoringRule, performance: Performance): Performance {
  const due = numberDue(performance);
  if (rule.kind === "choice") return { ...nothingReported, chosen: performance.chosen };
  if (rule.kind === "checklist") return { ...nothingReported, fulfilled: performance.fulfilled };
  // To all or nothing, 0 is no total: Excel on the desktop passes a blank cell as 0.
  const isNoTotal = rule.kind === "allOrNothing" && due !== null && toText(due) === "0";
  return { ...nothingReported, done: performance.done, due: isNoTotal ? null : due };
}

export interface PerformanceReading {
  readonly performance: Performance;
  readonly done: Problem | null;
  readonly due: Problem | null;
}

/** `base` keeps what the cells do not show. A cell that cannot be read counts as blank, and its problem is given. */
export function readPerformance(
  rule: ScoringRule | null,
  cells: { readonly done: CellReading; readonly due: CellReading },
  base: Performance,
): PerformanceReading {
  const due = readCountCell(cells.due);
  const withDue = isProblem(due) ? keepDue(null, base) : keepDue(due, base);
  const dueProblem = isProblem(due) ? due : null;
  if (rule?.kind === "choice") {
    const text = textIn(cells.done);
    const picked = readPicked(
      text,
      rule.alternatives.map(({ label }) => label),
    );
    const chosen = text.trim() === "" ? null : picked.length === 1 ? (picked[0] ?? text) : text;
    return { performance: { ...withDue, chosen }, done: null, due: dueProblem };
  }
  if (rule?.kind === "checklist") {
    const labels = rule.parts.map(({ label }) => label);
    return {
      performance: { ...withDue, fulfilled: readPicked(textIn(cells.done), labels) },
      done: null,
      due: dueProblem,
    };
  }
  const done = readCountCell(cells.done);
  const isUnread = isProblem(done);
  return {
    performance: { ...withDue, done: isUnread ? null : done },
    done: isUnread ? done : null,
    due: dueProblem,
  };
}

/** What is excluded for objective reasons stays with the total it was taken from. */
function keepDue(left: Count | null, base: Performance): Performance {
  const { excluded } = base;
  if (left === null) return { ...base, due: null, excluded: base.due === null ? excluded : null };
  const isSame = base.due !== null && toText(subtract(base.due, excluded ?? count("0"))) === toText(left);
  return isSame ? { ...base, due: add(left, excluded ?? count("0")) } : { ...base, due: left, excluded: null };
}
