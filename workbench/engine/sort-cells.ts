import type { Area, CellStyle, CellValue, SortFieldData } from "../workbook-data";
import { bottomOf, containsCell, rightOf } from "./area";
import { compareCells, isBlank } from "./cell-order";
import type { Engine } from "./engine";
import type { GridShift } from "./grid-shift";
import { moveFormula } from "./relative-formula";
import { runsOf } from "./row-visibility";
import type { CellEdit, SheetGrid } from "./sheet-grid";
import { carryRecords } from "./carry-records";

export interface Sorting {
  readonly fields: readonly SortFieldData[];
  readonly matchCase: boolean;
  /** What changes places. */
  readonly axis: GridShift["axis"];
}

/**
 * Sorts the rows, or columns, of an area. "Hidden columns aren't moved when you sort columns, and hidden rows aren't moved
 * when you sort rows." Formulas are carried along as when they are copied: what they say of their own row, they go on saying.
 */
export function sortCells(engine: Engine, sheet: string, area: Area, sorting: Sorting): void {
  const lines = new Lines(engine.grid(sheet), area, sorting.axis);
  const visible = lines.visible();
  const sorted = [...visible].sort((one, other) => compareLines(lines, one, other, sorting) || one - other);
  const moves = visible.flatMap((to, index) => (sorted[index] === to ? [] : [{ from: sorted[index]!, to }]));
  if (moves.length === 0) return;
  const origins = new Map(moves.map(({ from, to }) => [to, from]));
  engine.rewrite(
    sheet,
    moves.flatMap(({ from, to }) => lines.edits(from, to)),
    (row, column) => {
      if (!containsCell(area, row, column)) return undefined;
      if (sorting.axis === "rows") return { sheet, row: origins.get(row) ?? row, column };
      return { sheet, row, column: origins.get(column) ?? column };
    },
  );
  carryRecords(engine, sheet, area, sorting.axis, new Map(moves.map(({ from, to }) => [from, to])));
  const areas = runsOf(moves.map(({ to }) => to)).map(({ first, count }) => lines.areaOf(first, count));
  engine.changes.tell({ kind: "sorted", sheet, axis: sorting.axis, areas, origin: engine.origin });
}

function compareLines(lines: Lines, one: number, other: number, { fields, matchCase }: Sorting): number {
  for (const field of fields) {
    const difference =
      field.on === "Value" ? byValue(lines, one, other, field, matchCase) : byColor(lines, one, other, field);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Blanks are last, whichever way the rest is sorted. */
function byValue(
  lines: Lines,
  one: number,
  other: number,
  { key, ascending, textAsNumbers }: SortFieldData,
  matchCase: boolean,
): number {
  const [a, b] = [lines.value(one, key), lines.value(other, key)];
  if (isBlank(a) || isBlank(b)) return Number(isBlank(a)) - Number(isBlank(b));
  const difference = compareCells(a, b, { matchCase, textAsNumbers: textAsNumbers ?? false });
  return ascending ? difference : -difference;
}

function byColor(lines: Lines, one: number, other: number, { key, ascending, on, color }: SortFieldData): number {
  const isFirst = (line: number): boolean => {
    const { fill = "#FFFFFF", font } = lines.style(line, key);
    return (on === "CellColor" ? fill : (font?.color ?? "#000000")) === color?.toUpperCase();
  };
  const difference = Number(isFirst(other)) - Number(isFirst(one));
  return ascending ? difference : -difference;
}

/** The rows of an area, or its columns, by their index in the sheet. */
class Lines {
  private readonly grid: SheetGrid;
  private readonly area: Area;
  private readonly isRows: boolean;

  constructor(grid: SheetGrid, area: Area, axis: GridShift["axis"]) {
    this.grid = grid;
    this.area = area;
    this.isRows = axis === "rows";
  }

  visible(): number[] {
    const [first, end] = this.isRows ? [this.area.row, bottomOf(this.area)] : [this.area.column, rightOf(this.area)];
    const isHidden = (line: number): boolean =>
      this.isRows ? this.grid.isRowHidden(line) : this.grid.isColumnHidden(line);
    return Array.from({ length: end - first }, (_, index) => first + index).filter((line) => !isHidden(line));
  }

  value(line: number, offset: number): CellValue {
    return this.grid.value(...this.cell(line, offset));
  }

  style(line: number, offset: number): CellStyle {
    return this.grid.style(...this.cell(line, offset));
  }

  areaOf(first: number, count: number): Area {
    return this.isRows ? { ...this.area, row: first, rows: count } : { ...this.area, column: first, columns: count };
  }

  /** What must be written to `to` so that it is as `from` is now. */
  edits(from: number, to: number): CellEdit[] {
    const width = this.isRows ? this.area.columns : this.area.rows;
    return Array.from({ length: width }, (_, offset) => {
      const [fromRow, fromColumn] = this.cell(from, offset);
      const [row, column] = this.cell(to, offset);
      const formula = this.grid.formula(fromRow, fromColumn);
      const style = this.grid.style(fromRow, fromColumn);
      if (formula !== undefined)
        return {
          row,
          column,
          style,
          formula: moveFormula(formula, { row: fromRow, column: fromColumn }, { row, column }),
        };
      const value = this.grid.isSpilledInto(fromRow, fromColumn) ? null : this.grid.value(fromRow, fromColumn);
      return { row, column, style, value, formula: null, isQuoted: this.grid.isQuoted(fromRow, fromColumn) };
    });
  }

  private cell(line: number, offset: number): readonly [row: number, column: number] {
    return this.isRows ? [line, this.area.column + offset] : [this.area.row + offset, line];
  }
}
