import { areaBetween, bottomOf, intersectAreas, rightOf } from "../engine/area";
import { sortCells } from "../engine/sort-cells";
import { ExcelError } from "../protocol/excel-error";
import { defineObject, type ObjectType } from "../protocol/object-type";
import type { RangeRef } from "./range-ref";
import { readSortFields } from "./sort-fields";

/** `range.sort`. */
export const rangeSortType: ObjectType<RangeRef> = defineObject<RangeRef>("RangeSort", {
  methods: {
    Apply: (range, args, { engine }) => {
      const grid = engine.grid(range.sheet);
      const used = grid.usedArea("values");
      const area = range.isUnbounded ? used && intersectAreas(used, range.area) : range.area;
      if (!area) return;
      const axis = args.has(3) && args.oneOf(3, ["Rows", "Columns"]) === "Columns" ? "columns" : "rows";
      const fields = readSortFields(args.raw(0), axis === "rows" ? area.columns : area.rows);
      if (args.has(4)) args.oneOf(4, ["PinYin", "StrokeCount"]);
      const headers = args.has(2) && args.flag(2) ? 1 : 0;
      const sorted =
        axis === "rows"
          ? areaBetween(area.row + headers, area.column, bottomOf(area), rightOf(area))
          : areaBetween(area.row, area.column + headers, bottomOf(area), rightOf(area));
      // Excel: "To do this, all the merged cells need to be the same size."
      if (grid.merges().some((merged) => intersectAreas(merged, sorted))) throw new ExcelError("InvalidOperation");
      sortCells(engine, range.sheet, sorted, { fields, matchCase: args.has(1) && args.flag(1), axis });
    },
  },
  readsValues: ["Apply"],
});
