/** What every cell of a row of `BangDiem` holds: what staff typed, and what its formulas come to. */
import { isZero, type Points } from "../domain/decimal";
import { isProblem } from "../domain/problem";
import { isLeafRow, type LeafRow, type ScoreSheet, type ScoreSheetRow } from "../domain/score-sheet";
import { scoreByRule } from "../domain/scoring-rules/scoring-rule";
import { ruleText } from "../text/rule-text";
import { statusText } from "../text/status-text";
import { amountContent, textContent } from "./cell-content";
import { reviewText } from "./native-rule-score";
import { excludedAt, exclusionReasons } from "./exclusions";
import { leafRounding } from "./score-sheet-formulas";
import { notApplicableText, type ScoreSheetColumn } from "./score-sheet-columns";
import type { CellContent } from "./sheet-plan";
import { performanceContents, performanceInCells } from "./typed-performance";

export type RowContents = Readonly<Record<ScoreSheetColumn, CellContent>>;

export function rowContents(row: ScoreSheetRow, sheet: ScoreSheet): RowContents {
  return { ...commonContents(row, sheet), ...(isLeafRow(row) ? leafContents(row, sheet) : branchContents(row, sheet)) };
}

type OwnContents = Pick<
  RowContents,
  | "rule"
  | "state"
  | "done"
  | "due"
  | "selfInput"
  | "appraisedInput"
  | "ruleScore"
  | "ownMax"
  | "ownSelf"
  | "ownAppraised"
  | "ownScore"
  | "ownStatus"
  | "explanation"
  | "evidence"
  | "owner"
>;

function commonContents(row: ScoreSheetRow, sheet: ScoreSheet): Omit<RowContents, keyof OwnContents> {
  return {
    nodeKey: textContent(row.key),
    code: textContent(row.node.code ?? ""),
    name: textContent(row.node.name),
    maxScore: amountContent(row.maxScore),
    excludedInput: blankForNone(excludedAt(row.key, sheet.assessment)),
    selfScore: amountContent(row.selfScore),
    appraisedScore: amountContent(row.appraisedScore),
    applicableMax: amountContent(row.applicableMax),
    gap: amountContent(row.gap),
    status: textContent(statusText[row.status]),
  };
}

function blankForNone(amount: Points): CellContent {
  return isZero(amount) ? null : amountContent(amount);
}

function leafContents(row: LeafRow, sheet: ScoreSheet): OwnContents {
  const { node, entry } = row;
  return {
    rule: textContent(ruleText(node, sheet.framework)),
    state: textContent(entry.applicability.state === "notApplicable" ? notApplicableText : ""),
    ...performanceContents(node.rule, entry.performance),
    selfInput: amountContent(entry.selfScore),
    appraisedInput: amountContent(entry.appraisedScore),
    ruleScore: ruleScoreContent(row, sheet),
    ownMax: amountContent(row.applicableMax),
    ownSelf: amountContent(row.selfScore),
    ownAppraised: amountContent(row.appraisedScore),
    ownScore: amountContent(row.score),
    ownStatus: textContent(statusText[row.status]),
    explanation: textContent(entry.explanation),
    evidence: textContent(entry.evidence),
    owner: textContent(entry.owner),
  };
}

/** A parent's explanation says why its exclusion is made. */
function branchContents(row: ScoreSheetRow, sheet: ScoreSheet): OwnContents {
  return {
    rule: null,
    state: null,
    done: null,
    due: null,
    selfInput: null,
    appraisedInput: null,
    ruleScore: null,
    ownMax: negated(excludedAt(row.key, sheet.assessment)),
    ownSelf: null,
    ownAppraised: null,
    ownScore: null,
    ownStatus: null,
    explanation: textContent(exclusionReasons(row.key, sheet.assessment)),
    evidence: null,
    owner: null,
  };
}

function negated(amount: Points): CellContent {
  const content = amountContent(amount);
  return content?.kind === "number" && !isZero(amount) ? { kind: "number", number: `-${content.number}` } : content;
}

/** Points by the rule; blank while figures are missing, and a word where they contradict it. */
function ruleScoreContent({ node, entry, maxScore }: LeafRow, { framework }: ScoreSheet): CellContent {
  const { rule } = node;
  if (rule === null || entry.applicability.state === "notApplicable") return null;
  const performance = performanceInCells(rule, entry.performance);
  if (rule.kind === "checklist" && performance.fulfilled.length === 0) return null;
  const score = scoreByRule(rule, maxScore, performance, leafRounding(framework));
  if (score === null) return null;
  if (!isProblem(score)) return amountContent(score);
  return score.problem === "PerformanceMissing" ? null : textContent(reviewText);
}
