/** What a paper says of itself: whose it is, of which year and period. */
import { foldInPlace, isUpperLetter } from "./folded-text";
import type { PaperFacts } from "./intake";

const mostTexts = 2_000;
const longestText = 2_000;

export function paperFactsIn(texts: readonly string[]): PaperFacts {
  const short = texts.slice(0, mostTexts).map((text) => text.slice(0, longestText).replace(/\s+/g, " "));
  const { period, year } = periodIn(short);
  return {
    unit: mostNamed(short, ["ubnd xã ", "ubnd phường ", "ubnd thị trấn ", "ubnd đặc khu "]) ?? placedUnit(short),
    district: mostNamed(short, ["huyện ", "thị xã ", "quận ", "thành phố "]),
    province: mostNamed(short, ["tỉnh "]),
    year,
    period,
  };
}

/** `Dương Hòa, ngày 12 tháng 5 năm 2023` in a letterhead, with the kind of unit the paper speaks of. */
function placedUnit(texts: readonly string[]): string | null {
  for (const text of texts.slice(0, 40)) {
    const comma = text.indexOf(", ngày");
    const name = comma > 0 && comma < 60 ? properName(text.slice(0, comma)) : null;
    if (name === null) continue;
    const kinds = ["xã", "phường", "thị trấn"].map((kind) => ({ kind, times: timesOf(texts, ` ${kind} `) }));
    const [best] = kinds.sort((first, second) => second.times - first.times);
    return best === undefined || best.times === 0 ? null : `UBND ${best.kind} ${name}`;
  }
  return null;
}

function timesOf(texts: readonly string[], phrase: string): number {
  return texts.filter((text) => text.toLowerCase().includes(phrase)).length;
}

/** The name in capitals that most often follows one of the leads. */
function mostNamed(texts: readonly string[], leads: readonly string[]): string | null {
  const times = new Map<string, number>();
  for (const text of texts) {
    const lower = text
      .toLowerCase()
      .replaceAll("ủy ban nhân dân", "ubnd           ")
      .replaceAll("uỷ ban nhân dân", "ubnd           ");
    if (lower.length !== text.length) continue;
    for (const lead of leads) {
      for (let at = lower.indexOf(lead); at >= 0; at = lower.indexOf(lead, at + lead.length)) {
        if (at > 0 && /\p{L}/u.test(lower.charAt(at - 1))) continue;
        const name = properName(text.slice(at + lead.length, at + lead.length + 40));
        if (name === null) continue;
        const label = `${lead.replace("ubnd", "UBND")}${name}`;
        times.set(label, (times.get(label) ?? 0) + 1);
      }
    }
  }
  const [best] = [...times].sort(([, first], [, second]) => second - first);
  return best?.[0] ?? null;
}

const mostNameWords = 4;

/** Words that begin with a capital and go on in small letters; a name set in capitals all over is written as names are. */
function properName(text: string): string | null {
  const words: string[] = [];
  const [head = ""] = text.trim().split(titleWords);
  for (const word of head.split(" ").slice(0, mostNameWords)) {
    const letters = word.replace(/[,.;:)"”/].*$/, "");
    if (letters === "" || !isUpperLetter(letters.charAt(0)) || isCommonWord(letters)) break;
    const isAbbreviation = word === "TT.";
    words.push(isAbbreviation ? word : letters.charAt(0) + letters.slice(1).toLowerCase());
    if (letters.length < word.length && !isAbbreviation) break;
  }
  return words.length === 0 || words.at(-1) === "TT." ? null : words.join(" ");
}

/** The kind of a paper, set in capitals right after the name of its office. */
const titleWords = / (?:BÁO CÁO|KẾ HOẠCH|CÔNG VĂN|CỘNG HÒA|CỘNG HOÀ|TỜ TRÌNH|BẢNG|PHỤ LỤC|QUYẾT ĐỊNH|THÔNG BÁO|BIỂU)/;

const commonWords = new Set("UBND HĐND CCHC TTHC NĂM VÀ CỦA VỀ Báo Kế Quyết Và V Năm DO ĐẾN THEO".split(" "));

function isCommonWord(word: string): boolean {
  return commonWords.has(word) || /\d/.test(word);
}

const partOfYear =
  /(?:6|9|3|sau|chin|ba) thang(?: dau)? nam 20\d\d|quy (?:iv|i{1,3}|[1-4])(?:\s?\/\s?|\s(?:nam\s)?)20\d\d/;
const wholeYear = /nam (20\d\d)/;

/** The period of the results: of a half-year paper that half-year, otherwise the year its results are said to be of. */
function periodIn(texts: readonly string[]): { readonly period: string | null; readonly year: number | null } {
  const folded = texts.map(foldInPlace);
  const titles = folded.flatMap((text, at) =>
    text.length < 400 && /chi so|ket qua|cham diem|bao cao|danh gia|xep hang|thong ke/.test(text) ? [{ text, at }] : [],
  );
  const part = titles
    .filter(({ text }) => text.length < 160)
    .slice(0, 3)
    .find(({ text }) => partOfYear.test(text));
  const match = part === undefined ? null : partOfYear.exec(part.text);
  if (part !== undefined && match !== null) {
    const label = texts[part.at]?.slice(match.index, match.index + match[0].length) ?? match[0];
    return { period: label.toLowerCase(), year: Number(/20\d\d/.exec(match[0])?.[0]) };
  }
  const results = titles.filter(({ text }) => /ket qua|xep hang|cong bo|cham diem/.test(text)).map(({ text }) => text);
  const [year] = [...results, ...titles.map(({ text }) => text), ...folded].flatMap(
    (text) => wholeYear.exec(text)?.[1] ?? [],
  );
  return year === undefined ? { period: null, year: null } : { period: `năm ${year}`, year: Number(year) };
}
