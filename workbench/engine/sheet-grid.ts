import {
  CellValueType,
  type ICellData,
  type ICommandService,
  type IFreeze,
  type Nullable,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import type { FormulaDataModel } from "@univerjs/engine-formula";
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
} from "@univerjs/sheets";
import type { Area, CellStyle, CellValue, ErrorCode } from "../workbook-data";
import { areaBetween, bottomOf, rightOf } from "./area";
import type { GridShift } from "./grid-shift";
import { type ExtraLook, extraLookOf, fromUniverStyle, hidingLookUnder, toUniverStyle } from "./cell-look";
import { SheetLines } from "./sheet-lines";

/** One cell to be written. What is left out stays as it is; `formula: null` or a value takes a formula away. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly value?: CellValue;
  readonly formula?: string | null;
  readonly style?: CellStyle;
  /** The text was typed behind a `'` and stays text whatever it looks like. */
  readonly isQuoted?: boolean;
}

/** What Univer carries for us beside a cell's value and style. */
interface CellExtras {
  readonly look?: ExtraLook;
  /** The cell does not look like its row, column or sheet, though it may have no style at all. */
  readonly isOwn?: true;
}

const ERROR_TEXT = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!)$/;

/** Laid under a moved cell, so that nothing of the cell it lands on shows through. */
const WIPED: ICellData = { v: null, f: null, p: null, s: null, custom: null };

/** The cells of one worksheet as Univer holds them, read and written in the workbench's own terms. */
export class SheetGrid extends SheetLines {
  private readonly formulas: FormulaDataModel;

  constructor(workbook: Workbook, sheet: Worksheet, commands: ICommandService, formulas: FormulaDataModel) {
    super(workbook, sheet, commands);
    this.formulas = formulas;
  }

  /** The cell's value, or the part of a neighbour's array that spills into it. */
  value(row: number, column: number): CellValue {
    const cell = this.cell(row, column);
    if (cell && (cell.f !== undefined || (cell.v !== undefined && cell.v !== null))) return valueOf(cell);
    const spilled = this.formulas.getArrayFormulaCellData()[this.unit]?.[this.id]?.[row]?.[column];
    return spilled ? valueOf(spilled) : null;
  }

  formula(row: number, column: number): string | undefined {
    return this.cell(row, column)?.f ?? undefined;
  }

  /** The area a formula's array fills, its own cell included. */
  spill(row: number, column: number): Area | undefined {
    const range = this.formulas.getArrayFormulaRange()[this.unit]?.[this.id]?.[row]?.[column];
    if (!range) return undefined;
    return areaBetween(range.startRow, range.startColumn, range.endRow + 1, range.endColumn + 1);
  }

  /** Another cell's array shows here; the cell itself holds nothing. */
  isSpilledInto(row: number, column: number): boolean {
    const cell = this.cell(row, column);
    return !cell?.f && (cell?.v === undefined || cell.v === null) && this.value(row, column) !== null;
  }

  style(row: number, column: number): CellStyle {
    return this.ownStyle(row, column) ?? this.lookUnder(row, column) ?? {};
  }

  /** The look the cell itself was given; without one it looks like its row, its column or its sheet. */
  ownStyle(row: number, column: number): CellStyle | undefined {
    const cell = this.cell(row, column);
    if (!cell || !hasOwnStyle(cell)) return undefined;
    return fromUniverStyle(this.workbook.getStyles().getStyleByCell(cell), extrasOf(cell).look);
  }

  numberFormat(row: number, column: number): string {
    const cell = this.cell(row, column);
    const own = cell && hasOwnStyle(cell);
    if (own) return this.workbook.getStyles().getStyleByCell(cell)?.n?.pattern ?? "General";
    return this.lookUnder(row, column)?.numberFormat ?? "General";
  }

  isQuoted(row: number, column: number): boolean {
    return this.cell(row, column)?.t === CellValueType.FORCE_STRING;
  }

  /** Every cell that has a record: a value, a formula or a look. */
  eachRecord(visit: (row: number, column: number) => void): void {
    this.sheet.getCellMatrix().forValue((row, column) => visit(row, column));
  }

  /** The columns of a row that have a record. */
  recordsInRow(row: number): readonly number[] {
    return Object.keys(this.sheet.getCellMatrix().getRow(row) ?? {}).map(Number);
  }

  /** The smallest area around all cells with a value or formula, or with a look too. */
  usedArea(what: "values" | "values and looks"): Area | undefined {
    let area: { top: number; left: number; bottom: number; right: number } | undefined;
    const include = (row: number, column: number): void => {
      area = area
        ? {
            top: Math.min(area.top, row),
            left: Math.min(area.left, column),
            bottom: Math.max(area.bottom, row + 1),
            right: Math.max(area.right, column + 1),
          }
        : { top: row, left: column, bottom: row + 1, right: column + 1 };
    };
    this.sheet.getCellMatrix().forValue((row, column, cell) => {
      if (what === "values and looks" || cell?.f || (cell?.v !== undefined && cell?.v !== null)) include(row, column);
    });
    for (const [row, columns] of Object.entries(this.formulas.getArrayFormulaRange()[this.unit]?.[this.id] ?? {})) {
      for (const column of Object.keys(columns ?? {})) {
        const spill = this.spill(Number(row), Number(column));
        if (!spill) continue;
        include(spill.row, spill.column);
        include(bottomOf(spill) - 1, rightOf(spill) - 1);
      }
    }
    return area && areaBetween(area.top, area.left, area.bottom, area.right);
  }

