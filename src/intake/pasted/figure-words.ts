/** Figures among the words of a line: at its start, after the end of a name, or broken over two lines. */
import { readPoints } from "../figures";
import type { PrintedPoints } from "../intake";

export function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

const mostPoints = 1_000;
const mostMaximum = 200;

export function readFigureWord(word: string | undefined): PrintedPoints | null {
  return word !== undefined && /^\d{1,4}(?:[.,]\d{1,3})?$/.test(word) ? readPoints(word) : null;
}

function readAll(words: readonly string[], count: number): readonly PrintedPoints[] | null {
  if (words.length < count) return null;
  const figures: PrintedPoints[] = [];
  for (const word of words) {
    const figure = readFigureWord(word);
    if (figure === null) return null;
    figures.push(figure);
  }
  return figures;
}

/** As many figures as there are score columns, at the start of the line; a single one must be the whole line. */
export function startFigures(words: readonly string[], count: number): readonly PrintedPoints[] | null {
  if (count === 1 && words.length > 1) return null;
  const figures = readAll(words.slice(0, count), count);
  return figures?.every(({ value }) => Number(value.toJSON()) <= mostPoints) === true ? figures : null;
}

export interface InnerFigures {
  /** How many words stand before them. */
  readonly at: number;
  readonly figures: readonly PrintedPoints[];
}

/** Figures after the end of a name on one line; a single one only at the very end. */
export function innerFigures(words: readonly string[], count: number): InnerFigures | null {
  for (let at = count === 1 ? Math.max(1, words.length - 1) : 1; at + count <= words.length; at += 1) {
    if (readFigureWord(words[at]) === null) continue;
    const figures = readAll(words.slice(at, at + count), count);
    if (figures !== null && isSane(figures)) return { at, figures };
  }
  return null;
}

/** The maximum first, and nothing above it; a year is no maximum. */
export function isSane(figures: readonly PrintedPoints[]): boolean {
  const [max, ...others] = figures.map(({ value }) => Number(value.toJSON()));
  return max !== undefined && max <= mostMaximum && others.every((score) => score <= max);
}

export interface BrokenFigures {
  readonly name: readonly string[];
  readonly figures: readonly PrintedPoints[];
  readonly rest: readonly string[];
}

/** The first figures at the end of one line, the others at the start of the next. */
export function brokenFigures(
  words: readonly string[],
  following: readonly string[],
  count: number,
): BrokenFigures | null {
  if (count < 2 || following.length === 0 || startFigures(following, count) !== null) return null;
  for (let taken = 1; taken < count && taken < words.length; taken += 1) {
    if (readFigureWord(words.at(-taken)) === null) return null;
    const figures = readAll([...words.slice(-taken), ...following.slice(0, count - taken)], count);
    if (figures === null || !isSane(figures)) continue;
    return { name: words.slice(0, -taken), figures, rest: following.slice(count - taken) };
  }
  return null;
}
