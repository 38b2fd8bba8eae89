/** Which lines of a table that ran together open a new row, and which go on with the row before. */
import { numbered, startsPart, successionOf, type NumberedSoFar } from "../code-sequence";
import { isUpperLetter } from "../folded-text";
import { readLeadingCode, type CodedText } from "../printed-code";
import { brokenFigures, innerFigures, startFigures } from "./figure-words";

/** A line that holds something, with its words; `isAfterBlank` where a blank line stands before it. */
export interface BodyLine {
  readonly number: number;
  readonly text: string;
  readonly raw: string;
  readonly words: readonly string[];
  /** The code it begins with. */
  readonly coded: CodedText | null;
  readonly isAfterBlank: boolean;
}

export interface RowContext {
  readonly body: readonly BodyLine[];
  /** How many score columns there are. */
  readonly count: number;
  readonly soFar: NumberedSoFar;
}

const farthestFigures = 16;

/** The code a line opens a new row with; `null` where the line goes on with the row before. */
export function rowStart(at: number, openCode: string | null, { body, count, soFar }: RowContext): CodedText | null {
  const line = body[at];
  const coded = line?.coded ?? null;
  if (typeof coded?.code.code !== "string" || coded.code.kind === "letter") return null;
  const { code, rest } = coded;
  // A code printed twice, in its column and before the name: the name goes on.
  if (openCode !== null && openCode === code.code) return null;
  if (rest !== "" && !isNameStart(rest)) return null;
  const succession = successionOf(code, soFar);
  if (succession === null) return null;
  const isDeep = code.code?.includes(".") === true;
  const isJump = succession === "possible" && !isDeep && code.kind === "dotted" && soFar.lastDotted !== null;
  return !isJump && hasFiguresAhead(at, coded, { body, count, soFar }) ? coded : null;
}

function isNameStart(text: string): boolean {
  const first = text.charAt(0);
  return isUpperLetter(first) || "(“\"'[".includes(first) || readLeadingCode(text)?.code.kind === "roman";
}

/** Words of the line below, where it may go on with this one: not where its code comes next. */
export function wordsAfter(at: number, { body, soFar }: RowContext): readonly string[] {
  const next = body[at + 1];
  const coded = next?.coded ?? null;
  const isNextRow = coded !== null && isNameStart(coded.rest) && successionOf(coded.code, soFar) === "next";
  return next === undefined || isNextRow ? [] : next.words;
}

/** Whether figures come before another code that follows from here: otherwise this is an item in an explanation. */
function hasFiguresAhead(at: number, { code, rest }: CodedText, context: RowContext): boolean {
  const { body, count, soFar } = context;
  const line = body[at];
  const own = rest === "" || line === undefined ? [] : line.words.slice(-rest.split(/\s+/).length);
  if (innerFigures(own, count) !== null || brokenFigures(own, wordsAfter(at, context), count) !== null) return true;
  const opened = numbered(soFar, code, {
    has: (other) => other === code.code || (!startsPart(code) && soFar.used.has(other)),
  });
  for (let ahead = at + 1; ahead < body.length && ahead <= at + farthestFigures; ahead += 1) {
    const following = body[ahead];
    if (following === undefined) break;
    const { words } = following;
    if (startFigures(words, count) !== null) return true;
    const next = following.coded;
    const isNumber =
      next?.code.kind !== "letter" && typeof next?.code.code === "string" && next.code.code !== code.code;
    if (isNumber && (next.rest === "" || isNameStart(next.rest))) {
      const isBefore = successionOf(next.code, soFar) === "next";
      if (successionOf(next.code, opened) === "next") {
        const isBelow = code.kind !== "dotted" || next.code.code.startsWith(`${code.code ?? ""}.`);
        // 1.3 after 1.2 needs 1.2 to be a row, with figures or without; 3. after 2. may be two items of an explanation.
        return isBelow || (!isBefore && code.code?.includes(".") === true);
      }
      if (isBefore) return false;
    }
    if (innerFigures(words, count) !== null || brokenFigures(words, wordsAfter(ahead, context), count) !== null)
      return true;
  }
  return false;
}

/**
 * A row without a number, after a row that has its figures: a block of its own, right before a line of figures; or a
 * word that the next line repeats.
 */
export function opensUncodedRow(at: number, { body, count }: RowContext): boolean {
  const line = body[at];
  const next = body[at + 1];
  if (line === undefined || next === undefined || !isUpperLetter(line.text.charAt(0))) return false;
  if (isRepeatedOpening(line.text, next.text)) return hasFiguresSoon(at + 1, body, count);
  if (count < 2 || !line.isAfterBlank) return false;
  let end = at;
  while (end + 1 < body.length && body[end + 1]?.isAfterBlank === false) end += 1;
  const block = body.slice(at, Math.min(end + 1, at + farthestFigures));
  if (block.some(isCoded)) return false;
  return startFigures(body[end + 1]?.words ?? [], count) !== null;
}

function isCoded({ coded }: BodyLine): boolean {
  return coded !== null && coded.code.code !== null && coded.code.kind !== "letter";
}

/** The number cell of an unnumbered row took the first word of its name: `Có` before `Có từ 05 cuộc…`. */
export function isRepeatedOpening(first: string, second: string): boolean {
  return first !== "" && first.length <= 24 && first.split(/\s+/).length <= 2 && second.startsWith(`${first} `);
}

function hasFiguresSoon(from: number, body: readonly BodyLine[], count: number): boolean {
  return body
    .slice(from, from + farthestFigures)
    .some(({ words }) => startFigures(words, count) !== null || innerFigures(words, count) !== null);
}

/** A number alone between blank lines, as a page prints it. */
export function isPageNumber(at: number, body: readonly BodyLine[]): boolean {
  const line = body[at];
  const next = body[at + 1];
  if (line !== undefined && /^Trang \d{1,3}(?: ?\/ ?\d{1,3})?$/i.test(line.text)) return true;
  if (line === undefined || !/^(?:[-–]\s?)?\d{1,3}(?:\s?[-–])?$/.test(line.text)) return false;
  return line.isAfterBlank && (next === undefined || next.isAfterBlank);
}
