import { containsCell } from "./area";
import type { Engine } from "./engine";
import type { CellPlace } from "./entry-edit";
import { displayText } from "./number-display";
import { DEFAULT_COLUMN_PIXELS } from "./sheet-lines";
import { textPixels } from "./text-measure";

/** Room Excel leaves beside a number. */
const MARGIN = 5;

/** General shows at most 11 characters of a number, and writes a longer one as `1,23E+10`. */
const GENERAL_LENGTH = 11;

/**
 * A column nobody gave a width becomes as wide as a number or date that was typed into it: only what a person sized stays
 * too narrow and shows `###`.
 */
export function widenForNumber(engine: Engine, { sheet, row, column }: CellPlace): void {
  const grid = engine.grid(sheet);
  const value = grid.value(row, column);
  if (typeof value !== "number" || grid.formula(row, column) !== undefined) return;
  if (grid.columnPixels(column) !== DEFAULT_COLUMN_PIXELS) return;
  if (grid.merges().some((area) => containsCell(area, row, column))) return;
  const format = grid.numberFormat(row, column);
  const text = displayText(value, format, "vi");
  if (format === "General" && text.length > GENERAL_LENGTH) return;
  const width = Math.ceil(textPixels(text, grid.style(row, column))) + MARGIN;
  if (width > DEFAULT_COLUMN_PIXELS) grid.setColumnPixels(column, 1, width);
}
