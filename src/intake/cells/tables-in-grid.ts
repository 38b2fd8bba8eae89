/** Where the tables of a sheet are: their headings in one row or several, repeated or missing, and the rows under them. */
import { foldWords } from "../folded-text";
import { columnsOf, tableKindOf } from "./columns";
import { readPoints } from "../figures";
import type { ColumnChoices, ColumnRole, IntakeColumn, SetAside, TableKind } from "../intake";
import { cellText, isBlankRow, rowText, type Grid, type GridRow } from "./grid";
import { isHeadingText, meaningOfHeading } from "./headings";

export interface GridTable {
  readonly kind: TableKind;
  readonly columns: readonly IntakeColumn[];
  readonly rows: readonly GridRow[];
  /** Rows of `rows` before which a blank row, a page or a repeated heading stood. */
  readonly isAfterBreak: ReadonlySet<GridRow>;
}

export interface GridTables {
  readonly tables: readonly GridTable[];
  readonly aside: readonly SetAside[];
  /** Rows that belong to no table. */
  readonly outside: readonly GridRow[];
  /** Rows of a table whose columns nothing explains. */
  readonly unheaded: readonly GridRow[];
}

interface Block {
  readonly headings: readonly GridRow[];
  readonly rows: GridRow[];
  readonly isAfterBreak: Set<GridRow>;
}

export function tablesInGrid(grid: Grid, choices: ColumnChoices): GridTables {
  const blocks: Block[] = [];
  const aside: SetAside[] = [];
  const before: GridRow[] = [];
  let isBreak = false;
  for (let at = 0; at < grid.rows.length; at += 1) {
    const row = grid.rows[at];
    if (row === undefined) break;
    if (isBlankRow(row)) {
      isBreak = true;
      continue;
    }
    const block = blocks.at(-1);
    const height = headingHeight(grid.rows, at);
    if (height > 0) {
      const headings = grid.rows.slice(at, at + height).filter((each) => !isBlankRow(each));
      headings.forEach((each) => aside.push(asideOf(each, "heading")));
      at += height - 1;
      if (block !== undefined && isSameHeading(block.headings, headings)) isBreak = true;
      else {
        aside.push(...titlesAtEnd(block).map((each) => asideOf(each, "heading")));
        blocks.push({ headings, rows: [], isAfterBreak: new Set() });
        isBreak = false;
      }
      continue;
    }
    if (isColumnNumbers(row)) {
      aside.push(asideOf(row, "columnNumbers"));
      continue;
    }
    if (block === undefined) before.push(row);
    else {
      block.rows.push(row);
      if (isBreak) block.isAfterBreak.add(row);
    }
    isBreak = false;
  }
  return resolved(blocks, before, aside, choices);
}

/** Rows with one text, right before the next heading: its title. They leave the table above. */
function titlesAtEnd(block: Block | undefined): readonly GridRow[] {
  const titles: GridRow[] = [];
  for (let row = block?.rows.at(-1); row !== undefined && isTitle(row); row = block?.rows.at(-1)) {
    titles.unshift(row);
    block?.rows.pop();
  }
  return titles;
}

function isTitle(row: GridRow): boolean {
  return row.cells.filter((cell) => cellText(cell) !== "").length === 1;
}

function resolved(
  blocks: readonly Block[],
  before: readonly GridRow[],
  aside: readonly SetAside[],
  choices: ColumnChoices,
): GridTables {
  const outside: GridRow[] = [];
  const unheaded: GridRow[] = [];
  const all =
    blocks.length === 0 && before.length > 0
      ? [{ headings: [], rows: [...before], isAfterBreak: new Set<GridRow>() }]
      : blocks;
  if (blocks.length > 0) outside.push(...before);
  const tables = all.flatMap(({ headings, rows, isAfterBreak }): readonly GridTable[] => {
    const columns = columnsOf(combinedHeadings(headings, rows), rows, choices);
    const kind = tableKindOf(columns);
    if (kind === null || (headings.length === 0 && !isCodedTable(columns, rows))) {
      const isTable =
        headings.length === 0 &&
        rows.length >= fewestRows &&
        rows.filter((row) => filledIn(row) >= 2).length * 2 >= rows.length;
      (isTable ? unheaded : outside).push(...rows);
      return [];
    }
    return [{ kind, columns, rows, isAfterBreak }];
  });
  return { tables, aside, outside, unheaded };
}

const fewestRows = 3;

function filledIn(row: GridRow): number {
  return row.cells.filter((cell) => cellText(cell) !== "").length;
}

/**
 * Without a heading only figures that behave like points make a score sheet: dotted codes, a maximum and a score for most
 * rows, and hardly a score above its maximum. Columns that the user named are taken at their word.
 */
