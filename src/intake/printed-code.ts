/** Numbering as papers print it: `1.5.4.`, `II.`, `NHÓM I`, `Tiêu chí thứ 2:`, `(TCTP 1.1)`, `a)`, `+`. */
import { canonicalCode } from "../domain/code";
import { foldInPlace, foldWords, isUpperLetter } from "./folded-text";

export type CodeKind =
  /** `NHÓM I`, `PHẦN A`. */
  | "part"
  | "roman"
  /** `A.` */
  | "capital"
  /** `a)` */
  | "letter"
  /** `1`, `1.1`, `TCTP 1.1` */
  | "dotted"
  /** `Tiêu chí thứ 2` */
  | "ordinal"
  /** `-`, `+` */
  | "bullet";

export interface PrintedCode {
  readonly kind: CodeKind;
  /** As printed. */
  readonly printed: string;
  /** Without dots, brackets and words around it; `null` for a bullet. */
  readonly code: string | null;
}

export interface CodedText {
  readonly code: PrintedCode;
  /** What follows, its own leading marks cut. */
  readonly rest: string;
}

const longestCode = 24;
/** Some type a comma where the point belongs: `1,1`. */
const dotted = /^(?:[1-9]\d{0,2}(?:[.,][1-9]\d{0,2}){0,5})(?![\d])/;
const roman = /^(?:X{0,3}(?:IX|IV|V?I{0,3}))(?![A-Za-zÀ-ỹ\d])/;

/** The code a text begins with; `null` where it begins with words, or with a figure that cannot be a code. */
export function readLeadingCode(text: string): CodedText | null {
  const head = text.slice(0, 60).trimStart();
  const cut = text.length - text.trimStart().length;
  const rest = text.slice(cut);
  const first = head.charAt(0);
  if (first === "") return null;
  if (bulletMarks.includes(first)) return readBullet(rest);
  if (first >= "1" && first <= "9") return readDotted(rest);
  if (first === "(") return readBracketed(rest);
  return readWorded(rest) ?? readRoman(rest) ?? readLetter(rest);
}

const bulletMarks = "-+–—•*●○▪";

function readBullet(text: string): CodedText | null {
  const after = text.slice(1);
  if (after !== "" && !/^\s/.test(after)) {
    // `-Kế hoạch`: a dash glued to a word is a bullet, glued to a figure it is a minus.
    if (!/^[-–•+]$/.test(text.charAt(0)) || !isUpperLetter(after.charAt(0))) return null;
  }
  return { code: { kind: "bullet", printed: text.charAt(0), code: null }, rest: after.trimStart() };
}

function readDotted(text: string): CodedText | null {
  const match = dotted.exec(text.slice(0, longestCode));
  if (match === null) return null;
  const [digits] = match;
  const code = digits.replaceAll(",", ".");
  const after = text.slice(code.length);
  const segments = code.split(".").length;
  const [ending] = /^(?:\.\)|\.|\)|,(?=\s)|\/(?=\s))?/.exec(after) ?? [""];
  const tail = after.slice(ending.length);
  const isGlued = tail !== "" && !/^[\s:]/.test(tail);
  if (isGlued && !(isUpperLetter(tail.charAt(0)) && (segments > 1 || ending !== ""))) return null;
  return { code: { kind: "dotted", printed: digits + ending, code }, rest: afterMark(tail) };
}

/** `(1.2) Báo cáo định kỳ`. */
function readBracketed(text: string): CodedText | null {
  const match = /^\(([1-9]\d{0,2}(?:\.[1-9]\d{0,2}){1,5})\.?\)\s*(?=\p{Lu}|$)/u.exec(text.slice(0, 40));
  if (match === null) return null;
  return {
    code: { kind: "dotted", printed: match[0].trim(), code: match[1] ?? "" },
    rest: text.slice(match[0].length),
  };
}

function readRoman(text: string): CodedText | null {
  const match = roman.exec(text.slice(0, longestCode));
  const code = match?.[0] ?? "";
  if (code === "") return null;
  const after = text.slice(code.length);
  const [ending] = /^(?:\.\)|\.|\)|:|\/(?=\s)|\s*[-–](?=\s))?/.exec(after.slice(0, 6)) ?? [""];
  const tail = after.slice(ending.length);
  // `I CÔNG TÁC…`: without a mark only before a name.
  if (ending === "" && tail.trim() !== "" && !isUpperLetter(tail.trimStart().charAt(0))) return null;
  if (tail !== "" && !/^\s/.test(tail) && !isUpperLetter(tail.charAt(0))) return null;
  return { code: { kind: "roman", printed: (code + ending).trim(), code }, rest: afterMark(tail) };
}

function readLetter(text: string): CodedText | null {
  const match = /^([A-HĐ]|[a-hđ])(\.\)|\.|\))/.exec(text);
  const [printed = "", letter = ""] = match ?? [];
  if (printed === "") {
    const isAlone = /^[A-H]$/.test(text.trim());
    return isAlone ? { code: { kind: "capital", printed: text.trim(), code: text.trim() }, rest: "" } : null;
  }
  const tail = text.slice(printed.length);
  if (tail !== "" && !/^\s/.test(tail) && !isUpperLetter(tail.charAt(0))) return null;
  const kind = isUpperLetter(letter) && !printed.endsWith(")") ? "capital" : "letter";
  return { code: { kind, printed, code: letter }, rest: afterMark(tail) };
}

