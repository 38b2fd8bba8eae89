/** The key figures above the table of `Tổng hợp`, what staff type beside them, and the line that sums the table up. */
import { leafMaximum, type Adjustment, type Framework } from "../domain/framework";
import { subtract, sum, toText, type Points } from "../domain/decimal";
import type { ScoreSheet } from "../domain/score-sheet";
import { writeNumber } from "../domain/written-number";
import { amountContent, countContent, inBothDialects, textContent } from "./cell-content";
import { cellAddress, inColumn } from "./cell-address";
import { excludedAt, exclusionReasons, grantedOf } from "./exclusions";
import type {
  CellArea,
  CellContent,
  CellLook,
  ColumnValidation,
  DialectFormula,
  Highlight,
  NamedArea,
  PlannedCell,
  PlannedFormula,
  PlannedInput,
} from "./sheet-plan";
import {
  keyFigureNames,
  summaryColumnAt,
  summaryColumns,
  summaryInputLabels,
  summaryInputs,
  type SummaryColumn,
  type SummaryInput,
} from "./summary-columns";
import { gradeFormula, indexFormula, totalFormulas, unscoredLeavesFormula } from "./summary-formulas";

export interface KeyFigures {
  readonly cells: readonly PlannedCell[];
  readonly names: readonly NamedArea[];
  readonly merges: readonly CellArea[];
  readonly highlights: readonly Highlight[];
  readonly inputs: readonly PlannedInput[];
}

/** Lines of key figures where a grade is among them; the reason for the exclusion stands below, with room for a sentence. */
const mostFigures = 5;
export const figureRows = mostFigures + 1;

export interface FiguresPlace {
  readonly firstRow: number;
  readonly totalRow: number;
}

const labelColumn = summaryColumnAt("code");
const figureColumn = summaryColumnAt("maxScore");
const inputLabelColumn = summaryColumnAt("selfScore");
const inputColumn = summaryColumnAt("gap");

export function planKeyFigures(sheet: ScoreSheet, place: FiguresPlace): KeyFigures {
  const inputs = inputLines(sheet, place.firstRow);
  const total = totalLine(sheet, place.totalRow, inputs);
  const figures = figureLines(sheet, place);
  const reasonRow = place.firstRow + mostFigures;
  return {
    cells: [...figures.flatMap(figureCells), ...inputs.flatMap(inputCells), ...reasonCells(sheet, reasonRow), ...total],
    names: [
      ...figures.map(({ name, row }) => ({ name, area: one(row, figureColumn) })),
      ...inputs.map(({ input, row }) => ({ name: summaryInputs[input], area: one(row, inputColumn) })),
      { name: summaryInputs.exclusionReason, area: one(reasonRow, figureColumn) },
    ],
    merges: [
      ...figures.flatMap(({ row }) => [wide(row, labelColumn, 2), wide(row, figureColumn, 2)]),
      ...inputs.flatMap(({ row }) => [wide(row, inputLabelColumn, 3), wide(row, inputColumn, 2)]),
      wide(reasonRow, labelColumn, 2),
      wide(reasonRow, figureColumn, summaryColumns.length - figureColumn),
      wide(place.totalRow, labelColumn, 2),
    ],
    highlights: [unscoredHighlight(figures)],
    inputs: inputs.map(({ row, validation }) => ({ area: one(row, inputColumn), validation })),
  };
}

function one(row: number, column: number): CellArea {
  return wide(row, column, 1);
}

function wide(row: number, column: number, columns: number): CellArea {
  return { row, column, rows: 1, columns };
}

interface FigureLine {
  readonly row: number;
  readonly label: string;
  readonly name: string;
  readonly content: PlannedFormula;
  readonly look: CellLook;
}

/** No grade is shown where the framework states no bands. */
function figureLines({ framework, totals }: ScoreSheet, { firstRow, totalRow }: FiguresPlace): readonly FigureLine[] {
  const inTotal = (column: SummaryColumn): string => inColumn(totalRow, summaryColumnAt(column));
  const follows = (column: SummaryColumn): DialectFormula => inBothDialects(`=${inTotal(column)}`);
  const grade = gradeFormula(framework.gradeScheme?.basis === "points" ? inTotal("score") : inTotal("rate"), framework);
  const lines: readonly Omit<FigureLine, "row">[] = [
    {
      label: "Chỉ số CCHC",
      name: keyFigureNames.parIndex,
      content: { formula: follows("rate"), value: amountContent(totals.parIndex) },
      look: "percentFigure",
    },
    {
      label: "Tổng điểm",
      name: keyFigureNames.points,
      content: { formula: follows("score"), value: amountContent(totals.points) },
      look: "figure",
    },
    {
      label: "Điểm tối đa áp dụng",
      name: keyFigureNames.applicableMax,
      content: { formula: follows("applicableMax"), value: amountContent(totals.applicableMax) },
      look: "figure",
    },
    {
      label: "Số tiêu chí chưa chấm",
      name: keyFigureNames.unscoredLeaves,
      content: { formula: unscoredLeavesFormula, value: countContent(totals.unscoredLeaves) },
      look: "figure",
    },
  ];
  const graded: readonly Omit<FigureLine, "row">[] =
    grade === null
      ? []
      : [
          {
            label: "Xếp loại",
            name: keyFigureNames.grade,
            content: { formula: grade, value: textContent(totals.grade ?? "") },
            look: "figure",
          },
        ];
  return [...lines.slice(0, 1), ...graded, ...lines.slice(1)].map((line, at) => ({ ...line, row: firstRow + at }));
}

