import { filteringOf, type FilterPlace, setColumnFilter } from "../engine/filters";
import type { Arguments } from "../protocol/arguments";
import { ExcelError, NotImplementedError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import { defineObject, type Method, type ObjectType } from "../protocol/object-type";
import type { FilterData } from "../workbook-data";
import {
  colorFilter,
  customFilter,
  dynamicFilter,
  readCriteria,
  topFilter,
  type TopFilter,
  valuesFilter,
  writeCriteria,
} from "./filter-criteria";
import { type ColumnRef, columnOf } from "./table-ref";

const placeOf = ({ table }: ColumnRef): FilterPlace => ({ kind: "table", table });

/** A method that sets the column's condition from its arguments. */
function setting(read: (column: number, args: Arguments) => FilterData): Method<ColumnRef> {
  return (ref, args, host) => {
    const { index, table } = columnOf(ref, host);
    // A table without headers has no filter buttons, and nothing to filter with.
    if (!table.data.showHeaders) throw new ExcelError("InvalidOperation");
    setColumnFilter(host.engine, placeOf(ref), index, read(index, args));
  };
}

const top = (on: TopFilter): Method<ColumnRef> => setting((column, args) => topFilter(column, on, args.raw(0)));

function criteriaOf(ref: ColumnRef, host: ExcelHost) {
  const { index } = columnOf(ref, host);
  const filter = filteringOf(host.engine, placeOf(ref))?.filters.find(({ column }) => column === index);
  return filter ? writeCriteria(filter) : null;
}

/** `tableColumn.filter`. */
export const filterType: ObjectType<ColumnRef> = defineObject<ColumnRef>("Filter", {
  properties: { Criteria: { read: criteriaOf } },
  methods: {
    Apply: setting((column, args) => readCriteria(column, args.raw(0))),
    ApplyValuesFilter: setting((column, args) => valuesFilter(column, args.raw(0))),
    ApplyCustomFilter: setting((column, args) => customFilter(column, args.raw(0), args.raw(1), args.raw(2))),
    ApplyTopItemsFilter: top("TopItems"),
    ApplyTopPercentFilter: top("TopPercent"),
    ApplyBottomItemsFilter: top("BottomItems"),
    ApplyBottomPercentFilter: top("BottomPercent"),
    ApplyCellColorFilter: setting((column, args) => colorFilter(column, "CellColor", args.raw(0))),
    ApplyFontColorFilter: setting((column, args) => colorFilter(column, "FontColor", args.raw(0))),
    ApplyDynamicFilter: setting((column, args) => dynamicFilter(column, args.raw(0))),
    ApplyIconFilter: () => {
      throw new NotImplementedError("Filter.applyIconFilter");
    },
    Clear: (ref, _args, host) => {
      setColumnFilter(host.engine, placeOf(ref), columnOf(ref, host).index, undefined);
    },
  },
  readsValues: [
    "Apply",
    "ApplyValuesFilter",
    "ApplyCustomFilter",
    "ApplyTopItemsFilter",
    "ApplyTopPercentFilter",
    "ApplyBottomItemsFilter",
    "ApplyBottomPercentFilter",
    "ApplyDynamicFilter",
  ],
});
