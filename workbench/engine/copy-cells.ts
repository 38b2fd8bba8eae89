import type { Area, CellStyle } from "../workbook-data";
import { formatArea, formatFixedArea, formatFixedSheetArea, formatSheetArea } from "./a1";
import { cellArea, intersectAreas } from "./area";
import { copyRecords } from "./copy-records";
import type { Engine } from "./engine";
import { moveFormula } from "./relative-formula";
import type { CellEdit, SheetGrid } from "./sheet-grid";

export type CopyType = "All" | "Formulas" | "Values" | "Formats" | "Link";

/** Cells to be copied: rows and columns of a rectangle, with some of them left out where several areas are copied. */
export interface CopySource {
  readonly sheet: string;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

export interface CopyOptions {
  readonly type: CopyType;
  readonly skipsBlanks: boolean;
  readonly isTransposed: boolean;
}

interface Copied {
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
}

/** Copies cells to an area, as often as they fit into it, as pasting does. */
export function copyCells(engine: Engine, source: CopySource, sheet: string, target: Area, options: CopyOptions): void {
  const pairs = pairsOf(source, target, options);
  const [from, to] = [engine.grid(source.sheet), engine.grid(sheet)];
  const held = pairs.filter(({ from: { row, column } }) => !options.skipsBlanks || isFilled(from, row, column));
  const link = linkStyle(source, sheet);
  const edits = held.map((pair) => copiedEdit(from, pair, options.type, link));
  if (options.type === "All" || options.type === "Formats")
    to.unmerge(to.merges().filter((area) => intersectAreas(area, target)));
  if (options.type === "Formats") engine.relook(sheet, edits);
  else engine.edit(sheet, edits);
  if (options.type === "All" || options.type === "Formats") {
    copyRecords(engine, source, sheet, target, options);
  }
}

const isFilled = (grid: SheetGrid, row: number, column: number): boolean =>
  grid.value(row, column) !== null || grid.formula(row, column) !== undefined;

function pairsOf({ rows, columns }: CopySource, target: Area, { isTransposed }: CopyOptions): Copied[] {
  const [height, width] = isTransposed ? [columns.length, rows.length] : [rows.length, columns.length];
  const pairs: Copied[] = [];
  for (let down = 0; down < target.rows; down++) {
    for (let right = 0; right < target.columns; right++) {
      const [r, c] = [down % height, right % width];
      const from = { row: rows[isTransposed ? c : r]!, column: columns[isTransposed ? r : c]! };
      pairs.push({ from, to: { row: target.row + down, column: target.column + right } });
    }
  }
  return pairs;
}

function copiedEdit(grid: SheetGrid, { from, to }: Copied, type: CopyType, link: LinkStyle): CellEdit {
  const style: CellStyle = grid.style(from.row, from.column);
  const value = grid.value(from.row, from.column);
  if (type === "Formats") return { ...to, style };
  if (type === "Link") return { ...to, formula: `=${link(grid.name, cellArea(from.row, from.column))}` };
  const formula = type === "Values" ? undefined : grid.formula(from.row, from.column);
  const content =
    formula === undefined
      ? {
          value: grid.isSpilledInto(from.row, from.column) && type !== "Values" ? null : value,
          isQuoted: grid.isQuoted(from.row, from.column),
        }
      : { formula: moveFormula(formula, from, to) };
  return { ...to, ...content, ...(type === "All" && { style }) };
}

type LinkStyle = (sheetName: string, cell: Area) => string;

/** Pasting a link names a single cell as fixed, several each by itself; the sheet only where it is another. */
function linkStyle({ sheet, rows, columns }: CopySource, target: string): LinkStyle {
  const isSingle = rows.length * columns.length === 1;
  if (sheet === target) return (_name, cell) => (isSingle ? formatFixedArea(cell) : formatArea(cell));
  return isSingle ? formatFixedSheetArea : formatSheetArea;
}