function figureCells({ row, label, content, look }: FigureLine): readonly PlannedCell[] {
  return [
    { row, column: labelColumn, content: textContent(label), look: "label" },
    { row, column: figureColumn, content, look },
  ];
}

function unscoredHighlight(figures: readonly FigureLine[]): Highlight {
  const row = figures.at(-1)?.row ?? 0;
  const area = wide(row, figureColumn, 1);
  return { area, formula: `=N(${inColumn(row, figureColumn)})>0`, tone: "unscored" };
}

interface InputLine {
  readonly row: number;
  readonly input: Exclude<SummaryInput, "exclusionReason">;
  readonly content: CellContent;
  readonly validation: ColumnValidation;
}

/** Bonus and penalty only where the framework knows them. */
function inputLines({ framework, assessment, totals }: ScoreSheet, firstRow: number): readonly InputLine[] {
  const excluded = excludedAt(null, assessment);
  const granted = (["bonus", "penalty"] as const)
    .filter((kind) => framework.adjustments.some((adjustment) => adjustment.kind === kind))
    .map((kind) => ({
      input: kind,
      content: amountContent(grantedOf(kind, framework, assessment)),
      most: capOf(kind, framework),
    }));
  const amounts = [
    ...granted,
    {
      input: "excluded" as const,
      content: toText(excluded) === "0" ? null : amountContent(excluded),
      most: totals.maxScore,
    },
  ];
  return amounts.map(({ input, content, most }, at) => {
    const row = firstRow + at;
    return { row, input, content, validation: amountValidation(input, cellAddress(row, inputColumn), most) };
  });
}

function reasonCells({ assessment }: ScoreSheet, row: number): readonly PlannedCell[] {
  const reason = textContent(exclusionReasons(null, assessment));
  return [
    { row, column: labelColumn, content: textContent(summaryInputLabels.exclusionReason), look: "label" },
    { row, column: figureColumn, content: reason, look: "input" },
  ];
}

/** The most that all of a kind may come to; `null` where one of them has no cap. */
function capOf(kind: Adjustment["kind"], framework: Framework): Points | null {
  const caps = framework.adjustments.filter((adjustment) => adjustment.kind === kind).map(({ cap }) => cap);
  const known = caps.filter((cap) => cap !== null);
  return known.length === caps.length ? sum(known) : null;
}

function amountValidation(input: SummaryInput, cell: string, most: Points | null): ColumnValidation {
  const figure = `IF(ISNUMBER(${cell}),${cell},NUMBERVALUE(SUBSTITUTE(${cell},",","."),".","'"))`;
  const cap = most === null ? "" : `,${figure}<=${toText(most)}`;
  const range = most === null ? "từ 0 trở lên" : `từ 0 đến ${writeNumber(toText(most))}`;
  return {
    rule: { kind: "formula", formula: `=IFERROR(AND(${figure}>=0${cap}),FALSE)` },
    title: summaryInputLabels[input],
    message: `Nhập số điểm ${range}, ví dụ 0,5.`,
    strictness: "stop",
  };
}

function inputCells({ row, input, content }: InputLine): readonly PlannedCell[] {
  return [
    { row, column: inputLabelColumn, content: textContent(summaryInputLabels[input]), look: "label" },
    { row, column: inputColumn, content, look: "input" },
  ];
}

/** `Tổng cộng`, below the table; the last column is the index itself. */
function totalLine(sheet: ScoreSheet, row: number, inputs: readonly InputLine[]): readonly PlannedCell[] {
  const { framework, totals } = sheet;
  const cellOf = (input: SummaryInput): string | null => {
    const line = inputs.find((candidate) => candidate.input === input);
    return line === undefined ? null : inColumn(line.row, inputColumn);
  };
  const excluded = cellOf("excluded");
  if (excluded === null) throw new Error("No cell for the exclusion");
  const adjusted = { bonus: cellOf("bonus"), penalty: cellOf("penalty"), excluded };
  const formulas = totalFormulas(framework, adjusted);
  const leaves = sum(framework.nodes.map(leafMaximum));
  const values: Readonly<Record<keyof typeof formulas, Points | null>> = {
    maxScore: totals.maxScore,
    excluded: subtract(leaves, totals.applicableMax),
    applicableMax: totals.applicableMax,
    selfScore: totals.selfScore,
    appraisedScore: totals.appraisedScore,
    score: totals.points,
    gap: totals.gap,
  };
  const columns = Object.keys(formulas) as readonly (keyof typeof formulas)[];
  const at = (column: SummaryColumn): string => inColumn(row, summaryColumnAt(column));
  const figures = columns.map((column): PlannedCell => ({
    row,
    column: summaryColumnAt(column),
    content: { formula: inBothDialects(formulas[column]), value: amountContent(values[column]) },
    look: "figure",
  }));
  const isAdjusted = adjusted.bonus !== null || adjusted.penalty !== null;
  return [
    {
      row,
      column: labelColumn,
      content: textContent(isAdjusted ? "Tổng cộng, đã tính điểm thưởng, điểm phạt" : "Tổng cộng"),
      look: "heading",
    },
    ...figures,
    {
      row,
      column: summaryColumnAt("rate"),
      content: {
        formula: indexFormula(at("score"), at("applicableMax"), framework),
        value: amountContent(totals.parIndex),
      },
      look: "percentFigure",
    },
  ];
}
