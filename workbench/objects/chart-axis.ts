import { seriesIds } from "../engine/chart-references";
import { defined, type Loose } from "../engine/defined";
import { asFlag, asNumber, asText } from "../protocol/arguments";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import {
  defineObject,
  type HostObject,
  hostObject,
  type ObjectType,
  type Property,
  selfOf,
} from "../protocol/object-type";
import type { ChartAxisData, ChartData } from "../workbook-data";
import { type FontPlace, textFormatType } from "./chart-looks";
import { changeChart, chartOf, type ChartRef } from "./chart-ref";
import { automaticScale } from "./chart-scale";
import { reference } from "./chart-source";
import { rangeType } from "./range";

interface AxisRef extends ChartRef {
  readonly axis: "category" | "value";
}

const axisIn = (chart: ChartData, { axis }: AxisRef): ChartAxisData => chart.axes?.[axis] ?? {};

const withAxis = (chart: ChartData, { axis }: AxisRef, data: ChartAxisData): ChartData => ({
  ...chart,
  axes: { ...chart.axes, [axis]: data },
});

function put(ref: AxisRef, host: ExcelHost, change: Partial<Loose<ChartAxisData>>): void {
  changeChart(ref, host, (chart) => withAxis(chart, ref, defined<ChartAxisData>({ ...axisIn(chart, ref), ...change })));
}

type BoundName = "minimum" | "maximum" | "majorUnit" | "minorUnit";

/** "Can be set to a numeric value or an empty string (for automatic axis values). The returned value is always a number." */
const bound = (name: BoundName): Property<AxisRef> => ({
  read: (ref, host) => {
    const chart = chartOf(ref, host);
    return axisIn(chart, ref)[name] ?? automaticScale(chart, axisIn(chart, ref), host)[name];
  },
  write: (ref, value, host) => {
    // Only values have a scale; categories stand one beside the other.
    if (ref.axis === "category") throw new ExcelError("InvalidOperation");
    put(ref, host, { [name]: value === "" ? undefined : asNumber(value) });
  },
});

/** A new chart has lines across its plot at the major units of its values. */
const isUsuallyShown = (ref: AxisRef, name: "majorGridlines" | "minorGridlines"): boolean =>
  name === "majorGridlines" && ref.axis === "value";

interface GridlinesRef extends AxisRef {
  readonly lines: "majorGridlines" | "minorGridlines";
}

const chartGridlinesType: ObjectType<GridlinesRef> = defineObject<GridlinesRef>("ChartGridlines", {
  properties: {
    Visible: {
      read: (ref, host) => axisIn(chartOf(ref, host), ref)[ref.lines] ?? isUsuallyShown(ref, ref.lines),
      write: (ref, value, host) => {
        put(ref, host, { [ref.lines]: asFlag(value) });
      },
    },
  },
});

/** What a title says before anybody gave it a text. */
const NEW_TITLE = "Axis Title";

const chartAxisTitleType: ObjectType<AxisRef> = defineObject<AxisRef>("ChartAxisTitle", {
  properties: {
    Text: {
      read: (ref, host) => axisIn(chartOf(ref, host), ref).title ?? "",
      write: (ref, value, host) => {
        put(ref, host, { title: asText(value) });
      },
    },
    Visible: {
      read: (ref, host) => axisIn(chartOf(ref, host), ref).title !== undefined,
      write: (ref, value, host) => {
        const before = axisIn(chartOf(ref, host), ref).title;
        put(ref, host, { title: asFlag(value) ? (before ?? NEW_TITLE) : undefined });
      },
    },
  },
  links: { Format: (ref) => hostObject(titleFormatType, fontPlace(ref, "titleFont", 10)) },
});

const titleFormatType = textFormatType("ChartAxisTitleFormat");
const axisFormatType = textFormatType("ChartAxisFormat");

function fontPlace(ref: AxisRef, name: "font" | "titleFont", usualSize: number): FontPlace {
  return {
    chart: ref,
    usualSize,
    read: (chart) => axisIn(chart, ref)[name],
    write: (chart, font) => withAxis(chart, ref, { ...axisIn(chart, ref), [name]: font }),
  };
}

const chartAxisType: ObjectType<AxisRef> = defineObject<AxisRef>("ChartAxis", {
  properties: {
    Type: { read: ({ axis }) => (axis === "category" ? "Category" : "Value") },
    AxisGroup: { read: () => "Primary" },
    Minimum: bound("minimum"),
    Maximum: bound("maximum"),
    MajorUnit: bound("majorUnit"),
    MinorUnit: bound("minorUnit"),
    ReversePlotOrder: {
      read: (ref, host) => axisIn(chartOf(ref, host), ref).reversed ?? false,
      write: (ref, value, host) => {
        put(ref, host, { reversed: asFlag(value) || undefined });
      },
    },
    Visible: {
      read: (ref, host) => axisIn(chartOf(ref, host), ref).visible ?? true,
      write: (ref, value, host) => {
        put(ref, host, { visible: asFlag(value) ? undefined : false });
      },
    },
    NumberFormat: {
      read: (ref, host) => axisIn(chartOf(ref, host), ref).numberFormat ?? "General",
      write: (ref, value, host) => {
        put(ref, host, { numberFormat: asText(value) });
      },
    },
  },
  links: {
    Title: (ref) => hostObject(chartAxisTitleType, ref),
    MajorGridlines: (ref) => hostObject(chartGridlinesType, { ...ref, lines: "majorGridlines" }),
    MinorGridlines: (ref) => hostObject(chartGridlinesType, { ...ref, lines: "minorGridlines" }),
    Format: (ref) => hostObject(axisFormatType, fontPlace(ref, "font", 9)),
  },
  methods: {
    // "Sets all the category names for the specified axis."
    SetCategoryNames: (ref, args, host) => {
      const range = selfOf(args.object(0), rangeType);
      if (!range || ref.axis === "value") throw new ExcelError("InvalidArgument");
      const categories = reference(host.engine.grid(range.sheet), range.area);
      changeChart(ref, host, (chart) => ({ ...chart, series: withCategories(chart, categories) }));
    },
  },
});

export const chartAxesType: ObjectType<ChartRef> = defineObject<ChartRef>("ChartAxes", {
  links: {
    CategoryAxis: (chart) => openAxis(chart, "category"),
    ValueAxis: (chart) => openAxis(chart, "value"),
  },
  methods: {
    GetItem: (chart, args) => {
      const type = args.oneOf(0, ["Category", "Value", "Series"]);
      const group = args.has(1) ? args.oneOf(1, ["Primary", "Secondary"]) : "Primary";
      // Charts here have one pair of axes, and no depth.
      if (type === "Series" || group === "Secondary") throw new ExcelError("ItemNotFound");
      return openAxis(chart, type === "Category" ? "category" : "value");
    },
  },
});

const openAxis = ({ sheet, chart }: ChartRef, axis: AxisRef["axis"]): HostObject =>
  hostObject(chartAxisType, { sheet, chart, axis });

function withCategories(chart: ChartData, categories: string): ChartData["series"] {
  return chart.series.map((series) => seriesIds.successor(series, { ...series, categories }));
}
