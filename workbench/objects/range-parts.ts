import { containsArea, intersectAreas } from "../engine/area";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import type { HostObject, Method, Property } from "../protocol/object-type";
import { openRange } from "./range";
import { openRangeAreas } from "./range-areas";
import type { RangeRef } from "./range-ref";
import { spanValues, uniform } from "./uniform";

/** `Range` members that lead to parts of the workbook lying in the range: merged cells, arrays. */
export const rangeParts: Readonly<Record<string, Method<RangeRef>>> = {
  GetMergedAreasOrNullObject: ({ sheet, area }, _args, { engine }) => {
    const merges = engine
      .grid(sheet)
      .merges()
      .filter((merged) => intersectAreas(merged, area));
    return merges.length > 0 ? openRangeAreas(sheet, merges) : null;
  },
  // "Fails if applied to a range with more than one cell."
  GetSpillingToRange: (range, _args, host) => required(spillOf(oneCell(range), host)),
  GetSpillingToRangeOrNullObject: (range, _args, host) => (isOneCell(range) ? spillOf(range, host) : null),
  GetSpillParent: (range, _args, host) => required(spillParent(oneCell(range), host)),
  // "If it's not a spilled cell, or more than one cell is given, then this method returns an object with its `isNullObject` property set to `true`."
  GetSpillParentOrNullObject: (range, _args, host) => (isOneCell(range) ? spillParent(range, host) : null),
};

export const rangeSpill: Readonly<Record<string, Property<RangeRef>>> = {
  // "Returns `true` if all cells have a spill border, or `false` if all cells do not"
  HasSpill: {
    read: ({ sheet, area }, { engine }) => {
      const grid = engine.grid(sheet);
      const rows = spanValues(area.row, area.rows, (row) =>
        uniform(
          spanValues(area.column, area.columns, (column) => {
            const spill = grid.spill(row, column);
            return grid.isSpilledInto(row, column) || (spill !== undefined && spill.rows * spill.columns > 1);
          }),
        ),
      );
      return uniform(rows);
    },
  },
};

const isOneCell = ({ area }: RangeRef): boolean => area.rows * area.columns === 1;

function oneCell(range: RangeRef): RangeRef {
  if (!isOneCell(range)) throw new ExcelError("InvalidArgument");
  return range;
}

function required(object: HostObject | null): HostObject {
  if (!object) throw new ExcelError("ItemNotFound");
  return object;
}

function spillOf({ sheet, area }: RangeRef, { engine }: ExcelHost): HostObject | null {
  const spill = engine.grid(sheet).spill(area.row, area.column);
  return spill && spill.rows * spill.columns > 1 ? openRange(sheet, spill) : null;
}

function spillParent({ sheet, area }: RangeRef, { engine }: ExcelHost): HostObject | null {
  const grid = engine.grid(sheet);
  let parent: HostObject | null = null;
  grid.eachRecord((row, column) => {
    const spill = grid.spill(row, column);
    if (spill && spill.rows * spill.columns > 1 && containsArea(spill, area))
      parent = openRange(sheet, { row, column, rows: 1, columns: 1 });
  });
  return parent;
}
