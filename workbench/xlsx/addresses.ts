import type { Area } from "../workbook-data";

export const ROW_COUNT = 1_048_576;
export const COLUMN_COUNT = 16_384;

export interface Position {
  readonly row: number;
  readonly column: number;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + (letter.charCodeAt(0) - 64);
  return number - 1;
}

export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

export function areaAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellAddress(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

export function absoluteAddress(area: Area): string {
  const first = `$${columnLetters(area.column)}$${area.row + 1}`;
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:$${columnLetters(area.column + area.columns - 1)}$${area.row + area.rows}`;
}

/** A list of areas as the file writes it: `A1:B2 D4`. */
export function areasAddress(areas: readonly Area[]): string {
  return areas.map(areaAddress).join(" ");
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/;

export function parseCell(text: string): Position | undefined {
  const match = CELL.exec(text);
  if (match === null) return undefined;
  const row = Number(match[2]) - 1;
  const column = columnNumber(match[1]!);
  return row >= 0 && row < ROW_COUNT && column < COLUMN_COUNT ? { row, column } : undefined;
}

/** `B2`, `B2:C9`, whole columns `B:C` and whole rows `2:9`, with or without `$`. */
export function parseArea(text: string): Area | undefined {
  const [first = "", second = first, ...rest] = text.split(":");
  if (rest.length > 0) return undefined;
  const start = parseCell(first);
  const end = parseCell(second);
  if (start !== undefined && end !== undefined) return between(start, end);
  const columns = [first, second].map((part) => /^\$?([A-Za-z]{1,3})$/.exec(part)?.[1]);
  if (columns[0] !== undefined && columns[1] !== undefined) {
    const [one, other] = [columnNumber(columns[0]), columnNumber(columns[1])];
    if (Math.max(one, other) >= COLUMN_COUNT) return undefined;
    return between({ row: 0, column: one }, { row: ROW_COUNT - 1, column: other });
  }
  const rows = [first, second].map((part) => /^\$?([0-9]{1,7})$/.exec(part)?.[1]);
  if (rows[0] === undefined || rows[1] === undefined) return undefined;
  const [one, other] = [Number(rows[0]) - 1, Number(rows[1]) - 1];
  if (Math.min(one, other) < 0 || Math.max(one, other) >= ROW_COUNT) return undefined;
  return between({ row: one, column: 0 }, { row: other, column: COLUMN_COUNT - 1 });
}

function between(one: Position, other: Position): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.abs(one.row - other.row) + 1,
    columns: Math.abs(one.column - other.column) + 1,
  };
}

export function parseAreas(text: string | undefined): Area[] {
  return (text ?? "").split(/\s+/).flatMap((part) => parseArea(part) ?? []);
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** A sheet's name as a formula writes it: quoted unless it can only be a name. */
export function quoteSheet(name: string): string {
  const plain =
    /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && parseCell(name) === undefined && !/^(r\d*)?(c\d*)?$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}
