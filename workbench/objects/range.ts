import { isWholeColumns, isWholeRows } from "../engine/area.ts";
import { setRowsVisibility } from "../engine/row-visibility.ts";
import { asFlag } from "../protocol/arguments.ts";
import { defineObject, type HostObject, hostObject, type ObjectType } from "../protocol/object-type.ts";
import type { Area } from "../workbook-data.ts";
import { cellProperties } from "./cell-properties.ts";
import { conditionalFormatsType } from "./conditional-format.ts";
import { dataValidationType } from "./data-validation.ts";
import { hyperlinkProperty } from "./hyperlink.ts";
import { rangeCalculation } from "./range-calculation.ts";
import { rangeCopy } from "./range-copy.ts";
import { removeDuplicates } from "./range-duplicates.ts";
import { rangeEdge } from "./range-edge.ts";
import { autoFill } from "./range-fill.ts";
import { rangeFormatType } from "./range-format.ts";
import { rangeGeometry } from "./range-geometry.ts";
import { rangeOutline } from "./range-outline.ts";
import { rangeParts, rangeSpill } from "./range-parts.ts";
import { rangePlace } from "./range-place.ts";
import { RANGE_READERS } from "./range-readers.ts";
import { addressOf, RangeRef } from "./range-ref.ts";
import { rangeSearch } from "./range-search.ts";
import { rangeSortType } from "./range-sort.ts";
import { rangeSpecialCells } from "./range-special-cells.ts";
import { rangeStructure } from "./range-structure.ts";
import { rangeUse } from "./range-use.ts";
import { checkArraySize, rangeValues } from "./range-values.ts";
import { getVisibleView } from "./range-view.ts";
import { cellsOfRange } from "./rule-cells.ts";
import { getTables } from "./table-scoped.ts";
import { spanValues, uniform } from "./uniform.ts";
import { rangeTraces } from "./workbook-range-areas.ts";
import { openWorksheet } from "./worksheet.ts";

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
