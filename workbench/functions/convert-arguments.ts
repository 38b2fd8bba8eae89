import type { CellValue, ErrorCode } from "../workbook-data";
import type { DeclaredFunction, Parameter, ParameterType } from "./add-in-functions";
import type { CellMatrix, GivenArgument } from "./given-argument";

/**
 * Whose Excel is played where it matters: an empty cell reaches a parameter of type `any` as 0 on the desktop and as null
 * on the web (office-js issue 4702).
 */
export type ExcelKind = "desktop" | "web";

/** The values sent to the function, or the error the cell shows because the function is not called at all. */
export type ConvertedArguments =
  | { readonly kind: "values"; readonly values: readonly unknown[] }
  | { readonly kind: "refused"; readonly error: ErrorCode };

/** Thrown while one argument is converted, caught where all of them are: the first one refused decides. */
class Refusal extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode) {
    super(code);
    this.code = code;
  }
}

/** Converts what a formula gives into what the declared parameters ask for, as Excel does before it calls. */
export function convertArguments(
  declared: DeclaredFunction,
  given: readonly GivenArgument[],
  excel: ExcelKind,
): ConvertedArguments {
  try {
    return { kind: "values", values: new Conversion(declared, excel).all(given) };
  } catch (problem) {
    if (problem instanceof Refusal) return { kind: "refused", error: problem.code };
    throw problem;
  }
}

class Conversion {
  private readonly declared: DeclaredFunction;
  private readonly excel: ExcelKind;

  constructor(declared: DeclaredFunction, excel: ExcelKind) {
    this.declared = declared;
    this.excel = excel;
  }

  all(given: readonly GivenArgument[]): readonly unknown[] {
    const { parameters } = this.declared;
    const repeats = parameters.at(-1)?.isRepeating ?? false;
    if (given.length > parameters.length && !repeats) throw new Refusal("#VALUE!");
    return parameters.map((parameter, index) => {
      if (!parameter.isRepeating) return this.one(parameter, given[index]);
      // "When the function is called, the values are provided in an array for the parameter."
      return given.slice(index).map((argument) => this.one(parameter, argument));
    });
  }

  private one(parameter: Parameter, argument: GivenArgument | undefined): unknown {
    if (argument?.kind === "cells") {
      const { cells } = argument;
      return parameter.isMatrix ? this.matrix(parameter, cells) : this.value(parameter.type, onlyCell(cells));
    }
    // "When no value is specified for an optional parameter, Excel assigns it the value null."
    if (parameter.isOptional) return null;
    if (!argument) throw new Refusal("#VALUE!");
    return parameter.isMatrix ? this.matrix(parameter, [[null]]) : this.value(parameter.type, null);
  }

  private matrix({ type }: Parameter, cells: CellMatrix): unknown {
    return cells.map((row) => row.map((value) => this.value(type, value)));
  }

  private value(type: ParameterType, value: CellValue): unknown {
    if (isError(value)) return this.error(type, value.error);
    switch (type) {
      case "number":
        return asNumber(value);
      case "string":
        return asText(value);
      case "boolean":
        return asFlag(value);
      case "any":
        return value === null && this.excel === "desktop" ? 0 : value;
    }
  }

  /**
   * "All parameters with the type any or any[][] can accept errors as input values when allowErrorForDataTypeAny is set to
   * true." Otherwise the function is not called, and its cell shows the error.
   */
  private error(type: ParameterType, code: ErrorCode): unknown {
    // What is being waited for is no value yet.
    if (code === "#BUSY!" || type !== "any" || !this.declared.takesErrors) throw new Refusal(code);
    return { code, type: "CustomFunctionError" };
  }
}

const isError = (value: CellValue): value is { readonly error: ErrorCode } =>
  typeof value === "object" && value !== null;

/** Several cells for one value: Excel says "unliftable array" (office-js-docs-pr issue 2238). */
function onlyCell(cells: CellMatrix): CellValue {
  if (cells.length !== 1 || cells[0]!.length !== 1) throw new Refusal("#CALC!");
  return cells[0]![0]!;
}

type Plain = string | number | boolean | null;

/** Digits with a point, whatever the user's language: what text means in one language must not decide a result. */
const NUMBER_TEXT = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

function asNumber(value: Plain): number {
  if (typeof value === "string" && !NUMBER_TEXT.test(value)) throw new Refusal("#VALUE!");
  return Number(value);
}

function asText(value: Plain): string {
  if (value === null) return "";
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

function asFlag(value: Plain): boolean {
  if (typeof value !== "string") return Boolean(value);
  const text = value.trim().toUpperCase();
  if (text !== "TRUE" && text !== "FALSE") throw new Refusal("#VALUE!");
  return text === "TRUE";
}
