import { BooleanNumber, type ICellData, type IWorkbookData, LocaleType } from "@univerjs/core";
import type { CellStyle, SheetData, WorkbookData } from "../workbook-data";
import { bottomOf, rightOf } from "./area";
import { extraLookOf, setParts, toUniverStyle } from "./cell-look";
import { univerFreeze } from "./frozen-panes";
import { pixelsOfPoints, pixelsOfWidth } from "./sizes";
import { toUniverRange, univerValue } from "./sheet-grid";
import { lineRecord } from "./sheet-lines";
import { firstSize, sheetId } from "./sheet-list";

/** Univer's snapshot of a workbook: its sheets get the ids `sheetId(1)`, `sheetId(2)`, … in the order of their tabs. */
export function toUniverWorkbook(data: WorkbookData, unitId: string): IWorkbookData {
  const sheets = data.sheets.map((sheet, index) => toUniverSheet(sheet, sheetId(index + 1), data.styles));
  return {
    id: unitId,
    name: unitId,
    appVersion: "",
    locale: LocaleType.VI_VN,
    styles: Object.fromEntries(data.styles.map((style, index) => [styleId(index), setParts(toUniverStyle(style))])),
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
  };
}

const styleId = (index: number): string => `style${String(index)}`;

function toUniverSheet(sheet: SheetData, id: string, styles: readonly CellStyle[]) {
  const { rowCount, columnCount, ...defaults } = firstSize();
  const cellData: Record<number, Record<number, ICellData>> = {};
  let size = { rows: rowCount, columns: columnCount };
  for (const cell of sheet.cells) {
    const style = cell.style === undefined ? undefined : styles[cell.style];
    const look = style && extraLookOf(style);
    (cellData[cell.row] ??= {})[cell.column] = {
      ...(cell.value !== null && univerValue(cell.value, "as it looks")),
      ...(cell.formula !== undefined && { f: cell.formula }),
      ...(cell.style !== undefined && { s: styleId(cell.style) }),
      ...(look && { custom: { look } }),
    };
    size = { rows: Math.max(size.rows, cell.row + 1), columns: Math.max(size.columns, cell.column + 1) };
  }
  for (const { area } of sheet.tables) {
    size = { rows: Math.max(size.rows, bottomOf(area)), columns: Math.max(size.columns, rightOf(area)) };
  }
  return {
    id,
    name: sheet.name,
    hidden: sheet.visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    ...(sheet.tabColor !== undefined && { tabColor: sheet.tabColor }),
    ...defaults,
    rowCount: size.rows,
    columnCount: size.columns,
    cellData,
    ...(sheet.frozen && { freeze: univerFreeze(sheet.frozen) }),
    mergeData: sheet.merges.map(toUniverRange),
    columnData: mapRecord(sheet.columns, ({ width, hidden, style }) => ({
      ...(width !== undefined && { w: pixelsOfWidth(width) }),
      ...(hidden && { hd: BooleanNumber.TRUE }),
      ...(style !== undefined && lineRecord(styles[style] ?? {})),
    })),
    rowData: mapRecord(sheet.rows, ({ height, hidden, style }) => ({
      ...(height !== undefined && { h: pixelsOfPoints(height), ia: BooleanNumber.FALSE }),
      ...(hidden && { hd: BooleanNumber.TRUE }),
      ...(style !== undefined && lineRecord(styles[style] ?? {})),
    })),
  };
}

function mapRecord<V, W>(record: Readonly<Record<number, V>>, map: (value: V) => W): Record<number, W> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [Number(key), map(value)]));
}
