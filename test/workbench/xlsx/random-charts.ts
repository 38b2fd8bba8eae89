import fc from "fast-check";
import type { SheetData } from "../../../workbench/workbook-data";
import { axisTitle, color, words } from "./random-texts";
import type { Arbitrary } from "./random-texts";

const chart = fc.record(
  {
    type: fc.constantFrom(
      "ColumnClustered",
      "ColumnStacked100",
      "BarClustered",
      "BarStacked",
      "Line",
      "LineMarkersStacked",
      "LineStacked100",
      "LineMarkers",
      "Area",
      "AreaStacked",
      "Pie",
      "Doughnut",
    ),
    name: words,
    id: words,
    title: words,
    left: fc.integer({ min: 0, max: 4000 }).map((quarters) => quarters / 4),
    top: fc.integer({ min: 0, max: 4000 }).map((quarters) => quarters / 4),
    width: fc.integer({ min: 4, max: 2000 }).map((quarters) => quarters / 4),
    height: fc.integer({ min: 4, max: 2000 }).map((quarters) => quarters / 4),
    seriesBy: fc.constantFrom("Auto" as const, "Rows" as const, "Columns" as const),
    source: fc.constant("'Tờ 1'!A1:B3"),
    series: fc.array(
      fc.record(
        {
          name: fc.oneof(words, fc.constant("=Sheet1!$A$1")),
          values: fc.constant("'Tờ 1'!$B$1:$B$3"),
          categories: fc.constant("'Tờ 1'!$A$1:$A$3"),
          color,
        },
        { requiredKeys: ["values"] },
      ),
      { minLength: 1, maxLength: 3 },
    ),
    position: fc.constantFrom("Top" as const, "Bottom" as const, "Left" as const, "Right" as const, "Corner" as const),
    visible: fc.boolean(),
    category: fc
      .record({ title: axisTitle, reversed: fc.constant(true as const) }, { requiredKeys: [] })
      .filter((one) => Object.keys(one).length > 0),
    value: fc
      .record(
        {
          title: axisTitle,
          minimum: fc.integer({ min: -9, max: 0 }),
          maximum: fc.integer({ min: 1, max: 9 }),
          majorGridlines: fc.constant(false as const),
        },
        { requiredKeys: [] },
      )
      .filter((one) => Object.keys(one).length > 0),
  },
  {
    requiredKeys: ["type", "name", "id", "left", "top", "width", "height", "seriesBy", "series", "position", "visible"],
  },
);

/** A hidden legend stands nowhere, a round chart has no axes. */
export const charts: Arbitrary<SheetData["charts"]> = fc.array(chart, { maxLength: 2 }).map((all) =>
  all.map(({ position, visible, category, value: valueAxis, ...rest }) => {
    const axes =
      rest.type === "Pie" || rest.type === "Doughnut"
        ? {}
        : { ...(category && { category }), ...(valueAxis && { value: valueAxis }) };
    return {
      ...rest,
      legend: { visible, position: visible ? position : ("Right" as const) },
      ...(Object.keys(axes).length === 0 ? {} : { axes }),
    };
  }),
);
