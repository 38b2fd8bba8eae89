import { isWholeColumns, isWholeRows } from "../engine/area";
import { frozenArea, freezePanes, type FrozenPanes } from "../engine/frozen-panes";
import { ExcelError } from "../protocol/excel-error";
import type { Arguments } from "../protocol/arguments";
import type { ExcelHost } from "../protocol/host";
import { defineObject, type ObjectType } from "../protocol/object-type";
import type { Area } from "../workbook-data";
import { openRange } from "./range";
import { ownRangeArgument } from "./range-argument";
import type { SheetRef } from "./worksheet";

/** `worksheet.freezePanes`. Rows and columns are frozen together by `freezeAt`; of the other calls the last one counts. */
export const freezePanesType: ObjectType<SheetRef> = defineObject<SheetRef>("WorksheetFreezePanes", {
  methods: {
    FreezeAt: ({ sheet }, args, host) => {
      // "or `null` to remove all frozen panes."
      const panes = args.has(0) ? panesOf(ownRangeArgument(args, 0, sheet, host).area) : undefined;
      freezePanes(host.engine, sheet, panes);
    },
    FreezeRows: ({ sheet }, args, host) => {
      const rows = count(args);
      // "Optional number of rows to freeze, or zero to unfreeze all rows"
      const columns = rows === 0 ? (host.engine.sheets.records(sheet).frozen?.columns ?? 0) : 0;
      freezePanes(host.engine, sheet, { rows, columns });
    },
    FreezeColumns: ({ sheet }, args, host) => {
      const columns = count(args);
      // "Optional number of columns to freeze, or zero to unfreeze all columns"
      const rows = columns === 0 ? (host.engine.sheets.records(sheet).frozen?.rows ?? 0) : 0;
      freezePanes(host.engine, sheet, { rows, columns });
    },
    Unfreeze: ({ sheet }, _args, { engine }) => {
      freezePanes(engine, sheet, undefined);
    },
    GetLocation: ({ sheet }, _args, host) => {
      const area = location(sheet, host);
      if (!area) throw new ExcelError("ItemNotFound");
      return openRange(sheet, area);
    },
    GetLocationOrNullObject: ({ sheet }, _args, host) => {
      const area = location(sheet, host);
      return area ? openRange(sheet, area) : null;
    },
  },
});

function count(args: Arguments): number {
  const given = args.has(0) ? args.number(0) : 1;
  if (!Number.isInteger(given) || given < 0) throw new ExcelError("InvalidArgument");
  return given;
}

/** "The range provided corresponds to cells that will be frozen in the top- and left-most pane": not only from A1 on. */
function panesOf(area: Area): FrozenPanes {
  const rows = isWholeColumns(area) ? 0 : area.rows;
  const columns = isWholeRows(area) ? 0 : area.columns;
  const isFromCorner = area.row === 0 && area.column === 0;
  return { rows, columns, ...(!isFromCorner && { first: { row: area.row, column: area.column } }) };
}

function location(sheet: string, { engine }: ExcelHost): Area | undefined {
  const { frozen } = engine.sheets.records(sheet);
  return frozen && frozenArea(frozen);
}
