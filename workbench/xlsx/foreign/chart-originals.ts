import type { ChartData } from "../../workbook-data";
import { chartPart } from "../save/charts/chart-part";
import { xmlDocument } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";

/**
 * A chart's part as another program wrote it. It says more than our data does (smooth lines, gradients, where the legend
 * was dragged to); as long as nobody changes the chart it is written back instead of ours.
 */
export interface ChartOriginal {
  readonly id: string;
  /** Our data of the chart as it was read, as text. */
  readonly content: string;
  readonly xml: string;
}

/** Nothing where our own part says the same. */
export function chartOriginal(chart: ChartData, root: XmlElement): ChartOriginal | undefined {
  const xml = xmlDocument(root);
  return xml === xmlDocument(chartPart(chart)) ? undefined : { id: chart.id, content: contentOf(chart), xml };
}

/** The original of a chart that is still as it was read. */
export function unchangedOriginal(originals: readonly ChartOriginal[], chart: ChartData): ChartOriginal | undefined {
  const content = contentOf(chart);
  return originals.find((original) => original.id === chart.id && original.content === content);
}

/** What stands in the chart's part; its place, name and source stand elsewhere. */
function contentOf(chart: ChartData): string {
  const { id: _id, name: _name, left: _left, top: _top, width: _width, height: _height, ...rest } = chart;
  const { seriesBy: _by, source: _source, ...content } = rest;
  return JSON.stringify(content, (_, value: unknown) =>
    value === null || typeof value !== "object" || Array.isArray(value)
      ? value
      : Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))),
  );
}
