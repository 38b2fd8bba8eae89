/** A file to take in: pasted text as it is, or a sheet as cells. */
import { readFile } from "node:fs/promises";
import type { CellRange, IntakeCell } from "../intake/cells/grid";
import { readCellRange } from "../intake/cells/read-cells";
import type { Intake } from "../intake/intake";
import { readText } from "../intake/pasted/read-text";
import { Refusal } from "./command";
import { readCsv } from "./csv";
import { readTextFile } from "./score-source";

/** Whether intake reads this kind of file. */
export function isIntakeFile(path: string): boolean {
  return /\.(?:txt|md|csv|tsv|xlsx|xls)$/i.test(path);
}

export async function readIntakeFile(path: string): Promise<Intake> {
  if (/\.(?:txt|md)$/i.test(path)) return readText(await readPlainText(path));
  if (isIntakeFile(path)) return readCellRange(await readCells(path));
  throw new Refusal(`Tệp ${path} không phải .txt hay .csv.`);
}

/** UTF-8, or the UTF-16 that Excel saves as "Unicode text". */
async function readPlainText(path: string): Promise<string> {
  const text = await readTextFile(path);
  const isTwoByte = text.startsWith("\ufffd\ufffd");
  return isTwoByte ? new TextDecoder("utf-16le").decode(await readFile(path)) : text;
}

/** The cells of a sheet in a file. The one door for files with cells. */
export async function readCells(path: string): Promise<CellRange> {
  if (/\.(?:xlsx|xls)$/i.test(path)) {
    throw new Refusal(`Chưa đọc được tệp Excel ${path}; hãy lưu trang tính thành .csv (UTF-8) rồi thử lại.`);
  }
  const rows = readCsv(await readPlainText(path));
  const cells = rows.map((row) =>
    row.cells.map((text): IntakeCell => (text.trim() === "" ? { kind: "blank" } : { kind: "text", text })),
  );
  return { cells, firstRow: 1, merges: [] };
}
