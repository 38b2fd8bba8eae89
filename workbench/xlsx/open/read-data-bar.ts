import type { ConditionalFormatData, DataBarBound, DataBarDetails } from "../../workbook-data";
import { AXIS_COLOR, AXIS_POSITIONS, DIRECTIONS, NEGATIVE_COLOR } from "../data-bar-looks";
import { typeRuleFormula } from "../rule-formulas";
import { decodeXstring } from "../xml/xml-text";
import { childNamed, childrenNamed, flag, textOf } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";
import type { Palette } from "./colors";

type DataBar = Extract<ConditionalFormatData, { kind: "dataBar" }>;

const BOUND_TYPES: Readonly<Record<string, DataBarBound>> = {
  min: "LowestValue",
  max: "HighestValue",
  percent: "Percent",
  percentile: "Percentile",
};

/** `extended` is what the extension list says of the bar beyond `plain`; a bar of Excel 2007 has no such part. */
export function readDataBar(
  plain: XmlElement | undefined,
  extended: XmlElement | undefined,
  palette: Palette,
  namespaces: readonly string[],
): Omit<DataBar, "areas" | "priority" | "stopIfTrue"> {
  const [low, high] = childrenNamed(extended ?? plain, "cfvo").map((node) => readBound(node, namespaces));
  const color = palette.color(childNamed(plain, "color") ?? childNamed(extended, "fillColor")) ?? "#638EC6";
  return {
    kind: "dataBar",
    color,
    gradient: flag(extended, "gradient") ?? true,
    showValue: flag(extended, "showValue") ?? flag(plain, "showValue") ?? true,
    ...(low?.value === undefined ? {} : { min: low.value }),
    ...(high?.value === undefined ? {} : { max: high.value }),
    ...(low?.type === undefined ? {} : { minType: low.type }),
    ...(high?.type === undefined ? {} : { maxType: high.type }),
    ...(extended === undefined ? {} : readDetails(extended, color, palette)),
  };
}

/** Neither value nor type for an automatic bound. */
function readBound(
  node: XmlElement,
  namespaces: readonly string[],
): { readonly type: DataBarBound | undefined; readonly value: string | undefined } {
  const stored = node.attributes["val"] ?? textOf(childNamed(node, "f"));
  const written = node.attributes["type"] ?? "";
  const type = BOUND_TYPES[written];
  const counts = written === "num" || written === "formula" || type === "Percent" || type === "Percentile";
  return { type, value: counts && stored !== "" ? typeRuleFormula(decodeXstring(stored), namespaces) : undefined };
}

function readDetails(
  extended: XmlElement,
  color: string,
  palette: Palette,
): Omit<DataBarDetails, "minType" | "maxType"> {
  const colorOf = (local: string): string | undefined => palette.color(childNamed(extended, local));
  const border = flag(extended, "border");
  const borderColor = border === true ? colorOf("borderColor") : border === false ? "" : undefined;
  const sameFill = flag(extended, "negativeBarColorSameAsPositive") === true;
  const ownFill = colorOf("negativeFillColor");
  const negativeColor = sameFill ? color : ownFill === NEGATIVE_COLOR ? undefined : ownFill;
  const ownBorder = flag(extended, "negativeBarBorderColorSameAsPositive") === false;
  const axis = keyOf(AXIS_POSITIONS, extended.attributes["axisPosition"]);
  const direction = keyOf(DIRECTIONS, extended.attributes["direction"]);
  const axisColor = colorOf("axisColor") ?? (axis === "None" ? undefined : "");
  return {
    ...(borderColor === undefined ? {} : { borderColor }),
    ...(negativeColor === undefined ? {} : { negativeColor }),
    ...(ownBorder ? { negativeBorderColor: colorOf("negativeBorderColor") ?? "" } : {}),
    ...(axisColor === undefined || axisColor === AXIS_COLOR ? {} : { axisColor }),
    ...(axis === undefined ? {} : { axis }),
    ...(direction === undefined ? {} : { direction }),
  };
}

function keyOf<Key extends string>(names: Readonly<Record<Key, string>>, stored: string | undefined): Key | undefined {
  return (Object.keys(names) as Key[]).find((key) => names[key] === stored);
}
