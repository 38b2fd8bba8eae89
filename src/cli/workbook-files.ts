/** Workbooks as files of a disk: read with their refusals in words, and written only where nothing stands yet. */
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { ClockPort } from "../ports/clock";
import type { WorkbookFileProblem } from "../xlsx-file/file-problem";
import { openWorkbookFile, type WorkbookFile } from "../xlsx-file/open-workbook-file";
import { Refusal } from "./command";

/** Throws `Refusal` for what is no workbook. */
export async function readWorkbookFile(path: string): Promise<WorkbookFile> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) throw new Refusal(`Không đọc được tệp ${path}.`);
  const opened = await openWorkbookFile(bytes);
  if ("problem" in opened) throw new Refusal(`Tệp ${path} không dùng được. ${fileProblemText(opened)}`);
  return opened;
}

export function fileProblemText(problem: WorkbookFileProblem): string {
  switch (problem.problem) {
    case "NotAWorkbook":
      return "Đây không phải sổ Excel (.xlsx).";
    case "EncryptedOrOldFormat":
      return "Sổ có mật khẩu mở hoặc là định dạng .xls cũ; hãy bỏ mật khẩu hoặc lưu lại thành .xlsx.";
    case "FileTooLarge":
      return "Sổ lớn quá mức đọc được, hoặc được nén bất thường.";
    case "FileDamaged":
      return `Tệp bị hỏng ở phần ${problem.part}; hãy mở bằng Excel rồi lưu lại.`;
  }
}

/** A file that is there already may hold what somebody typed: it is never written over. */
export async function writeNewFile(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes, { flag: "wx" });
  } catch (error) {
    const isTaken = typeof error === "object" && error !== null && "code" in error && error.code === "EEXIST";
    throw new Refusal(isTaken ? `Đã có tệp ${path}; hãy chọn tên khác.` : `Không ghi được tệp ${path}.`);
  }
}

export async function refuseTaken(path: string): Promise<void> {
  const isTaken = await stat(path).then(
    () => true,
    () => false,
  );
  if (isTaken) throw new Refusal(`Đã có tệp ${path}; hãy chọn tên khác.`);
}

export async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ?? path.endsWith("/");
}

/** Makes the folder where there is none. */
export async function folderAt(path: string): Promise<string> {
  await mkdir(path, { recursive: true }).catch(() => {
    throw new Refusal(`Không tạo được thư mục ${path}.`);
  });
  return path;
}

export function pathIn(folder: string, file: string): string {
  return join(folder, basename(file));
}

/** The name of a commune as a file's: signs that some systems refuse become hyphens. */
export function fileNameOf(unit: string): string {
  const name = unit.replace(/[\p{Cc}<>:"/\\|?*]+/gu, "-").replace(/[. ]+$/u, "");
  return `${name}.xlsx`;
}

export const systemClock: ClockPort = {
  today: () => {
    const now = new Date();
    const padded = (number: number): string => String(number).padStart(2, "0");
    return `${now.getFullYear()}-${padded(now.getMonth() + 1)}-${padded(now.getDate())}`;
  },
};
