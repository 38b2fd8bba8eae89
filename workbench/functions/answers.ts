import type { CellValue, ErrorCode } from "../workbook-data";
import type { CellMatrix } from "./given-argument";

/** What a function gave: one cell or many, and the sentence it gave with an error. */
export interface Answer {
  readonly cells: CellMatrix;
  readonly message?: string;
}

/** office.js's numbers for the errors a function may throw. */
const ERRORS_BY_NUMBER: Readonly<Record<number, ErrorCode>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
};

/** `#NAME?` and `#REF!` are "supported as a custom function input error, but not as a custom function output error". */
const OUTPUT_ERRORS: readonly ErrorCode[] = ["#DIV/0!", "#NUM!", "#VALUE!", "#N/A", "#NULL!"];

/** "You can only return a custom error message with the #VALUE! and #N/A errors." */
const ERRORS_WITH_MESSAGE: readonly ErrorCode[] = ["#VALUE!", "#N/A"];

/** Called with what a value is when the workbench has no cell for it. */
export type NoteMissing = (what: string) => void;

/** One entry of `SetInvocationResults`: `{id, value}` or `{id, failed: true, value: message, errorCode}`. */
export function readResult(entry: unknown, noteMissing: NoteMissing): { readonly id: number; readonly answer: Answer } {
  const { id, failed, value, errorCode } = entry as Readonly<Record<string, unknown>>;
  return { id: Number(id), answer: failed === true ? failure(errorCode, value) : readValue(value, noteMissing) };
}

/** The same as an array, as newer libraries send it: `[id, hasSucceeded, value, errorCode]`. */
export function readArrayResult(entry: unknown, noteMissing: NoteMissing): ReturnType<typeof readResult> {
  const [id, hasSucceeded, value, errorCode] = entry as readonly unknown[];
  return readResult({ id, failed: hasSucceeded !== true, value, errorCode }, noteMissing);
}

/** "By default, Excel returns #VALUE! for unhandled errors or exceptions"; what those say is not shown. */
function failure(errorCode: unknown, message: unknown): Answer {
  const error = ERRORS_BY_NUMBER[Number(errorCode)];
  return error ? errorAnswer(error, message) : { cells: [[{ error: "#VALUE!" }]] };
}

function errorAnswer(error: ErrorCode, message: unknown): Answer {
  const isShown = ERRORS_WITH_MESSAGE.includes(error) && typeof message === "string" && message !== "";
  return { cells: [[{ error }]], ...(isShown && { message }) };
}

function readValue(value: unknown, noteMissing: NoteMissing): Answer {
  if (!Array.isArray(value)) {
    return isErrorObject(value)
      ? errorAnswer(errorOf(value), value["message"])
      : { cells: [[readCell(value, noteMissing)]] };
  }
  const rows = value as readonly unknown[];
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  // "To create a custom function that is a dynamic array formula, it must return a two-dimensional array of values."
  if (width === 0 || !rows.every((row) => Array.isArray(row) && row.length === width)) {
    return { cells: [[{ error: "#VALUE!" }]] };
  }
  return {
    cells: (rows as readonly (readonly unknown[])[]).map((row) => row.map((cell) => readCell(cell, noteMissing))),
  };
}

function readCell(value: unknown, noteMissing: NoteMissing): CellValue {
  // A null shows as 0, "by design" (office-js issue 1503).
  if (value === null || value === undefined) return 0;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (isErrorObject(value)) return { error: errorOf(value) };
  const type =
    typeof value === "object" && "type" in value && typeof value.type === "string" ? value.type : typeof value;
  noteMissing(`custom function result of type ${type}`);
  return { error: "#VALUE!" };
}

/** A `CustomFunctions.Error` that was returned, not thrown. */
function isErrorObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === "object" && value !== null && "valueType" in value && value.valueType === "CustomFunctionError"
  );
}

function errorOf(value: Readonly<Record<string, unknown>>): ErrorCode {
  return OUTPUT_ERRORS.find((code) => code === value["code"]) ?? "#VALUE!";
}
