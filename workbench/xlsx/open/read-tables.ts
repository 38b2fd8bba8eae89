import type { TableColumnData, TableData } from "../../workbook-data.ts";
import { parseArea } from "../addresses.ts";
import { typeFormula } from "../formulas/file-formulas.ts";
import type { OpenedPackage } from "../package/opened-package.ts";
import { decodeXstring } from "../xml/xml-text.ts";
import { childNamed, childrenNamed, flag, numberAttribute, textOf } from "../xml/xml-tree.ts";
import type { XmlElement } from "../xml/xml-tree.ts";
import { readFilters, showsButtons } from "./read-filters.ts";

const TOTALS: readonly NonNullable<TableColumnData["totalsFunction"]>[] = [
  "sum",
  "average",
  "count",
  "countNums",
  "max",
  "min",
  "stdDev",
  "var",
  "custom",
];

export function readTables(file: OpenedPackage, sheetPart: string, namespaces: readonly string[]): TableData[] {
  return file.related(sheetPart, "table").flatMap((part) => readTable(file.tree(part), namespaces) ?? []);
}

function readTable(root: XmlElement, namespaces: readonly string[]): TableData | undefined {
  const name = decodeXstring(root.attributes["displayName"] ?? root.attributes["name"] ?? "");
  const area = parseArea(root.attributes["ref"] ?? "");
  if (area === undefined || name === "") return undefined;
  const autoFilter = childNamed(root, "autoFilter");
  const info = childNamed(root, "tableStyleInfo");
  const style = info?.attributes["name"];
  const columns = childrenNamed(childNamed(root, "tableColumns"), "tableColumn").map((node, index) =>
    readColumn(node, index, namespaces),
  );
  return {
    id: numberAttribute(root, "id") ?? 0,
    name,
    area,
    showHeaders: numberAttribute(root, "headerRowCount") !== 0,
    showTotals: (numberAttribute(root, "totalsRowCount") ?? 0) > 0,
    ...(style === undefined ? {} : { style }),
    showBandedRows: flag(info, "showRowStripes") ?? false,
    showBandedColumns: flag(info, "showColumnStripes") ?? false,
    showFilterButton: showsButtons(autoFilter, columns.length),
    highlightFirstColumn: flag(info, "showFirstColumn") ?? false,
    highlightLastColumn: flag(info, "showLastColumn") ?? false,
    columns,
    filters: readFilters(autoFilter),
  };
}

function readColumn(node: XmlElement, index: number, namespaces: readonly string[]): TableColumnData {
  const formulaOf = (local: string): string | undefined => {
    const text = decodeXstring(textOf(childNamed(node, local)));
    return text === "" ? undefined : typeFormula(text, namespaces);
  };
  const formula = formulaOf("calculatedColumnFormula");
  const totalsFormula = formulaOf("totalsRowFormula");
  const totalsFunction = TOTALS.find((known) => known === node.attributes["totalsRowFunction"]);
  const totalsLabel = node.attributes["totalsRowLabel"];
  return {
    id: numberAttribute(node, "id") ?? index + 1,
    name: decodeXstring(node.attributes["name"] ?? ""),
    ...(formula === undefined ? {} : { formula }),
    ...(totalsFunction === undefined ? {} : { totalsFunction }),
    ...(totalsLabel === undefined ? {} : { totalsLabel: decodeXstring(totalsLabel) }),
    ...(totalsFormula === undefined ? {} : { totalsFormula }),
  };
}
