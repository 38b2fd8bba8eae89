let last = 0;

/** A number nobody has had. */
export const nextReader = (): number => ++last;

/**
 * The formula with blanks behind it that make its text the reader's own. Univer keeps what it has read of a formula by its
 * text, for all workbooks together, and takes LET and LAMBDA apart as it reads them: whoever meets the same text again
 * reads what is left.
 */
export function ownText(formula: string, reader: number): string {
  if (!/\b(?:LET|LAMBDA)\s*\(/i.test(formula)) return formula;
  return formula + reader.toString(2).replaceAll("0", " ").replaceAll("1", "\n");
}
