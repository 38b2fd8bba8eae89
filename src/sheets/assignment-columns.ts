/** The columns of `PhanCong`: what each office answers for, following `BangDiem` and, once it is made, `KhacPhuc`. */
import { inBothDialects } from "./cell-content";
import { alertWords, remediationHeadings, remediationStateText, remediationTable } from "./remediation-columns";
import { headingOf, scoreSheetTable } from "./score-sheet-columns";
import type { ColumnPlan, DialectFormula } from "./sheet-plan";
import { formulaText, thisRow, wholeColumn } from "./structured-reference";

export const assignmentTable = "PhanCong";

export type AssignmentColumn = "office" | "criteria" | "codes" | "gap" | "tasks" | "overdue";

export const assignmentHeadings: Readonly<Record<AssignmentColumn, string>> = {
  office: "Bộ phận",
  criteria: "Số tiêu chí",
  codes: "Tiêu chí phụ trách",
  gap: "Điểm chưa đạt",
  tasks: "Việc khắc phục",
  overdue: "Quá hạn",
};

/** Whether the workbook has a table `KhacPhuc`: a formula that names a table which is not there cannot be entered. */
export type RemediationSheet = "made" | "notMade";

/** `Bộ phận` is staff's to add to; the rest follows from the other two sheets. */
export function assignmentColumns(remediation: RemediationSheet): readonly ColumnPlan[] {
  const follows = (name: "tasks" | "overdue"): DialectFormula | null =>
    remediation === "made" ? inBothDialects(taskFormulas[name]) : null;
  return [
    { ...column("office", "longText", 30, null), filledBy: "staff" },
    column("criteria", "count", 10, inBothDialects(whereNamed(`SUMPRODUCT(--(${isOwn}))`))),
    column("codes", "longText", 50, null),
    column(
      "gap",
      "points",
      12,
      inBothDialects(whereNamed(`ROUND(SUMPRODUCT(--(${isOwn}),${ofScoreSheet("gap")}),10)`)),
    ),
    column("tasks", "count", 12, follows("tasks")),
    column("overdue", "count", 10, follows("overdue")),
  ];
}

function column(
  key: AssignmentColumn,
  content: ColumnPlan["content"],
  width: number,
  formula: DialectFormula | null,
): ColumnPlan {
  const filledBy = formula === null ? "addIn" : "formula";
  const heading = assignmentHeadings[key];
  return { key, heading, filledBy, content, formula, width, isHidden: false, validation: null };
}

const office = thisRow(assignmentTable, assignmentHeadings.office);

function ofScoreSheet(name: "owner" | "gap"): string {
  return wholeColumn(scoreSheetTable, headingOf(name));
}

function ofRemediation(name: "lead" | "state" | "alert" | "gap"): string {
  return wholeColumn(remediationTable, remediationHeadings[name]);
}

/** A row that names no office has nothing to count; without this it would count all that is assigned to nobody. */
function whereNamed(formula: string): string {
  return `=IF(TRIM(${office})="","",${formula})`;
}

const isOwn = `TRIM(${ofScoreSheet("owner")})=TRIM(${office})`;
const isLed = `(TRIM(${ofRemediation("lead")})=TRIM(${office}))`;

/** A row is a task until it is done, or its leaf has reached its maximum or is no longer scored. */
const isOpen =
  `(TRIM(${ofRemediation("state")})<>${formulaText(remediationStateText.done)})` +
  `*(${ofRemediation("alert")}<>${formulaText(alertWords.settled)})*(${ofRemediation("gap")}<>"")`;

const taskFormulas = {
  tasks: whereNamed(`SUMPRODUCT(${isLed}*${isOpen})`),
  overdue: whereNamed(
    `SUMPRODUCT(${isLed}*ISNUMBER(SEARCH(${formulaText(alertWords.late)},${ofRemediation("alert")})))`,
  ),
} as const;
