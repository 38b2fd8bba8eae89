import { isNumberText } from "../engine/rule-operand-text";
import { oneOf } from "../protocol/arguments";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import { defineObject, type ObjectType } from "../protocol/object-type";
import type { ColorScalePoint } from "../workbook-data";
import { change, type ConditionalFormatRef, formatOfKind } from "./conditional-format-ref";
import { checkedOperand } from "./conditional-rules";
import { fieldsOf } from "./plain-fields";
import { htmlColor } from "./range-format";

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
