/**
 * Scores told in sentences and lists: a name with its code, what was reached of how much, what was taken off and why.
 * Lists of the same areas (maximum, self, appraised) are joined by name later.
 */
import { blankDraft, type DraftRow } from "../draft-row";
import { foldWords, hasAnyPhrase, shortened } from "../folded-text";
import { linePlace, spanOf, type IntakeOwner, type NotUnderstood, type SetAside } from "../intake";
import { bracketedCodes, type PrintedCode } from "../printed-code";
import { basisNamed, type ScoreBasis } from "../score-basis";
import { readOwnerSections } from "./owner-sections";
import type { Paragraph } from "./paragraphs";
import { statementsOf } from "./score-statements";
import { isHeadingKind, nameOf, rowsInSentence, scoredDraft, scoredPieces, type PendingHeading } from "./scored-row";
import { isAboutPaper, isTotalParagraph } from "./stated-totals";

export interface ProseReading {
  readonly drafts: readonly DraftRow[];
  readonly owners: readonly IntakeOwner[];
  readonly totalParagraphs: readonly Paragraph[];
  readonly aside: readonly SetAside[];
  readonly notUnderstood: readonly NotUnderstood[];
}

export function readProse(paragraphs: readonly Paragraph[], documentBasis: ScoreBasis): ProseReading {
  const owned = readOwnerSections(paragraphs);
  const drafts: DraftRow[] = [];
  const totalParagraphs: Paragraph[] = [];
  const aside: SetAside[] = [];
  const notUnderstood: NotUnderstood[] = [];
  let pending: PendingHeading | null = null;
  let basis: ScoreBasis = documentBasis;
  let isSurvey = false;
  const setAside = (paragraph: Paragraph, as: SetAside["as"]): void => {
    for (const { number, raw } of paragraph.lines) aside.push({ place: linePlace(number), text: raw, as });
  };
  const dropPending = (): void => {
    if (pending !== null) setAside(pending.paragraph, "heading");
    pending = null;
  };

  for (const [at, paragraph] of paragraphs.entries()) {
    const lastLine = paragraphs[at - 1]?.place.last ?? -1;
    if (owned.taken.has(paragraph)) {
      dropPending();
      continue;
    }
    const isOfHeading = pending !== null && !isAboutPaper(paragraph);
    if (!isOfHeading && isTotalParagraph(paragraph)) {
      drafts.push(...rowsInSentence(paragraph, { basis, isSurvey }));
      totalParagraphs.push(paragraph);
      setAside(paragraph, "total");
      const stated = basisNamed(foldWords(paragraph.text));
      if (stated !== null) basis = stated;
      continue;
    }
    const statements = statementsOf(paragraph);
    const words = foldWords(paragraph.text.slice(0, 400));
    if (statements.length === 0) {
      const last = drafts.at(-1);
      if (isTableRow(paragraph)) {
        dropPending();
        notUnderstood.push({ place: paragraph.place, text: shortened(paragraph.text), why: "noHeading" });
        continue;
      }
      if (paragraph.mark !== null && isHeadingKind(paragraph.mark) && paragraph.text.length <= longestHeading) {
        dropPending();
        const named = basisNamed(words);
        if (paragraph.mark.kind === "part") {
          isSurvey = hasAnyPhrase(words, surveyWords);
          if (named !== null) basis = named;
          drafts.push(headingDraft(paragraph, paragraph.mark, isSurvey));
          continue;
        }
        if (named !== null && !isSurvey) basis = named;
        pending = {
          paragraph,
          code: bracketedCodes(paragraph.text)[0]?.code ?? paragraph.mark,
          name: nameOf(paragraph.text),
        };
        continue;
      }
      if (isListLead(paragraph)) {
        const named = basisNamed(words);
        if (named !== null) basis = named;
      }
      const counted = countsOf(paragraph);
      if (counted !== null) {
        drafts.push(counted);
        continue;
      }
      const follows = last !== undefined && spanOf(last.places).last === lastLine;
      if (pending === null && last !== undefined && follows && isReason(paragraph, last)) {
        drafts[drafts.length - 1] = withReason(last, paragraph);
        continue;
      }
      if (hasFigureOfPoints(words) && paragraph.mark?.kind === "bullet") {
        notUnderstood.push({ place: paragraph.place, text: shortened(paragraph.text), why: "noScore" });
      } else setAside(paragraph, asideKind(paragraph));
      continue;
    }
    for (const piece of scoredPieces(paragraph, statements)) {
      const draft = scoredDraft(piece, pending, { basis, isSurvey });
      if (draft === null) {
        notUnderstood.push({ place: paragraph.place, text: shortened(piece.text), why: "noName" });
        continue;
      }
      if (draft.usesPending) pending = null;
      else dropPending();
      drafts.push(draft.row);
    }
  }
  dropPending();
  return { drafts, owners: owned.owners, totalParagraphs, aside, notUnderstood };
}

