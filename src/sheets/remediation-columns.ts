/** The columns of `KhacPhuc`: heading, who fills them, and the formulas that follow `BangDiem` by key. */
import { remediationStates, type RemediationState } from "../domain/assessment";
import type { ScoreSheet } from "../domain/score-sheet";
import { statusText } from "../text/status-text";
import { inBothDialects } from "./cell-content";
import { headingOf, scoreSheetTable, type ScoreSheetColumn } from "./score-sheet-columns";
import type { ColumnPlan, ColumnValidation, DialectFormula } from "./sheet-plan";
import { formulaText, thisRow, wholeColumn } from "./structured-reference";

export const remediationTable = "KhacPhuc";

export type RemediationColumn =
  | "nodeKey"
  | "code"
  | "name"
  | "maxScore"
  | "score"
  | "gap"
  | "cause"
  | "lead"
  | "support"
  | "measure"
  | "due"
  | "state"
  | "alert";

/** The score column is called after the score it shows: the appraised one, or the self-score where nothing is appraised. */
export type ScoreHeading = "appraisedScore" | "selfScore";

/** The column is called after the self-score only while nothing at all is appraised. */
export function scoreHeadingOf(sheet: ScoreSheet): ScoreHeading {
  return sheet.rows.some(({ appraisedScore }) => appraisedScore !== null) ? "appraisedScore" : "selfScore";
}

/** Every heading but the score's, which is `headingOf` of a `ScoreHeading`. */
export const remediationHeadings: Readonly<Record<Exclude<RemediationColumn, "score">, string>> = {
  nodeKey: "Khóa",
  code: "Mã",
  name: "Lĩnh vực/Tiêu chí/Tiêu chí thành phần",
  maxScore: "Điểm tối đa",
  gap: "Điểm chưa đạt",
  cause: "Nguyên nhân không đạt điểm tối đa",
  lead: "Chủ trì",
  support: "Phối hợp",
  measure: "Biện pháp khắc phục",
  due: "Hạn hoàn thành",
  state: "Trạng thái",
  alert: "Cảnh báo hạn",
};

export const remediationStateText: Readonly<Record<RemediationState, string>> = {
  notStarted: "Chưa thực hiện",
  inProgress: "Đang thực hiện",
  done: "Hoàn thành",
};

/** What `Cảnh báo hạn` says besides days; `remediation-alert.ts` computes the same. */
export const alertWords = {
  settled: "Đã đạt điểm tối đa",
  gone: "Không còn trong bảng điểm",
  unassigned: "Chưa giao",
  undated: "Chưa có hạn",
  today: "Đến hạn hôm nay",
  left: "Còn ",
  late: "Quá hạn ",
  days: " ngày",
  between: " · ",
} as const;

/** In official order; `dueCell` is the plain reference to the first cell of `Hạn hoàn thành`. */
export function remediationColumns(score: ScoreHeading, dueCell: string): readonly ColumnPlan[] {
  const formulas = remediationFormulas(score);
  return [
    { ...column("nodeKey", "addIn", "code", 12), isHidden: true },
    column("code", "addIn", "code", 8),
    column("name", "addIn", "longText", 32),
    { ...column("maxScore", "formula", "points", 8), formula: formulas.maxScore },
    {
      ...column("maxScore", "formula", "points", 10),
      key: "score",
      heading: headingOf(score),
      formula: formulas.score,
    },
    { ...column("gap", "formula", "points", 9), formula: formulas.gap },
    column("cause", "staff", "longText", 28),
    column("lead", "staff", "longText", 18),
    column("support", "staff", "longText", 18),
    column("measure", "staff", "longText", 32),
    { ...column("due", "staff", "dueDate", 12), validation: dueValidation(dueCell) },
    { ...column("state", "staff", "text", 14), validation: stateValidation },
    { ...column("alert", "formula", "text", 16), formula: formulas.alert },
  ];
}

function column(
  key: Exclude<RemediationColumn, "score">,
  filledBy: ColumnPlan["filledBy"],
  content: ColumnPlan["content"],
  width: number,
): ColumnPlan {
  const heading = remediationHeadings[key];
  return { key, heading, filledBy, content, formula: null, width, isHidden: false, validation: null };
}

const stateValidation: ColumnValidation = {
  rule: { kind: "list", choices: remediationStates.map((state) => remediationStateText[state]) },
  title: "Trạng thái",
  message: "Chọn một trong ba: Chưa thực hiện, Đang thực hiện, Hoàn thành.",
  strictness: "stop",
};

