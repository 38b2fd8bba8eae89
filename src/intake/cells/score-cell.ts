/** One cell of points: a figure, a figure out of its maximum, words that say it does not apply, or what Excel made of it. */
import { figuresIn, fractionsIn, printedPoints, readPoints } from "../figures";
import { foldWords, shortened } from "../folded-text";
import type { IntakeNote, NotUnderstood, Place, PrintedPoints } from "../intake";
import { cellText, type IntakeCell } from "./grid";

/** Where what was found in a cell is put, besides its points. */
export interface CellFindings {
  readonly notes: IntakeNote[];
  readonly notUnderstood: NotUnderstood[];
}

/** `CẢI CÁCH THỂ CHẾ (5 điểm)`: a heading that gives its maximum behind its name. */
export function maximumInName(name: string): { readonly name: string; readonly max: PrintedPoints } | null {
  const match = /^(.{3,200}?) ?\((?:tối đa |điểm tối đa:? )?(\d{1,3}(?:[.,]\d{1,2})?) ?(?:điểm|đ)\)$/i.exec(name);
  const max = match === null ? null : readPoints(match[2] ?? "");
  return match === null || max === null ? null : { name: match[1] ?? name, max };
}

export interface ScoreCell {
  readonly points: PrintedPoints | null;
  /** `17,53/19,50`: the maximum in the same cell. */
  readonly of: PrintedPoints | null;
  readonly isNotApplicable: boolean;
}

export const noScore: ScoreCell = { points: null, of: null, isNotApplicable: false };

const notApplicableWords = ["khong phat sinh", "kps", "khong danh gia", "khong ap dung", "khong cham", "na", "n a"];

export function scoreIn(cell: IntakeCell | undefined, place: Place, { notUnderstood, notes }: CellFindings): ScoreCell {
  const text = cellText(cell);
  if (cell?.kind === "number") {
    const points = readPoints(text) ?? readPoints(String(cell.value));
    if (points !== null) return { ...noScore, points };
  }
  if (cell?.kind === "date") return scoreFromDate(cell.serial, text, place, { notUnderstood, notes });
  if (/^[-–—x.]$/i.test(text)) return noScore;
  const points = readPoints(text);
  if (points !== null) return { ...noScore, points };
  if (notApplicableWords.includes(foldWords(text))) return { ...noScore, isNotApplicable: true };
  const [fraction] = fractionsIn(text, figuresIn(text));
  if (fraction !== undefined && text.length < 40) {
    return { points: printedPoints(fraction.first), of: printedPoints(fraction.second), isNotApplicable: false };
  }
  notUnderstood.push({ place, text: shortened(text), why: "notANumber" });
  return noScore;
}

/** `06/07` typed into a general cell became the sixth of July. */
function scoreFromDate(serial: number, text: string, place: Place, { notUnderstood, notes }: CellFindings): ScoreCell {
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  const [date, month] = [day.getUTCDate(), day.getUTCMonth() + 1];
  if (!Number.isFinite(serial) || date > month) {
    notUnderstood.push({ place, text, why: "dateForNumber" });
    return noScore;
  }
  const read = (value: number): PrintedPoints => printedPoints({ value: String(value), printed: String(value) });
  notes.push({ note: "scoreFromDate", place, facts: { shown: text, score: String(date), of: String(month) } });
  return { points: read(date), of: read(month), isNotApplicable: false };
}
