import type { Area, FilterData, FilterDate, TableData } from "../../workbook-data";
import { areaAddress } from "../addresses";
import { storedCriterion } from "../filter-names";
import { element } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";
import type { SaveContext } from "./save-context";
import { colorKey } from "./sought-colors";

const OPERATORS: readonly (readonly [string, string | undefined])[] = [
  ["<>", "notEqual"],
  [">=", "greaterThanOrEqual"],
  ["<=", "lessThanOrEqual"],
  [">", "greaterThan"],
  ["<", "lessThan"],
  ["=", undefined],
  ["", undefined],
];

export function autoFilter(
  area: Area,
  filters: readonly FilterData[],
  context: SaveContext,
  buttonless: readonly number[] = [],
): XmlElement {
  const columns = [...new Set([...filters.map(({ column }) => column), ...buttonless])].sort((a, b) => a - b);
  return element(
    "autoFilter",
    { ref: areaAddress(area) },
    columns.map((column) =>
      element(
        "filterColumn",
        { colId: column, hiddenButton: buttonless.includes(column) ? 1 : undefined },
        filters.filter((filter) => filter.column === column).flatMap((filter) => criteria(filter, context)),
      ),
    ),
  );
}

function criteria(filter: FilterData, { soughtColors }: SaveContext): XmlElement[] {
  const { values, dates, top, color, dynamic } = filter;
  if (values !== undefined || dates !== undefined) {
    const shown = (values ?? []).filter((value) => value !== "").map((val) => element("filter", { val }));
    const blank = values?.includes("") === true ? 1 : undefined;
    return [element("filters", { blank }, [...shown, ...(dates ?? []).map(dateGroup)])];
  }
  if (top !== undefined) {
    const { count, of, from } = top;
    return [
      element("top10", {
        top: from === "Bottom" ? 0 : undefined,
        percent: of === "Percent" ? 1 : undefined,
        val: count,
      }),
    ];
  }
  if (color !== undefined) {
    const cellColor = color.of === "font" ? 0 : undefined;
    return [element("colorFilter", { dxfId: soughtColors.get(colorKey(color)), cellColor })];
  }
  if (dynamic !== undefined) return [element("dynamicFilter", { type: storedCriterion(dynamic) })];
  return comparisons(filter);
}

function comparisons({ criterion1, criterion2, operator }: FilterData): XmlElement[] {
  if (criterion1 === undefined) return [];
  const compared = [criterion1, ...(criterion2 === undefined ? [] : [criterion2])].map((criterion) => {
    const [sign, name] = OPERATORS.find(([prefix]) => criterion.startsWith(prefix))!;
    return element("customFilter", { operator: name, val: criterion.slice(sign.length) });
  });
  return [element("customFilters", { and: operator === "And" ? 1 : undefined }, compared)];
}

const DATE_PARTS = ["Year", "Month", "Day", "Hour", "Minute", "Second"] as const;

/** Only the parts that count are written: year and month for a whole month. */
function dateGroup({ date, specificity }: FilterDate): XmlElement {
  const parts = date.split(/[-T:.Z]/).map(Number);
  const told = DATE_PARTS.slice(0, DATE_PARTS.indexOf(specificity) + 1);
  return element("dateGroupItem", {
    ...Object.fromEntries(told.map((part, index) => [part.toLowerCase(), parts[index] ?? 0])),
    dateTimeGrouping: specificity.toLowerCase(),
  });
}

/** How rows were sorted last. That texts stood among the numbers is not told: the format has no word for it. */
export function sortState(area: Area, sort: NonNullable<TableData["sort"]>, { soughtColors }: SaveContext): XmlElement {
  return element(
    "sortState",
    { caseSensitive: sort.matchCase ? 1 : undefined, ref: areaAddress(area) },
    sort.fields.map(({ key, ascending, on, color }) => {
      const of = on === "CellColor" ? "cell" : "font";
      return element("sortCondition", {
        descending: ascending ? undefined : 1,
        sortBy: on === "Value" ? undefined : `${of}Color`,
        ref: areaAddress({ ...area, column: area.column + key, columns: 1 }),
        dxfId: on === "Value" || color === undefined ? undefined : soughtColors.get(colorKey({ of, color })),
      });
    }),
  );
}
