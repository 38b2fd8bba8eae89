import { type ICommandService, WrapStrategy } from "@univerjs/core";
import { type ISetWorksheetRowAutoHeightMutationParams, SetWorksheetRowAutoHeightMutation } from "@univerjs/sheets";
import type { Area } from "../workbook-data";
import { bottomOf, containsCell, intersectAreas } from "./area";
import type { Engine } from "./engine";
import { displayText } from "./number-display";
import type { SheetGrid } from "./sheet-grid";
import { DEFAULT_ROW_PIXELS, MEASURED } from "./sheet-lines";
import { textHeight } from "./text-measure";

/** Excel's font, in points: a row of it is 15 points high. */
const DEFAULT_FONT_SIZE = 11;

/** "Excel adjusts row height automatically to fit": a row nobody gave a height follows what is written in it. */
export function followRowHeights(engine: Engine, commands: ICommandService): () => void {
  const stopListening = engine.changes.listen((change) => {
    if (change.kind === "looks" || (change.kind === "cells" && !change.shift))
      fitRows(engine, change.sheet, change.area);
  });
  // Univer's screen measures rows by itself, with the fonts the machine has: a file must not depend on those.
  const measuring = commands.beforeCommandExecuted(({ id, params }) => {
    if (id === SetWorksheetRowAutoHeightMutation.id) measureAnew(engine, params as HeightParams);
  });
  return () => {
    stopListening();
    measuring.dispose();
  };
}

type HeightParams = ISetWorksheetRowAutoHeightMutationParams & { readonly [MEASURED]?: true };

function measureAnew(engine: Engine, params: HeightParams): void {
  if (params[MEASURED] || params.unitId !== engine.workbook.getUnitId() || !engine.sheets.has(params.subUnitId)) return;
  const grid = engine.grid(params.subUnitId);
  params.rowsAutoHeightInfo = params.rowsAutoHeightInfo.map(({ row }) => ({
    row,
    autoHeight: neededHeight(grid, row),
  }));
}

/** Gives the rows of an area that follow their texts the height they need. */
function fitRows(engine: Engine, sheet: string, area: Area): void {
  const grid = engine.grid(sheet);
  const used = grid.usedArea("values and looks");
  const written = used && intersectAreas(area, used);
  if (!written || !mayBeHigh(engine, grid)) return;
  const heights = new Map<number, number>();
  for (let row = written.row; row < bottomOf(written); row++) {
    if (grid.hasOwnHeight(row)) continue;
    const height = neededHeight(grid, row);
    if (height !== grid.rowPixels(row)) heights.set(row, height);
  }
  grid.setFittedRows(heights);
}

/** Most sheets wrap nothing and have one size of font: their rows need not be measured. */
function mayBeHigh(engine: Engine, grid: SheetGrid): boolean {
  if (grid.sheetLook || grid.sizedColumns().some((column) => grid.columnLook(column))) return true;
  return Object.values(engine.workbook.getStyles().toJSON()).some(
    (style) => style?.tb === WrapStrategy.WRAP || (style?.fs ?? 0) > DEFAULT_FONT_SIZE,
  );
}

/** How high a row must be for its texts. Merged cells do not count, as they do not in Excel. */
export function neededHeight(grid: SheetGrid, row: number): number {
  let height = DEFAULT_ROW_PIXELS;
  const merges = grid.merges().filter((area) => row >= area.row && row < bottomOf(area));
  for (const column of grid.recordsInRow(row)) {
    const style = grid.style(row, column);
    const isLarge = (style.font?.size ?? 0) > DEFAULT_FONT_SIZE;
    if ((!style.wrap && !isLarge) || merges.some((area) => containsCell(area, row, column))) continue;
    const value = grid.value(row, column);
    const text = typeof value === "string" ? value : displayText(value, "General", "vi").slice(0, 1);
    height = Math.max(height, textHeight(text === "" ? " " : text, style, grid.columnPixels(column)));
  }
  return height;
}
