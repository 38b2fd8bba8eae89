/** Cells as custom functions get and give them, and how they are read. */
import { canonicalFromNumber, count, points, toNumber, type Count, type Exact, type Points } from "../domain/decimal";
import { isProblem, type Problem } from "../domain/problem";
import { readWrittenAmount, type WrittenAs } from "../domain/written-number";

/**
 * A blank cell comes as `null`, or as `""`. Excel on the desktop passes a blank cell of its own accord as 0; formulas that
 * must tell the two apart ask `=""` before they call.
 */
export type CellIn = string | number | boolean | null | undefined;
export type Cells = readonly (readonly CellIn[])[];

export type CellOut = string | number | CellRefusal;

/** Shown as an Excel error; Excel shows the message for these two codes only. */
export interface CellRefusal {
  readonly error: "#VALUE!" | "#N/A";
  readonly message: string;
}

/** A refusal in our own words, for what is no matter of the domain. */
export function refused(message: string): CellRefusal {
  return { error: "#VALUE!", message };
}

/** An empty-looking result: `null` in a result would show as 0. */
export const blank = "";

export function isBlank(cell: CellIn): cell is null | undefined | "" {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

/** The canonical number in a cell; `null` where it is blank. Text is read as staff write it. */
function readAmount(cell: CellIn, as: WrittenAs): string | null | Problem {
  if (isBlank(cell)) return null;
  if (typeof cell === "boolean") return { problem: "NotANumber", text: booleanText(cell) };
  if (typeof cell === "string") return readWrittenAmount(cell, as);
  return canonicalFromNumber(cell) ?? { problem: "NotANumber", text: String(cell) };
}

export function readPoints(cell: CellIn): Points | null | Problem {
  const amount = readAmount(cell, "points");
  return amount === null || isProblem(amount) ? amount : points(amount);
}

export function readCount(cell: CellIn): Count | null | Problem {
  const amount = readAmount(cell, "count");
  return amount === null || isProblem(amount) ? amount : count(amount);
}

/** What a cell says. No key, name or word is the number 0: that is a blank cell on the desktop. */
export function readText(cell: CellIn): string {
  if (isBlank(cell) || cell === 0) return "";
  return typeof cell === "boolean" ? booleanText(cell) : String(cell).normalize("NFC").trim();
}

/** One of a few known words, in which neither case nor doubled spaces matter. */
export function readWord(cell: CellIn): string {
  return readText(cell).toLowerCase().replace(/\s+/g, " ");
}

function booleanText(cell: boolean): string {
  return cell ? "TRUE" : "FALSE";
}

export function cellOf<Unit>(amount: Exact<Unit> | null): CellOut {
  return amount === null ? blank : toNumber(amount);
}

/** The first cell of an argument that stands for one value. */
export function firstCell(cells: Cells | null | undefined): CellIn {
  return cells?.[0]?.[0];
}

/** All cells of an argument in reading order, for arguments that stand for a column. */
export function allCells(cells: Cells | null | undefined): readonly CellIn[] {
  return cells?.flat() ?? [];
}

/**
 * Applies `compute` cell by cell. Ranges must have one size; a single cell is repeated for every cell of it, and a single
 * row or column for every row or column, as Excel's own operators do. Refuses sizes that do not fit.
 */
export function eachCell(
  args: readonly (Cells | null | undefined)[],
  compute: (...cells: readonly CellIn[]) => CellOut,
): readonly (readonly CellOut[])[] {
  const sizes = args.map((cells) => ({ rows: cells?.length ?? 1, columns: cells?.[0]?.length ?? 1 }));
  const rows = Math.max(...sizes.map((size) => size.rows));
  const columns = Math.max(...sizes.map((size) => size.columns));
  const fits = sizes.every(
    (size) => (size.rows === rows || size.rows === 1) && (size.columns === columns || size.columns === 1),
  );
  if (!fits) return [[refused("Các vùng không cùng kích thước.")]];
  const cellAt = (cells: Cells | null | undefined, row: number, column: number): CellIn => {
    const line = cells?.[cells.length === 1 ? 0 : row];
    return line?.[line.length === 1 ? 0 : column];
  };
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => compute(...args.map((cells) => cellAt(cells, row, column)))),
  );
}
