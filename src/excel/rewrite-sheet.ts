import type { WorkbookProblem } from "../ports/workbook";
import type { Dialect, PlannedCell, SheetPlan, TableName, TablePlan } from "../sheets/sheet-plan";
import { numberFormatOf } from "../sheets/looks";
import type { Placement } from "./addresses";
import { holds, restoredFormula } from "./cell-values";
import { columnAt, type Inventory, type SheetCells, type TableOnHand } from "./inventory";
import { calculatedOf } from "./planned-results";
import { judgeSheet, loadSheet } from "./read-back";
import type { Step } from "./step";
import { slicesOf, type WriteBatch } from "./write-batch";
import { writeCells } from "./write-cells";
import { writeHighlights } from "./write-highlights";
import { clearRowLooks, writeCellLooks, writeRowLooks } from "./write-looks";
import { bodyRows, enteredInColumn, everywhere, writeColumnFormulas } from "./write-table";

/**
 * Makes the rows, cells and highlights of a sheet anew where it stands, also when staff moved the table or its columns.
 * Input cells that hold something, columns of staff's own and cells the plan does not name are left alone.
 */
export function rewriteSheet(plan: SheetPlan, before: Inventory, dialect: Dialect): Step | WorkbookProblem {
  const { table } = plan;
  const onHand = before.tables.get(table.name);
  if (onHand === undefined) return { problem: "TableMissing", table: table.name };
  const missing = table.columns.find(({ heading }) => columnAt(onHand, heading) < 0);
  if (missing !== undefined) return { problem: "ColumnMissing", table: table.name, heading: missing.heading };
  const placement = placementIn(onHand, table);
  const cells = plan.cells.filter((cell) => cell.look !== "input" || isBlankNow(onHand, cell, placement, plan));
  const written: SheetPlan = { ...plan, cells };
  return {
    sheetIds: [onHand.sheetId],
    calculated: calculatedOf(written, placement),
    write: async (batch) => {
      const proxy = batch.context.workbook.tables.getItem(table.name);
      const sheet = sheetOf(batch.context, table.name);
      // Looked up before anything is written, so that a renamed column stops everything.
      for (const { heading } of table.columns) proxy.columns.getItem(heading).load("name");
      refuseIfMoved(proxy, sheet, onHand);
      batch.context.workbook.names.add(underWay, "=0").visible = false;
      setRowCount(proxy, onHand.values.length, bodyRows(table));
      await writeBody(batch, proxy, onHand, table);
      writeColumnFormulas(proxy, table.columns, dialect);
      writeCells(sheet, cells, dialect, placement);
      clearRowLooks(sheet, table, placement);
      writeRowLooks(sheet, table, placement);
      writeCellLooks(sheet, cells, placement);
      const loaded = loadSheet(sheet, written, proxy.getDataBodyRange(), placement);
      sheet.getRange().conditionalFormats.clearAll();
      writeHighlights(sheet, plan.highlights, placement);
      const columnOf = (index: number): number => columnAt(onHand, table.columns[index]?.heading ?? "");
      return () => judgeSheet(written, loaded, columnOf);
    },
    undo: (context, now) => {
      const isUnderWay = now.namesPresent.has(underWay);
      if (isUnderWay || isWritten(now, table)) putBack(context, onHand, now, plan);
      if (isUnderWay) context.workbook.names.getItem(underWay).delete();
    },
  };
}

/** A hidden name that is there while a sheet is being written, so that nothing is undone that was never begun. */
const underWay = "CCHC_DangLapLai";

function isWritten(now: Inventory, { name, columns, rows }: TablePlan): boolean {
  const standing = now.tables.get(name);
  if (standing?.values.length !== Math.max(rows.length, 1)) return false;
  return rows.every(({ cells }, row) =>
    columns.every(
      ({ heading, filledBy }, index) =>
        filledBy === "formula" || holds(standing.values[row]?.[columnAt(standing, heading)], cells[index] ?? null),
    ),
  );
}

/** Rows are as in the plan but for where the table begins; its columns are wherever their headings are. */
function placementIn(onHand: TableOnHand, { headerRow, firstColumn, columns }: TablePlan): Placement {
  return {
    row: (row) => row + onHand.headerRow - headerRow,
    column: (column) => {
      const heading = columns[column - firstColumn]?.heading;
      return heading === undefined
        ? column + onHand.firstColumn - firstColumn
        : onHand.firstColumn + columnAt(onHand, heading);
    },
  };
}

