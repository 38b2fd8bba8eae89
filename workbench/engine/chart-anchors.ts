import type { ChartData } from "../workbook-data";
import { cellArea } from "./area";
import { leftOfColumn, topOfRow } from "./cell-place";
import type { Engine } from "./engine";
import { type GridShift, shiftArea } from "./grid-shift";
import type { SheetGrid } from "./sheet-grid";
import { keepRecords } from "./sheet-records";

/** A place along rows or columns: which one, and how many points behind its edge. */
interface Anchor {
  readonly line: number;
  readonly offset: number;
}

/** The rows, or columns, a chart begins and ends in. */
export interface ChartAnchors {
  readonly chart: string;
  readonly start: Anchor;
  readonly end: Anchor;
}

type Axis = GridShift["axis"];

/** Excel anchors a chart by two cells: it moves and grows with them. Must be called before rows or columns move. */
export function anchorCharts(engine: Engine, sheet: string, { axis, span }: GridShift): readonly ChartAnchors[] {
  // Where only some cells move, rows and columns stay where they are.
  return span ? [] : anchorChartsAlong(engine, sheet, axis);
}

/** The same for rows or columns that get another size. */
export function anchorChartsAlong(engine: Engine, sheet: string, axis: Axis): readonly ChartAnchors[] {
  const grid = engine.grid(sheet);
  return engine.sheets.records(sheet).charts.map((chart) => {
    const [start, size] = axis === "rows" ? [chart.top, chart.height] : [chart.left, chart.width];
    return { chart: chart.id, start: anchorAt(grid, axis, start), end: anchorAt(grid, axis, start + size) };
  });
}

const edgeOf = (grid: SheetGrid, axis: Axis, line: number): number =>
  axis === "rows" ? topOfRow(grid, line) : leftOfColumn(grid, line);

function anchorAt(grid: SheetGrid, axis: Axis, points: number): Anchor {
  let line = 0;
  while (edgeOf(grid, axis, line + 1) <= points) line++;
  return { line, offset: points - edgeOf(grid, axis, line) };
}

/** After they moved: each chart lies over the same cells again. */
export function moveCharts(engine: Engine, sheet: string, anchors: readonly ChartAnchors[], shift: GridShift): void {
  place(engine, sheet, shift.axis, anchors, (grid, anchor) => pointsAt(grid, anchor, shift));
}

/** The same after rows or columns got another size. */
export function settleCharts(engine: Engine, sheet: string, axis: Axis, anchors: readonly ChartAnchors[]): void {
  place(engine, sheet, axis, anchors, (grid, { line, offset }) => edgeOf(grid, axis, line) + offset);
}

function place(
  engine: Engine,
  sheet: string,
  axis: Axis,
  anchors: readonly ChartAnchors[],
  pointsOf: (grid: SheetGrid, anchor: Anchor) => number,
): void {
  if (anchors.length === 0) return;
  const grid = engine.grid(sheet);
  const { charts } = engine.sheets.records(sheet);
  const moved = charts.map((chart) => {
    const anchor = anchors.find((one) => one.chart === chart.id);
    return anchor ? chartAt(chart, axis, pointsOf(grid, anchor.start), pointsOf(grid, anchor.end)) : chart;
  });
  if (moved.some((chart, index) => chart !== charts[index])) keepRecords(engine, sheet, { charts: moved });
}

/** A corner in a row that is gone lies where that row was. */
function pointsAt(grid: SheetGrid, { line, offset }: Anchor, shift: GridShift): number {
  const cell = shift.axis === "rows" ? cellArea(line, 0) : cellArea(0, line);
  const moved = shiftArea(cell, shift);
  if (!moved) return edgeOf(grid, shift.axis, shift.at);
  return edgeOf(grid, shift.axis, shift.axis === "rows" ? moved.row : moved.column) + offset;
}

function chartAt(chart: ChartData, axis: Axis, start: number, end: number): ChartData {
  const size = Math.max(0, Math.round((end - start) * 10_000) / 10_000);
  if (axis === "rows")
    return start === chart.top && size === chart.height ? chart : { ...chart, top: start, height: size };
  return start === chart.left && size === chart.width ? chart : { ...chart, left: start, width: size };
}
