/**
 * What each column of a table is: by the words of its heading, by the cells under it, or because the user said so; with
 * how sure that is and why.
 */
import { readLeadingCode } from "../printed-code";
import { readPoints } from "../figures";
import type { ColumnChoices, ColumnRole, IntakeColumn, TableKind } from "../intake";
import { cellText, isBlankCell, type GridRow } from "./grid";
import { meaningOfHeading } from "./headings";

export interface ColumnProfile {
  readonly filled: number;
  readonly figures: number;
  readonly codes: number;
  /** Letters on average. */
  readonly length: number;
  /** Sum of the figures, roughly, to tell maxima from scores. */
  readonly sum: number;
}

const mostProfiled = 400;

export function profileOf(rows: readonly GridRow[], column: number): ColumnProfile {
  let filled = 0;
  let figures = 0;
  let codes = 0;
  let letters = 0;
  let sum = 0;
  for (const row of rows.slice(0, mostProfiled)) {
    const cell = row.cells[column];
    if (isBlankCell(cell)) continue;
    const text = cellText(cell).slice(0, 200);
    filled += 1;
    letters += text.length;
    const points = readPoints(text.split("/")[0] ?? text);
    if (points !== null || cell?.kind === "number" || cell?.kind === "date") figures += 1;
    if (points !== null) sum += Number(points.value.toJSON());
    const code = readLeadingCode(text);
    if (code !== null && code.rest === "") codes += 1;
  }
  return { filled, figures, codes, length: filled === 0 ? 0 : letters / filled, sum };
}

/** A column without a heading is only ever a guess. */
const guessedConfidence = 50;

const figureRoles: readonly ColumnRole[] = [
  "maxScore",
  "selfScore",
  "appraisedScore",
  "score",
  "deduction",
  "statutoryDays",
  "reducedDays",
  "cutRate",
];
const scoreRoles: readonly ColumnRole[] = ["maxScore", "selfScore", "appraisedScore", "score", "deduction"];

/** Roles by heading, mended by the cells, then by the user; every column gets one. */
export function columnsOf(
  headings: readonly string[],
  rows: readonly GridRow[],
  choices: ColumnChoices,
): readonly IntakeColumn[] {
  const profiles = headings.map((_, column) => profileOf(rows, column));
  const isOurs = headings.some((heading) => meaningOfHeading(heading)?.role === "key");
  const columns = headings.map((heading, at): IntakeColumn => {
    const column = at + 1;
    const chosen = choices.get(column);
    if (chosen !== undefined) return { column, heading, role: chosen, confidence: 100, reason: "chosen" };
    return byHeading(heading, column, profiles[at] ?? profileOf([], 0), isOurs);
  });
  return byCells(valuesBesideUnits(oneCodeColumn(columns, rows)), profiles, rows.length);
}

/** Of a running number and a code beside it, the code is the one with dots. */
function oneCodeColumn(columns: readonly IntakeColumn[], rows: readonly GridRow[]): readonly IntakeColumn[] {
  const coded = columns.filter(({ role }) => role === "code");
  if (coded.length < 2) return columns;
  const dotsIn = ({ column }: IntakeColumn): number =>
    rows.slice(0, mostProfiled).filter((row) => /^\d+\./.test(cellText(row.cells[column - 1]))).length;
  const [first, ...others] = coded;
  if (first === undefined) return columns;
  const best = others.reduce((kept, each) => (dotsIn(each) > dotsIn(kept) ? each : kept), first);
  return columns.map((column) =>
    column.role === "code" && column !== best
      ? { ...column, role: "calculated" as const, reason: "cells" as const }
      : column,
  );
}

/** `Kết quả` beside `Đơn vị`, where no maximum is: statistics, not points. */
function valuesBesideUnits(columns: readonly IntakeColumn[]): readonly IntakeColumn[] {
  const has = (role: ColumnRole): boolean => columns.some((column) => column.role === role);
  if (!has("unit") || has("value") || has("maxScore")) return columns;
  return columns.map((column) => (column.role === "score" ? { ...column, role: "value" as const } : column));
}

