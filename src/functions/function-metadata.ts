/**
 * `functions.json`: how Excel learns the names, the help and the arguments of the custom functions.
 *
 * Microsoft's format, made from the catalogue in one language. Every argument is a range of any values, so that single
 * cells and ranges are given in one form and a text such as `0,5` reaches the domain as it was written; every result is a
 * range, so that it spills.
 */
import type { FunctionSpec, Help, ParameterSpec } from "./function-spec";

export type HelpLanguage = keyof Help;

export interface FunctionsFile {
  /** Excel 2021 crashes, or shows `#VALUE!` for every function, where this is true (office-js issues 4385, 3504). */
  readonly allowCustomDataForDataTypeAny: false;
  /** Without it a range with one error in it never reaches a function, and the message that explains it is lost. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionEntry[];
}

export interface FunctionEntry {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterEntry[];
  readonly result: { readonly type: "any"; readonly dimensionality: "matrix" };
}

export interface ParameterEntry {
  readonly name: string;
  readonly description: string;
  readonly type: "any";
  readonly dimensionality: "matrix";
  readonly optional?: true;
}

/** The name stays the id in every language: a translated name could not be written into a formula. */
export function functionsFile(specs: readonly FunctionSpec[], language: HelpLanguage): FunctionsFile {
  return {
    allowCustomDataForDataTypeAny: false,
    allowErrorForDataTypeAny: true,
    functions: specs.map(({ id, help, parameters }) => ({
      id,
      name: id,
      description: help[language],
      parameters: parameters.map((parameter) => parameterEntry(parameter, language)),
      result: { type: "any", dimensionality: "matrix" },
    })),
  };
}

function parameterEntry({ name, help, isOptional }: ParameterSpec, language: HelpLanguage): ParameterEntry {
  return {
    name: name[language],
    description: help[language],
    type: "any",
    dimensionality: "matrix",
    ...(isOptional && { optional: true }),
  };
}
