/** The rows of a score table in cells: code, name, figures and words, row by row, with what could not be read. */
import { count, equals, type Count } from "../../domain/decimal";
import { isProblem } from "../../domain/problem";
import { readWrittenAmount } from "../../domain/written-number";
import { blankDraft, joinBroken, type DraftRow } from "../draft-row";
import { foldWords, isLowerLetter, shortened } from "../folded-text";
import {
  rowWordKinds,
  type ColumnRole,
  type IntakeColumn,
  type IntakeNote,
  type IntakeTotals,
  type NotUnderstood,
  type PrintedPoints,
  type RowWordKind,
  type SetAside,
} from "../intake";
import { readLeadingCode, type PrintedCode } from "../printed-code";
import type { ScoreBasis } from "../score-basis";
import { readCodeCells, type CodeReading } from "./excel-codes";
import { cellText, inColumn, isBlankCell, rowText, type GridRow, type IntakeCell } from "./grid";
import { foldOptionRows } from "./option-rows";
import { maximumInName, noScore, scoreIn, type CellFindings, type ScoreCell } from "./score-cell";
import type { GridTable } from "./tables-in-grid";

export interface ScoreTableReading {
  readonly drafts: readonly DraftRow[];
  readonly notes: readonly IntakeNote[];
  readonly notUnderstood: readonly NotUnderstood[];
  readonly aside: readonly SetAside[];
  readonly totals: Partial<Pick<IntakeTotals, "maxScore" | "self" | "appraised" | "points">>;
}

interface Reader extends CellFindings {
  readonly columns: readonly IntakeColumn[];
}

const wordRoles: readonly ColumnRole[] = [...rowWordKinds.filter((kind) => kind !== "description"), "note"];

export function readScoreTable(table: GridTable, basis: ScoreBasis): ScoreTableReading {
  const { columns, rows } = table;
  const reader: Reader = { columns, notes: [], notUnderstood: [] };
  const drafts: DraftRow[] = [];
  const aside: SetAside[] = [];
  let totals: ScoreTableReading["totals"] = {};
  const codeColumn = columnOf(columns, "code");
  const codes = readCodeCells(rows.map((row) => (codeColumn === null ? undefined : row.cells[codeColumn])));
  let isEnded = false;
  rows.forEach((row, at) => {
    if (isEnded || isSignature(row)) {
      isEnded = true;
      aside.push({ place: row.place, text: rowText(row), as: "signature" });
      return;
    }
    const identity = identityOf(row, codes[at] ?? { code: null, rest: "", repair: null }, reader);
    if (isTotalName(identity)) {
      totals = { ...totals, ...totalsOf(row, reader, basis) };
      aside.push({ place: row.place, text: rowText(row), as: "total" });
      return;
    }
    const last = drafts.at(-1);
    if (last !== undefined && isContinuation(row, identity, reader, last)) {
      drafts[drafts.length - 1] = continued(last, row, reader);
      return;
    }
    if (identity.name === "" && identity.code === null && !hasFigures(row, reader)) {
      reader.notUnderstood.push({ place: row.place, text: shortened(rowText(row)), why: "noName" });
      return;
    }
    drafts.push(draftOf(row, identity, reader, basis));
  });
  return { drafts: foldOptionRows(drafts), notes: reader.notes, notUnderstood: reader.notUnderstood, aside, totals };
}

export function columnOf(columns: readonly IntakeColumn[], role: ColumnRole): number | null {
  const found = columns.find((column) => column.role === role);
  return found === undefined ? null : found.column - 1;
}

function columnsFor(columns: readonly IntakeColumn[], role: ColumnRole): readonly number[] {
  return columns.filter((column) => column.role === role).map(({ column }) => column - 1);
}

interface Identity {
  readonly code: PrintedCode | null;
  readonly name: string;
  readonly key: string | null;
}

