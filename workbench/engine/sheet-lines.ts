import {
  BooleanNumber,
  type ICommandService,
  type IStyleData,
  type Nullable,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import {
  SetColDataMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowDataMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetDefaultStyleMutation,
  SetWorksheetRowAutoHeightMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from "@univerjs/sheets";
import type { CellStyle } from "../workbook-data";
import { type ExtraLook, extraLookOf, fromUniverStyle, setParts, toUniverStyle } from "./cell-look";

/** Excel's default: 8.43 characters, 64 pixels; 15 points, 20 pixels. */
export const DEFAULT_COLUMN_PIXELS = 64;
export const DEFAULT_ROW_PIXELS = 20;

/** Marks heights that the workbench has measured; those of Univer's own measuring have none. */
export const MEASURED = "isMeasuredByWorkbench";

/** What Univer keeps of a row or column: a look like a cell's, and what of it Univer has no word for. */
interface LineRecord {
  readonly s?: Nullable<IStyleData | string>;
  readonly custom?: { readonly look?: ExtraLook; readonly hasLook?: boolean };
}

/** The rows and columns of one worksheet as Univer holds them: their sizes, whether they are hidden, how they look. */
export class SheetLines {
  protected readonly workbook: Workbook;
  protected readonly sheet: Worksheet;
  private readonly commands: ICommandService;
  private wholeLook: CellStyle | undefined;

  constructor(workbook: Workbook, sheet: Worksheet, commands: ICommandService) {
    this.workbook = workbook;
    this.sheet = sheet;
    this.commands = commands;
  }

  get id(): string {
    return this.sheet.getSheetId();
  }

  get name(): string {
    return this.sheet.getName();
  }

  columnPixels(column: number): number {
    return this.sheet.getColumnManager().getColumn(column)?.w ?? DEFAULT_COLUMN_PIXELS;
  }

  rowPixels(row: number): number {
    return this.sheet.getRowManager().getRowHeight(row);
  }

  setColumnPixels(first: number, count: number, pixels: number): void {
    this.ensureSize(1, first + count);
    this.mutate(SetWorksheetColWidthMutation.id, { ranges: [columnRange(first, count)], colWidth: pixels });
  }

  setRowPixels(first: number, count: number, pixels: number): void {
    this.ensureSize(first + count, 1);
    const ranges = [rowRange(first, count)];
    this.mutate(SetWorksheetRowHeightMutation.id, { ranges, rowHeight: pixels });
    this.mutate(SetWorksheetRowIsAutoHeightMutation.id, { ranges, autoHeightInfo: BooleanNumber.FALSE });
  }

  /** Somebody gave the row a height: it does not follow its texts. */
  hasOwnHeight(row: number): boolean {
    return this.sheet.getRowManager().getRow(row)?.ia === BooleanNumber.FALSE;
  }

  /** Heights that rows have of their texts; they change with them from now on. */
  setFittedRows(heights: ReadonlyMap<number, number>): void {
    if (heights.size === 0) return;
    this.ensureSize(Math.max(...heights.keys()) + 1, 1);
    const ranges = [...heights.keys()].filter((row) => this.hasOwnHeight(row)).map((row) => rowRange(row, 1));
    if (ranges.length > 0)
      this.mutate(SetWorksheetRowIsAutoHeightMutation.id, { ranges, autoHeightInfo: BooleanNumber.TRUE });
    const rowsAutoHeightInfo = [...heights].map(([row, autoHeight]) => ({ row, autoHeight }));
    this.mutate(SetWorksheetRowAutoHeightMutation.id, { rowsAutoHeightInfo, [MEASURED]: true });
  }

  isColumnHidden(column: number): boolean {
    return this.sheet.getColumnManager().getColumn(column)?.hd === BooleanNumber.TRUE;
  }

  isRowHidden(row: number): boolean {
    return this.sheet.getRowManager().getRow(row)?.hd === BooleanNumber.TRUE;
  }

  hideColumns(first: number, count: number): void {
    this.ensureSize(1, first + count);
    this.mutate(SetColHiddenMutation.id, { ranges: [columnRange(first, count)] });
  }

  showColumns(first: number, count: number): void {
    this.mutate(SetColVisibleMutation.id, { ranges: [columnRange(first, count)] });
  }

  hideRows(first: number, count: number): void {
    this.ensureSize(first + count, 1);
    this.mutate(SetRowHiddenMutation.id, { ranges: [rowRange(first, count)] });
  }

  showRows(first: number, count: number): void {
    this.mutate(SetRowVisibleMutation.id, { ranges: [rowRange(first, count)] });
  }

  /** Columns and rows that differ from the default, by index. */
  sizedColumns(): readonly number[] {
    return Object.keys(this.sheet.getColumnManager().getColumnData()).map(Number);
  }

  sizedRows(): readonly number[] {
    return Object.keys(this.sheet.getRowManager().getRowData()).map(Number);
  }

  /** The look of the sheet as a whole: what cells, rows and columns without a look of their own have. */
  get sheetLook(): CellStyle | undefined {
    return this.wholeLook;
  }

  set sheetLook(look: CellStyle | undefined) {
    this.wholeLook = look;
    this.mutate(SetWorksheetDefaultStyleMutation.id, { defaultStyle: look && setParts(toUniverStyle(look)) });
  }

  rowLook(row: number): CellStyle | undefined {
    return this.lookOf(this.sheet.getRowManager().getRow(row) as LineRecord | undefined);
  }

  columnLook(column: number): CellStyle | undefined {
    return this.lookOf(this.sheet.getColumnManager().getColumn(column) as LineRecord | undefined);
  }

  setRowLook(row: number, look: CellStyle): void {
    this.ensureSize(row + 1, 1);
    this.mutate(SetRowDataMutation.id, { rowData: { [row]: lineRecord(look) } });
  }

  setColumnLook(column: number, look: CellStyle): void {
    this.ensureSize(1, column + 1);
    this.mutate(SetColDataMutation.id, { columnData: { [column]: lineRecord(look) } });
  }

  /** The look a cell has when it has none of its own. */
  lookUnder(row: number, column: number): CellStyle | undefined {
    return this.rowLook(row) ?? this.columnLook(column) ?? this.wholeLook;
  }

  /** Univer's sheets end where they were told to; Excel's are endless for all practical purposes. */
  ensureSize(rows: number, columns: number): void {
    if (rows > this.sheet.getRowCount()) this.mutate(SetWorksheetRowCountMutation.id, { rowCount: rows + 100 });
    if (columns > this.sheet.getColumnCount()) {
      this.mutate(SetWorksheetColumnCountMutation.id, { columnCount: columns + 10 });
    }
  }

  protected get unit(): string {
    return this.workbook.getUnitId();
  }

  /** `onlyLocal` keeps Univer from collecting every formula of the workbook at each write. */
  protected mutate(id: string, params: object): void {
    this.commands.syncExecuteCommand(id, { unitId: this.unit, subUnitId: this.id, ...params }, { onlyLocal: true });
  }

  private lookOf(record: LineRecord | undefined): CellStyle | undefined {
    if (!record?.s && !record?.custom?.hasLook) return undefined;
    const style = typeof record.s === "string" ? this.workbook.getStyles().get(record.s) : record.s;
    return fromUniverStyle(style, record.custom?.look);
  }
}

/** A look as Univer keeps it with a row or column. */
export function lineRecord(look: CellStyle): LineRecord {
  const extra = extraLookOf(look);
  return { s: setParts(toUniverStyle(look)), custom: { hasLook: true, ...(extra && { look: extra }) } };
}

const columnRange = (first: number, count: number) => ({
  startRow: 0,
  endRow: 0,
  startColumn: first,
  endColumn: first + count - 1,
});

const rowRange = (first: number, count: number) => ({
  startColumn: 0,
  endColumn: 0,
  startRow: first,
  endRow: first + count - 1,
});
