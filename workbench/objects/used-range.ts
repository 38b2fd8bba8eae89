import { areaBetween, bottomOf, containsCell, intersectAreas, rightOf } from "../engine/area";
import type { Arguments } from "../protocol/arguments";
import type { ExcelHost } from "../protocol/host";
import type { Area } from "../workbook-data";

/** "valuesOnly: Considers only cells with values as used cells." */
export function usedWithin({ engine }: ExcelHost, sheet: string, area: Area, args: Arguments): Area | undefined {
  const grid = engine.grid(sheet);
  const isValuesOnly = args.has(0) && args.flag(0);
  const used = grid.usedArea(isValuesOnly ? "values" : "values and looks");
  if (!used || !intersectAreas(used, area)) return undefined;
  let found: { top: number; left: number; bottom: number; right: number } | undefined;
  const include = (row: number, column: number): void => {
    if (!containsCell(area, row, column)) return;
    if (isValuesOnly && grid.value(row, column) === null && grid.formula(row, column) === undefined) return;
    found = {
      top: Math.min(found?.top ?? row, row),
      left: Math.min(found?.left ?? column, column),
      bottom: Math.max(found?.bottom ?? row, row + 1),
      right: Math.max(found?.right ?? column, column + 1),
    };
  };
  grid.eachRecord((row, column) => {
    include(row, column);
    const spill = grid.spill(row, column);
    const inside = spill && intersectAreas(spill, area);
    if (!inside) return;
    include(inside.row, inside.column);
    include(bottomOf(inside) - 1, rightOf(inside) - 1);
  });
  return found && areaBetween(found.top, found.left, found.bottom, found.right);
}