const longestHeading = 260;
const surveyWords = ["dieu tra", "xhh", "xa hoi hoc", "sipas", "muc do hai long"];

/** `1.1.2 Số nhiệm vụ đã hoàn thành Nhiệm vụ 26`: a row of a table whose columns ran together. */
function isTableRow({ mark, text }: Paragraph): boolean {
  return (
    mark?.kind === "dotted" &&
    mark.code?.includes(".") === true &&
    /\s\d{1,9}(?:[.,]\d{1,3})?$/.test(text.slice(-24)) &&
    !/(?:năm|ngày|quý|tháng|số) \S+$/i.test(text.slice(-24))
  );
}

function isListLead(paragraph: Paragraph): boolean {
  return paragraph.text.endsWith(":");
}

function hasFigureOfPoints(words: string): boolean {
  return /\d diem(?: |$)/.test(words);
}

function asideKind(paragraph: Paragraph): SetAside["as"] {
  const words = foldWords(paragraph.text.slice(0, 60));
  if (/^(?:noi nhan|tm |kt |luu )/.test(words)) return "signature";
  if (/^(?:uy ban nhan dan|cong hoa xa hoi|doc lap|so |xa |phuong |kinh gui)/.test(words) && paragraph.text.length < 90)
    return "letterhead";
  return "narrative";
}

function headingDraft(paragraph: Paragraph, code: PrintedCode, isSurvey: boolean): DraftRow {
  return { ...blankDraft, code, name: nameOf(paragraph.text), isSurvey, places: [paragraph.place], from: "heading" };
}

/** `06 tiêu chí và 02 tiêu chí thành phần`: how much a framework lists under an area. */
function countsOf(paragraph: Paragraph): DraftRow | null {
  if (paragraph.mark?.kind !== "bullet") return null;
  const colon = paragraph.text.lastIndexOf(":");
  if (colon < 0) return null;
  const words = foldWords(paragraph.text.slice(colon + 1));
  if (!/^\d+ tieu chi(?: va \d+ tieu chi thanh phan)?$/.test(words)) return null;
  const description = paragraph.text
    .slice(colon + 1)
    .replace(/[;.\s]+$/, "")
    .trim();
  return {
    ...blankDraft,
    code: paragraph.mark,
    name: nameOf(paragraph.text.slice(0, colon)),
    words: { description },
    places: [paragraph.place],
    from: "list",
  };
}

/** Prose right under a row that lost points says why. */
function isReason(paragraph: Paragraph, last: DraftRow): boolean {
  return (
    paragraph.mark === null &&
    !paragraph.isMarkedHeading &&
    last.deduction !== null &&
    paragraph.text.length > 30 &&
    !paragraph.text.endsWith(":")
  );
}

function withReason(last: DraftRow, paragraph: Paragraph): DraftRow {
  const cause = last.words.cause === undefined ? paragraph.text : `${last.words.cause} ${paragraph.text}`;
  return { ...last, words: { ...last.words, cause }, places: [...last.places, paragraph.place] };
}
