/** Giao việc: Chủ trì and Hạn hoàn thành for several rows of `Khắc phục` at once. */
import type { NodeKey } from "../domain/framework";
import type { CellFill } from "../ports/workbook";
import { remediationHeadings, remediationTable } from "../sheets/remediation-columns";
import { carryOut, type ActionContext } from "./action";
import type { ActionProblem, Outcome } from "./outcome";
import { readScoreBook, type ScoreBook } from "./score-book";
import { cellAt, contentAs, shownAs, type TypedAs } from "./type-cells";

/** What is absent stays as it is. */
export interface Assignment {
  readonly keys: readonly NodeKey[];
  readonly lead?: string;
  /** ISO date, or words such as `Quý II`. */
  readonly due?: string;
}

/** Asks before it replaces what stands there. Refuses: `RowMissing`, and whatever keeps the score sheet from being read. */
export async function assign(context: ActionContext, assignment: Assignment): Promise<Outcome> {
  const book = await readScoreBook(context);
  if ("problem" in book) return { outcome: "refused", problem: book };
  const fills = fillsOf(assignment, book);
  if ("problem" in fills) return { outcome: "refused", problem: fills };
  const overwritten = fills.filter(({ was }) => was !== null);
  if (overwritten.length > 0 && context.consent === "notAsked") {
    const examples = overwritten.slice(0, mostExamples).map(({ was, heading }) => shownAs(asAssigned(heading), was));
    return { outcome: "consentNeeded", consent: { about: "overwrite", cells: overwritten.length, examples } };
  }
  return carryOut(
    context,
    fills.length === 0 ? [] : [{ kind: "fillCells", table: remediationTable, cells: fills }],
    book.settings.dialect,
    { did: "typed", cells: fills.length },
  );
}

const mostExamples = 3;

function asAssigned(heading: string): TypedAs {
  return heading === remediationHeadings.due ? "deadline" : "words";
}

/** Cells that are to hold something else than they hold now. */
function fillsOf({ keys, lead, due }: Assignment, book: ScoreBook): readonly CellFill[] | ActionProblem {
  const fills: CellFill[] = [];
  for (const key of keys) {
    for (const [column, text] of [["lead", lead] as const, ["due", due] as const]) {
      if (text === undefined) continue;
      const heading = remediationHeadings[column];
      const was = cellAt(book, { table: remediationTable, key, heading });
      if (was !== null && "problem" in was) return was;
      if (shownAs(asAssigned(heading), was) !== text)
        fills.push({ key, heading, content: contentAs(asAssigned(heading), text), was });
    }
  }
  return fills;
}
