import type { Box } from "./chart-canvas";
import { type ChartPicture, PALETTE } from "./chart-picture";

/** Excel's doughnut leaves three quarters of its radius open; the workbench a little less, so that it stays readable. */
const HOLE_SHARE = 0.6;

/** The first series as slices, clockwise from twelve o'clock. */
export function drawSlices(
  context: CanvasRenderingContext2D,
  { series }: ChartPicture,
  box: Box,
  hole: "whole" | "ring",
): void {
  const values = (series[0]?.values ?? []).map((value) => Math.max(0, value ?? 0));
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total === 0) return;
  const radius = Math.max(0, Math.min(box.width, box.height) / 2 - 4);
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  let angle = -Math.PI / 2;
  values.forEach((value, index) => {
    const next = angle + (value / total) * 2 * Math.PI;
    context.beginPath();
    context.arc(x, y, radius, angle, next);
    if (hole === "ring") context.arc(x, y, radius * HOLE_SHARE, next, angle, true);
    else context.lineTo(x, y);
    context.closePath();
    context.fillStyle = sliceColor(index);
    context.fill();
    context.strokeStyle = "#FFFFFF";
    context.lineWidth = 1.5;
    context.stroke();
    angle = next;
  });
}

export const sliceColor = (index: number): string => PALETTE[index % PALETTE.length]!;
