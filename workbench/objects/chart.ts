import { boxOf, leftOfColumn, topOfRow } from "../engine/cell-place";
import { nextChartId } from "../engine/chart-references";
import { defined } from "../engine/defined";
import { keepRecords } from "../engine/sheet-records";
import { type Arguments, asFlag, asNumber, asText, oneOf } from "../protocol/arguments";
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
import type { ChartData } from "../workbook-data";
import { chartAxesType } from "./chart-axis";
import { chartDataLabelsType } from "./chart-labels";
import { openFill, openFont, textFormatType } from "./chart-looks";
import { changeChart, chartOf, type ChartRef } from "./chart-ref";
import { chartSeriesCollectionType } from "./chart-series";
import { direction, readSource } from "./chart-source";
import { eventMethods } from "./event-methods";
import { chartTypeName, isRound } from "./chart-type-names";
import { chartRange, seriesName } from "./chart-values";
import { rangeType } from "./range";
import { ownRangeArgument } from "./range-argument";
import type { RangeRef } from "./range-ref";
import { openWorksheet, type SheetRef } from "./worksheet";

type Measure = "left" | "top" | "width" | "height";

const measure = (name: Measure): Property<ChartRef> => ({
  read: (ref, host) => chartOf(ref, host)[name],
  write: (ref, value, host) => {
    const points = asNumber(value);
    if (points < 0) throw new ExcelError("InvalidArgument");
    changeChart(ref, host, (chart) => ({ ...chart, [name]: points }));
  },
});

export const chartType: ObjectType<ChartRef> = defineObject<ChartRef>("Chart", {
  identity: { key: ({ chart }) => chart },
  properties: {
    Id: { read: ({ chart }) => chart },
    Name: {
      read: (ref, host) => chartOf(ref, host).name,
      write: (ref, value, host) => {
        const name = asText(value);
        if (name === "") throw new ExcelError("InvalidArgument");
        changeChart(ref, host, (chart) => ({ ...chart, name }));
      },
    },
    ChartType: {
      read: (ref, host) => chartOf(ref, host).type,
      write: (ref, value, host) => {
        const type = chartTypeName(value);
        changeChart(ref, host, (chart) => ({ ...chart, type }));
      },
    },
    // "Specifies the way columns or rows are used as data series on the chart."
    PlotBy: {
      read: (ref, host) => {
        const { source, seriesBy } = chartOf(ref, host);
        const range = source === undefined ? undefined : chartRange(source, host);
        return range ? direction(range.area, seriesBy) : seriesBy === "Rows" ? "Rows" : "Columns";
      },
      write: (ref, value, host) => {
        const seriesBy = oneOf(value, ["Rows", "Columns"]);
        const source = chartRange(chartOf(ref, host).source ?? "", host);
        if (!source) throw new ExcelError("InvalidOperation");
        changeChart(ref, host, (chart) => ({ ...chart, ...readSource(source, seriesBy, host) }));
      },
    },
    Left: measure("left"),
    Top: measure("top"),
    Width: measure("width"),
    Height: measure("height"),
  },
  links: {
    Title: (ref) => hostObject(chartTitleType, ref),
    Legend: (ref) => hostObject(chartLegendType, ref),
    Axes: (ref) => hostObject(chartAxesType, ref),
    Series: (ref) => hostObject(chartSeriesCollectionType, ref),
    DataLabels: (ref) =>
      hostObject(chartDataLabelsType, {
        chart: ref,
        read: ({ dataLabels }) => dataLabels,
        write: (chart, dataLabels) => ({ ...chart, dataLabels }),
      }),
    Format: (ref) => hostObject(chartAreaFormatType, ref),
    PlotArea: (ref) => hostObject(chartPlotAreaType, ref),
    Worksheet: ({ sheet }) => openWorksheet(sheet),
  },
  methods: {
    SetData: (ref, args, host) => {
      const source = sourceArgument(args, 0);
      const content = readSource(source, seriesByArgument(args, 1), host);
      changeChart(ref, host, (chart) => ({ ...chart, ...content }));
    },
    SetPosition: (ref, args, host) => {
      const start = ownRangeArgument(args, 0, ref.sheet, host).area;
      const grid = host.engine.grid(ref.sheet);
      const corner = { left: leftOfColumn(grid, start.column), top: topOfRow(grid, start.row) };
      changeChart(ref, host, (chart) => ({ ...chart, ...corner }));
      if (!args.has(1)) return;
      // "If specified, the chart's width and height will be set to fully cover up this cell/range."
      const end = boxOf(grid, ownRangeArgument(args, 1, ref.sheet, host).area);
      const size = { width: end.left + end.width - corner.left, height: end.top + end.height - corner.top };
      if (size.width <= 0 || size.height <= 0) throw new ExcelError("InvalidArgument");
      changeChart(ref, host, (chart) => ({ ...chart, ...size }));
    },
    Delete: (ref, _args, host) => {
      const gone = chartOf(ref, host);
      const { charts } = host.engine.sheets.records(ref.sheet);
      keepRecords(host.engine, ref.sheet, { charts: charts.filter((chart) => chart !== gone) });
      host.engine.changes.tell({
        kind: "chartDeleted",
        sheet: ref.sheet,
        chart: ref.chart,
        origin: host.engine.origin,
      });
    },
  },
  readsValues: ["SetData"],
});

