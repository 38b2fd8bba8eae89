/** Tab-separated tables in pasted text: rows that were broken over lines are put together again, cell by cell. */
import { joinBroken } from "../draft-row";
import { isLowerLetter, isUpperLetter } from "../folded-text";
import type { Grid, GridRow } from "../cells/grid";
import { textRow } from "../cells/grid";
import { readLeadingCode } from "../printed-code";
import type { Line } from "./clean-lines";

/** A run of lines that belong to one table, or to none. */
export interface Run {
  readonly kind: "tabbed" | "plain";
  readonly lines: readonly Line[];
}

const mostBrokenLines = 60;

/** Splits a text where tables begin and end. Blank lines inside a table stay in it: pages broke there. */
export function runsOf(lines: readonly Line[]): readonly Run[] {
  const isTable = tableLines(lines);
  const runs: { kind: Run["kind"]; lines: Line[] }[] = [];
  lines.forEach((line, at) => {
    const kind: Run["kind"] = isTable[at] === true ? "tabbed" : "plain";
    const run = runs.at(-1);
    if (run?.kind === kind) run.lines.push(line);
    else runs.push({ kind, lines: [line] });
  });
  return runs;
}

const mostBlankLines = 3;

/** Which lines belong to a table: those with tabs, the rest of broken cells around them, and blank lines between. */
function tableLines(lines: readonly Line[]): readonly boolean[] {
  const isTable = lines.map(({ text }) => text.includes("\t"));
  const isBlank = (at: number): boolean => lines[at]?.text.trim() === "";
  for (let at = 0; at < lines.length; at += 1) {
    if (isTable[at] !== true || isTable[at - 1] === true) continue;
    for (const above of brokenAbove(lines, at, isTable)) isTable[above] = true;
  }
  let sinceTab = Infinity;
  for (let at = 0; at < lines.length; at += 1) {
    if (isTable[at] === true) sinceTab = 0;
    else if (isBlank(at)) sinceTab = Infinity;
    else if (sinceTab < mostBrokenLines && goesOnBelow(lines, at, isTable)) {
      isTable[at] = true;
      sinceTab += 1;
    }
  }
  for (let at = 0; at < lines.length; at += 1) {
    if (!isBlank(at) || isTable[at - 1] !== true) continue;
    let next = at;
    while (isBlank(next) && next - at <= mostBlankLines) next += 1;
    if (isTable[next] === true) for (let blank = at; blank < next; blank += 1) isTable[blank] = true;
  }
  return isTable;
}

/** Lines right above a table's line that are the beginning of its first cell. */
function brokenAbove(lines: readonly Line[], at: number, isTable: readonly boolean[]): readonly number[] {
  const above: number[] = [];
  for (let up = at - 1; up >= 0 && at - up <= 8 && isTable[up] !== true && lines[up]?.text.trim() !== ""; up -= 1) {
    if (/[.:;]$/.test(lines[up]?.text ?? "")) break;
    above.unshift(up);
    if (opensWithCode(lines[up]?.text ?? "")) return above;
  }
  return isLowerLetter(lines[at]?.text.charAt(0) ?? "") ? above : [];
}

/** A line without tabs right under a table's line: the rest of its last cell, where the table goes on or the words do. */
function goesOnBelow(lines: readonly Line[], at: number, isTable: readonly boolean[]): boolean {
  for (let next = at + 1; next < lines.length && next - at <= mostBrokenLines; next += 1) {
    if (isTable[next] === true) return true;
    if (lines[next]?.text.trim() === "") break;
  }
  return !isUpperLetter(lines[at]?.text.charAt(0) ?? "");
}

interface OpenRow {
  cells: string[][];
  first: number;
  last: number;
}

/** The table of a run as a grid; row places are lines of the text. */
export function gridOfRun(run: Run): Grid {
  const lines = joinQuoted(run.lines);
  const opens = codeOpening(lines);
  const width = widthOf(lines, opens);
  const rows: GridRow[] = [];
  let open: OpenRow | null = null;
  const close = (): void => {
    if (open === null) return;
    rows.push(textRow(open.cells.map(joinBroken), open.first, open.last));
    open = null;
  };
  for (const { text, number, last } of lines) {
    if (text.trim() === "") {
      close();
      rows.push(textRow([], number));
      continue;
    }
    const cells = text.split("\t");
    if (open === null || opensRow(text, cells, open, { width, opens })) {
      close();
      open = { cells: cells.map((cell) => [unquoted(cell)]), first: number, last };
    } else {
      open.cells.at(-1)?.push(unquoted(cells[0] ?? ""));
      open.cells.push(...cells.slice(1).map((cell) => [unquoted(cell)]));
      open.last = last;
    }
  }
  close();
  return { rows, layout: "tabbed" };
}

