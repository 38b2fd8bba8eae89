import { isDateFormat } from "numfmt";
import { bottomOf, containsArea, rightOf } from "../engine/area";
import { continueDates, continueGrowth, type DateUnit } from "../engine/fill-dates";
import { continueSeries, repeatedIndex, repeatValues, type Series } from "../engine/fill-series";
import { moveFormula } from "../engine/relative-formula";
import type { CellEdit, SheetGrid } from "../engine/sheet-grid";
import type { Arguments } from "../protocol/arguments";
import { ExcelError, NotImplementedError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import type { Area, CellValue } from "../workbook-data";
import { ownRangeArgument } from "./range-argument";
import type { RangeRef } from "./range-ref";

const FILLED = [
  "FillDefault",
  "FillCopy",
  "FillSeries",
  "FillFormats",
  "FillValues",
  "FillDays",
  "FillWeekdays",
  "FillMonths",
  "FillYears",
  "LinearTrend",
  "GrowthTrend",
] as const;
type FillType = (typeof FILLED)[number];

const DATE_UNITS: Readonly<Partial<Record<FillType, DateUnit>>> = {
  FillDays: "days",
  FillWeekdays: "weekdays",
  FillMonths: "months",
  FillYears: "years",
};

/** "Fills a range from the current range to the destination range using the specified AutoFill logic." */
export function autoFill({ sheet, area }: RangeRef, args: Arguments, host: ExcelHost): void {
  const type = args.has(1) ? args.oneOf(1, [...FILLED, "FlashFill"]) : "FillDefault";
  const known = FILLED.find((name) => name === type);
  if (!known) throw new NotImplementedError(`Range.autoFill ${type}`);
  if (!args.has(0)) throw new NotImplementedError("Range.autoFill without a destination");
  const target = ownRangeArgument(args, 0, sheet, host).area;
  // "can extend the source range either horizontally or vertically"
  const isDown = target.column === area.column && target.columns === area.columns;
  const isRight = target.row === area.row && target.rows === area.rows;
  if (!containsArea(target, area) || (!isDown && !isRight)) throw new ExcelError("InvalidArgument");
  const grid = host.engine.grid(sheet);
  const edits = isDown ? downEdits(grid, area, target, known) : rightEdits(grid, area, target, known);
  if (known === "FillFormats") host.engine.relook(sheet, edits);
  else host.engine.edit(sheet, edits);
}

function downEdits(grid: SheetGrid, area: Area, target: Area, type: FillType): CellEdit[] {
  const edits: CellEdit[] = [];
  for (let column = area.column; column < rightOf(area); column++) {
    const cells = span(area.row, bottomOf(area)).map((row) => ({ row, column }));
    const places = span(target.row, bottomOf(target)).map((row) => ({ row, column }));
    edits.push(...lineEdits(grid, cells, places, type));
  }
  return edits;
}

function rightEdits(grid: SheetGrid, area: Area, target: Area, type: FillType): CellEdit[] {
  const edits: CellEdit[] = [];
  for (let row = area.row; row < bottomOf(area); row++) {
    const cells = span(area.column, rightOf(area)).map((column) => ({ row, column }));
    const places = span(target.column, rightOf(target)).map((column) => ({ row, column }));
    edits.push(...lineEdits(grid, cells, places, type));
  }
  return edits;
}

const span = (first: number, end: number): number[] => Array.from({ length: end - first }, (_, index) => first + index);

interface Cell {
  readonly row: number;
  readonly column: number;
}

function lineEdits(grid: SheetGrid, cells: readonly Cell[], places: readonly Cell[], type: FillType): CellEdit[] {
  const [first, last] = [cells[0]!, cells.at(-1)!];
  const along = ({ row, column }: Cell): number => row + column;
  const values = cells.map(({ row, column }) => grid.value(row, column));
  const series = continued(grid, first, values, type);
  return places.flatMap((place): CellEdit[] => {
    const step = along(place) > along(last) ? along(place) - along(last) : along(place) - along(first);
    if (along(place) >= along(first) && along(place) <= along(last)) return [];
    const source = cells[repeatedIndex(step, cells.length)]!;
    const style = grid.style(source.row, source.column);
    if (type === "FillFormats") return [{ ...place, style }];
    const formula = type === "FillValues" ? undefined : grid.formula(source.row, source.column);
    const content =
      formula === undefined
        ? { value: series(step), isQuoted: grid.isQuoted(source.row, source.column) }
        : { formula: moveFormula(formula, source, place) };
    return [{ ...place, ...content, ...(type !== "FillValues" && { style }) }];
  });
}

/** A date counts on by days even when it stands alone. */
function continued(grid: SheetGrid, { row, column }: Cell, values: readonly CellValue[], type: FillType): Series {
  if (type === "FillCopy") return repeatValues(values);
  const unit = DATE_UNITS[type];
  if (unit) return continueDates(values, unit);
  if (type === "LinearTrend") return continueSeries(values, "counts on");
  if (type === "GrowthTrend") {
    const growth = continueGrowth(values);
    if (!growth) throw new ExcelError("InvalidArgument");
    return growth;
  }
  const countsOn = type === "FillSeries" || isDateFormat(grid.numberFormat(row, column));
  return continueSeries(values, countsOn ? "counts on" : "is repeated");
}
