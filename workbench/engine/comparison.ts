import type { CellValue, ComparisonOperator } from "../workbook-data";

/**
 * How Excel's own operators order two values: numbers before texts before truth values, letter case left aside, a blank as
 * 0 or as an empty text beside the other. Nothing when one of them is an error.
 */
export function compareValues(one: CellValue, other: CellValue): number | undefined {
  if (isError(one) || isError(other)) return undefined;
  const a = one ?? blankBeside(other);
  const b = other ?? blankBeside(one);
  if (typeof a === "number" && typeof b === "number") return Math.sign(rounded(a) - rounded(b));
  if (typeof a === "string" && typeof b === "string") return compareTexts(a, b);
  return rank(a) === rank(b) ? Number(a) - Number(b) : Math.sign(rank(a) - rank(b));
}

export function isError(value: CellValue): value is Extract<CellValue, object> {
  return typeof value === "object" && value !== null;
}

export const sameText = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function blankBeside(other: CellValue): string | number | boolean {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

/** Excel compares 15 digits. */
const rounded = (value: number): number => Number(value.toPrecision(15));

function compareTexts(a: string, b: string): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  if (left === right) return 0;
  return left.localeCompare(right, "vi") < 0 ? -1 : 1;
}

function rank(value: string | number | boolean): number {
  if (typeof value === "number") return 0;
  return typeof value === "string" ? 1 : 2;
}

/** Whether a value meets a comparison. `Between` takes both bounds in. An error meets none. */
export function meets(value: CellValue, operator: ComparisonOperator, bound: CellValue, upper: CellValue): boolean {
  const low = compareValues(value, bound);
  if (low === undefined) return false;
  if (operator === "Between" || operator === "NotBetween") {
    const high = compareValues(value, upper);
    if (high === undefined) return false;
    return (low >= 0 && high <= 0) === (operator === "Between");
  }
  return SINGLE[operator](low);
}

const SINGLE: Readonly<Record<Exclude<ComparisonOperator, "Between" | "NotBetween">, (sign: number) => boolean>> = {
  EqualTo: (sign) => sign === 0,
  NotEqualTo: (sign) => sign !== 0,
  GreaterThan: (sign) => sign > 0,
  LessThan: (sign) => sign < 0,
  GreaterThanOrEqual: (sign) => sign >= 0,
  LessThanOrEqual: (sign) => sign <= 0,
};
