import { boundingArea, COLUMN_LIMIT, intersectAreas, isWholeColumns, isWholeRows, ROW_LIMIT } from "../engine/area";
import type { GridShift } from "../engine/grid-shift";
import type { Arguments } from "../protocol/arguments";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import {
  defineObject,
  type HostObject,
  hostObject,
  type Method,
  type ObjectType,
  selfOf,
} from "../protocol/object-type";
import type { Area } from "../workbook-data";
import { conditionalFormatsType } from "./conditional-format";
import { dataValidationType } from "./data-validation";
import { openRange, rangeType } from "./range";
import { rangeFormatType } from "./range-format";
import { addressOf, findRange, RangeRef } from "./range-ref";
import { cellsOfAreas } from "./rule-cells";
import { specialCells } from "./range-special-cells";
import { together } from "./together";
import { usedWithin } from "./used-range";
import { openWorksheet } from "./worksheet";

/** Several rectangles of cells on one sheet. */
export class RangeAreasRef {
  readonly sheet: string;
  private readonly all: readonly RangeRef[];

  constructor(sheet: string, areas: readonly Area[]) {
    this.sheet = sheet;
    this.all = areas.map((area) => new RangeRef(sheet, area));
  }

  /** Those whose cells have not been deleted. */
  get ranges(): readonly RangeRef[] {
    const left = this.all.filter((range) => range.exists);
    if (left.length === 0) throw new ExcelError("InvalidReference");
    return left;
  }

  follow(shift: GridShift): void {
    for (const range of this.all) range.follow(shift);
  }
}

export const rangeAreasType: ObjectType<RangeAreasRef> = defineObject<RangeAreasRef>("RangeAreas", {
  identity: "reference",
  properties: {
    // "Address value will contain the worksheet name for each rectangular block of cells"
    Address: { read: ({ ranges }, { engine }) => ranges.map((range) => addressOf(range, engine)).join(", ") },
    AddressLocal: { read: ({ ranges }, { engine }) => ranges.map((range) => addressOf(range, engine)).join("; ") },
    AreaCount: { read: ({ ranges }) => ranges.length },
    CellCount: { read: ({ ranges }) => countCells(ranges) },
    IsEntireRow: { read: ({ ranges }) => ranges.every(({ area }) => isWholeRows(area)) },
    IsEntireColumn: { read: ({ ranges }) => ranges.every(({ area }) => isWholeColumns(area)) },
  },
  links: {
    Areas: (areas) => hostObject(rangeCollectionType, areas),
    Worksheet: ({ sheet }) => openWorksheet(sheet),
    ConditionalFormats: (areas) => hostObject(conditionalFormatsType, cellsOfAreas(areas)),
    DataValidation: (areas) => hostObject(dataValidationType, cellsOfAreas(areas)),
    // "encapsulating the font, fill, borders, alignment, and other properties for all ranges in the `RangeAreas` object"
    Format: ({ ranges }) => together(ranges.map((range) => hostObject(rangeFormatType, range))),
  },
  methods: {
    Clear: eachRange("Clear"),
    Calculate: eachRange("Calculate"),
    SetDirty: eachRange("SetDirty"),
    GetEntireRow: (areas) =>
      openRangeAreas(
        areas.sheet,
        areas.ranges.map(({ area }) => ({ ...area, column: 0, columns: COLUMN_LIMIT })),
      ),
    GetEntireColumn: (areas) =>
      openRangeAreas(
        areas.sheet,
        areas.ranges.map(({ area }) => ({ ...area, row: 0, rows: ROW_LIMIT })),
      ),
    GetOffsetRangeAreas: (areas, args) => {
      const [rows, columns] = [args.number(0), args.number(1)];
      return openRangeAreas(
        areas.sheet,
        areas.ranges.map(({ area }) => ({ ...area, row: area.row + rows, column: area.column + columns })),
      );
    },
    GetIntersection: (areas, args, host) => required(intersection(areas, args, host)),
    GetIntersectionOrNullObject: intersection,
    GetSpecialCells: (areas, args, host) => required(specialCells(cellsOfAreas(areas), args, host)),
    GetSpecialCellsOrNullObject: (areas, args, host) => specialCells(cellsOfAreas(areas), args, host),
    GetUsedRangeAreas: (areas, args, host) => required(usedAreas(areas, args, host)),
    GetUsedRangeAreasOrNullObject: usedAreas,
  },
  readsValues: ["GetUsedRangeAreas", "GetUsedRangeAreasOrNullObject", "GetSpecialCells", "GetSpecialCellsOrNullObject"],
});

