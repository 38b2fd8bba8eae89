import { bottomOf, cellArea, intersectAreas, rightOf, WHOLE_SHEET } from "../engine/area";
import { type FoundCell, searchCells, type SearchOptions, searchPattern } from "../engine/cell-search";
import type { Engine } from "../engine/engine";
import { entryEdit } from "../engine/entry-edit";
import { displayText } from "../engine/number-display";
import type { CellEdit, SheetGrid } from "../engine/sheet-grid";
import { type Arguments, asFlag, oneOf } from "../protocol/arguments";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import type { HostObject, Method } from "../protocol/object-type";
import type { Area } from "../workbook-data";
import { openRange } from "./range";
import { areasOfCells, openRangeAreas } from "./range-areas";
import type { RangeRef } from "./range-ref";
import type { SheetRef } from "./worksheet";

/** `Range` members that look for a text and replace it. */
export const rangeSearch: Readonly<Record<string, Method<RangeRef>>> = {
  Find: (range, args, host) => {
    const found = find(range, args, host);
    if (!found) throw new ExcelError("ItemNotFound");
    return found;
  },
  FindOrNullObject: find,
  ReplaceAll: ({ sheet, area }, args, { engine }) => replaceAll(engine, sheet, area, args),
};

/** `Worksheet` members that look for a text and replace it. */
export const worksheetSearch: Readonly<Record<string, Method<SheetRef>>> = {
  FindAll: (sheet, args, host) => {
    const found = findAll(sheet, args, host);
    // "If no cells meet this criteria, an `ItemNotFound` error will be thrown."
    if (!found) throw new ExcelError("ItemNotFound");
    return found;
  },
  FindAllOrNullObject: findAll,
  ReplaceAll: ({ sheet }, args, { engine }) => replaceAll(engine, sheet, WHOLE_SHEET, args),
};

/**
 * "If the current range is larger than a single cell, then the search will be limited to that range, else the search will
 * cover the entire sheet starting after that cell."
 */
function find({ sheet, area }: RangeRef, args: Arguments, { engine }: ExcelHost): HostObject | null {
  const { isBackwards, options } = criteria(args, 1);
  const isOneCell = area.rows * area.columns === 1;
  const cells = searchCells(engine.grid(sheet), isOneCell ? WHOLE_SHEET : area, searched(args), options);
  if (isBackwards) cells.reverse();
  const isAhead = ({ row, column }: FoundCell): boolean => {
    const ahead = row === area.row ? column - area.column : row - area.row;
    return isBackwards ? ahead < 0 : ahead > 0;
  };
  const found = isOneCell ? (cells.find(isAhead) ?? cells[0]) : cells[0];
  return found ? openRange(sheet, cellArea(found.row, found.column)) : null;
}

function findAll({ sheet }: SheetRef, args: Arguments, { engine }: ExcelHost): HostObject | null {
  const cells = searchCells(engine.grid(sheet), WHOLE_SHEET, searched(args), criteria(args, 1).options);
  return cells.length > 0 ? openRangeAreas(sheet, areasOfCells(cells.map(({ row, column }) => [row, column]))) : null;
}

function searched(args: Arguments): string {
  const text = args.text(0);
  if (text === "") throw new ExcelError("InvalidArgument");
  return text;
}

/** "Default is `false` (partial)", "`false` (case-insensitive)" and forward. */
function criteria(
  args: Arguments,
  position: number,
): { readonly options: SearchOptions; readonly isBackwards: boolean } {
  const given = args.has(position) ? args.raw(position) : {};
  if (typeof given !== "object" || given === null) throw new ExcelError("InvalidArgument");
  const { completeMatch, matchCase, searchDirection } = given as Readonly<Record<string, unknown>>;
  const isBackwards =
    (searchDirection ?? undefined) !== undefined && oneOf(searchDirection, ["Forward", "Backwards"]) === "Backwards";
  return {
    isBackwards,
    options: { completeMatch: asFlag(completeMatch ?? false), matchCase: asFlag(matchCase ?? false) },
  };
}

/**
 * "The number of replacements performed": of cells that were changed. Replaced is what was typed into a cell, its formula
 * or its value, and the result is typed in anew.
 */
function replaceAll(engine: Engine, sheet: string, area: Area, args: Arguments): number {
  const pattern = searchPattern(searched(args), criteria(args, 2).options);
  const replacement = args.text(1);
  const grid = engine.grid(sheet);
  const used = grid.usedArea("values");
  const within = used && intersectAreas(area, used);
  if (!within) return 0;
  const edits: CellEdit[] = [];
  for (let row = within.row; row < bottomOf(within); row++) {
    for (let column = within.column; column < rightOf(within); column++) {
      const typed = typedText(grid, row, column);
      const replaced = typed.replaceAll(pattern, () => replacement);
      if (replaced !== typed) edits.push(entryEdit(engine, { sheet, row, column }, replaced, "en-US"));
    }
  }
  engine.edit(sheet, edits);
  return edits.length;
}

function typedText(grid: SheetGrid, row: number, column: number): string {
  if (grid.isSpilledInto(row, column)) return "";
  return grid.formula(row, column) ?? displayText(grid.value(row, column), "General", "en");
}
