import { asFlag, asText, oneOf } from "../protocol/arguments";
import type { ExcelHost } from "../protocol/host";
import { defineObject, type HostObject, hostObject, type ObjectType, type Property } from "../protocol/object-type";
import type { ChartData, ChartLabelsData } from "../workbook-data";
import { textFormatType } from "./chart-looks";
import { changeChart, chartOf, type ChartRef } from "./chart-ref";
import { hasBars, isRound } from "./chart-type-names";

/** The labels of a whole chart or of one series. */
export interface LabelsPlace {
  readonly chart: ChartRef;
  read(chart: ChartData): ChartLabelsData | undefined;
  write(chart: ChartData, labels: ChartLabelsData): ChartData;
}

const PARTS = ["value", "category", "series", "percentage", "legendKey"] as const;
type Part = (typeof PARTS)[number];

/** Labels are there when they show something. */
export const showsLabels = (labels: ChartLabelsData | undefined): boolean =>
  PARTS.some((part) => labels?.[part] === true);

function put(place: LabelsPlace, host: ExcelHost, change: ChartLabelsData): void {
  changeChart(place.chart, host, (chart) => place.write(chart, { ...place.read(chart), ...change }));
}

const shown = (part: Part): Property<LabelsPlace> => ({
  read: (place, host) => place.read(chartOf(place.chart, host))?.[part] ?? false,
  write: (place, value, host) => {
    put(place, host, { [part]: asFlag(value) });
  },
});

function labelText(
  name: "position" | "separator" | "numberFormat",
  usual: (chart: ChartData) => string,
  read: (value: unknown) => string,
): Property<LabelsPlace> {
  return {
    read: (place, host) => {
      const chart = chartOf(place.chart, host);
      return place.read(chart)?.[name] ?? usual(chart);
    },
    write: (place, value, host) => {
      put(place, host, { [name]: read(value) });
    },
  };
}

const POSITIONS = [
  "None",
  "Center",
  "InsideEnd",
  "InsideBase",
  "OutsideEnd",
  "Left",
  "Right",
  "Top",
  "Bottom",
  "BestFit",
  "Callout",
] as const;

const formatType = textFormatType("ChartDataLabelFormat");

export const chartDataLabelsType: ObjectType<LabelsPlace> = defineObject<LabelsPlace>("ChartDataLabels", {
  properties: {
    ShowValue: shown("value"),
    ShowCategoryName: shown("category"),
    ShowSeriesName: shown("series"),
    ShowPercentage: shown("percentage"),
    ShowLegendKey: shown("legendKey"),
    Position: labelText("position", usualPosition, (value) => oneOf(value, POSITIONS)),
    Separator: labelText("separator", () => ", ", asText),
    NumberFormat: labelText("numberFormat", () => "General", asText),
  },
  links: { Format: openFormat },
});

/** Where Excel puts labels when it is not told. */
function usualPosition({ type }: ChartData): string {
  if (isRound(type)) return "BestFit";
  return hasBars(type) ? "OutsideEnd" : "Right";
}

function openFormat(place: LabelsPlace): HostObject {
  return hostObject(formatType, {
    chart: place.chart,
    usualSize: 9,
    read: (data) => place.read(data)?.font,
    write: (data, font) => place.write(data, { ...place.read(data), font }),
  });
}
