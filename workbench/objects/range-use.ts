import { areaBetween, bottomOf, rightOf } from "../engine/area";
import type { Arguments } from "../protocol/arguments";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import type { HostObject, Method } from "../protocol/object-type";
import { openRange } from "./range";
import type { RangeRef } from "./range-ref";
import { usedWithin } from "./used-range";

/** `Range` members about which cells are in use, and which are selected. */
export const rangeUse: Readonly<Record<string, Method<RangeRef>>> = {
  GetUsedRange: ({ sheet, area }, args, host) => {
    const used = usedWithin(host, sheet, area, args);
    // "If there are no used cells within the range, this function will throw an ItemNotFound error."
    if (!used) throw new ExcelError("ItemNotFound");
    return openRange(sheet, used);
  },
  GetUsedRangeOrNullObject: ({ sheet, area }, args, host) => {
    const used = usedWithin(host, sheet, area, args);
    return used ? openRange(sheet, used) : null;
  },
  GetSurroundingRegion: surroundingRegion,
  Select: ({ sheet, area }, _args, { engine }) => {
    engine.select(sheet, area);
  },
};

/** "A surrounding region is a range bounded by any combination of blank rows and blank columns relative to this range." */
function surroundingRegion({ sheet, area }: RangeRef, _args: Arguments, { engine }: ExcelHost): HostObject {
  const grid = engine.grid(sheet);
  const isFilled = (row: number, column: number): boolean =>
    row >= 0 && column >= 0 && grid.value(row, column) !== null;
  const some = (first: number, end: number, test: (index: number) => boolean): boolean => {
    for (let index = first; index < end; index++) if (test(index)) return true;
    return false;
  };
  let region = area;
  for (;;) {
    const { row: top, column: left } = region;
    const [bottom, right] = [bottomOf(region), rightOf(region)];
    const grown = areaBetween(
      top > 0 && some(left - 1, right + 1, (column) => isFilled(top - 1, column)) ? top - 1 : top,
      left > 0 && some(top - 1, bottom + 1, (row) => isFilled(row, left - 1)) ? left - 1 : left,
      some(left - 1, right + 1, (column) => isFilled(bottom, column)) ? bottom + 1 : bottom,
      some(top - 1, bottom + 1, (row) => isFilled(row, right)) ? right + 1 : right,
    );
    if (grown.rows === region.rows && grown.columns === region.columns) return openRange(sheet, region);
    region = grown;
  }
}
