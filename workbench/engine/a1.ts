import type { Area } from "../workbook-data";
import { areaBetween, bottomOf, COLUMN_LIMIT, isWholeColumns, isWholeRows, rightOf, ROW_LIMIT } from "./area";

/** 0 → `A`, 25 → `Z`, 26 → `AA`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Which of the four edges of a reference are fixed by `$`. */
export interface Fixed {
  readonly top: boolean;
  readonly left: boolean;
  readonly bottom: boolean;
  readonly right: boolean;
}

export interface Reference {
  /** The sheet's name as written, without quotes; left out when the reference names none. */
  readonly sheet?: string;
  readonly area: Area;
  readonly fixed: Fixed;
}

const CELLS = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Z]{1,3})(\$?)(\d{1,7}))?$/i;
const COLUMNS = /^(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})$/i;
const ROWS = /^(\$?)(\d{1,7}):(\$?)(\d{1,7})$/;

/** Reads `A1`, `$A$1:B2`, `A:C`, `2:5`, each with or without a sheet before it (`'Chấm điểm'!A1`). */
export function parseReference(text: string): Reference | undefined {
  const { sheet, rest } = splitSheet(text);
  const found = parseCells(rest) ?? parseColumns(rest) ?? parseRows(rest);
  if (!found) return undefined;
  return sheet === undefined ? found : { ...found, sheet };
}

/** Splits `'It''s'!A1` into the sheet's name and the rest. */
export function splitSheet(text: string): { readonly sheet?: string; readonly rest: string } {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: quoted[1]!.replaceAll("''", "'"), rest: quoted[2]! };
  const plain = /^([^'!]+)!(.*)$/s.exec(text);
  return plain ? { sheet: plain[1]!, rest: plain[2]! } : { rest: text };
}

function parseCells(text: string): Reference | undefined {
  const match = CELLS.exec(text);
  if (!match) return undefined;
  const first = { column: columnNumber(match[2]!), row: Number(match[4]) - 1 };
  const last = match[6] === undefined ? first : { column: columnNumber(match[6]), row: Number(match[8]) - 1 };
  const area = areaBetween(
    Math.min(first.row, last.row),
    Math.min(first.column, last.column),
    Math.max(first.row, last.row) + 1,
    Math.max(first.column, last.column) + 1,
  );
  if (area.row < 0 || bottomOf(area) > ROW_LIMIT || rightOf(area) > COLUMN_LIMIT) return undefined;
  const left = match[1] === "$";
  const top = match[3] === "$";
  const single = match[6] === undefined;
  return {
    area,
    fixed: { left, top, right: single ? left : match[5] === "$", bottom: single ? top : match[7] === "$" },
  };
}

function parseColumns(text: string): Reference | undefined {
  const match = COLUMNS.exec(text);
  if (!match) return undefined;
  const first = columnNumber(match[2]!);
  const last = columnNumber(match[4]!);
  if (Math.max(first, last) >= COLUMN_LIMIT) return undefined;
  const area = areaBetween(0, Math.min(first, last), ROW_LIMIT, Math.max(first, last) + 1);
  return { area, fixed: { top: true, bottom: true, left: match[1] === "$", right: match[3] === "$" } };
}

function parseRows(text: string): Reference | undefined {
  const match = ROWS.exec(text);
  if (!match) return undefined;
  const first = Number(match[2]) - 1;
  const last = Number(match[4]) - 1;
  if (Math.min(first, last) < 0 || Math.max(first, last) >= ROW_LIMIT) return undefined;
  const area = areaBetween(Math.min(first, last), 0, Math.max(first, last) + 1, COLUMN_LIMIT);
  return { area, fixed: { left: true, right: true, top: match[1] === "$", bottom: match[3] === "$" } };
}

const LOOSE: Fixed = { top: false, left: false, bottom: false, right: false };
const FIXED: Fixed = { top: true, left: true, bottom: true, right: true };

export function formatArea(area: Area, fixed: Fixed = LOOSE): string {
  const mark = (isFixed: boolean): string => (isFixed ? "$" : "");
  const left = mark(fixed.left) + columnLetters(area.column);
  const right = mark(fixed.right) + columnLetters(rightOf(area) - 1);
  const top = mark(fixed.top) + String(area.row + 1);
  const bottom = mark(fixed.bottom) + String(bottomOf(area));
  // A whole sheet is written by its rows.
  if (isWholeColumns(area) && !isWholeRows(area)) return `${left}:${right}`;
  if (isWholeRows(area)) return `${top}:${bottom}`;
  // `A$1:A1`, as in a running total, is one cell only where it begins.
  const isCell = area.rows === 1 && area.columns === 1 && fixed.top === fixed.bottom && fixed.left === fixed.right;
  return isCell ? left + top : `${left}${top}:${right}${bottom}`;
}

export const formatFixedArea = (area: Area): string => formatArea(area, FIXED);

/** `'Chấm điểm'!A1:B2`: the address as Excel gives it, the sheet quoted where it must be. */
export const formatSheetArea = (sheet: string, area: Area): string => `${quoteSheet(sheet)}!${formatArea(area)}`;

export const formatFixedSheetArea = (sheet: string, area: Area): string =>
  `${quoteSheet(sheet)}!${formatFixedArea(area)}`;

export function formatReference(reference: Reference): string {
  const area = formatArea(reference.area, reference.fixed);
  return reference.sheet === undefined ? area : `${quoteSheet(reference.sheet)}!${area}`;
}

/** A sheet's name needs quotes unless it is a plain word that cannot be read as a cell. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[a-z]{1,3}\d+$/i.test(name) && !/^r\d*c\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}
