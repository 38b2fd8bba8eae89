import type { Cell, CellStyle as HucreStyle } from "hucre";
import type { CellData, CellValue, SheetData } from "../../workbook-data";
import { areaAddress } from "../addresses";
import { escapeXstring } from "../xml/xml-text";
import { errorConstant, markedError } from "./error-cells";
import type { SaveContext } from "./save-context";
import { tableOfDataCell } from "./save-context";

export type HucreCell = Partial<Cell>;

/** The library's cells by `row,column`. */
export function hucreCells(
  sheet: SheetData,
  styles: readonly HucreStyle[],
  context: SaveContext,
): Map<string, HucreCell> {
  const cells = new Map<string, HucreCell>();
  for (const cell of sheet.cells) {
    const look = cell.style ?? sheet.rows[cell.row]?.style ?? sheet.columns[cell.column]?.style ?? sheet.style;
    const style = look === undefined ? undefined : styles[look];
    const written = cell.formula === undefined ? constant(cell.value) : calculated(cell, cell.formula, sheet, context);
    cells.set(`${cell.row},${cell.column}`, style === undefined ? written : { ...written, style });
  }
  writeHeaders(sheet, cells);
  return cells;
}

/** Excel repairs a file in which a table's header cell says something else than the table's column. */
function writeHeaders(sheet: SheetData, cells: Map<string, HucreCell>): void {
  for (const { area, showHeaders, columns } of sheet.tables) {
    if (!showHeaders) continue;
    columns.forEach(({ name }, index) => {
      const key = `${area.row},${area.column + index}`;
      const style = cells.get(key)?.style;
      cells.set(key, style === undefined ? constant(name) : { ...constant(name), style });
    });
  }
}

function constant(value: CellValue): HucreCell {
  if (value === null || typeof value === "number" || typeof value === "boolean") return { value };
  if (typeof value !== "string") return errorConstant(value.error);
  const text = escapeXstring(value);
  // The library takes a text such as "#N/A" for the error; a run of rich text is always text.
  return text.startsWith("#") ? { value: text, richText: [{ text }] } : { value: text };
}

function calculated(cell: CellData, formula: string, sheet: SheetData, context: SaveContext): HucreCell {
  const stored = context.formula(formula, tableOfDataCell(sheet, cell.row, cell.column)?.name);
  const result = cachedResult(cell.value);
  return {
    value: null,
    formula: escapeXstring(stored.text),
    ...(result === null ? {} : { formulaResult: result }),
    ...(cell.spill !== undefined || stored.dynamic
      ? { formulaType: "array", formulaDynamic: true, formulaRef: filledArea(cell) }
      : {}),
  };
}

function cachedResult(value: CellValue): string | number | boolean | null {
  if (typeof value === "string") return escapeXstring(value);
  return value !== null && typeof value === "object" ? markedError(value.error) : value;
}

function filledArea({ row, column, spill }: CellData): string {
  return areaAddress({ row, column, rows: spill?.rows ?? 1, columns: spill?.columns ?? 1 });
}
