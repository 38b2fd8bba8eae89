import { bottomOf, intersectAreas, isWholeColumns, isWholeRows, rightOf } from "../engine/area";
import { copyCells, type CopySource, type CopyType } from "../engine/copy-cells";
import type { Engine } from "../engine/engine";
import { moveCells } from "../engine/move-cells";
import type { Arguments } from "../protocol/arguments";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import type { Method } from "../protocol/object-type";
import type { Area } from "../workbook-data";
import { rangeArgument } from "./range-argument";
import { rangesArgument } from "./range-areas";
import { RangeRef } from "./range-ref";

const COPY_TYPES = ["All", "Formulas", "Values", "Formats", "Link"] as const satisfies readonly CopyType[];

/** `Range` members that copy and move cells. */
export const rangeCopy: Readonly<Record<string, Method<RangeRef>>> = {
  CopyFrom: copyFrom,
  MoveTo: ({ sheet, area }, args, host) => {
    const destination = rangeArgument(args, 0, sheet, host);
    // "The destination range will be expanded automatically if it is smaller than the current range."
    const target = new RangeRef(destination.sheet, {
      ...area,
      row: destination.area.row,
      column: destination.area.column,
    });
    moveCells(host.engine, { sheet, area }, { sheet: target.sheet, area: target.area });
  },
};

function copyFrom({ sheet, area }: RangeRef, args: Arguments, host: ExcelHost): void {
  const source = sourceOf(rangesArgument(args, 0, sheet, host), host.engine);
  const options = {
    type: args.has(1) ? args.oneOf(1, COPY_TYPES) : "All",
    skipsBlanks: args.has(2) && args.flag(2),
    isTransposed: args.has(3) && args.flag(3),
  } as const;
  const { rows, columns } = source;
  const [height, width] = options.isTransposed ? [columns.length, rows.length] : [rows.length, columns.length];
  if (height * width === 0) return;
  const target = { ...area, rows: fitted(area.rows, height), columns: fitted(area.columns, width) };
  copyCells(host.engine, source, sheet, new RangeRef(sheet, target).area, options);
}

/** "if the destination range is an exact multiple greater than the source range in either rows or columns, then the source content is replicated" */
const fitted = (wanted: number, size: number): number => (wanted % size === 0 ? wanted : size);

/** "When the source `RangeAreas` has multiple ranges, their form must be able to be created by removing full rows or columns from a rectangular range." */
function sourceOf(ranges: readonly RangeRef[], engine: Engine): CopySource {
  const { sheet } = ranges[0]!;
  const areas = ranges.map(({ area }) => withinUse(engine, sheet, area));
  const rows = distinct(areas.flatMap((area) => span(area.row, bottomOf(area))));
  const columns = distinct(areas.flatMap((area) => span(area.column, rightOf(area))));
  const isFull = areas.reduce((sum, area) => sum + area.rows * area.columns, 0) === rows.length * columns.length;
  if (!isFull || ranges.some((range) => range.sheet !== sheet)) throw new ExcelError("InvalidArgument");
  return { sheet, rows, columns };
}

/** Whole rows and columns are copied as far as the sheet is in use. */
function withinUse(engine: Engine, sheet: string, area: Area): Area {
  if (!isWholeColumns(area) && !isWholeRows(area)) return area;
  const used = engine.grid(sheet).usedArea("values and looks");
  return (used && intersectAreas(area, used)) ?? { ...area, rows: 1, columns: 1 };
}

const span = (first: number, end: number): number[] => Array.from({ length: end - first }, (_, index) => first + index);
const distinct = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);
