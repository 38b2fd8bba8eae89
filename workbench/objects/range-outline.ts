import { isWholeColumns, isWholeRows } from "../engine/area";
import { changeLevels, groupAround, type Lines, setLinesVisibility, showLevels } from "../engine/outline";
import type { Arguments } from "../protocol/arguments";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import type { Method } from "../protocol/object-type";
import type { RangeRef } from "./range-ref";
import type { SheetRef } from "./worksheet";

/** `Range` members about groups of rows and columns. */
export const rangeOutline: Readonly<Record<string, Method<RangeRef>>> = {
  Group: (range, args, host) => {
    regroup(range, args, host, 1);
  },
  Ungroup: (range, args, host) => {
    regroup(range, args, host, -1);
  },
  HideGroupDetails: (range, args, host) => {
    setDetails(range, args, host, "hidden");
  },
  ShowGroupDetails: (range, args, host) => {
    setDetails(range, args, host, "shown");
  },
};

/** `worksheet.showOutlineLevels`: "the number of row levels of an outline to display"; zero leaves them as they are. */
export const showOutlineLevels: Method<SheetRef> = ({ sheet }, args, { engine }) => {
  const [rows, columns] = [args.number(0), args.number(1)];
  if (![rows, columns].every((level) => Number.isInteger(level) && level >= 0)) throw new ExcelError("InvalidArgument");
  if (rows > 0) showLevels(engine, sheet, "rows", rows);
  if (columns > 0) showLevels(engine, sheet, "columns", columns);
};

type Axis = "rows" | "columns";

function axisOf(args: Arguments): Axis {
  return args.oneOf(0, ["ByRows", "ByColumns"]) === "ByRows" ? "rows" : "columns";
}

function linesOf({ area }: RangeRef, axis: Axis): Lines {
  return axis === "rows" ? { first: area.row, count: area.rows } : { first: area.column, count: area.columns };
}

function regroup(range: RangeRef, args: Arguments, { engine }: ExcelHost, by: 1 | -1): void {
  const axis = axisOf(args);
  // "An `InvalidArgument` error is thrown when the group option differs from the range's `isEntireRow` or `isEntireColumn` property"
  const isOther = axis === "rows" ? isWholeColumns(range.area) : isWholeRows(range.area);
  if (isOther) throw new ExcelError("InvalidArgument");
  if (changeLevels(engine, range.sheet, axis, linesOf(range, axis), by) === "impossible")
    throw new ExcelError("InvalidOperation");
}

function setDetails(range: RangeRef, args: Arguments, { engine }: ExcelHost, wanted: "hidden" | "shown"): void {
  const axis = axisOf(args);
  const group = groupAround(engine, range.sheet, axis, linesOf(range, axis));
  if (!group) throw new ExcelError("InvalidOperation");
  const lines = Array.from({ length: group.count }, (_, index) => group.first + index);
  setLinesVisibility(engine, range.sheet, axis, lines, wanted);
}
