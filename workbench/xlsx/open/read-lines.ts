import type { CellData, SheetData } from "../../workbook-data";
import { COLUMN_COUNT } from "../addresses";
import { shownWidth } from "../column-widths";
import { childNamed, childrenNamed, flag, numberAttribute } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";
import type { RowRecord, SheetCells } from "./read-cells";
import type { StyleSheet } from "./read-styles";

/** Neighbouring columns of which the file tells the same. */
export interface ColumnRun {
  readonly first: number;
  readonly last: number;
  readonly node: XmlElement;
}

/** In a sound file no column is told twice; one that tells the same columns again and again is not followed. */
export function columnRuns(root: XmlElement): ColumnRun[] {
  let painted = 0;
  return childrenNamed(childNamed(root, "cols"), "col").flatMap((node) => {
    const first = (numberAttribute(node, "min") ?? 0) - 1;
    const last = Math.min(numberAttribute(node, "max") ?? first + 1, COLUMN_COUNT) - 1;
    if (!Number.isInteger(first) || !Number.isInteger(last) || first < 0 || first > last) return [];
    painted += last - first + 1;
    return painted > 2 * COLUMN_COUNT ? [] : [{ first, last, node }];
  });
}

type Lines = Pick<SheetData, "columns" | "rows" | "style" | "outline"> & { readonly cells: readonly CellData[] };

/** Rows and columns: sizes, looks, groups; and the cells, which name their look where a line would give them another. */
export function readLines(
  root: XmlElement,
  runs: readonly ColumnRun[],
  { cells, rows }: SheetCells,
  styles: StyleSheet,
): Lines {
  const columnLooks = readColumnLooks(runs, styles);
  const rowLooks = readRowLooks(rows, columnLooks, styles);
  const style = columnLooks.sheet;
  const outline = readOutline(runs, rows);
  return {
    columns: readColumns(root, runs, cells, columnLooks.columns),
    rows: readRows(root, rows, rowLooks),
    ...(style === undefined ? {} : { style }),
    ...(outline === undefined ? {} : { outline }),
    cells: withOwnLooks(cells, rowLooks, columnLooks, styles),
  };
}

interface ColumnLooks {
  /** The look of all columns that have none of their own. */
  readonly sheet: number | undefined;
  readonly columns: ReadonlyMap<number, number>;
}

/** The format has no look for a whole sheet: Excel gives it to all columns, most of them in the run that ends the sheet. */
function readColumnLooks(runs: readonly ColumnRun[], styles: StyleSheet): ColumnLooks {
  const format = ({ node }: ColumnRun): number => numberAttribute(node, "style") ?? 0;
  const rest = runs.find(({ first, last }) => last === COLUMN_COUNT - 1 && last - first >= COLUMN_COUNT / 2);
  const sheet = rest === undefined ? undefined : styles.indexOf(format(rest));
  const columns = new Map<number, number>();
  if (sheet !== undefined) {
    for (let column = 0; column < rest!.first; column++) columns.set(column, styles.indexOfAny(0));
  }
  for (const run of runs) {
    const look = sheet === undefined ? styles.indexOf(format(run)) : styles.indexOfAny(format(run));
    if (look === undefined || run === rest) continue;
    for (let column = run.first; column <= run.last; column++) columns.set(column, look);
  }
  return { sheet, columns: new Map([...columns].filter(([, look]) => look !== sheet)) };
}

function readRowLooks(
  rows: ReadonlyMap<number, RowRecord>,
  { sheet, columns }: ColumnLooks,
  styles: StyleSheet,
): ReadonlyMap<number, number> {
  const overrides = sheet !== undefined || columns.size > 0;
  return new Map(
    [...rows].flatMap(([row, { format }]): [number, number][] => {
      if (format === undefined) return [];
      const look = overrides ? styles.indexOfAny(format) : styles.indexOf(format);
      return look === undefined ? [] : [[row, look]];
    }),
  );
}

/** A column in a file without a default of its own is as wide as a new one. */
const USUAL_STORED = 9.140625;