/** What a title says before anybody gave it a text. */
const NEW_TITLE = "Chart Title";

const chartTitleType: ObjectType<ChartRef> = defineObject<ChartRef>("ChartTitle", {
  properties: {
    Text: {
      read: (ref, host) => chartOf(ref, host).title ?? "",
      write: (ref, value, host) => {
        const title = asText(value);
        changeChart(ref, host, (chart) => ({ ...chart, title }));
      },
    },
    Visible: {
      read: (ref, host) => chartOf(ref, host).title !== undefined,
      write: (ref, value, host) => {
        const isShown = asFlag(value);
        changeChart(ref, host, (chart) =>
          defined<ChartData>({ ...chart, title: isShown ? (chart.title ?? NEW_TITLE) : undefined }),
        );
      },
    },
  },
  links: {
    Format: (ref) =>
      hostObject(titleFormatType, {
        chart: ref,
        usualSize: 14,
        read: ({ titleFont }) => titleFont,
        write: (chart, titleFont) => ({ ...chart, titleFont }),
      }),
  },
});

const titleFormatType = textFormatType("ChartTitleFormat");
const legendFormatType = textFormatType("ChartLegendFormat");

const chartLegendType: ObjectType<ChartRef> = defineObject<ChartRef>("ChartLegend", {
  properties: {
    Visible: {
      read: (ref, host) => chartOf(ref, host).legend.visible,
      write: (ref, value, host) => {
        changeLegend(ref, host, { visible: asFlag(value) });
      },
    },
    Position: {
      read: (ref, host) => chartOf(ref, host).legend.position,
      write: (ref, value, host) => {
        changeLegend(ref, host, { position: oneOf(value, ["Top", "Bottom", "Left", "Right", "Corner"]) });
      },
    },
    // "Specifies if the chart legend should overlap with the main body of the chart."
    Overlay: {
      read: (ref, host) => chartOf(ref, host).legend.overlay ?? false,
      write: (ref, value, host) => {
        changeLegend(ref, host, { overlay: asFlag(value) });
      },
    },
  },
  links: {
    Format: (ref) =>
      hostObject(legendFormatType, {
        chart: ref,
        usualSize: 9,
        read: ({ legend }) => legend.font,
        write: (chart, font) => ({ ...chart, legend: { ...chart.legend, font } }),
      }),
  },
});

function changeLegend(ref: ChartRef, host: ExcelHost, change: Partial<ChartData["legend"]>): void {
  changeChart(ref, host, (chart) => ({ ...chart, legend: { ...chart.legend, ...change } }));
}

