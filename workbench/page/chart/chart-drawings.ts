import type { SpreadsheetSkeleton } from "@univerjs/engine-render";
import type { Engine } from "../../engine/engine";
import { pixelsOfPoints } from "../../engine/sizes";
import type { Drawing } from "../grid/drawing";
import type { Language } from "../language";
import { chartPicture } from "./chart-picture";
import { drawChart } from "./draw-chart";

/** The charts of a sheet, where they stand on it. Places and sizes are kept in points. */
export function chartDrawings(
  engine: Engine,
  sheet: string,
  skeleton: SpreadsheetSkeleton,
  language: Language,
): readonly Drawing[] {
  return engine.sheets.records(sheet).charts.map((chart) => {
    const width = pixelsOfPoints(chart.width);
    const height = pixelsOfPoints(chart.height);
    return {
      key: `chart-${chart.id}`,
      left: skeleton.rowHeaderWidth + pixelsOfPoints(chart.left),
      top: skeleton.columnHeaderHeight + pixelsOfPoints(chart.top),
      width,
      height,
      draw: (context) => {
        drawChart(context, chartPicture(engine, chart, language), { width, height });
      },
    };
  });
}
