/** Lập bảng khắc phục: one row for every leaf below its maximum; made again it keeps what is typed and adds what is new. */
import { toText } from "../domain/decimal";
import type { WorkbookChange } from "../ports/workbook";
import { assignmentColumns, assignmentTable } from "../sheets/assignment-columns";
import { planAssignment } from "../sheets/assignment-plan";
import { remediationHeadings, remediationTable } from "../sheets/remediation-columns";
import { newRemediationRows, planRemediation } from "../sheets/remediation-plan";
import { carryOut, type ActionContext } from "./action";
import { columnFormulas } from "./column-formulas";
import type { Done, Outcome } from "./outcome";
import { readScoreBook, rowsByKey, type ScoreBook } from "./score-book";

/** Refuses: whatever keeps the score sheet from being read. */
export async function makeRemediation(context: ActionContext): Promise<Outcome> {
  const book = await readScoreBook(context);
  if ("problem" in book) return { outcome: "refused", problem: book };
  const table = book.reading.tables.get(remediationTable);
  const keys = table === undefined ? [] : [...rowsByKey(table, remediationHeadings.nodeKey).keys()];
  const added = newRemediationRows(keys, book.items);
  const done: Done = {
    did: "madeRemediation",
    rows: book.items.length,
    added: added.length,
    settled: book.items.filter(({ standing }) => standing !== "open").length,
    lost: toText(book.reconciliation.lost),
    explained: toText(book.reconciliation.explained),
  };
  const today = context.clock.today();
  const changes: readonly WorkbookChange[] =
    table === undefined
      ? [
          { kind: "addSheet", plan: planRemediation(book.sheet, book.items, { today }), isInFront: true },
          ...assignmentChanges(book, today),
        ]
      : added.length > 0
        ? [{ kind: "addRows", table: remediationTable, rows: added }]
        : [];
  return carryOut(context, changes, book.settings.dialect, done);
}

/** Once there is a list of tasks, `Phân công` counts them: its offices are listed, its columns follow the list. */
function assignmentChanges({ sheet, items, offices, reading }: ScoreBook, today: string): readonly WorkbookChange[] {
  const table = reading.tables.get(assignmentTable);
  if (table === undefined) return [];
  const plan = planAssignment(sheet, { today, remediation: "made", items, offices });
  const isOurs = plan.table.columns.every(({ heading }) => table.headings.includes(heading));
  // Columns and rows of staff's own stay beside one another only where no row is moved.
  return isOurs && table.headings.length === plan.table.columns.length
    ? [{ kind: "rewriteSheet", plan }]
    : columnFormulas(assignmentTable, assignmentColumns("made"), table.headings);
}
