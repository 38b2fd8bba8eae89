/** Plans as sheets of a file with native formulas and no results, for a program that calculates everything itself. */
import type { CellContent, SheetPlan } from "../../src/sheets/sheet-plan";
import { isPlannedFormula } from "../../src/sheets/sheet-plan";
import type { Area, CellData, SheetData, TableData, WorkbookData } from "../../workbench/workbook-data";
import { sheet as fileSheet, workbook } from "../workbench/xlsx/plain-workbook";
import { enteredValue } from "./plan-in-workbook";

/** Plans that belong together, such as a score sheet and its summary. */
export interface PlanBook {
  readonly name: string;
  readonly plans: readonly SheetPlan[];
}

/** Every book's plans in one file: tables, names and sheets carry the book's number, also inside formulas. */
export function booksAsFile(books: readonly PlanBook[]): WorkbookData {
  const placed = books.flatMap(({ plans }, book) => plans.map((plan) => ({ plan, book })));
  const sheets = placed.map(({ plan, book }, at) => planSheet(plan, book, at + 1));
  const names = placed.flatMap(({ plan, book }) =>
    plan.names.map(({ name, area }) => ({
      name: `${name}_${book}`,
      formula: `='${sheetName(plan, book)}'!$${letters(area.column)}$${area.row + 1}`,
      visible: true,
    })),
  );
  return workbook(sheets, { names });
}

export function sheetName({ name }: SheetPlan, book: number): string {
  return `${name} ${book}`;
}

function letters(column: number): string {
  return String.fromCharCode(65 + column);
}

function numbered(formula: string, book: number): string {
  return formula.replace(/\b(BangDiem|TongHop)\[/g, `$1${book}[`).replace(/\bCCHC_\w+/g, `$&_${book}`);
}

function planSheet(plan: SheetPlan, book: number, id: number): SheetData {
  const { headerRow, firstColumn, columns, rows } = plan.table;
  const body = rows.flatMap((line, down) =>
    line.cells.map((content, at): CellData => {
      const row = headerRow + 1 + down;
      const column = firstColumn + at;
      const formula = columns[at]!.formula;
      if (formula === null) return typed(row, column, content);
      return { row, column, value: null, formula: numbered(formula.native, book) };
    }),
  );
  const around = plan.cells.map(({ row, column, content }): CellData => {
    if (!isPlannedFormula(content)) return typed(row, column, content);
    return { row, column, value: null, formula: numbered(content.formula.native, book) };
  });
  const header = columns.map(({ heading }, at): CellData => ({
    row: headerRow,
    column: firstColumn + at,
    value: heading,
  }));
  const area = { row: headerRow, column: firstColumn, rows: rows.length + 1, columns: columns.length };
  return fileSheet(sheetName(plan, book), {
    cells: [...around, ...header, ...body],
    tables: [
      fileTable(
        id,
        `${plan.table.name}${book}`,
        area,
        columns.map(({ heading }) => heading),
      ),
    ],
  });
}

function typed(row: number, column: number, content: CellContent): CellData {
  const value = enteredValue(content);
  return { row, column, value: value === "" ? null : value };
}

function fileTable(id: number, name: string, area: Area, headings: readonly string[]): TableData {
  return {
    id,
    name,
    area,
    showHeaders: true,
    showTotals: false,
    showBandedRows: false,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    columns: headings.map((heading, at) => ({ id: at + 1, name: heading })),
    filters: [],
  };
}
