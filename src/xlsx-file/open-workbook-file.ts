/**
 * The workbook port on the bytes of an .xlsx file, without Excel. What is not changed stays as it is, part for part and byte
 * for byte: other sheets, charts, notes, looks, what other programs keep.
 */
import type { Applied, WorkbookPort, WorkbookProblem } from "../ports/workbook";
import { type Book, bookOf, sheetsOf, tablesOf } from "./book/book";
import { applyChanges } from "./changes/apply-changes";
import { removeSheet } from "./changes/remove-sheets";
import { isDamagedPart, type WorkbookFileProblem } from "./file-problem";
import { newWorkbook } from "./new-workbook";
import { openDraft } from "./package/package-draft";
import { closeZip, openZip, type Parts } from "./package/zip";
import { type SheetCells, readSheets } from "./read-sheets";
import { readWorkbook } from "./read-workbook";
import { childNamed } from "./xml/xml-tree";

export interface WorkbookFile {
  readonly port: WorkbookPort;
  /** Every cell as it shows, of sheets that are none of ours too. */
  readonly cells: () => Promise<readonly SheetCells[] | WorkbookProblem>;
  /**
   * The file as the changes so far left it. The same changes to the same file give the same bytes. A workbook begun new
   * leaves out the blank sheet it began with once there are others.
   */
  readonly save: () => Promise<Uint8Array>;
}

/** `new`: a workbook with one blank sheet. */
export function openWorkbookFile(file: Uint8Array | "new"): Promise<WorkbookFile | WorkbookFileProblem> {
  return Promise.resolve(openFile(file));
}

function openFile(file: Uint8Array | "new"): WorkbookFile | WorkbookFileProblem {
  const opened = file === "new" ? newWorkbook() : openZip(file);
  if ("problem" in opened) return opened;
  const problem = whyNoWorkbook(opened);
  if (problem !== null) return problem;
  let parts = opened;
  const port: WorkbookPort = {
    read: (request) => answered(() => readWorkbook(bookOf(openDraft(parts)), request)),
    apply: (changes, { dialect, cancel }) =>
      answered((): Applied | WorkbookProblem => {
        if (cancel?.aborted === true) return { problem: "Cancelled" };
        const draft = openDraft(parts);
        const refusal = applyChanges(bookOf(draft), changes, dialect);
        if (refusal !== null) return refusal;
        parts = draft.finished();
        // Results were written as planned; nothing is calculated that could differ.
        return { disagreements: [] };
      }),
  };
  const save = (): Promise<Uint8Array> => Promise.resolve(closeZip(file === "new" ? withoutBlankSheet(parts) : parts));
  const cells = (): Promise<readonly SheetCells[] | WorkbookProblem> =>
    answered(() => readSheets(bookOf(openDraft(parts))));
  return { port, cells, save };
}

function whyNoWorkbook(parts: Parts): WorkbookFileProblem | null {
  if (!parts.has("[Content_Types].xml") || !parts.has("_rels/.rels")) return { problem: "NotAWorkbook" };
  try {
    const book = bookOf(openDraft(parts));
    if (sheetsOf(book).length === 0) return { problem: "NotAWorkbook" };
    tablesOf(book);
    return null;
  } catch (thrown) {
    if (isDamagedPart(thrown)) return { problem: "FileDamaged", part: thrown.damagedPart };
    throw thrown;
  }
}

/** A part that turns out damaged only when it is needed is a refusal; nothing has been changed then. */
function answered<Answer>(work: () => Answer): Promise<Answer | WorkbookProblem> {
  return new Promise((resolve) => {
    try {
      resolve(work());
    } catch (thrown) {
      if (!isDamagedPart(thrown)) throw thrown;
      resolve({ problem: "HostFailed", code: `FileDamaged ${thrown.damagedPart}`, undone: "all" });
    }
  });
}

function withoutBlankSheet(parts: Parts): Parts {
  const draft = openDraft(parts);
  const book = bookOf(draft);
  const [first, ...others] = sheetsOf(book);
  if (first === undefined || others.every(({ isHidden }) => isHidden) || !isBlank(book, first.path)) return parts;
  removeSheet(book, first);
  return draft.finished();
}

function isBlank({ draft }: Book, path: string): boolean {
  return draft.linksOf(path).length === 0 && childNamed(draft.read(path), "sheetData")?.children.length === 0;
}
