/** What is written into a cell for a planned content, what a cell's value is read as, and whether the two are the same. */
import { canonicalFromNumber } from "../domain/decimal";
import type { CellReading } from "../ports/workbook";
import type { CellContent } from "../sheets/sheet-plan";

/** What Excel takes and gives for one cell. */
export type CellValue = string | number | boolean;

/** Excel's error values come as texts. */
const errorValue = /^#(?:N\/A|DIV\/0!|NAME\?|[A-Z_]+!)$/;

export function readingOf(value: unknown): CellReading {
  if (typeof value === "number") {
    const number = canonicalFromNumber(value);
    return number === null ? { kind: "error", error: "#NUM!" } : { kind: "number", number };
  }
  if (typeof value === "boolean") return { kind: "truth", truth: value ? "true" : "false" };
  if (typeof value !== "string" || value === "") return null;
  return errorValue.test(value) ? { kind: "error", error: value } : { kind: "text", text: value };
}

/** The value to write so that the cell holds just this content; `""` blanks it. */
export function enteredValue(content: CellContent): string | number {
  switch (content?.kind) {
    case undefined:
      return "";
    case "text":
      return enteredText(content.text);
    case "number":
      return Number(content.number);
    case "date":
      return serialOfDate(content.date);
  }
}

/** Longer texts are never read as a number, a date or a time. */
const longestFigure = 40;

/**
 * The text with an apostrophe before it where Excel would make something else of it: a formula, a number, a date, a truth
 * value, an error value.
 */
export function enteredText(text: string): string {
  const opensFormula = /^\s*[=+\-@']/.test(text);
  const looksLikeFigure = text.length <= longestFigure && (/\d/.test(text) || /^\s*(?:true|false|#.*)\s*$/i.test(text));
  return opensFormula || looksLikeFigure ? `'${text}` : text;
}

/** In a cell that has text format already: it takes every text as it is, and would keep the apostrophe. */
export function enteredIntoTextFormat(content: CellContent): string | number {
  return content?.kind === "text" ? content.text : enteredValue(content);
}

const millisecondsOfDay = 86_400_000;
/** Excel counts days from here, for every date after February 1900. */
const dayZero = Date.UTC(1899, 11, 30);

function serialOfDate(isoDate: string): number {
  return Math.round((Date.parse(`${isoDate}T00:00:00Z`) - dayZero) / millisecondsOfDay);
}

/** The reading a content gives back, so that contents and readings compare. */
export function readingOfContent(content: CellContent): CellReading {
  if (content?.kind === "text") return content.text === "" ? null : content;
  return content === null ? null : readingOf(enteredValue(content));
}

export function sameReading(first: CellReading, second: CellReading): boolean {
  if (first === null || second === null) return first === second;
  switch (first.kind) {
    case "text":
      return second.kind === "text" && oneLineEnd(first.text) === oneLineEnd(second.text);
    case "number":
      return second.kind === "number" && first.number === second.number;
    case "truth":
      return second.kind === "truth" && first.truth === second.truth;
    case "error":
      return second.kind === "error" && first.error === second.error;
  }
}

/** Excel keeps one sign for a line's end. */
function oneLineEnd(text: string): string {
  return text.replaceAll("\r\n", "\n");
}

/** Whether the cell holds what was planned. Text that spells an error value is read back as that error. */
export function holds(value: unknown, content: CellContent): boolean {
  const planned = readingOfContent(content);
  if (planned?.kind === "text" && typeof value === "string") return oneLineEnd(value) === oneLineEnd(planned.text);
  return sameReading(readingOf(value), planned);
}

/** A cell as it was read, all that is needed to put it back. */
export interface CellBefore {
  readonly value: unknown;
  readonly formula: unknown;
  readonly numberFormat: unknown;
}

/** What to enter so that the cell is as it was. */
export function restoredFormula({ value, formula, numberFormat }: CellBefore): CellValue {
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  if (isFormula) return formula;
  if (typeof value !== "string") return value as CellValue;
  return value === "" || numberFormat === "@" ? value : enteredText(value);
}
