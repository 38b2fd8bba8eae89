import { containsArea } from "../engine/area";
import type { SheetTable } from "../engine/table-book";
import type { Arguments } from "../protocol/arguments";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import { defineObject, type HostObject, hostObject, type ObjectType } from "../protocol/object-type";
import type { RangeRef } from "./range-ref";
import { openTable } from "./table";

interface TablesOfRange {
  readonly range: RangeRef;
  readonly which: "overlapping" | "contained";
}

/** "A scoped collection of tables. For each table its top-left corner is considered its anchor location and the tables are sorted top to bottom and then left to right." */
const tableScopedType: ObjectType<TablesOfRange> = defineObject<TablesOfRange>("TableScopedCollection", {
  properties: { Count: { read: (self, host) => tablesOf(self, host).length } },
  items: {
    list: (self, host) => tablesOf(self, host).map(({ data }) => openTable(data.id)),
    find: (self, key, host) => {
      const found = tablesOf(self, host).find(
        ({ data }) => data.name.toLowerCase() === key.toLowerCase() || String(data.id) === key,
      );
      return found ? openTable(found.data.id) : null;
    },
  },
  methods: {
    GetFirst: (self, _args, host) => {
      const [first] = tablesOf(self, host);
      if (!first) throw new ExcelError("ItemNotFound");
      return openTable(first.data.id);
    },
  },
});

function tablesOf({ range, which }: TablesOfRange, { engine }: ExcelHost): readonly SheetTable[] {
  return engine.tables
    .overlapping(range.sheet, range.area)
    .filter(({ data }) => which === "overlapping" || containsArea(range.area, data.area))
    .sort(({ data: { area: a } }, { data: { area: b } }) => a.row - b.row || a.column - b.column);
}

/** "fullyContained: If `true`, returns only tables that are fully contained within the range bounds. The default value is `false`." */
export function getTables(range: RangeRef, args: Arguments): HostObject {
  const which = args.has(0) && args.flag(0) ? "contained" : "overlapping";
  return hostObject(tableScopedType, { range, which });
}
