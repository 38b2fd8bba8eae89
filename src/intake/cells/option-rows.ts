/**
 * Lines under a criterion that say how it is scored: `- Ban hành trong quý I: 1`, `- Ban hành sau quý I: 0,5`. Frameworks
 * print them as rows with points and without a code; they are alternatives, not rows that add up.
 */
import { compare, equals, sum } from "../../domain/decimal";
import { joinBroken, type DraftRow } from "../draft-row";
import type { PrintedPoints } from "../intake";

export function foldOptionRows(drafts: readonly DraftRow[]): readonly DraftRow[] {
  const kept: DraftRow[] = [];
  for (let at = 0; at < drafts.length; at += 1) {
    const draft = drafts[at];
    if (draft === undefined) break;
    let end = at + 1;
    while (isUncoded(drafts[end])) end += 1;
    const below = drafts.slice(at + 1, end);
    if (isUncoded(draft) || !areAlternatives(draft, below)) {
      kept.push(draft);
      continue;
    }
    kept.push({
      ...draft,
      words: {
        ...draft.words,
        rule: [draft.words.rule ?? "", ...below.map(alternativeText)].filter((text) => text !== "").join("; "),
      },
      places: [...draft.places, ...below.flatMap(({ places }) => places)],
    });
    at = end - 1;
  }
  return kept;
}

function isUncoded(draft: DraftRow | undefined): boolean {
  return draft !== undefined && (draft.code === null || draft.code.kind === "bullet");
}

/** None is scored by itself, none is worth more than the row above, and together they are not just that. */
function areAlternatives(row: DraftRow, below: readonly DraftRow[]): boolean {
  const max = row.maxScore;
  const worth = below.map(({ maxScore }) => maxScore).filter((each): each is PrintedPoints => each !== null);
  if (max === null || worth.length === 0) return false;
  const isScored = below.some(
    ({ selfScore, appraisedScore, deduction }) => selfScore !== null || appraisedScore !== null || deduction !== null,
  );
  const isWithin = worth.every(({ value }) => compare(value, max.value) <= 0);
  return !isScored && isWithin && !equals(sum(worth.map(({ value }) => value)), max.value);
}

function alternativeText({ name, maxScore, words }: DraftRow): string {
  const points = maxScore === null ? "" : `: ${maxScore.printed}`;
  return joinBroken([`${name}${points}`, words.explanation ?? ""]);
}