function isCodedTable(columns: readonly IntakeColumn[], rows: readonly GridRow[]): boolean {
  if (columns.some(({ reason }) => reason === "chosen")) return true;
  const max = columnOf(columns, "maxScore");
  const self = columnOf(columns, "selfScore") ?? columnOf(columns, "score");
  const other = columnOf(columns, "appraisedScore");
  const code = columnOf(columns, "code") ?? columnOf(columns, "name");
  if (max === null || self === null || code === null) return false;
  const dotted = rows.filter((row) => /^\d+[.,]\d/.test(cellText(row.cells[code]))).length;
  const above = [self, other].flatMap((column) =>
    column !== null ? rows.filter((row) => figureIn(row, column) > figureIn(row, max)) : [],
  );
  const scored = rows.filter((row) => !Number.isNaN(figureIn(row, max)) && !Number.isNaN(figureIn(row, self))).length;
  return rows.length >= 2 && dotted * 3 >= rows.length && scored * 2 >= rows.length && above.length * 20 <= rows.length;
}

function columnOf(columns: readonly IntakeColumn[], role: ColumnRole): number | null {
  const found = columns.find((column) => column.role === role);
  return found === undefined ? null : found.column - 1;
}

/** Only to compare columns; figures are read elsewhere. */
function figureIn(row: GridRow, column: number): number {
  const points = readPoints(cellText(row.cells[column]));
  return points === null ? NaN : Number(points.value.toJSON());
}

function asideOf(row: GridRow, as: SetAside["as"]): SetAside {
  return { place: row.place, text: rowText(row), as };
}

/** How many rows from here are one heading; 0 where none begins. */
function headingHeight(rows: readonly GridRow[], at: number): number {
  const first = rows[at];
  if (first === undefined || !opensHeading(first, rows[at + 1])) return 0;
  let height = 1;
  while (height < mostHeadingRows && continuesHeading(first, rows[at + height])) height += 1;
  return height;
}

const mostHeadingRows = 4;
const longestHeadingCell = 260;

function opensHeading(row: GridRow, next: GridRow | undefined): boolean {
  const texts = row.cells.map(cellText);
  const filled = texts.filter((text) => text !== "");
  if (filled.length < 2 || filled.some((text) => text.length > longestHeadingCell)) return false;
  const hasNumbers = row.cells.some(
    (cell) => cell.kind === "number" || cell.kind === "date" || /^\d+([.,]\d+)?$/.test(cellText(cell)),
  );
  if (hasNumbers) return false;
  const roles = new Set(filled.map((text) => meaningOfHeading(text)?.role).filter((role) => role !== undefined));
  const known = filled.filter(isHeadingText).length;
  const hasSubject = roles.has("name") || roles.has("code");
  if (hasSubject && known >= 2 && roles.size >= 2) return known * 2 >= filled.length || known >= 3;
  // `Điểm` over `Tối đa`, `Tự chấm`: the second row says what the first leaves open.
  return (
    hasSubject && next !== undefined && continuesHeading(row, next) && next.cells.map(cellText).some(isHeadingText)
  );
}

function continuesHeading(first: GridRow, row: GridRow | undefined): boolean {
  if (row === undefined || isBlankRow(row)) return false;
  const filled = row.cells.map(cellText).filter((text) => text !== "");
  if (filled.some((text) => text.length > 80 || /^\d+([.,]\d+)?$/.test(text))) return false;
  const subjects = first.cells.flatMap((cell, column) => {
    const role = meaningOfHeading(cellText(cell))?.role;
    return role === "code" || role === "name" ? [column] : [];
  });
  return (
    subjects.length > 0 &&
    subjects.every((column) => cellText(row.cells[column]) === "" || isSameText(row, first, column)) &&
    !isColumnNumbers(row)
  );
}

function isSameText(row: GridRow, first: GridRow, column: number): boolean {
  return foldWords(cellText(row.cells[column])) === foldWords(cellText(first.cells[column]));
}

function isSameHeading(known: readonly GridRow[], found: readonly GridRow[]): boolean {
  const words = (rows: readonly GridRow[]): string => rows.map((row) => foldWords(rowText(row))).join("|");
  return words(known) === words(found);
}

/** Each column's heading, its rows from top to bottom; a text over several columns counts for each that goes on below. */
function combinedHeadings(headings: readonly GridRow[], rows: readonly GridRow[]): readonly string[] {
  const width = [...headings, ...rows].reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return Array.from({ length: Math.min(width, mostColumns) }, (_, column) => {
    const texts: string[] = [];
    headings.forEach((row, at) => {
      let text = cellText(row.cells[column]);
      const goesOnBelow = headings.slice(at + 1).some((below) => cellText(below.cells[column]) !== "");
      for (let left = column - 1; text === "" && goesOnBelow && left >= 0; left -= 1) text = cellText(row.cells[left]);
      if (text !== "" && !texts.includes(text)) texts.push(text);
    });
    return texts.join(" ");
  });
}

const mostColumns = 200;

/** `(1)`, `(2)`, `(3) = (1) − (2)` under a heading. */
function isColumnNumbers(row: GridRow): boolean {
  const texts = row.cells.map(cellText).filter((text) => text !== "");
  if (texts.length < 3) return false;
  const isNumbered = texts.every((text) => text.length < 24 && /^[([]?(?:\d{1,2}|[A-Z])[)\]]?(?:\s?=.*)?$/.test(text));
  const numbers = texts
    .map((text) => Number(/\d{1,2}/.exec(text)?.[0] ?? NaN))
    .filter((number) => !Number.isNaN(number));
  return (
    isNumbered &&
    numbers.length >= 3 &&
    numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)
  );
}
