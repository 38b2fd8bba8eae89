import type { NewRow, WorkbookProblem } from "../ports/workbook";
import type { TableName } from "../sheets/sheet-plan";
import { contains } from "./addresses";
import { enteredIntoTextFormat, enteredValue, holds, restoredFormula } from "./cell-values";
import { cellBefore, columnAt, type Grid, type Inventory, keyHeading, rowOfKey, type TableOnHand } from "./inventory";
import { readBackDiffers, type Refusal, type Step } from "./step";
import { utf8Length } from "./utf8-length";
import { everywhere } from "./write-table";
import type { WriteBatch } from "./write-batch";

/** New rows that stand together: their place among the rows that are there. */
interface Block {
  readonly index: number;
  readonly rows: readonly NewRow[];
}

/** Inserts rows into a table; calculated columns go on in them. */
export function addRows(table: TableName, rows: readonly NewRow[], before: Inventory): Step | WorkbookProblem {
  const onHand = before.tables.get(table);
  if (onHand === undefined) return { problem: "TableMissing", table };
  const problem = problemOfRows(onHand, rows);
  if (problem !== null) return problem;
  const blocks = blocksOf(onHand, rows);
  return {
    sheetIds: [onHand.sheetId],
    calculated: [],
    write: async (batch) => {
      const proxy = batch.context.workbook.tables.getItem(table);
      const keysBefore = proxy.columns.getItem(keyHeading).getDataBodyRange().load("values");
      const headings = proxy.getHeaderRowRange().load("values");
      const first = proxy.getDataBodyRange().getRow(0).load("values, formulas, numberFormat");
      // From the bottom, so that the places above stay what they are.
      for (const block of [...blocks].reverse()) await writeBlock(batch, proxy, onHand, block);
      const after = proxy.getDataBodyRange().load("values");
      return () =>
        judge(onHand, blocks, { keysBefore: keysBefore.values, headings: headings.values, first, after: after.values });
    },
    undo: (context, now) => {
      takeOut(context, now, onHand, blocks);
    },
  };
}

function problemOfRows(table: TableOnHand, rows: readonly NewRow[]): WorkbookProblem | null {
  const headings = [keyHeading, ...rows.flatMap(({ cells }) => [...cells.keys()])];
  const missing = headings.find((heading) => columnAt(table, heading) < 0);
  if (missing !== undefined) return { problem: "ColumnMissing", table: table.name, heading: missing };
  const earlier = new Set<string>();
  for (const row of rows) {
    if (row.after !== null && rowOfKey(table, row.after) < 0 && !earlier.has(row.after))
      return { problem: "RowMissing", table: table.name, key: row.after };
    const key = keyOf(row);
    earlier.add(key);
    if (rowOfKey(table, key) >= 0) return { problem: "ChangedMeanwhile", table: table.name, key, heading: keyHeading };
  }
  return null;
}

/** Every row of ours has a key; without it nobody would find the row again. */
function keyOf({ cells }: NewRow): string {
  const key = cells.get(keyHeading);
  if (key?.kind !== "text" || key.text === "") throw new Error("A new row without a key");
  return key.text;
}

function blocksOf(table: TableOnHand, rows: readonly NewRow[]): readonly Block[] {
  const newRows = new Map(rows.map((row) => [keyOf(row), row]));
  /** A row that follows a new one stands where that one does, and after it. */
  const indexOf = ({ after }: NewRow): number => {
    if (after === null) return table.values.length;
    const other = newRows.get(after);
    return other === undefined ? rowOfKey(table, after) + 1 : indexOf(other);
  };
  const indexes = [...new Set(rows.map(indexOf))].sort((a, b) => a - b);
  return indexes.map((index) => ({ index, rows: rows.filter((row) => indexOf(row) === index) }));
}

function isCalculated({ formulaAreas, headerRow, firstColumn }: TableOnHand, column: number): boolean {
  return formulaAreas.some((area) => contains(area, headerRow + 1, firstColumn + column));
}

/** A table made without rows has one that is blank: the first new row takes it. */
function isBlankTable(table: TableOnHand): boolean {
  const [only, ...others] = table.values;
  return others.length === 0 && isBlankRow(table, only ?? []);
}

function isBlankRow(table: TableOnHand, row: readonly unknown[]): boolean {
  return row.every((value, column) => value === "" || isCalculated(table, column));
}

/**
 * A row comes with its key in one and the same action, so that it is known again whatever happens next. Formats are said
 * again before the values, for not every new row has those of its column.
 */
