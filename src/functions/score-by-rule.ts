/** `SCORE`, `RATIO`, `TIER`: points by a rule. */
import { compare, count, isNegative, isZero, noPoints, type Count, type Points } from "../domain/decimal";
import { undecidedLeafRounding } from "../domain/framework";
import { isProblem, type Problem } from "../domain/problem";
import { nothingReported, type Performance } from "../domain/scoring-rules/performance";
import { parseRule, scoreByRule, type ScoringRule } from "../domain/scoring-rules/scoring-rule";
import { amountText } from "../text/figure-text";
import { readPicked } from "../text/picked-labels";
import { notationIn } from "../text/rule-text";
import {
  blank,
  cellOf,
  eachCell,
  isBlank,
  readCount,
  readPoints,
  readText,
  refused,
  type CellIn,
  type CellOut,
} from "./cells";
import { optional, required, type FunctionSpec } from "./function-spec";
import { refusal, shown } from "./refusal";

const max = required("điểm_tối_đa", "max", "Điểm tối đa", "Maximum score");
const done = optional(
  "đã_thực_hiện",
  "done",
  "Số đã thực hiện, hoặc phương án đã chọn",
  "Number done, or the alternative picked",
);
const due = optional("tổng_số", "due", "Tổng số phải thực hiện", "Number due");

export const scoreFunction: FunctionSpec = {
  id: "SCORE",
  help: { vi: "Điểm theo cách chấm của tiêu chí.", en: "Points by the leaf's scoring rule." },
  parameters: [
    required(
      "cách_chấm",
      "rule",
      "Cách chấm, như “tỷ lệ” hoặc “≥95% → 0,75; <95% → 0”",
      "The rule, in its one-line notation",
    ),
    max,
    done,
    due,
  ],
  compute: (rule, maxScore, doneCells, dueCells) => eachCell([rule, maxScore, doneCells, dueCells], scoreOfCell),
};

function scoreOfCell(rule: CellIn, max: CellIn, doneCell: CellIn, dueCell: CellIn): CellOut {
  const notation = notationIn(readText(rule));
  if (notation === "") return blank;
  return shown(parseRule(notation), (parsed) =>
    shown(readPoints(max), (maxScore) => {
      const performance = readPerformance(parsed, doneCell, dueCell);
      if (maxScore === null || performance === null) return blank;
      return isProblem(performance) ? refusal(performance) : scoreShown(parsed, maxScore, performance);
    }),
  );
}

function scoreShown(rule: ScoringRule, maxScore: Points, performance: Performance): CellOut {
  return shown(scoreByRule(rule, maxScore, performance, undecidedLeafRounding), cellOf);
}

/** What stands in the columns `Đã thực hiện` and `Tổng số`, as the rule takes it; `null` while nothing is entered. */
function readPerformance(rule: ScoringRule, doneCell: CellIn, dueCell: CellIn): Performance | null | Problem {
  if (isBlank(doneCell)) return null;
  if (rule.kind === "choice") {
    const labels = rule.alternatives.map(({ label }) => label);
    const text = readLabels(doneCell, labels);
    const picked = readPicked(text, labels);
    return text === "" ? null : { ...nothingReported, chosen: picked.length === 1 ? (picked[0] ?? text) : text };
  }
  if (rule.kind === "checklist") {
    const labels = rule.parts.map(({ label }) => label);
    const text = readText(doneCell);
    return text === "" ? null : { ...nothingReported, fulfilled: readPicked(text, labels) };
  }
  const doneCount = readCount(doneCell);
  const dueCount = readDue(rule, dueCell);
  if (isProblem(doneCount)) return doneCount;
  return isProblem(dueCount) ? dueCount : { ...nothingReported, done: doneCount, due: dueCount };
}

/** The alternative in a cell; 0 is one only where the rule names it, elsewhere it is Excel's blank cell. */
function readLabels(cell: CellIn, labels: readonly string[]): string {
  return cell === 0 && labels.includes("0") ? "0" : readText(cell);
}

/** The number due where the rule looks at one; to all or nothing, Excel's 0 for a blank cell is none. */
function readDue(rule: ScoringRule, cell: CellIn): Count | null | Problem {
  if (rule.kind === "ratio" || rule.kind === "ratioWithFloor" || rule.kind === "tier") return readCount(cell);
  if (rule.kind !== "allOrNothing") return null;
  const due = readCount(cell);
  return due === null || isProblem(due) || !isZero(due) ? due : null;
}

export const ratioFunction: FunctionSpec = {
  id: "RATIO",
  help: {
    vi: "Tỷ lệ thực hiện nhân điểm tối đa, làm tròn đến 2 chữ số thập phân.",
    en: "Rate carried out × maximum, to 2 digits.",
  },
  parameters: [
    max,
    required("đã_thực_hiện", "done", "Số đã thực hiện", "Number done"),
    required("tổng_số", "due", "Tổng số phải thực hiện", "Number due"),
    optional(
      "loại_trừ",
      "excluded",
      "Số không hoàn thành vì lý do khách quan",
      "Not done for accepted reasons; leaves the base",
    ),
  ],
  compute: (maxScore, doneCells, dueCells, excluded) =>
    eachCell([maxScore, doneCells, dueCells, excluded], ratioOfCell),
};

function ratioOfCell(max: CellIn, doneCell: CellIn, dueCell: CellIn, excludedCell: CellIn): CellOut {
  return shown(readPoints(max), (maxScore) =>
    shown(readCount(doneCell), (doneCount) =>
      shown(readCount(dueCell), (dueCount) =>
        shown(readCount(excludedCell), (excluded) => {
          if (maxScore === null || doneCount === null || dueCount === null) return blank;
          return scoreShown({ kind: "ratio" }, maxScore, {
            ...nothingReported,
            done: doneCount,
            due: dueCount,
            excluded,
          });
        }),
      ),
    ),
  );
}

export const tierFunction: FunctionSpec = {
  id: "TIER",
  help: {
    vi: "Điểm của bậc chứa tỷ lệ, như “>90% → 2; 70%–90% → 1; <70% → 0”.",
    en: "Points of the step that holds the rate.",
  },
  parameters: [
    required("tỷ_lệ", "value", "Tỷ lệ, 0,9 là 90%", "The rate; 0.9 is 90 %"),
    required("các_bậc", "tiers", "Các bậc, viết trên một dòng", "The steps, on one line"),
  ],
  compute: (value, tiers) => eachCell([value, tiers], tierOfCell),
};

const all = count("1");

function tierOfCell(value: CellIn, tiers: CellIn): CellOut {
  const notation = readText(tiers);
  if (notation === "") return blank;
  return shown(parseRule(notation), (rule) =>
    shown(readCount(value), (reached) => {
      if (reached === null) return blank;
      if (rule.kind !== "tier") return refusal({ problem: "RuleNotReadable", text: notation, at: notation });
      if (isNegative(reached) || compare(reached, all) > 0) {
        return refused(`Tỷ lệ ${amountText(reached)} nằm ngoài khoảng 0–1; 95% ghi là 0,95.`);
      }
      // A tier's points are its own; the maximum plays no part in them.
      return scoreShown(rule, noPoints, { ...nothingReported, done: reached, due: all });
    }),
  );
}
