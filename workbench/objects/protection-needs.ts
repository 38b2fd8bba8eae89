import { isWholeColumns, isWholeRows } from "../engine/area";
import type { ProtectionOption } from "../engine/sheet-protection";
import type { Arguments } from "../protocol/arguments";
import type { Area } from "../workbook-data";

/** What a protected sheet must allow, or how its cells must be, for something to be done on it. */
export type Need = ProtectionOption | "never" | "unlocked cells";

/** A change that is about to be made on a protected sheet. */
export interface ProtectedCall {
  readonly args: Arguments;
  /** The cells it would be made in. */
  areas(): readonly Area[];
  /** There is an AutoFilter already. */
  hasFilter(): boolean;
}

type MemberNeeds = readonly Need[] | ((call: ProtectedCall) => readonly Need[]);

/** By member; `*` stands for all that are not named. */
type TypeNeeds = Readonly<Record<string, MemberNeeds>>;

const FORMAT_CELLS: TypeNeeds = { "*": ["allowFormatCells"] };
const OBJECTS: TypeNeeds = { "*": ["allowEditObjects"] };

/**
 * What Microsoft says the options of "Protect Sheet" are for:
 * Format cells: "Changing any of the options in the Format Cells or Conditional Formatting dialog boxes."
 * Format columns, rows: "including changing column width or hiding columns", "changing row height or hiding rows".
 * Sort: "Users can't sort ranges that contain locked cells on a protected worksheet, regardless of this setting."
 * Use AutoFilter: "Users can't apply or remove AutoFilter on a protected worksheet, regardless of this setting."
 * Insert hyperlinks: "Inserting new hyperlinks, even in unlocked cells." Edit objects: "embedded charts … notes".
 * Commands that are simply off on a protected sheet, such as Merge, Data Validation and everything that changes a table's
 * shape, are "never".
 */
const NEEDS: Readonly<Record<string, TypeNeeds>> = {
  Range: {
    Values: ["unlocked cells"],
    Formulas: ["unlocked cells"],
    FormulasLocal: ["unlocked cells"],
    FormulasR1C1: ["unlocked cells"],
    NumberFormat: ["allowFormatCells"],
    NumberFormatLocal: ["allowFormatCells"],
    Style: ["allowFormatCells"],
    RowHidden: ["allowFormatRows"],
    ColumnHidden: ["allowFormatColumns"],
    Hyperlink: ["allowInsertHyperlinks", "unlocked cells"],
    Insert: (call) => structural(call, "allowInsertRows", "allowInsertColumns", []),
    Delete: (call) => structural(call, "allowDeleteRows", "allowDeleteColumns", ["unlocked cells"]),
    Clear: clearNeeds,
    CopyFrom: ({ args }) => (args.raw(1) === "Formats" ? ["allowFormatCells"] : ["unlocked cells"]),
    MoveTo: ["never"],
    AutoFill: ["unlocked cells"],
    FlashFill: ["unlocked cells"],
    ReplaceAll: ["unlocked cells"],
    RemoveDuplicates: ["never"],
    Merge: ["never"],
    Unmerge: ["never"],
    Group: ["never"],
    Ungroup: ["never"],
    ShowGroupDetails: ["never"],
    HideGroupDetails: ["never"],
    SetCellProperties: ["allowFormatCells"],
    SetRowProperties: ["allowFormatRows"],
    SetColumnProperties: ["allowFormatColumns"],
  },
  RangeAreas: { Clear: clearNeeds, CopyFrom: ["unlocked cells"], Style: ["allowFormatCells"] },
  RangeView: { NumberFormat: ["allowFormatCells"], "*": ["unlocked cells"] },
  RangeSort: { "*": ["allowSort", "unlocked cells"] },
  RangeFormat: {
    ColumnWidth: ["allowFormatColumns"],
    UseStandardWidth: ["allowFormatColumns"],
    AutofitColumns: ["allowFormatColumns"],
    RowHeight: ["allowFormatRows"],
    UseStandardHeight: ["allowFormatRows"],
    AutofitRows: ["allowFormatRows"],
    "*": ["allowFormatCells"],
  },
  RangeFont: FORMAT_CELLS,
  RangeFill: FORMAT_CELLS,
  RangeBorder: FORMAT_CELLS,
  RangeBorderCollection: FORMAT_CELLS,
  FormatProtection: { "*": ["never"] },
  ConditionalFormatCollection: FORMAT_CELLS,
  ConditionalFormat: FORMAT_CELLS,
  ConditionalFormatRule: FORMAT_CELLS,
  CellValueConditionalFormat: FORMAT_CELLS,
  TextConditionalFormat: FORMAT_CELLS,
  ColorScaleConditionalFormat: FORMAT_CELLS,
  DataBarConditionalFormat: FORMAT_CELLS,
  ConditionalDataBarPositiveFormat: FORMAT_CELLS,
  ConditionalDataBarNegativeFormat: FORMAT_CELLS,
  ConditionalRangeFormat: FORMAT_CELLS,
  ConditionalRangeFont: FORMAT_CELLS,
  ConditionalRangeFill: FORMAT_CELLS,
  ConditionalRangeBorder: FORMAT_CELLS,
  DataValidation: { "*": ["never"] },
  AutoFilter: {
    Apply: (call) => (call.hasFilter() ? ["allowAutoFilter"] : ["never"]),
    Remove: ["never"],
    "*": ["allowAutoFilter"],
  },
  Filter: { "*": ["allowAutoFilter"] },
  Table: { ClearFilters: ["allowAutoFilter"], ReapplyFilters: ["allowAutoFilter"], "*": ["never"] },
  TableSort: { Clear: ["allowSort"], "*": ["allowSort", "unlocked cells"] },
  TableCollection: { "*": ["never"] },
  TableColumn: { Values: ["unlocked cells"], "*": ["never"] },
  TableColumnCollection: { "*": ["never"] },
  TableRow: { Values: ["unlocked cells"], "*": ["never"] },
  TableRowCollection: { "*": ["never"] },
  Comment: OBJECTS,
  CommentReply: OBJECTS,
  CommentCollection: OBJECTS,
  CommentReplyCollection: OBJECTS,
  Note: OBJECTS,
  NoteCollection: OBJECTS,
  Worksheet: { StandardWidth: ["allowFormatColumns"], ReplaceAll: ["unlocked cells"], ShowOutlineLevels: ["never"] },
};

