import { numberFormatOf } from "../sheets/looks";
import type { CellContent, ColumnPlan, Dialect, TablePlan } from "../sheets/sheet-plan";
import { runsOf } from "./addresses";
import { enteredIntoTextFormat, enteredValue } from "./cell-values";
import { slicesOf, type WriteBatch } from "./write-batch";

/** A table keeps one blank row where the plan has none. */
export function bodyRows({ rows }: TablePlan): number {
  return Math.max(rows.length, 1);
}

/** The value to write into a cell of the column; `null`, where a formula stands, leaves the cell alone. */
export function enteredInColumn({ content, filledBy }: ColumnPlan, cell: CellContent): string | number | null {
  if (filledBy === "formula") return null;
  return content === "code" ? enteredIntoTextFormat(cell) : enteredValue(cell);
}

/** Formats first, so that codes stay what they are; then values, the table over them, and one formula for each column. */
export async function writeTable(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  plan: TablePlan,
  dialect: Dialect,
): Promise<void> {
  const { headerRow, firstColumn, columns, rows } = plan;
  const count = bodyRows(plan);
  for (const { first, width, format } of formatRuns(columns)) {
    sheet.getRangeByIndexes(headerRow + 1, firstColumn + first, count, width).numberFormat = everywhere(format);
  }
  const grid = [
    columns.map(({ heading }) => enteredIntoTextFormat({ kind: "text", text: heading })),
    ...rows.map(({ cells }) => columns.map((column, index) => enteredInColumn(column, cells[index] ?? null))),
  ];
  for (const slice of slicesOf(grid)) {
    await batch.makeRoom(slice.rows.length * columns.length, slice.bytes);
    sheet.getRangeByIndexes(headerRow + slice.first, firstColumn, slice.rows.length, columns.length).values =
      slice.rows as unknown[][];
  }
  const table = sheet.tables.add(sheet.getRangeByIndexes(headerRow, firstColumn, count + 1, columns.length), true);
  table.name = plan.name;
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
  for (const [index, { formula }] of columns.entries()) {
    if (formula === null) continue;
    const body = sheet.getRangeByIndexes(headerRow + 1, firstColumn + index, count, 1);
    body.formulas = everywhere(formula[dialect]);
  }
}

/** Neighbouring columns of one number format. */
function formatRuns(columns: readonly ColumnPlan[]): readonly FormatRun[] {
  const formats = columns.map(({ content }) => numberFormatOf[content]);
  return [...new Set(formats)]
    .filter((format) => format !== "General")
    .flatMap((format) =>
      runsOf(formats.flatMap((one, index) => (one === format ? [index] : []))).map(({ first, count }) => ({
        first,
        width: count,
        format,
      })),
    );
}

interface FormatRun {
  readonly first: number;
  readonly width: number;
  readonly format: string;
}

export function writeColumnFormulas(table: Excel.Table, columns: readonly ColumnPlan[], dialect: Dialect): void {
  for (const { heading, formula } of columns) {
    if (formula !== null) writeColumnFormula(table, heading, formula[dialect]);
  }
}

/** One text for the column: Excel fills every row with it, and those added later. */
export function writeColumnFormula(table: Excel.Table, heading: string, formula: string): void {
  table.columns.getItem(heading).getDataBodyRange().formulas = everywhere(formula);
}

/** Excel takes a single value for all cells of a range, which its types do not say. */
export function everywhere(value: string | number): (string | number)[][] {
  return value as unknown as (string | number)[][];
}
