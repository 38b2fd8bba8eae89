/** A row as a reader found it, before it is known where in the tree it stands. */
import type { Count } from "../domain/decimal";
import type { Place, PrintedPoints, RowWordKind } from "./intake";
import type { PrintedCode } from "./printed-code";

export interface DraftRow {
  readonly code: PrintedCode | null;
  readonly name: string;
  readonly maxScore: PrintedPoints | null;
  readonly selfScore: PrintedPoints | null;
  readonly appraisedScore: PrintedPoints | null;
  readonly deduction: PrintedPoints | null;
  readonly isSurvey: boolean;
  readonly isBonus: boolean;
  readonly isNotApplicable: boolean;
  readonly words: Readonly<Partial<Record<RowWordKind, string>>>;
  readonly typedDone: Count | null;
  readonly typedDue: Count | null;
  readonly places: readonly Place[];
  /** Rows of a list without codes are joined by name; a table's rows stand for themselves. */
  readonly from: "table" | "list" | "heading" | "total";
  /** The bullet of its line, even where a code says more. */
  readonly bullet: string | null;
  /** The key the sheet itself gives, where the sheet is ours. */
  readonly key: string | null;
}

export const blankDraft: Omit<DraftRow, "places"> = {
  code: null,
  name: "",
  maxScore: null,
  selfScore: null,
  appraisedScore: null,
  deduction: null,
  isSurvey: false,
  isBonus: false,
  isNotApplicable: false,
  words: {},
  typedDone: null,
  typedDue: null,
  from: "table",
  bullet: null,
  key: null,
};

/** Joins the pieces of a cell or sentence that was broken over lines. */
export function joinBroken(pieces: readonly string[]): string {
  const words: string[] = [];
  for (const piece of pieces) {
    const text = piece.replace(/\s+/g, " ").trim();
    if (text === "") continue;
    const last = words.at(-1);
    if (last !== undefined && isBrokenNumber(last)) words[words.length - 1] = `${last}${text}`;
    else words.push(text);
  }
  return words.join(" ");
}

/** `05/KH-` at the end of a line goes on without a space. */
function isBrokenNumber(text: string): boolean {
  const tail = text.slice(-30);
  return /[\dA-ZĐ]+\/[\dA-ZĐ_]*-$/.test(tail) || tail.endsWith("/");
}
