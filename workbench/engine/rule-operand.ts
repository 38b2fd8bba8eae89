import type { Engine } from "./engine";
import { isReadable, type FormulaPlace } from "./formula-evaluation";
import { canonicalFormula } from "./formula-text";
import { tokenize } from "./formula-tokens";
import { isFormulaText, isNumberText, quotedText } from "./rule-operand-text";

/**
 * What a rule is compared with, as rules keep it: a number plainly, everything else as a formula with its `=`. `10` and
 * `=10` are the same, and a text without `=` is that text. Nothing when it is no formula Excel could read, or one that
 * Excel refuses in rules because it names a table.
 */
export function readOperand(engine: Engine, text: string, at: FormulaPlace): string | undefined {
  const body = isFormulaText(text) ? text.slice(1) : text;
  return isNumberText(body) ? String(Number(body)) : readFormula(engine, text, at);
}

/** The same for a formula that stays one even if it is only a number. */
export function readFormula(engine: Engine, text: string, at: FormulaPlace): string | undefined {
  if (text.trim() === "") return undefined;
  const formula = isFormulaText(text) ? text : quotedText(text);
  const namesTable = tokenize(formula.slice(1)).some(({ kind }) => kind === "structured");
  if (namesTable || !isReadable(engine, formula, at)) return undefined;
  return canonicalFormula(formula, engine.scopeOf(at.sheet, at.row, at.column));
}
