import { parseReference } from "../engine/a1";
import { intersectAreas } from "../engine/area";
import { reapplyFilters, setFilters } from "../engine/filters";
import { headerArea, totalsArea, dataArea } from "../engine/table-book";
import { resizeTable, setHeaders } from "../engine/table-resize";
import { setTotals } from "../engine/table-totals";
import { dissolveTable, forgetTable } from "../engine/table-verbs";
import { type Arguments, asFlag, asText } from "../protocol/arguments";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import {
  defineObject,
  type HostObject,
  hostObject,
  type ObjectType,
  type Property,
  selfOf,
} from "../protocol/object-type";
import type { TableData } from "../workbook-data";
import { autoFilterType } from "./auto-filter";
import { eventMethods } from "./event-methods";
import { openRange, rangeType } from "./range";
import { findRange } from "./range-ref";
import { addTable, refuseOverlap } from "./table-add";
import { tableColumnsType } from "./table-column";
import { type TableRef, tableOf } from "./table-ref";
import { tableRowsType } from "./table-row";
import { tableSortType } from "./table-sort";
import { openWorksheet, type SheetRef } from "./worksheet";

/** A switch of the table that changes nothing but its record. */
function tableFlag(
  name: "showBandedRows" | "showBandedColumns" | "showFilterButton" | "highlightFirstColumn" | "highlightLastColumn",
): Property<TableRef> {
  return {
    read: (ref, host) => tableOf(ref, host).data[name],
    write: (ref, value, host) => {
      change(ref, host, { [name]: asFlag(value) });
    },
  };
}

function change(ref: TableRef, host: ExcelHost, part: Partial<TableData>): void {
  const { sheet, data } = tableOf(ref, host);
  host.engine.putTable(sheet, { ...data, ...part });
}

export const tableType: ObjectType<TableRef> = defineObject<TableRef>("Table", {
  identity: { key: ({ table }) => String(table) },
  properties: {
    Id: { read: ({ table }) => String(table) },
    Name: {
      read: (ref, host) => tableOf(ref, host).data.name,
      write: (ref, value, host) => {
        const name = checkedTableName(asText(value));
        const other = host.engine.tables.byName(name);
        // Names of tables and of cells share one list.
        if ((other && other.data.id !== ref.table) || host.engine.names.get(name))
          throw new ExcelError("ItemAlreadyExists");
        host.engine.renameTable(tableOf(ref, host).data.id, name);
      },
    },
    Style: {
      read: (ref, host) => tableOf(ref, host).data.style ?? "",
      write: (ref, value, host) => {
        change(ref, host, { style: checkedStyle(asText(value)) });
      },
    },
    // "Returns a numeric ID."
    LegacyId: { read: ({ table }) => String(table) },
    ShowHeaders: {
      read: (ref, host) => tableOf(ref, host).data.showHeaders,
      write: (ref, value, host) => {
        setHeaders(host.engine, tableOf(ref, host), asFlag(value) ? "shown" : "hidden");
      },
    },
    ShowTotals: {
      read: (ref, host) => tableOf(ref, host).data.showTotals,
      write: (ref, value, host) => {
        setTotals(host.engine, tableOf(ref, host), asFlag(value) ? "shown" : "hidden");
      },
    },
    ShowBandedRows: tableFlag("showBandedRows"),
    ShowBandedColumns: tableFlag("showBandedColumns"),
    ShowFilterButton: tableFlag("showFilterButton"),
    HighlightFirstColumn: tableFlag("highlightFirstColumn"),
    HighlightLastColumn: tableFlag("highlightLastColumn"),
  },
  links: {
    Columns: (ref) => hostObject(tableColumnsType, ref),
    Rows: (ref) => hostObject(tableRowsType, ref),
    Sort: (ref) => hostObject(tableSortType, ref),
    AutoFilter: ({ table }) => hostObject(autoFilterType, { kind: "table", table }),
    Worksheet: (ref, host) => openWorksheet(tableOf(ref, host).sheet),
  },
  methods: {
    GetRange: (ref, _args, host) => {
      const { sheet, data } = tableOf(ref, host);
      return openRange(sheet, data.area);
    },
    GetDataBodyRange: (ref, _args, host) => {
      const { sheet, data } = tableOf(ref, host);
      return openRange(sheet, dataArea(data));
    },
    GetHeaderRowRange: (ref, _args, host) => partRange(ref, host, headerArea),
    GetTotalRowRange: (ref, _args, host) => partRange(ref, host, totalsArea),
    Delete: (ref, _args, { engine }) => {
      const table = engine.tables.get(ref.table);
      if (!table) throw new ExcelError("ItemNotFound");
      const { sheet, data } = table;
      if (data.filters.length > 0) setFilters(engine, { kind: "table", table: data.id }, []);
      forgetTable(engine, data);
      engine.removeTable(data.id);
      engine.restyle(sheet, data.area, () => ({}));
      engine.clearContents(sheet, data.area);
    },
    // "Clears all the filters currently applied on the table."
    ClearFilters: (ref, _args, host) => {
      setFilters(host.engine, { kind: "table", table: tableOf(ref, host).data.id }, []);
    },
    ReapplyFilters: ({ table }, _args, { engine }) => {
      reapplyFilters(engine, { kind: "table", table });
    },
    Resize: resize,
    ConvertToRange: (ref, _args, host) => {
      const { sheet, data } = tableOf(ref, host);
      if (data.filters.length > 0) setFilters(host.engine, { kind: "table", table: data.id }, []);
      dissolveTable(host.engine, { sheet, data });
      return openRange(sheet, data.area);
    },
    ...eventMethods<TableRef>(({ table }) => String(table), {
      DataChanged: "tableChanged",
      SelectionChanged: "tableSelectionChanged",
    }),
  },
  readsValues: ["ReapplyFilters"],
});

