import { dateToSerial } from "numfmt";
import { readEntry } from "./typed-text";

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const ISO_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const ISO_TIME = /^T?(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?Z?$/;
const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap])\.?m\.?$/i;

/** A date or time given to a rule as text, ISO 8601 or as typed in English, as Excel's serial number. */
export function readMoment(text: string, year: number): number | undefined {
  return readIso(text) ?? readClock(text) ?? readTyped(text, year);
}

function readIso(text: string): number | undefined {
  const date = ISO_DATE.exec(text);
  if (date) return serial(Number(date[1]), Number(date[2]), Number(date[3]));
  const time = ISO_TIME.exec(text);
  if (time) return shareOfDay(Number(time[1]), Number(time[2]), Number(time[3] ?? 0));
  // A moment, as a `Date` becomes in JSON, is shown by the clock of the place.
  const moment = ISO_MOMENT.test(text) ? new Date(text) : undefined;
  if (!moment || Number.isNaN(moment.getTime())) return undefined;
  const day = serial(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
  return day === undefined ? undefined : day + shareOfDay(moment.getHours(), moment.getMinutes(), moment.getSeconds());
}

function readClock(text: string): number | undefined {
  const match = CLOCK.exec(text.trim());
  if (!match) return undefined;
  const hour = Number(match[1]) % 12;
  return shareOfDay(match[4]!.toLowerCase() === "p" ? hour + 12 : hour, Number(match[2]), Number(match[3] ?? 0));
}

function readTyped(text: string, year: number): number | undefined {
  const entry = readEntry(text, "en-US", year);
  return entry.kind === "value" && typeof entry.value === "number" ? entry.value : undefined;
}

function serial(year: number, month: number, day: number): number | undefined {
  return dateToSerial([year, month, day]) ?? undefined;
}

const shareOfDay = (hours: number, minutes: number, seconds: number): number =>
  (hours * 3600 + minutes * 60 + seconds) / 86_400;
