import type { Arguments } from "../protocol/arguments";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import { selfOf } from "../protocol/object-type";
import { rangeType } from "./range";
import { findRange, type RangeRef } from "./range-ref";

/** An argument that may be a `Range` or its address. An address without a sheet is one of `sheet`. */
export function rangeArgument(args: Arguments, position: number, sheet: string, { engine }: ExcelHost): RangeRef {
  const given = selfOf(args.object(position), rangeType) ?? findRange(engine, sheet, args.text(position));
  if (!given) throw new ExcelError("InvalidArgument");
  return given;
}

/** The same, where the range must lie on the object's own sheet. */
export function ownRangeArgument(args: Arguments, position: number, sheet: string, host: ExcelHost): RangeRef {
  const range = rangeArgument(args, position, sheet, host);
  if (range.sheet !== sheet) throw new ExcelError("InvalidArgument");
  return range;
}
