/** The sheet `Khắc phục`: an appendix with one row for each leaf below its maximum, and a reconciliation below it. */
import type { Due, RemediationEntry } from "../domain/assessment";
import type { NodeKey } from "../domain/framework";
import type { RemediationItem } from "../domain/remediation";
import type { ScoreSheet } from "../domain/score-sheet";
import { statusText } from "../text/status-text";
import { cellAddress, inColumn } from "./cell-address";
import { amountContent, inBothDialects, textContent } from "./cell-content";
import { remediationFigures, type RemediationFigures } from "./remediation-alert";
import {
  alertWords,
  remediationColumns,
  remediationHeadings,
  remediationStateText,
  remediationTable,
  scoreHeadingOf,
  type RemediationColumn,
} from "./remediation-columns";
import { planReconciliation, reconciliationName } from "./remediation-reconciliation";
import { headingOf, scoreSheetTable } from "./score-sheet-columns";
import type { CellArea, CellContent, Highlight, PlannedCell, SheetPlan, TableRow } from "./sheet-plan";
import { wholeColumn } from "./structured-reference";

export interface RemediationOptions {
  /** ISO date, for what `Cảnh báo hạn` comes to now. */
  readonly today: string;
}

/** A deadline is near when no more than this many days are left. */
export const dueSoonDays = 14;

const columnOrder: readonly RemediationColumn[] = [
  "nodeKey",
  "code",
  "name",
  "maxScore",
  "score",
  "gap",
  "cause",
  "lead",
  "support",
  "measure",
  "due",
  "state",
  "alert",
];
const headerRow = 5;
const firstRow = headerRow + 1;

function columnAt(name: RemediationColumn): number {
  return columnOrder.indexOf(name);
}

/** Rows in the order of `items`; a table without rows stands as one blank row, which the reconciliation stays clear of. */
export function planRemediation(
  sheet: ScoreSheet,
  items: readonly RemediationItem[],
  { today }: RemediationOptions,
): SheetPlan {
  const figures = items.map(({ key, entry }) => ({ key, ...remediationFigures(key, entry, sheet, today) }));
  const rows = Math.max(1, items.length);
  const reconciliation = planReconciliation(sheet, figures, {
    firstRow: firstRow + rows + 1,
    codeColumn: columnAt("code"),
    nameColumn: columnAt("name"),
    lostColumn: columnAt("maxScore"),
    explainedColumn: columnAt("score"),
    differenceColumn: columnAt("gap"),
    wordsColumn: columnAt("cause"),
    lastColumn: columnAt("alert"),
  });
  return {
    name: "Khắc phục",
    table: {
      name: remediationTable,
      headerRow,
      firstColumn: 0,
      columns: remediationColumns(scoreHeadingOf(sheet), cellAddress(firstRow, columnAt("due"))),
      rows: items.map((item, at) => tableRow(item, figures[at] ?? noFigures)),
    },
    cells: [...titleCells(sheet), ...reconciliation.cells],
    names: [{ name: reconciliationName, area: reconciliation.area }],
    merges: [...titleMerges, ...reconciliation.merges],
    highlights: [...rowHighlights(rows), reconciliation.highlight],
    inputs: [],
    charts: [],
    print: { orientation: "landscape", titleRows: { first: headerRow, last: headerRow } },
    frozen: { rows: firstRow, columns: columnAt("maxScore") },
  };
}

const noFigures: RemediationFigures = { maxScore: null, score: null, gap: null, alert: "" };

function tableRow(item: RemediationItem, { maxScore, score, gap, alert }: RemediationFigures): TableRow {
  const cells: Readonly<Record<RemediationColumn, CellContent>> = {
    ...givenCells(item),
    maxScore: amountContent(maxScore),
    score: amountContent(score),
    gap: amountContent(gap),
    ...typedCells(item.entry),
    alert: textContent(alert),
  };
  return { cells: columnOrder.map((name) => cells[name]), look: "plain", indent: 0 };
}

type GivenColumn = "nodeKey" | "code" | "name";
type TypedColumn = "cause" | "lead" | "support" | "measure" | "due" | "state";

function givenCells({ key, code, name }: RemediationItem): Readonly<Record<GivenColumn, CellContent>> {
  return { nodeKey: textContent(key), code: textContent(code ?? ""), name: textContent(name) };
}

function typedCells(entry: RemediationEntry): Readonly<Record<TypedColumn, CellContent>> {
  const { cause, lead, support, measure, due, state } = entry;
  return {
    cause: textContent(cause),
    lead: textContent(lead),
    support: textContent(support),
    measure: textContent(measure),
    due: dueContent(due),
    state: textContent(remediationStateText[state]),
  };
}

function dueContent(due: Due | null): CellContent {
  if (due === null) return null;
  return due.kind === "date" ? { kind: "date", date: due.date } : textContent(due.text);
}

