import type { PlotArea } from "./chart-axes";
import { strokeLine } from "./chart-canvas";
import type { ChartPicture, PictureSeries } from "./chart-picture";

export type Grouping = "clustered" | "standard" | "stacked" | "percentStacked";

/** From where to where each value of a series reaches along the value axis. */
export type Reach = readonly (readonly [from: number, to: number] | undefined)[];

/** Values beside one another begin at zero; stacked ones where the one before ended, positive and negative apart. */
export function reachesOf(series: readonly PictureSeries[], grouping: Grouping): readonly Reach[] {
  if (grouping === "clustered" || grouping === "standard") {
    return series.map(({ values }) => values.map((value) => (value === undefined ? undefined : [0, value])));
  }
  const length = Math.max(0, ...series.map(({ values }) => values.length));
  const ends = Array.from({ length }, () => ({ above: 0, below: 0 }));
  const totals = ends.map((_, index) => series.reduce((sum, { values }) => sum + Math.abs(values[index] ?? 0), 0));
  return series.map(({ values }) =>
    values.map((value, index) => {
      if (value === undefined) return undefined;
      const share = grouping === "percentStacked" ? value / (totals[index]! || 1) : value;
      const side = share < 0 ? "below" : "above";
      const from = ends[index]![side];
      ends[index]![side] = from + share;
      return [from, from + share];
    }),
  );
}

/** Excel leaves half of a category's room free. */
const FREE_SHARE = 0.5;

export function drawBars(
  context: CanvasRenderingContext2D,
  { series }: ChartPicture,
  plot: PlotArea,
  reaches: readonly Reach[],
  shape: { readonly direction: "col" | "bar"; readonly grouping: Grouping },
): void {
  const isClustered = shape.grouping === "clustered";
  const lanes = isClustered ? Math.max(1, series.length) : 1;
  series.forEach(({ color }, place) => {
    context.fillStyle = color;
    reaches[place]!.forEach((reach, index) => {
      if (!reach) return;
      const { start, size } = plot.slot(index);
      const thickness = (size * (1 - FREE_SHARE)) / lanes;
      const side = start + (size * FREE_SHARE) / 2 + (isClustered ? place * thickness : 0);
      const [from, to] = [plot.valueAt(reach[0]), plot.valueAt(reach[1])];
      if (shape.direction === "col") context.fillRect(side, Math.min(from, to), thickness, Math.abs(to - from));
      else context.fillRect(Math.min(from, to), side, Math.abs(to - from), thickness);
    });
  });
}

const MARKER_RADIUS = 3.5;
const LINE_WIDTH = 2.25;

export function drawLines(
  context: CanvasRenderingContext2D,
  { series }: ChartPicture,
  plot: PlotArea,
  reaches: readonly Reach[],
  marks: "marked" | "plain",
): void {
  series.forEach(({ color }, place) => {
    for (const points of unbroken(plot, reaches[place]!)) {
      strokeLine(context, color, points, LINE_WIDTH);
      context.fillStyle = color;
      if (marks === "marked") for (const [x, y] of points) fillCircle(context, x, y, MARKER_RADIUS);
    }
  });
}

export function drawAreas(
  context: CanvasRenderingContext2D,
  { series }: ChartPicture,
  plot: PlotArea,
  reaches: readonly Reach[],
): void {
  series.forEach(({ color }, place) => {
    const reach = reaches[place]!;
    const upper = unbroken(plot, reach).flat();
    const lower = unbroken(
      plot,
      reach.map((each) => each && ([each[1], each[0]] as const)),
    ).flat();
    context.fillStyle = color;
    context.beginPath();
    for (const [x, y] of [...upper, ...lower.reverse()]) context.lineTo(x, y);
    context.fill();
  });
}

/** The runs of points with no gap between them. */
function unbroken(plot: PlotArea, reach: Reach): (readonly [number, number])[][] {
  const runs: (readonly [number, number])[][] = [[]];
  reach.forEach((each, index) => {
    const { start, size } = plot.slot(index);
    if (each) runs.at(-1)!.push([start + size / 2, plot.valueAt(each[1])]);
    else runs.push([]);
  });
  return runs.filter((run) => run.length > 0);
}

function fillCircle(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}
