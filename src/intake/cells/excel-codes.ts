/**
 * Codes that Excel has turned into something else: `3.10` typed into a general cell is the number 3.1, and `1.5` may be
 * the first of May. What was typed is one of a few codes; the codes around it say which, or the user is asked.
 */
import { canonicalCode } from "../../domain/code";
import { dottedSuccession } from "../code-sequence";
import { readLeadingCode, type PrintedCode } from "../printed-code";
import { cellText, type IntakeCell } from "./grid";

export interface CodeReading {
  readonly code: PrintedCode | null;
  /** Text of the code cell that is no code. */
  readonly rest: string;
  readonly repair: CodeRepair | null;
}

export interface CodeRepair {
  readonly shown: string;
  readonly taken: string;
  readonly candidates: readonly string[];
  /** Whether the codes around leave no other. */
  readonly isProven: boolean;
}

/** The code cells of a table, in order, each read in the light of its neighbours. */
export function readCodeCells(cells: readonly (IntakeCell | undefined)[]): readonly CodeReading[] {
  const options = cells.map(candidatesOf);
  const used = new Set<string>();
  let last: string | null = null;
  return cells.map((cell, at): CodeReading => {
    const candidates = options[at] ?? [];
    if (candidates.length === 0) {
      const reading = readCodeText(cellText(cell));
      if (reading.code?.kind === "dotted" && reading.code.code !== null) {
        last = reading.code.code;
        used.add(last);
      } else if (reading.code?.kind === "roman" || reading.code?.kind === "capital" || reading.code?.kind === "part") {
        last = null;
        used.clear();
      }
      return reading;
    }
    const following = nextPlain(options, cells, at);
    const fitting = fittingCodes(candidates, last, following, used);
    const shown = cellText(cell);
    const [taken = candidates[0] ?? shown] = fitting;
    const isProven = fitting.length === 1;
    const plain = canonicalCode(shown.replace(",", "."));
    last = taken;
    used.add(taken);
    const code: PrintedCode = { kind: "dotted", printed: taken, code: taken };
    const isAsShown = taken === plain && cell?.kind === "number" && (isProven || candidates.length === 1);
    return { code, rest: "", repair: isAsShown ? null : { shown, taken, candidates, isProven } };
  });
}

/** The codes a number or date may have been; empty for text, which stands as typed. */
function candidatesOf(cell: IntakeCell | undefined): readonly string[] {
  switch (cell?.kind) {
    case "number":
      return numberCandidates(cell.value, cell.shown);
    case "date":
      return dateCandidates(dayOf(cell.serial));
    case "text":
      return dateCandidates(dayWritten(cell.text.trim()));
    case "blank":
    case undefined:
      return [];
  }
}

