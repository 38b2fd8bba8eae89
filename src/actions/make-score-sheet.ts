/** Lập bảng điểm: the sheets `Bảng điểm`, `Tổng hợp` and `Phân công` for one commune and one period. */
import type { Assessment } from "../domain/assessment";
import type { Framework } from "../domain/framework";
import { listRemediationItems } from "../domain/remediation";
import { leafRows, makeScoreSheet as scoreSheetOf, type ScoreSheet } from "../domain/score-sheet";
import { isWorkbookProblem, type WorkbookChange, type WorkbookReading } from "../ports/workbook";
import { planAssignment } from "../sheets/assignment-plan";
import type { ColumnView } from "../sheets/score-sheet-columns";
import { planScoreSheet } from "../sheets/score-sheet-plan";
import type { Dialect, SheetPlan } from "../sheets/sheet-plan";
import { planSummary } from "../sheets/summary-plan";
import { carryOut, type ActionContext } from "./action";
import type { Done, Outcome } from "./outcome";
import { scoreBookOf, scoreBookRequest, scoreSheetsIn } from "./score-book";
import { parseStoredState, printStoredState } from "./stored-state";

export interface ScoreSheetChoice {
  readonly framework: Framework;
  /** Unit and period, and the figures that are known already. */
  readonly assessment: Assessment;
  /** `automatic`: with CCHC functions where the workbook can compute them. */
  readonly dialect: Dialect | "automatic";
  readonly view: ColumnView;
}

/**
 * Made again for the same framework, commune and period it changes nothing. Refuses: `ScoreSheetExists` where the workbook
 * keeps another one, `TwoScoreSheets`, `StoredByNewerVersion`.
 */
export async function makeScoreSheet(context: ActionContext, choice: ScoreSheetChoice): Promise<Outcome> {
  context.onStep?.("reading");
  const reading = await context.workbook.read(scoreBookRequest);
  if (isWorkbookProblem(reading)) return { outcome: "refused", problem: reading };
  const sheet = scoreSheetOf(choice.framework, choice.assessment);
  const done: Done = { did: "madeScoreSheet", rows: sheet.rows.length, leaves: leafRows(sheet).length };
  const present = scoreSheetsIn(reading);
  if (present.length > 0) return alreadyThere(present, reading, choice, done);
  const stored = reading.stored === null ? null : parseStoredState(reading.stored);
  if (stored !== null && "problem" in stored && stored.problem === "StoredByNewerVersion") {
    return { outcome: "refused", problem: stored };
  }
  const dialect = choice.dialect === "automatic" ? dialectFor(reading) : choice.dialect;
  return carryOut(context, changesFor(sheet, { ...choice, dialect }, context.clock.today(), reading), dialect, done);
}

export function dialectFor({ functions }: WorkbookReading): Dialect {
  return functions === "available" ? "cchc" : "native";
}

function alreadyThere(
  sheets: readonly string[],
  reading: WorkbookReading,
  { framework, assessment }: ScoreSheetChoice,
  done: Done,
): Outcome {
  const book = scoreBookOf(reading);
  if ("problem" in book) return { outcome: "refused", problem: book };
  const isSame =
    book.framework.id === framework.id &&
    book.assessment.unit.name === assessment.unit.name &&
    book.assessment.period.label === assessment.period.label;
  return isSame
    ? { outcome: "unchanged", done }
    : { outcome: "refused", problem: { problem: "ScoreSheetExists", sheet: sheets[0] ?? "" } };
}

function changesFor(
  sheet: ScoreSheet,
  { framework, assessment, view, dialect }: ScoreSheetChoice & { readonly dialect: Dialect },
  today: string,
  reading: WorkbookReading,
): readonly WorkbookChange[] {
  const settings = { view, dialect, appraisingBody: "", addressee: "" };
  const remediation = reading.tables.has("KhacPhuc") ? "made" : "notMade";
  const items = listRemediationItems(sheet);
  return [
    { kind: "store", text: printStoredState({ framework, assessment, settings }) },
    { kind: "addSheet", plan: planScoreSheet(sheet, { view }), isInFront: true },
    // What is left of sheets whose score sheet somebody took away is made anew around the new one.
    addOrRewrite(planSummary(sheet), reading),
    addOrRewrite(planAssignment(sheet, { today, remediation, items, offices: [] }), reading),
  ];
}

/** A sheet that stands already is made anew where it stands. */
export function addOrRewrite(plan: SheetPlan, { tables }: WorkbookReading): WorkbookChange {
  return tables.has(plan.table.name) ? { kind: "rewriteSheet", plan } : { kind: "addSheet", plan, isInFront: false };
}
