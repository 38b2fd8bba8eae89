/** Figures as Vietnamese offices print them: decimal comma, unit after the number. */
import { toText, type Exact } from "../domain/decimal";
import type { Finding } from "../domain/checks/finding";
import { writeNumber } from "../domain/written-number";

/** `17,53`; a dash where there is nothing. */
export function amountText<Unit>(amount: Exact<Unit> | null): string {
  return amount === null ? "–" : writeNumber(toText(amount));
}

/** A figure of a finding with its unit; words are passed through. */
export function statedText(stated: string, unit: Finding["unit"]): string {
  switch (unit) {
    case "points":
      return `${writeNumber(stated)} điểm`;
    case "percent":
      return `${writeNumber(stated)}%`;
    case "count":
      return writeNumber(stated);
    case "words":
      return stated;
  }
}
