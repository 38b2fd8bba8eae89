/** Areas and the addresses Excel has for them. */
import type { CellArea } from "../sheets/sheet-plan";

const letters = 26;
const lastRow = 1_048_576;
const lastColumn = 16_384;

export function columnLetters(column: number): string {
  const rest = Math.floor(column / letters);
  const letter = String.fromCharCode("A".charCodeAt(0) + (column % letters));
  return rest === 0 ? letter : columnLetters(rest - 1) + letter;
}

export function columnOfLetters(text: string): number {
  return Array.from(text.toUpperCase()).reduce((sum, letter) => sum * letters + letter.charCodeAt(0) - 64, 0) - 1;
}

export function addressOf({ row, column, rows, columns }: CellArea): string {
  const first = `${columnLetters(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnLetters(column + columns - 1)}${row + rows}`;
}

/** Areas of an address such as `Sheet1!B2`, `A1:C3,E5`, `5:5` or `$A:$C`. */
export function areasOf(address: string): readonly CellArea[] {
  return splitAreas(address).map(areaOf);
}

/** A comma inside a sheet's quoted name parts nothing. */
function splitAreas(address: string): readonly string[] {
  return address.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}

function areaOf(address: string): CellArea {
  const cells = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const [first = "", last = first] = cells.split(":");
  const from = cornerOf(first, 0, 0);
  const to = cornerOf(last, lastRow - 1, lastColumn - 1);
  return {
    row: from.row,
    column: from.column,
    rows: to.row - from.row + 1,
    columns: to.column - from.column + 1,
  };
}

function cornerOf(
  text: string,
  rowLeftOut: number,
  columnLeftOut: number,
): { readonly row: number; readonly column: number } {
  const [, column = "", row = ""] = /^([A-Za-z]*)(\d*)$/.exec(text.trim()) ?? [];
  return {
    row: row === "" ? rowLeftOut : Number(row) - 1,
    column: column === "" ? columnLeftOut : columnOfLetters(column),
  };
}

export function contains({ row, column, rows, columns }: CellArea, atRow: number, atColumn: number): boolean {
  return atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;
}

export function overlap(first: CellArea, second: CellArea): boolean {
  return (
    first.row < second.row + second.rows &&
    second.row < first.row + first.rows &&
    first.column < second.column + second.columns &&
    second.column < first.column + first.columns
  );
}

export interface Run {
  readonly first: number;
  readonly count: number;
}

/** Numbers in ascending order as runs of neighbours. */
export function runsOf(numbers: readonly number[]): readonly Run[] {
  return numbers.reduce<readonly Run[]>((runs, number) => {
    const last = runs.at(-1);
    return last && last.first + last.count === number
      ? [...runs.slice(0, -1), { first: last.first, count: last.count + 1 }]
      : [...runs, { first: number, count: 1 }];
  }, []);
}

/** Excel takes at most 8,192 characters. */
const longestAddress = 8_000;

/** Many areas as few addresses, none longer than Excel takes. */
export function joinedAddresses(areas: readonly CellArea[]): readonly string[] {
  return areas.map(addressOf).reduce<readonly string[]>((joined, address) => {
    const last = joined.at(-1);
    return last !== undefined && last.length + address.length < longestAddress
      ? [...joined.slice(0, -1), `${last},${address}`]
      : [...joined, address];
  }, []);
}

/** Where rows and columns of a plan lie in the sheet as it is now. */
export interface Placement {
  readonly row: (planned: number) => number;
  readonly column: (planned: number) => number;
}

export const asPlanned: Placement = { row: (row) => row, column: (column) => column };

export function placedArea({ row, column }: Placement, area: CellArea): CellArea {
  const [top, left] = [row(area.row), column(area.column)];
  const bottom = row(area.row + area.rows - 1);
  const right = column(area.column + area.columns - 1);
  return {
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  };
}

/** A formula's plain references, moved with the cells they mean; texts in quotes stay. */
export function placedFormula({ row, column }: Placement, formula: string): string {
  return formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'!|\[[^\]]*\]|(?<![\p{L}\d_.])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\d_.(])/gu,
    (whole: string, columnMark?: string, letterText?: string, rowMark?: string, rowText?: string) =>
      letterText === undefined
        ? whole
        : `${columnMark ?? ""}${columnLetters(column(columnOfLetters(letterText)))}${rowMark ?? ""}${row(Number(rowText) - 1) + 1}`,
  );
}
