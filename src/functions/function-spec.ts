/** What a custom function is: its name, its help in both languages, its parameters, and what it computes. */
import type { CellOut, Cells } from "./cells";

export interface FunctionSpec {
  /** Plain A–Z; also its name in every language, because a translated name cannot be written into a formula. */
  readonly id: string;
  readonly help: Help;
  readonly parameters: readonly ParameterSpec[];
  readonly compute: (...args: readonly (Cells | null)[]) => readonly (readonly CellOut[])[];
}

export interface ParameterSpec {
  readonly name: Help;
  readonly help: Help;
  readonly isOptional: boolean;
}

export interface Help {
  readonly vi: string;
  readonly en: string;
}

export function required(vi: string, en: string, helpVi: string, helpEn: string): ParameterSpec {
  return { name: { vi, en }, help: { vi: helpVi, en: helpEn }, isOptional: false };
}

export function optional(vi: string, en: string, helpVi: string, helpEn: string): ParameterSpec {
  return { ...required(vi, en, helpVi, helpEn), isOptional: true };
}