function byHeading(heading: string, column: number, profile: ColumnProfile, isOurs: boolean): IntakeColumn {
  const meaning = meaningOfHeading(heading);
  if (meaning === null) {
    if (profile.filled === 0) return { column, heading, role: "unused", confidence: 100, reason: "blank" };
    return { column, heading, role: "unused", confidence: 0, reason: "position" };
  }
  const role = isOurs && meaning.role === "deduction" ? "calculated" : meaning.role;
  const wantsFigures = figureRoles.includes(role);
  const share = profile.filled === 0 ? null : profile.figures / profile.filled;
  if (!wantsFigures || share === null)
    return { column, heading, role, confidence: meaning.confidence, reason: "heading" };
  if (share < 0.3 && profile.length > 25) {
    // `Điểm chuẩn` over sentences: the words mislead.
    return { column, heading, role: "explanation", confidence: 40, reason: "cells" };
  }
  return {
    column,
    heading,
    role,
    confidence: Math.round(meaning.confidence * (0.5 + share / 2)),
    reason: "headingAndCells",
  };
}

/** Columns without a known heading, from what stands in them; and a second look where a needed column is missing. */
function byCells(
  columns: readonly IntakeColumn[],
  profiles: readonly ColumnProfile[],
  rowCount: number,
): readonly IntakeColumn[] {
  const roles = new Map(columns.map((column) => [column.column, column]));
  const unknown = (): readonly IntakeColumn[] =>
    [...roles.values()].filter(
      ({ role, confidence, reason }) => role === "unused" && confidence === 0 && reason === "position",
    );
  const has = (role: ColumnRole): boolean => [...roles.values()].some((column) => column.role === role);
  const take = (column: IntakeColumn | undefined, role: ColumnRole, confidence: number): void => {
    if (column !== undefined) roles.set(column.column, { ...column, role, confidence, reason: "cells" });
  };
  const profileAt = (column: IntakeColumn): ColumnProfile =>
    profiles[column.column - 1] ?? { filled: 0, figures: 0, codes: 0, length: 0, sum: 0 };

  const nameColumn = (): IntakeColumn | undefined => [...roles.values()].find(({ role }) => role === "name");
  if (!has("name")) {
    const wordy = unknown().filter(
      (column) => profileAt(column).length >= 12 && profileAt(column).filled >= rowCount * 0.5,
    );
    take(wordy[0], "name", 70);
  }
  if (!has("code")) {
    const name = nameColumn();
    const coded = unknown().filter((column) => {
      const { codes, filled } = profileAt(column);
      return filled > 0 && codes / filled >= 0.6 && (name === undefined || column.column < name.column);
    });
    take(coded[0], "code", 75);
  }
  const name = nameColumn();
  const isFigureColumn = (column: IntakeColumn): boolean => {
    const { figures, filled, length } = profileAt(column);
    return filled > 0 && figures / filled >= 0.7 && length <= 12 && (name === undefined || column.column > name.column);
  };
  if (!has("value") && !has("statutoryDays")) {
    const figureColumns = unknown().filter(isFigureColumn);
    const known = has("selfScore") || has("appraisedScore") || has("score");
    const scores: readonly ColumnRole[] = known
      ? []
      : figureColumns.length > 2
        ? ["selfScore", "appraisedScore"]
        : ["score"];
    const wanted: readonly ColumnRole[] = has("maxScore") ? scores : ["maxScore", ...scores];
    figureColumns
      .slice(0, wanted.length)
      .forEach((column, at) => take(column, wanted[at] ?? "unused", guessedConfidence));
    const worded = unknown().find((column) => profileAt(column).length >= 12);
    if (!has("explanation") && !has("cause")) take(worded, "explanation", guessedConfidence);
  }
  return columns.map(({ column }) => roles.get(column)).filter((column) => column !== undefined);
}

/** What a table with these columns holds; `null` where it is no table of ours. */
export function tableKindOf(columns: readonly IntakeColumn[]): TableKind | null {
  const has = (role: ColumnRole): boolean => columns.some((column) => column.role === role);
  if (has("statutoryDays") && has("reducedDays")) return "timeCuts";
  if (has("name") && has("value") && (has("unit") || !has("maxScore"))) return "statistics";
  const isScored = scoreRoles.some(has);
  return has("name") && isScored ? "scores" : null;
}