async function writeBlock(
  batch: WriteBatch,
  proxy: Excel.Table,
  table: TableOnHand,
  { index, rows }: Block,
): Promise<void> {
  const values = rows.map((row) => table.headings.map((heading, column) => enteredInRow(table, row, heading, column)));
  await batch.makeRoom(values.length * table.headings.length, utf8Length(JSON.stringify(values)));
  const isReused = isBlankTable(table);
  const keys = (isReused ? rows.slice(1) : rows).map((row) =>
    table.headings.map((heading) => (heading === keyHeading ? keyOf(row) : "")),
  );
  // Where Excel says that it put the rows, which is not where they were meant to go if somebody moved rows meanwhile.
  const added =
    keys.length === 0 ? null : proxy.rows.add(index === table.values.length ? undefined : index, keys).getRange();
  const places = [
    ...(isReused ? [{ range: proxy.getDataBodyRange().getRow(0), values: values.slice(0, 1) }] : []),
    ...(added === null
      ? []
      : [{ range: added.getResizedRange(keys.length - 1, 0), values: values.slice(-keys.length) }]),
  ];
  for (const { range, values: own } of places) {
    range.numberFormat = own.map(() => [...table.firstNumberFormats]);
    range.values = own;
    for (const [column, formula] of table.firstFormulas.entries()) {
      if (isCalculated(table, column)) range.getColumn(column).formulas = everywhere(String(formula));
    }
  }
}

function enteredInRow(table: TableOnHand, { cells }: NewRow, heading: string, column: number): string | number | null {
  if (isCalculated(table, column)) return null;
  const content = cells.get(heading) ?? null;
  return table.firstNumberFormats[column] === "@" ? enteredIntoTextFormat(content) : enteredValue(content);
}

interface Seen {
  readonly keysBefore: Grid;
  readonly headings: Grid;
  readonly first: Excel.Range;
  readonly after: Grid;
}

function judge(table: TableOnHand, blocks: readonly Block[], seen: Seen): Refusal | null {
  const key = columnAt(table, keyHeading);
  const areRowsMoved =
    seen.keysBefore.length !== table.values.length ||
    seen.keysBefore.some(([found], row) => found !== table.values[row]?.[key]) ||
    (seen.headings[0] ?? []).some((heading, column) => heading !== table.headings[column]) ||
    (isBlankTable(table) && !isBlankRow(table, (seen.first.values as Grid)[0] ?? []));
  const [first] = blocks.flatMap(({ rows }) => rows);
  if (areRowsMoved) {
    const moved = first === undefined ? "" : (first.after ?? keyOf(first));
    const problem = { problem: "ChangedMeanwhile", table: table.name, key: moved, heading: keyHeading } as const;
    return isBlankTable(table) ? { problem, undo: giveBackFirstRow(table, blocks, seen.first) } : { problem };
  }
  const areRight = blocks
    .flatMap(({ rows }) => rows)
    .every((row) => {
      const found = seen.after.find((cells) => cells[key] === keyOf(row));
      return [...row.cells].every(([heading, content]) => holds(found?.[columnAt(table, heading)], content));
    });
  return areRight ? null : { problem: readBackDiffers };
}

/** Takes out the rows with the new keys. Where nothing else is left one stays, blank, as a table has it. */
function takeOut(context: Excel.RequestContext, now: Inventory, before: TableOnHand, blocks: readonly Block[]): void {
  const standing = now.tables.get(before.name);
  if (standing === undefined) return;
  const added = blocks
    .flatMap(({ rows }) => rows.map((row) => rowOfKey(standing, keyOf(row))))
    .filter((row) => row >= 0)
    .sort((a, b) => b - a);
  const proxy = context.workbook.tables.getItem(before.name);
  const isAll = added.length === standing.values.length;
  for (const row of isAll ? added.slice(0, -1) : added) proxy.rows.getItemAt(row).delete();
  if (!isAll) return;
  proxy.getDataBodyRange().getRow(0).values = [
    standing.headings.map((_, column) => (isCalculated(before, column) ? null : "")),
  ];
}

/** Somebody typed into the one blank row just before it was taken: the row is theirs. */
function giveBackFirstRow(table: TableOnHand, blocks: readonly Block[], first: Excel.Range): Step["undo"] {
  return (context, now) => {
    const standing = now.tables.get(table.name);
    const taken = blocks[0]?.rows[0];
    if (standing === undefined || taken === undefined) return;
    const row = rowOfKey(standing, keyOf(taken));
    const body = context.workbook.tables.getItem(table.name).getDataBodyRange();
    if (row >= 0)
      body.getRow(row).formulas = [table.headings.map((_, column) => restoredFormula(cellBefore(first, 0, column)))];
    const others = blocks.map((block, index) => (index === 0 ? { ...block, rows: block.rows.slice(1) } : block));
    takeOut(context, now, table, others);
  };
}
