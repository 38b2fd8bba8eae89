import { dateFromSerial } from "numfmt";
import type { CellStyle, CellValue, FilterData, FilterDate } from "../workbook-data";
import { isBlank } from "./cell-order";
import { periodTest } from "./date-periods";

/** A cell of the filtered column as a filter looks at it. */
export interface FilteredCell {
  readonly value: CellValue;
  /** What the cell shows. */
  readonly text: string;
  readonly style: () => CellStyle;
}

type CellTest = (cell: FilteredCell) => boolean;

/** Whether a cell's row stays in sight. `column` holds all cells of the column: some conditions depend on the others. */
export function filterTest(filter: FilterData, column: readonly FilteredCell[], today: Date): CellTest {
  const { values, dates, top, color, dynamic } = filter;
  if (values ?? dates) return valuesTest(values ?? [], dates ?? []);
  if (top) return topTest(top, numbersOf(column));
  if (color) return ({ style }) => colorOf(style(), color.of) === color.color.toUpperCase();
  if (dynamic !== undefined) return dynamicTest(dynamic, numbersOf(column), today);
  return customTest(filter);
}

const numbersOf = (column: readonly FilteredCell[]): number[] =>
  column.flatMap(({ value }) => (typeof value === "number" ? [value] : []));

const fold = (text: string): string => text.trim().toLowerCase();

/** A value is given as the cell shows it, or as Excel's formulas would write it. */
function valuesTest(values: readonly string[], dates: readonly FilterDate[]): CellTest {
  const wanted = new Set(values.map(fold));
  return ({ value, text }) => {
    if (wanted.has(fold(text)) || (typeof value === "number" && wanted.has(String(value)))) return true;
    return typeof value === "number" && dates.some((date) => isWithin(value, date));
  };
}

const SPECIFICITIES = ["Year", "Month", "Day", "Hour", "Minute", "Second"] as const;

function isWithin(serial: number, { date, specificity }: FilterDate): boolean {
  const parts = dateFromSerial(serial);
  const wanted = date.split(/[-T:.Z]/).map(Number);
  const depth = SPECIFICITIES.indexOf(specificity) + 1;
  return parts.slice(0, depth).every((part, index) => part === (wanted[index] ?? 0));
}

/** "5" of the top items shows five rows, and as many more as share the fifth place. */
function topTest({ count, of, from }: NonNullable<FilterData["top"]>, numbers: readonly number[]): CellTest {
  const size = of === "Items" ? count : Math.max(1, Math.floor((numbers.length * count) / 100));
  const sorted = [...numbers].sort((a, b) => (from === "Top" ? b - a : a - b));
  const edge = sorted[Math.min(size, sorted.length) - 1];
  return ({ value }) =>
    typeof value === "number" && edge !== undefined && (from === "Top" ? value >= edge : value <= edge);
}

function dynamicTest(name: string, numbers: readonly number[], today: Date): CellTest {
  const average = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  if (name === "AboveAverage") return ({ value }) => typeof value === "number" && value > average;
  if (name === "BelowAverage") return ({ value }) => typeof value === "number" && value < average;
  const test = periodTest(name, today);
  return ({ value }) => typeof value === "number" && test?.(value) === true;
}

const colorOf = (style: CellStyle, of: "cell" | "font"): string =>
  of === "cell" ? (style.fill ?? "#FFFFFF") : (style.font?.color ?? "#000000");

/** "For example ">50" for numbers greater than 50, or "=*s" for values ending in "s"." */
function customTest({ criterion1, criterion2, operator }: FilterData): CellTest {
  const tests = [criterion1, criterion2].flatMap((criterion) =>
    criterion === undefined ? [] : [criterionTest(criterion)],
  );
  return operator === "Or" ? (cell) => tests.some((test) => test(cell)) : (cell) => tests.every((test) => test(cell));
}

function criterionTest(criterion: string): CellTest {
  const [, sign = "=", operand] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criterion) as unknown as [string, string?, string?];
  const wanted = operand ?? "";
  if (sign === "=" || sign === "<>") {
    const equals = equalityTest(wanted);
    return sign === "=" ? equals : (cell) => !equals(cell);
  }
  const limit = Number(wanted);
  if (wanted.trim() !== "" && !Number.isNaN(limit))
    return ({ value }) => typeof value === "number" && holds(value - limit, sign);
  return ({ value }) => typeof value === "string" && holds(fold(value).localeCompare(fold(wanted), "vi"), sign);
}

function equalityTest(wanted: string): CellTest {
  if (wanted === "") return ({ value }) => isBlank(value);
  const number = Number(wanted);
  const pattern = wildcards(wanted);
  return ({ value, text }) => (!Number.isNaN(number) && value === number) || pattern.test(text);
}

/** `*` stands for any characters, `?` for one; `~` before either takes it as it is. */
function wildcards(text: string): RegExp {
  const pattern = text.replaceAll(/~[*?~]|[*?]|[.+^${}()|[\]\\]/g, (found) => {
    if (found === "*") return ".*";
    if (found === "?") return ".";
    const literal = found.startsWith("~") ? found.slice(1) : found;
    return literal === "~" ? literal : `\\${literal}`;
  });
  return new RegExp(`^\\s*${pattern}\\s*$`, "isu");
}

function holds(difference: number, sign: string): boolean {
  switch (sign) {
    case ">":
      return difference > 0;
    case ">=":
      return difference >= 0;
    case "<":
      return difference < 0;
    default:
      return difference <= 0;
  }
}