interface Day {
  readonly date: number;
  readonly month: number;
  /** `null` where the cell shows none. */
  readonly year: number | null;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** `01-May`, `5-thg 1`, `1/5/2024`: a day copied as the text that Excel shows for it. */
function dayWritten(text: string): Day | null {
  const match = /^(\d{1,2})[-/ ](?:(\d{1,2})|([a-z]{3})[a-z]{0,6}|thg ?(\d{1,2}))(?:[-/ ](\d{2}|\d{4}))?$/i.exec(text);
  if (match === null) return null;
  const [, date = "", plain, name, numbered, year] = match;
  if (plain !== undefined && year === undefined) return null;
  const month = name === undefined ? Number(plain ?? numbered) : months.indexOf(name.toLowerCase()) + 1;
  const isDay = month >= 1 && month <= 12 && Number(date) >= 1 && Number(date) <= 31;
  return isDay
    ? { date: Number(date), month, year: year === undefined ? null : Number(year) + (year.length === 2 ? 2_000 : 0) }
    : null;
}

function numberCandidates(value: number, shown: string): readonly string[] {
  if (!Number.isFinite(value) || value <= 0 || value >= 100) return [];
  const plain = canonicalCode(shown.trim().replace(",", "."));
  const text = /^\d{1,2}(?:\.\d{1,2})?$/.test(plain) && Number(plain) === value ? plain : String(value);
  if (!/^\d{1,2}(?:\.\d{1,2})?$/.test(text)) return [];
  if (!text.includes(".")) return [text];
  const [whole = "", decimals = ""] = text.split(".");
  if (decimals === "0" || decimals === "00") return [whole];
  if (decimals.startsWith("0")) return [];
  return decimals.length === 1 && Number(decimals) <= mostTens ? [text, `${whole}.${decimals}0`] : [text];
}

/** `3.1` may have been 3.10, `3.2` 3.20; no list goes on to 3.40. */
const mostTens = 3;
const firstSerial = 61;
const recentYears = { from: 2015, to: 2040 };

function dayOf(serial: number): Day | null {
  if (!Number.isFinite(serial) || serial < firstSerial || serial > 200_000) return null;
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return { date: day.getUTCDate(), month: day.getUTCMonth() + 1, year: day.getUTCFullYear() };
}

/** `1.5` typed as a day: its day and month either way round, and a third number where the year was one. */
function dateCandidates(day: Day | null): readonly string[] {
  if (day === null) return [];
  const { date, month, year } = day;
  const isTypedYear = year !== null && (year < recentYears.from || year > recentYears.to);
  const short = (year ?? 0) % 100;
  const pairs = [`${date}.${month}`, `${month}.${date}`];
  // The year of the day it was typed says nothing; `1.5.4` is the first of May 2004.
  const triples = short === 0 || short > 40 ? [] : pairs.map((pair) => `${pair}.${short}`);
  // `1.50` is January of 1950, `3.12` may be March of 2012.
  const monthYear = date === 1 && short > 0 ? [`${month}.${short}`] : [];
  const all = isTypedYear ? [...triples, ...monthYear] : pairs;
  return [...new Set(all)];
}

/** The next code that was typed as text or that can be one thing only. */
function nextPlain(
  options: readonly (readonly string[])[],
  cells: readonly (IntakeCell | undefined)[],
  at: number,
): string | null {
  for (let next = at + 1; next < cells.length && next <= at + 12; next += 1) {
    const candidates = options[next] ?? [];
    if (candidates.length === 1) return candidates[0] ?? null;
    const read = candidates.length === 0 ? readCodeText(cellText(cells[next])).code : null;
    if (read?.kind === "dotted") return read.code;
    if (read?.kind === "roman" || read?.kind === "capital") return null;
  }
  return null;
}

/** Codes that come next after the one before; failing that, codes between the one before and the one after. */
function fittingCodes(
  candidates: readonly string[],
  last: string | null,
  following: string | null,
  used: ReadonlySet<string>,
): readonly string[] {
  const free = candidates.filter((candidate) => !used.has(candidate));
  const next = free.filter((candidate) =>
    last === null ? candidate === "1" || candidate === "1.1" : dottedSuccession(candidate, last, used) === "next",
  );
  if (next.length > 0) return next;
  // A number left out, but in the branch of the code before: no other candidate is.
  const near = free.filter((candidate) => last !== null && candidate.split(".")[0] === last.split(".")[0]);
  if (near.length === 1 && dottedSuccession(near[0] ?? "", last, used) !== null) return near;
  if (following === null) return [];
  return free.filter((candidate) => {
    const after = last === null ? "possible" : dottedSuccession(candidate, last, used);
    return after !== null && dottedSuccession(following, candidate, new Set([...used, candidate])) === "next";
  });
}

/** A code cell typed as text: the code, and what else stands in it. */
export function readCodeText(text: string): CodeReading {
  if (text === "") return { code: null, rest: "", repair: null };
  const plain = /^\d{1,2}(?:,\d{1,2}){1,4}$/.test(text) ? text.replaceAll(",", ".") : text;
  const coded = readLeadingCode(plain);
  if (coded === null) return { code: null, rest: text, repair: null };
  const printed = plain === text ? coded.code.printed : text;
  return { code: { ...coded.code, printed }, rest: coded.rest, repair: null };
}
