import { intersectAreas } from "../engine/area";
import {
  type Filtering,
  filteringOf,
  type FilterPlace,
  reapplyFilters,
  setColumnFilter,
  setFilters,
} from "../engine/filters";
import { keepRecords } from "../engine/sheet-records";
import type { Arguments } from "../protocol/arguments";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import { defineObject, type HostObject, type ObjectType, selfOf } from "../protocol/object-type";
import type { Area } from "../workbook-data";
import { readCriteria, writeCriteria } from "./filter-criteria";
import { openRange, rangeType } from "./range";
import { findRange, type RangeRef } from "./range-ref";

/** `table.autoFilter` and `worksheet.autoFilter`. */
export const autoFilterType: ObjectType<FilterPlace> = defineObject<FilterPlace>("AutoFilter", {
  properties: {
    Enabled: { read: (place, host) => enabled(place, host) !== undefined },
    IsDataFiltered: { read: (place, host) => (enabled(place, host)?.filters.length ?? 0) > 0 },
    // One entry for each column of the filtered range.
    Criteria: {
      read: (place, host) => {
        const filtering = enabled(place, host);
        return Array.from({ length: filtering?.area.columns ?? 0 }, (_, index) => {
          const filter = filtering!.filters.find(({ column }) => column === index);
          return filter ? writeCriteria(filter) : {};
        });
      },
    },
  },
  methods: {
    Apply: apply,
    ClearColumnCriteria: (place, args, host) => {
      const column = args.number(0);
      const { area } = present(place, host);
      // "If the index value is not supported (…), then an `InvalidArgument` error will be thrown."
      if (!Number.isInteger(column) || column < 0 || column >= area.columns) throw new ExcelError("InvalidArgument");
      setColumnFilter(host.engine, place, column, undefined);
    },
    // "Clears the filter criteria and sort state of the AutoFilter."
    ClearCriteria: (place, _args, host) => {
      if (enabled(place, host)) setFilters(host.engine, place, []);
      forgetSort(place, host);
    },
    GetRange: (place, _args, host) => rangeOf(present(place, host)),
    GetRangeOrNullObject: (place, _args, host) => {
      const filtering = enabled(place, host);
      return filtering ? rangeOf(filtering) : null;
    },
    Reapply: (place, _args, { engine }) => {
      reapplyFilters(engine, place);
    },
    // "Removes the AutoFilter for the range."
    Remove: (place, _args, host) => {
      if (!enabled(place, host)) return;
      setFilters(host.engine, place, []);
      if (place.kind === "sheet") keepRecords(host.engine, place.sheet, { autoFilter: undefined });
      else setFilterButton(place.table, host, "hidden");
    },
  },
  readsValues: ["Apply", "Reapply"],
});

function enabled(place: FilterPlace, { engine }: ExcelHost): Filtering | undefined {
  if (place.kind === "table" && !engine.tables.get(place.table)?.data.showFilterButton) return undefined;
  return filteringOf(engine, place);
}

function present(place: FilterPlace, host: ExcelHost): Filtering {
  const filtering = enabled(place, host);
  if (!filtering) throw new ExcelError("ItemNotFound");
  return filtering;
}

const rangeOf = ({ sheet, area }: Filtering): HostObject => openRange(sheet, area);

function setFilterButton(table: number, { engine }: ExcelHost, wanted: "shown" | "hidden"): void {
  const { sheet, data } = engine.tables.get(table)!;
  engine.putTable(sheet, { ...data, showFilterButton: wanted === "shown" });
}

function forgetSort(place: FilterPlace, { engine }: ExcelHost): void {
  const table = place.kind === "table" ? engine.tables.get(place.table) : undefined;
  if (!table?.data.sort) return;
  const { sort: _sort, ...rest } = table.data;
  engine.putTable(table.sheet, rest);
}

/** "Applies the AutoFilter to a range. This filters the column if column index and filter criteria are specified." */
function apply(place: FilterPlace, args: Arguments, host: ExcelHost): void {
  const { engine } = host;
  const sheet = place.kind === "sheet" ? place.sheet : engine.tables.get(place.table)!.sheet;
  const range = selfOf(args.object(0), rangeType) ?? findRange(engine, sheet, args.text(0));
  if (range?.sheet !== sheet) throw new ExcelError("InvalidArgument");
  if (place.kind === "table") setFilterButton(place.table, host, "shown");
  else filterRange(place.sheet, usedPart(range, host), host);
  if (!args.has(1)) return;
  const column = args.number(1);
  if (!Number.isInteger(column) || column < 0 || column >= present(place, host).area.columns)
    throw new ExcelError("InvalidArgument");
  setColumnFilter(engine, place, column, args.has(2) ? readCriteria(column, args.raw(2)) : undefined);
}

/** Of whole columns or rows, the cells that hold something. */
function usedPart(range: RangeRef, { engine }: ExcelHost): Area {
  const used = engine.grid(range.sheet).usedArea("values");
  const part = range.isUnbounded ? used && intersectAreas(used, range.area) : range.area;
  if (!part) throw new ExcelError("InvalidArgument");
  return part;
}

/** A sheet has one filter of its own: on another range the one before is taken away. */
function filterRange(sheet: string, area: Area, { engine }: ExcelHost): void {
  // Cells of a table are filtered by the table.
  if (engine.tables.overlapping(sheet, area).length > 0) throw new ExcelError("InvalidOperation");
  const before = engine.sheets.records(sheet).autoFilter;
  const isSame =
    before?.area.row === area.row && before.area.column === area.column && before.area.columns === area.columns;
  if (before && !isSame) setFilters(engine, { kind: "sheet", sheet }, []);
  const columns = isSame ? before.columns : [];
  keepRecords(engine, sheet, { autoFilter: { area, columns } });
}
