import { dateToSerial } from "numfmt";
import type { CellValue, ErrorCode } from "../workbook-data";

export type EntryLanguage = "en-US" | "vi-VN";

/** What typing a text into a cell makes of it. */
export type Entry =
  | { readonly kind: "formula"; readonly formula: string }
  /** `numberFormat` is what Excel gives a cell whose format is General, such as `0%` for `12%`. */
  | { readonly kind: "value"; readonly value: CellValue; readonly numberFormat?: string }
  /** Kept as text though it looks like something else: it was typed behind a `'`. */
  | { readonly kind: "quoted"; readonly value: string };

const ERRORS: readonly ErrorCode[] = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
];

interface Entering {
  readonly decimal: "." | ",";
  readonly group: "," | ".";
  readonly dayFirst: boolean;
}

/** Excel's own short date: it is kept as this in every language and shown in the user's order. */
const SHORT_DATE = "m/d/yyyy";

const ENTERING: Readonly<Record<EntryLanguage, Entering>> = {
  "en-US": { decimal: ".", group: ",", dayFirst: false },
  "vi-VN": { decimal: ",", group: ".", dayFirst: true },
};

/** Reads a typed text as Excel does. `year` completes a date typed without one. */
export function readEntry(text: string, language: EntryLanguage, year: number): Entry {
  if (text === "") return { kind: "value", value: null };
  if (text.startsWith("'")) return { kind: "quoted", value: text.slice(1) };
  if (text.startsWith("=") && text.length > 1) return { kind: "formula", formula: text };
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { kind: "value", value: upper === "TRUE" };
  const error = ERRORS.find((code) => code === upper);
  if (error) return { kind: "value", value: { error } };
  return (
    readNumber(trimmed, ENTERING[language]) ??
    readDateOrTime(trimmed, ENTERING[language], year) ?? { kind: "value", value: text }
  );
}

function readNumber(text: string, { decimal, group }: Entering): Entry | undefined {
  const point = decimal === "." ? "\\." : ",";
  const thousands = group === "," ? "," : "\\.";
  const digits = `(\\d+|\\d{1,3}(?:${thousands}\\d{3})+)?(${point}\\d*)?`;
  const match = new RegExp(`^(\\()?([+-]?)\\s*${digits}(?:[eE]([+-]?\\d{1,3}))?\\s*(%)?(\\))?$`).exec(text);
  if (!match) return undefined;
  const [, open, sign, whole, fraction, exponent, percent, close] = match;
  if ((whole === undefined && (fraction ?? "").length < 2) || (open === undefined) !== (close === undefined))
    return undefined;
  const plain = `${(whole ?? "0").replaceAll(group, "")}.${(fraction ?? "").slice(1).padEnd(1, "0")}`;
  const size = Number(exponent === undefined ? plain : `${plain}e${exponent}`);
  const signed = sign === "-" || open !== undefined ? -size : size;
  const hasDecimals = (fraction ?? "").length > 1;
  if (percent !== undefined) {
    // Through text, so that 12,7 % is 0.127 and not 0.12700000000000001.
    const value = Number(`${sign === "-" ? "-" : ""}${plain}e${String(Number(exponent ?? 0) - 2)}`);
    return { kind: "value", value, numberFormat: hasDecimals ? "0.00%" : "0%" };
  }
  if (exponent !== undefined) return { kind: "value", value: signed, numberFormat: "0.00E+00" };
  const isGrouped = whole?.includes(group) ?? false;
  return isGrouped
    ? { kind: "value", value: signed, numberFormat: hasDecimals ? "#,##0.00" : "#,##0" }
    : { kind: "value", value: signed };
}

const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

function readDateOrTime(text: string, entering: Entering, year: number): Entry | undefined {
  const time = TIME.exec(text);
  if (time) {
    const [hours, minutes, seconds] = [Number(time[1]), Number(time[2]), Number(time[3] ?? 0)];
    if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
    const value = (hours * 3600 + minutes * 60 + seconds) / 86_400;
    return { kind: "value", value, numberFormat: time[3] === undefined ? "h:mm" : "h:mm:ss" };
  }
  return readDate(text, entering, year);
}

function readDate(text: string, { dayFirst }: Entering, year: number): Entry | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return dateEntry(Number(iso[1]), Number(iso[2]), Number(iso[3]), SHORT_DATE);
  const full = /^(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})$/.exec(text);
  if (full) {
    const [first, second] = [Number(full[1]), Number(full[2])];
    return dateEntry(fullYear(full[3]!), dayFirst ? second : first, dayFirst ? first : second, SHORT_DATE);
  }
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (!short) return undefined;
  const [first, second] = [Number(short[1]), Number(short[2])];
  return dateEntry(year, dayFirst ? second : first, dayFirst ? first : second, "d-mmm");
}

/** Microsoft: two-digit years 00–29 are read as 2000–2029, 30–99 as 1930–1999. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function dateEntry(year: number, month: number, day: number, numberFormat: string): Entry | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isReal || year < 1900) return undefined;
  const value = dateToSerial([year, month, day]);
  return value === null ? undefined : { kind: "value", value, numberFormat };
}
