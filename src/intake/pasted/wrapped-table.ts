/**
 * A score table whose columns ran together when it was copied from a PDF: no tabs, cells broken over lines, single
 * spaces between code, name, figures and explanation.
 *
 * Two things hold it together. While a row has no figures yet, a line that starts with as many figures as there are
 * score columns gives them, whatever codes exist. Once it has them, a line opens a new row when its code follows from the
 * codes before and figures come after it.
 */
import { nothingNumbered, numbered, startsPart, type NumberedSoFar } from "../code-sequence";
import { blankDraft, joinBroken, type DraftRow } from "../draft-row";
import { foldWords, shortened } from "../folded-text";
import {
  linePlace,
  type ColumnRole,
  type IntakeNote,
  type NotUnderstood,
  type Place,
  type PrintedPoints,
  type SetAside,
} from "../intake";
import { readLeadingCode, type PrintedCode } from "../printed-code";
import type { Line } from "./clean-lines";
import { brokenFigures, innerFigures, isSane, readFigureWord, startFigures, wordsOf } from "./figure-words";
import {
  findWrappedHeading,
  isRepeatedHeading,
  type ScoreColumn,
  type WrappedColumn,
  type WrappedHeading,
} from "./wrapped-heading";
import {
  isPageNumber,
  isRepeatedOpening,
  opensUncodedRow,
  rowStart,
  wordsAfter,
  type BodyLine,
  type RowContext,
} from "./wrapped-row-start";

export interface WrappedTable {
  readonly rows: readonly DraftRow[];
  readonly total: WrappedTotal | null;
  readonly columns: readonly WrappedColumn[];
  readonly place: Place;
  readonly aside: readonly SetAside[];
  readonly notUnderstood: readonly NotUnderstood[];
  readonly notes: readonly IntakeNote[];
  /** Index of the first line of the heading, and of the first line after the table. */
  readonly from: number;
  readonly to: number;
}

export interface WrappedTotal {
  readonly figures: readonly PrintedPoints[];
  readonly place: Place;
}

/** Finds the table among lines without tabs; `null` where the lines hold none. */
export function readWrappedTable(lines: readonly Line[]): WrappedTable | null {
  const heading = findWrappedHeading(lines);
  const from = heading?.to ?? findBody(lines);
  if (from === null) return null;
  const body = bodyOf(lines, from);
  const columns = heading?.scores.length ?? 2;
  const counts = heading === null ? [2, 3] : [columns, ...[3, 2, 1].filter((count) => count < columns)];
  const attempts = counts.map((count) => ({ count, reading: readBody(body, count, heading) }));
  const [first] = attempts;
  const best = attempts.reduce(
    (kept, each) => (worthOf(each.reading, each.count) > worthOf(kept.reading, kept.count) ? each : kept),
    first ?? { count: 0, reading: nothingRead },
  );
  const isTable =
    best.reading.rows.length >= (heading === null ? fewestRows : 1) && worthOf(best.reading, best.count) > 0;
  return isTable ? tableOf(lines, from, body, heading, best.reading, best.count) : null;
}

function bodyOf(lines: readonly Line[], from: number): readonly BodyLine[] {
  const body: BodyLine[] = [];
  let isAfterBlank = true;
  for (const { number, text, raw } of lines.slice(from)) {
    if (text.trim() === "") isAfterBlank = true;
    else {
      body.push({ number, text, raw, words: wordsOf(text), coded: readLeadingCode(text), isAfterBlank });
      isAfterBlank = false;
    }
  }
  return body;
}

const longestOpening = 400;

/**
 * Without a heading: the first line with a code whose figures follow, where several such rows do, and where the codes are
 * those of a score sheet and not running numbers.
 */
function findBody(lines: readonly Line[]): number | null {
  let first: number | null = null;
  let open: number | null = null;
  let openCode: string | null = null;
  let scored = 0;
  let dotted = 0;
  lines.forEach(({ text }, at) => {
    if (text === "" || text.length > longestOpening) return;
    const words = wordsOf(text);
    const isScore = startFigures(words, 2) !== null;
    const code = isScore ? null : codeOf(text);
    if (code !== null && (open === null || code !== openCode)) {
      open = at;
      openCode = code;
    }
    if (code?.includes(".") === true) dotted += 1;
    if (open === null || at - open > farthestScore || !(isScore || innerFigures(words, 2) !== null)) return;
    first ??= open;
    scored += 1;
    open = null;
  });
  return scored >= fewestRows && dotted * 3 >= scored ? first : null;
}