/** Where a cell stood before the table got other rows. */
function isBlankNow(onHand: TableOnHand, cell: PlannedCell, { row, column }: Placement, plan: SheetPlan): boolean {
  const isBelow = cell.row > plan.table.headerRow + bodyRows(plan.table);
  const moved = isBelow ? bodyRows(plan.table) - onHand.values.length : 0;
  return cellIn(onHand.sheetCells, row(cell.row) - moved, column(cell.column)) === "";
}

function cellIn(cells: SheetCells | null, row: number, column: number): unknown {
  return cells?.values[row - cells.row]?.[column - cells.column] ?? "";
}

/** Excel finds no common cell, and stops before anything is written, where the table is not quite where it was seen. */
function refuseIfMoved(proxy: Excel.Table, sheet: Excel.Worksheet, onHand: TableOnHand): void {
  const { headerRow, firstColumn, headings, values } = onHand;
  const first = sheet.getRangeByIndexes(headerRow, firstColumn, 1, 1);
  const last = sheet.getRangeByIndexes(headerRow + values.length, firstColumn + headings.length - 1, 1, 1);
  proxy.getHeaderRowRange().getCell(0, 0).getIntersection(first).load("rowIndex");
  proxy.getDataBodyRange().getLastCell().getIntersection(last).load("rowIndex");
}

function sheetOf({ workbook }: Excel.RequestContext, table: TableName): Excel.Worksheet {
  return workbook.tables.getItem(table).worksheet;
}

/** Rows come in above the last one, where whatever stands below the table is sure to move down with it. */
function setRowCount(proxy: Excel.Table, from: number, to: number): void {
  const body = proxy.getDataBodyRange();
  if (to > from)
    body
      .getRow(from - 1)
      .getResizedRange(to - from - 1, 0)
      .insert("Down");
  if (to < from)
    body
      .getRow(to)
      .getResizedRange(from - to - 1, 0)
      .delete("Up");
}

async function writeBody(
  batch: WriteBatch,
  proxy: Excel.Table,
  onHand: TableOnHand,
  { columns, rows }: TablePlan,
): Promise<void> {
  const planned = onHand.headings.map((heading) => columns.findIndex((column) => column.heading === heading));
  const body = proxy.getDataBodyRange();
  for (const [column, index] of planned.entries()) {
    const format = numberFormatOf[columns[index]?.content ?? "text"];
    if (index >= 0) body.getColumn(column).numberFormat = everywhere(format);
  }
  const blankRow = columns.map(() => null);
  const grid = (rows.length === 0 ? [{ cells: blankRow }] : rows).map(({ cells }) =>
    planned.map((index) => {
      const column = columns[index];
      return column === undefined ? null : enteredInColumn(column, cells[index] ?? null);
    }),
  );
  for (const slice of slicesOf(grid)) {
    await batch.makeRoom(slice.rows.length * onHand.headings.length, slice.bytes);
    body.getRow(slice.first).getResizedRange(slice.rows.length - 1, 0).values = slice.rows as unknown[][];
  }
}

/** Rows as many as there were, then every cell that differs as it was. */
function putBack(context: Excel.RequestContext, before: TableOnHand, now: Inventory, plan: SheetPlan): void {
  const standing = now.tables.get(before.name);
  const old = before.sheetCells;
  if (standing === undefined || old === null) return;
  const proxy = context.workbook.tables.getItem(before.name);
  setRowCount(proxy, standing.values.length, before.values.length);
  const rowsMoved = standing.values.length - before.values.length;
  // Somebody may have moved the table since.
  const down = standing.headerRow - before.headerRow;
  const right = standing.firstColumn - before.firstColumn;
  const bodyEnd = before.headerRow + Math.min(standing.values.length, before.values.length);
  const nowAt = (row: number, column: number): unknown => {
    const cells = standing.sheetCells;
    const from = (row > bodyEnd ? row + rowsMoved : row) + down;
    return cells?.formulas[from - cells.row]?.[column + right - cells.column] ?? "";
  };
  const restored = old.formulas.map((formulas, row) =>
    formulas.map((formula, column) => {
      const isNewRow = old.row + row > bodyEnd && old.row + row <= before.headerRow + before.values.length;
      const isSame = !isNewRow && nowAt(old.row + row, old.column + column) === formula;
      return isSame
        ? null
        : restoredFormula({
            value: old.values[row]?.[column],
            formula,
            numberFormat: old.numberFormats[row]?.[column],
          });
    }),
  );
  const sheet = sheetOf(context, before.name);
  sheet.getRangeByIndexes(old.row + down, old.column + right, restored.length, restored[0]?.length ?? 1).formulas =
    restored;
  sheet.getRange().conditionalFormats.clearAll();
  writeHighlights(sheet, plan.highlights, placementIn(standing, plan.table));
}
