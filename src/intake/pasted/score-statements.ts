/**
 * What a sentence says in points: `Điểm đạt được là 8,42/10 điểm, bị trừ 1,58 điểm`, `Điểm tự đánh giá: 6,00 điểm`,
 * `tổng điểm là 89,51/95,50 điểm`.
 */
import { foldInPlace, hasAnyPhrase } from "../folded-text";
import { figuresIn, fractionsIn, printedPoints, type Figure } from "../figures";
import type { PrintedPoints } from "../intake";

export type StatedAs =
  "score" | "selfScore" | "appraisedScore" | "survey" | "maxScore" | "deduction" | "bonus" | "total" | "index";

export interface ScoreStatement {
  readonly as: StatedAs;
  readonly points: PrintedPoints;
  /** The maximum beside it. */
  readonly of: PrintedPoints | null;
  /** Where the words that announce it begin, and where the statement ends, its unit included. */
  readonly labelFrom: number;
  readonly from: number;
  readonly to: number;
  /** The announcing words as printed. */
  readonly label: string;
}

const known = new WeakMap<object, readonly ScoreStatement[]>();

/** The statements of a paragraph, which several readers ask for. */
export function statementsOf(paragraph: { readonly text: string }): readonly ScoreStatement[] {
  const found = known.get(paragraph) ?? scoreStatements(paragraph.text);
  known.set(paragraph, found);
  return found;
}

export function scoreStatements(text: string): readonly ScoreStatement[] {
  const folded = foldInPlace(text);
  const figures = figuresIn(text);
  const fractions = fractionsIn(text, figures);
  const inFraction = new Set(fractions.flatMap(({ first, second }) => [first, second]));
  const found: ScoreStatement[] = [];
  const add = (first: Figure, second: Figure | null): void => {
    const end = (second ?? first).to;
    const unit = (second ?? first).unit;
    const before = found.at(-1)?.to ?? 0;
    const labelFrom = labelStart(folded, before, first.from);
    const words = folded.slice(labelFrom, first.from);
    const isFraction = second !== null;
    if (unit !== "points" && first.unit !== "points" && !isAnnounced(words, folded.slice(end, end + 3), isFraction))
      return;
    const unitLength = unit === "points" ? (/^\s?(?:diem|d)/.exec(folded.slice(end, end + 6))?.[0].length ?? 0) : 0;
    found.push({
      as: meaningOf(words, second !== null),
      points: printedPoints(first),
      of: second === null ? null : printedPoints(second),
      labelFrom,
      from: first.from,
      to: end + unitLength,
      label: text.slice(labelFrom, first.from).trim(),
    });
  };
  figures.forEach((figure) => {
    const fraction = fractions.find(({ first }) => first === figure);
    if (fraction !== undefined) add(fraction.first, fraction.second);
    else if (!inFraction.has(figure) && figure.unit !== "percent") add(figure, null);
  });
  return found;
}

/** Figures without the word `điểm` after them are points only where it stands before them, or nothing is counted. */
function isAnnounced(words: string, after: string, isFraction: boolean): boolean {
  if (isFraction)
    return (
      (/(?:^|[^i]) ?diem /.test(` ${words} `.replaceAll("thoi diem", "")) || /[:–-]\s*$/.test(words)) &&
      /^\s?(?:[.;,()]|$)/.test(after)
    );
  return /diem(?: [a-z]{1,6}){0,4}\s?(?::|la|dat)\s*$/.test(words.slice(-60)) && !/^\d/.test(after);
}

const longestLabel = 220;

/** Back from the figure to the mark that ends what came before: a comma, a bracket, the end of a sentence. */
function labelStart(folded: string, least: number, figureFrom: number): number {
  const from = Math.max(least, figureFrom - longestLabel);
  for (let at = figureFrom - 1; at >= from; at -= 1) {
    const letter = folded.charAt(at);
    const isBreak =
      letter === "," || letter === ";" || letter === "(" || (letter === "." && folded.charAt(at + 1) === " ");
    if (isBreak && figureFrom - at > 2) return skipSpaces(folded, at + 1);
  }
  return skipSpaces(folded, from);
}

function skipSpaces(text: string, at: number): number {
  let to = at;
  while (/[\s.,;]/.test(text.charAt(to))) to += 1;
  return to;
}

const deductionWords = ["bi tru", "tru", "mat", "giam", "chua dat", "hut"];
const maxWords = ["toi da", "diem chuan", "thang diem"];
const selfWords = ["tu danh gia", "tu cham", "tu cham diem"];
const appraisedWords = [
  "tham dinh",
  "huyen cham",
  "tinh cham",
  "so cham",
  "so noi vu cham",
  "phuc tra",
  "hoi dong cham",
];
const surveyWords = ["dieu tra", "xhh", "xa hoi hoc", "khao sat", "sipas"];
const bonusWords = ["diem thuong", "thuong"];
const totalWords = ["tong diem", "tong so diem", "tong cong"];
const indexWords = ["chi so cchc", "chi so cai cach hanh chinh", "par index", "parindex"];

function meaningOf(words: string, hasMaximum: boolean): StatedAs {
  // The nearest words count: a name may hold any of them.
  const near = words.slice(-70);
  if (hasAnyPhrase(near.slice(-24), deductionWords)) return "deduction";
  if (!hasMaximum && hasAnyPhrase(near.slice(-30), maxWords)) return "maxScore";
  if (hasAnyPhrase(near.slice(-30), bonusWords)) return "bonus";
  const isTotal = hasAnyPhrase(near, totalWords);
  if (hasAnyPhrase(near, selfWords)) return "selfScore";
  if (hasAnyPhrase(near, appraisedWords)) return "appraisedScore";
  if (isTotal) return "total";
  if (hasAnyPhrase(near, surveyWords) && hasAnyPhrase(near, ["diem"])) return "survey";
  if (hasAnyPhrase(words, indexWords) && /(?:la|dat)\s*$/.test(near)) return "index";
  return "score";
}
