/** Lists of labels that are each worth points, as choices and checklists write them: `Đúng hạn → 1; "Trễ; không báo" → 0`. */
import { equals, points, toText, type Points } from "../decimal";
import { isProblem, type Problem } from "../problem";
import { readWrittenAmount, writeNumber } from "../written-number";

export interface LabelledPoints {
  readonly label: string;
  readonly points: Points;
}

/** A label is quoted where it holds a sign of the notation; a quote inside it is doubled, as in a spreadsheet. */
function printLabel(label: string): string {
  return /[;→"]|->|=>|^\s|\s$|^$/.test(label) ? `"${label.replaceAll('"', '""')}"` : label;
}

export function printLabelledPoints(entries: readonly LabelledPoints[]): string {
  return entries.map((entry) => `${printLabel(entry.label)} → ${writeNumber(toText(entry.points))}`).join("; ");
}

/** Refuses: `RuleNotReadable`, also where a label stands twice. */
export function parseLabelledPoints(text: string): readonly LabelledPoints[] | Problem {
  const entries: LabelledPoints[] = [];
  let rest = text.trim();
  while (rest !== "") {
    const entry = takeEntry(rest);
    if (entry === null || entries.some(({ label }) => label === entry.taken.label)) {
      return { problem: "RuleNotReadable", text, at: rest };
    }
    entries.push(entry.taken);
    rest = entry.rest;
  }
  return entries.length === 0 ? { problem: "RuleNotReadable", text, at: text } : entries;
}

function takeEntry(text: string): { readonly taken: LabelledPoints; readonly rest: string } | null {
  const labelled = text.startsWith('"') ? takeQuoted(text) : takePlain(text);
  if (labelled === null) return null;
  const end = labelled.rest.indexOf(";");
  const figure = end < 0 ? labelled.rest : labelled.rest.slice(0, end);
  const worth = readWrittenAmount(figure.replace(/điểm\s*$/, ""), "points");
  if (isProblem(worth) || worth.startsWith("-")) return null;
  const rest = end < 0 ? "" : labelled.rest.slice(end + 1).trim();
  if (end >= 0 && rest === "") return null;
  return { taken: { label: labelled.label, points: points(worth) }, rest };
}

const arrow = /^\s*(?:→|->|=>)/;

function takeQuoted(text: string): { readonly label: string; readonly rest: string } | null {
  let at = 1;
  while (at < text.length && !(text[at] === '"' && text[at + 1] !== '"')) at += text[at] === '"' ? 2 : 1;
  const after = text.slice(at + 1);
  if (text[at] !== '"' || !arrow.test(after)) return null;
  return { label: text.slice(1, at).replaceAll('""', '"'), rest: after.replace(arrow, "") };
}

function takePlain(text: string): { readonly label: string; readonly rest: string } | null {
  const sign = /→|->|=>/.exec(text);
  if (sign === null) return null;
  const label = text.slice(0, sign.index).trim();
  return label === "" || label.includes(";") ? null : { label, rest: text.slice(sign.index + sign[0].length) };
}

export function isWorthOneOf(entries: readonly LabelledPoints[], score: Points): boolean {
  return entries.some((entry) => equals(entry.points, score));
}
