import { defined } from "../engine/defined";
import { ExcelError } from "../protocol/excel-error";
import { defineObject, type HostObject, hostObject, type ObjectType } from "../protocol/object-type";
import type { ChartSeriesData } from "../workbook-data";
import { openFill } from "./chart-looks";
import { changeSeries, seriesOf, type SeriesRef } from "./chart-ref";
import { plottedValues } from "./chart-values";

/** A point of a series, by its position. */
interface PointRef extends SeriesRef {
  readonly point: number;
}

const chartPointFormatType: ObjectType<PointRef> = defineObject<PointRef>("ChartPointFormat", {
  links: {
    Fill: (ref) =>
      openFill({
        fill: (color, host) => {
          changeSeries(ref, host, (series) => withPointColor(series, ref.point, color));
        },
      }),
  },
});

function withPointColor(series: ChartSeriesData, point: number, color: string | undefined): ChartSeriesData {
  const colors = defined<Record<number, string>>({ ...series.pointColors, [point]: color });
  const pointColors = Object.keys(colors).length > 0 ? colors : undefined;
  return defined<ChartSeriesData>({ ...series, pointColors });
}

const chartPointType: ObjectType<PointRef> = defineObject<PointRef>("ChartPoint", {
  properties: {
    // "Returns the value of a chart point."
    Value: {
      read: (ref, host) => {
        const value = plottedValues(seriesOf(ref, host), host)[ref.point];
        if (value === undefined) throw new ExcelError("ItemNotFound");
        return typeof value === "object" ? (value?.error ?? "") : value;
      },
    },
  },
  links: { Format: (ref) => hostObject(chartPointFormatType, ref) },
});

export const chartPointsType: ObjectType<SeriesRef> = defineObject<SeriesRef>("ChartPointsCollection", {
  properties: { Count: { read: (ref, host) => plottedValues(seriesOf(ref, host), host).length } },
  items: {
    list: (ref, host): HostObject[] =>
      plottedValues(seriesOf(ref, host), host).map((_, point) => hostObject(chartPointType, { ...ref, point })),
    find: () => null,
  },
});
