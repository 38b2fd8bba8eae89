/** The readings of a paper's pieces put together: one tree of rows, one set of totals, and everything else in order. */
import type { DraftRow } from "./draft-row";
import { noTotals, type Intake, type IntakeTotals } from "./intake";
import { placeRows } from "./levels";
import { paperFactsIn } from "./paper-facts";
import type { Reading } from "./reading";
import { sumNotes } from "./sums";
import { inferOwnedCodes } from "./pasted/owner-sections";
import { partOfAreas } from "./pasted/stated-totals";

export function assembleIntake(readings: readonly Reading[], texts: readonly string[]): Intake {
  const drafts = [...readings.flatMap((reading) => reading.drafts)].sort(
    (first, second) => firstPlace(first) - firstPlace(second),
  );
  const parts = readings.flatMap((reading) => reading.parts);
  const placed = placeRows(withParts(drafts, parts));
  const totals = readings.reduce<IntakeTotals>((kept, reading) => firstOf(kept, reading.totals), noTotals);
  const inOrder = <Item extends { readonly place: { readonly first: number } }>(
    items: readonly Item[],
  ): readonly Item[] => [...items].sort((first, second) => first.place.first - second.place.first);
  return {
    paper: paperFactsIn(texts),
    rows: placed.rows,
    indicators: readings.flatMap((reading) => reading.indicators),
    procedures: readings.flatMap((reading) => reading.procedures),
    owners: readings.flatMap((reading) => reading.owners).map((owner) => inferOwnedCodes(owner, placed.rows)),
    totals,
    shares: readings.flatMap((reading) => reading.shares),
    claimedCut: readings.find(({ claimedCut }) => claimedCut !== null)?.claimedCut ?? null,
    tables: inOrder(readings.flatMap((reading) => reading.tables)),
    notes: inOrder([
      ...readings.flatMap((reading) => reading.notes),
      ...placed.notes,
      ...sumNotes(placed.rows, totals),
    ]),
    aside: inOrder(readings.flatMap((reading) => reading.aside)),
    notUnderstood: inOrder(readings.flatMap((reading) => reading.notUnderstood)),
  };
}

function firstPlace(draft: DraftRow): number {
  return draft.places[0]?.first ?? 0;
}

function firstOf(kept: IntakeTotals, more: Partial<IntakeTotals>): IntakeTotals {
  const entries = Object.entries(more).filter(
    ([name, value]) => value !== null && kept[name as keyof IntakeTotals] === null,
  );
  return { ...kept, ...Object.fromEntries(entries) };
}

/** Areas whose sum is one part of the total stand under it; the other parts follow. Without such proof there are no parts. */
function withParts(drafts: readonly DraftRow[], parts: readonly DraftRow[]): readonly DraftRow[] {
  const hasOwnParts = drafts.some(({ code }) => code?.kind === "part" || code?.kind === "roman");
  if (parts.length === 0 || hasOwnParts) return drafts;
  const areas = drafts.filter(
    ({ code, from }) =>
      from !== "table" && (code === null || code.kind === "bullet" || code.code?.includes(".") === false),
  );
  const at = partOfAreas(parts, areas);
  if (at === null) return drafts;
  const [before, own, after] = [parts.slice(0, at), parts.slice(at, at + 1), parts.slice(at + 1)];
  return [...before, ...own, ...drafts, ...after];
}
