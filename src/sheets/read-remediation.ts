/**
 * `KhacPhuc` as it stands in the workbook → items with everything staff typed. Columns are found by heading, in any order; the
 * calculated ones are not believed, they follow the score sheet.
 */
import { remediationStates, type Due, type RemediationEntry, type RemediationState } from "../domain/assessment";
import { noPoints, points } from "../domain/decimal";
import type { Problem } from "../domain/problem";
import type { EarlierItem } from "../domain/remediation";
import { writeNumber } from "../domain/written-number";
import type { CellFault, CellReading, ColumnMissing, TableCells } from "./cell-reading";
import { dayOfSerial, dayOfText } from "./excel-day";
import { remediationHeadings, remediationStateText, remediationTable } from "./remediation-columns";

export interface RemediationReading {
  readonly items: readonly EarlierItem[];
  readonly faults: readonly CellFault[];
  /** Rows that belong to no leaf, such as one staff inserted, in which something is typed: no item can stand for them. */
  readonly keyless: readonly KeylessRow[];
}

export interface KeylessRow {
  /** Counted from 1, as the rows stand now. */
  readonly row: number;
  readonly name: string;
}

/** Refuses: `ColumnMissing` without the keys. Blank rows are passed over. A key met twice gives two items; `listRemediationItems` keeps what is typed in either. */
export function readRemediation({ headings, rows }: TableCells): RemediationReading | ColumnMissing {
  if (!headings.includes(remediationHeadings.nodeKey)) {
    return { problem: "ColumnMissing", table: remediationTable, heading: remediationHeadings.nodeKey };
  }
  const items: EarlierItem[] = [];
  const faults: CellFault[] = [];
  const keyless: KeylessRow[] = [];
  rows.forEach((cells, at) => {
    const row = rowReader(headings, cells);
    const key = row.text("nodeKey").trim();
    const entry = readEntry(row);
    if (key === "") {
      if (isTyped(entry) || row.text("name") !== "") {
        keyless.push({ row: at + 1, name: row.text("name") });
      }
      return;
    }
    const problem = stateFault(row.text("state"));
    if (problem !== null) faults.push({ key, heading: remediationHeadings.state, problem });
    items.push({ key, code: row.text("code") || null, name: row.text("name"), maxScore: readMaximum(row), entry });
  });
  return { items, faults, keyless };
}

type ReadColumn = keyof typeof remediationHeadings;

interface RowReader {
  /** Blank where the column is gone. */
  readonly cell: (name: ReadColumn) => CellReading;
  readonly text: (name: ReadColumn) => string;
}

function rowReader(headings: readonly string[], cells: readonly CellReading[]): RowReader {
  const cell = (name: ReadColumn): CellReading => cells[headings.indexOf(remediationHeadings[name])] ?? null;
  return { cell, text: (name) => textOf(cell(name)) };
}

/** What the cell shows: staff may type a figure where words are expected, and it is kept. */
function textOf(cell: CellReading): string {
  switch (cell?.kind) {
    case undefined:
      return "";
    case "text":
      return cell.text;
    case "number":
      return writeNumber(cell.number);
    case "truth":
      return cell.truth.toUpperCase();
    case "error":
      return cell.error;
  }
}

function readEntry({ cell, text }: RowReader): RemediationEntry {
  return {
    cause: text("cause"),
    lead: text("lead"),
    support: text("support"),
    measure: text("measure"),
    due: readDue(cell("due")),
    state: readState(text("state")) ?? "notStarted",
  };
}

/** A day, typed as one or as `15/11/2025`; anything else is words, also a figure that is no day, such as the year 2025. */
export function readDue(cell: CellReading): Due | null {
  const text = textOf(cell);
  if (text === "") return null;
  const date = cell?.kind === "number" ? dayOfSerial(cell.number) : dayOfText(text);
  return date === null ? { kind: "text", text } : { kind: "date", date };
}

/** A blank cell is a row not started; `null` for a word that is none of the three. */
function readState(text: string): RemediationState | null {
  const word = simplified(text);
  if (word === "") return "notStarted";
  return remediationStates.find((state) => simplified(remediationStateText[state]) === word) ?? null;
}

function simplified(text: string): string {
  return text.normalize("NFC").trim().toLowerCase().replace(/\s+/g, " ");
}

function stateFault(text: string): Problem | null {
  if (readState(text) !== null) return null;
  const choices = remediationStates.map((state) => remediationStateText[state]);
  return { problem: "UnknownChoice", choice: text, choices };
}

/** Zero where the sheet shows none: its row is no longer in the score sheet, which is the only one that knows. */
function readMaximum({ cell }: RowReader): EarlierItem["maxScore"] {
  const maximum = cell("maxScore");
  return maximum?.kind === "number" ? points(maximum.number) : noPoints;
}

function isTyped({ cause, lead, support, measure, due }: RemediationEntry): boolean {
  return due !== null || [cause, lead, support, measure].some((text) => text.trim() !== "");
}
