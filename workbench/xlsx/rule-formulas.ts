import { storeFormula, typeFormula } from "./formulas/file-formulas";

/**
 * Rules hold plain numbers as they are and everything else as a formula; the file writes both without `=`.
 * `10` and `=10` are the same bound there, so a number always comes back without the sign.
 */
export function storeRuleFormula(formula: string, namespaces: readonly string[]): string {
  return storeFormula(formula, { namespaces }).text;
}

export function typeRuleFormula(stored: string, namespaces: readonly string[]): string {
  return isNumber(stored) ? stored : typeFormula(stored, namespaces);
}

function isNumber(text: string): boolean {
  return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text);
}
