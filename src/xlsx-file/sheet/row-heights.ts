/** Row heights in the file: Excel measures for itself when staff edit a row; until then what is written here shows. */
import type { RowHeight } from "../../sheets/row-heights";
import type { SheetGrid } from "./sheet-grid";

export function setHeights(grid: SheetGrid, heights: readonly RowHeight[]): void {
  const nodes = new Map(grid.rows().map(({ row, node }) => [row, node]));
  for (const { row, points } of heights) {
    const node = nodes.get(row);
    // A height that staff chose is theirs.
    if (node !== undefined && node.attributes["customHeight"] === undefined) node.attributes["ht"] = String(points);
  }
}