/** The code from its own cell, or from the start of the name; a merged heading may hold both in the code's cell. */
function identityOf(row: GridRow, reading: CodeReading, { columns, notes }: Reader): Identity {
  const nameColumn = columnOf(columns, "name");
  const keyColumn = columnOf(columns, "key");
  const written = nameColumn === null ? "" : cellText(row.cells[nameColumn]);
  const key = keyColumn === null ? "" : cellText(row.cells[keyColumn]);
  if (reading.repair !== null) {
    const { shown, taken, candidates, isProven } = reading.repair;
    const facts = { shown, taken, candidates: candidates.join(", ") };
    notes.push({ note: isProven ? "codeRepaired" : "codeUncertain", place: row.place, facts });
  }
  const own = key === "" ? null : key;
  if (reading.code !== null && reading.code.kind !== "bullet") {
    const name = written === "" ? reading.rest : joinBroken([reading.rest, written]);
    return { code: reading.code, name, key: own };
  }
  const inName = written === "" ? readLeadingCode(reading.rest) : readLeadingCode(written);
  if (inName !== null && isCodeOfName(inName.code, inName.rest)) {
    return {
      code: inName.code,
      name: written === "" ? inName.rest : joinBroken([reading.rest, inName.rest]),
      key: own,
    };
  }
  return { code: reading.code, name: joinBroken([reading.rest, written]), key: own };
}

/** `5 hồ sơ trễ hạn` is a name with a figure, not row 5. */
function isCodeOfName(code: PrintedCode, rest: string): boolean {
  if (code.kind === "bullet") return true;
  if (code.kind === "dotted" && code.printed === code.code && !code.printed.includes(".")) return false;
  return rest === "" || !isLowerLetter(rest.charAt(0));
}

function hasFigures(row: GridRow, { columns }: Reader): boolean {
  return (["maxScore", "selfScore", "appraisedScore", "score"] as const).some((role) =>
    columnsFor(columns, role).some((column) => !isBlankCell(row.cells[column])),
  );
}

/** A row that our own sheet gave a key is a node, whatever it is called. */
function isTotalName({ code, name, key }: Identity): boolean {
  if (key !== null) return false;
  const words = foldWords(name.slice(0, 60));
  return (
    (code === null || code.kind === "roman") &&
    /^(?:tong|cong)(?: cong| diem| so| so diem| cong diem)?(?: |$)/.test(words) &&
    words.length <= 60 &&
    !words.startsWith("tong so ho so") &&
    !words.startsWith("cong tac") &&
    !words.startsWith("cong khai") &&
    !words.startsWith("cong chuc") &&
    !words.startsWith("cong bo")
  );
}

const signatures = /^(?:tm |kt |tuq |tl |nguoi lap|nguoi tong hop|noi nhan|thu truong|chu tich|lap bang)/;

function isSignature(row: GridRow): boolean {
  const texts = row.cells.map(cellText).filter((text) => text !== "");
  return (
    texts.length <= 3 &&
    texts.every((text) => !/\d[.,]\d/.test(text)) &&
    texts.some((text) => signatures.test(foldWords(text.slice(0, 40))) && text.length < 60)
  );
}

/** A row without code and figures goes on with the row above: its name or a text broken by a page. */
function isContinuation(row: GridRow, { code, name }: Identity, reader: Reader, last: DraftRow): boolean {
  if (code !== null || hasFigures(row, reader)) return false;
  if (name === "")
    return wordRoles.some((role) => columnsFor(reader.columns, role).some((column) => !isBlankCell(row.cells[column])));
  return isLowerLetter(name.charAt(0)) && last.name !== "" && !/[.;:]$/.test(last.name);
}

function continued(last: DraftRow, row: GridRow, reader: Reader): DraftRow {
  const nameColumn = columnOf(reader.columns, "name");
  const more = nameColumn === null ? "" : cellText(row.cells[nameColumn]);
  const words = { ...last.words };
  for (const [kind, text] of wordsOf(row, reader)) words[kind] = joinBroken([words[kind] ?? "", text]);
  return { ...last, name: joinBroken([last.name, more]), words, places: [...last.places, row.place] };
}

function wordsOf(row: GridRow, { columns }: Reader): readonly (readonly [RowWordKind, string])[] {
  return wordRoles.flatMap((role) =>
    columnsFor(columns, role).flatMap((column): readonly (readonly [RowWordKind, string])[] => {
      const text = multiLine(row.cells[column]);
      const kind = role === "note" ? "explanation" : (role as RowWordKind);
      return text === "" ? [] : [[kind, text]];
    }),
  );
}

