import type { CellStyle, SheetData, WorkbookData } from "../../../workbench/workbook-data.ts";

/**
 * A workbook as text to compare: every cell with its look in place of a number, cells in order, names in order of their
 * keys. Two workbooks with the same text are the same to anyone who looks at them.
 */
export function normalForm(workbook: WorkbookData): unknown {
  const { styles, foreignParts, ...rest } = workbook;
  return sorted({
    ...rest,
    foreignParts: foreignParts === undefined ? undefined : Object.keys(foreignParts).sort(),
    sheets: workbook.sheets.map((sheet) => normalSheet(sheet, styles)),
  });
}

function normalSheet(sheet: SheetData, styles: readonly CellStyle[]): unknown {
  return {
    ...sheet,
    cells: sheet.cells
      .map(({ style, ...cell }) => ({ ...cell, ...(style === undefined ? {} : { look: styles[style] }) }))
      .sort(byPlace),
    comments: [...sheet.comments].sort(byPlace),
  };
}

interface Placed {
  readonly row: number;
  readonly column: number;
}

function byPlace(one: Placed, other: Placed): number {
  return one.row - other.row || one.column - other.column;
}

/** Plain data without properties that say nothing, keys in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return Object.is(value, -0) ? 0 : value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(
    entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, part]) => [key, sorted(part)]),
  );
}
