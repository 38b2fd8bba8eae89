/** The sheet `Tổng hợp`: one page for the chairman, with the index, the grade, and where the points went. */
import { subtract } from "../domain/decimal";
import { leafMaximum, type NodeKey } from "../domain/framework";
import { leafRows, parIndexOf, type ScoreSheet, type ScoreSheetRow } from "../domain/score-sheet";
import { amountContent, textContent } from "./cell-content";
import { inColumn } from "./cell-address";
import { basisNote, frameworkLine } from "./score-sheet-plan";
import { summaryColumnAt, summaryColumns, summaryTable, type SummaryColumn } from "./summary-columns";
import { planSummaryCharts } from "./summary-charts";
import { figureRows, planKeyFigures } from "./summary-figures";
import { summaryFormulas } from "./summary-formulas";
import type { CellContent, ColumnPlan, Highlight, PlannedCell, SheetPlan, TableRow } from "./sheet-plan";

const titleRows = 4;
const figuresRow = 5;
/** A blank line stands between the key figures and the table. */
const headerRow = figuresRow + figureRows + 1;
const firstRow = headerRow + 1;

export function planSummary(sheet: ScoreSheet): SheetPlan {
  const rows = summaryRows(sheet);
  // Excel would take what is written right below a table into it.
  const totalRow = firstRow + rows.length + 1;
  const figures = planKeyFigures(sheet, { firstRow: figuresRow, totalRow });
  const charts = planSummaryCharts(chartedRows(sheet), totalRow + 2);
  return {
    name: "Tổng hợp",
    table: {
      name: summaryTable,
      headerRow,
      firstColumn: 0,
      columns: planColumns(sheet),
      rows: rows.map((row) => tableRow(row, sheet)),
    },
    cells: [...titleCells(sheet), ...figures.cells, ...charts.cells],
    names: figures.names,
    merges: [...Array.from({ length: titleRows }, (_, row) => ({ row, ...titleWidth })), ...figures.merges],
    highlights: [gapHighlight(rows.length), ...figures.highlights],
    inputs: figures.inputs,
    charts: charts.charts,
    print: { orientation: "portrait", titleRows: { first: headerRow, last: headerRow } },
    frozen: { rows: 0, columns: 0 },
  };
}

/** Parts and areas, and what stands in place of one: a root, or the outermost node of leaves without an area. */
function summaryRows(sheet: ScoreSheet): readonly ScoreSheetRow[] {
  const charted = new Set(chartedRows(sheet));
  return sheet.rows.filter((row) => {
    const { level } = row.node;
    return (
      charted.has(row) || level === "part" || row.depth === 0 || (level === "area" && !isWholeOfParent(row, sheet))
    );
  });
}

/** The areas that leaves count towards, in official order. */
function chartedRows(sheet: ScoreSheet): readonly ScoreSheetRow[] {
  const areas = new Set<NodeKey | null>();
  for (const { areaKey } of leafRows(sheet)) {
    const area = sheet.rowByKey.get(areaKey);
    areas.add(area !== undefined && isWholeOfParent(area, sheet) ? area.parentKey : areaKey);
  }
  return sheet.rows.filter(({ key }) => areas.has(key));
}

/** A remainder that is all its part holds, such as a survey whose questions are not listed: the part says it by name. */
function isWholeOfParent({ node, parentKey }: ScoreSheetRow, sheet: ScoreSheet): boolean {
  const parent = parentKey === null ? undefined : sheet.rowByKey.get(parentKey)?.node;
  return node.kind === "leaf" && node.isRemainder && parent?.kind === "branch" && parent.children.length === 1;
}

function planColumns({ framework }: ScoreSheet): readonly ColumnPlan[] {
  const formulas = summaryFormulas(framework);
  return summaryColumns.map(({ key, ...column }) => ({
    key,
    ...column,
    formula: key in formulas ? formulas[key as keyof typeof formulas] : null,
    validation: null,
  }));
}

function tableRow(row: ScoreSheetRow, sheet: ScoreSheet): TableRow {
  const { node, applicableMax, score, depth } = row;
  const contents: Readonly<Record<SummaryColumn, CellContent>> = {
    nodeKey: textContent(row.key),
    code: textContent(node.code ?? ""),
    name: textContent(node.name),
    maxScore: amountContent(row.maxScore),
    excluded: amountContent(subtract(leafMaximum(node), applicableMax)),
    applicableMax: amountContent(applicableMax),
    selfScore: amountContent(row.selfScore),
    appraisedScore: amountContent(row.appraisedScore),
    score: amountContent(score),
    gap: amountContent(row.gap),
    rate: amountContent(score === null ? null : parIndexOf(score, applicableMax, sheet.framework)),
  };
  return { cells: summaryColumns.map(({ key }) => contents[key]), look: lookOf(row, sheet), indent: depth };
}

/** Where there are no parts, areas need not stand out from anything. */
function lookOf({ node, depth }: ScoreSheetRow, sheet: ScoreSheet): TableRow["look"] {
  const hasParts = sheet.rows.some((row) => row.node.level === "part");
  return node.level === "part" || (hasParts && depth === 0) ? "part" : "plain";
}

const titleWidth = {
  column: summaryColumnAt("code"),
  rows: 1,
  columns: summaryColumns.length - summaryColumnAt("code"),
};

function titleCells({ framework, assessment, rows }: ScoreSheet): readonly PlannedCell[] {
  const { unit, period } = assessment;
  const column = titleWidth.column;
  const place = [unit.name, unit.district, unit.province].filter((name) => name !== null).join(", ");
  return [
    {
      row: 0,
      column,
      content: textContent(`TỔNG HỢP CHỈ SỐ CẢI CÁCH HÀNH CHÍNH ${period.label.toLocaleUpperCase("vi")}`),
      look: "title",
    },
    { row: 1, column, content: textContent(place), look: "subtitle" },
    { row: 2, column, content: textContent(frameworkLine(framework)), look: "subtitle" },
    { row: 3, column, content: basisNote(rows.some(({ appraisedScore }) => appraisedScore !== null)), look: "note" },
  ];
}

function gapHighlight(rows: number): Highlight {
  const column = summaryColumnAt("gap");
  return {
    area: { row: firstRow, column, rows: rows + 2, columns: 1 },
    formula: `=N(${inColumn(firstRow, column)})>0`,
    tone: "belowMaximum",
  };
}
