import { asFlag, asNumber, asText, oneOf } from "../protocol/arguments";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import { defineObject, type HostObject, hostObject, type ObjectType, type Property } from "../protocol/object-type";
import type { ChartData, ChartFontData } from "../workbook-data";
import { changeChart, chartOf, type ChartRef } from "./chart-ref";
import { htmlColor } from "./range-format";

/** A part of a chart that has a font: how it is read from the chart's record and put there. */
export interface FontPlace {
  readonly chart: ChartRef;
  /** In points, where nothing else is set. */
  readonly usualSize: number;
  read(chart: ChartData): ChartFontData | undefined;
  write(chart: ChartData, font: ChartFontData): ChartData;
}

const USUAL_FONT = { name: "Calibri", bold: false, italic: false, underline: "None", color: "#595959" } as const;

function fontProperty<K extends keyof ChartFontData>(
  name: K,
  read: (value: unknown) => ChartFontData[K],
): Property<FontPlace> {
  return {
    read: (place, host) => {
      const chart = chartOf(place.chart, host);
      return place.read(chart)?.[name] ?? chart.font?.[name] ?? { ...USUAL_FONT, size: place.usualSize }[name];
    },
    write: (place, value, host) => {
      changeChart(place.chart, host, (chart) => place.write(chart, { ...place.read(chart), [name]: read(value) }));
    },
  };
}

const chartFontType: ObjectType<FontPlace> = defineObject<FontPlace>("ChartFont", {
  properties: {
    Name: fontProperty("name", asText),
    Size: fontProperty("size", positive),
    Bold: fontProperty("bold", asFlag),
    Italic: fontProperty("italic", asFlag),
    Underline: fontProperty("underline", (value) => oneOf(value, ["None", "Single"])),
    Color: fontProperty("color", htmlColor),
  },
});

function positive(value: unknown): number {
  const size = asNumber(value);
  if (size <= 0) throw new ExcelError("InvalidArgument");
  return size;
}

export const openFont = (place: FontPlace): HostObject => hostObject(chartFontType, place);

/** A format of which only the font is kept: of a title, a legend, an axis or labels. `name` is what Excel calls it. */
export function textFormatType(name: string): ObjectType<FontPlace> {
  return defineObject<FontPlace>(name, { links: { Font: openFont } });
}

/** A part of a chart that can be filled with a colour. */
export interface FillPlace {
  fill(color: string | undefined, host: ExcelHost): void;
}

const chartFillType: ObjectType<FillPlace> = defineObject<FillPlace>("ChartFill", {
  methods: {
    SetSolidColor: (place, args, host) => {
      place.fill(htmlColor(args.text(0)), host);
    },
    Clear: (place, _args, host) => {
      place.fill(undefined, host);
    },
  },
});

export const openFill = (place: FillPlace): HostObject => hostObject(chartFillType, place);
