/** Every table of a grid, each by its kind. */
import { nothingRead, type Reading } from "../reading";
import { shortened } from "../folded-text";
import {
  spanOf,
  type ColumnChoices,
  type IntakeNote,
  type IntakeTable,
  type NotUnderstood,
  type Place,
} from "../intake";
import type { ScoreBasis } from "../score-basis";
import { rowText, type Grid } from "./grid";
import { readScoreTable } from "./score-table";
import { readStatisticsTable } from "./statistics-table";
import { tablesInGrid, type GridTable } from "./tables-in-grid";
import { readTimeCutTable } from "./time-cut-table";

export interface GridReading extends Reading {
  /** Places that no table takes, in lines or rows. */
  readonly outside: readonly Place[];
  readonly outsideText: readonly string[];
}

export function readGridTables(grid: Grid, choices: ColumnChoices, basis: ScoreBasis): GridReading {
  const { tables, aside, outside, unheaded } = tablesInGrid(grid, choices);
  const readings = tables.map((table) => readTable(table, grid.layout, basis));
  return {
    ...nothingRead,
    drafts: readings.flatMap(({ drafts }) => drafts),
    indicators: readings.flatMap(({ indicators }) => indicators),
    procedures: readings.flatMap(({ procedures }) => procedures),
    totals: Object.assign({}, ...readings.map(({ totals }) => totals)) as Reading["totals"],
    tables: readings.flatMap((reading) => reading.tables),
    notes: readings.flatMap(({ notes }) => notes),
    aside: [...aside, ...readings.flatMap((reading) => reading.aside)],
    notUnderstood: [
      ...readings.flatMap(({ notUnderstood }) => notUnderstood),
      ...unheaded.map((row): NotUnderstood => ({ place: row.place, text: shortened(rowText(row)), why: "noHeading" })),
    ],
    outside: outside.map(({ place }) => place),
    outsideText: outside.map((row) => shortened(rowText(row), 2_000)),
  };
}

function readTable(table: GridTable, layout: Grid["layout"], basis: ScoreBasis): Reading {
  if (table.rows.length === 0) return nothingRead;
  const place = spanOf(table.rows.map((row) => row.place));
  const intakeTable: IntakeTable = { kind: table.kind, layout, place, columns: table.columns };
  const unread = unknownColumns(table);
  const base: Reading = { ...nothingRead, tables: [intakeTable], notUnderstood: unread };
  switch (table.kind) {
    case "scores": {
      const read = readScoreTable(table, basis);
      const notes: readonly IntakeNote[] = [...read.notes, ...basisNote(table, basis, place)];
      return { ...base, ...read, notes, notUnderstood: [...unread, ...read.notUnderstood] };
    }
    case "statistics": {
      const read = readStatisticsTable(table);
      return { ...base, ...read, notUnderstood: [...unread, ...read.notUnderstood] };
    }
    case "timeCuts": {
      const read = readTimeCutTable(table);
      return { ...base, ...read, notUnderstood: [...unread, ...read.notUnderstood] };
    }
  }
}

/** A score column that does not say whose points it holds. */
function basisNote({ columns }: GridTable, basis: ScoreBasis, place: Place): readonly IntakeNote[] {
  const has = (role: string): boolean => columns.some((column) => column.role === role);
  if (!has("score") || has("selfScore") || has("appraisedScore")) return [];
  return [{ note: "basisAssumed", place, facts: { basis } }];
}

/** Cells of a column that nothing says the meaning of: shown once, never dropped. */
function unknownColumns({ columns, rows }: GridTable): Reading["notUnderstood"] {
  return columns
    .filter(({ role, reason }) => role === "unused" && reason === "position")
    .flatMap(({ column }) =>
      rows.flatMap((row) => {
        const cell = row.cells[column - 1];
        const text = cell === undefined || cell.kind === "blank" ? "" : cell.kind === "text" ? cell.text : cell.shown;
        return text.trim() === ""
          ? []
          : [{ place: { ...row.place, column }, text: shortened(text), why: "unknownColumn" as const }];
      }),
    );
}
