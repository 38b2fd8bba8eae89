import type { CellData, SheetData, WorkbookData } from "../../../workbench/workbook-data";

/** An empty sheet, for tests that add what they are about. */
export function sheet(name: string, parts: Partial<SheetData> = {}): SheetData {
  return {
    name,
    visibility: "Visible",
    cells: [],
    columns: {},
    rows: {},
    merges: [],
    tables: [],
    conditionalFormats: [],
    validations: [],
    hyperlinks: [],
    comments: [],
    charts: [],
    ...parts,
  };
}

export function workbook(sheets: readonly SheetData[], parts: Partial<WorkbookData> = {}): WorkbookData {
  return {
    sheets,
    styles: [],
    names: [],
    customXml: [],
    settings: {},
    properties: { custom: {} },
    calculationMode: "automatic",
    activeSheet: 0,
    ...parts,
  };
}

export function row(number: number, ...values: readonly CellData["value"][]): CellData[] {
  return values.flatMap((value, column) => (value === null ? [] : [{ row: number, column, value }]));
}
