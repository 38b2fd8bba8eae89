import { eachCell } from "../engine/area";
import { entryEdit } from "../engine/entry-edit";
import { isEnterable } from "../engine/entry-formula";
import { EN_US, relocalize, VI_VN } from "../engine/formula-tokens";
import { displayText, isTextFormat } from "../engine/number-display";
import { categoryOf, fromLocalFormat, toLocalFormat } from "../engine/number-format-locale";
import { plainValue, valueType } from "../engine/plain-value";
import { fromR1C1, toR1C1 } from "../engine/r1c1";
import type { Cell } from "../engine/relative-formula";
import type { CellEdit, SheetGrid } from "../engine/sheet-grid";
import type { EntryLanguage } from "../engine/typed-text";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import type { Method, Property } from "../protocol/object-type";
import type { Area } from "../workbook-data";
import type { RangeRef } from "./range-ref";

/** `Range` members that speak of what is in the cells. */
export const rangeValues: Readonly<Record<string, Property<RangeRef>>> = {
  Values: {
    read: (range, host) => readCells(range, host, (grid, row, column) => plainValue(grid.value(row, column))),
    write: (range, value, host) => {
      writeCells(range, value, host, "en-US");
    },
  },
  Formulas: {
    read: (range, host) => readCells(range, host, formulaOrValue),
    write: (range, value, host) => {
      writeCells(range, value, host, "en-US");
    },
  },
  FormulasLocal: {
    read: (range, host) => readCells(range, host, localFormulaOrValue),
    write: (range, value, host) => {
      writeCells(range, value, host, "vi-VN");
    },
  },
  FormulasR1C1: {
    read: (range, host) => readCells(range, host, relativeFormulaOrValue),
    write: (range, value, host) => {
      writeCells(range, value, host, "en-US", fromR1C1);
    },
  },
  Text: {
    read: (range, host) =>
      readCells(range, host, (grid, row, column) =>
        displayText(grid.value(row, column), grid.numberFormat(row, column), "vi"),
      ),
  },
  ValueTypes: {
    read: (range, host) => readCells(range, host, (grid, row, column) => valueType(grid.value(row, column))),
  },
  NumberFormat: {
    read: (range, host) => readCells(range, host, (grid, row, column) => grid.numberFormat(row, column)),
    write: (range, value, host) => {
      writeNumberFormats(range, value, host, String);
    },
  },
  NumberFormatLocal: {
    read: (range, host) => readCells(range, host, (grid, row, column) => toLocalFormat(grid.numberFormat(row, column))),
    write: (range, value, host) => {
      writeNumberFormats(range, value, host, (format) => fromLocalFormat(String(format)));
    },
  },
  NumberFormatCategories: {
    read: (range, host) => readCells(range, host, (grid, row, column) => categoryOf(grid.numberFormat(row, column))),
  },
};

function formulaOrValue(grid: SheetGrid, row: number, column: number): string | number | boolean {
  return grid.formula(row, column) ?? plainValue(grid.value(row, column));
}

function localFormulaOrValue(grid: SheetGrid, row: number, column: number): string | number | boolean {
  const formula = grid.formula(row, column);
  return formula === undefined ? plainValue(grid.value(row, column)) : relocalize(formula, EN_US, VI_VN);
}

function relativeFormulaOrValue(grid: SheetGrid, row: number, column: number): string | number | boolean {
  const formula = grid.formula(row, column);
  return formula === undefined ? plainValue(grid.value(row, column)) : toR1C1(formula, { row, column });
}

/** "When the request is made for an unbounded range, the response contains null values for cell-level properties." */
function readCells<T>(
  range: RangeRef,
  { engine }: ExcelHost,
  read: (grid: SheetGrid, row: number, column: number) => T,
): T[][] | null {
  if (range.isUnbounded) return null;
  const grid = engine.grid(range.sheet);
  return rowsOf(range.area).map((row) => columnsOf(range.area).map((column) => read(grid, row, column)));
}

const rowsOf = ({ row, rows }: Area): number[] => Array.from({ length: rows }, (_, index) => row + index);
const columnsOf = ({ column, columns }: Area): number[] =>
  Array.from({ length: columns }, (_, index) => column + index);

function writeCells(
  { sheet, area, isUnbounded }: RangeRef,
  given: unknown,
  { engine }: ExcelHost,
  language: EntryLanguage,
  readFormula: (formula: string, cell: Cell) => string = (formula) => formula,
): void {
  if (isUnbounded) throw new ExcelError("InvalidArgument");
  const valueAt = valuesFor(area, given);
  const grid = engine.grid(sheet);
  const edits: CellEdit[] = [];
  eachCell(area, (row, column) => {
    const value = valueAt(row, column);
    if (value === null || value === undefined) return;
    if (typeof value === "string") {
      const text = value.startsWith("=") ? readFormula(value, { row, column }) : value;
      const edit = entryEdit(engine, { sheet, row, column }, text, language);
      if (edit.formula && !isEnterable(engine, { sheet, row, column }, edit.formula))
        throw new ExcelError("InvalidArgument");
      edits.push(edit);
    } else if (isTextFormat(grid.numberFormat(row, column))) {
      edits.push({ row, column, value: displayText(value, "General", "en"), isQuoted: true });
    } else edits.push({ row, column, value });
  });
  engine.edit(sheet, edits, edits.length > 0 ? area : undefined);
}

const SIZE_MISMATCH =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

type Written = string | number | boolean | null | undefined;

/** "Null input in a 2-D array leaves the cell as it is"; a single value goes to every cell. The sizes must agree. */
export function valuesFor(area: Area, given: unknown): (row: number, column: number) => Written {
  if (!Array.isArray(given)) return () => asWritten(given);
  const rows = given as readonly unknown[];
  const fits = rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) {
    throw new ExcelError("InvalidArgument", SIZE_MISMATCH);
  }
  return (row, column) => asWritten((rows[row - area.row] as readonly unknown[])[column - area.column]);
}

function asWritten(value: unknown): Written {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw new ExcelError("InvalidArgument");
}

/** office.js asks this before it writes a large array in pieces. */
export const checkArraySize: Method<RangeRef> = ({ area }, args) => {
  if (args.number(0) !== area.rows || args.number(1) !== area.columns)
    throw new ExcelError("InvalidArgument", SIZE_MISMATCH);
};

function writeNumberFormats(
  { sheet, area, isUnbounded }: RangeRef,
  given: unknown,
  { engine }: ExcelHost,
  read: (format: Exclude<Written, undefined | null>) => string,
): void {
  if (isUnbounded) throw new ExcelError("InvalidArgument");
  const formatAt = valuesFor(area, given);
  engine.restyle(sheet, area, (style, row, column) => {
    const numberFormat = formatAt(row, column);
    return numberFormat === undefined || numberFormat === null ? style : { ...style, numberFormat: read(numberFormat) };
  });
}
