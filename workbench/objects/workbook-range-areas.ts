import { allPrecedentsOf, dependentsOf, precedentsOf, type SheetCells } from "../engine/precedents";
import type { Arguments } from "../protocol/arguments";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import { defineObject, type HostObject, hostObject, type Method, type ObjectType } from "../protocol/object-type";
import { openRange } from "./range";
import { openRangeAreas } from "./range-areas";
import { addressOf, RangeRef } from "./range-ref";

/** Cells of several sheets. */
type Cells = readonly SheetCells[];

const bySheet = (cells: Cells): { readonly sheet: string; readonly cells: Cells }[] =>
  [...new Set(cells.map(({ sheet }) => sheet))].map((sheet) => ({
    sheet,
    cells: cells.filter((one) => one.sheet === sheet),
  }));

const openSheetAreas = (sheet: string, cells: Cells): HostObject =>
  openRangeAreas(
    sheet,
    cells.map(({ area }) => area),
  );

const workbookRangeAreasType: ObjectType<Cells> = defineObject<Cells>("WorkbookRangeAreas", {
  identity: "reference",
  properties: {
    // One entry for each sheet, "(e.g., "Sheet1!A1:B4, Sheet1!D1:D4")".
    Addresses: {
      read: (all, { engine }) =>
        bySheet(all).map(({ sheet, cells }) =>
          cells.map(({ area }) => addressOf(new RangeRef(sheet, area), engine)).join(","),
        ),
    },
  },
  links: {
    Areas: (cells) => hostObject(rangeAreasCollectionType, cells),
    Ranges: (cells) => hostObject(rangesType, cells),
  },
  methods: {
    GetRangeAreasBySheet: (cells, args, host) => required(areasOn(cells, args, host)),
    GetRangeAreasOrNullObjectBySheet: areasOn,
  },
});

const rangeAreasCollectionType: ObjectType<Cells> = defineObject<Cells>("RangeAreasCollection", {
  properties: { Count: { read: (cells) => bySheet(cells).length } },
  items: { list: (all) => bySheet(all).map(({ sheet, cells }) => openSheetAreas(sheet, cells)), find: () => null },
});

const rangesType: ObjectType<Cells> = defineObject<Cells>("RangeCollection", {
  properties: { Count: { read: (cells) => cells.length } },
  items: { list: (cells) => cells.map(({ sheet, area }) => openRange(sheet, area)), find: () => null },
});

/** "Returns the `RangeAreas` object based on worksheet ID or name in the collection." */
function areasOn(all: Cells, args: Arguments, { engine }: ExcelHost): HostObject | null {
  const key = args.text(0);
  const sheet = engine.sheets.has(key) ? key : engine.sheets.idOf(key);
  const cells = all.filter((one) => one.sheet === sheet);
  return sheet === undefined || cells.length === 0 ? null : openSheetAreas(sheet, cells);
}

function required(object: HostObject | null): HostObject {
  if (!object) throw new ExcelError("ItemNotFound");
  return object;
}

/** "Throws an `ItemNotFound` error if no precedents are found." */
function traced(trace: typeof precedentsOf): Method<RangeRef> {
  return ({ sheet, area }, _args, { engine }) => {
    const cells = trace(engine, [{ sheet, area }]);
    return required(cells.length === 0 ? null : hostObject(workbookRangeAreasType, cells));
  };
}

/** `Range` members that follow formulas from cell to cell. */
export const rangeTraces: Readonly<Record<string, Method<RangeRef>>> = {
  GetDirectPrecedents: traced(precedentsOf),
  GetPrecedents: traced(allPrecedentsOf),
  GetDirectDependents: traced(dependentsOf),
};