function codeOf(text: string): string | null {
  const coded = readLeadingCode(text);
  return coded === null || coded.code.kind === "letter" ? null : coded.code.code;
}

const farthestScore = 14;
const fewestRows = 3;

interface OpenRow {
  readonly code: PrintedCode | null;
  readonly names: string[];
  figures: readonly PrintedPoints[] | null;
  readonly after: string[];
  readonly first: BodyLine;
  last: BodyLine;
}

interface BodyReading {
  readonly rows: readonly OpenRow[];
  readonly total: WrappedTotal | null;
  readonly aside: readonly SetAside[];
  /** How many lines of the body the table takes. */
  readonly used: number;
}

const nothingRead: BodyReading = { rows: [], total: null, aside: [], used: 0 };

function readBody(body: readonly BodyLine[], count: number, heading: WrappedHeading | null): BodyReading {
  const rows: OpenRow[] = [];
  const aside: SetAside[] = [];
  let soFar: NumberedSoFar = nothingNumbered;
  let used = new Set<string>();
  let at = 0;
  const setAside = (line: BodyLine, as: SetAside["as"]): void => {
    aside.push({ place: linePlace(line.number), text: line.raw, as });
  };
  const open = (code: PrintedCode | null, rest: string, line: BodyLine): void => {
    const row: OpenRow = { code, names: [], figures: null, after: [], first: line, last: line };
    rows.push(row);
    if (code !== null) {
      if (startsPart(code)) used = new Set();
      else if (code.code !== null) used.add(code.code);
      soFar = numbered(soFar, code, used);
    }
    if (rest !== "") at += takeText(row, wordsOf(rest), at, { body, count, soFar });
  };
  for (; at < body.length; at += 1) {
    const line = body[at];
    if (line === undefined || isEndOfTable(line.text, rows.length)) break;
    const row = rows.at(-1);
    if (row !== undefined) {
      if (heading !== null && isRepeatedHeading(body, at, heading)) {
        setAside(line, "heading");
        continue;
      }
      const total = readTotal(line);
      if (total !== null) {
        setAside(line, "total");
        return { rows, total, aside, used: at + 1 };
      }
    }
    const isWaiting = row?.figures === null;
    const givesFigures =
      isWaiting && (row.names.length > 0 || line !== row.first) && startFigures(line.words, count) !== null;
    const openCode = isWaiting && row.names.length === 0 ? (row.code?.code ?? null) : null;
    if (isWaiting && isPageBefore(row, line)) {
      setAside(row.first, "pageNumber");
      rows.pop();
      open(row.code, line.coded?.rest ?? "", line);
      continue;
    }
    const start = givesFigures ? null : rowStart(at, openCode, { body, count, soFar });
    if (start !== null) open(start.code, start.rest, line);
    else if (row === undefined) setAside(line, "narrative");
    else if (isWaiting) at += takeText(row, line.words, at, { body, count, soFar });
    else if (isPageNumber(at, body)) setAside(line, "pageNumber");
    else if (opensUncodedRow(at, { body, count, soFar })) open(null, line.text, line);
    else {
      row.after.push(line.text);
      row.last = line;
    }
  }
  return { rows, total: null, aside, used: at };
}

/** A bare number alone, and then the same number with its name: the first was the number of a page. */
function isPageBefore({ code, names, first }: OpenRow, line: BodyLine): boolean {
  const isBare = names.length === 0 && /^\d{1,3}$/.test(first.text);
  const coded = isBare ? line.coded : null;
  return coded !== null && coded.code.code === code?.code && coded.rest !== "";
}

/** Words for a row that waits for its figures: more of its name, or the figures. Result: how many more lines that took. */
function takeText(row: OpenRow, words: readonly string[], at: number, context: RowContext): number {
  const { body, count } = context;
  const [line, next] = [body[at], body[at + 1]];
  if (line !== undefined) row.last = line;
  const isOpening = row.names.length === 0 && line === row.first;
  const starting = isOpening ? null : startFigures(words, count);
  const inner = innerFigures(words, count);
  const broken = starting === null && inner === null ? brokenFigures(words, wordsAfter(at, context), count) : null;
  if (starting !== null) {
    row.figures = starting;
    row.after.push(words.slice(count).join(" "));
  } else if (inner !== null) {
    row.names.push(words.slice(0, inner.at).join(" "));
    row.figures = inner.figures;
    row.after.push(words.slice(inner.at + count).join(" "));
  } else if (broken !== null && next !== undefined) {
    row.names.push(broken.name.join(" "));
    row.figures = broken.figures;
    row.after.push(broken.rest.join(" "));
    row.last = next;
    return 1;
  } else row.names.push(words.join(" "));
  return 0;
}

