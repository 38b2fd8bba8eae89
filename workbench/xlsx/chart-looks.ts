import type { ChartData, ChartFontData } from "../workbook-data";
import type { ChartShape } from "./chart-types";

/** The texts of a chart that can have a font of their own, with the size a new chart of Excel gives them, in points. */
const USUAL_SIZES = { title: 14, axisTitle: 10, legend: 9, axis: 9, labels: 9 } as const;

export type ChartText = keyof typeof USUAL_SIZES;

const USUAL_FONT = { bold: false, italic: false, underline: "None", color: "#595959" } as const;

/** The font of a text that chose none: the chart's, then Excel's own. No name means that of the theme's body text. */
export function inheritedFont(text: ChartText, chartFont: ChartFontData | undefined): ChartFontData {
  return { ...USUAL_FONT, size: USUAL_SIZES[text], ...chartFont };
}

/** What of `font` differs from `inherited`; nothing when it does not. */
export function ownFont(font: ChartFontData, inherited: ChartFontData): ChartFontData | undefined {
  const name = font.name === (inherited.name ?? "Calibri") ? undefined : font.name;
  const own = Object.entries({ ...font, name }).filter(
    ([key, value]) => value !== undefined && value !== inherited[key as keyof ChartFontData],
  );
  return own.length === 0 ? undefined : Object.fromEntries(own);
}

/** Room between bars and how far they lie over each other, as a new chart of Excel has them, in percent. */
export function usualBars({ grouping }: ChartShape): { readonly gapWidth: number; readonly overlap: number } {
  return grouping === "clustered" ? { gapWidth: 219, overlap: -27 } : { gapWidth: 150, overlap: 100 };
}

/** Excel's line in a new line chart, in points. */
export const USUAL_LINE = 2.25;

export const LEGEND_POSITIONS: Readonly<Record<ChartData["legend"]["position"], string>> = {
  Top: "t",
  Bottom: "b",
  Left: "l",
  Right: "r",
  Corner: "tr",
};

/** The API's names of where labels stand, and the file's. */
export const LABEL_POSITIONS: Readonly<Record<string, string>> = {
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  Left: "l",
  Right: "r",
  Top: "t",
  Bottom: "b",
  BestFit: "bestFit",
};

/** Where labels may stand on a chart of a kind; Excel takes a file that says another place for damaged. */
export function allowedLabelPositions({ element, grouping }: ChartShape): readonly string[] {
  switch (element) {
    case "barChart":
      return grouping === "clustered" ? ["ctr", "inEnd", "inBase", "outEnd"] : ["ctr", "inEnd", "inBase"];
    case "lineChart":
      return ["ctr", "l", "r", "t", "b"];
    case "pieChart":
      return ["ctr", "inEnd", "outEnd", "bestFit"];
    case "areaChart":
    case "doughnutChart":
      return [];
  }
}

/** The parts of a point that labels can show, and the file's switches for them. */
export const LABEL_PARTS = [
  ["legendKey", "showLegendKey"],
  ["value", "showVal"],
  ["category", "showCatName"],
  ["series", "showSerName"],
  ["percentage", "showPercent"],
] as const;
