import { WHOLE_SHEET } from "../engine/area";
import { isSheetName } from "../engine/sheet-names";
import { asFlag, asNumber, asText, oneOf } from "../protocol/arguments";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import { defineObject, type HostObject, hostObject, type ObjectType } from "../protocol/object-type";
import { autoFilterType } from "./auto-filter";
import { eventMethods } from "./event-methods";
import { sheetNamesType } from "./named-item";
import { openRange } from "./range";
import { getRanges } from "./range-areas";
import { showOutlineLevels } from "./range-outline";
import { WORKSHEET_READERS } from "./range-readers";
import { worksheetSearch } from "./range-search";
import { findRange } from "./range-ref";
import { htmlColor } from "./range-format";
import { usedWithin } from "./used-range";
import { sheetTablesType } from "./table";
import { worksheetParts } from "./worksheet-parts";
import { worksheetTab, worksheetTabs } from "./worksheet-tabs";

/** A sheet, by its id. */
export interface SheetRef {
  readonly sheet: string;
}

const VISIBILITY = ["Visible", "Hidden", "VeryHidden"] as const;

export const worksheetType: ObjectType<SheetRef> = defineObject<SheetRef>("Worksheet", {
  identity: { key: ({ sheet }) => sheet },
  properties: {
    Id: { read: ({ sheet }) => sheet },
    Name: {
      read: ({ sheet }, { engine }) => engine.grid(sheet).name,
      write: ({ sheet }, value, { engine }) => {
        engine.renameSheet(sheet, checkedName(asText(value), engine.sheets.idOf(asText(value)) !== sheet, { engine }));
      },
    },
    Position: {
      read: ({ sheet }, { engine }) => engine.sheets.ids().indexOf(sheet),
      write: ({ sheet }, value, { engine }) => {
        const position = asNumber(value);
        if (!Number.isInteger(position) || position < 0 || position >= engine.sheets.ids().length)
          throw new ExcelError("InvalidArgument");
        engine.sheets.move(sheet, position);
      },
    },
    Visibility: {
      read: ({ sheet }, { engine }) => engine.sheets.records(sheet).visibility,
      write: ({ sheet }, value, { engine }) => {
        const visibility = oneOf(value, VISIBILITY);
        const others = engine.sheets
          .ids()
          .filter((id) => id !== sheet && engine.sheets.records(id).visibility === "Visible");
        // A workbook shows at least one sheet.
        if (visibility !== "Visible" && others.length === 0) throw new ExcelError("InvalidOperation");
        engine.sheets.keep(sheet, { visibility });
        if (visibility !== "Visible" && engine.sheets.activeId === sheet) engine.activateSheet(others[0]!);
      },
    },
    TabColor: {
      read: ({ sheet }, { engine }) => engine.sheets.records(sheet).tabColor ?? "",
      write: ({ sheet }, value, { engine }) => {
        const { tabColor: _before, ...records } = engine.sheets.records(sheet);
        // "When setting the color, you can use an empty string to clear it."
        if (value === "") engine.sheets.replaceRecords(sheet, records);
        else engine.sheets.keep(sheet, { tabColor: htmlColor(value) });
      },
    },
    ShowGridlines: { read: ({ sheet }, { engine }) => engine.sheets.records(sheet).showGridlines ?? true },
    // office.js asks for `showGridlines` under its own name and sets it under this one.
    Gridlines: {
      write: ({ sheet }, value, { engine }) => {
        engine.sheets.keep(sheet, { showGridlines: asFlag(value) });
      },
    },
    ...worksheetTab,
    // Columns are 64 pixels wide and rows 20 high unless set, in points.
    StandardWidth: { read: () => 8.43 },
    StandardHeight: { read: () => 15 },
  },
  links: {
    AutoFilter: ({ sheet }) => hostObject(autoFilterType, { kind: "sheet", sheet }),
    Tables: (sheet) => hostObject(sheetTablesType, sheet),
    Names: (sheet) => hostObject(sheetNamesType, sheet),
    ...worksheetParts,
  },
  methods: {
    GetRanges: getRanges,
    ...worksheetSearch,
    ...worksheetTabs,
    ShowOutlineLevels: showOutlineLevels,
    GetRange: ({ sheet }, args, { engine }) => {
      if (!args.has(0)) return openRange(sheet, WHOLE_SHEET);
      const range = findRange(engine, sheet, args.text(0));
      if (range?.sheet !== sheet) throw new ExcelError("InvalidArgument");
      return openRange(sheet, range.area);
    },
    GetRangeByIndexes: ({ sheet }, args) =>
      openRange(sheet, { row: args.number(0), column: args.number(1), rows: args.number(2), columns: args.number(3) }),
    GetCell: ({ sheet }, args) =>
      openRange(sheet, { row: args.number(0), column: args.number(1), rows: 1, columns: 1 }),
    GetUsedRange: ({ sheet }, args, host) =>
      // "If the entire worksheet is blank, this function will return the top left cell."
      openRange(sheet, usedWithin(host, sheet, WHOLE_SHEET, args) ?? { row: 0, column: 0, rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: ({ sheet }, args, host) => {
      const used = usedWithin(host, sheet, WHOLE_SHEET, args);
      return used ? openRange(sheet, used) : null;
    },
    Activate: ({ sheet }, _args, { engine }) => {
      if (engine.sheets.records(sheet).visibility !== "Visible") throw new ExcelError("InvalidOperation");
      engine.activateSheet(sheet);
    },
    Delete: ({ sheet }, _args, { engine }) => {
      const isOnlyVisible = visibleSheets({ engine }).every((id) => id === sheet);
      if (isOnlyVisible) throw new ExcelError("InvalidOperation");
      // "Deletes the worksheet from the workbook. Note that if the worksheet's visibility is set to VeryHidden, the delete
      // operation will fail with an InvalidOperation exception."
      if (engine.sheets.records(sheet).visibility === "VeryHidden") throw new ExcelError("InvalidOperation");
      engine.removeSheet(sheet);
    },
    ...eventMethods<SheetRef>(({ sheet }) => sheet, {
      DataChanged: "worksheetChanged",
      SelectionChanged: "worksheetSelectionChanged",
      Activated: "worksheetActivated",
      Deactivated: "worksheetDeactivated",
      Calculated: "worksheetCalculated",
      FormatChanged: "worksheetFormatChanged",
      ProtectionChanged: "worksheetProtectionChanged",
      FormulaChanged: "worksheetFormulaChanged",
      RowSorted: "worksheetRowSorted",
      ColumnSorted: "worksheetColumnSorted",
      RowHiddenChanged: "worksheetRowHiddenChanged",
      SingleClicked: "worksheetSingleClicked",
    }),
  },
  readsValues: ["GetUsedRange", "GetUsedRangeOrNullObject", ...WORKSHEET_READERS],
});

export function openWorksheet(sheet: string): HostObject {
  return hostObject(worksheetType, { sheet });
}

const visibleSheets = ({ engine }: Pick<ExcelHost, "engine">): readonly string[] =>
  engine.sheets.ids().filter((id) => engine.sheets.records(id).visibility === "Visible");

export function checkedName(name: string, isNew: boolean, { engine }: Pick<ExcelHost, "engine">): string {
  if (!isSheetName(name)) throw new ExcelError("InvalidArgument");
  if (isNew && engine.sheets.idOf(name) !== undefined) throw new ExcelError("ItemAlreadyExists");
  return name;
}

export const worksheetsType: ObjectType<null> = defineObject<null>("WorksheetCollection", {
  items: {
    list: (_self, { engine }) => engine.sheets.ids().map(openWorksheet),
    // "key: The name or ID of the worksheet."
    find: (_self, key, { engine }) => {
      const id = engine.sheets.has(key) ? key : engine.sheets.idOf(key);
      return id === undefined ? null : openWorksheet(id);
    },
  },
  methods: {
    Add: (_self, args, { engine }) => {
      const name = args.has(0) ? checkedName(args.text(0), true, { engine }) : undefined;
      return openWorksheet(engine.addSheet(name));
    },
    GetActiveWorksheet: (_self, _args, { engine }) => openWorksheet(engine.sheets.activeId),
    GetFirst: (_self, _args, { engine }) => openWorksheet(engine.sheets.ids()[0]!),
    GetLast: (_self, _args, { engine }) => openWorksheet(engine.sheets.ids().at(-1)!),
    GetCount: (_self, args, { engine }) => {
      const isVisibleOnly = args.has(0) && args.flag(0);
      return isVisibleOnly ? visibleSheets({ engine }).length : engine.sheets.ids().length;
    },
    ...eventMethods<null>(() => undefined, {
      DataChanged: "worksheetChanged",
      SelectionChanged: "worksheetSelectionChanged",
      Activated: "worksheetActivated",
      Deactivated: "worksheetDeactivated",
      Added: "worksheetAdded",
      Deleted: "worksheetDeleted",
      Calculated: "worksheetCalculated",
      FormatChanged: "worksheetFormatChanged",
      ProtectionChanged: "worksheetProtectionChanged",
      FormulaChanged: "worksheetFormulaChanged",
      RowSorted: "worksheetRowSorted",
      ColumnSorted: "worksheetColumnSorted",
      RowHiddenChanged: "worksheetRowHiddenChanged",
      SingleClicked: "worksheetSingleClicked",
    }),
  },
});
