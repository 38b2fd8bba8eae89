import fc from "fast-check";
import type { ChartData, ChartFontData, ChartLabelsData, SheetData } from "../../../workbench/workbook-data";
import { color, words } from "./random-texts";
import type { Arbitrary } from "./random-texts";

/** All properties may be left out, and at least one is there. */
function some<Shape extends object>(parts: { [Key in keyof Shape]: Arbitrary<Shape[Key]> }): Arbitrary<Partial<Shape>> {
  return fc.record(parts, { requiredKeys: [] }).filter((one) => Object.keys(one).length > 0) as Arbitrary<
    Partial<Shape>
  >;
}

const quarters = (min: number, max: number): Arbitrary<number> =>
  fc.integer({ min: min * 4, max: max * 4 }).map((count) => count / 4);

/** Never as Excel has it anyway: such a font comes back as none. */
const font = some<Required<ChartFontData>>({
  name: fc.constantFrom("Arial", "Times New Roman"),
  size: quarters(15, 40),
  bold: fc.constant(true),
  italic: fc.constant(true),
  underline: fc.constant("Single" as const),
  color: color.filter((one) => one !== "#595959"),
}) as Arbitrary<ChartFontData>;

/** A font for the whole chart says nothing another text's could agree with by chance. */
const chartFont = some<Required<Pick<ChartFontData, "name" | "size">>>({
  name: fc.constant("Verdana"),
  size: fc.constant(11),
}) as Arbitrary<ChartFontData>;

const labels = some<Required<ChartLabelsData>>({
  value: fc.constant(true),
  category: fc.constant(true),
  series: fc.constant(true),
  percentage: fc.constant(true),
  legendKey: fc.constant(true),
  position: fc.constant("Center"),
  separator: fc.constantFrom("; ", "\n"),
  numberFormat: fc.constantFrom("0.0", "General"),
  font,
}) as Arbitrary<ChartLabelsData>;

const BARS = ["ColumnClustered", "ColumnStacked100", "BarClustered", "BarStacked"];
const LINES = ["Line", "LineMarkersStacked", "LineStacked100", "LineMarkers"];
const ROUND = ["Pie", "Doughnut"];
const type = fc.constantFrom(...BARS, ...LINES, ...ROUND, "Area", "AreaStacked");

const series = fc.record(
  {
    name: fc.oneof(words, fc.constant("=Sheet1!$A$1")),
    values: fc.constant("'Tờ 1'!$B$1:$B$3"),
    categories: fc.constantFrom("'Tờ 1'!$A$1:$A$3", "'Tờ 1'!$A$1:$B$3"),
    color,
    type: fc.constantFrom("ColumnStacked", "AreaStacked100", "LineMarkersStacked100"),
    dataLabels: fc.oneof(labels, fc.constant({})),
    lineColor: color,
    lineWeight: quarters(3, 9),
    pointColors: fc.dictionary(fc.constantFrom("0", "2", "7"), color, { minKeys: 1 }),
  },
  { requiredKeys: ["values"] },
);

const axis = {
  title: fc.oneof(words, fc.constant("")),
  titleFont: font,
  reversed: fc.constant(true),
  minorGridlines: fc.constant(true),
  numberFormat: fc.constantFrom("0.0%", "General"),
  visible: fc.constant(false),
  font,
};

