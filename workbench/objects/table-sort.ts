import { sortCells } from "../engine/sort-cells";
import { dataArea } from "../engine/table-book";
import type { ExcelHost } from "../protocol/host";
import { defineObject, type ObjectType } from "../protocol/object-type";
import type { TableData } from "../workbook-data";
import { readSortFields, writeSortFields } from "./sort-fields";
import { type TableRef, tableOf } from "./table-ref";

/** `table.sort`. */
export const tableSortType: ObjectType<TableRef> = defineObject<TableRef>("TableSort", {
  properties: {
    // "Specifies the current conditions used to last sort the table."
    Fields: { read: (ref, host) => writeSortFields(tableOf(ref, host).data.sort?.fields ?? []) },
    MatchCase: { read: (ref, host) => tableOf(ref, host).data.sort?.matchCase ?? false },
    // "Represents the Chinese character ordering method last used to sort the table."
    Method: { read: () => "PinYin" },
  },
  methods: {
    Apply: (ref, args, host) => {
      const { data } = tableOf(ref, host);
      const fields = readSortFields(args.raw(0), data.columns.length);
      if (args.has(2)) args.oneOf(2, ["PinYin", "StrokeCount"]);
      sortTable(ref, host, { fields, matchCase: args.has(1) && args.flag(1) });
    },
    // "Clears the sorting that is currently on the table. While this doesn't modify the table's ordering, it clears the
    // state of the header buttons."
    Clear: (ref, _args, host) => {
      const { sheet, data } = tableOf(ref, host);
      const { sort: _sort, ...rest } = data;
      host.engine.putTable(sheet, rest);
    },
    // "Reapplies the current sorting parameters to the table."
    Reapply: (ref, _args, host) => {
      const { sort } = tableOf(ref, host).data;
      if (sort) sortTable(ref, host, sort);
    },
  },
  readsValues: ["Apply", "Reapply"],
});

function sortTable(ref: TableRef, host: ExcelHost, sort: NonNullable<TableData["sort"]>): void {
  const { sheet, data } = tableOf(ref, host);
  host.engine.putTable(sheet, { ...data, sort });
  sortCells(host.engine, sheet, dataArea(data), { ...sort, axis: "rows" });
}
