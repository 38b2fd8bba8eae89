import { isNumberText } from "../engine/rule-operand-text.ts";
import { oneOf } from "../protocol/arguments.ts";
import { ExcelError } from "../protocol/excel-error.ts";
import type { ExcelHost } from "../protocol/host.ts";
import { defineObject, type ObjectType } from "../protocol/object-type.ts";
import type { ColorScalePoint } from "../workbook-data.ts";
import { change, type ConditionalFormatRef, formatOfKind } from "./conditional-format-ref.ts";
import { checkedOperand } from "./conditional-rules.ts";
import { fieldsOf } from "./plain-fields.ts";
import { htmlColor } from "./range-format.ts";

const POINT_TYPES = ["LowestValue", "HighestValue", "Number", "Percent", "Formula", "Percentile"] as const;

/** The colour of a point for which none was given. */
const NO_COLOR = "#FFFFFF";

export const colorScaleFormatType: ObjectType<ConditionalFormatRef> = defineObject<ConditionalFormatRef>(
  "ColorScaleConditionalFormat",
  {
    properties: {
      Criteria: {
        read: (ref, host) => {
          const { points } = formatOfKind(ref, host, "colorScale");
          const [minimum, middle, last] = points;
          const maximum = last ?? middle;
          return {
            minimum: minimum && shownPoint(minimum),
            ...(last && middle && { midpoint: shownPoint(middle) }),
            maximum: maximum && shownPoint(maximum),
          };
        },
        write: (ref, value, host) => {
          // "Midpoint is optional when using a two point color scale."
          const { minimum, midpoint, maximum } = fieldsOf(value, ["minimum", "midpoint", "maximum"]);
          const given = [minimum, ...(midpoint === undefined || midpoint === null ? [] : [midpoint]), maximum];
          const points = given.map((point) => readPoint(ref, point, host));
          change(ref, host, "colorScale", () => ({ points }));
        },
      },
      // "If `true`, the color scale will have three points (minimum, midpoint, maximum), otherwise it will have two"
      ThreeColorScale: { read: (ref, host) => formatOfKind(ref, host, "colorScale").points.length === 3 },
    },
  },
);

/** "A number, a formula, or `null` (if `type` is `lowestValue`)." */
function shownPoint({ type, value, color }: ColorScalePoint) {
  return { formula: value ?? null, type, color };
}

function readPoint(ref: ConditionalFormatRef, given: unknown, host: ExcelHost): ColorScalePoint {
  const { formula, type: named, color: wanted } = fieldsOf(given, ["formula", "type", "color"]);
  const type = oneOf(named, POINT_TYPES);
  const color = wanted === undefined || wanted === null ? NO_COLOR : htmlColor(wanted);
  if (type === "LowestValue" || type === "HighestValue") return { type, color };
  return { type, value: checkedBound(ref, formula, type, host), color };
}

/** A share of 0 to 100 where it is a percentage, otherwise any number or formula. */
export function checkedBound(
  ref: ConditionalFormatRef,
  formula: unknown,
  type: "Number" | "Percent" | "Percentile" | "Formula",
  host: ExcelHost,
): string {
  const bound = checkedOperand(ref, formula, host);
  const isShare = type === "Percent" || type === "Percentile";
  if (isShare && isNumberText(bound) && (Number(bound) < 0 || Number(bound) > 100))
    throw new ExcelError("InvalidArgument");
  return bound;
}