const chart = fc.record(
  {
    type,
    name: words,
    id: words,
    title: fc.oneof(words, fc.constantFrom("", "hai\ndòng")),
    titleFont: font,
    left: quarters(0, 1000),
    top: quarters(0, 1000),
    width: quarters(1, 500),
    height: quarters(1, 500),
    seriesBy: fc.constantFrom("Auto" as const, "Rows" as const, "Columns" as const),
    source: fc.constant("'Tờ 1'!A1:B3"),
    series: fc.array(series, { maxLength: 3 }),
    bars: fc.record(
      { gapWidth: fc.constantFrom(0, 50, 182, 500), overlap: fc.constantFrom(-100, 0, 35) },
      { requiredKeys: [] },
    ),
    legend: fc.oneof(
      fc.constant({ visible: false, position: "Right" as const }),
      fc.record(
        {
          visible: fc.constant(true),
          position: fc.constantFrom("Top", "Bottom", "Left", "Right", "Corner"),
          overlay: fc.constant(true as const),
          font,
        },
        { requiredKeys: ["visible", "position"] },
      ),
    ),
    axes: some<NonNullable<ChartData["axes"]>>({
      category: some({ ...axis, majorGridlines: fc.constant(true) }),
      value: some({
        ...axis,
        majorGridlines: fc.constant(false),
        minimum: fc.integer({ min: -9, max: 0 }),
        maximum: fc.integer({ min: 1, max: 9 }),
        majorUnit: quarters(1, 3),
        minorUnit: fc.constant(0.125),
      }),
    }),
    dataLabels: labels,
    font: chartFont,
    fill: color,
    plotFill: color,
  },
  {
    requiredKeys: ["type", "name", "id", "left", "top", "width", "height", "seriesBy", "series", "bars", "legend"],
  },
);

/** Charts as a file can hold them: what Excel itself does not have, such as a title's font without a title, is not there. */
export const charts: Arbitrary<SheetData["charts"]> = fc
  .array(chart, { maxLength: 2 })
  .map((all) => all.map((one) => sound(one as ChartData & { readonly bars: object })));

function sound({ bars, axes, title, titleFont, ...rest }: ChartData & { readonly bars: object }): ChartData {
  const isRound = ROUND.includes(rest.type);
  const all = rest.series.map((one, index) => soundSeries(one, rest, index, bars));
  const { category, value } = axes ?? {};
  const soundAxes = {
    ...(category === undefined ? {} : { category: withTitle(category) }),
    ...(value === undefined ? {} : { value: withTitle(value) }),
  };
  const told = Object.values(soundAxes).some((one) => Object.keys(one).length > 0);
  return {
    ...rest,
    ...(title === undefined ? {} : { title, ...(titleFont === undefined || title === "" ? {} : { titleFont }) }),
    series: all,
    ...(isRound || !told
      ? {}
      : { axes: Object.fromEntries(Object.entries(soundAxes).filter(([, one]) => Object.keys(one).length > 0)) }),
    ...(rest.dataLabels === undefined ? {} : { dataLabels: placed(rest.dataLabels, rest.type) }),
  };
}

function soundSeries(
  one: ChartData["series"][number],
  { type: chartType, dataLabels }: Pick<ChartData, "type" | "dataLabels">,
  index: number,
  bars: object,
): ChartData["series"][number] {
  const { type: own, lineColor, lineWeight, color: fill, dataLabels: labelled, ...rest } = one;
  // Rings and axes do not go together; the first series is of the chart's type, or the chart would be of another.
  const isOwn = own === undefined || index === 0 || ROUND.includes(chartType) || own === chartType;
  const drawn = isOwn ? chartType : own;
  const isPlainLine = drawn.startsWith("Line") && !drawn.includes("Markers");
  const lined = lineColor !== undefined && lineColor !== fill && !(isPlainLine && fill === undefined);
  const said = labelled !== undefined && (Object.keys(labelled).length > 0 || dataLabels !== undefined);
  return {
    ...rest,
    ...(fill === undefined ? {} : { color: fill }),
    ...(lined ? { lineColor } : {}),
    ...(lineWeight === undefined ? {} : { lineWeight }),
    ...(isOwn ? {} : { type: own }),
    ...(BARS.includes(drawn) ? bars : {}),
    ...(said ? { dataLabels: placed(labelled, drawn) } : {}),
  };
}

/** Labels of areas and rings have no place of their own; nothing is said where that was all. */
function placed({ position, ...rest }: ChartLabelsData, drawn: string): ChartLabelsData {
  const placeless = drawn.startsWith("Area") || drawn === "Doughnut" || position === undefined;
  if (!placeless) return { ...rest, position };
  return Object.keys(rest).length === 0 ? { value: true } : rest;
}

function withTitle<Axis extends { readonly title?: string; readonly titleFont?: ChartFontData }>(axis: Axis): object {
  const { titleFont: _titleFont, ...rest } = axis;
  return axis.title === undefined || axis.title === "" ? rest : axis;
}
