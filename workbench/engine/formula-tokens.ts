import { parseReference, splitSheet } from "./a1";

/**
 * A formula cut into pieces that, put together again, give the same text. Only what the workbench must understand is told
 * apart: references, structured references, names and functions; the rest (numbers, operators, brackets) is passed on.
 */
export type FormulaToken =
  | { readonly kind: "text" | "number" | "space" | "operator" | "error"; readonly text: string }
  | { readonly kind: "separator"; readonly text: string }
  | { readonly kind: "function"; readonly text: string }
  /** A name of a cell, table or variable: `DiemToiDa`, `'Sheet 1'!Ten`. */
  | { readonly kind: "name"; readonly text: string }
  | { readonly kind: "reference"; readonly text: string }
  /** `T[Điểm]`, `[@Điểm]`: `table` is "" when the formula stands in the table itself. */
  | { readonly kind: "structured"; readonly text: string; readonly table: string; readonly brackets: string };

/** How a user's Excel writes numbers and lists; formulas in files and in `range.formulas` follow `EN_US`. */
export interface FormulaLocale {
  readonly decimal: "." | ",";
  readonly list: "," | ";";
  /** Between columns of an array constant. */
  readonly arrayColumn: "," | "\\";
}

export const EN_US: FormulaLocale = { decimal: ".", list: ",", arrayColumn: "," };
export const VI_VN: FormulaLocale = { decimal: ",", list: ";", arrayColumn: "\\" };

const WORD = /[\p{L}\p{N}_.\\?]/u;
const WORD_START = /[\p{L}_\\]/u;
const ERRORS = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!)/i;
const REFERENCE_AT =
  /^(?:\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})/i;

/** Tokens of a formula, given without its leading `=`. */
export function tokenize(formula: string, locale: FormulaLocale = EN_US): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = nextToken(formula, at, locale);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

export const joinTokens = (tokens: readonly FormulaToken[]): string => tokens.map((token) => token.text).join("");

function nextToken(formula: string, at: number, locale: FormulaLocale): FormulaToken {
  const character = formula[at]!;
  if (character === '"') return { kind: "text", text: formula.slice(at, endOfQuoted(formula, at, '"')) };
  if (/\s/.test(character)) return { kind: "space", text: /^\s+/.exec(formula.slice(at))![0] };
  if (character === "[") return structuredAt(formula, at, at);
  if (character === "#") {
    const error = ERRORS.exec(formula.slice(at));
    return error ? { kind: "error", text: error[0] } : { kind: "operator", text: "#" };
  }
  if (character === "'") return sheetScopedAt(formula, at, endOfQuoted(formula, at, "'"));
  const reference = referenceAt(formula, at);
  if (reference !== undefined) return { kind: "reference", text: reference };
  const number = numberAt(formula, at, locale);
  if (number !== undefined) return { kind: "number", text: number };
  // Where `\` parts the columns of an array, no name begins with it.
  if (WORD_START.test(character) && character !== locale.arrayColumn) return wordAt(formula, at);
  if (character === locale.list) return { kind: "separator", text: character };
  const pair = /^(?:<=|>=|<>)/.exec(formula.slice(at));
  return { kind: "operator", text: pair ? pair[0] : character };
}

function endOfQuoted(formula: string, start: number, quote: string): number {
  let at = start + 1;
  while (at < formula.length) {
    if (formula[at] !== quote) at++;
    else if (formula[at + 1] === quote) at += 2;
    else return at + 1;
  }
  return formula.length;
}

function referenceAt(formula: string, at: number): string | undefined {
  const match = REFERENCE_AT.exec(formula.slice(at));
  if (!match) return undefined;
  const text = match[0];
  const after = formula[at + text.length] ?? "";
  if (WORD.test(after) || after === "(" || after === "[" || after === "!") return undefined;
  return parseReference(text) ? text : undefined;
}

function numberAt(formula: string, at: number, locale: FormulaLocale): string | undefined {
  const point = locale.decimal === "." ? "\\." : ",";
  return new RegExp(`^(?:\\d+(?:${point}\\d*)?|${point}\\d+)(?:[eE][+-]?\\d+)?`).exec(formula.slice(at))?.[0];
}

function wordAt(formula: string, at: number): FormulaToken {
  let end = at;
  while (end < formula.length && WORD.test(formula[end]!)) end++;
  const next = formula[end];
  if (next === "!") return sheetScopedAt(formula, at, end);
  if (next === "[") return structuredAt(formula, at, end);
  const text = formula.slice(at, end);
  return { kind: next === "(" ? "function" : "name", text };
}

/** A reference or name behind a sheet: `'Chấm điểm'!A1:B2`, `Sheet1!Ten`. `end` is where the sheet's name ends. */
function sheetScopedAt(formula: string, at: number, end: number): FormulaToken {
  if (formula[end] !== "!") return { kind: "operator", text: formula.slice(at, Math.max(end, at + 1)) };
  const inner = formula.slice(end + 1);
  const reference = referenceAt(inner, 0);
  if (reference !== undefined) return { kind: "reference", text: formula.slice(at, end + 1) + reference };
  const error = ERRORS.exec(inner);
  if (error) return { kind: "error", text: formula.slice(at, end + 1) + error[0] };
  const word = /^[\p{L}\p{N}_.\\?]+/u.exec(inner);
  return { kind: "name", text: formula.slice(at, end + 1) + (word ? word[0] : "") };
}

/** From the start of a table's name (or of the bracket itself) to the bracket that closes it; `'` escapes the next character. */
function structuredAt(formula: string, start: number, bracket: number): FormulaToken {
  let depth = 0;
  let at = bracket;
  for (; at < formula.length; at++) {
    const character = formula[at];
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) break;
  }
  const end = Math.min(at + 1, formula.length);
  return {
    kind: "structured",
    text: formula.slice(start, end),
    table: formula.slice(start, bracket),
    brackets: formula.slice(bracket, end),
  };
}

/** The sheet a reference or name token speaks of, if it names one. */
export const sheetOfToken = (token: FormulaToken): string | undefined => splitSheet(token.text).sheet;

/** A formula as another locale writes it: decimal mark, list separator, array columns. */
export function relocalize(formula: string, from: FormulaLocale, to: FormulaLocale): string {
  let depth = 0;
  return tokenize(formula, from)
    .map((token) => {
      if (token.text === "{") depth++;
      if (token.text === "}") depth--;
      if (token.kind === "number") return token.text.replace(from.decimal, to.decimal);
      if (depth > 0 && token.text === from.arrayColumn) return to.arrayColumn;
      if (depth === 0 && token.kind === "separator") return to.list;
      return token.text;
    })
    .join("");
}
