import type { Area } from "../workbook-data";
import { areaBetween, bottomOf, containsCell } from "./area";

export type TableSection = "All" | "Data" | "Headers" | "Totals" | "This Row";

/** What stands in the brackets of a structured reference. No section means the data; no column means all of them. */
export interface StructuredReference {
  readonly sections: readonly TableSection[];
  readonly first?: string;
  readonly last?: string;
}

/** What a structured reference needs to know of a table. */
export interface TableShape {
  readonly name: string;
  readonly area: Area;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly columns: readonly { readonly name: string }[];
}

const SECTIONS: Readonly<Record<string, TableSection>> = {
  "#all": "All",
  "#data": "Data",
  "#headers": "Headers",
  "#totals": "Totals",
  "#this row": "This Row",
};

/** Reads `[Điểm]`, `[[#Headers],[Điểm]]`, `[[a]:[b]]`, `[@Điểm]`, `[@[Điểm tối đa]]`, `[#All]`, `[]`. */
export function parseStructuredReference(brackets: string): StructuredReference | undefined {
  if (!brackets.startsWith("[") || !brackets.endsWith("]")) return undefined;
  const inside = brackets.slice(1, -1).trim();
  if (inside === "") return { sections: [] };
  if (inside.startsWith("@")) {
    const columns = readColumns(inside.slice(1).trim());
    return columns && { sections: ["This Row"], ...columns };
  }
  const section = SECTIONS[inside.toLowerCase()];
  if (section) return { sections: [section] };
  if (!inside.startsWith("[")) return { sections: [], first: unescape(inside) };
  return readList(inside);
}

function readList(inside: string): StructuredReference | undefined {
  const sections: TableSection[] = [];
  let columns: { readonly first?: string; readonly last?: string } = {};
  for (const part of splitAtTop(inside, ",")) {
    const section = SECTIONS[part.slice(1, -1).trim().toLowerCase()];
    if (section) sections.push(section);
    else {
      const read = readColumns(part);
      if (!read) return undefined;
      columns = read;
    }
  }
  return { sections, ...columns };
}

function readColumns(text: string): { readonly first?: string; readonly last?: string } | undefined {
  if (text === "") return {};
  if (!text.startsWith("[")) return { first: unescape(text) };
  const [first, last, ...more] = splitAtTop(text, ":");
  if (first === undefined || more.length > 0) return undefined;
  const name = unescape(first.slice(1, -1));
  return last === undefined ? { first: name } : { first: name, last: unescape(last.slice(1, -1)) };
}

function splitAtTop(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]") depth--;
    else if (character === separator && depth === 0) {
      parts.push(text.slice(start, at).trim());
      start = at + 1;
    }
  }
  parts.push(text.slice(start).trim());
  return parts;
}

