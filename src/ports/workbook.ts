/**
 * What actions need from a workbook, in domain words. `excel/` answers for a live workbook, `xlsx-file/` for a file.
 *
 * Tables are found by name, columns by heading, rows by the text in their column `Khóa`, never by a remembered address:
 * staff sort, insert, rename sheets and move columns at any moment.
 */
import type { CellArea, CellContent, Dialect, DialectFormula, SheetPlan, TableName } from "../sheets/sheet-plan";

export interface WorkbookPort {
  /** One round trip, whatever the size. A table that is not there is simply missing from the answer. */
  readonly read: (request: ReadRequest) => Promise<WorkbookReading | WorkbookProblem>;
  /**
   * Makes all the changes or none: where one fails, what was added is taken away again and what was there is put back.
   * Afterwards the result is read back and compared. At most two round trips.
   */
  readonly apply: (changes: readonly WorkbookChange[], options: ApplyOptions) => Promise<Applied | WorkbookProblem>;
}

/** What only a workbook on the screen can do. */
export interface LiveWorkbookPort extends WorkbookPort {
  /** Calls back after anything was edited or selected, by this user or another; returns how to stop. */
  readonly watch: (listener: (event: WorkbookEvent) => void) => Promise<(() => void) | WorkbookProblem>;
  /** Brings a cell into view and selects it. */
  readonly select: (place: CellPlace) => Promise<WorkbookProblem | null>;
}

export interface ReadRequest {
  readonly tables: readonly TableName[];
  /** Names of single cells, such as `CCHC_DiemThuong`. */
  readonly names: readonly string[];
}

export interface WorkbookReading {
  readonly sheetNames: readonly string[];
  /** Every table in the workbook with the sheet it stands on, ours or not: a copied score sheet shows here. */
  readonly tablesPresent: readonly { readonly name: string; readonly sheet: string }[];
  readonly tables: ReadonlyMap<TableName, TableReading>;
  /** Cells by name; a name that is not there is missing. */
  readonly named: ReadonlyMap<string, CellReading>;
  /** What the add-in stored in the workbook's custom XML part; `null` where there is none. */
  readonly stored: string | null;
  /** Whether CCHC functions can be computed here; decides the dialect. */
  readonly functions: "available" | "absent";
}

export interface TableReading {
  readonly sheet: string;
  readonly headings: readonly string[];
  /** In the order they stand now, one cell for each heading. */
  readonly rows: readonly (readonly CellReading[])[];
}

/** `null`: blank. Numbers are canonical texts of at most 15 significant digits, dates included (Excel's serial). */
export type CellReading =
  | null
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: string }
  | { readonly kind: "truth"; readonly truth: "true" | "false" }
  /** As shown: `#NAME?`, `#VALUE!`, `#BUSY!` … */
  | { readonly kind: "error"; readonly error: string };

export type WorkbookChange =
  /** A new sheet, brought to the front or left behind the others; `NameTaken` where the table is already there. */
  | { readonly kind: "addSheet"; readonly plan: SheetPlan; readonly isInFront: boolean }
  /** Rows, cells and highlights of a sheet the add-in alone fills are made anew where it stands. */
  | { readonly kind: "rewriteSheet"; readonly plan: SheetPlan }
  /** New rows under their headings: after the row with that key, or at the end of the table. */
  | { readonly kind: "addRows"; readonly table: TableName; readonly rows: readonly NewRow[] }
  /** Cells found by key and heading. `was` is what the decision was made on: anything else there is a refusal. */
  | { readonly kind: "fillCells"; readonly table: TableName; readonly cells: readonly CellFill[] }
  | { readonly kind: "nameCell"; readonly name: string; readonly content: CellContent }
  /** The formula of whole columns is entered again, which also mends `#NAME?`. */
  | { readonly kind: "enterFormulas"; readonly table: TableName; readonly columns: readonly ColumnFormula[] }
  | { readonly kind: "showColumns"; readonly table: TableName; readonly columns: readonly ColumnShowing[] }
  /** The sheets these tables stand on, with everything on them. */
  | { readonly kind: "removeSheets"; readonly tables: readonly TableName[] }
  /** `null` takes the stored part away. */
  | { readonly kind: "store"; readonly text: string | null };

export interface NewRow {
  /** The key of the row it follows, there already or new and said before; `null`: the end of the table. */
  readonly after: string | null;
  readonly cells: ReadonlyMap<string, CellContent>;
}

export interface CellFill {
  readonly key: string;
  readonly heading: string;
  readonly content: CellContent;
  readonly was: CellReading;
}

export interface ColumnFormula {
  readonly heading: string;
  readonly formula: DialectFormula;
}

export interface ColumnShowing {
  readonly heading: string;
  readonly showing: "shown" | "hidden";
}

export interface ApplyOptions {
  readonly dialect: Dialect;
  /** Looked at between round trips; an `AbortSignal` is one. */
  readonly cancel?: Cancellation;
}

export interface Cancellation {
  readonly aborted: boolean;
}

export interface Applied {
  /** Cells whose calculated value is not what the plan says, once everything is computed; empty when all agree. */
  readonly disagreements: readonly Disagreement[];
}

export interface Disagreement {
  readonly sheet: string;
  readonly area: CellArea;
  readonly planned: CellContent;
  readonly found: CellReading;
}

export interface CellPlace {
  readonly table: TableName;
  readonly key: string;
  readonly heading: string;
}

export type WorkbookEvent =
  /** `table` is `null` where the edit lies outside our tables. */
  | { readonly kind: "edited"; readonly table: TableName | null; readonly by: "user" | "coAuthor" }
  | {
      readonly kind: "selected";
      readonly table: TableName;
      readonly key: string | null;
      readonly heading: string | null;
    }
  | { readonly kind: "selectedElsewhere" };

/** Every way a workbook can refuse; the words for staff live in `src/text`. */
export type WorkbookProblem =
  | { readonly problem: "TableMissing"; readonly table: TableName }
  | { readonly problem: "ColumnMissing"; readonly table: TableName; readonly heading: string }
  | { readonly problem: "RowMissing"; readonly table: TableName; readonly key: string }
  /** No cell has that name: somebody took it away, or the cell with it. */
  | { readonly problem: "NameMissing"; readonly name: string }
  | { readonly problem: "NameTaken"; readonly name: string; readonly sheet: string }
  /** Somebody changed the cell between reading and writing. */
  | { readonly problem: "ChangedMeanwhile"; readonly table: TableName; readonly key: string; readonly heading: string }
  | { readonly problem: "SheetProtected"; readonly sheet: string }
  | { readonly problem: "CellBeingEdited" }
  | { readonly problem: "TooLarge" }
  | { readonly problem: "ReadOnly" }
  | { readonly problem: "Cancelled" }
  /** `code` is the host's own, for the log; `undone` whether the workbook is as it was. */
  | { readonly problem: "HostFailed"; readonly code: string; readonly undone: "all" | "notAll" };

export function isWorkbookProblem(value: unknown): value is WorkbookProblem {
  return typeof value === "object" && value !== null && "problem" in value;
}
