/** A row from the sentence that scores it: its name before the figures, the figures, and the cause after them. */
import { blankDraft, type DraftRow } from "../draft-row";
import { foldInPlace, foldWords, isUpperLetter } from "../folded-text";
import { bracketedCodes, type PrintedCode } from "../printed-code";
import type { ScoreBasis } from "../score-basis";
import type { Paragraph } from "./paragraphs";
import { scoreStatements, statementsOf, type ScoreStatement, type StatedAs } from "./score-statements";

/** A heading that may turn out to be a row: its figures follow in the next paragraph. */
export interface PendingHeading {
  readonly paragraph: Paragraph;
  readonly code: PrintedCode;
  readonly name: string;
}

export function isHeadingKind(code: PrintedCode): boolean {
  return code.kind !== "bullet" && code.kind !== "letter";
}

export interface ScoredPiece {
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly statements: readonly ScoreStatement[];
  readonly isFirst: boolean;
}

const reached: readonly StatedAs[] = ["score", "selfScore", "appraisedScore", "survey", "total", "index"];

/** A paragraph that tells of several rows, cut where a new sentence names the next one. */
export function scoredPieces(paragraph: Paragraph, statements: readonly ScoreStatement[]): readonly ScoredPiece[] {
  const { text } = paragraph;
  const cuts = [0];
  let hasScore = false;
  for (const statement of statements) {
    const isReached = reached.includes(statement.as) && statement.of !== null;
    if (isReached && hasScore) {
      const cut = sentenceStart(text, cuts.at(-1) ?? 0, statement.labelFrom);
      const head = cut === null ? "" : text.slice(cut, statement.from);
      if (cut !== null && cut > (cuts.at(-1) ?? 0) && (bracketedCodes(head).length > 0 || head.includes(":")))
        cuts.push(cut);
    }
    hasScore ||= isReached;
  }
  return cuts.map((from, at) => {
    const to = cuts[at + 1] ?? text.length;
    const piece = text.slice(from, to).trim();
    return {
      paragraph,
      text: piece,
      statements: from === 0 && to === text.length ? statements : scoreStatements(piece),
      isFirst: at === 0,
    };
  });
}

/** The start of the sentence that holds a place, after the score before it. */
function sentenceStart(text: string, from: number, at: number): number | null {
  for (let back = at - 1; back > from; back -= 1) {
    const isEnd = /[.;]/.test(text.charAt(back)) && text.charAt(back + 1) === " ";
    const next = text.charAt(back + 2);
    if (
      isEnd &&
      (isUpperLetter(next) || /[-+(]/.test(next)) &&
      /điểm\s?$|đ\s?$|\)\s?$|[^)]$/i.test(text.slice(Math.max(from, back - 8), back))
    ) {
      if (!/^\s*\(?(?:Điểm|Nguyên|Lý|Do)/.test(text.slice(back + 1, back + 12))) return back + 2;
    }
  }
  return null;
}

export interface ScoreContext {
  readonly basis: ScoreBasis;
  readonly isSurvey: boolean;
}

export interface ScoredRow {
  readonly row: DraftRow;
  readonly usesPending: boolean;
}

export function scoredDraft(
  piece: ScoredPiece,
  pending: PendingHeading | null,
  { basis, isSurvey }: ScoreContext,
): ScoredRow | null {
  const { text, statements, paragraph } = piece;
  const [first] = statements;
  if (first === undefined) return null;
  const head = text.slice(0, first.from);
  const bracketed = bracketedCodes(head)[0];
  const { name, description } = headParts(text, first, bracketed?.to ?? null);
  const own = piece.isFirst ? paragraph.mark : null;
  const isOwnRow = bracketed !== undefined || own !== null || pending === null;
  const isDescription = pending !== null && !isOwnRow;
  if (!isDescription && name === "") return null;
  const code = isDescription ? pending.code : (bracketed?.code ?? own);
  const isHeading = isDescription || (own !== null && isHeadingKind(own));
  const survey = isSurvey || statements.some(({ as }) => as === "survey");
  const figures = figuresOf(statements, survey ? "appraisedScore" : basis);
  const told = isDescription ? joinTold(name, description) : description;
  const places = isDescription ? [pending.paragraph.place, paragraph.place] : [paragraph.place];
  const cause = causeAfter(text, statements);
  const row: DraftRow = {
    ...blankDraft,
    ...figures,
    code,
    name: isDescription ? pending.name : name,
    isSurvey: survey,
    words: { ...(told === "" ? {} : { description: told }), ...(cause === "" ? {} : { cause }) },
    places,
    from: isHeading ? "heading" : "list",
    bullet: piece.isFirst ? paragraph.bullet : null,
  };
  return { row, usesPending: isDescription };
}

function joinTold(first: string, second: string): string {
  return [first, second].filter((text) => text !== "").join(" ");
}

const labelWords = new Set(
  "diem dat duoc la so ket qua tu danh gia cham tham dinh huyen tinh xa so noi vu hoi dong cua ubnd cap toi da chuan tong cong dieu tra xhh khao sat bi tru mat".split(
    " ",
  ),
);

