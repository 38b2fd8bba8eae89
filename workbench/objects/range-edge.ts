import { boundingArea, cellArea, COLUMN_LIMIT, containsArea, isOnSheet, ROW_LIMIT } from "../engine/area";
import type { SheetGrid } from "../engine/sheet-grid";
import type { Arguments } from "../protocol/arguments";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import type { Method } from "../protocol/object-type";
import type { Area } from "../workbook-data";
import { openRange } from "./range";
import { ownRangeArgument } from "./range-argument";
import type { RangeRef } from "./range-ref";

const STEPS = { Left: [0, -1], Right: [0, 1], Up: [-1, 0], Down: [1, 0] } as const;

/** `Range` members that go where Ctrl and an arrow key go. */
export const rangeEdge: Readonly<Record<string, Method<RangeRef>>> = {
  // "This matches the Ctrl+Arrow key behavior in the Excel on Windows UI."
  GetRangeEdge: (range, args, host) => openRange(range.sheet, edgeFrom(range, args, host)),
  // "includes the current range and up to the edge of the range, based on the provided direction"
  GetExtendedRange: (range, args, host) => {
    const edge = edgeFrom(range, args, host);
    const isSideways = STEPS[directionOf(args)][0] === 0;
    const { area } = range;
    const reached = isSideways ? { ...area, column: edge.column, columns: 1 } : { ...area, row: edge.row, rows: 1 };
    return openRange(range.sheet, boundingArea(area, reached));
  },
};

const directionOf = (args: Arguments): keyof typeof STEPS => args.oneOf(0, ["Left", "Right", "Up", "Down"]);

function edgeFrom({ sheet, area }: RangeRef, args: Arguments, host: ExcelHost): Area {
  // "By default, the active cell is the top-left cell of the range."
  const start = args.has(1) ? ownRangeArgument(args, 1, sheet, host).area : cellArea(area.row, area.column);
  // "An error is thrown if the active cell is not in this range."
  if (start.rows * start.columns !== 1 || !containsArea(area, start)) throw new ExcelError("InvalidArgument");
  return edgeOf(host.engine.grid(sheet), start, directionOf(args));
}

/** Through filled cells to the last of them; from a blank cell, or the last filled one, to the next that is filled. */
function edgeOf(grid: SheetGrid, start: Area, direction: keyof typeof STEPS): Area {
  const [down, right] = STEPS[direction];
  const used = grid.usedArea("values") ?? start;
  const isFilled = ({ row, column }: Area): boolean =>
    isOnSheet(cellArea(row, column)) && grid.value(row, column) !== null;
  const next = (cell: Area): Area => ({ ...cell, row: cell.row + down, column: cell.column + right });
  const isBeyond = ({ row, column }: Area): boolean =>
    down + right > 0
      ? row >= used.row + used.rows || column >= used.column + used.columns
      : row < used.row || column < used.column;
  let cell = start;
  if (isFilled(cell) && isFilled(next(cell))) {
    while (isFilled(next(cell))) cell = next(cell);
    return cell;
  }
  do cell = next(cell);
  while (!isFilled(cell) && !isBeyond(cell));
  return isFilled(cell) ? cell : sheetEdge(start, direction);
}

function sheetEdge(start: Area, direction: keyof typeof STEPS): Area {
  const edges = {
    Left: { ...start, column: 0 },
    Right: { ...start, column: COLUMN_LIMIT - 1 },
    Up: { ...start, row: 0 },
    Down: { ...start, row: ROW_LIMIT - 1 },
  } as const;
  return edges[direction];
}