const chartAreaFormatType: ObjectType<ChartRef> = defineObject<ChartRef>("ChartAreaFormat", {
  links: {
    Fill: (ref) => fillOf(ref, "fill"),
    Font: (ref) =>
      openFont({ chart: ref, usualSize: 10, read: ({ font }) => font, write: (chart, font) => ({ ...chart, font }) }),
  },
});

const chartPlotAreaType: ObjectType<ChartRef> = defineObject<ChartRef>("ChartPlotArea", {
  links: { Format: (ref) => hostObject(chartPlotAreaFormatType, ref) },
});

const chartPlotAreaFormatType: ObjectType<ChartRef> = defineObject<ChartRef>("ChartPlotAreaFormat", {
  links: { Fill: (ref) => fillOf(ref, "plotFill") },
});

function fillOf(ref: ChartRef, name: "fill" | "plotFill"): HostObject {
  return openFill({
    fill: (color, host) => {
      changeChart(ref, host, (chart) => defined<ChartData>({ ...chart, [name]: color }));
    },
  });
}

function sourceArgument(args: Arguments, position: number): RangeRef {
  const range = selfOf(args.object(position), rangeType);
  if (!range) throw new ExcelError("InvalidArgument");
  return range;
}

const seriesByArgument = (args: Arguments, position: number): ChartData["seriesBy"] =>
  args.has(position) ? args.oneOf(position, ["Auto", "Columns", "Rows"]) : "Auto";

/** Excel's new chart in points; it lies in the middle of what the window shows, here of a window of usual size. */
const NEW_BOX = { left: 300, top: 120, width: 360, height: 216 };

export const chartsType: ObjectType<SheetRef> = defineObject<SheetRef>("ChartCollection", {
  properties: { Count: { read: (ref, { engine }) => engine.sheets.records(ref.sheet).charts.length } },
  items: {
    list: ({ sheet }, { engine }) => engine.sheets.records(sheet).charts.map(({ id }) => openChart(sheet, id)),
    // "If there are multiple charts with the same name, the first one will be returned."
    find: ({ sheet }, key, { engine }) => {
      const { charts } = engine.sheets.records(sheet);
      const found =
        charts.find(({ id }) => id === key) ?? charts.find(({ name }) => name.toLowerCase() === key.toLowerCase());
      return found ? openChart(sheet, found.id) : null;
    },
  },
  methods: {
    Add: addChart,
    ...eventMethods<SheetRef>(({ sheet }) => sheet, { Added: "chartAdded", Deleted: "chartDeleted" }),
  },
  readsValues: ["Add"],
});

const openChart = (sheet: string, chart: string): HostObject => hostObject(chartType, { sheet, chart });

function addChart({ sheet }: SheetRef, args: Arguments, host: ExcelHost): HostObject {
  const { engine } = host;
  const type = chartTypeName(args.raw(0));
  const content = readSource(sourceArgument(args, 1), seriesByArgument(args, 2), host);
  const { charts } = engine.sheets.records(sheet);
  const isAlone = content.series.length === 1;
  const id = nextChartId(engine);
  const chart: ChartData = {
    id,
    name: nextName(charts),
    type,
    ...content,
    ...NEW_BOX,
    // A chart of one series is called as the series is.
    title: isAlone && content.series[0]!.name !== undefined ? seriesName(content.series[0]!, 0, host) : NEW_TITLE,
    legend: { visible: !isAlone || isRound(type), position: "Bottom" },
  };
  keepRecords(engine, sheet, { charts: [...charts, chart] });
  engine.changes.tell({ kind: "chartAdded", sheet, chart: id, origin: engine.origin });
  return openChart(sheet, id);
}

/** `Chart 1`, `Chart 2`, …: the first that is free. */
function nextName(charts: readonly ChartData[]): string {
  for (let number = charts.length + 1; ; number++) {
    const name = `Chart ${String(number)}`;
    if (!charts.some((chart) => chart.name === name)) return name;
  }
}
