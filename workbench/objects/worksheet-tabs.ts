import { copySheet } from "../engine/copy-sheet";
import { keepRecords } from "../engine/sheet-records";
import { asFlag } from "../protocol/arguments";
import type { Arguments } from "../protocol/arguments";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import { type HostObject, type Method, type Property, selfOf } from "../protocol/object-type";
import { openWorksheet, type SheetRef, worksheetType } from "./worksheet";

/** `Worksheet` members that lead to other tabs, or make one. */
export const worksheetTabs: Readonly<Record<string, Method<SheetRef>>> = {
  GetNext: (sheet, args, host) => required(neighbour(sheet, args, host, 1)),
  GetNextOrNullObject: (sheet, args, host) => neighbour(sheet, args, host, 1),
  GetPrevious: (sheet, args, host) => required(neighbour(sheet, args, host, -1)),
  GetPreviousOrNullObject: (sheet, args, host) => neighbour(sheet, args, host, -1),
  Copy: ({ sheet }, args, host) => openWorksheet(copySheet(host.engine, sheet, copyPosition(args, host))),
  // "Calculates all cells on a worksheet": those that wait, or all when they are marked.
  Calculate: ({ sheet }, args, host) => {
    const used = host.engine.grid(sheet).usedArea("values");
    if (args.has(0) && args.flag(0) && used) host.engine.recalculation.noteCells(sheet, used);
    host.askForCalculation();
  },
  // office.js finds the sheet again by these in later batches.
  _GetSheetById: (_sheet, args, host) => sheetById(args, host),
  _GetAnotherWorksheetById: (_sheet, args, host) => sheetById(args, host),
};

/** `Worksheet` members about the tab and what surrounds the cells. */
export const worksheetTab: Readonly<Record<string, Property<SheetRef>>> = {
  TabId: { read: ({ sheet }) => Number.parseInt(sheet.slice(20, 24), 16) },
  ShowHeadings: { read: ({ sheet }, { engine }) => engine.sheets.records(sheet).showHeadings ?? true },
  // office.js asks for `showHeadings` under its own name and sets it under this one.
  Headings: {
    write: ({ sheet }, value, { engine }) => {
      keepRecords(engine, sheet, { showHeadings: asFlag(value) ? undefined : false });
    },
  },
};

/** "visibleOnly: If `true`, considers only visible worksheets, skipping over any hidden ones. The default value is `false`." */
function neighbour({ sheet }: SheetRef, args: Arguments, { engine }: ExcelHost, step: 1 | -1): HostObject | null {
  const isVisibleOnly = args.has(0) && args.flag(0);
  const ids = engine.sheets.ids();
  for (let at = ids.indexOf(sheet) + step; at >= 0 && at < ids.length; at += step) {
    if (!isVisibleOnly || engine.sheets.records(ids[at]!).visibility === "Visible") return openWorksheet(ids[at]!);
  }
  return null;
}

function required(object: HostObject | null): HostObject {
  if (!object) throw new ExcelError("ItemNotFound");
  return object;
}

/** "The location in the workbook to place the newly created worksheet. The default value is "None", which inserts the worksheet at the beginning" */
function copyPosition(args: Arguments, { engine }: ExcelHost): number {
  const type = args.has(0) ? args.oneOf(0, ["None", "Before", "After", "Beginning", "End"]) : "None";
  if (type === "None" || type === "Beginning") return 0;
  if (type === "End") return engine.sheets.ids().length;
  // "This is only needed if `positionType` is "Before" or "After"."
  const beside = selfOf(args.object(1), worksheetType);
  if (!beside) throw new ExcelError("InvalidArgument");
  return engine.sheets.ids().indexOf(beside.sheet) + (type === "After" ? 1 : 0);
}

function sheetById(args: Arguments, { engine }: ExcelHost): HostObject {
  const id = args.text(0);
  if (!engine.sheets.has(id)) throw new ExcelError("ItemNotFound");
  return openWorksheet(id);
}
