import { AXIS_COLOR, NEGATIVE_COLOR } from "../engine/conditional-bar";
import { isFormulaText } from "../engine/rule-operand-text";
import { asFlag, oneOf } from "../protocol/arguments";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import { defineObject, hostObject, type ObjectType, type Property } from "../protocol/object-type";
import { checkedBound } from "./color-scale-format";
import { type ConditionalFormatRef, type FormatOf, formatOfKind, replace } from "./conditional-format-ref";
import { fieldsOf } from "./plain-fields";
import { htmlColor } from "./range-format";

type DataBar = FormatOf<"dataBar">;

function barProperty(
  read: (bar: DataBar) => unknown,
  write: (bar: DataBar, value: unknown, ref: ConditionalFormatRef, host: ExcelHost) => DataBar,
): Property<ConditionalFormatRef> {
  return {
    read: (ref, host) => read(formatOfKind(ref, host, "dataBar")),
    write: (ref, value, host) => {
      replace(ref, host, write(formatOfKind(ref, host, "dataBar"), value, ref, host));
    },
  };
}

/** "Value is "" (an empty string) if no border is present or set." */
const lineColor = (value: unknown): string => (value === "" ? "" : htmlColor(value));

const fillOfNegatives = (bar: DataBar): string => bar.negativeColor ?? NEGATIVE_COLOR;
const borderOfNegatives = (bar: DataBar): string => bar.negativeBorderColor ?? bar.borderColor ?? "";
const hasSameFill = (bar: DataBar): boolean => fillOfNegatives(bar) === bar.color;
const hasSameBorder = (bar: DataBar): boolean => borderOfNegatives(bar) === (bar.borderColor ?? "");

/** "Representation of all values to the right of the axis in an Excel data bar." */
const positiveFormatType: ObjectType<ConditionalFormatRef> = defineObject<ConditionalFormatRef>(
  "ConditionalDataBarPositiveFormat",
  {
    properties: {
      FillColor: barProperty(
        (bar) => bar.color,
        (bar, value) => {
          const color = htmlColor(value);
          return { ...bar, color, ...(hasSameFill(bar) && { negativeColor: color }) };
        },
      ),
      BorderColor: barProperty(
        (bar) => bar.borderColor ?? "",
        (bar, value) => {
          const { negativeBorderColor: _same, ...rest } = bar;
          return { ...(hasSameBorder(bar) ? rest : bar), borderColor: lineColor(value) };
        },
      ),
      GradientFill: barProperty(
        (bar) => bar.gradient,
        (bar, value) => ({ ...bar, gradient: asFlag(value) }),
      ),
    },
  },
);

/** "Representation of all values to the left of the axis in an Excel data bar." */
const negativeFormatType: ObjectType<ConditionalFormatRef> = defineObject<ConditionalFormatRef>(
  "ConditionalDataBarNegativeFormat",
  {
    properties: {
      FillColor: barProperty(fillOfNegatives, (bar, value) => ({ ...bar, negativeColor: htmlColor(value) })),
      BorderColor: barProperty(borderOfNegatives, (bar, value) => ({ ...bar, negativeBorderColor: lineColor(value) })),
      // "Specifies if the negative data bar has the same fill color as the positive data bar."
      MatchPositiveFillColor: barProperty(hasSameFill, ({ negativeColor, ...bar }, value) => {
        if (asFlag(value)) return { ...bar, negativeColor: bar.color };
        return negativeColor === undefined || negativeColor === bar.color ? bar : { ...bar, negativeColor };
      }),
      MatchPositiveBorderColor: barProperty(hasSameBorder, ({ negativeBorderColor, ...bar }, value) => {
        if (asFlag(value)) return bar;
        return { ...bar, negativeBorderColor: negativeBorderColor ?? NEGATIVE_COLOR };
      }),
    },
  },
);

const RULE_TYPES = ["Automatic", "LowestValue", "HighestValue", "Number", "Percent", "Formula", "Percentile"] as const;
type Edge = { readonly value: "min"; readonly type: "minType" } | { readonly value: "max"; readonly type: "maxType" };

function boundProperty(edge: Edge): Property<ConditionalFormatRef> {
  return barProperty(
    (bar) => shownBound(bar[edge.value], bar[edge.type]),
    (bar, given, ref, host) => {
      const { formula, type: named } = fieldsOf(given, ["formula", "type"]);
      const type = oneOf(named, RULE_TYPES);
      const { [edge.value]: _value, [edge.type]: _type, ...rest } = bar as DataBar & Record<string, unknown>;
      const free = rest as unknown as DataBar;
      if (type === "Automatic") return free;
      if (type === "LowestValue" || type === "HighestValue") return { ...free, [edge.type]: type };
      const bound = checkedBound(ref, formula, type, host);
      if (type === "Formula" && !isFormulaText(bound)) return { ...free, [edge.value]: bound };
      if (type === "Number" && isFormulaText(bound)) throw new ExcelError("InvalidArgument");
      const isPlain = type === "Number" || type === "Formula";
      return { ...free, [edge.value]: bound, ...(!isPlain && { [edge.type]: type }) };
    },
  );
}

function shownBound(value: string | undefined, type: DataBar["minType"]) {
  if (type !== undefined) return { ...(value !== undefined && { formula: value }), type };
  if (value === undefined) return { type: "Automatic" };
  return { formula: value, type: isFormulaText(value) ? "Formula" : "Number" };
}

export const dataBarFormatType: ObjectType<ConditionalFormatRef> = defineObject<ConditionalFormatRef>(
  "DataBarConditionalFormat",
  {
    properties: {
      LowerBoundRule: boundProperty({ value: "min", type: "minType" }),
      UpperBoundRule: boundProperty({ value: "max", type: "maxType" }),
      // "If `true`, hides the values from the cells where the data bar is applied."
      ShowDataBarOnly: barProperty(
        (bar) => !bar.showValue,
        (bar, value) => ({ ...bar, showValue: !asFlag(value) }),
      ),
      AxisColor: barProperty(
        (bar) => bar.axisColor ?? AXIS_COLOR,
        (bar, value) => ({ ...bar, axisColor: lineColor(value) }),
      ),
      AxisFormat: barProperty(
        (bar) => bar.axis ?? "Automatic",
        ({ axis: _before, ...bar }, value) => {
          const axis = oneOf(value, ["Automatic", "None", "CellMidPoint"]);
          return axis === "Automatic" ? bar : { ...bar, axis };
        },
      ),
      BarDirection: barProperty(
        (bar) => bar.direction ?? "Context",
        ({ direction: _before, ...bar }, value) => {
          const direction = oneOf(value, ["Context", "LeftToRight", "RightToLeft"]);
          return direction === "Context" ? bar : { ...bar, direction };
        },
      ),
    },
    links: {
      PositiveFormat: (ref) => hostObject(positiveFormatType, ref),
      NegativeFormat: (ref) => hostObject(negativeFormatType, ref),
    },
  },
);
