import { displayText, type DisplayLanguage } from "./number-display";

/** Whether a text fits into the cell it is to stand in. */
export type Fits = (text: string) => boolean;

/**
 * What a cell shows of a number it may be too narrow for. In the General format Excel rounds decimals away, then writes the
 * number as `1E+10`; what does not fit in any way, and any other format that does not, is shown as `#`: "Excel might display
 * ##### in cells when a column isn't wide enough". A number is never cut.
 */
export function fittedNumber(value: number, numberFormat: string, language: DisplayLanguage, fits: Fits): string {
  const whole = displayText(value, numberFormat, language);
  if (fits(whole)) return whole;
  const shorter = /^general$/i.test(numberFormat) ? shorterNumber(value, language, fits) : undefined;
  return shorter ?? hashes(fits);
}

function shorterNumber(value: number, language: DisplayLanguage, fits: Fits): string | undefined {
  for (let decimals = decimalsOf(value) - 1; decimals >= 0; decimals--) {
    const text = displayText(Number(value.toFixed(decimals)), "General", language);
    // "0" for what is not nothing would be no rounding: it is written as 1E-05.
    if (fits(text) && (Number(value.toFixed(decimals)) !== 0 || Math.abs(value) >= 0.5)) return text;
  }
  for (let decimals = 5; decimals >= 0; decimals--) {
    const text = displayText(value, decimals === 0 ? "0E+00" : `0.${"0".repeat(decimals)}E+00`, language);
    if (fits(text)) return text;
  }
  return undefined;
}

const decimalsOf = (value: number): number => {
  const [, digits = ""] = String(value).split("e")[0]!.split(".");
  return Math.min(digits.length, 15);
};

/** As many as there is room for. */
export function hashes(fits: Fits): string {
  let text = "#";
  while (text.length < 255 && fits(`${text}#`)) text += "#";
  return text;
}
