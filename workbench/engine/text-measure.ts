import type { CellStyle } from "../workbook-data";

/** Excel's default font: 11 points, a digit 7 pixels wide, a row of it 20 pixels high. */
const DEFAULT_SIZE = 11;
const DIGIT_PIXELS = 7;
const LINE_PIXELS = 20;

const NARROW = /[ijl.,;:'!|()[\]ftrI ]/;
const WIDE = /[mwMW@%]/;

/** About how wide a line of text is, in pixels: there is no screen to ask. Marks above and below Vietnamese letters take no room. */
function linePixels(line: string): number {
  let digits = 0;
  for (const letter of line.normalize("NFD").replaceAll(/\p{M}/gu, "")) {
    if (NARROW.test(letter)) digits += 0.55;
    else if (WIDE.test(letter)) digits += 1.5;
    else digits += /\p{Lu}/u.test(letter) ? 1.15 : 1;
  }
  return digits * DIGIT_PIXELS;
}

const scaleOf = ({ font }: CellStyle): number => (font?.size ?? DEFAULT_SIZE) / DEFAULT_SIZE;

/** The widest line of a text in a cell's font. */
export function textPixels(text: string, style: CellStyle): number {
  const widest = Math.max(...text.split("\n").map(linePixels));
  return widest * scaleOf(style) * (style.font?.bold ? 1.08 : 1);
}

/** How high a row must be for a text in a cell of a width; only a cell that wraps takes more lines than the text has. */
export function textHeight(text: string, style: CellStyle, width: number): number {
  const lines = text.split("\n");
  const perLine = style.wrap ? Math.max(width - DIGIT_PIXELS, DIGIT_PIXELS) : Number.POSITIVE_INFINITY;
  const count = style.wrap
    ? lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(textPixels(line, style) / perLine)), 0)
    : 1;
  return Math.round(count * LINE_PIXELS * scaleOf(style));
}