/** `rangeAreas.areas`. */
const rangeCollectionType: ObjectType<RangeAreasRef> = defineObject<RangeAreasRef>("RangeCollection", {
  properties: { Count: { read: ({ ranges }) => ranges.length } },
  items: {
    list: ({ ranges }) => ranges.map(({ sheet, area }) => openRange(sheet, area)),
    find: () => null,
  },
});

export function openRangeAreas(sheet: string, areas: readonly Area[]): HostObject {
  return hostObject(rangeAreasType, new RangeAreasRef(sheet, areas));
}

function required(object: HostObject | null): HostObject {
  if (!object) throw new ExcelError("ItemNotFound");
  return object;
}

/** "Returns -1 if the cell count exceeds 2^31-1 (2,147,483,647)." */
function countCells(ranges: readonly RangeRef[]): number {
  const count = ranges.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
  return count > 2_147_483_647 ? -1 : count;
}

function eachRange(name: string): Method<RangeAreasRef> {
  return ({ ranges }, args, host) => {
    for (const range of ranges) rangeType.methods[name]!(range, args, host);
  };
}

function intersection(areas: RangeAreasRef, args: Arguments, host: ExcelHost): HostObject | null {
  const others = rangesArgument(args, 0, areas.sheet, host);
  const common = areas.ranges.flatMap(({ sheet, area }) =>
    others.flatMap((other) => (other.sheet === sheet ? (intersectAreas(area, other.area) ?? []) : [])),
  );
  return common.length > 0 ? openRangeAreas(areas.sheet, common) : null;
}

function usedAreas(areas: RangeAreasRef, args: Arguments, host: ExcelHost): HostObject | null {
  const used = areas.ranges.flatMap(({ sheet, area }) => usedWithin(host, sheet, area, args) ?? []);
  return used.length > 0 ? openRangeAreas(areas.sheet, used) : null;
}

/** An argument that may be a `Range`, a `RangeAreas` or addresses parted by `,` or `;`. */
export function rangesArgument(args: Arguments, position: number, sheet: string, host: ExcelHost): readonly RangeRef[] {
  const object = args.object(position);
  const areas = selfOf(object, rangeAreasType);
  if (areas) return areas.ranges;
  const range = selfOf(object, rangeType);
  return range ? [range] : findRanges(args.text(position), sheet, host);
}

/** "For example, "A1:B2, A5:B5" or "A1:B2; A5:B5"." */
export function findRanges(text: string, sheet: string, { engine }: ExcelHost): readonly RangeRef[] {
  const addresses = text.match(/(?:'(?:[^']|'')*'|\[[^\]]*\]|[^,;'[])+/g) ?? [];
  return addresses.map((address) => {
    const range = findRange(engine, sheet, address.trim());
    if (!range) throw new ExcelError("InvalidArgument");
    return range;
  });
}

/** `worksheet.getRanges`: "If not specified, a `RangeAreas` object for the entire worksheet is returned." */
export function getRanges({ sheet }: { readonly sheet: string }, args: Arguments, host: ExcelHost): HostObject {
  if (!args.has(0)) return openRangeAreas(sheet, [{ row: 0, column: 0, rows: ROW_LIMIT, columns: COLUMN_LIMIT }]);
  const ranges = findRanges(args.text(0), sheet, host);
  if (ranges.length === 0 || ranges.some((range) => range.sheet !== sheet)) throw new ExcelError("InvalidArgument");
  return openRangeAreas(
    sheet,
    ranges.map(({ area }) => area),
  );
}

/** Cells as few rectangles as their rows allow: runs in a row, joined with equal runs in the rows below. */
export function areasOfCells(cells: Iterable<readonly [row: number, column: number]>): Area[] {
  const runs: Area[] = [];
  for (const [row, column] of [...cells].sort(([r1, c1], [r2, c2]) => r1 - r2 || c1 - c2)) {
    const last = runs.at(-1);
    if (last?.row === row && last.column + last.columns === column)
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  const areas: Area[] = [];
  const growing = new Map<string, number>();
  for (const run of runs) {
    const key = `${String(run.column)} ${String(run.columns)}`;
    const at = growing.get(key);
    const above = at === undefined ? undefined : areas[at]!;
    if (at !== undefined && above!.row + above!.rows === run.row) areas[at] = boundingArea(above!, run);
    else growing.set(key, areas.push(run) - 1);
  }
  return areas;
}
