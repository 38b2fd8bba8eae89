import { bottomOf, containsArea, rightOf } from "../engine/area";
import type { Engine } from "../engine/engine";
import { displayText } from "../engine/number-display";
import { moveFormula } from "../engine/relative-formula";
import type { CellEdit } from "../engine/sheet-grid";
import { dataArea, type SheetTable } from "../engine/table-book";
import { deleteTableRow } from "../engine/table-verbs";
import type { Arguments } from "../protocol/arguments";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import { defineObject, type HostObject, hostObject, type ObjectType } from "../protocol/object-type";
import type { Area } from "../workbook-data";
import type { RangeRef } from "./range-ref";

interface Removal {
  readonly removed: number;
  readonly remaining: number;
}

const removeDuplicatesResultType: ObjectType<Removal> = defineObject<Removal>("RemoveDuplicatesResult", {
  properties: {
    Removed: { read: ({ removed }) => removed },
    UniqueRemaining: { read: ({ remaining }) => remaining },
  },
});

/** "Removes duplicate values from the range specified by the columns." The first of equal rows stays; others close up. */
export function removeDuplicates({ sheet, area }: RangeRef, args: Arguments, { engine }: ExcelHost): HostObject {
  const columns = columnsArgument(args, area);
  const hasHeader = args.has(1) && args.flag(1);
  const body: Area = hasHeader ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
  const seen = new Set<string>();
  const kept: number[] = [];
  const doubled: number[] = [];
  for (let row = body.row; row < bottomOf(body); row++) {
    const key = JSON.stringify(columns.map((column) => shownText(engine, sheet, row, area.column + column)));
    (seen.has(key) ? doubled : kept).push(row);
    seen.add(key);
  }
  const table = engine.tables.overlapping(sheet, body).find(({ data }) => isOfTable(data, body));
  if (table) removeTableRows(engine, table, doubled);
  else closeUp(engine, sheet, body, kept);
  return hostObject(removeDuplicatesResultType, { removed: doubled.length, remaining: kept.length });
}

/** "At least one column needs to be specified. Zero-indexed." */
function columnsArgument(args: Arguments, area: Area): readonly number[] {
  const given = args.raw(0);
  const isProper = (column: unknown): column is number =>
    Number.isInteger(column) && (column as number) >= 0 && (column as number) < area.columns;
  if (!Array.isArray(given) || given.length === 0 || !given.every(isProper)) throw new ExcelError("InvalidArgument");
  return given;
}

/** Excel compares what cells show, without regard to letter case. */
function shownText(engine: Engine, sheet: string, row: number, column: number): string {
  const grid = engine.grid(sheet);
  return displayText(grid.value(row, column), grid.numberFormat(row, column), "vi").toLowerCase();
}

const isOfTable = (data: SheetTable["data"], body: Area): boolean =>
  body.columns === data.area.columns && containsArea(dataArea(data), body);

function removeTableRows(engine: Engine, table: SheetTable, rows: readonly number[]): void {
  for (const row of [...rows].reverse()) {
    const current = engine.tables.get(table.data.id)!;
    deleteTableRow(engine, current, row);
  }
}

function closeUp(engine: Engine, sheet: string, body: Area, kept: readonly number[]): void {
  const grid = engine.grid(sheet);
  const edits: CellEdit[] = [];
  for (let index = 0; index < body.rows; index++) {
    const from = kept[index];
    const row = body.row + index;
    if (from === row) continue;
    for (let column = body.column; column < rightOf(body); column++) {
      if (from === undefined) {
        edits.push({ row, column, value: null });
        continue;
      }
      const formula = grid.formula(from, column);
      const content =
        formula === undefined
          ? { value: grid.value(from, column), isQuoted: grid.isQuoted(from, column) }
          : { formula: moveFormula(formula, { row: from, column }, { row, column }) };
      edits.push({ row, column, ...content, style: grid.style(from, column) });
    }
  }
  engine.rewrite(sheet, edits);
}