export function openTable(table: number): HostObject {
  return hostObject(tableType, { table });
}

function partRange(ref: TableRef, host: ExcelHost, part: typeof headerArea): HostObject {
  const { sheet, data } = tableOf(ref, host);
  const area = part(data);
  if (!area) throw new ExcelError("ItemNotFound");
  return openRange(sheet, area);
}

/**
 * "Resize the table to the new range. The new range must overlap with the original table range and the headers (or the top
 * of the table) must be in the same row."
 */
function resize(ref: TableRef, args: Arguments, host: ExcelHost): void {
  const table = tableOf(ref, host);
  const { sheet, data } = table;
  const range = selfOf(args.object(0), rangeType) ?? findRange(host.engine, sheet, args.text(0));
  if (range?.sheet !== sheet || !intersectAreas(range.area, data.area)) throw new ExcelError("InvalidArgument");
  const { area } = range;
  const fixedRows = Number(data.showHeaders) + Number(data.showTotals);
  if (area.row !== data.area.row || area.rows <= fixedRows) throw new ExcelError("InvalidArgument");
  refuseOverlap(host, sheet, area, data.id);
  resizeTable(host.engine, table, area);
}

/** "Possible values are: "TableStyleLight1" through "TableStyleLight21", "TableStyleMedium1" through "TableStyleMedium28", "TableStyleDark1" through "TableStyleDark11"." */
function checkedStyle(style: string): string {
  const [, shade, number] = /^TableStyle(Light|Medium|Dark)([1-9]\d?)$/.exec(style) ?? [];
  const last = { Light: 21, Medium: 28, Dark: 11 }[shade ?? ""];
  if (last === undefined || Number(number) > last) throw new ExcelError("InvalidArgument");
  return style;
}

/** "Always start a name with a letter, an underscore character (_), or a backslash"; "Don't use cell references"; no spaces; at most 255 characters. */
function checkedTableName(name: string): string {
  const isProper = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && name.length <= 255;
  const isReference = parseReference(name) !== undefined || /^(?:r|c|r\d*c\d*)$/i.test(name);
  if (!isProper || isReference) throw new ExcelError("InvalidArgument");
  return name;
}

function tablesType<S>(sheetOf: (self: S) => string | undefined): ObjectType<S> {
  return defineObject<S>("TableCollection", {
    properties: { Count: { read: (self, host) => tablesOf(sheetOf(self), host).length } },
    items: {
      list: (self, host) => tablesOf(sheetOf(self), host).map(({ data }) => openTable(data.id)),
      // "key: Name or ID of the table to be retrieved."
      find: (self, key, host) => {
        const found = host.engine.tables.byName(key) ?? host.engine.tables.get(Number(key));
        const sheet = sheetOf(self);
        return found && (sheet === undefined || found.sheet === sheet) ? openTable(found.data.id) : null;
      },
    },
    methods: {
      Add: (self, args, host) => openTable(addTable(host, sheetOf(self), args)),
      ...eventMethods<S>(sheetOf, {
        DataChanged: "tableChanged",
        Added: "tableAdded",
        Deleted: "tableDeleted",
      }),
    },
    readsValues: ["Add"],
  });
}

function tablesOf(sheet: string | undefined, { engine }: ExcelHost) {
  return sheet === undefined ? engine.tables.all() : engine.tables.onSheet(sheet);
}

export const workbookTablesType: ObjectType<null> = tablesType<null>(() => undefined);
export const sheetTablesType: ObjectType<SheetRef> = tablesType<SheetRef>(({ sheet }) => sheet);
