import { CHART_TYPES, chartShape, type ChartShape } from "../../xlsx/chart-types";
import { drawAxes } from "./chart-axes";
import { type Box, cutOff, INK, LINE_HEIGHT, TITLE_SIZE, widthOf, write } from "./chart-canvas";
import type { ChartPicture } from "./chart-picture";
import { drawSlices, sliceColor } from "./draw-slices";
import { drawAreas, drawBars, drawLines, type Grouping, reachesOf } from "./draw-values";
import { valueScale } from "./value-scale";

const PADDING = 12;
const TITLE_ROOM = 32;
const SWATCH = 9;

/** Draws a whole chart into its box: frame, title, legend, axes, values. */
export function drawChart(
  context: CanvasRenderingContext2D,
  picture: ChartPicture,
  size: { readonly width: number; readonly height: number },
): void {
  const { title, legend, type } = picture.data;
  const outer: Box = { left: 0, top: 0, ...size };
  context.fillStyle = INK.ground;
  context.fillRect(0, 0, size.width, size.height);
  context.strokeStyle = INK.line;
  context.lineWidth = 1;
  context.strokeRect(0.5, 0.5, size.width - 1, size.height - 1);
  if (title !== undefined) {
    write(context, title, size.width / 2, PADDING + TITLE_SIZE / 2, size.width - 2 * PADDING, {
      align: "center",
      size: TITLE_SIZE,
      color: INK.title,
    });
  }
  const room = cutOff(outer, {
    left: PADDING,
    right: PADDING,
    bottom: PADDING,
    top: PADDING + (title === undefined ? 0 : TITLE_ROOM - PADDING),
  });
  if (!CHART_TYPES.includes(type)) {
    const sentence =
      picture.language === "vi"
        ? `Bàn thử chưa vẽ được biểu đồ loại ${type}`
        : `The workbench does not draw charts of type ${type}`;
    write(context, sentence, size.width / 2, size.height / 2, room.width, { align: "center" });
    return;
  }
  const shape = chartShape(type);
  const rest = legend.visible ? drawLegend(context, room, picture, isSliced(shape) ? "slices" : "series") : room;
  drawBody(context, rest, picture, shape);
}

const isSliced = ({ element }: ChartShape): boolean => element === "pieChart" || element === "doughnutChart";

function drawBody(context: CanvasRenderingContext2D, box: Box, picture: ChartPicture, shape: ChartShape): void {
  if (isSliced(shape)) {
    drawSlices(context, picture, box, shape.element === "doughnutChart" ? "ring" : "whole");
    return;
  }
  const grouping: Grouping = shape.grouping ?? "standard";
  const direction = shape.direction ?? "col";
  const reaches = reachesOf(picture.series, grouping);
  const scale = valueScale(
    reaches.flat().flatMap((reach) => reach ?? []),
    picture.data.axes?.value,
  );
  const plot = drawAxes(context, box, picture, scale, direction);
  context.save();
  context.beginPath();
  context.rect(plot.box.left, plot.box.top - LINE_HEIGHT / 2, plot.box.width, plot.box.height + LINE_HEIGHT);
  context.clip();
  if (shape.element === "barChart") drawBars(context, picture, plot, reaches, { direction, grouping });
  else if (shape.element === "areaChart") drawAreas(context, picture, plot, reaches);
  else drawLines(context, picture, plot, reaches, shape.markers === true ? "marked" : "plain");
  context.restore();
}

/** A corner legend is drawn at the right, where Excel begins it. */
function drawLegend(context: CanvasRenderingContext2D, box: Box, picture: ChartPicture, of: "series" | "slices"): Box {
  const entries =
    of === "series"
      ? picture.series.map(({ name, color }) => ({ name, color }))
      : picture.categories.map((name, index) => ({ name, color: sliceColor(index) }));
  const widths = entries.map(({ name }) => SWATCH + 6 + widthOf(context, name));
  const { position } = picture.data.legend;
  if (position === "Top" || position === "Bottom") {
    const total = widths.reduce((sum, width) => sum + width + PADDING, -PADDING);
    const y = position === "Top" ? box.top + LINE_HEIGHT / 2 : box.top + box.height - LINE_HEIGHT / 2;
    let x = box.left + Math.max(0, (box.width - total) / 2);
    entries.forEach((entry, index) => {
      drawEntry(context, entry, x, y, Math.min(widths[index]!, box.left + box.width - x));
      x += widths[index]! + PADDING;
    });
    return cutOff(box, position === "Top" ? { top: LINE_HEIGHT + PADDING } : { bottom: LINE_HEIGHT + PADDING });
  }
  const width = Math.min(Math.max(0, ...widths), box.width * 0.35);
  const x = position === "Left" ? box.left : box.left + box.width - width;
  const top = box.top + Math.max(0, (box.height - entries.length * (LINE_HEIGHT + 4)) / 2);
  entries.forEach((entry, index) => {
    drawEntry(context, entry, x, top + index * (LINE_HEIGHT + 4) + LINE_HEIGHT / 2, width);
  });
  return cutOff(box, position === "Left" ? { left: width + PADDING } : { right: width + PADDING });
}

function drawEntry(
  context: CanvasRenderingContext2D,
  { name, color }: { readonly name: string; readonly color: string },
  x: number,
  y: number,
  room: number,
): void {
  context.fillStyle = color;
  context.fillRect(x, y - SWATCH / 2, SWATCH, SWATCH);
  write(context, name, x + SWATCH + 6, y, room - SWATCH - 6 + 1, { align: "left" });
}
