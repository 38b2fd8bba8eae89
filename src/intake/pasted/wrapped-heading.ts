/** The heading of a table that ran together: which score columns it has, and in which order. */
import { foldWords, hasAnyPhrase, placeOfPhrase } from "../folded-text";
import type { ColumnRole } from "../intake";
import { readLeadingCode } from "../printed-code";
import type { Line } from "./clean-lines";

export interface WrappedColumn {
  readonly role: ColumnRole;
  readonly heading: string;
}

export type ScoreColumn = "maxScore" | "selfScore" | "appraisedScore" | "deduction";

export interface WrappedHeading {
  /** Indices of its first line and of the first line after it. */
  readonly from: number;
  readonly to: number;
  readonly scores: readonly ScoreColumn[];
  /** What the words after the figures are. */
  readonly words: "explanation" | "cause";
  /** How many columns of words there are; run together, they cannot be told apart. */
  readonly wordColumns: number;
  readonly columns: readonly WrappedColumn[];
  /** Its lines, folded, to know it again on the next page. */
  readonly folded: ReadonlySet<string>;
  /** Letters of its longest line, spaces apart. */
  readonly longest: number;
}

const headingOpeners = [
  "stt",
  "st t",
  "tt",
  "so tt",
  "ma",
  "linh vuc",
  "tieu chi",
  "noi dung",
  "cac tieu chi",
  "ten tieu chi",
];
const maxPhrases = ["diem toi da", "diem chuan", "thang diem", "diem quy dinh"];
const mostHeadingLines = 14;
const longestHeadingLine = 320;

export function findWrappedHeading(lines: readonly Line[]): WrappedHeading | null {
  for (let from = 0; from < lines.length; from += 1) {
    const text = lines[from]?.text ?? "";
    if (!/^[stmlnc]/i.test(text)) continue;
    const opening = foldWords(text.slice(0, 80));
    if (opening === "" || !headingOpeners.some((words) => opening === words || opening.startsWith(`${words} `)))
      continue;
    const heading = headingFrom(lines, from);
    if (heading !== null) return heading;
  }
  return null;
}

function headingFrom(lines: readonly Line[], from: number): WrappedHeading | null {
  let text = "";
  let to = from;
  const folded = new Set<string>();
  let longest = 0;
  for (let at = from; at < lines.length && at < from + mostHeadingLines; at += 1) {
    const line = lines[at]?.text ?? "";
    if (line.includes("\t")) return null;
    const words = foldWords(line);
    if (words === "") continue;
    const code = readLeadingCode(line);
    if (at > from && code !== null && code.code.kind !== "bullet" && code.code.code !== null) break;
    // A sentence is no heading.
    if (line.length > longestHeadingLine || /[.;]$/.test(line)) break;
    text = `${text} ${words}`.trim();
    folded.add(words);
    longest = Math.max(longest, line.length + 20);
    to = at + 1;
  }
  if (!hasAnyPhrase(text, maxPhrases)) return null;
  const scores = scoreColumnsOf(text);
  if (scores.length === 0) return null;
  const words = hasAnyPhrase(text, ["nguyen nhan", "ly do"]) ? "cause" : "explanation";
  const wordColumns = wordPhrases.filter((phrase) => placeOfPhrase(text, phrase) >= 0).length;
  const columns: WrappedColumn[] = [
    { role: "code", heading: "STT" },
    { role: "name", heading: "" },
    ...scores.map((role) => ({ role, heading: "" })),
    { role: words, heading: "" },
  ];
  return { from, to, scores, words, wordColumns, columns, folded, longest };
}

const wordPhrases = [
  "giai trinh",
  "nguyen nhan",
  "kiem chung",
  "minh chung",
  "phan cong",
  "bien phap",
  "thoi gian hoan thanh",
  "thoi han",
  "ghi chu",
];

const scorePhrases: readonly (readonly [ScoreColumn, readonly string[]])[] = [
  ["maxScore", maxPhrases],
  ["selfScore", ["tu danh gia", "tu cham", "xa cham", "don vi cham", "tu cham diem"]],
  ["appraisedScore", ["tham dinh", "huyen cham", "so cham", "tinh cham", "hoi dong", "phuc tra"]],
  ["deduction", ["diem tru", "bi tru", "diem chua dat"]],
];

/** Score columns in the order their headings stand. */
function scoreColumnsOf(words: string): readonly ScoreColumn[] {
  const placed = scorePhrases.flatMap(([role, phrases]) => {
    const places = phrases.map((phrase) => placeOfPhrase(words, phrase)).filter((at) => at >= 0);
    return places.length === 0 ? [] : [{ role, at: Math.min(...places) }];
  });
  const ordered = [...placed].sort((first, second) => first.at - second.at).map(({ role }) => role);
  if (ordered.length > 1) return ordered;
  const hasScore = hasAnyPhrase(words, ["diem dat", "ket qua", "diem cham", "so diem"]);
  return hasScore ? [...ordered, "selfScore"] : ordered;
}

/** The heading printed again on a new page. */
export function isRepeatedHeading(
  lines: readonly { readonly text: string }[],
  at: number,
  heading: WrappedHeading,
): boolean {
  const text = lines[at]?.text ?? "";
  if (text.length > heading.longest) return false;
  const words = foldWords(text);
  if (!heading.folded.has(words)) return false;
  // One short line may repeat by chance; a heading repeats as a block.
  const isNextToo = heading.folded.has(foldWords(lines[at + 1]?.text.slice(0, 200) ?? ""));
  const isLastToo = heading.folded.has(foldWords(lines[at - 1]?.text.slice(0, 200) ?? ""));
  return heading.folded.size === 1 || words.length > 12 || isNextToo || isLastToo;
}
