import { isWholeColumns, isWholeRows } from "../engine/area";
import { setRowsVisibility } from "../engine/row-visibility";
import { asFlag } from "../protocol/arguments";
import { defineObject, type HostObject, hostObject, type ObjectType } from "../protocol/object-type";
import type { Area } from "../workbook-data";
import { cellProperties } from "./cell-properties";
import { conditionalFormatsType } from "./conditional-format";
import { dataValidationType } from "./data-validation";
import { hyperlinkProperty } from "./hyperlink";
import { rangeCalculation } from "./range-calculation";
import { rangeCopy } from "./range-copy";
import { removeDuplicates } from "./range-duplicates";
import { rangeEdge } from "./range-edge";
import { autoFill } from "./range-fill";
import { rangeFormatType } from "./range-format";
import { rangeGeometry } from "./range-geometry";
import { rangeOutline } from "./range-outline";
import { rangeParts, rangeSpill } from "./range-parts";
import { rangePlace } from "./range-place";
import { RANGE_READERS } from "./range-readers";
import { addressOf, RangeRef } from "./range-ref";
import { rangeSearch } from "./range-search";
import { rangeSortType } from "./range-sort";
import { rangeSpecialCells } from "./range-special-cells";
import { rangeStructure } from "./range-structure";
import { rangeUse } from "./range-use";
import { checkArraySize, rangeValues } from "./range-values";
import { getVisibleView } from "./range-view";
import { cellsOfRange } from "./rule-cells";
import { getTables } from "./table-scoped";
import { spanValues, uniform } from "./uniform";
import { rangeTraces } from "./workbook-range-areas";
import { openWorksheet } from "./worksheet";

/** `Range`, put together from its groups of members; the groups are imported here only. */
export const rangeType: ObjectType<RangeRef> = defineObject<RangeRef>("Range", {
  identity: "reference",
  properties: {
    Address: { read: (range, { engine }) => addressOf(range, engine) },
    // "Represents the range reference for the specified range in the language of the user": cells are named alike in Vietnamese.
    AddressLocal: { read: (range, { engine }) => addressOf(range, engine) },
    RowIndex: { read: ({ area }) => area.row },
    ColumnIndex: { read: ({ area }) => area.column },
    RowCount: { read: ({ area }) => area.rows },
    ColumnCount: { read: ({ area }) => area.columns },
    CellCount: { read: ({ area }) => cellCount(area) },
    IsEntireRow: { read: ({ area }) => isWholeRows(area) },
    IsEntireColumn: { read: ({ area }) => isWholeColumns(area) },
    RowHidden: {
      read: ({ sheet, area }, { engine }) =>
        uniform(spanValues(area.row, area.rows, (row) => engine.grid(sheet).isRowHidden(row))),
      write: ({ sheet, area }, value, { engine }) => {
        const rows = spanValues(area.row, area.rows, (row) => row);
        setRowsVisibility(engine, sheet, rows, asFlag(value) ? "hidden" : "shown");
      },
    },
    ColumnHidden: {
      read: ({ sheet, area }, { engine }) =>
        uniform(spanValues(area.column, area.columns, (column) => engine.grid(sheet).isColumnHidden(column))),
      write: ({ sheet, area }, value, { engine }) => {
        if (asFlag(value)) engine.grid(sheet).hideColumns(area.column, area.columns);
        else engine.grid(sheet).showColumns(area.column, area.columns);
      },
    },
    Hyperlink: hyperlinkProperty,
    ...rangePlace,
    ...rangeSpill,
    ...rangeValues,
  },
  links: {
    Worksheet: ({ sheet }) => openWorksheet(sheet),
    Format: (range) => hostObject(rangeFormatType, range),
    Sort: (range) => hostObject(rangeSortType, range),
    ConditionalFormats: (range) => hostObject(conditionalFormatsType, cellsOfRange(range)),
    DataValidation: (range) => hostObject(dataValidationType, cellsOfRange(range)),
  },
  methods: {
    ...rangeGeometry,
    ...rangeStructure,
    ...rangeUse,
    ...rangeEdge,
    ...rangeSearch,
    ...rangeSpecialCells,
    ...rangeParts,
    ...rangeCopy,
    ...rangeOutline,
    ...rangeCalculation,
    ...cellProperties,
    ...rangeTraces,
    AutoFill: autoFill,
    RemoveDuplicates: removeDuplicates,
    GetTables: getTables,
    GetVisibleView: getVisibleView,
    _ValidateArraySize: checkArraySize,
  },
  readsValues: ["GetUsedRange", "GetUsedRangeOrNullObject", "GetSurroundingRegion", ...RANGE_READERS],
});

export function openRange(sheet: string, area: Area): HostObject {
  return hostObject(rangeType, new RangeRef(sheet, area));
}

/** "This API will return -1 if the cell count exceeds 2^31-1." */
function cellCount({ rows, columns }: Area): number {
  const count = rows * columns;
  return count > 2_147_483_647 ? -1 : count;
}
