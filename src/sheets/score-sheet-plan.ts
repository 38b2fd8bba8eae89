/** The sheet `Bảng điểm`: every node of the framework in official order, with what staff typed and what it comes to. */
import type { Framework } from "../domain/framework";
import { isLeafRow, type ScoreSheet, type ScoreSheetRow } from "../domain/score-sheet";
import { statusText } from "../text/status-text";
import { textContent } from "./cell-content";
import { inColumn } from "./cell-address";
import {
  columnAt,
  headingOf,
  notApplicableText,
  scoreSheetColumns,
  scoreSheetTable,
  type ColumnView,
  type ScoreSheetColumn,
} from "./score-sheet-columns";
import { columnOf, scoreSheetFormulas, type FormulaColumn, type ScoreSheetFormulas } from "./score-sheet-formulas";
import { validationOf } from "./score-sheet-validation";
import { rowContents } from "./score-sheet-values";
import type {
  CellArea,
  ColumnPlan,
  Highlight,
  PlannedCell,
  PlannedFormula,
  RowLook,
  SheetPlan,
  TableRow,
} from "./sheet-plan";
import { formulaText } from "./structured-reference";

export interface ScoreSheetOptions {
  readonly view: ColumnView;
}

const headerRow = 5;
const firstRow = headerRow + 1;

export function planScoreSheet(sheet: ScoreSheet, { view }: ScoreSheetOptions): SheetPlan {
  const calculated = scoreSheetFormulas(sheet.framework);
  return {
    name: "Bảng điểm",
    table: {
      name: scoreSheetTable,
      headerRow,
      firstColumn: 0,
      columns: scoreSheetColumns.map((column): ColumnPlan => {
        const { key, heading, filledBy, content, width, views } = column;
        const formula = isCalculated(key, calculated) ? calculated.formulas[key] : null;
        const validation = validationOf(key, firstRow);
        return { key, heading, filledBy, content, formula, width, isHidden: !views.includes(view), validation };
      }),
      rows: sheet.rows.map((row) => tableRow(row, sheet)),
    },
    cells: titleCells(sheet, calculated),
    names: [],
    merges: Array.from({ length: headerRow }, (_, row) => ({ row, ...titleWidth })),
    highlights: rowHighlights(sheet.rows.length),
    inputs: [],
    charts: [],
    print: { orientation: "landscape", titleRows: { first: headerRow, last: headerRow } },
    frozen: { rows: firstRow, columns: columnAt("maxScore") },
  };
}

function isCalculated(key: ScoreSheetColumn, { formulas }: ScoreSheetFormulas): key is FormulaColumn {
  return key in formulas;
}

function tableRow(row: ScoreSheetRow, sheet: ScoreSheet): TableRow {
  const contents = rowContents(row, sheet);
  return { cells: scoreSheetColumns.map(({ key }) => contents[key]), look: lookOf(row), indent: row.depth };
}

function lookOf(row: ScoreSheetRow): RowLook {
  const { level } = row.node;
  if (level === "part" || level === "area") return level;
  return isLeafRow(row) ? "leaf" : "criterion";
}

const titleWidth = { column: columnAt("code"), rows: 1, columns: columnAt("owner") - columnAt("code") + 1 };

function titleCells(
  { framework, assessment, rows }: ScoreSheet,
  { leftOut }: ScoreSheetFormulas,
): readonly PlannedCell[] {
  const { unit, period } = assessment;
  const column = titleWidth.column;
  const place = [unit.name, unit.district, unit.province].filter((name) => name !== null).join(", ");
  const isAppraised = rows.some(({ appraisedScore }) => appraisedScore !== null);
  return [
    {
      row: 0,
      column,
      content: textContent(`BẢNG ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH ${period.label.toLocaleUpperCase("vi")}`),
      look: "title",
    },
    { row: 1, column, content: textContent(place), look: "subtitle" },
    { row: 2, column, content: textContent(frameworkLine(framework)), look: "subtitle" },
    { row: 3, column, content: basisNote(isAppraised), look: "note" },
    { row: 4, column, content: textContent([howToType, ...leftOutNote(leftOut)].join(" ")), look: "note" },
  ];
}

/** What the figures are measured by: the framework, its decision, and whether it is only shown as an example. */
export function frameworkLine({ name, decision, historicalExample }: Framework): string {
  const number = decision?.number ?? null;
  const issued = number === null ? "" : `, Quyết định số ${number}`;
  const example = historicalExample === null ? "" : ` (bản minh họa lịch sử năm ${historicalExample.year})`;
  return `${name}${issued}${example}`;
}

const howToType =
  "Ô trắng để nhập, ô xám tự tính. Chỉ chấm ở tiêu chí; điểm của mục tự cộng. Không phát sinh thì chọn ở cột Phát sinh, không ghi 0.";

function leftOutNote(leftOut: ScoreSheetFormulas["leftOut"]): readonly string[] {
  const leaves = leftOut.reduce((total, rule) => total + rule.leaves, 0);
  return leaves === 0
    ? []
    : [`Ở bản không cần add-in, cột ${headingOf("ruleScore")} để trống ở ${leaves} tiêu chí có cách chấm riêng.`];
}

/** Which score `Điểm chưa đạt` starts from, also after the first appraised score is typed. */
export function basisNote(isAppraised: boolean): PlannedFormula {
  const formula = `=IF(COUNT(${columnOf("ownAppraised")})=0,${formulaText(selfBasis)},${formulaText(appraisedBasis)})`;
  return {
    formula: { cchc: formula, native: formula },
    value: { kind: "text", text: isAppraised ? appraisedBasis : selfBasis },
  };
}

const selfBasis = "Điểm chưa đạt tính từ điểm tự đánh giá.";
const appraisedBasis = "Điểm chưa đạt tính từ điểm thẩm định; tiêu chí chưa thẩm định tính từ điểm tự đánh giá.";

/** On leaves; the text in `Tình trạng` says the same. */
function rowHighlights(rows: number): readonly Highlight[] {
  const over = (from: ScoreSheetColumn, to: ScoreSheetColumn): CellArea => ({
    row: firstRow,
    column: columnAt(from),
    rows,
    columns: columnAt(to) - columnAt(from) + 1,
  });
  const status = inColumn(firstRow, columnAt("status"));
  const isLeaf = `${inColumn(firstRow, columnAt("rule"))}<>""`;
  const leafIs = (text: string): string => `=AND(${isLeaf},${status}=${formulaText(text)})`;
  return [
    { area: over("code", "owner"), formula: leafIs(notApplicableText), tone: "notApplicable" },
    { area: over("selfInput", "appraisedInput"), formula: leafIs(statusText.outOfRange), tone: "aboveMaximum" },
    { area: over("selfScore", "status"), formula: leafIs(statusText.outOfRange), tone: "aboveMaximum" },
    { area: over("gap", "status"), formula: leafIs(statusText.belowMaximum), tone: "belowMaximum" },
    { area: over("status", "status"), formula: leafIs(statusText.unscored), tone: "unscored" },
    { area: over("status", "status"), formula: leafIs(statusText.atMaximum), tone: "settled" },
  ];
}
