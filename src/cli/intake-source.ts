/** A file to take in: pasted text as it is, or the cells of a sheet. */
import { readFile } from "node:fs/promises";
import type { CellRange, IntakeCell } from "../intake/cells/grid";
import { readCellRange } from "../intake/cells/read-cells";
import type { Intake } from "../intake/intake";
import { readText } from "../intake/pasted/read-text";
import { isWorkbookProblem } from "../ports/workbook";
import { outcomeText } from "../text/outcome-text";
import { Refusal } from "./command";
import { readCsv } from "./csv";
import { readTextFile } from "./score-source";
import { rangeOf } from "./sheet-cells";
import { readWorkbookFile } from "./workbook-files";

/** Whether intake reads this kind of file. */
export function isIntakeFile(path: string): boolean {
  return /\.(?:txt|md|csv|tsv)$/i.test(path) || isWorkbook(path);
}

/** An `.xls` as well: its refusal says what to do. */
function isWorkbook(path: string): boolean {
  return /\.(?:xlsx|xlsm|xls)$/i.test(path);
}

export interface TakenFile {
  readonly taken: Intake;
  /** `null` for a file that has no sheets. */
  readonly sheet: TakenSheet | null;
}

export interface TakenSheet {
  readonly name: string;
  /** Formulas that the file has no result of; they count as blank. */
  readonly uncalculated: number;
  /** Other sheets in which something was found. */
  readonly others: readonly string[];
}

/** `sheet`: the sheet's name; without one it is the visible sheet in which most was found. */
export async function readIntakeFile(path: string, sheet: string | null = null): Promise<TakenFile> {
  if (isWorkbook(path)) return takeWorkbook(path, sheet);
  if (sheet !== null) throw new Refusal(`Tệp ${path} không có trang tính nào để chọn.`);
  if (/\.(?:txt|md)$/i.test(path)) return { taken: readText(await readPlainText(path)), sheet };
  if (isIntakeFile(path)) return { taken: readCellRange(await readCsvCells(path)), sheet };
  throw new Refusal(`Tệp ${path} không phải .xlsx, .csv hay .txt.`);
}

/** The cells of one sheet of a workbook. */
export interface SheetRange {
  readonly name: string;
  readonly isHidden: boolean;
  readonly uncalculated: number;
  /** `null` where the sheet reaches further than any score sheet. */
  readonly range: CellRange | null;
}

/** Every sheet of a workbook, in the file's order. Refuses what `readWorkbookFile` refuses. */
export async function readCells(path: string): Promise<readonly SheetRange[]> {
  const file = await readWorkbookFile(path);
  const sheets = await file.cells();
  if (isWorkbookProblem(sheets)) {
    throw new Refusal(`Tệp ${path} không dùng được. ${outcomeText({ outcome: "refused", problem: sheets }, "vi")}`);
  }
  return sheets.map((sheet) => {
    const { name, isHidden, uncalculated } = sheet;
    return { name, isHidden, uncalculated, range: rangeOf(sheet) };
  });
}

async function takeWorkbook(path: string, wanted: string | null): Promise<TakenFile> {
  const sheets = await readCells(path);
  const named = sheets.filter(({ name }) => name === wanted);
  if (wanted !== null && named.length === 0) {
    throw new Refusal(`Tệp ${path} không có trang “${wanted}”; các trang: ${namesOf(sheets)}.`);
  }
  const taken = sheets.flatMap((sheet) =>
    sheet.range === null ? [] : [{ ...sheet, intake: readCellRange(sheet.range) }],
  );
  const candidates = taken.filter(({ name, isHidden }) => (wanted === null ? !isHidden : name === wanted));
  const [best] = [...candidates].sort((first, second) => foundIn(second.intake) - foundIn(first.intake));
  if (best === undefined) {
    const refused = wanted === null ? sheets : named;
    throw new Refusal(`Tệp ${path}: trang ${namesOf(refused)} rộng quá mức đọc được hoặc đang ẩn.`);
  }
  const others = taken.filter(({ name, intake }) => name !== best.name && foundIn(intake) > 0);
  return {
    taken: best.intake,
    sheet: { name: best.name, uncalculated: best.uncalculated, others: others.map(({ name }) => name) },
  };
}

function foundIn({ rows, indicators, procedures }: Intake): number {
  return rows.length + indicators.length + procedures.length;
}

function namesOf(sheets: readonly SheetRange[]): string {
  return sheets.map(({ name }) => `“${name}”`).join(", ");
}

/** What a reader should know of the sheet that was taken; nothing for other files. */
export function sheetLines({ sheet }: TakenFile): readonly string[] {
  if (sheet === null) return [];
  const { name, uncalculated, others } = sheet;
  const more = others.map((other) => `“${other}”`).join(", ");
  return [
    `Trang “${name}”${more === "" ? "" : `; cũng có bảng: ${more} (chọn bằng --sheet)`}`,
    ...(uncalculated === 0
      ? []
      : [`${uncalculated} ô công thức chưa có kết quả, coi như trống; hãy mở tệp bằng Excel rồi lưu lại.`]),
  ];
}

/** UTF-8, or the UTF-16 that Excel saves as "Unicode text". */
async function readPlainText(path: string): Promise<string> {
  const text = await readTextFile(path);
  const isTwoByte = text.startsWith("\ufffd\ufffd");
  return isTwoByte ? new TextDecoder("utf-16le").decode(await readFile(path)) : text;
}

async function readCsvCells(path: string): Promise<CellRange> {
  const rows = readCsv(await readPlainText(path));
  const cells = rows.map((row) =>
    row.cells.map((text): IntakeCell => (text.trim() === "" ? { kind: "blank" } : { kind: "text", text })),
  );
  return { cells, firstRow: 1, merges: [] };
}
