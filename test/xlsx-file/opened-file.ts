import { openWorkbookFile, type WorkbookFile } from "../../src/xlsx-file/open-workbook-file";

/** The workbook of a file that is known to be sound. */
export async function opened(file: Uint8Array | "new"): Promise<WorkbookFile> {
  const result = await openWorkbookFile(file);
  if ("problem" in result) throw new Error(JSON.stringify(result));
  return result;
}

/** The same workbook, saved and opened again. */
export async function reopened(file: WorkbookFile): Promise<WorkbookFile> {
  return opened(await file.save());
}
