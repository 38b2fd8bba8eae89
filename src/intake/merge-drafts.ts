/** One row mentioned in two places of a paper: what one mention lacks the other gives; where they differ, both are kept. */
import { equals } from "../domain/decimal";
import type { DraftRow } from "./draft-row";
import { foldWords } from "./folded-text";
import { rowWordKinds, spanOf, type IntakeNote, type PrintedPoints, type RowWordKind } from "./intake";

export interface MergedDraft {
  /** Its places are those of the first mention. */
  readonly draft: DraftRow;
  readonly notes: readonly IntakeNote[];
}

const figureNames = ["maxScore", "selfScore", "appraisedScore", "deduction"] as const;

export function mergeDrafts(first: DraftRow, second: DraftRow): MergedDraft {
  const notes: IntakeNote[] = [];
  const figures = figureNames.map((name) => {
    const kept = first[name] ?? second[name];
    if (differs(first[name], second[name])) {
      const facts = {
        figure: name,
        kept: first[name]?.printed ?? "",
        other: second[name]?.printed ?? "",
        name: first.name,
      };
      notes.push({ note: "mentionedTwice", place: spanOf(second.places), facts });
    }
    return [name, kept] as const;
  });
  const words = Object.fromEntries(
    rowWordKinds.flatMap((kind): readonly (readonly [RowWordKind, string])[] => {
      const text = joinMentions(first.words[kind] ?? "", second.words[kind] ?? "");
      return text === "" ? [] : [[kind, text]];
    }),
  );
  const draft: DraftRow = {
    ...first,
    ...Object.fromEntries(figures),
    code: first.code ?? second.code,
    words,
    isSurvey: first.isSurvey || second.isSurvey,
    isBonus: first.isBonus || second.isBonus,
    isNotApplicable: first.isNotApplicable || second.isNotApplicable,
    typedDone: first.typedDone ?? second.typedDone,
    typedDue: first.typedDue ?? second.typedDue,
    from: first.from === "heading" || second.from === "heading" ? "heading" : first.from,
  };
  return { draft, notes };
}

function differs(first: PrintedPoints | null, second: PrintedPoints | null): boolean {
  return first !== null && second !== null && !equals(first.value, second.value);
}

function joinMentions(first: string, second: string): string {
  if (first === "" || second === "") return first + second;
  return foldWords(first).includes(foldWords(second)) ? first : `${first} ${second}`;
}

/** The name by which two mentions are the same row: without case, marks, and the word `lĩnh vực` before it. */
export function mentionName(name: string): string {
  return foldWords(name).replace(/^(?:linh vuc|tieu chi|noi dung) /, "");
}
