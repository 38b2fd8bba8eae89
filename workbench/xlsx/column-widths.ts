/** Excel's default font has digits 7 pixels wide; a column is 5 pixels wider than its characters. */
const DIGIT = 7;
const PADDING = 5;

/**
 * Excel shows the width in characters (8.43); the file counts the padding as well (9.14). Below one character the
 * padding shrinks with the width.
 */
export function storedWidth(characters: number): number {
  const stored = characters < 1 ? (characters * (DIGIT + PADDING)) / DIGIT : characters + PADDING / DIGIT;
  return Math.round(stored * 1e6) / 1e6;
}

export function shownWidth(stored: number): number {
  const narrow = stored * DIGIT < DIGIT + PADDING;
  const characters = narrow ? (stored * DIGIT) / (DIGIT + PADDING) : stored - PADDING / DIGIT;
  return Math.round(characters * 100) / 100;
}

export function pixelsOf(characters: number): number {
  return Math.round(storedWidth(characters) * DIGIT);
}
