/** Sổ điểm: everything the add-in keeps in one workbook, read in one round trip and made sense of. */
import { entryOf, type Assessment } from "../domain/assessment";
import type { Framework, NodeKey } from "../domain/framework";
import {
  listRemediationItems,
  reconcile,
  type EarlierItem,
  type Reconciliation,
  type RemediationItem,
} from "../domain/remediation";
import { makeScoreSheet, type ScoreSheet } from "../domain/score-sheet";
import { isWorkbookProblem, type ReadRequest, type WorkbookPort, type WorkbookReading } from "../ports/workbook";
import { assignmentHeadings, assignmentTable } from "../sheets/assignment-columns";
import type { CellFault, ColumnMissing, TableCells } from "../sheets/cell-reading";
import { readRemediation } from "../sheets/read-remediation";
import { readScoreSheet, type RowFault } from "../sheets/read-score-sheet";
import { remediationTable } from "../sheets/remediation-columns";
import { scoreSheetTable } from "../sheets/score-sheet-columns";
import { tableNames } from "../sheets/sheet-plan";
import { summaryInputNames } from "../sheets/summary-columns";
import { textIn } from "../sheets/typed-cells";
import type { ActionContext } from "./action";
import type { ActionProblem } from "./outcome";
import { parseStoredState, type Settings, type StoredState } from "./stored-state";

export interface ScoreBook {
  readonly framework: Framework;
  readonly assessment: Assessment;
  readonly sheet: ScoreSheet;
  readonly settings: Settings;
  /** Cells whose text could not be read; they count as blank until they are mended. */
  readonly faults: readonly CellFault[];
  readonly rowFaults: readonly RowFault[];
  /** One for each leaf below its maximum, with what `Khắc phục` holds about it where that sheet is made. */
  readonly items: readonly RemediationItem[];
  readonly reconciliation: Reconciliation;
  /** Bộ phận that `Phân công` lists, in its order. */
  readonly offices: readonly string[];
  /** The cells all this was read from. */
  readonly reading: WorkbookReading;
}

export const scoreBookRequest: ReadRequest = { tables: tableNames, names: summaryInputNames };

/** Refuses: `NoScoreSheet` where the workbook has none, and whatever keeps the one it has from being read. */
export async function readScoreBook({ workbook, onStep }: ReadingContext): Promise<ScoreBook | ActionProblem> {
  onStep?.("reading");
  const reading = await workbook.read(scoreBookRequest);
  return isWorkbookProblem(reading) ? reading : scoreBookOf(reading);
}

type ReadingContext = Pick<ActionContext, "onStep"> & { readonly workbook: Pick<WorkbookPort, "read"> };

export function scoreBookOf(reading: WorkbookReading): ScoreBook | ActionProblem {
  const copies = scoreSheetsIn(reading);
  if (copies.length > 1) return { problem: "TwoScoreSheets", sheets: copies };
  const table = reading.tables.get(scoreSheetTable);
  if (table === undefined) {
    return reading.stored === null ? { problem: "NoScoreSheet" } : { problem: "TableMissing", table: scoreSheetTable };
  }
  if (reading.stored === null) return { problem: "StoredStateMissing" };
  const stored = parseStoredState(reading.stored);
  return "problem" in stored ? stored : bookOf(stored, table, reading);
}

/** A copied sheet takes its table along under a name such as `BangDiem3`. */
const scoreSheetCopy = /^BangDiem_?\d*$/;

export function scoreSheetsIn({ tablesPresent }: WorkbookReading): readonly string[] {
  return tablesPresent.filter(({ name }) => scoreSheetCopy.test(name)).map(({ sheet }) => sheet);
}

function bookOf(stored: StoredState, table: TableCells, reading: WorkbookReading): ScoreBook | ColumnMissing {
  const { framework, settings } = stored;
  const remediation = readRemediationTable(reading);
  if ("problem" in remediation) return remediation;
  const base = withRemediation(stored.assessment, remediation.items);
  const scores = readScoreSheet(framework, { table, named: reading.named }, base);
  if ("problem" in scores) return scores;
  const { assessment, rowFaults } = scores;
  const sheet = makeScoreSheet(framework, assessment);
  const items = listRemediationItems(sheet, remediation.items);
  return {
    framework,
    assessment,
    sheet,
    settings,
    faults: [...scores.faults, ...remediation.faults],
    rowFaults,
    items,
    reconciliation: reconcile(sheet, items),
    offices: officesIn(reading),
    reading,
  };
}

interface RemediationTable {
  readonly items: readonly EarlierItem[];
  readonly faults: readonly CellFault[];
}

function readRemediationTable({ tables }: WorkbookReading): RemediationTable | ColumnMissing {
  const table = tables.get(remediationTable);
  return table === undefined ? { items: [], faults: [] } : readRemediation(table);
}

/** What `Khắc phục` holds is the truth about its rows, also where staff emptied a cell that was filled once. */
function withRemediation(stored: Assessment, items: readonly EarlierItem[]): Assessment {
  const entries = new Map(stored.entries);
  for (const { key, entry } of items) entries.set(key, { ...entryOf(stored, key), remediation: entry });
  return { ...stored, entries };
}

function officesIn({ tables }: WorkbookReading): readonly string[] {
  const table = tables.get(assignmentTable);
  const column = table?.headings.indexOf(assignmentHeadings.office) ?? -1;
  if (table === undefined || column < 0) return [];
  return table.rows.map((row) => textIn(row[column] ?? null).trim()).filter((office) => office !== "");
}

/** Rows of a table by the key in them; the first of two that share one. */
export function rowsByKey({ headings, rows }: TableCells, keyHeading: string): ReadonlyMap<NodeKey, number> {
  const column = headings.indexOf(keyHeading);
  const found = new Map<NodeKey, number>();
  rows.forEach((row, at) => {
    const key = textIn(row[column] ?? null).trim();
    if (key !== "" && !found.has(key)) found.set(key, at);
  });
  return found;
}