  write(edits: readonly CellEdit[]): void {
    if (edits.length === 0) return;
    const cellValue: Record<number, Record<number, ICellData>> = {};
    let lastRow = 0;
    let lastColumn = 0;
    for (const edit of edits) {
      (cellValue[edit.row] ??= {})[edit.column] = this.toUniverCell(edit);
      lastRow = Math.max(lastRow, edit.row);
      lastColumn = Math.max(lastColumn, edit.column);
      if (edit.value !== undefined || edit.formula !== undefined) this.forgetSpill(edit.row, edit.column);
    }
    this.ensureSize(lastRow + 1, lastColumn + 1);
    this.mutate(SetRangeValuesMutation.id, { cellValue });
  }

  /** Moves the cells beyond an inserted or deleted block; what stood in a deleted block is gone. */
  shiftBlock({ axis, kind, at, count, span }: GridShift): void {
    const isRows = axis === "rows";
    const inSpan = (cross: number): boolean => !span || (cross >= span.first && cross < span.first + span.count);
    const cellValue: Record<number, Record<number, ICellData | null>> = {};
    const arrivals: (readonly [number, number, ICellData])[] = [];
    this.sheet.getCellMatrix().forValue((row, column, cell) => {
      const along = isRows ? row : column;
      if (!cell || along < at || !inSpan(isRows ? column : row)) return;
      (cellValue[row] ??= {})[column] = null;
      if (kind === "delete" && along < at + count) return;
      const by = kind === "insert" ? count : -count;
      arrivals.push(isRows ? [row + by, column, cell] : [row, column + by, cell]);
    });
    let [rows, columns] = [1, 1];
    for (const [row, column, cell] of arrivals) {
      (cellValue[row] ??= {})[column] = { ...WIPED, ...cell };
      [rows, columns] = [Math.max(rows, row + 1), Math.max(columns, column + 1)];
    }
    this.ensureSize(rows, columns);
    this.mutate(SetRangeValuesMutation.id, { cellValue });
  }

  merges(): readonly Area[] {
    return this.sheet
      .getMergeData()
      .map((range) => areaBetween(range.startRow, range.startColumn, range.endRow + 1, range.endColumn + 1));
  }

  merge(areas: readonly Area[]): void {
    for (const area of areas) this.ensureSize(bottomOf(area), rightOf(area));
    this.mutate(AddWorksheetMergeMutation.id, { ranges: areas.map(toUniverRange) });
  }

  unmerge(areas: readonly Area[]): void {
    this.mutate(RemoveWorksheetMergeMutation.id, { ranges: areas.map(toUniverRange) });
  }

  freeze(freeze: IFreeze): void {
    this.mutate(SetFrozenMutation.id, freeze);
  }

  private cell(row: number, column: number): Nullable<ICellData> {
    return this.sheet.getCellMatrix().getValue(row, column);
  }

  private toUniverCell(edit: CellEdit): ICellData {
    const cell: Record<string, unknown> = {};
    if (edit.formula !== undefined && edit.formula !== null) Object.assign(cell, { f: edit.formula, v: null, p: null });
    else if (edit.value !== undefined)
      Object.assign(cell, { f: null, p: null, ...univerValue(edit.value, edit.isQuoted ? "quoted" : "as it looks") });
    else if (edit.formula === null) cell["f"] = null;
    if (edit.formula !== undefined && edit.formula !== null && edit.value !== undefined && edit.value !== null) {
      Object.assign(cell, univerValue(edit.value, "as it looks"));
    }
    if (edit.style) {
      const look = extraLookOf(edit.style);
      const style = toUniverStyle(edit.style);
      const under = this.lookUnder(edit.row, edit.column);
      cell["s"] = under ? hidingLookUnder(style, toUniverStyle(under)) : style;
      const extras: CellExtras = { ...(look && { look }), ...(under && { isOwn: true }) };
      cell["custom"] = look || under ? extras : null;
    }
    return cell;
  }

  /** A new value on the cell that held an array formula takes the whole array away. */
  private forgetSpill(row: number, column: number): void {
    const spill = this.spill(row, column);
    if (!spill) return;
    delete this.formulas.getArrayFormulaRange()[this.unit]?.[this.id]?.[row]?.[column];
    const cells = this.formulas.getArrayFormulaCellData()[this.unit]?.[this.id];
    for (let r = spill.row; r < bottomOf(spill); r++) {
      for (let c = spill.column; c < rightOf(spill); c++) delete cells?.[r]?.[c];
    }
  }
}

const hasOwnStyle = (cell: ICellData): boolean =>
  Boolean(cell.s) || extrasOf(cell).look !== undefined || extrasOf(cell).isOwn === true;

function extrasOf(cell: ICellData): CellExtras {
  return (cell.custom ?? {}) as CellExtras;
}

export function valueOf(cell: ICellData): CellValue {
  const { v: value, t: type } = cell;
  if (value === undefined || value === null) return null;
  if (type === CellValueType.BOOLEAN) return value === 1 || value === true || value === "1";
  if (typeof value === "string" && type !== CellValueType.FORCE_STRING && ERROR_TEXT.test(value)) {
    return { error: value as ErrorCode };
  }
  return type === CellValueType.NUMBER ? Number(value) : value;
}

export function univerValue(value: CellValue, as: "quoted" | "as it looks"): Pick<ICellData, "v" | "t"> {
  if (value === null) return { v: null };
  if (typeof value === "object") return { v: value.error, t: CellValueType.STRING };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  // Univer turns a text that looks like a number into one unless it is told not to.
  const needsForce = as === "quoted" || ERROR_TEXT.test(value) || (value.trim() !== "" && !Number.isNaN(Number(value)));
  return { v: value, t: needsForce ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

export const toUniverRange = (area: Area) => ({
  startRow: area.row,
  endRow: bottomOf(area) - 1,
  startColumn: area.column,
  endColumn: rightOf(area) - 1,
});
