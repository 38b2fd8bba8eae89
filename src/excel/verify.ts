/** Holds what formulas come to against what the domain computed. */
import type { Disagreement } from "../ports/workbook";
import type { CellContent, TableName } from "../sheets/sheet-plan";
import { holds, readingOf } from "./cell-values";
import { type Grid, keyHeading } from "./inventory";
import type { CalculatedCells } from "./step";

export interface Results {
  readonly disagreements: readonly Disagreement[];
  /** Whether a cell still waits for a custom function. */
  readonly isBusy: boolean;
}

/** Asks for the results in the batch under way; the answer is there after it. */
export function requestResults(context: Excel.RequestContext, calculated: readonly CalculatedCells[]): () => Results {
  const tables = new Map(
    [...new Set(calculated.map(({ table }) => table))].map((name) => [name, proxiesOf(context, name)]),
  );
  const answers = calculated.map((cells) =>
    requestOf(tables.get(cells.table) ?? proxiesOf(context, cells.table), cells),
  );
  return () => {
    const found = answers.flatMap((answer) => answer());
    const disagreements = found.filter(({ planned, value }) => !holds(value, planned));
    return {
      disagreements: disagreements.map(({ sheet, row, column, planned, value }) => ({
        sheet,
        area: { row, column, rows: 1, columns: 1 },
        planned,
        found: readingOf(value),
      })),
      isBusy: found.some(({ value }) => value === "#BUSY!"),
    };
  };
}

interface FoundResult {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly planned: CellContent;
  readonly value: unknown;
}

/** What all results of one table have in common, asked for once. */
interface TableProxies {
  readonly table: Excel.Table;
  readonly sheet: Excel.Worksheet;
  readonly keys: Excel.Range;
}

function proxiesOf({ workbook }: Excel.RequestContext, name: TableName): TableProxies {
  const table = workbook.tables.getItemOrNullObject(name).load("name");
  const keys = table.columns.getItemOrNullObject(keyHeading).getDataBodyRange().load("values");
  return { table, sheet: table.worksheet.load("name"), keys };
}

function requestOf({ table, sheet, keys }: TableProxies, cells: CalculatedCells): () => readonly FoundResult[] {
  if (cells.kind === "cells") {
    const range = sheet.getRangeByIndexes(cells.row, cells.column, 1, cells.planned.length).load("values");
    return () =>
      table.isNullObject
        ? []
        : cells.planned.map((planned, index) => ({
            sheet: sheet.name,
            row: cells.row,
            column: cells.column + index,
            planned,
            value: (range.values as Grid)[0]?.[index],
          }));
  }
  const body = table.columns
    .getItemOrNullObject(cells.heading)
    .getDataBodyRange()
    .load("values, rowIndex, columnIndex");
  return () => {
    if (table.isNullObject || body.isNullObject) return [];
    const values = body.values as Grid;
    const keysNow = keys.isNullObject ? null : (keys.values as Grid);
    return cells.planned.flatMap((planned, index): readonly FoundResult[] => {
      const key = cells.keys[index] ?? null;
      const row = keysNow === null || key === null ? index : keysNow.findIndex(([found]) => found === key);
      const value = values[row]?.[0];
      // A row that somebody has just taken away agrees with nothing and disagrees with nothing.
      if (value === undefined) return [];
      return [{ sheet: sheet.name, row: body.rowIndex + row, column: body.columnIndex, planned, value }];
    });
  };
}
