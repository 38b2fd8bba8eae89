import { intersectAreas } from "../engine/area";
import { noticeCalculatedColumns } from "../engine/calculated-columns";
import { shiftAt } from "../engine/grid-shift";
import type { CellEdit } from "../engine/sheet-grid";
import { newColumn } from "../engine/table-book";
import { headerText } from "../engine/table-upkeep";
import { makeRoomBelow } from "../engine/table-verbs";
import type { Arguments } from "../protocol/arguments";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import { selfOf } from "../protocol/object-type";
import type { Area, TableColumnData } from "../workbook-data";
import { rangeType } from "./range";
import { findRange } from "./range-ref";

/** Excel's own choice for a new table. */
const DEFAULT_STYLE = "TableStyleMedium2";

/** `tables.add(address, hasHeaders)`: makes a table of cells that are there and gives its id. */
export function addTable(host: ExcelHost, sheet: string | undefined, args: Arguments): number {
  const { engine } = host;
  const range = selfOf(args.object(0), rangeType) ?? findRange(engine, sheet ?? engine.sheets.activeId, args.text(0));
  if (!range || (sheet !== undefined && range.sheet !== sheet)) throw new ExcelError("InvalidArgument");
  const hasHeaders = args.flag(1);
  // Cells that make room move the range itself.
  const given = range.area;
  refuseOverlap(host, range.sheet, given);
  // "If the source data being imported does not contain headers, Excel will automatically generate header shifting the
  // data down by one row."
  if (!hasHeaders) engine.shift(range.sheet, shiftAt({ ...given, rows: 1 }, "rows", "insert"));
  const isHeaderOnly = hasHeaders && given.rows === 1;
  // A table of headers alone has no rows yet; the blank row below them is made room for.
  if (isHeaderOnly) makeRoomBelow(engine, range.sheet, { ...given, row: given.row + 1 });
  const area: Area = { ...given, rows: given.rows + (hasHeaders && !isHeaderOnly ? 0 : 1) };
  const columns = nameColumns(host, range.sheet, area, hasHeaders);
  const id = engine.tables.nextId();
  engine.putTable(range.sheet, {
    id,
    name: engine.tables.nextName(),
    area,
    showHeaders: true,
    showTotals: false,
    style: DEFAULT_STYLE,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    columns,
    filters: [],
    ...(isHeaderOnly && { insertRow: true }),
  });
  noticeCalculatedColumns(engine, id);
  return id;
}

export function refuseOverlap({ engine }: ExcelHost, sheet: string, area: Area, own?: number): void {
  const isTaken = engine.tables.overlapping(sheet, area).some(({ data }) => data.id !== own);
  // Excel has no code of its own for this; it is told apart by its message.
  if (isTaken) throw new ExcelError("InvalidArgument", "A table can't overlap another table.");
  const merges = engine.grid(sheet).merges();
  if (merges.some((merged) => intersectAreas(merged, area))) throw new ExcelError("MergedRangeConflict");
}

/** Headers become texts, each different from the others; formulas in them become their results. */
function nameColumns(
  { engine }: ExcelHost,
  sheet: string,
  area: Area,
  hasHeaders: boolean,
): readonly TableColumnData[] {
  const grid = engine.grid(sheet);
  const columns: TableColumnData[] = [];
  const edits: CellEdit[] = [];
  for (let column = area.column; column < area.column + area.columns; column++) {
    const value = hasHeaders ? grid.value(area.row, column) : null;
    const named = newColumn(columns, headerText(value));
    columns.push(named);
    if (value !== named.name) edits.push({ row: area.row, column, value: named.name, isQuoted: true });
  }
  grid.write(edits);
  return columns;
}
