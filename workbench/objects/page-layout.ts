import { bottomOf, COLUMN_LIMIT, isWholeColumns, isWholeRows, rightOf, ROW_LIMIT } from "../engine/area";
import { defined, type Loose } from "../engine/defined";
import { keepRecords } from "../engine/sheet-records";
import { asFlag, asNumber, oneOf } from "../protocol/arguments";
import { ExcelError, NotImplementedError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import { defineObject, type HostObject, hostObject, type ObjectType, type Property } from "../protocol/object-type";
import type { PageLayoutData } from "../workbook-data";
import { headerFooterGroupType } from "./page-headers";
import { marginProperty, setPrintMargins } from "./page-margins";
import { PAPER_SIZES, paperSize } from "./paper-size";
import { readZoom, zoomOf } from "./page-zoom";
import { openRange } from "./range";
import { openRangeAreas, rangesArgument } from "./range-areas";
import { ownRangeArgument } from "./range-argument";
import type { SheetRef } from "./worksheet";

type Layout = PageLayoutData;

export const layoutOf = ({ sheet }: SheetRef, { engine }: ExcelHost): Layout =>
  engine.sheets.records(sheet).pageLayout ?? {};

/** `undefined` goes back to what Excel has when nothing is set. */
export function changeLayout({ sheet }: SheetRef, host: ExcelHost, change: Partial<Loose<Layout>>): void {
  keepRecords(host.engine, sheet, { pageLayout: defined<Layout>({ ...layoutOf({ sheet }, host), ...change }) });
}

type FlagName =
  "centerHorizontally" | "centerVertically" | "printGridlines" | "printHeadings" | "blackAndWhite" | "draft";

const layoutFlag = (name: FlagName): Property<SheetRef> => ({
  read: (ref, host) => layoutOf(ref, host)[name] ?? false,
  write: (ref, value, host) => {
    changeLayout(ref, host, { [name]: asFlag(value) || undefined });
  },
});

type ChoiceName = "orientation" | "printOrder" | "printComments" | "printErrors";

const layoutChoice = (name: ChoiceName, choices: readonly string[]): Property<SheetRef> => ({
  read: (ref, host) => layoutOf(ref, host)[name] ?? choices[0],
  write: (ref, value, host) => {
    changeLayout(ref, host, { [name]: oneOf(value, choices) });
  },
});

export const pageLayoutType: ObjectType<SheetRef> = defineObject<SheetRef>("PageLayout", {
  properties: {
    Orientation: layoutChoice("orientation", ["Portrait", "Landscape"]),
    PaperSize: {
      // What a file without a paper size means: ECMA-376, part 1, 18.3.1.63.
      read: (ref, host) => layoutOf(ref, host).paperSize ?? PAPER_SIZES[0],
      write: (ref, value, host) => {
        changeLayout(ref, host, { paperSize: paperSize(value) });
      },
    },
    Zoom: {
      read: (ref, host) => zoomOf(layoutOf(ref, host)),
      write: (ref, value, host) => {
        changeLayout(ref, host, { zoom: readZoom(value) });
      },
    },
    TopMargin: marginProperty("top"),
    BottomMargin: marginProperty("bottom"),
    LeftMargin: marginProperty("left"),
    RightMargin: marginProperty("right"),
    HeaderMargin: marginProperty("header"),
    FooterMargin: marginProperty("footer"),
    CenterHorizontally: layoutFlag("centerHorizontally"),
    CenterVertically: layoutFlag("centerVertically"),
    PrintGridlines: layoutFlag("printGridlines"),
    PrintHeadings: layoutFlag("printHeadings"),
    BlackAndWhite: layoutFlag("blackAndWhite"),
    // "If `true`, the sheet will be printed without graphics."
    DraftMode: layoutFlag("draft"),
    PrintOrder: layoutChoice("printOrder", ["DownThenOver", "OverThenDown"]),
    PrintComments: layoutChoice("printComments", ["NoComments", "EndSheet", "InPlace"]),
    PrintErrors: layoutChoice("printErrors", ["AsDisplayed", "Blank", "Dash", "NotAvailable"]),
    FirstPageNumber: {
      // "A `null` value represents "auto" page numbering."
      read: (ref, host) => layoutOf(ref, host).firstPageNumber ?? null,
      write: (ref, value, host) => {
        changeLayout(ref, host, { firstPageNumber: value === "" || value === null ? undefined : asNumber(value) });
      },
    },
  },
  links: { HeadersFooters: (sheet) => hostObject(headerFooterGroupType, sheet) },
  methods: {
    SetPrintMargins: setPrintMargins,
    SetPrintArea: (ref, args, host) => {
      const ranges = rangesArgument(args, 0, ref.sheet, host);
      if (ranges.length > 1) throw new NotImplementedError("PageLayout.setPrintArea of several areas");
      if (ranges[0]?.sheet !== ref.sheet) throw new ExcelError("InvalidArgument");
      changeLayout(ref, host, { printArea: ranges[0].area });
    },
    GetPrintArea: (ref, _args, host) => present(printArea(ref, host)),
    GetPrintAreaOrNullObject: (ref, _args, host) => printArea(ref, host),
    SetPrintTitleRows: (ref, args, host) => {
      const { area } = ownRangeArgument(args, 0, ref.sheet, host);
      // "The range must span the entire row to be valid."
      if (!isWholeRows(area)) throw new ExcelError("InvalidArgument");
      changeLayout(ref, host, { titleRows: { first: area.row, last: bottomOf(area) - 1 } });
    },
    GetPrintTitleRows: (ref, _args, host) => present(titleRows(ref, host)),
    GetPrintTitleRowsOrNullObject: (ref, _args, host) => titleRows(ref, host),
    SetPrintTitleColumns: (ref, args, host) => {
      const { area } = ownRangeArgument(args, 0, ref.sheet, host);
      // "The range must span the entire column to be valid."
      if (!isWholeColumns(area)) throw new ExcelError("InvalidArgument");
      changeLayout(ref, host, { titleColumns: { first: area.column, last: rightOf(area) - 1 } });
    },
    GetPrintTitleColumns: (ref, _args, host) => present(titleColumns(ref, host)),
    GetPrintTitleColumnsOrNullObject: (ref, _args, host) => titleColumns(ref, host),
  },
});

function printArea(ref: SheetRef, host: ExcelHost): HostObject | null {
  const area = layoutOf(ref, host).printArea;
  return area ? openRangeAreas(ref.sheet, [area]) : null;
}

function titleRows(ref: SheetRef, host: ExcelHost): HostObject | null {
  const rows = layoutOf(ref, host).titleRows;
  if (!rows) return null;
  return openRange(ref.sheet, { row: rows.first, rows: rows.last - rows.first + 1, column: 0, columns: COLUMN_LIMIT });
}

function titleColumns(ref: SheetRef, host: ExcelHost): HostObject | null {
  const columns = layoutOf(ref, host).titleColumns;
  if (!columns) return null;
  return openRange(ref.sheet, {
    row: 0,
    rows: ROW_LIMIT,
    column: columns.first,
    columns: columns.last - columns.first + 1,
  });
}

/** "If there is no print area, an `ItemNotFound` error will be thrown." */
function present(object: HostObject | null): HostObject {
  if (!object) throw new ExcelError("ItemNotFound");
  return object;
}
