/** Excel keeps 15 digits of a number. */
const DIGITS = 15;

/** The value of a number's digits in a formula, or nothing where it is larger than Excel's numbers are. */
export function numberInFormula(text: string): number | undefined {
  const value = Number(Number(text).toPrecision(DIGITS));
  return Number.isFinite(value) ? value : undefined;
}

/** A number in a formula as Excel keeps it: `0.0` is `0`, `1.50` is `1.5`, `.5` is `0.5`, `1e3` is `1000`. */
export function canonicalNumber(text: string): string {
  const value = numberInFormula(text);
  return value === undefined ? text : String(value).toUpperCase();
}

/** The same for the calculation engine, which takes `1E-7` and `1.50` for texts and `1e-7` and `1.5` for numbers. */
export function engineNumber(text: string): string {
  const value = numberInFormula(text);
  return value === undefined ? "#NUM!" : String(value);
}
