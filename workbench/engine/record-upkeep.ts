import type { Area, PageLayoutData, SheetData } from "../workbook-data";
import { bottomOf, cellArea, containsCell, COLUMN_LIMIT, rightOf, ROW_LIMIT } from "./area";
import { rewriteCharts } from "./chart-references";
import { shiftComments } from "./comment-threads";
import type { Engine } from "./engine";
import { shiftFrozen, univerFreeze } from "./frozen-panes";
import { type GridShift, shiftArea, shiftFormula } from "./grid-shift";
import { shiftOutline } from "./outline";
import { keepRecords, type RecordChange } from "./sheet-records";

/** After rows, columns or cells moved: what is kept beside them (links, comments, print set-up, charts) moves along. */
export function shiftRecords(engine: Engine, sheet: string, shift: GridShift): void {
  const { hyperlinks, comments, frozen, pageLayout, autoFilter, outline } = engine.sheets.records(sheet);
  const change: RecordChange = {
    ...(hyperlinks.length > 0 && { hyperlinks: shiftCells(hyperlinks, shift) }),
    ...(comments.length > 0 && { comments: shiftComments(comments, shift) }),
    ...(frozen && { frozen: shiftFrozen(frozen, shift) }),
    ...(pageLayout && { pageLayout: shiftLayout(pageLayout, shift) }),
    ...(outline && { outline: shiftOutline(outline, shift) }),
    ...(autoFilter && { autoFilter: shiftFilter(autoFilter, shift) }),
  };
  if (Object.keys(change).length > 0) keepRecords(engine, sheet, change);
  if (frozen) engine.grid(sheet).freeze(univerFreeze(engine.sheets.records(sheet).frozen));
  const { name } = engine.grid(sheet);
  rewriteCharts(engine, (formula) => shiftFormula(formula, shift, name, undefined));
}

/** Takes the links and comments of cleared cells away. */
export function clearRecords(engine: Engine, sheet: string, area: Area): void {
  const { hyperlinks, comments } = engine.sheets.records(sheet);
  const outside = ({ row, column }: { readonly row: number; readonly column: number }): boolean =>
    !containsCell(area, row, column);
  if (hyperlinks.every(outside) && comments.every(outside)) return;
  keepRecords(engine, sheet, { hyperlinks: hyperlinks.filter(outside), comments: comments.filter(outside) });
}

function shiftCells<T extends { readonly row: number; readonly column: number }>(
  cells: readonly T[],
  shift: GridShift,
): T[] {
  return cells.flatMap((cell) => {
    const moved = shiftArea(cellArea(cell.row, cell.column), shift);
    return moved ? [{ ...cell, row: moved.row, column: moved.column }] : [];
  });
}

function shiftLayout(layout: PageLayoutData, shift: GridShift): PageLayoutData {
  const { printArea, titleRows, titleColumns, rowBreaks, columnBreaks, ...rest } = layout;
  const rows = titleRows && shiftArea(rowStrip(titleRows.first, titleRows.last), shift);
  const columns = titleColumns && shiftArea(columnStrip(titleColumns.first, titleColumns.last), shift);
  const area = printArea && shiftArea(printArea, shift);
  return {
    ...rest,
    ...(area && { printArea: area }),
    ...(rows && { titleRows: { first: rows.row, last: bottomOf(rows) - 1 } }),
    ...(columns && { titleColumns: { first: columns.column, last: rightOf(columns) - 1 } }),
    ...(rowBreaks && { rowBreaks: shiftBreaks(rowBreaks, (row) => shiftArea(rowStrip(row, row), shift)?.row) }),
    ...(columnBreaks && {
      columnBreaks: shiftBreaks(columnBreaks, (column) => shiftArea(columnStrip(column, column), shift)?.column),
    }),
  };
}

const shiftBreaks = (breaks: readonly number[], move: (at: number) => number | undefined): number[] =>
  breaks.flatMap((at) => move(at) ?? []);

const rowStrip = (first: number, last: number): Area => ({
  row: first,
  rows: last - first + 1,
  column: 0,
  columns: COLUMN_LIMIT,
});

const columnStrip = (first: number, last: number): Area => ({
  row: 0,
  rows: ROW_LIMIT,
  column: first,
  columns: last - first + 1,
});

type SheetFilter = NonNullable<SheetData["autoFilter"]>;

/** A filter's columns are counted from its left edge; one whose column was deleted is gone. */
function shiftFilter({ area, columns }: SheetFilter, shift: GridShift): SheetFilter | undefined {
  const moved = shiftArea(area, shift);
  if (!moved) return undefined;
  return {
    area: moved,
    columns: columns.flatMap((filter) => {
      const strip = shiftArea({ ...area, column: area.column + filter.column, columns: 1 }, shift);
      return strip ? [{ ...filter, column: strip.column - moved.column }] : [];
    }),
  };
}
