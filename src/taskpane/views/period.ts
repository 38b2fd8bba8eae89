/** Kỳ đánh giá: the periods offices report on, as the start screen offers them. */
import type { Period } from "../../domain/assessment";

export const periodKinds = ["year", "firstHalf", "nineMonths", "quarter1", "quarter2", "quarter3", "quarter4"] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** `label`: how papers write it. */
export function periodOf(kind: PeriodKind, year: number, label: string): Period {
  return { label, year, span: kind === "year" ? "year" : "partOfYear" };
}

/** A year an office may report on, from what was typed; `null` for anything else. */
export function readYear(text: string): number | null {
  return /^\s*(19|20|21)\d\d\s*$/.test(text) ? Number(text.trim()) : null;
}
