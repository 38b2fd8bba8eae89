import type { Area, TableColumnData, TableData } from "../workbook-data";
import { areaBetween, bottomOf, containsArea, containsCell, eachCell, intersectAreas, rightOf, sameArea } from "./area";
import { isBlankArea, isBlankCell } from "./blank-cells";
import { fillNewRows } from "./calculated-columns";
import type { Engine } from "./engine";
import { canonicalFormula } from "./formula-text";
import type { CellEdit } from "./sheet-grid";
import { dataArea, newColumn, type SheetTable } from "./table-book";
import { headerText } from "./table-upkeep";

/**
 * "Include new rows and columns in table": what is written right below a table becomes part of it, and what a person types
 * right beside it. Nothing else may stand in the cells that come into the table.
 */
export function growTables(engine: Engine, sheet: string, edited: Area): void {
  for (const table of engine.tables.onSheet(sheet)) {
    if (containsArea(table.data.area, edited)) fillInsertRow(engine, table, edited);
    else if (reachesBelow(table.data, edited)) growDown(engine, table, edited);
    else if (engine.origin !== "addin" && reachesRight(table.data, edited)) growRight(engine, table, edited);
  }
}

/** The blank row of a table without rows becomes its first row when something is typed there. */
function fillInsertRow(engine: Engine, { sheet, data }: SheetTable, edited: Area): void {
  const typed = data.insertRow && intersectAreas(dataArea(data), edited);
  if (!typed || !holdsSomething(engine, sheet, typed)) return;
  const { insertRow: _insertRow, ...rest } = data;
  engine.putTable(sheet, rest);
  fillNewRows(engine, engine.tables.get(data.id)!, dataArea(data).row, 1);
}

const reachesBelow = ({ area, showTotals }: TableData, edited: Area): boolean =>
  !showTotals &&
  edited.column >= area.column &&
  rightOf(edited) <= rightOf(area) &&
  edited.row > area.row &&
  edited.row <= bottomOf(area) &&
  bottomOf(edited) > bottomOf(area);

const reachesRight = ({ area, showHeaders }: TableData, edited: Area): boolean =>
  showHeaders &&
  edited.row >= area.row &&
  bottomOf(edited) <= bottomOf(area) &&
  edited.column > area.column &&
  edited.column <= rightOf(area) &&
  rightOf(edited) > rightOf(area);

function growDown(engine: Engine, { sheet, data }: SheetTable, edited: Area): void {
  const added = areaBetween(bottomOf(data.area), data.area.column, bottomOf(edited), rightOf(data.area));
  if (!holdsSomething(engine, sheet, { ...added, rows: 1 }) || !isFree(engine, sheet, added, edited)) return;
  const { insertRow, ...rest } = data;
  // Below the blank row of a table without rows nothing is taken in: the row itself waits for the first entry.
  if (insertRow && !holdsSomething(engine, sheet, dataArea(data))) return;
  engine.putTable(sheet, { ...rest, area: { ...data.area, rows: data.area.rows + added.rows } });
  engine.changes.tell({
    kind: "tableGrown",
    sheet,
    table: data.id,
    area: added,
    type: "RowInserted",
    origin: engine.origin,
  });
  spellFormulas(engine, sheet, added);
  const first = insertRow ? dataArea(data).row : added.row;
  fillNewRows(engine, engine.tables.get(data.id)!, first, bottomOf(added) - first);
}

function growRight(engine: Engine, { sheet, data }: SheetTable, edited: Area): void {
  const added = areaBetween(data.area.row, rightOf(data.area), bottomOf(data.area), rightOf(edited));
  if (!holdsSomething(engine, sheet, added) || !isFree(engine, sheet, added, edited)) return;
  const grid = engine.grid(sheet);
  const columns: TableColumnData[] = [...data.columns];
  const headers: CellEdit[] = [];
  for (let column = added.column; column < rightOf(added); column++) {
    const named = newColumn(columns, headerText(grid.value(added.row, column)));
    columns.push(named);
    headers.push({ row: added.row, column, value: named.name, isQuoted: true });
  }
  engine.putTable(sheet, { ...data, columns, area: { ...data.area, columns: data.area.columns + added.columns } });
  engine.changes.tell({
    kind: "tableGrown",
    sheet,
    table: data.id,
    area: added,
    type: "ColumnInserted",
    origin: engine.origin,
  });
  engine.rewrite(
    sheet,
    headers.filter(({ row, column, value }) => grid.value(row, column) !== value),
  );
  spellFormulas(engine, sheet, added);
}

/** What was `T[@x]` beside the table is `[@x]` inside it. */
function spellFormulas(engine: Engine, sheet: string, added: Area): void {
  const grid = engine.grid(sheet);
  const edits: CellEdit[] = [];
  eachCell(added, (row, column) => {
    const formula = grid.formula(row, column);
    if (formula?.includes("["))
      edits.push({ row, column, formula: canonicalFormula(formula, engine.scopeOf(sheet, row, column)) });
  });
  grid.write(edits);
}

const holdsSomething = (engine: Engine, sheet: string, area: Area): boolean => !isBlankArea(engine.grid(sheet), area);

/** No other table, no merged cells, and nothing but what was just written. */
function isFree(engine: Engine, sheet: string, added: Area, edited: Area): boolean {
  const grid = engine.grid(sheet);
  if (engine.tables.overlapping(sheet, added).length > 0) return false;
  if (grid.merges().some((merged) => intersectAreas(merged, added) && !sameArea(merged, added))) return false;
  for (let row = added.row; row < bottomOf(added); row++) {
    for (let column = added.column; column < rightOf(added); column++) {
      if (!containsCell(edited, row, column) && !isBlankCell(grid, row, column)) return false;
    }
  }
  return true;
}
