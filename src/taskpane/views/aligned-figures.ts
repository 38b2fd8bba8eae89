/** Figures in one column: the same number of decimals, so that their marks stand under each other. */
import { decimalPlaces, toText, type Exact } from "../../domain/decimal";

/** Canonical texts padded with zeros: 2 and 0.5 become `2.0` and `0.5`. */
export function alignedFigures<Unit>(amounts: readonly Exact<Unit>[]): readonly string[] {
  const places = Math.max(0, ...amounts.map(decimalPlaces));
  return amounts.map((amount) => padded(toText(amount), decimalPlaces(amount), places));
}

function padded(text: string, places: number, wanted: number): string {
  if (places === wanted) return text;
  return `${text}${places === 0 ? "." : ""}${"0".repeat(wanted - places)}`;
}
