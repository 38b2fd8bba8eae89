import { periodTest } from "../engine/date-periods";
import { asNumber, asText, oneOf } from "../protocol/arguments";
import { ExcelError, NotImplementedError } from "../protocol/excel-error";
import type { FilterData, FilterDate } from "../workbook-data";
import { htmlColor } from "./range-format";

const FILTER_ON = [
  "BottomItems",
  "BottomPercent",
  "CellColor",
  "Dynamic",
  "FontColor",
  "Values",
  "TopItems",
  "TopPercent",
  "Icon",
  "Custom",
] as const;

const SPECIFICITIES = ["Year", "Month", "Day", "Hour", "Minute", "Second"] as const;

/** `Excel.FilterCriteria` of one column, as the add-in gives it. */
export function readCriteria(column: number, criteria: unknown): FilterData {
  if (typeof criteria !== "object" || criteria === null) throw new ExcelError("InvalidArgument");
  const { filterOn, criterion1, criterion2, operator, values, color, dynamicCriteria } = criteria as Record<
    string,
    unknown
  >;
  const on = oneOf(filterOn, FILTER_ON);
  switch (on) {
    case "Values":
      return valuesFilter(column, values);
    case "Custom":
      return customFilter(column, criterion1, criterion2, operator);
    case "TopItems":
    case "TopPercent":
    case "BottomItems":
    case "BottomPercent":
      return topFilter(column, on, Number(criterion1));
    case "CellColor":
    case "FontColor":
      return colorFilter(column, on, color);
    case "Dynamic":
      return dynamicFilter(column, dynamicCriteria);
    case "Icon":
      throw new NotImplementedError("FilterCriteria.filterOn Icon");
  }
}

/** "values: The list of values to show. This must be an array of strings or an array of Excel.FilterDateTime objects." */
export function valuesFilter(column: number, values: unknown): FilterData {
  if (!Array.isArray(values)) throw new ExcelError("InvalidArgument");
  const texts = values.filter((value) => typeof value !== "object").map(String);
  const dates = values.filter((value): value is object => typeof value === "object" && value !== null).map(readDate);
  return { column, values: texts, ...(dates.length > 0 && { dates }) };
}

function readDate(given: object): FilterDate {
  const { date, specificity } = given as Record<string, unknown>;
  return { date: asText(date), specificity: oneOf(specificity, SPECIFICITIES) };
}

export function customFilter(column: number, criterion1: unknown, criterion2: unknown, operator: unknown): FilterData {
  return {
    column,
    criterion1: asText(criterion1),
    ...(isGiven(criterion2) && { criterion2: asText(criterion2) }),
    ...(isGiven(operator) && { operator: oneOf(operator, ["And", "Or"]) }),
  };
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

export type TopFilter = "TopItems" | "TopPercent" | "BottomItems" | "BottomPercent";

export function topFilter(column: number, on: TopFilter, count: unknown): FilterData {
  const size = asNumber(count);
  const of = on.endsWith("Percent") ? "Percent" : "Items";
  if (!Number.isInteger(size) || size < 1 || (of === "Percent" && size > 100)) throw new ExcelError("InvalidArgument");
  return { column, top: { count: size, of, from: on.startsWith("Top") ? "Top" : "Bottom" } };
}

export const colorFilter = (column: number, on: "CellColor" | "FontColor", color: unknown): FilterData => ({
  column,
  color: { of: on === "CellColor" ? "cell" : "font", color: htmlColor(color) },
});

export function dynamicFilter(column: number, name: unknown): FilterData {
  const dynamic = asText(name);
  const isKnown =
    dynamic === "AboveAverage" || dynamic === "BelowAverage" || periodTest(dynamic, new Date(0)) !== undefined;
  if (!isKnown) throw new ExcelError("InvalidArgument");
  return { column, dynamic };
}

/** A column's condition as `Excel.FilterCriteria`. */
export function writeCriteria({ values, dates, top, color, dynamic, criterion1, criterion2, operator }: FilterData) {
  if (values ?? dates) return { filterOn: "Values", values: [...(values ?? []), ...(dates ?? [])] };
  if (top) return { filterOn: `${top.from}${top.of}`, criterion1: String(top.count) };
  if (color) return { filterOn: color.of === "cell" ? "CellColor" : "FontColor", color: color.color };
  if (dynamic !== undefined) return { filterOn: "Dynamic", dynamicCriteria: dynamic };
  return {
    filterOn: "Custom",
    criterion1,
    ...(criterion2 !== undefined && { criterion2 }),
    ...(operator !== undefined && { operator }),
  };
}
