import type { Area } from "../workbook-data";
import { bottomOf, rightOf } from "./area";
import type { SheetGrid } from "./sheet-grid";
import { displayText } from "./number-display";

export interface SearchOptions {
  /** "A complete match matches the entire contents of the cell. A partial match matches a substring". */
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
}

export interface FoundCell {
  readonly row: number;
  readonly column: number;
}

/** `?` stands for any character, `*` for any text; behind `~` they stand for themselves. */
export function searchPattern(text: string, { completeMatch, matchCase }: SearchOptions): RegExp {
  const pattern = text.replaceAll(/~[?*~]|[\s\S]/gu, (piece) => {
    if (piece === "?") return "[^]";
    if (piece === "*") return "[^]*?";
    return (/^~[?*~]$/.test(piece) ? piece.slice(1) : piece).replace(/[\\^$.*+?()[\]{}|/-]/u, "\\$&");
  });
  return new RegExp(completeMatch ? `^${pattern}$` : pattern, matchCase ? "gu" : "giu");
}

/** The cells of an area whose shown text matches, row by row. */
export function searchCells(grid: SheetGrid, area: Area, text: string, options: SearchOptions): FoundCell[] {
  const pattern = searchPattern(text, options);
  const used = grid.usedArea("values");
  const found: FoundCell[] = [];
  if (!used) return found;
  for (let row = Math.max(area.row, used.row); row < Math.min(bottomOf(area), bottomOf(used)); row++) {
    for (let column = Math.max(area.column, used.column); column < Math.min(rightOf(area), rightOf(used)); column++) {
      const shown = displayText(grid.value(row, column), grid.numberFormat(row, column), "vi");
      pattern.lastIndex = 0;
      if (shown !== "" && pattern.test(shown)) found.push({ row, column });
    }
  }
  return found;
}
