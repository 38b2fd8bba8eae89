import type { WorkbookProblem } from "../../ports/workbook";
import {
  type Dialect,
  isPlannedFormula,
  type PlannedCell,
  type SheetPlan,
  type TablePlan,
} from "../../sheets/sheet-plan";
import { type Placement } from "../book/areas";
import { bodyFormat, outsideFormat } from "../book/cell-format";
import { changePieces } from "../book/formula-tokens";
import type { Book } from "../book/book";
import { cellWriter, type CellWriter, type Ink } from "../sheet/cell-writer";
import { contentNow } from "../sheet/planned-content";
import { rowHeights } from "../../sheets/row-heights";
import { setHeights } from "../sheet/row-heights";
import { movedCells } from "../sheet/moved-references";
import { clearHighlights, writeHighlights } from "../sheet/sheet-rules";
import { shiftRows } from "../sheet/shift-rows";
import { bodyRows, resizeTable, setCalculatedColumn } from "../sheet/table-part";
import { childNamed } from "../xml/xml-tree";
import { whyLocked } from "./protection";
import { columnOf, missingColumn, type TableOnHand, tableOnHand } from "./table-on-hand";

/**
 * Makes the rows, cells and highlights of a sheet anew where it stands, also when staff moved the table or its columns.
 * Input cells that hold something, columns of staff's own and cells the plan does not name are left alone.
 */
export function rewriteSheet(ink: Ink, plan: SheetPlan, dialect: Dialect): WorkbookProblem | null {
  const { book } = ink;
  const { table } = plan;
  const present = tableOnHand(book, table.name);
  if (present === null) return { problem: "TableMissing", table: table.name };
  const headings = table.columns.map(({ heading }) => heading);
  const { sheet } = present.table;
  const problem = missingColumn(present, headings, table.name) ?? whyLocked(book, sheet);
  if (problem !== null) return problem;
  setRowCount(book, present, bodyRows(table));
  const placement = placementIn(present, table);
  const worksheet = book.draft.edit(sheet.path);
  const writer = cellWriter(worksheet, sheet.path, ink);
  writeRows(writer, present, plan, dialect);
  for (const cell of plan.cells) writePlacedCell(writer, cell, placement, dialect);
  setHeights(
    writer.grid,
    rowHeights(plan).map(({ row, points }) => ({ row: placement.row(row), points })),
  );
  clearHighlights(worksheet);
  writeHighlights(worksheet, plan.highlights, ink.styles, placement);
  const part = book.draft.edit(present.table.path);
  for (const { heading, formula } of table.columns) {
    if (formula !== null) setCalculatedColumn(part, columnOf(present, heading) - present.body.column, formula[dialect]);
  }
  return null;
}

/** Rows are put in and taken out at the end of the table. What stands beside it stays where it is when rows go. */
function setRowCount(book: Book, { table, body, grid }: TableOnHand, rows: number): void {
  const count = rows - body.rows;
  const end = body.row + body.rows;
  const isBeside = (row: number, column: number): boolean =>
    row >= body.row + rows && row < end && (column < body.column || column >= body.column + body.columns);
  const hasNeighbours = grid
    .rows()
    .some(({ row, cells }) => cells.some(({ column, node }) => isBeside(row, column) && node.children.length > 0));
  const columns = count < 0 && hasNeighbours ? { first: body.column, last: body.column + body.columns - 1 } : null;
  const at = count < 0 ? end + count : end;
  shiftRows(book, table.sheet, { at, count, columns, edges: "grow" }, table.path);
  resizeTable(book.draft.edit(table.path), { ...table.area, rows: table.area.rows + count }, table.totalsRows);
}

/** Rows are as in the plan but for where the table begins; its columns are wherever their headings are. */
function placementIn(present: TableOnHand, { headerRow, firstColumn, columns }: TablePlan): Placement {
  const { area } = present.table;
  return {
    row: (row) => row + area.row - headerRow,
    column: (column) => {
      const heading = columns[column - firstColumn]?.heading;
      return heading === undefined ? column + area.column - firstColumn : columnOf(present, heading);
    },
  };
}

function writeRows(writer: CellWriter, present: TableOnHand, { table }: SheetPlan, dialect: Dialect): void {
  const blankRow = { cells: [], look: "plain", indent: 0 } as const;
  for (const [index, column] of table.columns.entries()) {
    const at = columnOf(present, column.heading);
    for (let row = 0; row < bodyRows(table); row++) {
      const planned = table.rows[row] ?? blankRow;
      const content = planned.cells[index] ?? null;
      const format = bodyFormat(column, planned);
      if (column.formula === null) writer.constant(present.body.row + row, at, content, format);
      else writer.formula(present.body.row + row, at, column.formula[dialect], { result: content }, format);
    }
  }
}

function writePlacedCell(writer: CellWriter, cell: PlannedCell, placement: Placement, dialect: Dialect): void {
  const [row, column] = [placement.row(cell.row), placement.column(cell.column)];
  const isTyped = cell.look === "input" && hasContent(writer, row, column);
  if (isTyped) return;
  const shown = contentNow(cell.content);
  const format = outsideFormat(cell, shown);
  if (!isPlannedFormula(cell.content)) {
    writer.constant(row, column, shown, format);
    return;
  }
  const formula = changePieces(cell.content.formula[dialect], {
    reference: ({ sheet, prefix, cells }) => prefix + (sheet === null ? movedCells(cells, placement) : cells),
  });
  writer.formula(row, column, formula, { result: shown }, format);
}

function hasContent({ grid }: CellWriter, row: number, column: number): boolean {
  const cell = grid.cellAt(row, column);
  return cell !== undefined && (childNamed(cell, "v") ?? childNamed(cell, "f") ?? childNamed(cell, "is")) !== undefined;
}
