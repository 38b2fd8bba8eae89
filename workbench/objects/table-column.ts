import { dataArea, headerArea, newColumn, totalsArea } from "../engine/table-book";
import { deleteTableColumn, insertTableColumn } from "../engine/table-verbs";
import { type Arguments, asText } from "../protocol/arguments";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import { defineObject, type HostObject, hostObject, type ObjectType } from "../protocol/object-type";
import type { Area } from "../workbook-data";
import { openRange, rangeType } from "./range";
import { RangeRef } from "./range-ref";
import { rangeValues, valuesFor } from "./range-values";
import { filterType } from "./table-filter";
import { type ColumnRef, columnOf, type TableRef, tableOf } from "./table-ref";

export const tableColumnType: ObjectType<ColumnRef> = defineObject<ColumnRef>("TableColumn", {
  identity: { key: ({ column }) => String(column) },
  properties: {
    Id: { read: ({ column }) => column },
    Index: { read: (ref, host) => columnOf(ref, host).index },
    Name: {
      read: (ref, host) => columnOf(ref, host).data.name,
      write: (ref, value, host) => {
        const { table, index } = columnOf(ref, host);
        const header = headerArea(table.data);
        if (!header) host.engine.renameColumn(table.data.id, index, asText(value));
        else
          host.engine.edit(table.sheet, [
            { row: header.row, column: header.column + index, value: asText(value), isQuoted: true },
          ]);
      },
    },
    Values: {
      read: (ref, host) => rangeValues["Values"]!.read!(wholeColumn(ref, host), host),
      write: (ref, value, host) => {
        rangeValues["Values"]!.write!(wholeColumn(ref, host), value, host);
      },
    },
  },
  links: { Filter: (ref) => hostObject(filterType, ref) },
  methods: {
    GetRange: (ref, _args, host) => open(wholeColumn(ref, host)),
    GetDataBodyRange: (ref, _args, host) => part(ref, host, dataArea),
    GetHeaderRowRange: (ref, _args, host) => part(ref, host, headerArea),
    GetTotalRowRange: (ref, _args, host) => part(ref, host, totalsArea),
    Delete: (ref, _args, host) => {
      const { table, index } = columnOf(ref, host);
      if (table.data.columns.length === 1) throw new ExcelError("InvalidOperation");
      deleteTableColumn(host.engine, table, index);
    },
  },
});

const open = ({ sheet, area }: RangeRef): HostObject => openRange(sheet, area);

function wholeColumn(ref: ColumnRef, host: ExcelHost): RangeRef {
  const { table, index } = columnOf(ref, host);
  return new RangeRef(table.sheet, { ...table.data.area, column: table.data.area.column + index, columns: 1 });
}

function part(
  ref: ColumnRef,
  host: ExcelHost,
  areaOf: (data: ReturnType<typeof tableOf>["data"]) => Area | undefined,
): HostObject {
  const { table, index } = columnOf(ref, host);
  const area = areaOf(table.data);
  if (!area) throw new ExcelError("ItemNotFound");
  return openRange(table.sheet, { ...area, column: area.column + index, columns: 1 });
}

export const tableColumnsType: ObjectType<TableRef> = defineObject<TableRef>("TableColumnCollection", {
  properties: { Count: { read: (ref, host) => tableOf(ref, host).data.columns.length } },
  items: {
    list: (ref, host) => tableOf(ref, host).data.columns.map((column) => openColumn(ref, column.id)),
    // "key: Column name or ID."
    find: (ref, key, host) => {
      const { columns } = tableOf(ref, host).data;
      const found =
        columns.find((column) => column.name.toLowerCase() === key.toLowerCase()) ??
        columns.find((column) => String(column.id) === key);
      return found ? openColumn(ref, found.id) : null;
    },
  },
  methods: {
    Add: addColumn,
  },
});

function openColumn({ table }: TableRef, column: number): HostObject {
  return hostObject(tableColumnType, { table, column });
}

/** "index: Specifies the relative position of the new column. If null or -1, the addition happens at the end." */
function addColumn(ref: TableRef, args: Arguments, host: ExcelHost): HostObject {
  const { engine } = host;
  const { sheet, data } = tableOf(ref, host);
  const given = args.has(0) ? args.number(0) : -1;
  const index = given === -1 ? data.columns.length : given;
  if (!Number.isInteger(index) || index < 0 || index > data.columns.length) throw new ExcelError("InvalidArgument");
  const values = args.has(1) ? args.raw(1) : undefined;
  const column: Area = { ...data.area, column: data.area.column + index, columns: 1 };
  const isList = Array.isArray(values);
  // The values must fit before anything is changed.
  if (isList) valuesFor(column, values);
  const wantedName = args.has(2) ? args.text(2) : undefined;
  const added = newColumn(data.columns, wantedName);
  insertTableColumn(engine, { sheet, data }, index, added);
  if (isList) {
    const body = wantedName === undefined ? values : [[wantedName], ...(values as unknown[]).slice(1)];
    rangeType.properties["Values"]!.write!(new RangeRef(sheet, column), body, host);
  }
  return openColumn(ref, added.id);
}
