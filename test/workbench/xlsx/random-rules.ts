import fc from "fast-check";
import type { Area, ConditionalFormatData, ConditionalLook, ValidationData } from "../../../workbench/workbook-data.ts";
import { formula } from "./random-cells.ts";
import { color, someText, text } from "./random-texts.ts";
import type { Arbitrary } from "./random-texts.ts";

export const area: Arbitrary<Area> = fc.record({
  row: fc.integer({ min: 0, max: 400 }),
  column: fc.integer({ min: 0, max: 40 }),
  rows: fc.integer({ min: 1, max: 20 }),
  columns: fc.integer({ min: 1, max: 5 }),
});
const areas = fc.array(area, { minLength: 1, maxLength: 3 });

const bound = fc.oneof(fc.integer().map(String), fc.constantFrom("=$A$1", "=SUM(A1:A3)"));
const operator = fc.constantFrom(
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
);

const look: Arbitrary<ConditionalLook> = fc.record(
  {
    fill: color,
    fontColor: color,
    bold: fc.constant(true),
    italic: fc.constant(true),
    underline: fc.constant(true),
    strikethrough: fc.constant(true),
  },
  { requiredKeys: [] },
);

const ruleKinds = fc.oneof(
  fc.record({ kind: fc.constant("custom" as const), formula: formula, look }),
  fc.record({ kind: fc.constant("cellValue" as const), operator, formula1: bound, look }),
  fc.record({ kind: fc.constant("cellValue" as const), operator, formula1: bound, formula2: bound, look }),
  fc.record({
    kind: fc.constant("text" as const),
    operator: fc.constantFrom("Contains", "NotContains", "BeginsWith", "EndsWith"),
    text: someText,
    look,
  }),
  fc.record(
    {
      kind: fc.constant("dataBar" as const),
      color,
      gradient: fc.boolean(),
      showValue: fc.boolean(),
      min: bound,
      max: bound,
    },
    { requiredKeys: ["kind", "color", "gradient", "showValue"] },
  ),
  fc.record({
    kind: fc.constant("colorScale" as const),
    points: fc.array(
      fc.oneof(
        fc.record({ type: fc.constantFrom("LowestValue", "HighestValue"), color }),
        fc.record({ type: fc.constantFrom("Number", "Percent", "Percentile", "Formula"), value: bound, color }),
      ),
      { minLength: 2, maxLength: 3 },
    ),
  }),
);

export const conditionalFormats = fc
  .array(fc.tuple(areas, fc.boolean(), ruleKinds), { maxLength: 5 })
  .map((rules): ConditionalFormatData[] =>
    rules.map(([where, stopIfTrue, rule], index) => ({ areas: where, priority: index + 1, stopIfTrue, ...rule })),
  );

export const validation: Arbitrary<ValidationData> = fc.record({
  areas,
  rule: fc.oneof(
    fc.record({
      kind: fc.constant("list" as const),
      source: fc.oneof(fc.constantFrom("Có,Không", 'a"b', "=$A$1:$A$9", "='Tờ 1'!$A$1:$A$3")),
      inCellDropDown: fc.boolean(),
    }),
    fc.record({ kind: fc.constant("custom" as const), formula: fc.constantFrom("=A1>0", "=LEN(A1)<5") }),
    fc.record(
      {
        kind: fc.constantFrom(
          "wholeNumber" as const,
          "decimal" as const,
          "date" as const,
          "time" as const,
          "textLength" as const,
        ),
        operator,
        formula1: bound,
        formula2: bound,
      },
      { requiredKeys: ["kind", "operator", "formula1"] },
    ),
  ),
  ignoreBlanks: fc.boolean(),
  errorAlert: fc.record({
    show: fc.boolean(),
    style: fc.constantFrom("Stop" as const, "Warning" as const, "Information" as const),
    title: text,
    message: text,
  }),
  prompt: fc.record({ show: fc.boolean(), title: text, message: text }),
});
