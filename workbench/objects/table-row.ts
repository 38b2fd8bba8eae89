import { dataArea } from "../engine/table-book";
import { deleteTableRow, insertTableRows } from "../engine/table-verbs";
import type { Arguments } from "../protocol/arguments";
import { ExcelError, NotImplementedError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import { defineObject, type HostObject, hostObject, type ObjectType } from "../protocol/object-type";
import { openRange } from "./range";
import { RangeRef } from "./range-ref";
import { rangeValues, valuesFor } from "./range-values";
import { type RowRef, type TableRef, tableOf } from "./table-ref";

export const tableRowType: ObjectType<RowRef> = defineObject<RowRef>("TableRow", {
  identity: { key: ({ row }) => String(row) },
  properties: {
    Index: { read: ({ row }) => row },
    Values: {
      read: (ref, host) => rangeValues["Values"]!.read!(rowRange(ref, host), host),
      write: (ref, value, host) => {
        rangeValues["Values"]!.write!(rowRange(ref, host), value, host);
      },
    },
  },
  methods: {
    GetRange: (ref, _args, host) => {
      const { sheet, area } = rowRange(ref, host);
      return openRange(sheet, area);
    },
    Delete: (ref, _args, host) => {
      deleteTableRow(host.engine, tableOf(ref, host), rowRange(ref, host).area.row);
    },
  },
});

/** The blank row of a table without rows does not count. */
const rowCount = (ref: TableRef, host: ExcelHost): number => {
  const { data } = tableOf(ref, host);
  return data.insertRow ? 0 : dataArea(data).rows;
};

function rowRange({ table, row }: RowRef, host: ExcelHost): RangeRef {
  const { sheet, data } = tableOf({ table }, host);
  const body = dataArea(data);
  if (row < 0 || row >= rowCount({ table }, host)) throw new ExcelError("ItemNotFound");
  return new RangeRef(sheet, { ...body, row: body.row + row, rows: 1 });
}

export const tableRowsType: ObjectType<TableRef> = defineObject<TableRef>("TableRowCollection", {
  properties: { Count: { read: rowCount } },
  items: {
    list: (ref, host) => Array.from({ length: rowCount(ref, host) }, (_, row) => openRow(ref, row)),
    find: (ref, key, host) => {
      const row = Number(key);
      return Number.isInteger(row) && row >= 0 && row < rowCount(ref, host) ? openRow(ref, row) : null;
    },
  },
  methods: { Add: addRows },
});

function openRow({ table }: TableRef, row: number): HostObject {
  return hostObject(tableRowType, { table, row });
}

/**
 * "index: Specifies the relative position of the new row. If null or -1, the addition happens at the end. Any rows below
 * the inserted row are shifted downwards. Zero-indexed. values: A 2D array of unformatted values of the table row."
 */
function addRows(ref: TableRef, args: Arguments, host: ExcelHost): HostObject {
  const { sheet, data } = tableOf(ref, host);
  const body = dataArea(data);
  const rows = rowCount(ref, host);
  const given = args.has(0) ? args.number(0) : -1;
  const index = given === -1 ? rows : given;
  if (!Number.isInteger(index) || index < 0 || index > rows) throw new ExcelError("InvalidArgument");
  if (args.has(2) && !args.flag(2)) throw new NotImplementedError("TableRowCollection.add alwaysInsert");
  const values = args.has(1) ? args.raw(1) : undefined;
  const count = Array.isArray(values) ? values.length : 1;
  const area = { ...body, row: body.row + index, rows: count };
  if (Array.isArray(values)) valuesFor(area, values);

  insertTableRows(host.engine, { sheet, data }, area.row, count);
  if (values !== undefined) rangeValues["Values"]!.write!(new RangeRef(sheet, area), values, host);
  return openRow(ref, index);
}
