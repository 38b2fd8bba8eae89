/** Gỡ các trang của CCHC: our sheets and what is stored go; every other sheet stays. */
import { isWorkbookProblem, type TableReading, type WorkbookReading } from "../ports/workbook";
import { assignmentHeadings } from "../sheets/assignment-columns";
import { remediationHeadings } from "../sheets/remediation-columns";
import { scoreSheetColumns } from "../sheets/score-sheet-columns";
import type { TableName } from "../sheets/sheet-plan";
import { carryOut, type ActionContext } from "./action";
import type { Consent, Done, Outcome } from "./outcome";
import { scoreBookRequest } from "./score-book";
import { parseStoredState } from "./stored-state";

/** Asks first where anything is typed. Refuses: `StoredByNewerVersion`. */
export async function removeSheets(context: ActionContext): Promise<Outcome> {
  context.onStep?.("reading");
  const reading = await context.workbook.read(scoreBookRequest);
  if (isWorkbookProblem(reading)) return { outcome: "refused", problem: reading };
  const stored = reading.stored === null ? null : parseStoredState(reading.stored);
  if (stored !== null && "problem" in stored && stored.problem === "StoredByNewerVersion") {
    return { outcome: "refused", problem: stored };
  }
  const tables = [...reading.tables.keys()];
  const sheets = [...new Set([...reading.tables.values()].map(({ sheet }) => sheet))];
  const typedCells = countTyped(reading);
  if (typedCells > 0 && context.consent === "notAsked") {
    const consent: Consent = { about: "removeSheets", sheets, typedCells };
    return { outcome: "consentNeeded", consent };
  }
  const done: Done = { did: "removedSheets", sheets: sheets.length };
  if (tables.length === 0 && reading.stored === null) return { outcome: "unchanged", done };
  return carryOut(
    context,
    [
      { kind: "removeSheets", tables },
      { kind: "store", text: null },
    ],
    "native",
    done,
  );
}

/** The columns of each sheet that staff type into. */
const typedHeadings: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  BangDiem: scoreSheetColumns.filter(({ filledBy }) => filledBy === "staff").map(({ heading }) => heading),
  KhacPhuc: (["cause", "lead", "support", "measure", "due"] as const).map((column) => remediationHeadings[column]),
  PhanCong: [assignmentHeadings.office],
};

function countTyped({ tables }: WorkbookReading): number {
  return [...tables].reduce((total, [name, table]) => total + typedIn(table, typedHeadings[name] ?? []), 0);
}

function typedIn({ headings, rows }: TableReading, typed: readonly string[]): number {
  const columns = headings.flatMap((heading, at) => (typed.includes(heading) ? [at] : []));
  return rows.flatMap((row) => columns.map((at) => row[at] ?? null)).filter((cell) => cell !== null).length;
}