interface RowShape {
  readonly width: number;
  readonly opens: (text: string) => boolean;
}

function opensRow(text: string, cells: readonly string[], open: OpenRow, { width, opens }: RowShape): boolean {
  if (cells.length === width) return true;
  const isFull = open.cells.length >= width;
  // A code in front while the row before has too few cells: that row was short, its empty cells were cut.
  if (opens(text)) return true;
  if (cells.length === 1) return false;
  return isFull || open.cells.length + cells.length - 1 > width;
}

/** How rows open in this table: with a code in a cell of its own, or with a code in front of the name. */
function codeOpening(lines: readonly TableLine[]): (text: string) => boolean {
  const coded = lines.filter(({ text }) => opensWithCode(text)).map(({ text }) => isCodeCell(text));
  const inCell = coded.filter((isCell) => isCell).length;
  const isInCell = inCell * 2 > coded.length;
  return (text) => opensWithCode(text) && isCodeCell(text) === isInCell;
}

function isCodeCell(text: string): boolean {
  return /^\s?[^\s]{1,12}\t/.test(text);
}

function opensWithCode(text: string): boolean {
  const coded = readLeadingCode(text);
  if (coded === null || coded.code.kind === "bullet" || coded.code.kind === "letter") return false;
  return isUpperLetter(coded.rest.charAt(0)) || (coded.rest === "" && coded.code.printed.includes("."));
}

interface TableLine {
  readonly text: string;
  readonly number: number;
  readonly last: number;
}

/** How many cells a full row has: what most lines have, or, where lines were broken, what most rows add up to. */
function widthOf(lines: readonly TableLine[], opens: (text: string) => boolean): number {
  const counts = lines.filter(({ text }) => text.trim() !== "").map(({ text }) => text.split("\t").length);
  const groups: number[] = [];
  for (const { text } of lines) {
    if (text.trim() === "") continue;
    const tabs = text.split("\t").length - 1;
    if (opens(text) || groups.length === 0) groups.push(1 + tabs);
    else groups[groups.length - 1] = (groups.at(-1) ?? 1) + tabs;
  }
  const plain = mostCommon(counts);
  const joined = mostCommon(groups);
  const broken = counts.filter((count) => count < plain.value).length;
  return plain.share >= 0.5 && broken <= counts.length * 0.5 && plain.value > 1
    ? plain.value
    : Math.max(joined.value, plain.value);
}

function mostCommon(values: readonly number[]): { readonly value: number; readonly share: number } {
  const times = new Map<number, number>();
  values.forEach((value) => times.set(value, (times.get(value) ?? 0) + 1));
  let best = { value: 1, share: 0 };
  for (const [value, count] of times)
    if (count / values.length > best.share) best = { value, share: count / values.length };
  return best;
}

/** A cell that Excel put in quotes because it holds line breaks. */
function joinQuoted(lines: readonly Line[]): readonly TableLine[] {
  const joined: TableLine[] = [];
  const odd = lines.map(({ text }) => quotesIn(text) % 2 === 1);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const end = opensQuoted(line.text, odd[at] === true) ? closingLine(odd, at) : at;
    const text = lines
      .slice(at, end + 1)
      .map((each) => each.text)
      .join(" ");
    joined.push({ text, number: line.number, last: lines[end]?.number ?? line.number });
    at = end;
  }
  return joined;
}

function opensQuoted(text: string, isOdd: boolean): boolean {
  return isOdd && (text.startsWith('"') || text.includes('\t"'));
}

function closingLine(odd: readonly boolean[], at: number): number {
  for (let end = at + 1; end < odd.length && end <= at + mostBrokenLines; end += 1) if (odd[end] === true) return end;
  return at;
}

function quotesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count += 1;
  return count;
}

function unquoted(cell: string): string {
  const text = cell.trim();
  const isQuoted = text.length >= 2 && text.startsWith('"') && text.endsWith('"') && quotesIn(text) % 2 === 0;
  return isQuoted ? text.slice(1, -1).replaceAll('""', '"') : cell;
}
