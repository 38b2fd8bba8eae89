import type { Area } from "../workbook-data";
import type { RangeRef } from "./range-ref";

/** Cells of a sheet whose rules the add-in speaks of: a range's, or those of several areas. They move with the range. */
export interface RuleCells {
  readonly sheet: string;
  readonly areas: readonly Area[];
}

export function cellsOfRange(range: RangeRef): RuleCells {
  return {
    sheet: range.sheet,
    get areas() {
      return [range.area];
    },
  };
}

export function cellsOfAreas(areas: { readonly sheet: string; readonly ranges: readonly RangeRef[] }): RuleCells {
  return {
    sheet: areas.sheet,
    get areas() {
      return areas.ranges.map(({ area }) => area);
    },
  };
}
