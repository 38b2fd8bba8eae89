import { seriesIds } from "../engine/chart-references";
import { defined } from "../engine/defined";
import { type Arguments, asFlag, asNumber, asText } from "../protocol/arguments";
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
import type { ChartSeriesData } from "../workbook-data";
import { chartDataLabelsType, type LabelsPlace, showsLabels } from "./chart-labels";
import { openFill } from "./chart-looks";
import { chartPointsType } from "./chart-point";
import { changeChart, changeSeries, chartOf, type ChartRef, seriesOf, type SeriesRef } from "./chart-ref";
import { reference } from "./chart-source";
import { chartTypeName, hasBars } from "./chart-type-names";
import { plottedTexts, seriesName } from "./chart-values";
import { rangeType } from "./range";
import { htmlColor } from "./range-format";

const typeOf = (ref: SeriesRef, host: ExcelHost): string => seriesOf(ref, host).type ?? chartOf(ref, host).type;

/** Excel's room between bars in a new chart, in percent of their width. */
const USUAL_GAP = 219;

/** A number that only bars have: "Throws an invalid argument exception on invalid charts." */
function barNumber(
  name: "gapWidth" | "overlap",
  [least, usual, most]: readonly [number, (type: string) => number, number],
): Property<SeriesRef> {
  return {
    read: (ref, host) => {
      refuseWithoutBars(ref, host);
      return seriesOf(ref, host)[name] ?? usual(typeOf(ref, host));
    },
    write: (ref, value, host) => {
      refuseWithoutBars(ref, host);
      const number = asNumber(value);
      if (!Number.isInteger(number) || number < least || number > most) throw new ExcelError("InvalidArgument");
      changeSeries(ref, host, (series) => ({ ...series, [name]: number }));
    },
  };
}

function refuseWithoutBars(ref: SeriesRef, host: ExcelHost): void {
  if (!hasBars(typeOf(ref, host))) throw new ExcelError("InvalidArgument");
}

const isStacked = (type: string): boolean => type.includes("Stacked");

const chartSeriesType: ObjectType<SeriesRef> = defineObject<SeriesRef>("ChartSeries", {
  identity: { key: ({ series }) => series },
  properties: {
    Name: {
      read: (ref, host) => seriesName(seriesOf(ref, host), positionOf(ref, host), host),
      write: (ref, value, host) => {
        const name = asText(value);
        // "The name's length should not be greater than 255 characters."
        if (name.length > 255) throw new ExcelError("InvalidArgument");
        changeSeries(ref, host, (series) =>
          defined<ChartSeriesData>({ ...series, name: name === "" ? undefined : name }),
        );
      },
    },
    ChartType: {
      read: typeOf,
      write: (ref, value, host) => {
        const type = chartTypeName(value);
        changeSeries(ref, host, (series) => ({ ...series, type }));
      },
    },
    PlotOrder: { read: positionOf },
    AxisGroup: { read: () => "Primary" },
    GapWidth: barNumber("gapWidth", [0, (type) => (isStacked(type) ? 150 : USUAL_GAP), 500]),
    // "Can be a value between -100 and 100."
    Overlap: barNumber("overlap", [-100, (type) => (isStacked(type) ? 100 : -27), 100]),
    HasDataLabels: {
      read: (ref, host) => showsLabels(seriesOf(ref, host).dataLabels ?? chartOf(ref, host).dataLabels),
      write: (ref, value, host) => {
        const dataLabels = asFlag(value) ? { value: true } : {};
        changeSeries(ref, host, (series) => ({ ...series, dataLabels }));
      },
    },
  },
  links: {
    Format: (ref) => hostObject(chartSeriesFormatType, ref),
    DataLabels: (ref, host) => hostObject(chartDataLabelsType, labelsPlace(ref, host)),
    Points: (ref) => hostObject(chartPointsType, ref),
  },
  methods: {
    SetValues: (ref, args, host) => {
      const values = rangeReference(args, host);
      changeSeries(ref, host, (series) => ({ ...series, values }));
    },
    SetXAxisValues: (ref, args, host) => {
      const categories = rangeReference(args, host);
      changeSeries(ref, host, (series) => ({ ...series, categories }));
    },
    // "These could be either category values or data values, depending on the dimension specified"
    GetDimensionValues: (ref, args, host) => {
      const dimension = args.oneOf(0, ["Categories", "Values", "XValues", "YValues", "BubbleSizes"]);
      const { values, categories } = seriesOf(ref, host);
      if (dimension === "BubbleSizes") throw new ExcelError("InvalidArgument");
      const isValues = dimension === "Values" || dimension === "YValues";
      return plottedTexts(isValues ? values : (categories ?? ""), host);
    },
    Delete: (ref, _args, host) => {
      const gone = seriesOf(ref, host);
      changeChart(ref, host, (chart) => ({ ...chart, series: chart.series.filter((one) => one !== gone) }));
    },
  },
  readsValues: ["GetDimensionValues"],
});

