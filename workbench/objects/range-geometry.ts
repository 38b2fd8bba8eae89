import { areaBetween, boundingArea, COLUMN_LIMIT, intersectAreas, ROW_LIMIT } from "../engine/area";
import { type Arguments } from "../protocol/arguments";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import { type HostObject, type Method, selfOf } from "../protocol/object-type";
import type { Area } from "../workbook-data";
import { openRange, rangeType } from "./range";
import type { RangeRef } from "./range-ref";
import { findRange } from "./range-ref";

/** `Range` members that lead from one range to another. */
export const rangeGeometry: Readonly<Record<string, Method<RangeRef>>> = {
  GetCell: ({ sheet, area }, args) =>
    // "The cell can be outside the bounds of its parent range, so long as it stays within the worksheet grid."
    openRange(sheet, { row: area.row + args.number(0), column: area.column + args.number(1), rows: 1, columns: 1 }),
  GetRow: ({ sheet, area }, args) => openRange(sheet, { ...area, row: area.row + args.number(0), rows: 1 }),
  GetColumn: ({ sheet, area }, args) => openRange(sheet, { ...area, column: area.column + args.number(0), columns: 1 }),
  GetEntireRow: ({ sheet, area }) => openRange(sheet, { ...area, column: 0, columns: COLUMN_LIMIT }),
  GetEntireColumn: ({ sheet, area }) => openRange(sheet, { ...area, row: 0, rows: ROW_LIMIT }),
  GetOffsetRange: ({ sheet, area }, args) =>
    openRange(sheet, { ...area, row: area.row + args.number(0), column: area.column + args.number(1) }),
  GetResizedRange: ({ sheet, area }, args) =>
    openRange(sheet, { ...area, rows: area.rows + args.number(0), columns: area.columns + args.number(1) }),
  GetAbsoluteResizedRange: ({ sheet, area }, args) =>
    openRange(sheet, { ...area, rows: args.number(0), columns: args.number(1) }),
  GetLastCell: ({ sheet, area }) => openRange(sheet, lastCell(area)),
  GetLastRow: ({ sheet, area }) => openRange(sheet, { ...area, row: area.row + area.rows - 1, rows: 1 }),
  GetLastColumn: ({ sheet, area }) => openRange(sheet, { ...area, column: area.column + area.columns - 1, columns: 1 }),
  GetRowsAbove: ({ sheet, area }, args) => openRange(sheet, beside(area, "rows", -count(args))),
  GetRowsBelow: ({ sheet, area }, args) => openRange(sheet, beside(area, "rows", count(args))),
  GetColumnsBefore: ({ sheet, area }, args) => openRange(sheet, beside(area, "columns", -count(args))),
  GetColumnsAfter: ({ sheet, area }, args) => openRange(sheet, beside(area, "columns", count(args))),
  GetBoundingRect: (range, args, host) => {
    const other = otherRange(range, args, host);
    return openRange(range.sheet, boundingArea(range.area, other.area));
  },
  GetIntersection: (range, args, host) => {
    const common = intersection(range, otherRange(range, args, host));
    if (!common) throw new ExcelError("ItemNotFound");
    return common;
  },
  GetIntersectionOrNullObject: (range, args, host) => intersection(range, otherRange(range, args, host)) ?? null,
};

/** "Count: the number of rows to include. In general, use a positive number to create a range outside the current range." */
const count = (args: Arguments): number => (args.has(0) ? args.number(0) : 1);

const lastCell = (area: Area): Area =>
  areaBetween(
    area.row + area.rows - 1,
    area.column + area.columns - 1,
    area.row + area.rows,
    area.column + area.columns,
  );

/** Rows or columns just outside an area: after it for a positive count, before it for a negative one. */
function beside(area: Area, axis: "rows" | "columns", size: number): Area {
  const extent = Math.abs(size);
  if (axis === "rows") return { ...area, row: size < 0 ? area.row - extent : area.row + area.rows, rows: extent };
  return { ...area, column: size < 0 ? area.column - extent : area.column + area.columns, columns: extent };
}

function intersection(range: RangeRef, other: RangeRef): HostObject | undefined {
  const common = range.sheet === other.sheet ? intersectAreas(range.area, other.area) : undefined;
  return common && openRange(range.sheet, common);
}

/** "anotherRange: The range object, address, or range name." */
function otherRange(range: RangeRef, args: Arguments, { engine }: ExcelHost): RangeRef {
  const given = selfOf(args.object(0), rangeType) ?? findRange(engine, range.sheet, args.text(0));
  if (!given) throw new ExcelError("InvalidArgument");
  return given;
}