/** Words that announce a number, longest first; folded. */
const wordedCodes: readonly { readonly words: string; readonly kind: CodeKind }[] = [
  { words: "tieu chi thanh phan thu", kind: "ordinal" },
  { words: "tieu chi thanh phan", kind: "dotted" },
  { words: "tieu chi thu", kind: "ordinal" },
  { words: "linh vuc thu", kind: "ordinal" },
  { words: "noi dung thu", kind: "ordinal" },
  { words: "tieu chi so", kind: "ordinal" },
  { words: "linh vuc so", kind: "ordinal" },
  { words: "tieu chi", kind: "ordinal" },
  { words: "linh vuc", kind: "ordinal" },
  { words: "tctp", kind: "dotted" },
  { words: "tc", kind: "dotted" },
  { words: "nhom", kind: "part" },
  { words: "phan", kind: "part" },
];
const ordinals: Readonly<Record<string, string>> = {
  nhat: "1",
  mot: "1",
  hai: "2",
  ba: "3",
  tu: "4",
  nam: "5",
  sau: "6",
  bay: "7",
  tam: "8",
  chin: "9",
  muoi: "10",
};

const plainMark = /^\s*([1-9]\d{0,2}(?:\.[1-9]\d{0,2}){0,5}|[IVX]{1,5}|[A-H])(?=[\s.:)\-–])/;
const ordinalMark = /^\s*(?:thu )?([a-z]{2,5})(?=[\s.:)\-–])/;

function readWorded(text: string): CodedText | null {
  if (!/^[tlnp]/i.test(text)) return null;
  const folded = foldInPlace(text.slice(0, 60));
  for (const { words, kind } of wordedCodes) {
    if (!folded.startsWith(words)) continue;
    const after = text.slice(words.length, words.length + longestCode);
    const match = plainMark.exec(`${after} `) ?? ordinalMark.exec(`${foldInPlace(after)} `);
    const mark = match?.[1] ?? "";
    if (mark === "" || !/^\s/.test(text.slice(words.length))) continue;
    const code = wordedNumber(mark, kind);
    if (code === null) continue;
    const printed = text.slice(0, words.length + (match?.[0].length ?? 0)).trimEnd();
    const following = text.slice(printed.length);
    // `Tiêu chí 1 có điểm…` is a sentence about a criterion, not its heading.
    const isMarked = /^\s*[.:)\-–]/.test(following.slice(0, 8)) || following.trim() === "" || words.endsWith("thu");
    if (!isMarked) continue;
    return { code: { kind, printed, code }, rest: afterMark(following) };
  }
  return null;
}

function wordedNumber(mark: string, kind: CodeKind): string | null {
  if (/^\d/.test(mark)) return kind === "part" || /^[\d.]+$/.test(mark) ? mark : null;
  if (/^[IVX]+$/.test(mark)) return mark;
  if (/^[A-H]$/.test(mark)) return kind === "part" ? mark : null;
  return ordinals[foldWords(mark).replace(/^thu /, "")] ?? null;
}

function afterMark(text: string): string {
  let at = 0;
  while (at < text.length && /[\s.:–-]/.test(text.charAt(at))) {
    // A dash is a mark only between spaces: `- Kế hoạch`.
    if (/[-–]/.test(text.charAt(at)) && !/^[-–]\s/.test(text.slice(at, at + 2))) break;
    at += 1;
  }
  return text.slice(at);
}

export interface BracketedCode {
  readonly code: PrintedCode;
  readonly from: number;
  readonly to: number;
}

/** Codes in brackets, `(TCTP 1.1)` or `(Tại TCTP 6.3.1)`, with their place in the text. */
export function bracketedCodes(text: string): readonly BracketedCode[] {
  const found: BracketedCode[] = [];
  for (let open = text.indexOf("("); open >= 0; open = text.indexOf("(", open + 1)) {
    const inside = text.slice(open + 1, open + 1 + longestBracket);
    const end = inside.indexOf(")");
    if (end <= 0) continue;
    const code = bracketCode(inside.slice(0, end));
    if (code !== null) found.push({ code, from: open, to: open + end + 2 });
  }
  return found;
}

const longestBracket = 50;

function bracketCode(inside: string): PrintedCode | null {
  const match = /^\s*([^\d]{0,30}?)\s*([1-9]\d{0,2}(?:[.,][1-9]\d{0,2}){1,5})\s*\.?\s*$/.exec(inside);
  if (match === null) return null;
  const words = foldWords(match[1] ?? "").replace(/^(?:tai|theo|xem|o) /, "");
  if (!bracketWords.includes(words)) return null;
  const code = canonicalCode((match[2] ?? "").replaceAll(",", "."));
  const label = (match[1] ?? "").trim().split(/\s+/).at(-1) ?? "";
  return { kind: "dotted", printed: `${label} ${match[2] ?? ""}`.trim(), code };
}

const bracketWords = ["tctp", "tc", "tieu chi", "tieu chi thanh phan", "muc", "ma", "ma so", "ma tieu chi", "tieu muc"];
