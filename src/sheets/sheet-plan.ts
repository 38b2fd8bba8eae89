/**
 * A sheet as plain data, before any program writes it: a table, cells around it, looks, rules, print set-up.
 *
 * A plan holds no host call, and an adapter holds no rule: whatever is written, coloured or locked stands here. Rows and
 * columns count from 0. Numbers are canonical decimal texts, so that a plan says exactly what the domain computed.
 */

/** `null`: the cell is left blank. Text is always written as text, also when it begins with `=`, `+`, `-` or `@`. */
export type CellContent =
  | null
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: string }
  /** ISO date, shown as dd/MM/yyyy. */
  | { readonly kind: "date"; readonly date: string };

/** A formula in both dialects, and what it comes to now. */
export interface PlannedFormula {
  readonly formula: DialectFormula;
  readonly value: CellContent;
}

/**
 * The same calculation with the functions of the namespace CCHC, and with what every spreadsheet has. Both begin with `=`,
 * use English names, `,` between arguments and `.` in numbers.
 */
export interface DialectFormula {
  readonly cchc: string;
  readonly native: string;
}

export type Dialect = keyof DialectFormula;

export interface SheetPlan {
  /** As product names it, such as `Bảng điểm`; staff may rename the sheet, so nothing is ever found by it. */
  readonly name: string;
  readonly table: TablePlan;
  /** Cells above, beside or below the table. */
  readonly cells: readonly PlannedCell[];
  /** Names of the workbook for cells that are looked up again: `CCHC_…`, unaccented. */
  readonly names: readonly NamedArea[];
  readonly merges: readonly CellArea[];
  readonly highlights: readonly Highlight[];
  /** Validation of cells outside the table. */
  readonly inputs: readonly PlannedInput[];
  readonly charts: readonly ChartPlan[];
  readonly print: PrintPlan;
  /** Rows and columns that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
}

export interface CellArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface NamedArea {
  readonly name: string;
  readonly area: CellArea;
}

export interface TablePlan {
  /** Unaccented, such as `BangDiem`: how everything is found. */
  readonly name: TableName;
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly TableRow[];
}

export const tableNames = ["BangDiem", "TongHop", "KhacPhuc", "PhanCong", "KiemTra"] as const;
export type TableName = (typeof tableNames)[number];

export interface TableRow {
  /** One for each column, in order; calculated columns hold the value the domain computed. */
  readonly cells: readonly CellContent[];
  readonly look: RowLook;
  /** Steps by which the name is set in from the left. */
  readonly indent: number;
}

/** What a row stands for, which decides its type and ground; states that change with scores are highlights instead. */
export type RowLook = "part" | "area" | "criterion" | "leaf" | "plain";

export interface ColumnPlan {
  /** A plain word of code; headings are what the workbook knows. */
  readonly key: string;
  readonly heading: string;
  /** Who fills it: staff (white, unlocked), the add-in when it makes the sheet, or one formula for the column (grey). */
  readonly filledBy: "staff" | "addIn" | "formula";
  readonly content: ColumnContent;
  /** The same text in every row; `null` unless `filledBy` is `formula`. */
  readonly formula: DialectFormula | null;
  /** In characters of the default font. */
  readonly width: number;
  readonly isHidden: boolean;
  readonly validation: ColumnValidation | null;
}

/** `code` is given text format before anything is written, so that 3.10 stays 3.10 and 1.5 does not become a date. */
export type ColumnContent = "code" | "text" | "longText" | "points" | "count" | "percent" | "dueDate";

/** Titles at most 32 characters, messages at most 225, or Excel refuses them. */
export interface ColumnValidation {
  readonly rule:
    | { readonly kind: "list"; readonly choices: readonly string[] }
    /** Cells of another table's column, named; grows with it. */
    | { readonly kind: "listOf"; readonly table: TableName; readonly heading: string }
    /** Must hold for what is typed; in plain references relative to the first cell (structured ones are not allowed). */
    | { readonly kind: "formula"; readonly formula: string };
  readonly title: string;
  readonly message: string;
  /** `stop` refuses the entry, `warning` asks, so that staff may still type a value the list lacks. */
  readonly strictness: "stop" | "warning" | "hint";
}

export interface PlannedInput {
  readonly area: CellArea;
  readonly validation: ColumnValidation;
}

export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent | PlannedFormula;
  readonly look: CellLook;
}

/** Looks of cells outside tables, by what they are. `input` is the only one staff may type into. */
export const cellLooks = [
  "title",
  "subtitle",
  "note",
  "label",
  "figure",
  "percentFigure",
  "text",
  "heading",
  "input",
] as const;
export type CellLook = (typeof cellLooks)[number];

/** A rule that colours cells; a text beside the colour says the same. Earlier highlights win over later ones. */
export interface Highlight {
  readonly area: CellArea;
  /** True where the area is coloured; plain references relative to the area's first cell, such as `$K5>0`. */
  readonly formula: string;
  readonly tone: Tone;
}

export type Tone =
  "belowMaximum" | "aboveMaximum" | "unscored" | "notApplicable" | "overdue" | "dueSoon" | "mismatch" | "settled";

/** An Excel chart over cells of the same sheet. */
export interface ChartPlan {
  /** Unique in the workbook and never shown, such as `CCHC_DiemTheoLinhVuc`. */
  readonly name: string;
  readonly title: string;
  readonly kind: "bars" | "columns";
  readonly categories: CellArea;
  readonly series: readonly ChartSeriesPlan[];
  /** The cells it covers. */
  readonly place: CellArea;
}

export interface ChartSeriesPlan {
  readonly name: string;
  readonly values: CellArea;
  readonly tone: "reached" | "maximum" | "lost";
}

/** A4, Times New Roman, fitted to one page in width. */
export interface PrintPlan {
  readonly orientation: "portrait" | "landscape";
  /** Repeated at the top of every printed page. */
  readonly titleRows: { readonly first: number; readonly last: number };
}

export function isPlannedFormula(content: CellContent | PlannedFormula): content is PlannedFormula {
  return content !== null && "formula" in content;
}
