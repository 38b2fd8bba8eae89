/**
 * Members of Excel's classes of sheets, cells and tables that the workbench leaves out on purpose, by what they are about.
 * They answer `NotImplemented` and are counted. Whoever adds one takes it off this list.
 */
const ABSENT_BY_REASON: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "linked and rich data types": {
    Range: ["linkedDataTypeState", "convertDataTypeToText", "convertToLinkedDataType", "showCard"],
  },
  "pictures, shapes and slicers": { Range: ["getImage"], Worksheet: ["shapes", "slicers"] },
  "pivot tables": { Range: ["getPivotTables"], Worksheet: ["pivotTables"] },
  "named cell styles": { Range: ["style"] },
  "guessing a pattern from examples": { Range: ["flashFill"] },
  "how Excel writes a formula into a file": { Range: ["savedAsArray"] },
  "text that runs from right to left, and indents that follow it": { RangeFormat: ["autoIndent", "readingOrder"] },
  "calculation switched off for one sheet": { Worksheet: ["enableCalculation"] },
};

/** Classes whose members are either answered or listed above. */
const COMPLETE = [
  "Range",
  "RangeFormat",
  "RangeSort",
  "RangeView",
  "RangeViewCollection",
  "Worksheet",
  "WorksheetCollection",
  "Table",
  "TableCollection",
  "TableScopedCollection",
  "TableColumn",
  "TableColumnCollection",
  "TableRow",
  "TableRowCollection",
  "TableSort",
  "Filter",
  "AutoFilter",
] as const;

/** By class, what is left out. */
export const ABSENT: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  COMPLETE.map((name) => [name, new Set(Object.values(ABSENT_BY_REASON).flatMap((members) => members[name] ?? []))]),
);
