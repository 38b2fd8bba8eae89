import fc from "fast-check";
import type {
  Area,
  ConditionalFormatData,
  ConditionalLook,
  DataBarDetails,
  ValidationData,
} from "../../../workbench/workbook-data";
import { formula, side } from "./random-cells";
import { color, someText, text } from "./random-texts";
import type { Arbitrary } from "./random-texts";

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

const borders = fc
  .record({ top: side, bottom: side, left: side, right: side }, { requiredKeys: [] })
  .filter((one) => Object.keys(one).length > 0);
/** "" is a line that is not drawn. */
const lineColor = fc.oneof(color, fc.constant(""));

const look: Arbitrary<ConditionalLook> = fc
  .record(
    {
      fill: color,
      fontColor: color,
      bold: fc.constant(true),
      italic: fc.constant(true),
      underline: fc.constant(true),
      doubleUnderline: fc.constant(true),
      strikethrough: fc.constant(true),
      numberFormat: fc.constantFrom("0.00", "General", "m/d/yyyy", '0.0 "điểm"'),
      borders,
    },
    { requiredKeys: [] },
  )
  .map(({ doubleUnderline, ...rest }) => (rest.underline && doubleUnderline ? { ...rest, doubleUnderline } : rest));

/** What a data bar seldom says; a colour that is Excel's own choice is left out. */
const barDetails: Arbitrary<DataBarDetails> = fc
  .record(
    {
      borderColor: lineColor,
      negativeColor: color,
      negativeBorderColor: lineColor,
      axisColor: lineColor,
      axis: fc.constantFrom("None" as const, "CellMidPoint" as const),
      direction: fc.constantFrom("LeftToRight" as const, "RightToLeft" as const),
    },
    { requiredKeys: [] },
  )
  .filter(({ axis, axisColor }) => !(axis === "None" && axisColor === ""));

const barBounds = (value: "min" | "max", type: "minType" | "maxType"): Arbitrary<object> =>
  fc.oneof(
    fc.constant({}),
    bound.map((one) => ({ [value]: one })),
    fc.constantFrom("LowestValue", "HighestValue").map((one) => ({ [type]: one })),
    fc.tuple(fc.constantFrom("Percent", "Percentile"), bound).map(([kind, one]) => ({ [type]: kind, [value]: one })),
  );

type DataBar = Omit<Extract<ConditionalFormatData, { kind: "dataBar" }>, "areas" | "priority" | "stopIfTrue">;

const dataBar: Arbitrary<DataBar> = fc
  .tuple(
    fc.record({
      kind: fc.constant("dataBar" as const),
      color,
      gradient: fc.boolean(),
      showValue: fc.boolean(),
    }),
    fc.tuple(barBounds("min", "minType"), barBounds("max", "maxType")),
    barDetails,
    fc.boolean(),
  )
  .map(([bar, [low, high], details, sameFill]) => ({
    ...bar,
    ...low,
    ...high,
    ...details,
    ...(sameFill ? { negativeColor: bar.color } : {}),
  }));

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
  dataBar,
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

const ruled: Arbitrary<ValidationData> = fc.record({
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

export const validation: Arbitrary<ValidationData> = fc.oneof(
  { weight: 4, arbitrary: ruled },
  ruled.map((one) => ({ ...one, rule: { kind: "custom" as const, formula: "=TRUE" }, anyValue: true as const })),
);