/** A row to add to a table that is there already; calculated columns fill themselves. */
export interface NewRemediationRow {
  /** The key it follows, which may be one added just before it; `null`: the end of the table. */
  readonly after: NodeKey | null;
  readonly cells: ReadonlyMap<string, CellContent>;
}

/**
 * What a refresh adds: leaves below their maximum that no row stands for yet, each after the item before it. Rows that are
 * there keep their place and everything typed in them, also when their leaf has reached its maximum or is gone.
 */
export function newRemediationRows(
  existing: readonly NodeKey[],
  items: readonly RemediationItem[],
): readonly NewRemediationRow[] {
  const present = new Set(existing);
  let after: NodeKey | null = null;
  const added: NewRemediationRow[] = [];
  for (const item of items) {
    if (item.standing === "open" && !present.has(item.key)) {
      added.push({ after, cells: newCells(item) });
      present.add(item.key);
    }
    if (present.has(item.key)) after = item.key;
  }
  return added;
}

function newCells(item: RemediationItem): ReadonlyMap<string, CellContent> {
  const cells = { ...givenCells(item), ...typedCells(item.entry) };
  const names = Object.keys(cells) as readonly (GivenColumn | TypedColumn)[];
  return new Map(names.map((name) => [remediationHeadings[name], cells[name]]));
}

const titleWidth = { column: columnAt("code"), rows: 1, columns: columnOrder.length - 1 };
const titleMerges: readonly CellArea[] = [0, 1, 2, 3].map((row) => ({ row, ...titleWidth }));

/** As the appendix of an official letter, whose number and day are filled in by hand. */
function titleCells({ assessment, rows }: ScoreSheet): readonly PlannedCell[] {
  const { unit, period } = assessment;
  const column = titleWidth.column;
  const isAppraised = rows.some(({ appraisedScore }) => appraisedScore !== null);
  const basis = `=IF(COUNT(${wholeColumn(scoreSheetTable, headingOf("appraisedScore"))})=0,"${selfBasis}","${appraisedBasis}")`;
  return [
    { row: 0, column, content: textContent("PHỤ LỤC"), look: "title" },
    {
      row: 1,
      column,
      content: textContent(
        `Tiêu chí chưa đạt điểm tối đa của Chỉ số CCHC ${period.label} và biện pháp khắc phục, ${unit.name}`,
      ),
      look: "subtitle",
    },
    {
      row: 2,
      column,
      content: textContent(`(Kèm theo Công văn số …… ngày … tháng … năm …… của ${unit.name})`),
      look: "subtitle",
    },
    {
      row: 3,
      column,
      content: {
        formula: inBothDialects(basis),
        value: textContent(isAppraised ? appraisedBasis : selfBasis),
      },
      look: "note",
    },
  ];
}

const selfBasis = "Điểm theo tự đánh giá của đơn vị.";
const appraisedBasis = "Điểm theo kết quả thẩm định; tiêu chí chưa thẩm định lấy điểm tự đánh giá.";

/** The text in `Cảnh báo hạn` says the same as the colour. */
function rowHighlights(rows: number): readonly Highlight[] {
  const alert = inColumn(firstRow, columnAt("alert"));
  const due = inColumn(firstRow, columnAt("due"));
  const says = (words: string): string => `ISNUMBER(FIND("${words.trim()}",${alert}))`;
  const over = (from: RemediationColumn, to: RemediationColumn): CellArea => ({
    row: firstRow,
    column: columnAt(from),
    rows,
    columns: columnAt(to) - columnAt(from) + 1,
  });
  const soon = `AND(OR(${says(alertWords.left)},${says(alertWords.today)}),N(${due})-TODAY()<=${dueSoonDays})`;
  const isOff = `OR(${alert}="${alertWords.settled}",${alert}="${alertWords.gone}")`;
  const noDue = `AND(TRIM(${due})="",OR(${says(alertWords.unassigned)},${says(alertWords.undated)}))`;
  return [
    { area: over("code", "alert"), formula: `=${isOff}`, tone: "settled" },
    { area: over("code", "alert"), formula: `=${alert}="${statusText.notApplicable}"`, tone: "notApplicable" },
    { area: over("alert", "alert"), formula: `=${alert}="${statusText.outOfRange}"`, tone: "aboveMaximum" },
    { area: over("due", "alert"), formula: `=${says(alertWords.late)}`, tone: "overdue" },
    { area: over("due", "alert"), formula: `=${soon}`, tone: "dueSoon" },
    { area: over("lead", "lead"), formula: `=${says(alertWords.unassigned)}`, tone: "unscored" },
    { area: over("due", "due"), formula: `=${noDue}`, tone: "unscored" },
    {
      area: over("alert", "alert"),
      formula: `=OR(${says(alertWords.unassigned)},${says(alertWords.undated)})`,
      tone: "unscored",
    },
  ];
}
