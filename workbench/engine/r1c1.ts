import { formatReference, parseReference, quoteSheet } from "./a1";
import {
  areaBetween,
  bottomOf,
  COLUMN_LIMIT,
  isOnSheet,
  isWholeColumns,
  isWholeRows,
  rightOf,
  ROW_LIMIT,
} from "./area";
import { mapTokens } from "./formula-text";
import type { Cell } from "./relative-formula";

/** A formula of a cell in R1C1 notation: `=$A2+B$1` of B2 is `=RC1+R1C`. */
export function toR1C1(formula: string, cell: Cell): string {
  return mapTokens(formula, (token) => {
    const reference = token.kind === "reference" ? parseReference(token.text) : undefined;
    if (!reference) return token.text;
    const { area, fixed } = reference;
    const row = (at: number, isFixed: boolean): string => coordinate("R", at, cell.row, isFixed);
    const column = (at: number, isFixed: boolean): string => coordinate("C", at, cell.column, isFixed);
    const whole = isWholeColumns(area) ? "columns" : isWholeRows(area) ? "rows" : undefined;
    const first =
      (whole === "columns" ? "" : row(area.row, fixed.top)) + (whole === "rows" ? "" : column(area.column, fixed.left));
    const last =
      (whole === "columns" ? "" : row(bottomOf(area) - 1, fixed.bottom)) +
      (whole === "rows" ? "" : column(rightOf(area) - 1, fixed.right));
    const cells = first === last ? first : `${first}:${last}`;
    return reference.sheet === undefined ? cells : `${quoteSheet(reference.sheet)}!${cells}`;
  });
}

function coordinate(letter: "R" | "C", at: number, own: number, isFixed: boolean): string {
  if (isFixed) return letter + String(at + 1);
  return at === own ? letter : `${letter}[${String(at - own)}]`;
}

const PART = /R(?:\[-?\d+\]|\d+)?C(?:\[-?\d+\]|\d+)?|[RC](?:\[-?\d+\]|\d+)?/.source;
const R1C1 = new RegExp(`^(${PART})(?::(${PART}))?$`, "i");
/** Texts and names of sheets in quotes are passed over; what is left may be a reference. */
const PIECES = new RegExp(
  `"(?:[^"]|"")*"|'(?:[^']|'')*'!|[\\p{L}\\p{N}_.]+(?=[!(])|(?<![\\p{L}\\p{N}_.\\]])(?:${PART})(?::(?:${PART}))?(?![\\p{L}\\p{N}_.(\\[!])`,
  "giu",
);

/** A formula typed in R1C1 notation for a cell, in the notation everything else uses. */
export function fromR1C1(formula: string, cell: Cell): string {
  return formula.replaceAll(PIECES, (piece) => readR1C1(piece, cell) ?? piece);
}

/** `RC[-1]`, `R1C1:R[3]C`, `C2`, `R[1]` seen from a cell, as A1 text; nothing when it is no such reference. */
export function readR1C1(text: string, cell: Cell): string | undefined {
  const match = R1C1.exec(text);
  if (!match) return undefined;
  const first = partOf(match[1]!, cell);
  const last = match[2] === undefined ? first : partOf(match[2], cell);
  const area = areaBetween(
    Math.min(first.top, last.top),
    Math.min(first.left, last.left),
    Math.max(first.bottom, last.bottom),
    Math.max(first.right, last.right),
  );
  if (!isOnSheet(area)) return "#REF!";
  const [upper, lower] = first.top <= last.top ? [first, last] : [last, first];
  const [nearer, farther] = first.left <= last.left ? [first, last] : [last, first];
  return formatReference({
    area,
    fixed: {
      top: upper.isRowFixed,
      left: nearer.isColumnFixed,
      bottom: lower.isRowFixed,
      right: farther.isColumnFixed,
    },
  });
}

function partOf(text: string, cell: Cell) {
  const row = /R(\[-?\d+\]|\d+)?/i.exec(text);
  const column = /C(\[-?\d+\]|\d+)?/i.exec(text);
  const top = row ? positionOf(row[1], cell.row) : 0;
  const left = column ? positionOf(column[1], cell.column) : 0;
  return {
    top,
    left,
    bottom: row ? top + 1 : ROW_LIMIT,
    right: column ? left + 1 : COLUMN_LIMIT,
    isRowFixed: row ? isFixed(row[1]) : true,
    isColumnFixed: column ? isFixed(column[1]) : true,
  };
}

const isFixed = (text: string | undefined): boolean => text !== undefined && !text.startsWith("[");

function positionOf(text: string | undefined, own: number): number {
  if (text === undefined) return own;
  return text.startsWith("[") ? own + Number(text.slice(1, -1)) : Number(text) - 1;
}
