import type { Area } from "../workbook-data";
import { containsCell } from "./area";
import { moveComments } from "./comment-threads";
import type { Engine } from "./engine";
import type { GridShift } from "./grid-shift";
import { keepRecords } from "./sheet-records";

/** After a sort: comments and links go with the rows (or columns) of the area that went elsewhere. */
export function carryRecords(
  engine: Engine,
  sheet: string,
  area: Area,
  axis: GridShift["axis"],
  moves: ReadonlyMap<number, number>,
): void {
  const placeOf = <T extends { readonly row: number; readonly column: number }>(cell: T): T => {
    if (!containsCell(area, cell.row, cell.column)) return cell;
    if (axis === "rows") return { ...cell, row: moves.get(cell.row) ?? cell.row };
    return { ...cell, column: moves.get(cell.column) ?? cell.column };
  };
  const { hyperlinks, comments } = engine.sheets.records(sheet);
  const holds = (cells: readonly { readonly row: number; readonly column: number }[]): boolean =>
    cells.some(({ row, column }) => containsCell(area, row, column));
  if (holds(hyperlinks)) keepRecords(engine, sheet, { hyperlinks: hyperlinks.map(placeOf) });
  if (holds(comments)) keepRecords(engine, sheet, { comments: moveComments(comments, placeOf) });
}