function positionOf(ref: SeriesRef, host: ExcelHost): number {
  return chartOf(ref, host).series.indexOf(seriesOf(ref, host));
}

function rangeReference(args: Arguments, { engine }: ExcelHost): string {
  const range = selfOf(args.object(0), rangeType);
  if (!range) throw new ExcelError("InvalidArgument");
  return reference(engine.grid(range.sheet), range.area);
}

/** A series without labels of its own has those of the chart. */
function labelsPlace(ref: SeriesRef, host: ExcelHost): LabelsPlace {
  const isThis = (series: ChartSeriesData): boolean => seriesIds.idOf(series) === ref.series;
  seriesOf(ref, host);
  return {
    chart: ref,
    read: (chart) => chart.series.find(isThis)?.dataLabels ?? chart.dataLabels,
    write: (chart, dataLabels) => ({
      ...chart,
      series: chart.series.map((one) => (isThis(one) ? seriesIds.successor(one, { ...one, dataLabels }) : one)),
    }),
  };
}

/** "Encapsulates the format properties for the chart series" */
const chartSeriesFormatType: ObjectType<SeriesRef> = defineObject<SeriesRef>("ChartSeriesFormat", {
  links: {
    Fill: (ref) =>
      openFill({
        fill: (color, host) => {
          changeSeries(ref, host, (series) => defined<ChartSeriesData>({ ...series, color }));
        },
      }),
    Line: (ref) => hostObject(chartLineFormatType, ref),
  },
});

/** Excel's line in a new chart, in points. */
const USUAL_LINE = 2.25;

const chartLineFormatType: ObjectType<SeriesRef> = defineObject<SeriesRef>("ChartLineFormat", {
  properties: {
    Color: {
      read: (ref, host) => seriesOf(ref, host).lineColor ?? seriesOf(ref, host).color ?? "",
      write: (ref, value, host) => {
        const lineColor = htmlColor(value);
        changeSeries(ref, host, (series) => ({ ...series, lineColor }));
      },
    },
    Weight: {
      read: (ref, host) => seriesOf(ref, host).lineWeight ?? USUAL_LINE,
      write: (ref, value, host) => {
        const lineWeight = asNumber(value);
        changeSeries(ref, host, (series) => ({ ...series, lineWeight }));
      },
    },
  },
  methods: {
    // "Clears the line format of a chart element."
    Clear: (ref, _args, host) => {
      changeSeries(ref, host, ({ lineColor: _color, lineWeight: _weight, ...series }) => series);
    },
  },
});

export const chartSeriesCollectionType: ObjectType<ChartRef> = defineObject<ChartRef>("ChartSeriesCollection", {
  properties: { Count: { read: (ref, host) => chartOf(ref, host).series.length } },
  items: {
    list: (ref, host) => chartOf(ref, host).series.map((series) => openSeries(ref, series)),
    find: (ref, key, host) => {
      const found = chartOf(ref, host).series.find((series) => seriesIds.idOf(series) === key);
      return found ? openSeries(ref, found) : null;
    },
  },
  methods: {
    // "Add a new series to the collection. The new added series is not visible until values … for it are set"
    Add: (ref, args, host) => {
      const { series } = chartOf(ref, host);
      const index = args.has(1) ? args.number(1) : series.length;
      if (!Number.isInteger(index) || index < 0 || index > series.length) throw new ExcelError("InvalidArgument");
      const added: ChartSeriesData = { ...(args.has(0) && { name: args.text(0) }), values: "" };
      changeChart(ref, host, (chart) => ({
        ...chart,
        series: [...series.slice(0, index), added, ...series.slice(index)],
      }));
      return openSeries(ref, added);
    },
  },
});

function openSeries({ sheet, chart }: ChartRef, series: ChartSeriesData): HostObject {
  return hostObject(chartSeriesType, { sheet, chart, series: seriesIds.idOf(series) });
}
