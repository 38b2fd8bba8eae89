import { formatFixedSheetArea, formatSheetArea } from "../engine/a1";
import { bottomOf, cellArea, intersectAreas, rightOf } from "../engine/area";
import type { SheetGrid } from "../engine/sheet-grid";
import type { ExcelHost } from "../protocol/host";
import type { Area, ChartData, ChartSeriesData } from "../workbook-data";
import type { RangeRef } from "./range-ref";

type SeriesBy = ChartData["seriesBy"];

/**
 * What a chart shows of its source, as Excel reads it: a first row or column of texts (or one whose corner is blank) holds
 * the names of the series or of the categories, all else are values.
 */
export function readSource(
  { sheet, area }: RangeRef,
  seriesBy: SeriesBy,
  { engine }: ExcelHost,
): Pick<ChartData, "source" | "seriesBy" | "series"> {
  const grid = engine.grid(sheet);
  const used = withinUsed(grid, area);
  const series = direction(used, seriesBy) === "Columns" ? seriesOfColumns(grid, used) : seriesOfRows(grid, used);
  return { source: formatSheetArea(grid.name, used), seriesBy, series };
}

/** "Auto": the longer side holds the categories; of a square the columns are the series. */
export function direction(area: Area, seriesBy: SeriesBy): "Rows" | "Columns" {
  if (seriesBy !== "Auto") return seriesBy;
  return area.columns > area.rows ? "Rows" : "Columns";
}

/** Whole rows and columns are charted as far as they are in use. */
function withinUsed(grid: SheetGrid, area: Area): Area {
  const used = grid.usedArea("values");
  return (used && intersectAreas(area, used)) ?? { ...cellArea(area.row, area.column) };
}

function seriesOfColumns(grid: SheetGrid, area: Area): ChartSeriesData[] {
  const names = hasHeaderRow(grid, area) ? 1 : 0;
  const categories = hasHeaderColumn(grid, area) ? 1 : 0;
  const body = { ...area, row: area.row + names, rows: area.rows - names };
  return span(area.column + categories, rightOf(area)).map((column) => ({
    ...(names > 0 && { name: `=${reference(grid, cellArea(area.row, column))}` }),
    values: reference(grid, { ...body, column, columns: 1 }),
    ...(categories > 0 && { categories: reference(grid, { ...body, columns: 1 }) }),
  }));
}

function seriesOfRows(grid: SheetGrid, area: Area): ChartSeriesData[] {
  const categories = hasHeaderRow(grid, area) ? 1 : 0;
  const names = hasHeaderColumn(grid, area) ? 1 : 0;
  const body = { ...area, column: area.column + names, columns: area.columns - names };
  return span(area.row + categories, bottomOf(area)).map((row) => ({
    ...(names > 0 && { name: `=${reference(grid, cellArea(row, area.column))}` }),
    values: reference(grid, { ...body, row, rows: 1 }),
    ...(categories > 0 && { categories: reference(grid, { ...body, rows: 1 }) }),
  }));
}

export const reference = (grid: SheetGrid, area: Area): string => formatFixedSheetArea(grid.name, area);

const span = (first: number, end: number): number[] =>
  Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);

/** The first row is a header when it holds no number beside its corner, and a text or a blank corner above the values. */
function hasHeaderRow(grid: SheetGrid, area: Area): boolean {
  if (area.rows === 1) return false;
  return isHeader(
    grid,
    area,
    span(area.column, rightOf(area)).map((column) => [area.row, column]),
  );
}

function hasHeaderColumn(grid: SheetGrid, area: Area): boolean {
  if (area.columns === 1) return false;
  return isHeader(
    grid,
    area,
    span(area.row, bottomOf(area)).map((row) => [row, area.column]),
  );
}

function isHeader(grid: SheetGrid, area: Area, cells: readonly (readonly [row: number, column: number])[]): boolean {
  const [, ...others] = cells;
  const isCornerBlank = grid.value(area.row, area.column) === null;
  const beside = others.map(([row, column]) => grid.value(row, column));
  if (isCornerBlank && beside.some((value) => value !== null)) return true;
  const texts = (others.length === 0 ? cells : others).map(([row, column]) => grid.value(row, column));
  return texts.some((value) => typeof value === "string") && texts.every((value) => typeof value !== "number");
}
