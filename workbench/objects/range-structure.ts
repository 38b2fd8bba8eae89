import { containsCell, eachCell, intersectAreas, isWholeColumns, isWholeRows } from "../engine/area";
import { clearFormats } from "../engine/conditional-formats";
import type { Engine } from "../engine/engine";
import { type GridShift, shiftAt } from "../engine/grid-shift";
import { clearRecords } from "../engine/record-upkeep";
import { shiftRefusal } from "../engine/shift-refusal";
import { clearValidations } from "../engine/validations";
import type { CellEdit } from "../engine/sheet-grid";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import type { Method } from "../protocol/object-type";
import type { Area } from "../workbook-data";
import { clearHyperlinks } from "./hyperlink";
import { openRange } from "./range";
import type { RangeRef } from "./range-ref";

/** `Range` members that change which cells there are, or empty them. */
export const rangeStructure: Readonly<Record<string, Method<RangeRef>>> = {
  Insert: ({ sheet, area }, args, { engine }) => {
    const axis = args.oneOf(0, ["Down", "Right"]) === "Down" ? "rows" : "columns";
    const shift = shiftAt(area, wholeAxis(area) ?? axis, "insert");
    refuseShift(engine, sheet, shift);
    engine.shift(sheet, shift);
    // "Returns a new Range object at the now blank space."
    return openRange(sheet, area);
  },
  Delete: ({ sheet, area }, args, { engine }) => {
    const axis = args.oneOf(0, ["Up", "Left"]) === "Up" ? "rows" : "columns";
    const shift = shiftAt(area, wholeAxis(area) ?? axis, "delete");
    refuseShift(engine, sheet, shift);
    engine.shift(sheet, shift);
  },
  Clear: (range, args, host) => {
    const what = args.has(0) ? args.oneOf(0, ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"]) : "All";
    if (what === "Hyperlinks") clearHyperlinks(range, "keep looks", host);
    else if (what === "RemoveHyperlinks") clearHyperlinks(range, "clear looks", host);
    else clear(range, what, host);
    // "Clears all formatting for the range", the conditional one too.
    if (what === "All" || what === "Formats") clearFormats(host.engine, range.sheet, [range.area]);
    // "Clears everything in the range."
    if (what !== "All") return;
    clearRecords(host.engine, range.sheet, range.area);
    clearValidations(host.engine, range.sheet, [range.area]);
  },
  Merge: ({ sheet, area }, args, { engine }) => {
    const isAcross = args.has(0) && args.flag(0);
    if (engine.tables.overlapping(sheet, area).length > 0) throw new ExcelError("MergedRangeConflict");
    const areas = isAcross
      ? Array.from({ length: area.rows }, (_, index) => ({ ...area, row: area.row + index, rows: 1 }))
      : [area];
    const grid = engine.grid(sheet);
    grid.unmerge(grid.merges().filter((merged) => intersectAreas(merged, area)));
    for (const merged of areas) keepFirstOnly(engine, sheet, merged);
    grid.merge(areas.filter((merged) => merged.rows * merged.columns > 1));
  },
  Unmerge: ({ sheet, area }, _args, { engine }) => {
    const grid = engine.grid(sheet);
    grid.unmerge(grid.merges().filter((merged) => intersectAreas(area, merged)));
  },
};

function refuseShift(engine: Engine, sheet: string, shift: GridShift): void {
  const refusal = shiftRefusal(engine, sheet, shift);
  if (refusal) throw new ExcelError(refusal);
}

/** Whole rows can only move down or up, whole columns only right or left. */
function wholeAxis(area: Area): GridShift["axis"] | undefined {
  if (isWholeRows(area)) return "rows";
  return isWholeColumns(area) ? "columns" : undefined;
}

function clear(
  { sheet, area, isUnbounded }: RangeRef,
  what: "All" | "Formats" | "Contents",
  { engine }: ExcelHost,
): void {
  const grid = engine.grid(sheet);
  const edits: CellEdit[] = [];
  const empty = (row: number, column: number): void => {
    edits.push({
      row,
      column,
      ...(what !== "Formats" && { value: null }),
      ...(what !== "Contents" && { style: {} }),
    });
  };
  if (isUnbounded) {
    if (what !== "Contents") engine.restyle(sheet, area, () => ({}));
    grid.eachRecord((row, column) => {
      if (containsCell(area, row, column)) empty(row, column);
    });
  } else eachCell(area, empty);
  if (what === "Formats") engine.relook(sheet, edits);
  else engine.edit(sheet, edits);
}

/** "The upper-left cell's content is kept": the others of a merged area are emptied. */
function keepFirstOnly(engine: Engine, sheet: string, area: Area): void {
  const edits: CellEdit[] = [];
  const grid = engine.grid(sheet);
  eachCell(area, (row, column) => {
    if (row === area.row && column === area.column) return;
    if (grid.value(row, column) !== null || grid.formula(row, column) !== undefined)
      edits.push({ row, column, value: null });
  });
  engine.edit(sheet, edits);
}
