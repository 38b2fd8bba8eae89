/** Pasted text, whole: its tables, its lists and its sentences, taken in line by line with nothing left out. */
import type { DraftRow } from "../draft-row";
import { assembleIntake } from "../assemble";
import { foldWords, shortened } from "../folded-text";
import {
  linePlace,
  type ColumnChoices,
  type Intake,
  type IntakeTable,
  type NotUnderstood,
  type SetAside,
} from "../intake";
import { readGridTables } from "../cells/read-grid";
import { claimedCutIn, ratesIn } from "../quoted-rate";
import { nothingRead, type Reading } from "../reading";
import { basisNamed, type ScoreBasis } from "../score-basis";
import { cleanLines, type Line } from "./clean-lines";
import { paragraphsOf, type Paragraph } from "./paragraphs";
import { readProse } from "./prose";
import { readStatedTotals } from "./stated-totals";
import { gridOfRun, runsOf } from "./tabbed-table";
import { readWrappedTable, type WrappedTable } from "./wrapped-table";

export interface TextChoices {
  /** Roles of columns of tab-separated tables, by column from 1. */
  readonly columns?: ColumnChoices;
}

export const longestText = 20_000_000;
const longestLine = 200_000;

/**
 * Everything a pasted text holds.
 *
 * Lines count from 1 as pasted. A line longer than any paper prints is not read; it is listed as not understood.
 */
export function readText(text: string, choices: TextChoices = {}): Intake {
  const lines = cleanLines(text.slice(0, longestText));
  const tooLong: NotUnderstood[] = [];
  const readable = lines.map((line): Line => {
    if (line.text.length <= longestLine) return line;
    tooLong.push({ place: linePlace(line.number), text: shortened(line.raw), why: "tooLong" });
    return { ...line, text: "" };
  });
  const readings: Reading[] = [];
  const plain: Line[][] = [];
  const runs = runsOf(readable);
  const basis = documentBasis(readable);
  for (const run of runs) {
    if (run.kind === "tabbed") {
      const reading = readGridTables(gridOfRun(run), choices.columns ?? new Map(), basis);
      readings.push(reading);
      if (reading.outside.length > 0) {
        const numbers = new Set(reading.outside.flatMap(({ first, last }) => range(first, last)));
        plain.push(run.lines.filter(({ number }) => numbers.has(number)));
      }
      continue;
    }
    readings.push(...readPlain(run.lines, plain));
  }
  const paragraphs = plain
    .flatMap((each) => paragraphsOf(each))
    .sort((first, second) => first.place.first - second.place.first);
  readings.push(readParagraphs(paragraphs, basis));
  const texts = readable.filter((line) => line.text !== "").map((line) => line.text);
  const paragraphTexts = paragraphs.map((paragraph) => paragraph.text);
  return assembleIntake(
    [...readings, { ...nothingRead, notUnderstood: tooLong }],
    paragraphTexts.length > 0 ? paragraphTexts : texts,
  );
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** Lines without tabs: a table that ran together, and prose before and after it. */
function readPlain(lines: readonly Line[], prose: Line[][]): readonly Reading[] {
  if (lines.every((line) => line.text === "")) return [];
  const table = readWrappedTable(lines);
  if (table === null) {
    prose.push([...lines]);
    return [];
  }
  prose.push(lines.slice(0, table.from));
  const after = readPlain(lines.slice(table.to), prose);
  return [wrappedReading(table), ...after];
}

function wrappedReading({ rows, total, columns, place, aside, notes, notUnderstood }: WrappedTable): Reading {
  const intakeTable: IntakeTable = {
    kind: "scores",
    layout: "wrapped",
    place,
    columns: columns.map(({ role, heading }, at) => ({
      column: at + 1,
      heading,
      role,
      confidence: 80,
      reason: "headingAndCells",
    })),
  };
  return {
    ...nothingRead,
    drafts: rows,
    totals: totalOf(total, columns),
    tables: [intakeTable],
    notes,
    aside,
    notUnderstood,
  };
}

function totalOf(total: WrappedTable["total"], columns: WrappedTable["columns"]): Reading["totals"] {
  if (total === null) return {};
  const roles = columns
    .map(({ role }) => role)
    .filter((role) => role === "maxScore" || role === "selfScore" || role === "appraisedScore");
  const names = { maxScore: "maxScore", selfScore: "self", appraisedScore: "appraised" } as const;
  return Object.fromEntries(
    roles.flatMap((role, at) => {
      const figure = total.figures[at];
      return figure === undefined ? [] : [[names[role], { value: figure.value, of: null, place: total.place }]];
    }),
  );
}

function readParagraphs(paragraphs: readonly Paragraph[], basis: ScoreBasis): Reading {
  const prose = readProse(paragraphs, basis);
  const stated = readStatedTotals(prose.totalParagraphs);
  const told = new Set(prose.aside.filter(({ as }) => as === "narrative").map(({ place }) => place.first));
  const shares = paragraphs
    .filter(({ place }) => told.has(place.first))
    .flatMap(({ text, place }) =>
      ratesIn(text.slice(0, 4_000), place).filter(({ done, percent }) => done !== null && percent !== null),
    );
  return {
    ...nothingRead,
    drafts: withScoresOnly(prose.drafts),
    owners: prose.owners,
    totals: stated.totals,
    parts: stated.parts,
    shares,
    claimedCut: claimedCutIn(paragraphs),
    aside: [...prose.aside, ...emptyParts(prose.drafts)],
    notUnderstood: prose.notUnderstood,
  };
}

/** A `PHẦN I` under which nothing is scored is a chapter of the paper, not a part of its score sheet. */
function chapters(drafts: readonly DraftRow[]): ReadonlySet<DraftRow> {
  const empty = new Set<DraftRow>();
  let isScoredBelow = false;
  for (const draft of [...drafts].reverse()) {
    const isScored = draft.maxScore !== null || draft.selfScore !== null || draft.appraisedScore !== null;
    if (draft.code?.kind !== "part") isScoredBelow ||= isScored;
    else {
      if (!isScored && !isScoredBelow) empty.add(draft);
      isScoredBelow = false;
    }
  }
  return empty;
}

function withScoresOnly(drafts: readonly DraftRow[]): readonly DraftRow[] {
  const empty = chapters(drafts);
  return drafts.filter((draft) => !empty.has(draft));
}

function emptyParts(drafts: readonly DraftRow[]): readonly SetAside[] {
  return [...chapters(drafts)].flatMap(({ places, name, code }) =>
    places.map((place): SetAside => ({ place, text: `${code?.printed ?? ""} ${name}`.trim(), as: "heading" })),
  );
}

/** Whose points a paper tells of where a row does not say: appraised where it speaks of appraisal and never of self-scoring. */
function documentBasis(lines: readonly Line[]): ScoreBasis {
  let appraised = 0;
  for (const { text } of lines) {
    if (text.length > 4_000 || text === "") continue;
    const named = basisNamed(foldWords(text));
    if (named === "selfScore") return "selfScore";
    if (named === "appraisedScore") appraised += 1;
  }
  return appraised > 0 ? "appraisedScore" : "selfScore";
}
