import type { Area, FilterData, TableColumnData, TableData } from "../../workbook-data.ts";
import { areaAddress } from "../addresses.ts";
import { MAIN } from "../xml/namespaces.ts";
import { escapeXstring } from "../xml/xml-text.ts";
import { element } from "../xml/xml-tree.ts";
import type { XmlElement } from "../xml/xml-tree.ts";
import type { SaveContext } from "./save-context.ts";

/** A table's part. The library's leaves out calculated columns, filters, ids and the hidden header row. */
export function tablePart(table: TableData, context: SaveContext): XmlElement {
  const name = escapeXstring(table.name);
  const filter = tableFilter(table);
  return element(
    "table",
    {
      xmlns: MAIN,
      id: table.id,
      name,
      displayName: name,
      ref: areaAddress(table.area),
      headerRowCount: table.showHeaders ? undefined : 0,
      totalsRowCount: table.showTotals ? 1 : undefined,
      totalsRowShown: table.showTotals ? undefined : 0,
    },
    [
      ...(filter === undefined ? [] : [filter]),
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
function tableFilter(table: TableData): XmlElement | undefined {
  if (!table.showHeaders || (!table.showFilterButton && table.filters.length === 0)) return undefined;
  const area = table.showTotals ? { ...table.area, rows: table.area.rows - 1 } : table.area;
  const buttonless = table.showFilterButton ? [] : table.columns.map((_, column) => column);
  return autoFilter(area, table.filters, buttonless);
}

const OPERATORS: readonly (readonly [string, string | undefined])[] = [
  ["<>", "notEqual"],
  [">=", "greaterThanOrEqual"],
  ["<=", "lessThanOrEqual"],
  [">", "greaterThan"],
  ["<", "lessThan"],
  ["=", undefined],
  ["", undefined],
];

export function autoFilter(area: Area, filters: readonly FilterData[], buttonless: readonly number[] = []): XmlElement {
  const columns = [...new Set([...filters.map(({ column }) => column), ...buttonless])].sort((a, b) => a - b);
  return element(
    "autoFilter",
    { ref: areaAddress(area) },
    columns.map((column) =>
      element(
        "filterColumn",
        { colId: column, hiddenButton: buttonless.includes(column) ? 1 : undefined },
        filters.filter((filter) => filter.column === column).flatMap(criteria),
      ),
    ),
  );
}

function criteria({ values, criterion1, criterion2, operator }: FilterData): XmlElement[] {
  if (values !== undefined) {
    const shown = values.filter((value) => value !== "").map((val) => element("filter", { val }));
    return [element("filters", { blank: values.includes("") ? 1 : undefined }, shown)];
  }
  if (criterion1 === undefined) return [];
  const compared = [criterion1, ...(criterion2 === undefined ? [] : [criterion2])].map((criterion) => {
    const [sign, name] = OPERATORS.find(([prefix]) => criterion.startsWith(prefix))!;
    return element("customFilter", { operator: name, val: criterion.slice(sign.length) });
  });
  return [element("customFilters", { and: operator === "And" ? 1 : undefined }, compared)];
}
