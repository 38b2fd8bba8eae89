import type { Area, FilterData } from "../../workbook-data.ts";
import { parseArea } from "../addresses.ts";
import { childNamed, childrenNamed, flag, numberAttribute } from "../xml/xml-tree.ts";
import type { XmlElement } from "../xml/xml-tree.ts";

const OPERATORS: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
};

/** The filtered columns: lists of shown texts ("" for blanks) and comparisons; other kinds only leave rows hidden. */
export function readFilters(autoFilter: XmlElement | undefined): FilterData[] {
  return childrenNamed(autoFilter, "filterColumn").flatMap((node): FilterData[] => {
    const column = numberAttribute(node, "colId");
    if (column === undefined) return [];
    const shown = childNamed(node, "filters");
    if (shown !== undefined) {
      const values = childrenNamed(shown, "filter").map((item) => item.attributes["val"] ?? "");
      return [{ column, values: flag(shown, "blank") === true ? [...values, ""] : values }];
    }
    const custom = childNamed(node, "customFilters");
    const [criterion1, criterion2] = childrenNamed(custom, "customFilter").map(
      (item) => `${OPERATORS[item.attributes["operator"] ?? "equal"] ?? "="}${item.attributes["val"] ?? ""}`,
    );
    if (criterion1 === undefined) return [];
    if (criterion2 === undefined) return [{ column, criterion1 }];
    return [{ column, criterion1, criterion2, operator: flag(custom, "and") === true ? "And" : "Or" }];
  });
}

export function readSheetFilter(sheet: XmlElement): { area: Area; columns: FilterData[] } | undefined {
  const node = childNamed(sheet, "autoFilter");
  const area = parseArea(node?.attributes["ref"] ?? "");
  return area === undefined ? undefined : { area, columns: readFilters(node) };
}

/** Excel hides filter buttons by marking every column; a table without `autoFilter` has none at all. */
export function showsButtons(autoFilter: XmlElement | undefined, columns: number): boolean {
  const hidden = childrenNamed(autoFilter, "filterColumn").filter((node) => flag(node, "hiddenButton") === true);
  return autoFilter !== undefined && hidden.length < columns;
}
