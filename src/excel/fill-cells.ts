import type { CellFill, WorkbookProblem } from "../ports/workbook";
import type { TableName } from "../sheets/sheet-plan";
import { contains } from "./addresses";
import {
  type CellValue,
  enteredIntoTextFormat,
  enteredValue,
  holds,
  readingOf,
  restoredFormula,
  sameReading,
} from "./cell-values";
import {
  cellBefore,
  columnAt,
  type Grid,
  type Inventory,
  keyHeading,
  numberFormatAt,
  rowOfKey,
  type TableOnHand,
} from "./inventory";
import { readBackDiffers, type Refusal, type Step } from "./step";

/** A fill with the row it goes to. */
interface PlacedFill extends CellFill {
  readonly row: number;
  readonly entered: string | number;
}

/**
 * Writes cells found by key and heading. The batch itself looks at keys and old values just before it writes: where they
 * are not what the decision was made on, everything is put back as the batch saw it.
 */
export function fillCells(table: TableName, fills: readonly CellFill[], before: Inventory): Step | WorkbookProblem {
  const onHand = before.tables.get(table);
  if (onHand === undefined) return { problem: "TableMissing", table };
  const problem = problemOfFills(onHand, fills);
  if (problem !== null) return problem;
  const columns = byHeading(fills.map((fill) => placeFill(onHand, fill)));
  return {
    sheetIds: [onHand.sheetId],
    calculated: [],
    write: async (batch) => {
      const proxy = batch.context.workbook.tables.getItem(table);
      const bodyOf = (heading: string): Excel.Range => proxy.columns.getItem(heading).getDataBodyRange();
      const keysBefore = bodyOf(keyHeading).load("values");
      const seen = columns.map(({ heading }) => bodyOf(heading).load("values, formulas, numberFormat"));
      for (const { heading, fills: placed } of columns) {
        const values = columnOf(onHand.values.length, placed);
        await batch.makeRoom(values.length, JSON.stringify(values).length);
        bodyOf(heading).values = values;
      }
      const keysAfter = bodyOf(keyHeading).load("values");
      const result = columns.map(({ heading }) => bodyOf(heading).load("values"));
      return () => judge(table, columns, { keysBefore: keysBefore.values, seen, keysAfter: keysAfter.values, result });
    },
    undo: (context, now) => {
      const old = (fill: PlacedFill): CellValue => {
        const column = columnAt(onHand, fill.heading);
        const value = onHand.values[fill.row]?.[column];
        const formula = onHand.formulas?.[fill.row]?.[column] ?? value;
        return restoredFormula({ value, formula, numberFormat: numberFormatAt(onHand, fill.row, column) });
      };
      putBack(context, now, table, columns, (fill) => ({ key: fill.key, formula: old(fill) }));
    },
  };
}

function problemOfFills(table: TableOnHand, fills: readonly CellFill[]): WorkbookProblem | null {
  const missing = [keyHeading, ...fills.map(({ heading }) => heading)].find((heading) => columnAt(table, heading) < 0);
  if (missing !== undefined) return { problem: "ColumnMissing", table: table.name, heading: missing };
  for (const { key, heading, was } of fills) {
    const row = rowOfKey(table, key);
    if (row < 0) return { problem: "RowMissing", table: table.name, key };
    if (!sameReading(readingOf(table.values[row]?.[columnAt(table, heading)]), was))
      return { problem: "ChangedMeanwhile", table: table.name, key, heading };
  }
  return null;
}

/** Whether a cell to be filled holds a formula that is not known. */
export function needsFormulas({ tables }: Inventory, name: TableName, fills: readonly CellFill[]): boolean {
  const table = tables.get(name);
  if (table?.formulas !== null) return false;
  const { headerRow, firstColumn, formulaAreas } = table;
  return fills.some(({ key, heading }) => {
    const [row, column] = [headerRow + 1 + rowOfKey(table, key), firstColumn + columnAt(table, heading)];
    return formulaAreas.some((area) => contains(area, row, column));
  });
}

function placeFill(table: TableOnHand, fill: CellFill): PlacedFill {
  const row = rowOfKey(table, fill.key);
  const isText = numberFormatAt(table, row, columnAt(table, fill.heading)) === "@";
  return { ...fill, row, entered: isText ? enteredIntoTextFormat(fill.content) : enteredValue(fill.content) };
}

interface ColumnFills {
  readonly heading: string;
  readonly fills: readonly PlacedFill[];
}

function byHeading(fills: readonly PlacedFill[]): readonly ColumnFills[] {
  return [...new Set(fills.map(({ heading }) => heading))].map((heading) => ({
    heading,
    fills: fills.filter((fill) => fill.heading === heading),
  }));
}

/** A whole column in which `null` leaves a cell alone. Excel refuses it where rows were added or taken away meanwhile. */
function columnOf(rows: number, fills: readonly PlacedFill[]): (string | number | null)[][] {
  const entered = new Map(fills.map((fill) => [fill.row, fill.entered]));
  return Array.from({ length: rows }, (_, row) => [entered.get(row) ?? null]);
}

interface Seen {
  readonly keysBefore: Grid;
  readonly seen: readonly Excel.Range[];
  readonly keysAfter: Grid;
  readonly result: readonly Excel.Range[];
}

function judge(table: TableName, columns: readonly ColumnFills[], batch: Seen): Refusal | null {
  const undo: Step["undo"] = (context, now) => {
    putBack(context, now, table, columns, ({ row, heading }) => {
      const seen = batch.seen[columns.findIndex((column) => column.heading === heading)];
      const key = batch.keysBefore[row]?.[0];
      return {
        key: typeof key === "string" && key !== "" ? key : null,
        formula: seen === undefined ? "" : restoredFormula(cellBefore(seen, row, 0)),
      };
    });
  };
  for (const [index, { heading, fills }] of columns.entries()) {
    for (const { key, row, was, content } of fills) {
      const isElsewhere = String(batch.keysBefore[row]?.[0]) !== key || String(batch.keysAfter[row]?.[0]) !== key;
      const isChanged = !sameReading(readingOf(batch.seen[index]?.values[row]?.[0]), was);
      if (isElsewhere || isChanged) return { problem: { problem: "ChangedMeanwhile", table, key, heading }, undo };
      if (!holds(batch.result[index]?.values[row]?.[0], content)) return { problem: readBackDiffers, undo };
    }
  }
  return null;
}

/** Cells that still hold what was filled in get back what they had, in the row that has that key now. */
function putBack(
  context: Excel.RequestContext,
  now: Inventory,
  table: TableName,
  columns: readonly ColumnFills[],
  before: (fill: PlacedFill) => { readonly key: string | null; readonly formula: CellValue },
): void {
  const onHand = now.tables.get(table);
  if (onHand === undefined) return;
  for (const { heading, fills } of columns) {
    const column = columnAt(onHand, heading);
    if (column < 0) continue;
    const restored = fills.flatMap((fill) => {
      const { key, formula } = before(fill);
      const row = key === null ? fill.row : rowOfKey(onHand, key);
      return holds(onHand.values[row]?.[column], fill.content) ? [[row, formula] as const] : [];
    });
    if (restored.length === 0) continue;
    const formulas = new Map(restored);
    const body = context.workbook.tables.getItem(table).columns.getItem(heading).getDataBodyRange();
    body.formulas = onHand.values.map((_, row) => [formulas.get(row) ?? null]);
  }
}
