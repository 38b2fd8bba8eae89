import type { TableColumnData, TableData } from "../../workbook-data";
import { parseArea } from "../addresses";
import { typeFormula } from "../formulas/file-formulas";
import type { OpenedPackage } from "../package/opened-package";
import { decodeXstring } from "../xml/xml-text";
import { childNamed, childrenNamed, flag, numberAttribute, textOf } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";
import { readFilters, readSort, showsButtons } from "./read-filters";
import type { StyleSheet } from "./read-styles";

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

export function readTables(
  file: OpenedPackage,
  sheetPart: string,
  styles: StyleSheet,
  namespaces: readonly string[],
): TableData[] {
  return file.related(sheetPart, "table").flatMap((part) => readTable(file.tree(part), styles, namespaces) ?? []);
}

function readTable(root: XmlElement, styles: StyleSheet, namespaces: readonly string[]): TableData | undefined {
  const name = decodeXstring(root.attributes["displayName"] ?? root.attributes["name"] ?? "");
  const area = parseArea(root.attributes["ref"] ?? "");
  if (area === undefined || name === "") return undefined;
  const autoFilter = childNamed(root, "autoFilter");
  const sort = readSort(root, styles);
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
    filters: readFilters(autoFilter, styles),
    ...(sort === undefined ? {} : { sort }),
    ...(flag(root, "insertRow") === true ? { insertRow: true as const } : {}),
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