/** A width that the file does not call chosen is told for the columns in use only, and where it is not as usual. */
function readColumns(
  root: XmlElement,
  runs: readonly ColumnRun[],
  cells: readonly CellData[],
  looks: ReadonlyMap<number, number>,
): SheetData["columns"] {
  const columns: Record<number, SheetData["columns"][number]> = {};
  const usual = numberAttribute(childNamed(root, "sheetFormatPr"), "defaultColWidth");
  const lastUsed = cells.reduce((last, cell) => Math.max(last, cell.column), -1);
  if (usual !== undefined) {
    for (let column = 0; column <= lastUsed; column++) columns[column] = { width: shownWidth(usual) };
  }
  for (const { first, last, node } of runs) {
    const width = numberAttribute(node, "width");
    const chosen = flag(node, "customWidth") === true;
    const hidden = flag(node, "hidden") === true;
    const told = width !== undefined && (chosen || width !== (usual ?? USUAL_STORED));
    if (!told && !hidden) continue;
    const lastTold = chosen || hidden ? last : Math.min(last, lastUsed);
    for (let column = first; column <= lastTold; column++) {
      columns[column] = { ...(told ? { width: shownWidth(width) } : {}), ...(hidden ? { hidden } : {}) };
    }
  }
  for (const [column, style] of looks) columns[column] = { ...columns[column], style };
  return columns;
}

function readRows(
  root: XmlElement,
  rows: ReadonlyMap<number, RowRecord>,
  looks: ReadonlyMap<number, number>,
): SheetData["rows"] {
  const told: Record<number, SheetData["rows"][number]> = {};
  const format = childNamed(root, "sheetFormatPr");
  const usual = flag(format, "customHeight") === true ? numberAttribute(format, "defaultRowHeight") : undefined;
  const lastRow = usual === undefined ? -1 : [...rows.keys()].reduce((last, row) => Math.max(last, row), -1);
  for (let row = 0; row <= lastRow; row++) told[row] = { height: usual! };
  for (const [row, { height, hidden }] of rows) {
    const style = looks.get(row);
    if (height === undefined && hidden === undefined && style === undefined) continue;
    told[row] = {
      ...told[row],
      ...(height === undefined ? {} : { height }),
      ...(hidden === undefined ? {} : { hidden }),
      ...(style === undefined ? {} : { style }),
    };
  }
  return told;
}

function readOutline(runs: readonly ColumnRun[], rows: ReadonlyMap<number, RowRecord>): SheetData["outline"] {
  const columnLevels: Record<number, number> = {};
  for (const { first, last, node } of runs) {
    const level = numberAttribute(node, "outlineLevel") ?? 0;
    if (level > 0) for (let column = first; column <= last; column++) columnLevels[column] = level;
  }
  const rowLevels = Object.fromEntries(
    [...rows].flatMap(([row, { level }]) => (level === undefined ? [] : [[row, level]])),
  );
  const isFlat = Object.keys(columnLevels).length + Object.keys(rowLevels).length === 0;
  return isFlat ? undefined : { rows: rowLevels, columns: columnLevels };
}

/** In the file a cell without a look is plain, whatever its row and column say; here it would look like them. */
function withOwnLooks(
  cells: readonly CellData[],
  rows: ReadonlyMap<number, number>,
  { sheet, columns }: ColumnLooks,
  styles: StyleSheet,
): readonly CellData[] {
  if (rows.size === 0 && columns.size === 0 && sheet === undefined) return cells.filter(holdsSomething);
  return cells.flatMap((cell): CellData[] => {
    if (cell.style !== undefined) return [cell];
    const isStyled = (rows.get(cell.row) ?? columns.get(cell.column) ?? sheet) !== undefined;
    if (isStyled) return [{ ...cell, style: styles.indexOfAny(0) }];
    return holdsSomething(cell) ? [cell] : [];
  });
}

function holdsSomething({ value, formula, style }: CellData): boolean {
  return value !== null || formula !== undefined || style !== undefined;
}
