import type { Area, FilterData, FilterDate, SortFieldData, TableData } from "../../workbook-data";
import { parseArea } from "../addresses";
import { dynamicCriterion } from "../filter-names";
import { childNamed, childrenNamed, descend, flag, numberAttribute } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";
import type { StyleSheet } from "./read-styles";

const OPERATORS: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
};

/** The filtered columns. Filters by icon only leave rows hidden. */
export function readFilters(autoFilter: XmlElement | undefined, styles: StyleSheet): FilterData[] {
  return childrenNamed(autoFilter, "filterColumn").flatMap((node): FilterData[] => {
    const column = numberAttribute(node, "colId");
    const criteria = column === undefined ? undefined : readCriteria(node, styles);
    return column === undefined || criteria === undefined ? [] : [{ column, ...criteria }];
  });
}

function readCriteria(node: XmlElement, styles: StyleSheet): Omit<FilterData, "column"> | undefined {
  const shown = childNamed(node, "filters");
  if (shown !== undefined) return readShown(shown);
  const top = childNamed(node, "top10");
  const count = numberAttribute(top, "val");
  if (count !== undefined) {
    const of = flag(top, "percent") === true ? "Percent" : "Items";
    return { top: { count, of, from: flag(top, "top") === false ? "Bottom" : "Top" } };
  }
  const colored = childNamed(node, "colorFilter");
  if (colored !== undefined) {
    const of = flag(colored, "cellColor") === false ? "font" : "cell";
    const color = styles.soughtColor(numberAttribute(colored, "dxfId"), of);
    return color === undefined ? undefined : { color: { of, color } };
  }
  const dynamic = childNamed(node, "dynamicFilter")?.attributes["type"];
  if (dynamic !== undefined) return dynamic === "null" ? undefined : { dynamic: dynamicCriterion(dynamic) };
  return readComparisons(childNamed(node, "customFilters"));
}

/** Shown texts, "" for blanks, and whole periods of dates. */
function readShown(shown: XmlElement): Omit<FilterData, "column"> {
  const texts = childrenNamed(shown, "filter").map((item) => item.attributes["val"] ?? "");
  const values = flag(shown, "blank") === true ? [...texts, ""] : texts;
  const dates = childrenNamed(shown, "dateGroupItem").flatMap((item) => readDate(item) ?? []);
  return { values, ...(dates.length === 0 ? {} : { dates }) };
}

const SPECIFICITIES = ["Year", "Month", "Day", "Hour", "Minute", "Second"] as const;

function readDate(node: XmlElement): FilterDate | undefined {
  const specificity = SPECIFICITIES.find((name) => name.toLowerCase() === node.attributes["dateTimeGrouping"]);
  const year = numberAttribute(node, "year");
  if (specificity === undefined || year === undefined) return undefined;
  const part = (name: string, least: number): string => String(numberAttribute(node, name) ?? least).padStart(2, "0");
  const day = `${String(year).padStart(4, "0")}-${part("month", 1)}-${part("day", 1)}`;
  const isDay = SPECIFICITIES.indexOf(specificity) < 3;
  return {
    date: isDay ? day : `${day}T${part("hour", 0)}:${part("minute", 0)}:${part("second", 0)}`,
    specificity,
  };
}

function readComparisons(custom: XmlElement | undefined): Omit<FilterData, "column"> | undefined {
  const [criterion1, criterion2] = childrenNamed(custom, "customFilter").map(
    (item) => `${OPERATORS[item.attributes["operator"] ?? "equal"] ?? "="}${item.attributes["val"] ?? ""}`,
  );
  if (criterion1 === undefined) return undefined;
  if (criterion2 === undefined) return { criterion1 };
  return { criterion1, criterion2, operator: flag(custom, "and") === true ? "And" : "Or" };
}

export function readSort(table: XmlElement, styles: StyleSheet): TableData["sort"] {
  const state = childNamed(table, "sortState") ?? descend(table, "autoFilter", "sortState");
  const area = parseArea(state?.attributes["ref"] ?? "");
  if (state === undefined || area === undefined || flag(state, "columnSort") === true) return undefined;
  const fields = childrenNamed(state, "sortCondition").flatMap((node): SortFieldData[] => {
    const column = parseArea(node.attributes["ref"] ?? "");
    const by = node.attributes["sortBy"] ?? "value";
    if (column === undefined || by === "icon") return [];
    const on = by === "cellColor" ? "CellColor" : by === "fontColor" ? "FontColor" : "Value";
    const of = on === "CellColor" ? "cell" : "font";
    const color = on === "Value" ? undefined : styles.soughtColor(numberAttribute(node, "dxfId"), of);
    const ascending = flag(node, "descending") !== true;
    return [{ key: column.column - area.column, ascending, on, ...(color === undefined ? {} : { color }) }];
  });
  return fields.length === 0 ? undefined : { fields, matchCase: flag(state, "caseSensitive") === true };
}

export function readSheetFilter(
  sheet: XmlElement,
  styles: StyleSheet,
): { area: Area; columns: FilterData[] } | undefined {
  const node = childNamed(sheet, "autoFilter");
  const area = parseArea(node?.attributes["ref"] ?? "");
  return area === undefined ? undefined : { area, columns: readFilters(node, styles) };
}

/** Excel hides filter buttons by marking every column; a table without `autoFilter` has none at all. */
export function showsButtons(autoFilter: XmlElement | undefined, columns: number): boolean {
  const hidden = childrenNamed(autoFilter, "filterColumn").filter((node) => flag(node, "hiddenButton") === true);
  return autoFilter !== undefined && hidden.length < columns;
}
