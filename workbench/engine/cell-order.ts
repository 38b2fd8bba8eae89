import type { CellValue } from "../workbook-data";

/** How texts are compared: Vietnamese alphabet; letter case counts only when asked for. */
export interface TextOrder {
  readonly matchCase: boolean;
  /** Texts that look like numbers stand among the numbers. */
  readonly textAsNumbers: boolean;
}

const IGNORING_CASE = new Intl.Collator("vi", { sensitivity: "accent" });
const MATCHING_CASE = new Intl.Collator("vi", { sensitivity: "variant", caseFirst: "lower" });

/** Microsoft's ascending order: numbers, texts, FALSE before TRUE, errors. Blanks stand outside it: they are always last. */
export function compareCells(a: CellValue, b: CellValue, order: TextOrder): number {
  const [one, other] = [asSorted(a, order), asSorted(b, order)];
  const rank = rankOf(one) - rankOf(other);
  if (rank !== 0) return rank;
  if (typeof one === "number" && typeof other === "number") return one - other;
  if (typeof one === "string" && typeof other === "string")
    return (order.matchCase ? MATCHING_CASE : IGNORING_CASE).compare(one, other);
  return typeof one === "boolean" && typeof other === "boolean" ? Number(one) - Number(other) : 0;
}

export const isBlank = (value: CellValue): boolean => value === null || value === "";

function asSorted(value: CellValue, { textAsNumbers }: TextOrder): CellValue {
  if (!textAsNumbers || typeof value !== "string" || value.trim() === "") return value;
  const number = Number(value);
  return Number.isNaN(number) ? value : number;
}

function rankOf(value: CellValue): number {
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  return typeof value === "boolean" ? 2 : 3;
}
