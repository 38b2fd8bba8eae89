import { boxOf } from "../engine/cell-place";
import { isWholeColumns, isWholeRows } from "../engine/area";
import type { Property } from "../protocol/object-type";
import type { RangeRef } from "./range-ref";
import { spanValues, uniform } from "./uniform";

const measure = (name: "left" | "top" | "width" | "height"): Property<RangeRef> => ({
  read: ({ sheet, area }, { engine }) => boxOf(engine.grid(sheet), area)[name],
});

/** `Range` members about where the cells lie on the sheet, "in points, for 100% zoom", and whether they can be seen. */
export const rangePlace: Readonly<Record<string, Property<RangeRef>>> = {
  Left: measure("left"),
  Top: measure("top"),
  Width: measure("width"),
  Height: measure("height"),
  // "Value is `null` when some cells in a range are hidden and other cells in the same range are not hidden."
  Hidden: {
    read: ({ sheet, area }, { engine }) => {
      const grid = engine.grid(sheet);
      const rows = isWholeColumns(area)
        ? false
        : uniform(spanValues(area.row, area.rows, (row) => grid.isRowHidden(row)));
      const columns = isWholeRows(area)
        ? false
        : uniform(spanValues(area.column, area.columns, (column) => grid.isColumnHidden(column)));
      if (rows === true || columns === true) return true;
      return rows === null || columns === null ? null : false;
    },
  },
};
