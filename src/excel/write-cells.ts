import { lookOfCell } from "../sheets/looks";
import {
  type CellArea,
  type CellContent,
  type Dialect,
  isPlannedFormula,
  type NamedArea,
  type PlannedCell,
} from "../sheets/sheet-plan";
import { placedFormula, type Placement } from "./addresses";
import { enteredValue } from "./cell-values";

/** Cells outside tables, neighbours in a row written together. */
export interface CellRun {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly PlannedCell[];
}

export function runsOfCells(cells: readonly PlannedCell[]): readonly CellRun[] {
  const ordered = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  return ordered.reduce<readonly CellRun[]>((runs, cell) => {
    const last = runs.at(-1);
    const isNext = last?.row === cell.row && last.column + last.cells.length === cell.column;
    return isNext
      ? [...runs.slice(0, -1), { ...last, cells: [...last.cells, cell] }]
      : [...runs, { row: cell.row, column: cell.column, cells: [cell] }];
  }, []);
}

export function writeCells(
  sheet: Excel.Worksheet,
  cells: readonly PlannedCell[],
  dialect: Dialect,
  placement: Placement,
): void {
  for (const cell of cells) {
    const format = numberFormatOf(cell);
    if (format !== "General") cellAt(sheet, cell, placement).numberFormat = [[format]];
  }
  for (const run of runsOfCells(cells)) {
    const range = sheet.getRangeByIndexes(placement.row(run.row), placement.column(run.column), 1, run.cells.length);
    range.formulas = [run.cells.map(({ content }) => enteredContent(content, dialect, placement))];
  }
}

function numberFormatOf({ content, look }: PlannedCell): string {
  const shown = contentNow(content);
  return shown?.kind === "date" ? "dd/mm/yyyy" : lookOfCell[look].numberFormat;
}

function enteredContent(content: PlannedCell["content"], dialect: Dialect, placement: Placement): string | number {
  return isPlannedFormula(content) ? placedFormula(placement, content.formula[dialect]) : enteredValue(content);
}

/** What the cell is to show: for a formula, what it comes to. */
export function contentNow(content: PlannedCell["content"]): CellContent {
  return isPlannedFormula(content) ? content.value : content;
}

function cellAt(sheet: Excel.Worksheet, { row, column }: PlannedCell, placement: Placement): Excel.Range {
  return sheet.getRangeByIndexes(placement.row(row), placement.column(column), 1, 1);
}

export function rangeAt(sheet: Excel.Worksheet, area: CellArea): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

/** A name that Excel kept though its cells are gone gives way. */
export function writeNames(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  names: readonly NamedArea[],
  taken: ReadonlyMap<string, string>,
): void {
  for (const { name, area } of names) {
    if (taken.has(name)) context.workbook.names.getItem(name).delete();
    context.workbook.names.add(name, rangeAt(sheet, area));
  }
}

export function writeMerges(sheet: Excel.Worksheet, merges: readonly CellArea[]): void {
  for (const area of merges) rangeAt(sheet, area).merge(false);
}
