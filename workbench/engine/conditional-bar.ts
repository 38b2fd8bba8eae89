import type { ConditionalFormatData, DataBarBound } from "../workbook-data";
import { boundValue, type ReadBound } from "./conditional-scale";

export type DataBar = Extract<ConditionalFormatData, { kind: "dataBar" }>;

/** Excel's own colour for bars of negative numbers and for the axis. */
export const NEGATIVE_COLOR = "#FF0000";
export const AXIS_COLOR = "#000000";

/** The bar of one cell: where it begins and ends across the cell, 0 at the left edge and 1 at the right one. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly color: string;
  readonly gradient: boolean;
  readonly borderColor?: string;
  /** Where the axis stands, if one is drawn, and its colour. */
  readonly axis?: { readonly at: number; readonly color: string };
  /** `false` hides the number: only the bar is seen. */
  readonly showValue: boolean;
}

export interface BarScale {
  readonly low: number;
  readonly high: number;
}

/** Nothing when there are no numbers, or a bound is no number. An automatic bound takes 0 in. */
export function barScale(format: DataBar, numbers: readonly number[], read: ReadBound): BarScale | undefined {
  if (numbers.length === 0) return undefined;
  const isAutomatic = (text?: string, type?: DataBarBound): boolean => text === undefined && type === undefined;
  const low = isAutomatic(format.min, format.minType)
    ? Math.min(0, boundValue("LowestValue", undefined, numbers, read)!)
    : boundValue(format.minType ?? "Number", format.min, numbers, read);
  const high = isAutomatic(format.max, format.maxType)
    ? Math.max(0, boundValue("HighestValue", undefined, numbers, read)!)
    : boundValue(format.maxType ?? "Number", format.max, numbers, read);
  return low === undefined || high === undefined ? undefined : { low, high: Math.max(low, high) };
}

/**
 * Bars of negative numbers go left from the axis in a colour of their own. The axis stands where 0 lies between the
 * bounds ("Automatic"), in the middle ("CellMidPoint"), or there is none and all bars begin at the edge.
 */
export function barOf(format: DataBar, value: number, scale: BarScale): Bar {
  const axis = axisOf(format, scale);
  const end = Math.min(1, Math.max(0, placeOf(format, value, scale)));
  const isNegative = value < 0 && axis !== undefined;
  const start = axis ?? 0;
  const mirrored = format.direction === "RightToLeft";
  const turn = (place: number): number => (mirrored ? 1 - place : place);
  const edges = [turn(start), turn(end)] as const;
  const borderColor = isNegative ? (format.negativeBorderColor ?? format.borderColor) : format.borderColor;
  const axisColor = format.axisColor ?? AXIS_COLOR;
  return {
    from: Math.min(...edges),
    to: Math.max(...edges),
    color: isNegative ? (format.negativeColor ?? NEGATIVE_COLOR) : format.color,
    gradient: format.gradient,
    ...(borderColor && { borderColor }),
    ...(axis !== undefined && axis > 0 && axisColor !== "" && { axis: { at: turn(axis), color: axisColor } }),
    showValue: format.showValue,
  };
}

function axisOf(format: DataBar, { low, high }: BarScale): number | undefined {
  if (format.axis === "None") return undefined;
  if (format.axis === "CellMidPoint") return 0.5;
  if (low >= 0) return 0;
  return high <= 0 ? 1 : -low / (high - low);
}

function placeOf(format: DataBar, value: number, { low, high }: BarScale): number {
  if (format.axis === "CellMidPoint") return 0.5 + value / (2 * Math.max(Math.abs(low), Math.abs(high)));
  return high === low ? Number(value >= high) : (value - low) / (high - low);
}
