import { needsArrayEvaluation } from "./array-evaluation";
import { isMark, joinTokens, namesFunction, tokenize } from "./formula-tokens";
import type { Token } from "./formula-tokens";
import { storedCustomFunction, storedFunctionName, typedCustomFunction, typedFunctionName } from "./function-names";
import { prefixLocalNames } from "./local-names";
import { operandAfter, operandBefore } from "./operands";
import { storedThisRow } from "./structured-references";

/** Where a formula stands, as far as its spelling depends on it. */
export interface FormulaPlace {
  /** Namespaces of custom functions, such as `CCHC`; a function of any other is left as it is. */
  readonly namespaces: readonly string[];
  /** The table whose data row holds the cell: `[@c]` means its row. */
  readonly table?: string;
}

export interface StoredFormula {
  /** As in `<f>`: no leading `=`. */
  readonly text: string;
  /** Whether Excel must evaluate it as a dynamic array: `t="array" cm="1"` (plain `<f>` takes one value of a range). */
  readonly dynamic: boolean;
  readonly customFunctions: readonly string[];
}

/** "Length of formula contents: 8,192 characters", a few times more with the prefixes; what is longer is left alone. */
const LONGEST = 4 * 8192;

/** A formula as typed (`=CCHC.GAP([@a],1)`) → as the file holds it (`_xldudf_CCHC_GAP(T[[#This Row],[a]],1)`). */
export function storeFormula(formula: string, place: FormulaPlace): StoredFormula {
  const tokens = tokenize(withoutEquals(formula));
  const customFunctions = new Set<string>();
  const renamed = prefixLocalNames(tokens).map((token, index, all): Token => {
    if (token.kind === "bracket") return { kind: "bracket", text: storedBracket(token.text, all, index, place) };
    if (!namesFunction(all, index)) return token;
    const custom = storedCustomFunction(token.text, place.namespaces);
    if (custom !== undefined) customFunctions.add(custom);
    return { kind: "word", text: custom ?? storedFunctionName(token.text) };
  });
  return {
    text: joinTokens(storeIntersections(storeSpills(renamed))),
    dynamic: customFunctions.size > 0 || needsArrayEvaluation(tokens),
    customFunctions: [...customFunctions],
  };
}

/** The other way; the result begins with `=`. References to this row keep the long form, which reads the same anywhere. */
export function typeFormula(stored: string, namespaces: readonly string[]): string {
  if (stored.length > LONGEST) return `=${stored}`;
  const tokens = tokenize(stored).map((token, index, all): Token => {
    if (token.kind !== "word") return token;
    const text = token.text.replace(/^_xlp[mo]\./i, "");
    if (!namesFunction(all, index)) return { kind: "word", text };
    return { kind: "word", text: typedCustomFunction(text, namespaces) ?? typedFunctionName(text) };
  });
  return `=${joinTokens(typeOperators(tokens))}`;
}

export function withoutEquals(formula: string): string {
  return formula.startsWith("=") ? formula.slice(1) : formula;
}

function storedBracket(text: string, tokens: readonly Token[], index: number, place: FormulaPlace): string {
  const before = tokens[index - 1];
  // `[1]Sheet1!A1` is another workbook, `Name[…]` already says its table.
  const external = tokens[index + 1]?.kind === "word" && isMark(tokens[index + 2], "!");
  if (external) return text;
  const named = before?.kind === "word";
  return named || place.table === undefined ? storedThisRow(text) : `${place.table}${storedThisRow(text)}`;
}

/** `A1#` → `_xlfn.ANCHORARRAY(A1)`. */
function storeSpills(tokens: readonly Token[]): Token[] {
  const stored: Token[] = [];
  for (const token of tokens) {
    const start = isMark(token, "#") ? operandBefore(stored) : -1;
    if (start === -1) stored.push(token);
    else stored.push(...call("_xlfn.ANCHORARRAY", stored.splice(start)));
  }
  return stored;
}

/** `@A1:A9` → `_xlfn.SINGLE(A1:A9)`. */
function storeIntersections(tokens: readonly Token[]): Token[] {
  const stored = [...tokens];
  for (let at = stored.length - 1; at >= 0; at--) {
    if (!isMark(stored[at], "@")) continue;
    const end = operandAfter(stored, at + 1);
    if (end > at + 1) stored.splice(at, end - at, ...call("_xlfn.SINGLE", stored.slice(at + 1, end)));
  }
  return stored;
}

/** `_xlfn.SINGLE(x)` → `@x`, `_xlfn.ANCHORARRAY(x)` → `x#`. */
function typeOperators(tokens: readonly Token[]): Token[] {
  const typed: Token[] = [];
  const open: ("single" | "spill" | "call")[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const name = namesFunction(tokens, at) ? token.text.toUpperCase() : "";
    if (name === "_XLFN.SINGLE" || name === "_XLFN.ANCHORARRAY") {
      open.push(name === "_XLFN.SINGLE" ? "single" : "spill");
      if (open.at(-1) === "single") typed.push(mark("@"));
      at++;
      continue;
    }
    if (isMark(token, "(")) open.push("call");
    const closed = isMark(token, ")") ? open.pop() : undefined;
    if (closed === "spill") typed.push(mark("#"));
    else if (closed !== "single") typed.push(token);
  }
  return typed;
}

function mark(text: string): Token {
  return { kind: "mark", text };
}

function call(name: string, operand: readonly Token[]): Token[] {
  return [{ kind: "word", text: name }, mark("("), ...operand, mark(")")];
}
