/** Figures typed into the pane: `0,5` and `0.5` alike, or why they cannot be taken. */
import { compare, isNegative, points, type Points } from "../../domain/decimal";
import { isProblem, type Problem } from "../../domain/problem";
import { readWrittenAmount, type WrittenAs } from "../../domain/written-number";

export type TypedFigure =
  | { readonly kind: "blank" }
  | { readonly kind: "figure"; readonly canonical: string }
  | { readonly kind: "unreadable"; readonly why: Problem }
  | { readonly kind: "negative" }
  | { readonly kind: "aboveMax" };

/** `max`: the most a score may be; `null` where there is no limit. */
export function readTypedFigure(text: string, as: WrittenAs, max: Points | null): TypedFigure {
  if (text.trim() === "") return { kind: "blank" };
  const canonical = readWrittenAmount(text, as);
  if (isProblem(canonical)) return { kind: "unreadable", why: canonical };
  const value = points(canonical);
  if (max !== null && (isNegative(value) || compare(value, max) > 0)) return { kind: "aboveMax" };
  return isNegative(value) ? { kind: "negative" } : { kind: "figure", canonical };
}

/** The figure as far as it can be used already; `null` where it cannot. */
export function usableFigure(text: string, as: WrittenAs): string | null {
  const typed = readTypedFigure(text, as, null);
  return typed.kind === "figure" ? typed.canonical : null;
}
