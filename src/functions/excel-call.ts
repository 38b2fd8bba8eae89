/// <reference types="custom-functions-runtime" />
/** One call as Excel makes it: its arguments turned into cells, what was computed turned into what Excel shows. */
import { refused, type CellIn, type CellOut, type CellRefusal, type Cells } from "./cells";
import type { FunctionSpec } from "./function-spec";
import { isRefusal } from "./refusal";

/** What of Microsoft's custom-functions runtime is used here. */
export interface FunctionRuntime {
  associate(id: string, answer: ExcelFunction): void;
  /** Comes with the part of office.js that is loaded later: to be looked up when a function is called, not before. */
  readonly Error: new (code: CustomFunctions.ErrorCode, message?: string) => CustomFunctions.Error;
  readonly ErrorCode: typeof CustomFunctions.ErrorCode;
}

export type ExcelFunction = (...given: readonly unknown[]) => readonly (readonly ExcelCell[])[];

type ExcelCell = string | number | CustomFunctions.Error;

/** Microsoft's class of errors is one of JavaScript's; its types do not say so. */
type ThrownError = CustomFunctions.Error & Error;

/**
 * Excel's side of a custom function.
 *
 * Given: a matrix for every argument, also for a single cell; `null` for one that was left out; more, such as Excel's own
 * note on the call, is not looked at. Gives a matrix, which spills; a refusal that is the whole answer is thrown, because
 * its message is shown only then. An error in a cell that was given is the answer, as in Excel's own functions.
 */
export function excelFunction(spec: FunctionSpec, runtime: FunctionRuntime): ExcelFunction {
  return (...given) => {
    const matrices = spec.parameters.map((_, at) => asMatrix(given[at]));
    const error = errorAmong(matrices, spec);
    const computed = error ? [[error]] : spec.compute(...matrices.map((matrix) => matrix && asCells(matrix)));
    const only = onlyCell(computed);
    if (isRefusal(only)) throw errorOf(only, runtime) as ThrownError;
    return computed.map((line) => line.map((cell) => (isRefusal(cell) ? errorOf(cell, runtime) : cell)));
  };
}

type Matrix = readonly (readonly unknown[])[];

function asMatrix(given: unknown): Matrix | null {
  if (given === null || given === undefined) return null;
  return Array.isArray(given) ? (given as Matrix) : [[given]];
}

function asCells(matrix: Matrix): Cells {
  return matrix.map((line) => line.map((value) => (isCell(value) ? value : null)));
}

function isCell(value: unknown): value is CellIn {
  return value === undefined || typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

/** The first error in a cell that was given, with the argument it stands in. Excel gives an error as an object with its code. */
function errorAmong(matrices: readonly (Matrix | null)[], spec: FunctionSpec): CellRefusal | null {
  for (const [at, { name }] of spec.parameters.entries()) {
    const cell = matrices[at]?.flat().find(isObject);
    if (cell === undefined) continue;
    const code = "code" in cell ? String(cell.code) : "";
    const message = `Đối số “${name.vi}” có ô báo lỗi ${code}`.trim();
    return code === "#N/A" ? { error: code, message } : refused(message);
  }
  return null;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function onlyCell(computed: readonly (readonly CellOut[])[]): CellOut | undefined {
  return computed.length === 1 && computed[0]?.length === 1 ? computed[0][0] : undefined;
}

function errorOf({ error, message }: CellRefusal, { Error, ErrorCode }: FunctionRuntime): CustomFunctions.Error {
  return new Error(error === "#N/A" ? ErrorCode.notAvailable : ErrorCode.invalidValue, message);
}
