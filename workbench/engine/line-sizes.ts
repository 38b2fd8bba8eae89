import type { CellStyle } from "../workbook-data";
import type { GridShift } from "./grid-shift";
import type { SheetGrid } from "./sheet-grid";

/** How rows or columns are, apart from their cells. */
interface LineState {
  readonly line: number;
  readonly pixels: number;
  readonly isHidden: boolean;
  readonly look: CellStyle | undefined;
  /** A row whose height follows its texts. */
  readonly isFitted: boolean;
}

/** Remembers sizes, hiding and looks of rows or columns that differ from the default. */
export function linesBefore(
  grid: SheetGrid,
  axis: GridShift["axis"],
  first: number,
  count: number,
): readonly LineState[] {
  const lines = axis === "rows" ? grid.sizedRows() : grid.sizedColumns();
  return lines
    .filter((line) => line >= first && line < first + count)
    .map((line) =>
      axis === "rows"
        ? {
            line,
            pixels: grid.rowPixels(line),
            isHidden: grid.isRowHidden(line),
            look: grid.rowLook(line),
            isFitted: !grid.hasOwnHeight(line),
          }
        : {
            line,
            pixels: grid.columnPixels(line),
            isHidden: grid.isColumnHidden(line),
            look: grid.columnLook(line),
            isFitted: false,
          },
    );
}

/** Makes rows or columns `by` lines further on as they were. */
export function restoreLines(grid: SheetGrid, axis: GridShift["axis"], lines: readonly LineState[], by = 0): void {
  for (const { line, pixels, isHidden, look, isFitted } of lines) {
    if (axis === "rows") {
      if (isFitted) grid.setFittedRows(new Map([[line + by, pixels]]));
      else grid.setRowPixels(line + by, 1, pixels);
      if (isHidden) grid.hideRows(line + by, 1);
      if (look) grid.setRowLook(line + by, look);
    } else {
      grid.setColumnPixels(line + by, 1, pixels);
      if (isHidden) grid.hideColumns(line + by, 1);
      if (look) grid.setColumnLook(line + by, look);
    }
  }
}