/** Words written once for several rows, in a cell merged down to this one. */
function mergedWords(row: GridRow, { columns }: Reader): readonly (readonly [RowWordKind, string])[] {
  return [...row.merged].flatMap(([column, text]): readonly (readonly [RowWordKind, string])[] => {
    const role = columns[column]?.role;
    const kind = role === "note" ? "explanation" : rowWordKinds.find((each) => each === role);
    return kind === undefined || kind === "rule" || !isBlankCell(row.cells[column]) ? [] : [[kind, text]];
  });
}

function multiLine(cell: IntakeCell | undefined): string {
  return cell?.kind === "text" ? joinBroken(cell.text.split("\n")) : cellText(cell);
}

function draftOf(row: GridRow, { code, name, key }: Identity, reader: Reader, basis: ScoreBasis): DraftRow {
  const words: Partial<Record<RowWordKind, string>> = {};
  for (const [kind, text] of [...wordsOf(row, reader), ...mergedWords(row, reader)]) {
    words[kind] = joinBroken([words[kind] ?? "", text]);
  }
  const max = readScore(row, "maxScore", reader);
  const self = readScore(row, "selfScore", reader);
  const appraised = readScore(row, "appraisedScore", reader);
  const either = readScore(row, "score", reader);
  const deduction = readScore(row, "deduction", reader);
  const of = [self, appraised, either, max].map((score) => score.of).find((each) => each !== null) ?? null;
  const scored = { selfScore: self.points, appraisedScore: appraised.points };
  if (either.points !== null) scored[basis] ??= either.points;
  const named = maximumInName(name);
  const state = stateOf(row, reader);
  const isNotApplicable = state || [self, appraised, either].some((score) => score.isNotApplicable);
  return {
    ...blankDraft,
    code,
    name: named?.name ?? name,
    key,
    maxScore: max.of ?? max.points ?? of ?? named?.max ?? null,
    ...(max.of === null ? scored : { ...scored, [basis]: scored[basis] ?? max.points }),
    deduction: deduction.points,
    words,
    isNotApplicable,
    typedDone: readCount(row, "done", reader),
    typedDue: readCount(row, "total", reader),
    places: [row.place],
    from: "table",
  };
}

/** The first filled column of a role; a second one that says otherwise is said, not dropped. */
function readScore(row: GridRow, role: ColumnRole, reader: Reader): ScoreCell {
  let kept: ScoreCell | null = null;
  for (const column of columnsFor(reader.columns, role)) {
    const cell = row.cells[column];
    if (isBlankCell(cell)) continue;
    const place = inColumn(row.place, column);
    const read = scoreIn(cell, place, reader);
    const known: PrintedPoints | null = kept?.points ?? null;
    if (known === null) kept = read;
    else if (read.points !== null && !equals(known.value, read.points.value)) {
      reader.notes.push({ note: "columnsDisagree", place, facts: { kept: known.printed, other: read.points.printed } });
    }
  }
  return kept ?? noScore;
}

function stateOf(row: GridRow, { columns }: Reader): boolean {
  return columnsFor(columns, "state").some((column) => foldWords(cellText(row.cells[column])) === "khong phat sinh");
}

function readCount(row: GridRow, role: ColumnRole, { columns, notUnderstood }: Reader): Count | null {
  for (const column of columnsFor(columns, role)) {
    const text = cellText(row.cells[column]);
    if (text === "") continue;
    const amount = readWrittenAmount(text, "count");
    if (!isProblem(amount)) return count(amount);
    notUnderstood.push({
      place: inColumn(row.place, column),
      text: shortened(text),
      why: amount.problem === "AmbiguousNumber" ? "ambiguousNumber" : "notANumber",
    });
  }
  return null;
}

function totalsOf(row: GridRow, reader: Reader, basis: ScoreBasis): ScoreTableReading["totals"] {
  const amount = (role: ColumnRole) => {
    const { points, of } = readScore(row, role, reader);
    return points === null ? null : { value: points.value, of: of?.value ?? null, place: row.place };
  };
  const [maxScore, self, appraised, either] = [
    amount("maxScore"),
    amount("selfScore"),
    amount("appraisedScore"),
    amount("score"),
  ];
  return {
    ...(maxScore === null ? {} : { maxScore }),
    ...(self === null ? (basis === "selfScore" && either !== null ? { self: either } : {}) : { self }),
    ...(appraised === null
      ? basis === "appraisedScore" && either !== null
        ? { appraised: either }
        : {}
      : { appraised }),
  };
}
