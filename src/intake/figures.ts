/** Figures in running text: each number with its place, and what joins it to the next. */
import { points } from "../domain/decimal";
import { isProblem } from "../domain/problem";
import { readWrittenAmount } from "../domain/written-number";
import { foldInPlace } from "./folded-text";
import type { PrintedPoints } from "./intake";

export interface Figure {
  readonly printed: string;
  /** Canonical number. */
  readonly value: string;
  readonly from: number;
  readonly to: number;
  /** What stands right after it: a percent sign, the unit of points, a slash before another figure, or else. */
  readonly unit: "percent" | "points" | null;
}

const longestFigure = 24;

/**
 * Every number in a text that stands by itself: not inside a document number, a date, a code or a word.
 *
 * Numbers joined by a slash are given as `fractionsIn` does, and also one by one.
 */
export function figuresIn(text: string): readonly Figure[] {
  const figures: Figure[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isDigit(text.charAt(at))) continue;
    let to = at;
    while (to < text.length && isFigureLetter(text, to)) to += 1;
    const printed = text.slice(at, to);
    const before = text.charAt(at - 1);
    const isInWord = isLetter(before) || before === "_";
    if (!isInWord && printed.length <= longestFigure && !isLetter(text.charAt(to))) {
      const value = readWrittenAmount(printed, "points");
      if (!isProblem(value)) figures.push({ printed, value, from: at, to, unit: unitAfter(text, to) });
    } else if (!isInWord && /^đ(?![A-Za-zÀ-ỹ])/i.test(text.slice(to, to + 2))) {
      const value = readWrittenAmount(printed, "points");
      if (!isProblem(value)) figures.push({ printed, value, from: at, to, unit: "points" });
    }
    at = to;
  }
  return figures;
}

function isFigureLetter(text: string, at: number): boolean {
  const letter = text.charAt(at);
  if (isDigit(letter)) return true;
  return (letter === "," || letter === ".") && isDigit(text.charAt(at + 1));
}

function isDigit(letter: string): boolean {
  return letter >= "0" && letter <= "9" && letter !== "";
}

function isLetter(letter: string): boolean {
  return letter !== "" && letter.toLowerCase() !== letter.toUpperCase();
}

function unitAfter(text: string, at: number): Figure["unit"] {
  const after = foldInPlace(text.slice(at, at + 8));
  if (/^\s?%/.test(after)) return "percent";
  return /^\s?diem(?![a-z])/.test(after) || /^\s?d(?![a-z-])/.test(after) ? "points" : null;
}

export interface Fraction {
  readonly first: Figure;
  readonly second: Figure;
  readonly from: number;
  readonly to: number;
  readonly unit: Figure["unit"];
}

const between = /^\s{0,3}(?:điểm|đ)?\s{0,3}(?:\/|trên tổng số|trên tổng|trên)\s{0,3}(?:tổng số )?$/i;

/** `17,53/19,50`, `93,72 điểm/95,50 điểm`, `8 điểm trên 10 điểm`: two figures joined, and not part of a longer chain. */
export function fractionsIn(text: string, figures: readonly Figure[] = figuresIn(text)): readonly Fraction[] {
  const joins = figures.map((figure, at) => {
    const next = figures[at + 1];
    return next !== undefined && next.from - figure.to <= 24 && between.test(text.slice(figure.to, next.from));
  });
  return figures.flatMap((first, at) => {
    const second = figures[at + 1];
    const isChained = joins[at - 1] === true || joins[at + 1] === true;
    if (second === undefined || joins[at] !== true || isChained) return [];
    if (text.charAt(first.from - 1) === "/" || isPartOfNumber(text, second.to)) return [];
    return [{ first, second, from: first.from, to: second.to, unit: second.unit }];
  });
}

/** `47/KH-UBND`, `7/2024`, `2/`: what follows says that the figure is part of a document number or a date. */
function isPartOfNumber(text: string, at: number): boolean {
  return /^\s?[/_-]\s?[\dA-ZĐ]/.test(text.slice(at, at + 4));
}

export function printedPoints(figure: Pick<Figure, "value" | "printed">): PrintedPoints {
  return { value: points(figure.value), printed: figure.printed };
}

/** Points as one cell or phrase writes them: `0,5`, `08`, `2.5 điểm`; `null` where it is anything else. */
export function readPoints(text: string): PrintedPoints | null {
  const plain = text.replace(/\s?(?:điểm|đ)\.?$/i, "").trim();
  if (plain.length > longestFigure) return null;
  const value = readWrittenAmount(plain, "points");
  return isProblem(value) ? null : { value: points(value), printed: plain };
}
