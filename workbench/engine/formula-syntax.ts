import { numberInFormula } from "./formula-number";
import { type FormulaLocale, EN_US, type FormulaToken, tokenize } from "./formula-tokens";
import { parseStructuredReference } from "./structured-reference";

/** How many arguments a function takes; nothing for a function nobody knows. */
export type ArgumentCounts = (name: string) => { readonly least: number; readonly most: number } | undefined;

/**
 * Whether Excel can read a formula (given with its `=`). One it cannot read it does not take: "There's a problem with this
 * formula", or `InvalidArgument` where it comes from an add-in. Words without a meaning are read all the same: `#NAME?`.
 */
export function isWellFormed(formula: string, countsOf: ArgumentCounts): boolean {
  const tokens = tokenize(formula.slice(1));
  const reader = new Reader(tokens, countsOf);
  return reader.readAll();
}

/** "Excel adds the closing parenthesis" to a formula that was typed without its last ones. */
export function withClosedBrackets(formula: string, locale: FormulaLocale = EN_US): string {
  if (!formula.startsWith("=")) return formula;
  let open = 0;
  for (const { text } of tokenize(formula.slice(1), locale)) {
    if (text === "(") open++;
    if (text === ")") open--;
    if (open < 0) return formula;
  }
  return formula + ")".repeat(open);
}

const BINARY: ReadonlySet<string> = new Set(["+", "-", "*", "/", "^", "&", "=", "<", ">", "<=", ">=", "<>", ":"]);
const PREFIXES: ReadonlySet<string> = new Set(["+", "-", "@"]);
const POSTFIXES: ReadonlySet<string> = new Set(["%", "#"]);
const CONSTANTS: ReadonlySet<FormulaToken["kind"]> = new Set(["text", "number", "error", "name"]);

/** What an operand can be on either side of a blank, which cuts two ranges with one another. */
type OperandKind = "cells" | "value";

/** Reads an expression from left to right; each method answers whether it could. */
class Reader {
  private readonly tokens: readonly FormulaToken[];
  private readonly countsOf: ArgumentCounts;
  private at = 0;

  constructor(tokens: readonly FormulaToken[], countsOf: ArgumentCounts) {
    this.tokens = tokens;
    this.countsOf = countsOf;
  }

  readAll(): boolean {
    return this.expression() && this.at === this.tokens.length;
  }

  private expression(): boolean {
    let left = this.operand();
    while (left !== undefined) {
      const isParted = this.skipSpace();
      const next = this.tokens[this.at];
      if (!next) return true;
      if (next.kind === "operator" && BINARY.has(next.text)) {
        this.at++;
        left = this.operand();
      } else if (isParted && left === "cells" && beginsOperand(next)) {
        left = this.operand();
        if (left === "value") return false;
      } else return true;
    }
    return false;
  }

  private operand(): OperandKind | undefined {
    this.skipSpace();
    while (this.isOperator(PREFIXES)) {
      this.at++;
      this.skipSpace();
    }
    const kind = this.primary();
    while (kind !== undefined && this.isOperator(POSTFIXES)) this.at++;
    return kind;
  }

  private primary(): OperandKind | undefined {
    const token = this.tokens[this.at];
    if (!token) return undefined;
    this.at++;
    if (token.kind === "function") return this.call(token.text) ? "cells" : undefined;
    if (token.text === "(") return this.list(")") > 0 && this.calls() ? "cells" : undefined;
    if (token.text === "{") return this.array() ? "value" : undefined;
    if (!isComplete(token)) return undefined;
    return token.kind === "text" || token.kind === "number" ? "value" : "cells";
  }

  /** The arguments of a call, and those of the call of what it gives: `LAMBDA(x,x+1)(2)`. */
  private call(name: string): boolean {
    this.at++;
    const given = this.list(")");
    const counts = this.countsOf(name);
    if (given < 0 || (counts && (given < counts.least || given > counts.most))) return false;
    return this.calls();
  }

  private calls(): boolean {
    while (this.tokens[this.at]?.text === "(") {
      this.at++;
      if (this.list(")") < 0) return false;
    }
    return true;
  }

  /** Expressions, of which each may be left out, up to a closing bracket. Gives how many there are, -1 if they cannot be read. */
  private list(end: string): number {
    this.skipSpace();
    if (this.take(end)) return 0;
    for (let count = 1; ; count++) {
      this.skipSpace();
      const next = this.tokens[this.at];
      if (next?.kind !== "separator" && next?.text !== end && !this.expression()) return -1;
      this.skipSpace();
      if (this.take(end)) return count;
      if (this.tokens[this.at]?.kind !== "separator") return -1;
      this.at++;
    }
  }

  /** "Array constants can contain numbers, text, logical values, and error values"; all rows are of one length. */
  private array(): boolean {
    const lengths = new Set<number>();
    for (let length = 1; ; length++) {
      this.skipSpace();
      if (this.tokens[this.at]?.text === "-" || this.tokens[this.at]?.text === "+") this.at++;
      const constant = this.tokens[this.at++];
      if (!constant || !CONSTANTS.has(constant.kind) || !isComplete(constant)) return false;
      this.skipSpace();
      const next = this.tokens[this.at++];
      if (next?.kind === "separator") continue;
      lengths.add(length);
      if (next?.text === "}") return lengths.size === 1;
      if (next?.text !== ";") return false;
      length = 0;
    }
  }

  private take(text: string): boolean {
    if (this.tokens[this.at]?.text !== text) return false;
    this.at++;
    return true;
  }

  private isOperator(signs: ReadonlySet<string>): boolean {
    const token = this.tokens[this.at];
    return token?.kind === "operator" && signs.has(token.text);
  }

  private skipSpace(): boolean {
    if (this.tokens[this.at]?.kind !== "space") return false;
    this.at++;
    return true;
  }
}

const beginsOperand = ({ kind, text }: FormulaToken): boolean =>
  text === "(" || kind === "reference" || kind === "name" || kind === "structured" || kind === "function";

function isComplete(token: FormulaToken): boolean {
  switch (token.kind) {
    case "text":
      return /^"(?:[^"]|"")*"$/s.test(token.text);
    case "number":
      return numberInFormula(token.text) !== undefined;
    case "structured":
      return parseStructuredReference(token.brackets) !== undefined;
    case "name":
      return !token.text.endsWith("!");
    case "reference":
    case "error":
      return true;
    default:
      return false;
  }
}
