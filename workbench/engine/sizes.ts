/** Excel's default font is 7 pixels wide per digit and pads a column by 5 pixels. */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;

/** Screen pixels of a column given in Excel's character units, and back. */
export const pixelsOfWidth = (width: number): number =>
  width < 1 ? Math.round(width * (DIGIT_PIXELS + PADDING_PIXELS)) : Math.round(width * DIGIT_PIXELS) + PADDING_PIXELS;

export const widthOfPixels = (pixels: number): number =>
  pixels < DIGIT_PIXELS + PADDING_PIXELS
    ? round(pixels / (DIGIT_PIXELS + PADDING_PIXELS))
    : round((pixels - PADDING_PIXELS) / DIGIT_PIXELS);

/** A point is 1/72 inch, a screen pixel 1/96. */
export const pixelsOfPoints = (points: number): number => (points * 4) / 3;
export const pointsOfPixels = (pixels: number): number => (pixels * 3) / 4;

const round = (value: number): number => Math.round(value * 100) / 100;
