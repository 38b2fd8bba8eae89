/** Two charts under the summary, over figures that stand behind them. */
import { noPoints, type Points } from "../domain/decimal";
import type { ScoreSheetRow } from "../domain/score-sheet";
import { amountContent, textContent } from "./cell-content";
import type { CellArea, ChartPlan, PlannedCell } from "./sheet-plan";
import { summaryColumnAt, summaryColumns, type SummaryColumn } from "./summary-columns";
import { figureOfNode } from "./summary-formulas";

export interface SummaryCharts {
  readonly charts: readonly ChartPlan[];
  readonly cells: readonly PlannedCell[];
}

interface ChartFigure {
  readonly title: string;
  readonly column: Extract<SummaryColumn, "score" | "applicableMax" | "gap">;
  readonly of: (row: ScoreSheetRow) => Points | null;
}

const figures: readonly ChartFigure[] = [
  { title: "Điểm đạt được", column: "score", of: ({ score }) => score },
  { title: "Điểm tối đa áp dụng", column: "applicableMax", of: ({ applicableMax }) => applicableMax },
  { title: "Điểm chưa đạt", column: "gap", of: ({ gap }) => gap },
];

/** Names and figures stand in neighbouring columns, from the name on. */
const nameColumn = summaryColumnAt("name");
/** Title, axis and legend of a chart, in rows; each area takes a row and a half, so that its name is not left out. */
const rowsAround = 6;
const rowsOfArea = 1.5;

/**
 * Areas stand between their parts in the table, so the charts have lines of their own, which they cover: nobody needs to
 * read the same figures twice.
 */
export function planSummaryCharts(areas: readonly ScoreSheetRow[], firstRow: number): SummaryCharts {
  const height = rowsAround + Math.ceil(areas.length * rowsOfArea);
  const dataRow = firstRow + 2;
  const column = (at: number): CellArea => ({
    row: dataRow,
    column: nameColumn + at,
    rows: areas.length,
    columns: 1,
  });
  const place = (at: number): CellArea => ({
    row: firstRow + at * (height + 1),
    column: summaryColumnAt("code"),
    rows: height,
    columns: summaryColumns.length - summaryColumnAt("code"),
  });
  const lines = areas.flatMap((area, at) => lineCells(area, dataRow + at));
  const headings = figures.map(({ title }, at): PlannedCell => ({
    row: dataRow - 1,
    column: nameColumn + 1 + at,
    content: textContent(title),
    look: "note",
  }));
  return {
    cells: [...headings, ...lines],
    charts: [
      {
        name: "CCHC_DiemTheoLinhVuc",
        title: "Điểm đạt được và điểm tối đa áp dụng theo lĩnh vực",
        kind: "bars",
        categories: column(0),
        series: [
          { name: "Điểm đạt được", values: column(1), tone: "reached" },
          { name: "Điểm tối đa áp dụng", values: column(2), tone: "maximum" },
        ],
        place: place(0),
      },
      {
        name: "CCHC_DiemChuaDatTheoLinhVuc",
        title: "Điểm chưa đạt theo lĩnh vực",
        kind: "bars",
        categories: column(0),
        series: [{ name: "Điểm chưa đạt", values: column(3), tone: "lost" }],
        place: place(1),
      },
    ],
  };
}

function lineCells(area: ScoreSheetRow, row: number): readonly PlannedCell[] {
  const { code, name } = area.node;
  return [
    { row, column: nameColumn, content: textContent(code === null ? name : `${code}. ${name}`), look: "note" },
    ...figures.map(({ column, of }, at): PlannedCell => ({
      row,
      column: nameColumn + 1 + at,
      content: { formula: figureOfNode(column, area.key), value: amountContent(of(area) ?? noPoints) },
      look: "note",
    })),
  ];
}
