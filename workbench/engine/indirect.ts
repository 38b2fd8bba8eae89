import { parseReference, quoteSheet, splitSheet } from "./a1";
import { type FormulaToken, joinTokens, tokenize } from "./formula-tokens";
import { readR1C1 } from "./r1c1";
import type { Cell } from "./relative-formula";
import { parseStructuredReference } from "./structured-reference";

/** What a formula without `INDIRECT` gives: a text or a truth value is asked for. */
type Ask = (formula: string) => string | boolean | undefined;

export const usesIndirect = (formula: string): boolean => /\bINDIRECT\s*\(/i.test(formula);

/**
 * A formula of one cell with every `INDIRECT(…)` replaced by the reference it means now. The calculation engine's own
 * INDIRECT knows neither relative R1C1 references, which Microsoft's examples of conditional formats use, nor tables and
 * names, which drop-down lists are made of.
 */
export function withoutIndirect(formula: string, cell: Cell, ask: Ask): string {
  const tokens = tokenize(formula.slice(1));
  const start = tokens.findLastIndex((token) => token.kind === "function" && token.text.toUpperCase() === "INDIRECT");
  if (start < 0) return formula;
  const end = closingBracket(tokens, start + 1);
  // The last one found holds no other, so its arguments can be asked for.
  const [text, isA1] = argumentsOf(tokens.slice(start + 2, end));
  const means = text === undefined ? undefined : ask(`=${text}`);
  const style = isA1 === undefined ? true : ask(`=${isA1}`);
  const reference = typeof means === "string" ? referenceText(means, cell, style === false ? "R1C1" : "A1") : "#REF!";
  const rest = `=${joinTokens(tokens.slice(0, start))}${reference}${joinTokens(tokens.slice(end + 1))}`;
  return withoutIndirect(rest, cell, ask);
}

function closingBracket(tokens: readonly FormulaToken[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    if (tokens[at]!.text === "(") depth++;
    if (tokens[at]!.text === ")" && --depth === 0) return at;
  }
  return tokens.length;
}

function argumentsOf(tokens: readonly FormulaToken[]): readonly string[] {
  const found: string[] = [""];
  let depth = 0;
  for (const token of tokens) {
    if (token.text === "(" || token.text === "{") depth++;
    if (token.text === ")" || token.text === "}") depth--;
    if (token.kind === "separator" && depth === 0) found.push("");
    else found.push((found.pop() ?? "") + token.text);
  }
  return found.map((text) => text.trim());
}

/** The reference a text means in a cell: `#REF!` for what can be none. */
export function referenceText(text: string, cell: Cell, style: "A1" | "R1C1"): string {
  const { sheet, rest } = splitSheet(text.trim());
  const prefix = sheet === undefined ? "" : `${quoteSheet(sheet)}!`;
  if (style === "R1C1") return prefix + (readR1C1(rest, cell) ?? "#REF!");
  if (parseReference(rest)) return prefix + rest;
  const table = /^[^[\]]+(\[.*\])$/s.exec(rest);
  if (table) return parseStructuredReference(table[1]!) ? rest : "#REF!";
  return /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(rest) ? prefix + rest : "#REF!";
}
