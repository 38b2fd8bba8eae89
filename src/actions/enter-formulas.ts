/**
 * Entering every formula again: to mend `#NAME?` after the workbook was opened without the add-in, to change to formulas
 * that need no add-in and back, and after a setting changed what they say.
 */
import type { WorkbookChange } from "../ports/workbook";
import { assignmentColumns, assignmentTable } from "../sheets/assignment-columns";
import { planRemediation } from "../sheets/remediation-plan";
import { planScoreSheet } from "../sheets/score-sheet-plan";
import type { Dialect, SheetPlan } from "../sheets/sheet-plan";
import { planSummary } from "../sheets/summary-plan";
import { carryOut, type ActionContext } from "./action";
import { brokenFormulas } from "./broken-formulas";
import { columnFormulas } from "./column-formulas";
import type { Outcome } from "./outcome";
import { readScoreBook, type ScoreBook } from "./score-book";
import { printStoredState } from "./stored-state";

/** Changes nothing where no formula is broken. Refuses: whatever keeps the score sheet from being read. */
export async function repairFormulas(context: ActionContext): Promise<Outcome> {
  const book = await readScoreBook(context);
  if ("problem" in book) return { outcome: "refused", problem: book };
  const broken = brokenFormulas(book);
  const changes = broken === 0 ? [] : formulasAgain(book, context.clock.today());
  return carryOut(context, changes, book.settings.dialect, { did: "repairedFormulas", columns: countColumns(changes) });
}

/**
 * Bản không cần add-in, and the way back: the same figures by formulas that every spreadsheet has. Refuses: whatever keeps
 * the score sheet from being read.
 */
export async function switchDialect(context: ActionContext, to: Dialect): Promise<Outcome> {
  const book = await readScoreBook(context);
  if ("problem" in book) return { outcome: "refused", problem: book };
  const done = { did: "switchedDialect", to } as const;
  if (book.settings.dialect === to) return { outcome: "unchanged", done };
  const text = printStoredState({ ...book, settings: { ...book.settings, dialect: to } });
  return carryOut(context, [...formulasAgain(book, context.clock.today()), { kind: "store", text }], to, done);
}

/** Every calculated column of every sheet that is there, and the key figures of `Tổng hợp`. */
export function formulasAgain(book: ScoreBook, today: string): readonly WorkbookChange[] {
  const { sheet, items, settings, reading } = book;
  const summary = planSummary(sheet);
  return [
    ...ofTable(planScoreSheet(sheet, settings), book),
    ...(reading.tables.has(summary.table.name) ? [{ kind: "rewriteSheet", plan: summary } as const] : []),
    ...ofTable(planRemediation(sheet, items, { today }), book),
    ...columnFormulas(
      assignmentTable,
      assignmentColumns(reading.tables.has("KhacPhuc") ? "made" : "notMade"),
      headingsOf(assignmentTable, book),
    ),
  ];
}

function ofTable({ table }: SheetPlan, book: ScoreBook): readonly WorkbookChange[] {
  return columnFormulas(table.name, table.columns, headingsOf(table.name, book));
}

function headingsOf(table: SheetPlan["table"]["name"], { reading }: ScoreBook): readonly string[] {
  return reading.tables.get(table)?.headings ?? [];
}

function countColumns(changes: readonly WorkbookChange[]): number {
  return changes.reduce((total, change) => {
    if (change.kind === "enterFormulas") return total + change.columns.length;
    if (change.kind !== "rewriteSheet") return total;
    return total + change.plan.table.columns.filter(({ formula }) => formula !== null).length;
  }, 0);
}
