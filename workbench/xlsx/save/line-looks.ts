import type { SheetData, WorkbookData } from "../../workbook-data";
import { cellAddress } from "../addresses";
import type { PackageDraft } from "../package/package-draft";
import type { HucreCell } from "./hucre-cells";
import { hucreStyle } from "./hucre-styles";
import { worksheetPart } from "./save-context";

/** Looks of rows, columns and sheets, without the plain one, which the file always has as its first. */
function lineLooks({ sheets, styles }: WorkbookData): number[] {
  const lines = sheets.flatMap((sheet) => [sheet, ...Object.values(sheet.columns), ...Object.values(sheet.rows)]);
  const used = new Set(lines.flatMap(({ style }) => (style === undefined ? [] : [style])));
  return [...used].filter((style) => !isPlain(styles, style));
}

function isPlain(styles: WorkbookData["styles"], style: number): boolean {
  return Object.keys(hucreStyle(styles[style]!)).length === 0;
}

/**
 * The library numbers a look when a cell has it. A last row of cells in the first sheet asks for the numbers of the
 * looks that rows and columns have; `takeLineLooks` reads the numbers and takes the row out again.
 */
export function askForLineLooks(workbook: WorkbookData, cells: Map<string, HucreCell>): void {
  const looks = lineLooks(workbook);
  const row = looks.length === 0 ? 0 : askingRow(workbook.sheets[0]!);
  looks.forEach((style, column) => {
    cells.set(`${row},${column}`, { value: null, style: hucreStyle(workbook.styles[style]!) });
  });
}

function askingRow({ cells, comments, rows, outline, tables }: SheetData): number {
  const told = [...Object.keys(rows), ...Object.keys(outline?.rows ?? {})].map(Number);
  const held = [...cells, ...comments, ...tables.map(({ area }) => area)].map(({ row }) => row);
  return [...told, ...held].reduce((last, row) => Math.max(last, row), -1) + 1;
}

/** The file's numbers of the looks of rows, columns and sheets, by their place in `styles`. */
export function takeLineLooks(draft: PackageDraft, workbook: WorkbookData): ReadonlyMap<number, number> {
  const looks = lineLooks(workbook);
  const plain = workbook.styles.flatMap((_, style): [number, number][] =>
    isPlain(workbook.styles, style) ? [[style, 0]] : [],
  );
  if (looks.length === 0) return new Map(plain);
  const part = worksheetPart(0);
  const text = draft.text(part);
  const row = askingRow(workbook.sheets[0]!);
  const start = text.lastIndexOf(`<row r="${row + 1}"`);
  const end = text.indexOf("</row>", start) + "</row>".length;
  const asked = text.slice(start, end);
  const numbers = looks.map((style, column): [number, number] => {
    const number = new RegExp(`<c r="${cellAddress(row, column)}" s="(\\d+)"`).exec(asked)?.[1];
    if (number === undefined) throw new Error(`the file being written has no number for the look ${style}`);
    return [style, Number(number)];
  });
  // The used area counted the row that is gone; the format does not need it to be told.
  draft.setText(part, (text.slice(0, start) + text.slice(end)).replace(/<dimension [^>]*\/>/, ""));
  return new Map([...plain, ...numbers]);
}

/** The library writes nothing of a row's look: it marks such rows as collapsed, and the mark makes way for the look. */
export function styleRows(cells: string, rows: SheetData["rows"], formats: ReadonlyMap<number, number>): string {
  if (!Object.values(rows).some(({ style }) => style !== undefined)) return cells;
  return cells.replace(/<row r="(\d+)"([^>]*?) collapsed="(?:1|true)"/g, (_, number: string, attributes: string) => {
    const format = formats.get(rows[Number(number) - 1]!.style!)!;
    return `<row r="${number}"${attributes} s="${format}" customFormat="1"`;
  });
}
