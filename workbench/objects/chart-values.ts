import { parseReference } from "../engine/a1";
import { eachCell } from "../engine/area";
import { displayText } from "../engine/number-display";
import type { ExcelHost } from "../protocol/host";
import type { CellValue, ChartSeriesData } from "../workbook-data";
import { RangeRef } from "./range-ref";

/** The cells a chart's reference means; nothing when they are gone. */
export function chartRange(text: string, { engine }: ExcelHost): RangeRef | undefined {
  const reference = parseReference(text.replace(/^=/, ""));
  const sheet = reference?.sheet === undefined ? undefined : engine.sheets.idOf(reference.sheet);
  return reference && sheet !== undefined ? new RangeRef(sheet, reference.area) : undefined;
}

export function plottedValues(series: ChartSeriesData, host: ExcelHost): readonly CellValue[] {
  return cellsOf(series.values, host).map(({ value }) => value);
}

export function plottedTexts(reference: string, host: ExcelHost): readonly string[] {
  return cellsOf(reference, host).map(({ value, numberFormat }) => displayText(value, numberFormat, "vi"));
}

/** What a legend calls a series: its text, what its cell shows, or `Series1`, `Series2`, … */
export function seriesName(series: ChartSeriesData, position: number, host: ExcelHost): string {
  const { name } = series;
  if (name === undefined || name === "") return `Series${String(position + 1)}`;
  return name.startsWith("=") ? plottedTexts(name, host).join(" ") : name;
}

interface PlottedCell {
  readonly value: CellValue;
  readonly numberFormat: string;
}

function cellsOf(reference: string, host: ExcelHost): PlottedCell[] {
  const range = chartRange(reference, host);
  if (!range) return [];
  const grid = host.engine.grid(range.sheet);
  const cells: PlottedCell[] = [];
  eachCell(range.area, (row, column) => {
    cells.push({ value: grid.value(row, column), numberFormat: grid.numberFormat(row, column) });
  });
  return cells;
}
