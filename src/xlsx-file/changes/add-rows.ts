import type { NewRow, WorkbookProblem } from "../../ports/workbook";
import { cellAddress } from "../../sheets/cell-address";
import type { TableName } from "../../sheets/sheet-plan";
import { translated } from "../book/all-formulas";
import { askForCalculation } from "../book/book";
import { cellWriter, type CellWriter, type Ink } from "../sheet/cell-writer";
import { isFormulaCell } from "../sheet/cell-values";
import { heightOfLines, lineCount } from "../../sheets/row-heights";
import { setHeights } from "../sheet/row-heights";
import { shiftRows } from "../sheet/shift-rows";
import { resizeTable } from "../sheet/table-part";
import { childNamed, element, textOf, type XmlElement } from "../xml/xml-tree";
import { columnWidths } from "../sheet/column-widths";
import { whyLocked } from "./protection";
import { columnOf, keyHeading, missingColumn, rowOfKey, type TableOnHand, tableOnHand } from "./table-on-hand";

/** New rows that stand together: their place among the rows of the body that are there. */
interface Block {
  readonly index: number;
  readonly rows: readonly NewRow[];
}

/** Inserts rows into a table. They look like the row above them, and calculated columns go on in them. */
export function addRows(ink: Ink, name: TableName, rows: readonly NewRow[]): WorkbookProblem | null {
  const { book } = ink;
  const table = tableOnHand(book, name);
  if (table === null) return { problem: "TableMissing", table: name };
  const headings = [keyHeading, ...rows.flatMap(({ cells }) => [...cells.keys()])];
  const problem =
    missingColumn(table, headings, name) ?? whyRowsDoNotFit(table, rows, name) ?? whyLocked(book, table.table.sheet);
  if (problem !== null) return problem;
  // From the bottom, so that the places above stay what they are.
  for (const block of [...blocksOf(table, rows)].reverse()) writeBlock(ink, name, block);
  askForCalculation(book);
  return null;
}

function whyRowsDoNotFit(table: TableOnHand, rows: readonly NewRow[], name: TableName): WorkbookProblem | null {
  const added = new Set<string>();
  for (const row of rows) {
    if (row.after !== null && rowOfKey(table, row.after) < 0 && !added.has(row.after))
      return { problem: "RowMissing", table: name, key: row.after };
    const key = keyOf(row);
    if (rowOfKey(table, key) >= 0) return { problem: "ChangedMeanwhile", table: name, key, heading: keyHeading };
    added.add(key);
  }
  return null;
}

/** Every row of ours has a key; without it nobody would find the row again. */
function keyOf({ cells }: NewRow): string {
  const key = cells.get(keyHeading);
  if (key?.kind !== "text" || key.text === "") throw new Error("A new row without a key");
  return key.text;
}

/** A row may follow one that is new as well: both stand after the same row that is there. */
function blocksOf(table: TableOnHand, rows: readonly NewRow[]): readonly Block[] {
  const { body } = table;
  const indexes = new Map<string, number>();
  const blocks = new Map<number, readonly NewRow[]>();
  for (const row of rows) {
    const { after } = row;
    const present = after === null ? body.rows : rowOfKey(table, after) - body.row + 1;
    const index = (after === null ? undefined : indexes.get(after)) ?? present;
    indexes.set(keyOf(row), index);
    blocks.set(index, insertedAfter(blocks.get(index) ?? [], row));
  }
  return [...blocks].map(([index, block]) => ({ index, rows: block })).sort((a, b) => a.index - b.index);
}

/** Behind the new row it names and those that name the same, else behind all that came before it. */
function insertedAfter(block: readonly NewRow[], row: NewRow): readonly NewRow[] {
  const isNew = block.some((other) => keyOf(other) === row.after);
  const at = isNew ? block.findLastIndex((other) => keyOf(other) === row.after || other.after === row.after) : -1;
  return at < 0 ? [...block, row] : block.toSpliced(at + 1, 0, row);
}

/** A table made without rows has one that is blank: the first new row takes it. */
function isBlankTable({ body, headings, grid, readingAt }: TableOnHand): boolean {
  return (
    body.rows === 1 &&
    headings.every((_, index) => {
      const column = body.column + index;
      return isFormulaCell(grid.cellAt(body.row, column)) || readingAt(body.row, column) === null;
    })
  );
}

function writeBlock(ink: Ink, name: TableName, { index, rows }: Block): void {
  const { book } = ink;
  const table = tableOnHand(book, name);
  if (table === null) return;
  const { body } = table;
  const { path, sheet, area, totalsRows } = table.table;
  const isReused = isBlankTable(table);
  const count = rows.length - (isReused ? 1 : 0);
  const at = body.row + (isReused ? 1 : index);
  const edges = at === body.row + body.rows ? "grow" : "stay";
  shiftRows(book, sheet, { at, count, columns: null, edges }, path);
  resizeTable(book.draft.edit(path), { ...area, rows: area.rows + count }, totalsRows);
  const worksheet = book.draft.edit(sheet.path);
  const writer = cellWriter(worksheet, sheet.path, ink);
  const widths = columnWidths(worksheet);
  const first = isReused ? body.row : at;
  const model = first > body.row ? first - 1 : first + count;
  for (const [offset, row] of rows.entries()) {
    if (!isReused || offset > 0) copyRow(writer, table, isReused ? body.row : model, first + offset);
    for (const heading of table.headings) writeCell(writer, table, heading, row, first + offset);
  }
  setHeights(
    writer.grid,
    rows.map((row, offset) => ({ row: first + offset, points: heightOf(row, table, widths) })),
  );
}

/** Looks, and formulas as they would read one row further on; never what was typed. */
function copyRow({ grid }: CellWriter, { body }: TableOnHand, from: number, to: number): void {
  for (let column = body.column; column < body.column + body.columns; column++) {
    const model = grid.cellAt(from, column);
    if (model === undefined) continue;
    const cell = grid.ensureCell(to, column);
    const { s, cm } = model.attributes;
    if (s !== undefined) cell.attributes["s"] = s;
    const formula = childNamed(model, "f");
    if (formula === undefined) continue;
    if (cm !== undefined) cell.attributes["cm"] = cm;
    cell.children = [copiedFormula(formula, to - from, cellAddress(to, column))];
  }
}

function copiedFormula(formula: XmlElement, rows: number, address: string): XmlElement {
  const { ref, ...others } = formula.attributes;
  return element("f", ref === undefined ? others : { ...others, ref: address }, [translated(textOf(formula), rows, 0)]);
}

function writeCell(writer: CellWriter, table: TableOnHand, heading: string, { cells }: NewRow, row: number): void {
  const column = columnOf(table, heading);
  if (isFormulaCell(writer.grid.cellAt(row, column))) return;
  writer.constant(row, column, cells.get(heading) ?? null, null);
}

function heightOf({ cells }: NewRow, table: TableOnHand, widthOf: (column: number) => number): number {
  const lines = [...cells].map(([heading, content]) =>
    content?.kind === "text" ? lineCount(content.text, widthOf(columnOf(table, heading))) : 1,
  );
  return heightOfLines(Math.max(1, ...lines));
}