/** Words are welcome; a bare `2025` would be taken for a day in 1905. */
function dueValidation(dueCell: string): ColumnValidation {
  return {
    rule: { kind: "formula", formula: `=OR(ISTEXT(${dueCell}),N(${dueCell})>=32874)` },
    title: "Hạn hoàn thành",
    message: "Nhập một ngày, như 15/11/2025, hoặc lời, như Cả năm, Quý II.",
    strictness: "warning",
  };
}

function cell(name: Exclude<RemediationColumn, "score">): string {
  return thisRow(remediationTable, remediationHeadings[name]);
}

/** Where in `BangDiem` this row's leaf stands now. */
const place = `MATCH(${cell("nodeKey")},${wholeColumn(scoreSheetTable, headingOf("nodeKey"))},0)`;

function inScoreSheet(name: ScoreSheetColumn): string {
  return `INDEX(${wholeColumn(scoreSheetTable, headingOf(name))},${place})`;
}

/** `formula` where the row's key is still in the score sheet, `otherwise` where it is not. */
function whereListed(formula: string, otherwise = '""'): string {
  return `IF(ISNA(${place}),${otherwise},${formula})`;
}

type FormulaColumn = "maxScore" | "score" | "gap" | "alert";

/** The headings of the columns that have a formula. */
export function calculatedHeadings(score: ScoreHeading): readonly string[] {
  const { maxScore, gap, alert } = remediationHeadings;
  return [maxScore, headingOf(score), gap, alert];
}

/** Blanks are asked for with `=""` before any function of ours is called: Excel on the desktop passes them as 0. */
function remediationFormulas(score: ScoreHeading): Readonly<Record<FormulaColumn, DialectFormula>> {
  const scoreCell = thisRow(remediationTable, headingOf(score));
  const scored = `OR(${inScoreSheet("status")}=${formulaText(statusText.belowMaximum)},${inScoreSheet("status")}=${formulaText(statusText.atMaximum)})`;
  const max = inScoreSheet("applicableMax");
  const gap = (points: string): string => `=${whereListed(`IF(${scored},${points},"")`)}`;
  return {
    maxScore: inBothDialects(`=${whereListed(inScoreSheet("maxScore"))}`),
    score: inBothDialects(
      `=${whereListed(`IF(${inScoreSheet("appraisedScore")}="",${inScoreSheet("selfScore")},${inScoreSheet("appraisedScore")})`)}`,
    ),
    gap: { cchc: gap(`CCHC.GAP(${max},${scoreCell})`), native: gap(`ROUND(${max}-${scoreCell},10)`) },
    alert: {
      cchc: alertFormula(`CCHC.DUE(${cell("due")},${cell("state")},TODAY())`),
      native: alertFormula(nativeDue),
    },
  };
}

const dueDay = `INT(${cell("due")})`;
const nativeDue =
  `IF(${dueDay}=TODAY(),${formulaText(alertWords.today)},` +
  `IF(${dueDay}>TODAY(),${formulaText(alertWords.left)}&(${dueDay}-TODAY())&${formulaText(alertWords.days)},` +
  `${formulaText(alertWords.late)}&(TODAY()-${dueDay})&${formulaText(alertWords.days)}))`;

function alertFormula(due: string): string {
  const isBlank = (name: "lead" | "due" | "nodeKey"): string => `TRIM(${cell(name)})=""`;
  const isDay = `N(${cell("due")})>=1`;
  const unassigned = `${formulaText(alertWords.unassigned)}&IF(${isDay},${formulaText(alertWords.between)},"")`;
  const undated = `IF(${isBlank("due")},${formulaText(alertWords.undated)},"")`;
  const open = `IF(${isBlank("lead")},${unassigned},${undated})&IF(${isDay},${due},"")`;
  const unlessDone = `IF(TRIM(${cell("state")})=${formulaText(remediationStateText.done)},"",${open})`;
  const unlessSettled = `IF(${cell("gap")}=0,${formulaText(alertWords.settled)},${unlessDone})`;
  const listed = `IF(${cell("gap")}="",${inScoreSheet("status")},${unlessSettled})`;
  return `=IF(${isBlank("nodeKey")},"",${whereListed(listed, formulaText(alertWords.gone))})`;
}
