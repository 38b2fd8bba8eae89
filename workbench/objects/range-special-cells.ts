import { containsCellOf, intersectAreaLists } from "../engine/area-list";
import { bottomOf, eachCell, intersectAreas, rightOf } from "../engine/area";
import type { SheetGrid } from "../engine/sheet-grid";
import type { Arguments } from "../protocol/arguments";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import type { HostObject, Method } from "../protocol/object-type";
import type { Area, CellValue } from "../workbook-data";
import { areasOfCells, openRangeAreas } from "./range-areas";
import type { RangeRef } from "./range-ref";

const TYPES = [
  "ConditionalFormats",
  "DataValidations",
  "Blanks",
  "Constants",
  "Formulas",
  "SameConditionalFormat",
  "SameDataValidation",
  "Visible",
] as const;
type CellType = (typeof TYPES)[number];

/** Which kinds of values each choice takes in: errors, logical values, numbers, texts. */
const VALUE_TYPES = {
  All: "elnt",
  Errors: "e",
  ErrorsLogical: "el",
  ErrorsNumbers: "en",
  ErrorsText: "et",
  ErrorsLogicalNumber: "eln",
  ErrorsLogicalText: "elt",
  ErrorsNumberText: "ent",
  Logical: "l",
  LogicalNumbers: "ln",
  LogicalText: "lt",
  LogicalNumbersText: "lnt",
  Numbers: "n",
  NumbersText: "nt",
  Text: "t",
} as const;
type ValueType = keyof typeof VALUE_TYPES;

/** Cells of one sheet, in one area or several. */
export interface SearchedCells {
  readonly sheet: string;
  readonly areas: readonly Area[];
}

/** "represents all the cells that match the specified type and value" */
export function specialCells(
  { sheet, areas }: SearchedCells,
  args: Arguments,
  { engine }: ExcelHost,
): HostObject | null {
  const type = args.oneOf(0, TYPES);
  const valueType = args.has(1) ? args.oneOf(1, Object.keys(VALUE_TYPES) as ValueType[]) : "All";
  const { conditionalFormats, validations } = engine.sheets.records(sheet);
  const { row, column } = areas[0]!;
  const holdsFirst = (rule: { readonly areas: readonly Area[] }): boolean => containsCellOf(rule.areas, row, column);
  const rules = {
    ConditionalFormats: conditionalFormats,
    DataValidations: validations,
    SameConditionalFormat: conditionalFormats.filter(holdsFirst),
    SameDataValidation: validations.filter(holdsFirst),
  } as const;
  const found =
    type in rules
      ? ruleCells(
          areas,
          rules[type as keyof typeof rules].flatMap((rule) => rule.areas),
        )
      : matchingCells(engine.grid(sheet), areas, type, valueType);
  return found.length > 0 ? openRangeAreas(sheet, found) : null;
}

/** Areas of different rules may overlap; each cell is told once. */
function ruleCells(areas: readonly Area[], ruled: readonly Area[]): readonly Area[] {
  const cells = new Map<string, readonly [number, number]>();
  for (const area of intersectAreaLists(areas, ruled)) {
    eachCell(area, (row, column) => cells.set(`${String(row)} ${String(column)}`, [row, column]));
  }
  return areasOfCells(cells.values());
}

/** Blank cells are looked for as far as the sheet is in use. */
function matchingCells(grid: SheetGrid, areas: readonly Area[], type: CellType, valueType: ValueType): readonly Area[] {
  const used = grid.usedArea("values and looks");
  if (type === "Visible") return areas.flatMap((area) => visibleParts(grid, area));
  const cells: (readonly [number, number])[] = [];
  for (const area of areas) {
    const within = used && intersectAreas(area, used);
    if (within)
      eachCell(within, (row, column) => {
        if (isMatch(grid, row, column, type, valueType)) cells.push([row, column]);
      });
  }
  return areasOfCells(cells);
}

function isMatch(grid: SheetGrid, row: number, column: number, type: CellType, valueType: ValueType): boolean {
  const value = grid.value(row, column);
  if (type === "Blanks") return value === null && grid.formula(row, column) === undefined;
  const isFormula = grid.formula(row, column) !== undefined || grid.isSpilledInto(row, column);
  if (value === null || isFormula !== (type === "Formulas")) return false;
  return VALUE_TYPES[valueType].includes(letterOf(value));
}

function letterOf(value: NonNullable<CellValue>): string {
  if (typeof value === "object") return "e";
  if (typeof value === "boolean") return "l";
  return typeof value === "number" ? "n" : "t";
}

function visibleParts(grid: SheetGrid, area: Area): readonly Area[] {
  const rows = shownRuns(area.row, bottomOf(area), grid.sizedRows(), (row) => grid.isRowHidden(row));
  const columns = shownRuns(area.column, rightOf(area), grid.sizedColumns(), (column) => grid.isColumnHidden(column));
  return rows.flatMap(([row, count]) =>
    columns.map(([column, width]) => ({ row, column, rows: count, columns: width })),
  );
}

/** Runs of what is not hidden; only what has a size of its own can be hidden. */
function shownRuns(
  first: number,
  end: number,
  sized: readonly number[],
  isHidden: (at: number) => boolean,
): (readonly [number, number])[] {
  const hidden = sized.filter((at) => at >= first && at < end && isHidden(at)).sort((a, b) => a - b);
  const runs: (readonly [number, number])[] = [];
  let start = first;
  for (const at of [...hidden, end]) {
    if (at > start) runs.push([start, at - start]);
    start = at + 1;
  }
  return runs;
}

const cellsOf = ({ sheet, area }: RangeRef): SearchedCells => ({ sheet, areas: [area] });

export const rangeSpecialCells: Readonly<Record<string, Method<RangeRef>>> = {
  GetSpecialCells: (range, args, host) => {
    const found = specialCells(cellsOf(range), args, host);
    // "If no special cells are found, an `ItemNotFound` error will be thrown."
    if (!found) throw new ExcelError("ItemNotFound");
    return found;
  },
  GetSpecialCellsOrNullObject: (range, args, host) => specialCells(cellsOf(range), args, host),
};
