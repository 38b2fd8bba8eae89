import type { Area, TableColumnData, TableData } from "../workbook-data";
import { bottomOf, intersectAreas } from "./area";
import type { Engine } from "./engine";
import { canonicalFormula } from "./formula-text";
import { displayText } from "./number-display";
import type { CellEdit } from "./sheet-grid";
import { dataArea, type SheetTable, totalsArea } from "./table-book";
import { makeRoomBelow } from "./table-verbs";

/** SUBTOTAL's number for each function a totals row offers. */
const SUBTOTALS: Partial<Record<NonNullable<TableColumnData["totalsFunction"]>, number>> = {
  average: 101,
  countNums: 102,
  count: 103,
  max: 104,
  min: 105,
  stdDev: 107,
  sum: 109,
  var: 110,
};

const FUNCTIONS = Object.keys(SUBTOTALS) as (keyof typeof SUBTOTALS)[];

/** Shows or takes away the totals row. Cells below make room for it. */
export function setTotals(engine: Engine, { sheet, data }: SheetTable, wanted: "shown" | "hidden"): void {
  if (data.showTotals === (wanted === "shown")) return;
  if (wanted === "hidden") {
    const row: Area = { ...data.area, row: bottomOf(data.area) - 1, rows: 1 };
    engine.putTable(sheet, { ...data, showTotals: false, area: { ...data.area, rows: data.area.rows - 1 } });
    engine.clearContents(sheet, row);
    return;
  }
  const row: Area = { ...data.area, row: bottomOf(data.area), rows: 1 };
  makeRoomBelow(engine, sheet, row);
  const columns = data.columns.some((column) => column.totalsFunction ?? column.totalsLabel)
    ? data.columns
    : withFirstTotals(engine, sheet, data);
  engine.putTable(sheet, { ...data, columns, showTotals: true, area: { ...data.area, rows: data.area.rows + 1 } });
  engine.rewrite(
    sheet,
    columns.flatMap((column, index) => totalsEdit(engine, sheet, data.name, column, row.row, data.area.column + index)),
  );
}

/** Excel's first totals row says "Total" on the left and adds up the last column, or counts it when it holds no numbers. */
function withFirstTotals(engine: Engine, sheet: string, data: SheetTable["data"]): readonly TableColumnData[] {
  const last = data.columns.length - 1;
  const grid = engine.grid(sheet);
  const column = data.area.column + last;
  let isNumeric = false;
  const body = dataArea(data);
  for (let row = body.row; row < bottomOf(body); row++) isNumeric ||= typeof grid.value(row, column) === "number";
  return data.columns.map((entry, index) => ({
    ...entry,
    ...(index === 0 && last > 0 && { totalsLabel: "Total" }),
    ...(index === last && { totalsFunction: isNumeric ? ("sum" as const) : ("count" as const) }),
  }));
}

function totalsEdit(
  engine: Engine,
  sheet: string,
  table: string,
  column: TableColumnData,
  row: number,
  at: number,
): CellEdit[] {
  if (column.totalsLabel !== undefined) return [{ row, column: at, value: column.totalsLabel }];
  if (column.totalsFormula !== undefined) return [{ row, column: at, formula: column.totalsFormula }];
  const formula = subtotal(engine, sheet, table, column, row, at);
  return formula === undefined ? [] : [{ row, column: at, formula }];
}

/** The formula Excel writes for one of the functions a totals row offers. */
function subtotal(
  engine: Engine,
  sheet: string,
  table: string,
  { name, totalsFunction }: TableColumnData,
  row: number,
  at: number,
): string | undefined {
  const number = totalsFunction && SUBTOTALS[totalsFunction];
  if (number === undefined) return undefined;
  const escaped = name.replaceAll(/[[\]#'@]/g, "'$&");
  return canonicalFormula(`=SUBTOTAL(${String(number)},${table}[[${escaped}]])`, engine.scopeOf(sheet, row, at));
}

/** After cells of totals rows were written: the table remembers what it totals, for when the row is shown again. */
export function followTotals(engine: Engine, sheet: string, edited: Area): void {
  for (const { data } of engine.tables.overlapping(sheet, edited)) {
    const totals = totalsArea(data);
    const touched = totals && intersectAreas(totals, edited);
    if (!touched) continue;
    const columns = data.columns.map((column, index) => {
      const at = data.area.column + index;
      const isTouched = at >= touched.column && at < touched.column + touched.columns;
      return isTouched ? withTotals(engine, sheet, data, column, touched.row, at) : column;
    });
    engine.putTable(sheet, { ...data, columns });
  }
}

function withTotals(
  engine: Engine,
  sheet: string,
  table: TableData,
  column: TableColumnData,
  row: number,
  at: number,
): TableColumnData {
  const { totalsFunction: _function, totalsLabel: _label, totalsFormula: _formula, ...rest } = column;
  const grid = engine.grid(sheet);
  const formula = grid.formula(row, at);
  if (formula === undefined) {
    const value = grid.value(row, at);
    return value === null ? rest : { ...rest, totalsLabel: displayText(value, "General", "en") };
  }
  const known = FUNCTIONS.find(
    (name) => subtotal(engine, sheet, table.name, { ...rest, totalsFunction: name }, row, at) === formula,
  );
  return known ? { ...rest, totalsFunction: known } : { ...rest, totalsFunction: "custom", totalsFormula: formula };
}
