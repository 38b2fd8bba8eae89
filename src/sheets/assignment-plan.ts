/** The sheet `Phân công`: one row for each office, with the criteria it answers for and the points at stake. */
import { isZero, noPoints, sum, type Points } from "../domain/decimal";
import type { RemediationItem } from "../domain/remediation";
import { leafRows, type LeafRow, type ScoreSheet } from "../domain/score-sheet";
import {
  assignmentColumns,
  assignmentHeadings,
  assignmentTable,
  type AssignmentColumn,
  type RemediationSheet,
} from "./assignment-columns";
import { cellAddress } from "./cell-address";
import { amountContent, countContent, inBothDialects, textContent } from "./cell-content";
import { remediationFigures } from "./remediation-alert";
import { alertWords } from "./remediation-columns";
import { headingOf, scoreSheetTable } from "./score-sheet-columns";
import type { CellContent, PlannedCell, PlannedFormula, SheetPlan, TableRow } from "./sheet-plan";
import { formulaText, wholeColumn } from "./structured-reference";

export interface AssignmentOptions {
  /** ISO date. */
  readonly today: string;
  readonly remediation: RemediationSheet;
  /** Rows of `KhacPhuc`; none where it is not made. */
  readonly items: readonly RemediationItem[];
  /** Offices that `PhanCong` lists already, which are kept in their order. */
  readonly offices: readonly string[];
}

const headerRow = 3;
const columnOrder: readonly AssignmentColumn[] = ["office", "criteria", "codes", "gap", "tasks", "overdue"];

function columnAt(name: AssignmentColumn): number {
  return columnOrder.indexOf(name);
}

/** Offices listed before, then those that answer for criteria, then those that only lead a remediation. */
export function planAssignment(sheet: ScoreSheet, options: AssignmentOptions): SheetPlan {
  const { remediation, items } = options;
  const owners = leafRows(sheet).map(({ entry }) => entry.owner);
  const offices = distinct([...options.offices, ...owners, ...items.map(({ entry }) => entry.lead)]);
  const rows = offices.map((office) => officeRow(office, sheet, options));
  const firstRow = headerRow + 1;
  const lastRow = headerRow + Math.max(1, rows.length);
  return {
    name: "Phân công",
    table: { name: assignmentTable, headerRow, firstColumn: 0, columns: assignmentColumns(remediation), rows },
    cells: [...titleCells(sheet), ...unassignedCells(sheet, offices, lastRow + 2)],
    names: [],
    merges: [0, 1].map((row) => ({ row, column: 0, rows: 1, columns: columnOrder.length })),
    highlights: [
      {
        area: { row: firstRow, column: columnAt("overdue"), rows: lastRow - firstRow + 1, columns: 1 },
        formula: `=N($${cellAddress(firstRow, columnAt("overdue"))})>0`,
        tone: "overdue",
      },
      {
        area: { row: lastRow + 2, column: 0, rows: 1, columns: columnOrder.length },
        formula: `=N($${cellAddress(lastRow + 2, columnAt("criteria"))})>0`,
        tone: "unscored",
      },
    ],
    inputs: [],
    charts: [],
    print: { orientation: "landscape", titleRows: { first: headerRow, last: headerRow } },
    frozen: { rows: firstRow, columns: 1 },
  };
}

function officeRow(office: string, sheet: ScoreSheet, { today, remediation, items }: AssignmentOptions): TableRow {
  const own = leafRows(sheet).filter(({ entry }) => isSameOffice(entry.owner, office));
  const led = items
    .filter(({ entry }) => isSameOffice(entry.lead, office))
    .map(({ key, entry }) => ({ state: entry.state, ...remediationFigures(key, entry, sheet, today) }));
  const open = led.filter(({ state, gap }) => state !== "done" && gap !== null && !isZero(gap));
  const late = led.filter(({ alert }) => alert.includes(alertWords.late));
  const ofTasks = (rows: readonly unknown[]): CellContent =>
    remediation === "made" ? countContent(rows.length) : null;
  const cells: Readonly<Record<AssignmentColumn, CellContent>> = {
    office: textContent(office),
    criteria: countContent(own.length),
    codes: textContent(own.map(({ node }) => node.code ?? node.name).join("; ")),
    gap: amountContent(sumOfGaps(own)),
    tasks: ofTasks(open),
    overdue: ofTasks(late),
  };
  return { cells: columnOrder.map((name) => cells[name]), look: "plain", indent: 0 };
}

/** Excel's TRIM and its comparison: spaces around and doubled do not matter, nor does case. */
function officeWord(text: string): string {
  return text.replace(/ +/g, " ").replace(/^ | $/g, "").toLowerCase();
}

function isSameOffice(first: string, second: string): boolean {
  return officeWord(first) === officeWord(second);
}

/** As first written; two spellings that Excel takes for one would count the same criteria twice. */
function distinct(offices: readonly string[]): readonly string[] {
  const byWord = new Map<string, string>();
  for (const office of offices) {
    const word = officeWord(office);
    if (word !== "" && !byWord.has(word)) byWord.set(word, office.replace(/ +/g, " ").replace(/^ | $/g, ""));
  }
  return [...byWord.values()];
}

function titleCells({ assessment }: ScoreSheet): readonly PlannedCell[] {
  const { unit, period } = assessment;
  const subtitle = `Chỉ số CCHC ${period.label}, ${unit.name}`;
  return [
    { row: 0, column: 0, content: textContent("PHÂN CÔNG PHỤ TRÁCH TIÊU CHÍ CẢI CÁCH HÀNH CHÍNH"), look: "title" },
    { row: 1, column: 0, content: textContent(subtitle), look: "subtitle" },
  ];
}

/** What the offices leave: all leaves less theirs. The number of leaves is the framework's, so it may stand in a formula. */
function unassignedCells(sheet: ScoreSheet, offices: readonly string[], row: number): readonly PlannedCell[] {
  const leaves = leafRows(sheet);
  const unassigned = leaves.filter(({ entry }) => !offices.some((office) => isSameOffice(entry.owner, office)));
  const assigned = (name: "criteria" | "gap"): string =>
    `SUM(${wholeColumn(assignmentTable, assignmentHeadings[name])})`;
  const keys = wholeColumn(scoreSheetTable, headingOf("nodeKey"));
  const gaps = wholeColumn(scoreSheetTable, headingOf("gap"));
  const roots = sheet.rows.filter(({ depth }) => depth === 0);
  const lost = roots.map(({ key }) => `SUMPRODUCT(--(${keys}=${formulaText(key)}),${gaps})`).join("+");
  const figure = (name: "criteria" | "gap", formula: string, value: CellContent): PlannedCell => {
    const content: PlannedFormula = { formula: inBothDialects(formula), value };
    return { row, column: columnAt(name), content, look: "figure" };
  };
  return [
    { row, column: columnAt("office"), content: textContent("Chưa giao cho bộ phận nào"), look: "label" },
    figure("criteria", `=${leaves.length}-${assigned("criteria")}`, countContent(unassigned.length)),
    figure("gap", `=ROUND(${lost}-${assigned("gap")},10)`, amountContent(sumOfGaps(unassigned))),
  ];
}

function sumOfGaps(rows: readonly LeafRow[]): Points {
  return sum(rows.map(({ gap }) => gap ?? noPoints));
}