/** Changes of which sheets there are: the workbook's own protection is about these, a sheet's is not. */
export const STRUCTURE_MEMBERS: ReadonlySet<string> = new Set([
  "Worksheet.Name",
  "Worksheet.Position",
  "Worksheet.Visibility",
  "Worksheet.TabColor",
  "Worksheet.Delete",
  "Worksheet.Copy",
  "WorksheetCollection.Add",
  "WorksheetCollection.AddFromBase64",
  "Workbook.InsertWorksheetsFromBase64",
]);

/** Views, print set-up, names and protection itself are open on a protected sheet. */
const OPEN_ON_SHEETS =
  /^(?:WorksheetFreezePanes|PageLayout|HeaderFooter.*|PageBreak.*|NamedItem.*|WorksheetCustomProperty.*|WorksheetProtection)$/;
/** What belongs to no sheet. */
const OF_WORKBOOK =
  /^(?:Workbook.*|Application|IterativeCalculation|Runtime|Setting.*|CustomXmlPart.*|DocumentProperties|CustomProperty.*|CustomFunctions|.*Service)$/;
const HARMLESS_MEMBERS = /^(?:Get|Find|Select|Activate|Calculate|SetDirty|Load|_)/;
const VIEW_OF_SHEET = /^Worksheet\.(?:Gridlines|Headings|EnableCalculation)$/;

export function isHarmless(type: string, member: string): boolean {
  const isOpenType = OPEN_ON_SHEETS.test(type) || OF_WORKBOOK.test(type);
  return isOpenType || HARMLESS_MEMBERS.test(member) || VIEW_OF_SHEET.test(`${type}.${member}`);
}

/** What a member needs on a protected sheet; nothing when nobody has said. */
export function needsOf(type: string, member: string, call: ProtectedCall): readonly Need[] | undefined {
  const ofType = NEEDS[type] ?? (type.startsWith("Chart") ? OBJECTS : undefined);
  const needs = ofType?.[member] ?? ofType?.["*"];
  return typeof needs === "function" ? needs(call) : needs;
}

function clearNeeds({ args }: ProtectedCall): readonly Need[] {
  const what = args.has(0) ? args.raw(0) : "All";
  if (what === "Contents") return ["unlocked cells"];
  if (what === "Formats") return ["allowFormatCells"];
  return what === "All" ? ["unlocked cells", "allowFormatCells"] : ["allowInsertHyperlinks"];
}

/** Whole rows and columns go by their own options; single cells never move on a protected sheet. */
function structural(call: ProtectedCall, rows: Need, columns: Need, more: readonly Need[]): readonly Need[] {
  const areas = call.areas();
  if (areas.every(isWholeRows)) return [rows, ...more];
  return areas.every(isWholeColumns) ? [columns, ...more] : ["never"];
}
