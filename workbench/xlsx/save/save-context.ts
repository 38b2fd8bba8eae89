import type { Area, SheetData, TableData, WorkbookData } from "../../workbook-data";
import type { AddInReference } from "../add-in";
import { contains } from "../addresses";
import { storeFormula } from "../formulas/file-formulas";
import type { StoredFormula } from "../formulas/file-formulas";

export interface SaveOptions {
  /** Namespaces of custom functions (`CCHC`), written as Excel stores them; without any, formulas are left as they are. */
  readonly namespaces?: readonly string[];
  /** The add-in the settings belong to; the workbench's own name when left out. */
  readonly addIn?: AddInReference;
  /** When the file is saved; left out, the file does not say, and the same workbook gives the same bytes. */
  readonly savedAt?: Date;
}

/** What the parts of one file need to know of each other while it is written. */
export class SaveContext {
  readonly namespaces: readonly string[];
  /** Stored names of the custom functions met in the formulas. */
  readonly customFunctions = new Set<string>();

  /** The file's numbers of the looks of rows and columns, by their place in `styles`; known once the cells are written. */
  lineFormats: ReadonlyMap<number, number> = new Map();
  /** The numbers of the colours that filters and sorts look for, by `colorKey`. */
  readonly soughtColors = new Map<string, number>();

  constructor(
    readonly workbook: WorkbookData,
    readonly options: SaveOptions,
  ) {
    this.namespaces = options.namespaces ?? [];
  }

  formula(formula: string, table?: string): StoredFormula {
    const stored = storeFormula(formula, { namespaces: this.namespaces, ...(table === undefined ? {} : { table }) });
    for (const name of stored.customFunctions) this.customFunctions.add(name);
    return stored;
  }
}

export function worksheetPart(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

/** The table whose data rows hold the cell. */
export function tableOfDataCell(sheet: SheetData, row: number, column: number): TableData | undefined {
  return sheet.tables.find((table) => contains(dataAreaOf(table), row, column));
}

/** Without the header row and the totals row. */
export function dataAreaOf({ area, showHeaders, showTotals }: TableData): Area {
  const headers = showHeaders ? 1 : 0;
  return { ...area, row: area.row + headers, rows: area.rows - headers - (showTotals ? 1 : 0) };
}

/** Ids that Excel makes at random; ours count, so that saving twice gives the same file. */
export function countedId(
  kind: "comment" | "person" | "dataBar" | "customXml" | "webExtension",
  number: number,
): string {
  const kinds = { comment: 1, person: 2, dataBar: 3, customXml: 4, webExtension: 5 };
  return `{CC4C0000-000${kinds[kind]}-4000-8000-${number.toString(16).toUpperCase().padStart(12, "0")}}`;
}
