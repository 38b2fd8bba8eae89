/** What `KhacPhuc` calculates for a row, as its formulas do: the score that counts, the gap, and `Cảnh báo hạn`. */
import type { RemediationEntry } from "../domain/assessment";
import { isZero, subtract, type Points } from "../domain/decimal";
import type { NodeKey } from "../domain/framework";
import type { ScoreSheet } from "../domain/score-sheet";
import { statusText } from "../text/status-text";
import { serialOfDay } from "./excel-day";
import { alertWords } from "./remediation-columns";

export interface RemediationFigures {
  /** `null`: blank, because the score sheet has no such row any more. */
  readonly maxScore: Points | null;
  readonly score: Points | null;
  /** `null`: blank, because the row is not scored, not applicable, or out of range. */
  readonly gap: Points | null;
  readonly alert: string;
}

/** `today`: ISO date. */
export function remediationFigures(
  key: NodeKey,
  entry: RemediationEntry,
  sheet: ScoreSheet,
  today: string,
): RemediationFigures {
  const row = sheet.rowByKey.get(key);
  if (row === undefined) return { maxScore: null, score: null, gap: null, alert: alertWords.gone };
  const score = row.appraisedScore ?? row.selfScore;
  const isScored = row.status === "belowMaximum" || row.status === "atMaximum";
  const gap = isScored && score !== null ? subtract(row.applicableMax, score) : null;
  const alert =
    gap === null ? statusText[row.status] : isZero(gap) ? alertWords.settled : remediationAlert(entry, today);
  return { maxScore: row.maxScore, score, gap, alert };
}

/** `Cảnh báo hạn` of a row below its maximum: who or what is missing, and the days left; blank once it is done. */
export function remediationAlert({ lead, due, state }: RemediationEntry, today: string): string {
  if (state === "done") return "";
  const days = due?.kind === "date" ? daysText(serialOfDay(due.date) - serialOfDay(today)) : "";
  if (isBlank(lead)) return alertWords.unassigned + (days === "" ? "" : alertWords.between + days);
  return due === null || (due.kind === "text" && isBlank(due.text)) ? alertWords.undated : days;
}

/** As Excel's TRIM sees it. */
function isBlank(text: string): boolean {
  return /^ *$/.test(text);
}

function daysText(days: number): string {
  if (days === 0) return alertWords.today;
  return days > 0 ? `${alertWords.left}${days}${alertWords.days}` : `${alertWords.late}${-days}${alertWords.days}`;
}
