import type { TableColumnData, TableData } from "../../workbook-data";
import { areaAddress } from "../addresses";
import { MAIN } from "../xml/namespaces";
import { escapeXstring } from "../xml/xml-text";
import { element } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";
import { autoFilter, sortState } from "./filters";
import { dataAreaOf } from "./save-context";
import type { SaveContext } from "./save-context";

/** A table's part. The library's leaves out calculated columns, filters, ids and the hidden header row. */
export function tablePart(table: TableData, context: SaveContext): XmlElement {
  const name = escapeXstring(table.name);
  const filter = tableFilter(table, context);
  return element(
    "table",
    {
      xmlns: MAIN,
      id: table.id,
      name,
      displayName: name,
      ref: areaAddress(table.area),
      insertRow: table.insertRow === true ? 1 : undefined,
      headerRowCount: table.showHeaders ? undefined : 0,
      totalsRowCount: table.showTotals ? 1 : undefined,
      totalsRowShown: table.showTotals ? undefined : 0,
    },
    [
      ...(filter === undefined ? [] : [filter]),
      ...(table.sort === undefined ? [] : [sortState(dataAreaOf(table), table.sort, context)]),
      element(
        "tableColumns",
        { count: table.columns.length },
        table.columns.map((column) => tableColumn(column, table, context)),
      ),
      element("tableStyleInfo", {
        name: table.style,
        showFirstColumn: table.highlightFirstColumn ? 1 : 0,
        showLastColumn: table.highlightLastColumn ? 1 : 0,
        showRowStripes: table.showBandedRows ? 1 : 0,
        showColumnStripes: table.showBandedColumns ? 1 : 0,
      }),
    ],
  );
}

function tableColumn(column: TableColumnData, table: TableData, context: SaveContext): XmlElement {
  const { totalsFunction, totalsLabel } = column;
  const formula = (name: string, text: string | undefined): XmlElement[] => {
    if (text === undefined) return [];
    const stored = context.formula(text, table.name);
    return [element(name, { array: stored.dynamic ? 1 : undefined }, [escapeXstring(stored.text)])];
  };
  return element(
    "tableColumn",
    {
      id: column.id,
      name: columnName(column.name),
      totalsRowFunction: totalsFunction === undefined || totalsFunction === "none" ? undefined : totalsFunction,
      totalsRowLabel: totalsLabel === undefined ? undefined : escapeXstring(totalsLabel),
    },
    [...formula("calculatedColumnFormula", column.formula), ...formula("totalsRowFormula", column.totalsFormula)],
  );
}

/** Line breaks in a column's name are written as `_x000a_`: an attribute would turn them into spaces. */
function columnName(name: string): string {
  return escapeXstring(name).replace(/[\t\n\r]/g, (mark) => `_x${mark.charCodeAt(0).toString(16).padStart(4, "0")}_`);
}

/** The totals row is never filtered; without a header row there is nothing to hang a filter on. */
function tableFilter(table: TableData, context: SaveContext): XmlElement | undefined {
  if (!table.showHeaders || (!table.showFilterButton && table.filters.length === 0)) return undefined;
  const area = table.showTotals ? { ...table.area, rows: table.area.rows - 1 } : table.area;
  const buttonless = table.showFilterButton ? [] : table.columns.map((_, column) => column);
  return autoFilter(area, table.filters, context, buttonless);
}