/** Rows with figures speak for a reading, rows without against it; of two alike, the one with more columns. */
function worthOf({ rows }: BodyReading, count: number): number {
  const scored = rows.filter(({ figures }) => figures !== null);
  const sane = scored.filter(({ figures }) => isSane(figures ?? []));
  return scored.length * (1 + count / 10) + sane.length - 2 * (rows.length - scored.length);
}

const defaultScores: readonly ScoreColumn[] = ["maxScore", "selfScore", "appraisedScore", "deduction"];

function tableOf(
  lines: readonly Line[],
  from: number,
  body: readonly BodyLine[],
  heading: WrappedHeading | null,
  { rows, total, aside, used }: BodyReading,
  count: number,
): WrappedTable {
  const scores = (heading?.scores ?? defaultScores).slice(0, count);
  const words = heading?.words ?? "explanation";
  const roles: readonly ColumnRole[] = ["code", "name", ...scores, words];
  const head = heading === null ? [] : lines.slice(heading.from, heading.to).filter(({ text }) => text !== "");
  const last = body[used - 1]?.number ?? lines[from]?.number ?? 1;
  const after = lines.findIndex(({ number }) => number > last);
  return {
    rows: rows.map((row) => draftOf(row, scores, words)),
    total,
    columns: heading?.columns ?? roles.map((role) => ({ role, heading: "" })),
    place: linePlace(head[0]?.number ?? body[0]?.number ?? 1, last),
    aside: [
      ...head.map(({ number, raw }): SetAside => ({ place: linePlace(number), text: raw, as: "heading" })),
      ...aside,
    ],
    notUnderstood: rows.filter(isUnscored).map(({ first, last: end, names }) => ({
      place: linePlace(first.number, end.number),
      text: shortened(joinBroken(names)),
      why: "noScore",
    })),
    notes:
      (heading?.wordColumns ?? 1) > 1
        ? [{ note: "wordsRunTogether", place: linePlace(head[0]?.number ?? 1, last), facts: {} }]
        : [],
    from: heading?.from ?? from,
    to: after < 0 ? lines.length : after,
  };
}

/** A row that should have figures and has none; a part or an area may leave them to its rows. */
function isUnscored({ figures, code }: OpenRow): boolean {
  return figures === null && (code === null || (code.kind === "dotted" && code.code?.includes(".") === true));
}

function draftOf(row: OpenRow, scores: readonly ScoreColumn[], words: WrappedHeading["words"]): DraftRow {
  const figureFor = (role: ScoreColumn): PrintedPoints | null => row.figures?.[scores.indexOf(role)] ?? null;
  const isRepeated = row.code === null && isRepeatedOpening(row.names[0] ?? "", row.names[1] ?? "");
  const text = joinBroken(row.after);
  return {
    ...blankDraft,
    code: isRepeated ? { kind: "bullet", printed: row.names[0] ?? "", code: null } : row.code,
    name: joinBroken(isRepeated ? row.names.slice(1) : row.names),
    maxScore: figureFor("maxScore"),
    selfScore: figureFor("selfScore"),
    appraisedScore: figureFor("appraisedScore"),
    deduction: figureFor("deduction"),
    words: text === "" ? {} : { [words]: text },
    places: [linePlace(row.first.number, row.last.number)],
  };
}

const mostTotals = 4;

function readTotal({ text, words, number }: BodyLine): WrappedTotal | null {
  if (!/^[tc]/i.test(text) || !/^(?:tong|cong)(?: |$)/.test(foldWords(text.slice(0, 60)))) return null;
  const figures = words.map(readFigureWord).filter((figure) => figure !== null);
  return figures.length >= 1 && figures.length <= mostTotals ? { figures, place: linePlace(number) } : null;
}

const endings = /^(?:noi nhan|tm uy ban|tm ubnd|kt chu tich|chu tich|nguoi lap|nguoi tong hop|thu truong)/;

function isEndOfTable(text: string, rows: number): boolean {
  if (rows === 0 || text.length > 60 || !/^[nkct]/i.test(text)) return false;
  const words = foldWords(text);
  return endings.test(words) && (words.startsWith("noi nhan") || text === text.toUpperCase());
}
