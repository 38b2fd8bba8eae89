import type { CellValue } from "../workbook-data";

/** What a filled cell holds after the last one given: the pattern of the values goes on. */
export type Series = (step: number) => CellValue;

/**
 * How values go on, `step` cells after the last of them (or before the first, for a negative step). Numbers follow a
 * straight line, texts that end in a number count on, everything else is repeated.
 */
export function continueSeries(values: readonly CellValue[], oneNumber: "counts on" | "is repeated"): Series {
  const numbers = values.filter((value) => typeof value === "number");
  if (numbers.length === values.length && (values.length > 1 || oneNumber === "counts on"))
    return straightLine(numbers);
  const numbered = values.map(numberedText);
  if (numbered.every((text) => text !== undefined) && sharesStem(numbered)) return countedTexts(numbered);
  return repeatValues(values);
}

export const repeatValues =
  (values: readonly CellValue[]): Series =>
  (step) =>
    values[repeatedIndex(step, values.length)]!;

/** Which of the given cells a filled one repeats. */
export const repeatedIndex = (step: number, count: number): number =>
  (((step > 0 ? step - 1 : step) % count) + count) % count;

/** One number goes on by one, several by the line that lies closest to them. */
function straightLine(numbers: readonly number[]): Series {
  const count = numbers.length;
  if (count === 1) return (step) => numbers[0]! + step;
  const middle = (count - 1) / 2;
  const mean = numbers.reduce((sum, value) => sum + value, 0) / count;
  const spread = numbers.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
  const slope = numbers.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0) / spread;
  return (step) => tidy(mean + slope * (positionOf(step, count) - middle));
}

/** Positions count from the first value; a step of −1 is just before it, one of 1 just behind the last. */
const positionOf = (step: number, count: number): number => (step > 0 ? count - 1 + step : step);

/** Takes off what binary fractions leave behind. */
const tidy = (value: number): number => Number(value.toPrecision(15));

interface NumberedText {
  readonly stem: string;
  readonly number: number;
  readonly digits: number;
}

function numberedText(value: CellValue): NumberedText | undefined {
  const match = typeof value === "string" ? /^(.*?)(\d{1,15})$/su.exec(value) : null;
  return match ? { stem: match[1]!, number: Number(match[2]), digits: match[2]!.length } : undefined;
}

const sharesStem = (texts: readonly NumberedText[]): boolean => texts.every(({ stem }) => stem === texts[0]!.stem);

/** `TC1` is followed by `TC2`, `Mục 08` by `Mục 09`. */
function countedTexts(texts: readonly NumberedText[]): Series {
  const line = straightLine(texts.map(({ number }) => number));
  const { stem, digits } = texts[0]!;
  return (step) => stem + String(Math.abs(Math.round(line(step) as number))).padStart(digits, "0");
}
