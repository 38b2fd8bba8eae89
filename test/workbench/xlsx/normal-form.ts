import type { CellStyle, ConditionalFormatData, SheetData, WorkbookData } from "../../../workbench/workbook-data";
import { AXIS_COLOR, NEGATIVE_COLOR } from "../../../workbench/xlsx/data-bar-looks";

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
  const { style: sheetStyle, ...rest } = sheet;
  const looks = (style: number | undefined): object => (style === undefined ? {} : { look: styles[style] });
  const lines = <Line extends { readonly style?: number }>(
    records: Readonly<Record<number, Line>>,
    behind?: object,
  ): unknown =>
    Object.fromEntries(
      Object.entries(records).flatMap(([at, { style, ...line }]) => {
        const told = { ...line, ...(style !== undefined && styles[style] === behind ? {} : looks(style)) };
        return Object.keys(told).length === 0 ? [] : [[at, told]];
      }),
    );
  return {
    ...rest,
    ...looks(sheetStyle),
    // A column that looks like its sheet has no look of its own; a row has, since it goes before the column.
    columns: lines(sheet.columns, styles[sheetStyle ?? -1]),
    rows: lines(sheet.rows),
    cells: sheet.cells
      .map(({ style, ...cell }) => ({
        ...cell,
        // A cell without a look of its own looks like its row, column or sheet; in a file it says so itself.
        look:
          styles[style ?? sheet.rows[cell.row]?.style ?? sheet.columns[cell.column]?.style ?? sheetStyle ?? -1] ?? {},
      }))
      .sort(byPlace),
    comments: [...sheet.comments].sort(byPlace),
    conditionalFormats: sheet.conditionalFormats.map(withoutUsualColors),
  };
}

/** A data bar that names the colours Excel gives of its own accord looks like one that names none. */
function withoutUsualColors(format: ConditionalFormatData): unknown {
  if (format.kind !== "dataBar") return format;
  const { axisColor, negativeColor, ...bar } = format;
  return {
    ...bar,
    ...(axisColor === AXIS_COLOR ? {} : { axisColor }),
    ...(negativeColor === NEGATIVE_COLOR ? {} : { negativeColor }),
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