/** The name before the figures, without the words that announce them; and a sentence in between, which describes. */
function headParts(
  text: string,
  first: ScoreStatement,
  codeEnd: number | null,
): { readonly name: string; readonly description: string } {
  const head = text.slice(0, first.from);
  if (codeEnd !== null) return { name: nameOf(head.slice(0, codeEnd)), description: "" };
  for (let at = head.length - 1; at >= 0; at -= 1) {
    const letter = head.charAt(at);
    const isSentence = letter === "." && /\s/.test(head.charAt(at + 1) || " ");
    if (letter !== ":" && !isSentence && letter !== "–" && letter !== ",") continue;
    const words = foldWords(head.slice(at + 1))
      .split(" ")
      .filter((word) => word !== "");
    if (words.some((word) => !labelWords.has(word))) break;
    if (letter === ",") continue;
    if (isSentence) return { name: "", description: head.slice(0, at + 1).trim() };
    return { name: nameOf(withoutLabel(head.slice(0, at))), description: "" };
  }
  return { name: nameOf(withoutLabel(head)), description: "" };
}

/** `Kế hoạch CCHC đạt` → `Kế hoạch CCHC`: announcing words at the end of a name go. */
function withoutLabel(head: string): string {
  const colon = head.lastIndexOf(":");
  if (colon >= 0) {
    const after = foldWords(head.slice(colon + 1))
      .split(" ")
      .filter((word) => word !== "");
    if (after.every((word) => labelWords.has(word))) return withoutLabel(head.slice(0, colon));
  }
  const folded = foldInPlace(head);
  const match =
    /(?:^|\s)(?:so )?(?:diem )?(?:dat duoc|dat|duoc|tu cham|tu danh gia|tham dinh|\(?(?:diem )?toi da)(?: la)?[\s:]*$/.exec(
      folded.slice(-60),
    );
  return match === null ? head : head.slice(0, head.length - match[0].length);
}

/** The name without codes in brackets, bullets, and the marks at its ends. */
export function nameOf(text: string): string {
  const [bracketed] = bracketedCodes(text);
  const bare = bracketed === undefined ? text : `${text.slice(0, bracketed.from)} ${text.slice(bracketed.to)}`;
  let name = bare.replace(/\s+/g, " ").trim();
  while (name !== "" && /[:;,.\s–-]/.test(name.slice(-1))) name = name.slice(0, -1);
  while (name !== "" && /[:;,.\s–-]/.test(name.charAt(0))) name = name.slice(1);
  return name;
}

type Figures = Pick<DraftRow, "maxScore" | "selfScore" | "appraisedScore" | "deduction" | "isBonus">;

function figuresOf(statements: readonly ScoreStatement[], basis: ScoreBasis): Figures {
  const figures: { -readonly [Name in keyof Figures]: Figures[Name] } = {
    maxScore: null,
    selfScore: null,
    appraisedScore: null,
    deduction: null,
    isBonus: false,
  };
  for (const { as, points, of } of statements) {
    if (of !== null) figures.maxScore ??= of;
    switch (as) {
      case "maxScore":
        figures.maxScore ??= points;
        break;
      case "deduction":
        figures.deduction ??= points;
        break;
      case "selfScore":
        figures.selfScore ??= points;
        break;
      case "appraisedScore":
      case "survey":
        figures.appraisedScore ??= points;
        break;
      case "bonus":
        figures.appraisedScore ??= points;
        figures.isBonus = true;
        break;
      case "score":
      case "total":
      case "index":
        if (of !== null || !statements.some(saysWhoseOrOf)) figures[basis] ??= points;
        break;
    }
  }
  return figures;
}

const leadsToDetail = /^(?:cu the|trong do|gom|bao gom)$/;

/** What follows the last figure: the cause, as it is written. */
function causeAfter(text: string, statements: readonly ScoreStatement[]): string {
  const last = lastScoring(statements);
  if (last === undefined) return "";
  const rest = text
    .slice(last.to)
    .replace(/^[\s,.;:)–-]+/, "")
    .trim();
  return leadsToDetail.test(foldWords(rest)) ? "" : withoutLead(rest);
}

/** A figure that says whose points it is, or out of what; the maximum alone says neither. */
function saysWhoseOrOf({ as, of }: ScoreStatement): boolean {
  return of !== null || (as !== "score" && as !== "maxScore" && as !== "deduction");
}

/** The last figure of the row itself: what is taken off, else the last one that says whose points it is or out of what. */
function lastScoring(statements: readonly ScoreStatement[]): ScoreStatement | undefined {
  const deduction = statements.findLast(({ as }) => as === "deduction");
  const hasOwner = statements.some(saysWhoseOrOf);
  return deduction ?? statements.findLast((each) => !hasOwner || saysWhoseOrOf(each) || each.as === "maxScore");
}

/** A closing `Cụ thể:` opens the list below and is no part of the cause. */
function withoutLead(text: string): string {
  return text.replace(/ ?Cụ thể(?: như sau)? ?: ?$/, "");
}

const fewestInSentence = 2;

/** `lĩnh vực thể chế đạt 4,5/5 điểm; lĩnh vực bộ máy đạt 3/3 điểm. Tổng điểm đạt …`: rows told one after another. */
export function rowsInSentence(paragraph: Paragraph, { basis, isSurvey }: ScoreContext): readonly DraftRow[] {
  const told = statementsOf(paragraph).filter(({ as, of }) => as === "score" && of !== null);
  if (told.length < fewestInSentence || !statementsOf(paragraph).some(({ as }) => as === "total")) return [];
  return told.flatMap((statement): readonly DraftRow[] => {
    const label = statement.label.slice(statement.label.lastIndexOf(": ") + 1);
    const name = nameOf(withoutLabel(label));
    if (name === "") return [];
    const figures = figuresOf([statement], isSurvey ? "appraisedScore" : basis);
    return [{ ...blankDraft, ...figures, name, isSurvey, places: [paragraph.place], from: "list" }];
  });
}
