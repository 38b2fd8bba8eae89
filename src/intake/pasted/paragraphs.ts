/** Lines of prose joined into the paragraphs they were before a page or a window broke them. */
import { dottedSuccession } from "../code-sequence";
import { joinBroken } from "../draft-row";
import { isLowerLetter, isUpperLetter } from "../folded-text";
import { linePlace, type Place } from "../intake";
import { readLeadingCode, type CodedText, type PrintedCode } from "../printed-code";
import type { Line } from "./clean-lines";

export interface Paragraph {
  readonly text: string;
  /** The bullet or number it opens with; its text goes on after it. */
  readonly mark: PrintedCode | null;
  readonly bullet: string | null;
  readonly isMarkedHeading: boolean;
  readonly place: Place;
  /** Its lines as they came. */
  readonly lines: readonly Line[];
}

interface Open {
  readonly lines: Line[];
  readonly mark: PrintedCode | null;
  readonly first: string;
  /** The letter the last line ends with. */
  ending: string;
  letters: number;
  boldMarks: number;
}

export function paragraphsOf(lines: readonly Line[]): readonly Paragraph[] {
  const paragraphs: Open[] = [];
  let open: Open | null = null;
  let isAfterBlank = true;
  for (const line of lines) {
    const text = line.text.replaceAll("\t", " ").trim();
    if (text === "") {
      isAfterBlank = true;
      continue;
    }
    const coded = openingMark(line, text, open, isAfterBlank);
    if (open !== null && coded === null && goesOn(open, text, line, isAfterBlank)) {
      open.lines.push(line);
      open.ending = text.slice(-1);
      open.letters += text.length;
      open.boldMarks += line.boldMarks;
    } else {
      open = {
        lines: [line],
        mark: coded?.code ?? null,
        first: coded === null ? text : coded.rest,
        ending: text.slice(-1),
        letters: text.length,
        boldMarks: line.boldMarks,
      };
      paragraphs.push(open);
    }
    isAfterBlank = false;
  }
  return paragraphs.map(closed);
}

/** A bullet or number that opens a paragraph; inside a broken sentence a number is only a number. */
function openingMark(line: Line, text: string, open: Open | null, isAfterBlank: boolean): CodedText | null {
  const coded = readLeadingCode(text);
  if (coded === null) return null;
  const { code, rest } = coded;
  if (rest === "" && code.kind !== "part") return isAfterBlank && code.kind !== "bullet" ? coded : null;
  if (isAfterBlank || open === null || line.isMarkedHeading) return coded;
  const isEnded = /[.;:!?]/.test(open.ending);
  const isSentenceGoingOn = isLowerLetter(rest.charAt(0));
  switch (code.kind) {
    case "bullet":
      return code.printed === "-" || code.printed === "–" ? (isEnded || !isSentenceGoingOn ? coded : null) : coded;
    case "part":
    case "ordinal":
      return isEnded || code.printed === code.printed.toUpperCase() ? coded : null;
    case "roman":
    case "capital":
      return isSentenceGoingOn ? null : coded;
    case "letter":
      return isSentenceGoingOn ? null : coded;
    case "dotted": {
      const isUnderHeading = isHeading(open) || open.lines.at(-1)?.isMarkedHeading === true;
      const isNext =
        open.mark?.kind === "dotted" && dottedSuccession(code.code ?? "", open.mark.code, new Set()) === "next";
      const isOpening = isEnded || isUnderHeading || isNext;
      const isDeep = code.code?.includes(".") === true;
      // A row of a table that ran together ends in its figure.
      if (isDeep && isUpperLetter(rest.charAt(0)) && /\s\d{1,9}(?:[.,]\d{1,3})?$/.test(text.slice(-16))) return coded;
      return (code.printed !== code.code || (isNext && isDeep)) && !isSentenceGoingOn && isOpening ? coded : null;
    }
  }
}

const longestHeading = 200;

function isHeading({ mark, letters }: Open): boolean {
  return (mark?.kind === "part" || mark?.kind === "roman" || mark?.kind === "capital") && letters <= longestHeading;
}

function goesOn(open: Open, text: string, line: Line, isAfterBlank: boolean): boolean {
  if (line.isMarkedHeading) return false;
  const last = open.lines.at(-1);
  const first = text.charAt(0);
  if (isAfterBlank) {
    // A page break inside a sentence.
    return !/[.;:!?)”"]/.test(open.ending) && isLowerLetter(first) && last?.isMarkedHeading === false;
  }
  const isStillBold = open.boldMarks % 2 === 1;
  if (isStillBold) return true;
  if (last?.isMarkedHeading === true) return isLowerLetter(first);
  if (first === "(" && /[.;]/.test(open.ending)) return false;
  if (/^(?:Tổng|TỔNG)[\s:]/.test(text) && !/[,\-–]/.test(open.ending)) return false;
  return !(open.mark !== null && open.mark.kind !== "bullet" && open.ending === ":");
}

/** `- Tiêu chí thứ 2: …`, `- 1.1 …`: the number says more than the bullet. */
function numberAfterBullet(text: string): CodedText | null {
  const coded = readLeadingCode(text);
  const isNumber = coded !== null && coded.code.kind !== "bullet" && coded.code.kind !== "letter";
  return isNumber && isUpperLetter(coded.rest.charAt(0)) ? coded : null;
}

function closed({ lines, mark, first }: Open): Paragraph {
  const [opening, ...others] = lines;
  const joined = joinBroken([first, ...others.map((line) => line.text)]);
  const inner = mark?.kind === "bullet" ? numberAfterBullet(joined) : null;
  const text = inner?.rest ?? joined;
  return {
    text,
    mark: inner?.code ?? mark,
    bullet: mark?.kind === "bullet" ? mark.printed : null,
    isMarkedHeading: opening?.isMarkedHeading === true,
    place: linePlace(opening?.number ?? 1, lines.at(-1)?.number ?? 1),
    lines,
  };
}
