/**
 * Đã thực hiện / tổng số as an explanation quotes them: `1273/1767 hồ sơ đạt 72%`, `1478/1478= 100%`, or in words,
 * `1532 hồ sơ; trong đó … 1505 hồ sơ đạt 98%`.
 *
 * Offered, never entered: dates, document numbers and scores have the same shape, and only the words around tell them
 * apart.
 */
import { compare, count, percent, percentOf, rateOf, subtract, toNumber, type Count } from "../domain/decimal";
import { foldInPlace } from "./folded-text";
import { figuresIn, fractionsIn, type Figure, type Fraction } from "./figures";
import type { ClaimedCut, Place, QuotedRate } from "./intake";

const longestQuoted = 4_000;
const nearestPercent = 1.5;

/** The rate the texts quote; of several the one whose percentage is printed with it. */
export function quotedRateIn(texts: readonly string[], place: Place): QuotedRate | null {
  for (const text of texts) {
    if (text === "") continue;
    const [best] = ratesIn(text.slice(0, longestQuoted), place).filter((rate) => isAboutRate(rate, text));
    if (best !== undefined) return best;
  }
  return null;
}

/** A fraction that says how a number went down is not how much was done of it. */
function isAboutRate(rate: QuotedRate, text: string): boolean {
  const after = foldInPlace(
    text.slice(text.indexOf(rate.quote) + rate.quote.length, text.indexOf(rate.quote) + rate.quote.length + 20),
  );
  return !/^\s?[a-z]*\s?giam /.test(after);
}

/** Every rate a text quotes, those with both figures and a percentage first. */
export function ratesIn(text: string, place: Place): readonly QuotedRate[] {
  const figures = figuresIn(text);
  const percents = figures.filter(({ unit }) => unit === "percent");
  const fractions = fractionsIn(text, figures).filter((fraction) => isShare(fraction, text));
  const shares = fractions.map((fraction) => shareOf(fraction, percents, text, place));
  if (shares.length > 0) return [...shares].sort((first, second) => worth(second) - worth(first));
  const inWords = shareInWords(figures, percents, text, place);
  if (inWords !== null) return [inWords];
  const alone = percents.filter((figure) => !isThreshold(figure, text));
  return alone.slice(0, 1).map((figure) => ({
    done: null,
    due: null,
    percent: percent(figure.value),
    quote: figure.printed,
    place,
  }));
}

function worth(rate: QuotedRate): number {
  return (rate.percent === null ? 0 : 2) + (rate.done === null ? 0 : 1);
}

/** Whole numbers, the first no larger than the second, and no points, date, number of a paper or level beside them. */
function isShare({ first, second, unit, from, to }: Fraction, text: string): boolean {
  if (unit === "points" || /[.,]/.test(first.printed + second.printed)) return false;
  if (/^\s?%/.test(text.slice(to, to + 2))) return false;
  const before = foldInPlace(text.slice(Math.max(0, from - 14), from));
  if (/(?:^|[^a-z])(?:so|ngay|thang|quy)[\s:]*$/.test(before) || /\/\s?$/.test(before)) return false;
  const [done, due] = [count(first.value), count(second.value)];
  if (compare(done, due) > 0) return false;
  // `6/2023`: a month of a year.
  return !(second.printed.length === 4 && /^(?:19|20)\d\d$/.test(second.printed) && toNumber(done) <= 12);
}

/** The percentage that belongs to a fraction is the one that comes nearest to it, printed after it. */
function shareOf(fraction: Fraction, percents: readonly Figure[], text: string, place: Place): QuotedRate {
  const done = count(fraction.first.value);
  const due = count(fraction.second.value);
  const exact = rateOf(done, due);
  const after = percents.filter(({ from }) => from >= fraction.to && from - fraction.to < 120);
  const nearest = [...after].sort((first, second) => distance(first, exact) - distance(second, exact))[0];
  const joined = after.find(({ from }) => from - fraction.to <= 4 || /^[^.;,%]*$/.test(text.slice(fraction.to, from)));
  const chosen = nearest !== undefined && distance(nearest, exact) <= nearestPercent ? nearest : joined;
  return {
    done,
    due,
    percent: chosen === undefined ? null : percent(chosen.value),
    quote: text.slice(fraction.from, fraction.to),
    place,
  };
}

function distance(figure: Figure, exact: ReturnType<typeof rateOf>): number {
  return exact === null ? Infinity : Math.abs(toNumber(subtract(percent(figure.value), percentOf(exact))));
}

/** `tiếp nhận 1532 hồ sơ; trong đó … 1505 hồ sơ đạt 98%`: believed only where the percentage proves it. */
function shareInWords(
  figures: readonly Figure[],
  percents: readonly Figure[],
  text: string,
  place: Place,
): QuotedRate | null {
  const [stated] = percents;
  if (stated === undefined) return null;
  const counts = figures.filter(({ unit, printed, to }) => unit === null && /^\d+$/.test(printed) && to < stated.from);
  const done = counts.at(-1);
  if (done === undefined || counts.length > 8) return null;
  for (const whole of counts.slice(0, -1).reverse()) {
    if (!/trong do|tren|tren tong/.test(foldInPlace(text.slice(whole.to, done.from)))) continue;
    const exact = rateOf(count(done.value), count(whole.value));
    if (
      exact === null ||
      compare(count(done.value), count(whole.value)) > 0 ||
      distance(stated, exact) > nearestPercent
    )
      continue;
    return {
      done: count(done.value),
      due: count(whole.value),
      percent: percent(stated.value),
      quote: text.slice(whole.from, stated.to),
      place,
    };
  }
  return null;
}

/** A whole of which one part stayed and the other went: `22/33 người giảm được 10 người`. */
export interface QuotedReduction {
  readonly left: Count;
  readonly whole: Count;
  readonly gone: Count;
  readonly quote: string;
}

export function reductionsIn(text: string): readonly QuotedReduction[] {
  const figures = figuresIn(text.slice(0, longestQuoted));
  return fractionsIn(text, figures).flatMap((fraction) => {
    const next = figures.find(({ from }) => from > fraction.to);
    const between = next === undefined ? "" : foldInPlace(text.slice(fraction.to, next.from));
    if (next === undefined || !/^\s?[a-z]{0,12}\s?(?:da )?giam (?:duoc )?$/.test(between) || !isShare(fraction, text))
      return [];
    const quote = text.slice(fraction.from, next.to);
    return [{ left: count(fraction.first.value), whole: count(fraction.second.value), gone: count(next.value), quote }];
  });
}

/** `cắt giảm thời gian từ 30-60%`: the range of cuts a report claims. */
export function claimedCutIn(
  paragraphs: readonly { readonly text: string; readonly place: Place }[],
): ClaimedCut | null {
  for (const { text, place } of paragraphs) {
    const folded = foldInPlace(text.slice(0, longestQuoted));
    const from = folded.indexOf("cat giam");
    const match = from < 0 ? null : /\btu (\d{1,2})\s?%?\s?(?:-|–|den)\s?(\d{1,3})\s?%/.exec(folded.slice(from));
    if (match !== null)
      return { from: percent(String(Number(match[1]))), to: percent(String(Number(match[2]))), place };
  }
  return null;
}

const thresholdWords = /(?:tren|tu|it nhat|toi thieu|quy dinh|yeu cau|chi tieu)\s*(?:la\s*)?$/;

/** `quy định trên 95%` says what is asked for, not what was reached. */
function isThreshold(figure: Figure, text: string): boolean {
  return thresholdWords.test(foldInPlace(text.slice(Math.max(0, figure.from - 20), figure.from)));
}
