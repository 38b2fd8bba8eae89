import { SHOWN } from "../region";
import { type Box, cutOff, INK, LINE_HEIGHT, sharp, strokeLine, widthOf, write } from "./chart-canvas";
import type { ChartPicture } from "./chart-picture";
import type { ValueScale } from "./value-scale";

/** Where values and categories lie in the plot. Bars that lie down have their categories from the bottom up, as in Excel. */
export interface PlotArea {
  readonly box: Box;
  /** The pixel of a value along its axis. */
  valueAt(value: number): number;
  /** The first pixel of a category along its axis, and how many it has. */
  slot(index: number): { readonly start: number; readonly size: number };
}

const GAP = 8;
/** Categories beside lying bars take at most this share of the chart. */
const LABEL_SHARE = 0.4;

/** Draws grid lines, axis labels and axis titles; gives what is left for the values. */
export function drawAxes(
  context: CanvasRenderingContext2D,
  outer: Box,
  picture: ChartPicture,
  scale: ValueScale,
  direction: "col" | "bar",
): PlotArea {
  const { category, value } = picture.data.axes ?? {};
  const labels = scale.ticks.map((tick) => numberText(tick));
  const titles = {
    bottom: direction === "col" ? category?.title : value?.title,
    left: direction === "col" ? value?.title : category?.title,
  };
  const room = cutOff(outer, {
    ...(titles.bottom !== undefined && { bottom: LINE_HEIGHT + GAP }),
    ...(titles.left !== undefined && { left: LINE_HEIGHT + GAP }),
  });
  const plot =
    direction === "col"
      ? standing(context, room, picture, scale, labels)
      : lying(context, room, picture, scale, labels);
  drawTitles(context, outer, plot.box, titles);
  return plot;
}

/** Axis titles stand at the outer edge, in the middle of the plot. */
function drawTitles(
  context: CanvasRenderingContext2D,
  outer: Box,
  plot: Box,
  { bottom, left }: { readonly bottom: string | undefined; readonly left: string | undefined },
): void {
  if (bottom !== undefined) {
    write(context, bottom, plot.left + plot.width / 2, outer.top + outer.height - LINE_HEIGHT / 2, outer.width, {
      align: "center",
    });
  }
  if (left === undefined) return;
  context.save();
  context.translate(outer.left + LINE_HEIGHT / 2, plot.top + plot.height / 2);
  context.rotate(-Math.PI / 2);
  write(context, left, 0, 0, outer.height, { align: "center" });
  context.restore();
}

function standing(
  context: CanvasRenderingContext2D,
  room: Box,
  { categories, data }: ChartPicture,
  scale: ValueScale,
  labels: readonly string[],
): PlotArea {
  const labelWidth = Math.max(0, ...labels.map((label) => widthOf(context, label)));
  const box = cutOff(room, { left: labelWidth + GAP, bottom: LINE_HEIGHT + GAP, top: LINE_HEIGHT / 2 });
  const valueAt = (value: number): number =>
    box.top + box.height * (1 - (value - scale.from) / (scale.to - scale.from));
  const slot = slots(box.left, box.width, categories.length, data.axes?.category?.reversed === true);
  scale.ticks.forEach((tick, index) => {
    const y = sharp(valueAt(tick));
    if (data.axes?.value?.majorGridlines !== false)
      strokeLine(context, INK.line, [
        [box.left, y],
        [box.left + box.width, y],
      ]);
    write(context, labels[index]!, box.left - GAP, y, labelWidth + GAP, { align: "right" });
  });
  const zero = sharp(valueAt(Math.max(scale.from, 0)));
  strokeLine(context, INK.axis, [
    [box.left, zero],
    [box.left + box.width, zero],
  ]);
  categories.forEach((category, index) => {
    const { start, size } = slot(index);
    write(context, category, start + size / 2, box.top + box.height + GAP + LINE_HEIGHT / 2, size - 4, {
      align: "center",
    });
  });
  return { box, valueAt, slot };
}

function lying(
  context: CanvasRenderingContext2D,
  room: Box,
  { categories, data }: ChartPicture,
  scale: ValueScale,
  labels: readonly string[],
): PlotArea {
  const widest = Math.max(0, ...categories.map((category) => widthOf(context, category)));
  const labelWidth = Math.min(widest, room.width * LABEL_SHARE);
  const box = cutOff(room, { left: labelWidth + GAP, bottom: LINE_HEIGHT + GAP, right: LINE_HEIGHT / 2 });
  const valueAt = (value: number): number => box.left + (box.width * (value - scale.from)) / (scale.to - scale.from);
  const slot = slots(box.top, box.height, categories.length, data.axes?.category?.reversed !== true);
  scale.ticks.forEach((tick, index) => {
    const x = sharp(valueAt(tick));
    if (data.axes?.value?.majorGridlines !== false)
      strokeLine(context, INK.line, [
        [x, box.top],
        [x, box.top + box.height],
      ]);
    write(context, labels[index]!, x, box.top + box.height + GAP + LINE_HEIGHT / 2, box.width, { align: "center" });
  });
  const zero = sharp(valueAt(Math.max(scale.from, 0)));
  strokeLine(context, INK.axis, [
    [zero, box.top],
    [zero, box.top + box.height],
  ]);
  categories.forEach((category, index) => {
    const { start, size } = slot(index);
    write(context, category, box.left - GAP, start + size / 2, labelWidth, { align: "right" });
  });
  return { box, valueAt, slot };
}

function slots(from: number, length: number, count: number, isReversed: boolean): PlotArea["slot"] {
  const size = length / Math.max(1, count);
  return (index) => ({ start: from + size * (isReversed ? count - 1 - index : index), size });
}

const numberText = (value: number): string => value.toLocaleString(SHOWN, { maximumFractionDigits: 4 });
