/** Totals, index, grade and rank as sentences state them; and the parts of a total that are rows of their own. */
import { equals, points, sum, type Points } from "../../domain/decimal";
import { blankDraft, type DraftRow } from "../draft-row";
import { foldInPlace, foldWords, hasAnyPhrase } from "../folded-text";
import { noTotals, type IntakeTotals, type StatedAmount } from "../intake";
import type { Paragraph } from "./paragraphs";
import { statementsOf, type ScoreStatement } from "./score-statements";

const aboutTheWhole = [
  "tong diem",
  "tong so diem",
  "chi so cchc",
  "chi so cai cach hanh chinh",
  "xep loai",
  "dat loai",
  "xep hang",
  "xep vi tri",
  "vi thu",
];

/** A sentence about the whole paper: no item of a list, and about the total, the index, the grade or the rank. */
export function isTotalParagraph(paragraph: Paragraph): boolean {
  const isItem =
    paragraph.mark !== null &&
    paragraph.mark.kind !== "bullet" &&
    paragraph.mark.kind !== "dotted" &&
    paragraph.mark.kind !== "roman";
  if (isItem || paragraph.isMarkedHeading) return false;
  const words = foldWords(paragraph.text.slice(0, 4_000));
  if (/^tong(?: diem| cong| so diem)?(?: |$)/.test(words) && statementsOf(paragraph).length > 0) return true;
  if (!hasAnyPhrase(words, aboutTheWhole)) return false;
  const statements = statementsOf(paragraph);
  if (statements.length === 0) return false;
  const isStated = statements.some(({ as }) => as === "total" || as === "index") || isRanked(words);
  return isStated && (paragraph.mark === null || statements.some(({ as }) => as === "total" || as === "index"));
}

function isRanked(words: string): boolean {
  return /(?:xep|dat) loai |vi thu \d|vi tri thu \d|xep hang \d|xep thu \d/.test(words);
}

/** Rank, grade or index: of the whole, even under the heading of a part. */
export function isAboutPaper(paragraph: Paragraph): boolean {
  const words = foldWords(paragraph.text.slice(0, 4_000));
  return (
    isRanked(words) || statementsOf(paragraph).some(({ as }) => as === "index" || as === "survey" || as === "bonus")
  );
}

export interface StatedTotals {
  readonly totals: IntakeTotals;
  /** Parts of the total, each a row, in the order of the sentence. */
  readonly parts: readonly DraftRow[];
}

type Named = { -readonly [Name in keyof IntakeTotals]: IntakeTotals[Name] };

export function readStatedTotals(paragraphs: readonly Paragraph[]): StatedTotals {
  const totals: Named = { ...noTotals };
  let parts: readonly DraftRow[] = [];
  for (const paragraph of paragraphs) {
    const statements = statementsOf(paragraph);
    const ranked = isRanked(foldWords(paragraph.text));
    const hasTotal = statements.some(({ as }) => as === "total");
    for (const statement of statements.filter(({ as }) => !hasTotal || as !== "score"))
      takeStatement(totals, statement, paragraph, ranked);
    totals.grade ??= gradeIn(paragraph.text);
    totals.rank ??= rankIn(paragraph.text);
    if (parts.length === 0) parts = partsIn(paragraph, statements);
  }
  return { totals, parts };
}

function takeStatement(
  totals: Named,
  statement: ScoreStatement,
  paragraph: Paragraph,
  isRankedParagraph: boolean,
): void {
  const amount: StatedAmount = {
    value: statement.points.value,
    of: statement.of?.value ?? null,
    place: paragraph.place,
  };
  switch (statement.as) {
    case "total":
      totals.points ??= amount;
      return;
    case "index":
      totals.index ??= amount;
      return;
    case "selfScore":
      totals.self ??= amount;
      return;
    case "appraisedScore":
      totals.appraised ??= amount;
      return;
    case "survey":
      totals.survey ??= amount;
      return;
    case "bonus":
      totals.bonus ??= amount;
      return;
    case "score":
      if (statement.of !== null) totals.points ??= amount;
      else if (isRankedParagraph) totals.index ??= amount;
      return;
    case "maxScore":
      totals.maxScore ??= amount;
      return;
    case "deduction":
      return;
  }
}

const gradeNames = ["xuất sắc", "tốt", "khá", "trung bình", "đạt yêu cầu", "yếu", "kém", "không đạt"];

function gradeIn(text: string): string | null {
  const folded = foldInPlace(text);
  for (const lead of ["dat loai ", "xep loai ", "loai "]) {
    for (let at = folded.indexOf(lead); at >= 0; at = folded.indexOf(lead, at + 1)) {
      const after = folded.slice(at + lead.length, at + lead.length + 14).replace(/^[“":]\s?/, "");
      const grade = gradeNames.find(
        (name) => after.startsWith(foldInPlace(name)) && !/^[a-z]/.test(after.slice(name.length)),
      );
      if (grade !== undefined) return grade;
    }
  }
  return null;
}

function rankIn(text: string): IntakeTotals["rank"] {
  const folded = foldInPlace(text);
  const match =
    /(?:vi tri thu|vi thu|xep thu|xep hang thu|thu hang|xep hang|dung thu|hang thu)\s{0,2}:?\s{0,2}0{0,2}([1-9]\d{0,3})(?:\s{0,2}\/\s{0,2}(?:tong\s{1,2}(?:so\s{1,2})?)?([1-9]\d{0,3}))?/.exec(
      folded,
    );
  return match === null ? null : { place: match[1] ?? "", of: match[2] ?? null };
}

const partNumbers = ["I", "II", "III", "IV"];

/** `Tổng điểm huyện thẩm định là 78,19/85 điểm, điểm điều tra XHH là 10,32/15 điểm, điểm thưởng 01 điểm`. */
function partsIn(paragraph: Paragraph, statements: readonly ScoreStatement[]): readonly DraftRow[] {
  const parts = statements.filter(
    ({ as }) => as === "appraisedScore" || as === "selfScore" || as === "survey" || as === "bonus",
  );
  const total = statements.find(({ as }) => as === "total");
  const kinds = new Set(parts.map(({ as }) => as));
  if (parts.length < 2 || kinds.size < parts.length || total === undefined) return [];
  return parts.map((part, at): DraftRow => ({
    ...blankDraft,
    code: { kind: "part", printed: "", code: partNumbers[at] ?? String(at + 1) },
    name: part.label.replace(/[\s:]*(?:là|đạt)?[\s:]*$/, ""),
    maxScore: part.of,
    selfScore: part.as === "selfScore" ? part.points : null,
    appraisedScore: part.as === "selfScore" ? null : part.points,
    isSurvey: part.as === "survey",
    isBonus: part.as === "bonus",
    places: [paragraph.place],
    from: "total",
  }));
}

/**
 * The part whose total is what the listed areas come to: they stand under it. `null` where no part fits, and then the
 * parts are totals only.
 */
export function partOfAreas(parts: readonly DraftRow[], areas: readonly DraftRow[]): number | null {
  const sumOf = (figure: "maxScore" | "selfScore" | "appraisedScore"): Points =>
    sum(areas.map((area) => area[figure]?.value ?? points("0")));
  const at = parts.findIndex(
    (part) =>
      part.maxScore !== null &&
      (equals(part.maxScore.value, sumOf("maxScore")) ||
        equals((part.appraisedScore ?? part.maxScore).value, sumOf("appraisedScore"))),
  );
  return at < 0 ? null : at;
}
