import { dateFromSerial, dateToSerial } from "numfmt";
import type { CellValue } from "../workbook-data";
import { continueSeries, repeatValues, type Series } from "./fill-series";

export type DateUnit = "days" | "weekdays" | "months" | "years";

/**
 * How dates go on: by the distance of the first two, counted in the unit, or by one where there is only one. A month too
 * short for the day ends with its last day. What is no number is repeated.
 */
export function continueDates(values: readonly CellValue[], unit: DateUnit): Series {
  const serials = values.filter((value) => typeof value === "number");
  if (serials.length !== values.length || serials.length === 0) return repeatValues(values);
  if (unit === "days") return continueSeries(values, "counts on");
  if (unit === "weekdays") return (step) => onWeekdays(step > 0 ? serials.at(-1)! : serials[0]!, step);
  const months = unit === "years" ? 12 : 1;
  const distance = serials.length > 1 ? Math.max(1, Math.abs(monthsBetween(serials[0]!, serials[1]!))) : months;
  return (step) => addMonths(step > 0 ? serials.at(-1)! : serials[0]!, step * distance);
}

/** Numbers that grow by the same factor, as the exponential curve closest to them does. */
export function continueGrowth(values: readonly CellValue[]): Series | undefined {
  const isPositive = values.every((value) => typeof value === "number" && value > 0);
  if (!isPositive) return undefined;
  const line = continueSeries(
    values.map((value) => Math.log(value as number)),
    "counts on",
  );
  return (step) => Number(Math.exp(line(step) as number).toPrecision(12));
}

const monthsBetween = (first: number, second: number): number => {
  const [a, b] = [dateFromSerial(first), dateFromSerial(second)];
  return (b[0]! - a[0]!) * 12 + b[1]! - a[1]!;
};

function addMonths(serial: number, months: number): number {
  const [year, month, day] = dateFromSerial(serial);
  const index = year! * 12 + month! - 1 + months;
  const [newYear, newMonth] = [Math.floor(index / 12), index % 12];
  const lastDay = new Date(Date.UTC(newYear, newMonth + 1, 0)).getUTCDate();
  return dateToSerial([newYear, newMonth + 1, Math.min(day!, lastDay)])! + (serial % 1);
}

/** Serial 1 was a Sunday in Excel's calendar. */
const isWorkday = (serial: number): boolean => ![0, 1].includes(Math.floor(serial) % 7);

function onWeekdays(serial: number, step: number): number {
  let at = serial;
  for (let left = Math.abs(step); left > 0;) {
    at += Math.sign(step);
    if (isWorkday(at)) left--;
  }
  return at;
}
