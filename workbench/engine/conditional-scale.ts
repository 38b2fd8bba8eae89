import type { ColorScalePoint } from "../workbook-data";

/** A colour scale with its points worked out: values from low to high, each with its colour. */
export type ColorScale = readonly { readonly value: number; readonly color: string }[];

/** Gives the number a bound's text means. */
export type ReadBound = (text: string) => number | undefined;

/** Nothing when there are no numbers to colour, or a bound is no number. */
export function colorScale(
  points: readonly ColorScalePoint[],
  numbers: readonly number[],
  read: ReadBound,
): ColorScale | undefined {
  if (numbers.length === 0) return undefined;
  const scale: { value: number; color: string }[] = [];
  for (const { type, value, color } of points) {
    const at = boundValue(type, value, numbers, read);
    if (at === undefined) return undefined;
    // Bounds that stand in the wrong order do not go back.
    scale.push({ value: Math.max(at, scale.at(-1)?.value ?? at), color });
  }
  return scale;
}

export function boundValue(
  type: ColorScalePoint["type"],
  text: string | undefined,
  numbers: readonly number[],
  read: ReadBound,
): number | undefined {
  const lowest = numbers.reduce((a, b) => Math.min(a, b));
  const highest = numbers.reduce((a, b) => Math.max(a, b));
  if (type === "LowestValue") return lowest;
  if (type === "HighestValue") return highest;
  const given = text === undefined ? undefined : read(text);
  if (given === undefined) return undefined;
  if (type === "Percent") return lowest + ((highest - lowest) * given) / 100;
  return type === "Percentile" ? percentile(numbers, given / 100) : given;
}

/** PERCENTILE.INC: between two numbers in proportion. */
function percentile(numbers: readonly number[], share: number): number | undefined {
  if (share < 0 || share > 1) return undefined;
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)]!;
  const above = sorted[Math.ceil(place)]!;
  return below + (above - below) * (place - Math.floor(place));
}

/** "Between two points the colour is a blend of theirs"; beyond the ends it is the colour of the end. */
export function colorAt(scale: ColorScale, value: number): string {
  const above = scale.findIndex((point) => value <= point.value);
  if (above === 0) return scale[0]!.color;
  if (above < 0) return scale.at(-1)!.color;
  const [from, to] = [scale[above - 1]!, scale[above]!];
  return blend(from.color, to.color, (value - from.value) / (to.value - from.value));
}

function blend(from: string, to: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [a, b] = [from, to].map((color) => Number.parseInt(color.slice(at, at + 2), 16));
    return Math.round(a! + (b! - a!) * share);
  });
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
