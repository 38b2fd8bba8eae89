/** Kiểm tra: the findings of all checks, to a sheet of their own. */
import { checkScoreSheet } from "../domain/checks/all-checks";
import type { Finding } from "../domain/checks/finding";
import type { WorkbookReading } from "../ports/workbook";
import { findingsTable, planFindings } from "../sheets/findings-plan";
import type { SheetPlan } from "../sheets/sheet-plan";
import { textIn } from "../sheets/typed-cells";
import { carryOut, type ActionContext } from "./action";
import type { Done, Outcome } from "./outcome";
import { readScoreBook } from "./score-book";

/** Refuses: whatever keeps the score sheet from being read. */
export async function writeFindings(context: ActionContext): Promise<Outcome> {
  const book = await readScoreBook(context);
  if ("problem" in book) return { outcome: "refused", problem: book };
  const findings = checkScoreSheet(book.sheet);
  const plan = planFindings(book.sheet, findings, { today: context.clock.today() });
  const done = checksDone(findings);
  if (saysTheSame(plan, book.reading)) return { outcome: "unchanged", done };
  const isThere = book.reading.tables.has(findingsTable);
  return carryOut(
    context,
    [isThere ? { kind: "rewriteSheet", plan } : { kind: "addSheet", plan, isInFront: true }],
    book.settings.dialect,
    done,
  );
}

export function checksDone(findings: readonly Finding[]): Done {
  const count = (severity: Finding["severity"]): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return { did: "ranChecks", errors: count("error"), toLookAt: count("check"), notices: count("info") };
}

function saysTheSame({ table }: SheetPlan, reading: WorkbookReading): boolean {
  const present = reading.tables.get(table.name);
  if (present === undefined) return false;
  const columns = table.columns.map(({ heading }) => present.headings.indexOf(heading));
  const found = present.rows.map((row) => columns.map((at) => textIn(row[at] ?? null)));
  const meant = table.rows.map(({ cells }) =>
    cells.map((cell) => (cell?.kind === "number" ? textIn(cell) : wordsOf(cell))),
  );
  const written = found.filter((row) => row.some((text) => text !== ""));
  return JSON.stringify(written) === JSON.stringify(meant);
}

function wordsOf(cell: SheetPlan["table"]["rows"][number]["cells"][number]): string {
  return cell?.kind === "text" ? cell.text : cell?.kind === "date" ? cell.date : "";
}
