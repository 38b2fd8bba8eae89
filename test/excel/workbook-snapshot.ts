import type { CellData, SheetData, WorkbookData } from "../../workbench/workbook-data";

/**
 * All that a workbook holds, in a form in which two of the same content are equal: cells with their values, formulas and
 * formats in order, tables, names, stored parts, protection, rules and charts, without the numbers the program counts in.
 */
export function snapshotOf(data: WorkbookData): object {
  return {
    sheets: data.sheets.map((sheet) => sheetOf(data, sheet)),
    names: [...data.names].map(({ name, formula }) => `${name} ${formula}`).sort(),
    customXml: data.customXml,
    structure: data.structureProtection ?? null,
  };
}

function sheetOf(data: WorkbookData, sheet: SheetData): object {
  const { name, visibility, merges, tables, validations, charts, conditionalFormats, protection } = sheet;
  return {
    name,
    visibility,
    protection: protection ?? null,
    cells: [...sheet.cells]
      .filter((cell) => cell.value !== null || cell.formula !== undefined)
      .sort((a, b) => a.row - b.row || a.column - b.column)
      .map((cell) => cellOf(data, cell)),
    hidden: Object.entries(sheet.columns).flatMap(([column, { hidden }]) => (hidden === true ? [column] : [])),
    merges,
    tables: tables.map(({ name: table, area, columns }) => ({ table, area, columns: columns.map((one) => one.name) })),
    validations: validations.length,
    charts: charts.map((chart) => chart.name),
    highlights: conditionalFormats.length,
  };
}

function cellOf(data: WorkbookData, { row, column, value, formula, style }: CellData): string {
  const format = style === undefined ? "" : (data.styles[style]?.numberFormat ?? "");
  return [row, column, JSON.stringify(value), formula ?? "", format].join(" ");
}
