/** Cell contents from what the domain holds. */
import { toText, type Exact } from "../domain/decimal";
import type { CellContent, DialectFormula } from "./sheet-plan";

/** Blank for no text at all. */
export function textContent(text: string): CellContent {
  return text === "" ? null : { kind: "text", text };
}

export function amountContent<Unit>(amount: Exact<Unit> | null): CellContent {
  return amount === null ? null : { kind: "number", number: toText(amount) };
}

/** Rows, criteria, tasks. */
export function countContent(count: number): CellContent {
  return { kind: "number", number: String(count) };
}

/** A formula of plain functions only, which both dialects write alike. */
export function inBothDialects(formula: string): DialectFormula {
  return { cchc: formula, native: formula };
}
