import type { SpreadsheetSkeleton } from "@univerjs/engine-render";
import type { Engine } from "../../engine/engine";
import { filteringOf, type FilterPlace } from "../../engine/filters";
import type { Drawing } from "./drawing";

const SIZE = 16;
const GAP = 2;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a filter button stands for: a column, counted from the left edge of what is filtered. */
export interface FilterColumn {
  readonly place: FilterPlace;
  readonly column: number;
}

export type PressFilter = (column: FilterColumn, point: Point) => void;

/** The buttons in the headers of a sheet's tables and of its own filter. */
export function filterButtons(
  engine: Engine,
  sheet: string,
  skeleton: SpreadsheetSkeleton,
  press: PressFilter,
): readonly Drawing[] {
  const tables = engine.tables.onSheet(sheet).filter(({ data }) => data.showFilterButton);
  const places: FilterPlace[] = [
    ...tables.map(({ data }) => ({ kind: "table" as const, table: data.id })),
    { kind: "sheet", sheet },
  ];
  return places.flatMap((place) => buttonsOf(engine, place, skeleton, press));
}

function buttonsOf(
  engine: Engine,
  place: FilterPlace,
  skeleton: SpreadsheetSkeleton,
  press: PressFilter,
): readonly Drawing[] {
  const filtering = filteringOf(engine, place);
  if (!filtering) return [];
  const { area, filters } = filtering;
  return Array.from({ length: area.columns }, (_, column) => column).flatMap((column) => {
    const { startX, startY, endX, endY } = skeleton.getCellWithCoordByIndex(area.row, area.column + column);
    if (endX - startX < SIZE || endY - startY < SIZE) return [];
    const isFiltered = filters.some((filter) => filter.column === column);
    const drawing: Drawing = {
      key: `filter-${place.kind}-${String(area.row)}-${String(area.column + column)}`,
      left: endX - SIZE - GAP,
      top: endY - SIZE - GAP,
      width: SIZE,
      height: SIZE,
      draw: isFiltered ? drawFunnel : drawArrow,
      press: (point) => {
        press({ place, column }, point);
      },
    };
    return [drawing];
  });
}

function drawFrame(context: CanvasRenderingContext2D): void {
  context.fillStyle = "#FDFDFD";
  context.strokeStyle = "#ABABAB";
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(0.5, 0.5, SIZE - 1, SIZE - 1, 2);
  context.fill();
  context.stroke();
  context.fillStyle = "#444444";
}

function drawArrow(context: CanvasRenderingContext2D): void {
  drawFrame(context);
  fillPath(context, [
    [4.5, 6.5],
    [11.5, 6.5],
    [8, 10.5],
  ]);
}

function drawFunnel(context: CanvasRenderingContext2D): void {
  drawFrame(context);
  fillPath(context, [
    [3.5, 4],
    [12.5, 4],
    [9.2, 8],
    [9.2, 12.5],
    [6.8, 11],
    [6.8, 8],
  ]);
}

function fillPath(context: CanvasRenderingContext2D, points: readonly (readonly [number, number])[]): void {
  context.beginPath();
  for (const [x, y] of points) context.lineTo(x, y);
  context.closePath();
  context.fill();
}