/** Microsoft: "Use an escape character for some special characters in column headers": `[ ] # '` take a `'` before them. */
const unescape = (name: string): string => name.replaceAll(/'(.)/gs, "$1");
const escape = (name: string): string => (name === DELETED_COLUMN ? name : name.replaceAll(/[[\]#'@]/g, "'$&"));

/** What stands in a formula for a column that was deleted: `T[#REF!]`. */
export const DELETED_COLUMN = "#REF!";

/** "If the table header contains one of these special characters, the entire column header needs to be enclosed in brackets". */
const isPlain = (name: string): boolean => /^[\p{L}\p{N}_]+$/u.test(name);
const isSpaced = (name: string): boolean => name === DELETED_COLUMN || /^[\p{L}\p{N}_ ]+$/u.test(name);

/** The form a file holds and another cell can read: `T[[#This Row],[Điểm]]`. */
export function formatLong(table: string, reference: StructuredReference): string {
  const columns = formatColumns(reference);
  const sections = reference.sections.map((section) => `[#${section}]`);
  if (sections.length === 0 && columns === undefined) return `${table}[]`;
  if (sections.length === 0 && reference.last === undefined) {
    return isSpaced(reference.first!) ? `${table}[${reference.first!}]` : `${table}[${columns!}]`;
  }
  if (sections.length === 1 && columns === undefined) return `${table}${sections[0]!}`;
  return `${table}[${[...sections, ...(columns === undefined ? [] : [columns])].join(",")}]`;
}

/**
 * The form Excel shows: `[@Điểm]` and `[Điểm]` inside the table, `T[@Điểm]` and `T[Điểm]` elsewhere. "If you don't enter
 * the Table name when specifying multiple columns, Excel adds it automatically."
 */
export function formatShort(table: string, reference: StructuredReference, isInside: boolean): string {
  const { sections, first, last } = reference;
  const prefix = isInside && last === undefined ? "" : table;
  if (sections.length === 0 && first !== undefined) return formatLong(prefix, reference);
  if (sections.length !== 1 || sections[0] !== "This Row") return formatLong(table, reference);
  if (first === undefined) return `${prefix}[@]`;
  const plain = last === undefined && isPlain(first);
  return plain ? `${prefix}[@${first}]` : `${prefix}[@${formatColumns(reference)!}]`;
}

function formatColumns(reference: StructuredReference): string | undefined {
  if (reference.first === undefined) return undefined;
  const first = `[${escape(reference.first)}]`;
  return reference.last === undefined ? first : `${first}:[${escape(reference.last)}]`;
}

export type Resolution = { readonly area: Area } | { readonly error: "#REF!" | "#VALUE!" };

/** The cells a structured reference means, seen from the cell that holds it. */
export function resolveStructured(
  table: TableShape,
  reference: StructuredReference,
  from: { readonly row: number; readonly isOnTableSheet: boolean },
): Resolution {
  const columns = columnsOf(table, reference);
  if (!columns) return { error: "#REF!" };
  const rows = rowsOf(table, reference.sections, from);
  if (typeof rows === "string") return { error: rows };
  const left = table.area.column;
  return { area: areaBetween(rows.top, left + columns.first, rows.bottom, left + columns.last + 1) };
}

function columnsOf(
  table: TableShape,
  { first, last }: StructuredReference,
): { first: number; last: number } | undefined {
  if (first === undefined) return { first: 0, last: table.area.columns - 1 };
  const start = columnIndex(table, first);
  const end = last === undefined ? start : columnIndex(table, last);
  if (start < 0 || end < 0) return undefined;
  return { first: Math.min(start, end), last: Math.max(start, end) };
}

/** Column names are compared as Excel compares them: letter case does not matter. */
export function columnIndex(table: TableShape, name: string): number {
  const wanted = name.trim().toLowerCase();
  return table.columns.findIndex((column) => column.name.trim().toLowerCase() === wanted);
}

export function dataRows(table: Pick<TableShape, "area" | "showHeaders" | "showTotals">): {
  top: number;
  bottom: number;
} {
  return {
    top: table.area.row + (table.showHeaders ? 1 : 0),
    bottom: bottomOf(table.area) - (table.showTotals ? 1 : 0),
  };
}

function rowsOf(
  table: TableShape,
  sections: readonly TableSection[],
  from: { readonly row: number; readonly isOnTableSheet: boolean },
): { top: number; bottom: number } | "#REF!" | "#VALUE!" {
  const data = dataRows(table);
  if (sections.includes("This Row")) {
    const isInside = containsCell(
      { ...table.area, row: data.top, rows: data.bottom - data.top },
      from.row,
      table.area.column,
    );
    return isInside && from.isOnTableSheet ? { top: from.row, bottom: from.row + 1 } : "#VALUE!";
  }
  if (sections.includes("All")) return { top: table.area.row, bottom: bottomOf(table.area) };
  const wants = new Set(sections.length === 0 ? ["Data"] : sections);
  if (wants.has("Headers") && !table.showHeaders) return "#REF!";
  if (wants.has("Totals") && !table.showTotals) return "#REF!";
  const top = wants.has("Headers") ? table.area.row : wants.has("Data") ? data.top : data.bottom;
  const bottom = wants.has("Totals") ? bottomOf(table.area) : wants.has("Data") ? data.bottom : data.top;
  return { top, bottom };
}
