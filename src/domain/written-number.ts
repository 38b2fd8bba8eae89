/**
 * Numbers as staff write them, read without guessing.
 *
 * `,` and `.` are both decimal marks, cell by cell: one paper has `0.98` in its table and `0,98` in its letter. Groups of
 * thousands are believed only where they are unmistakable: two kinds of mark (`1.234,5`), or one mark repeated
 * (`1.234.567`). `81,863` is a decimal. `1.478` in a count of files is refused, because staff write both.
 */
import { isCanonicalNumber } from "./decimal";
import { isProblem, type Problem } from "./problem";

export type WrittenNumber =
  /** `0,5`, `08`, `1.234,5`: a plain amount. */
  | { readonly kind: "amount"; readonly value: string }
  /** `98,1%`, `100 %`: `value` is what stands before the sign. */
  | { readonly kind: "percent"; readonly value: string }
  /** `17,53/19,50`, `1478/1478= 100%`: two amounts, and the percentage where one is printed after them. */
  | { readonly kind: "fraction"; readonly of: string; readonly value: string; readonly percent: string | null };

/** What a single point before exactly three digits means: in points always a decimal mark; in counts it is not known. */
export type WrittenAs = "points" | "count";

const spaces = /[\s\u00a0\u202f]+/g;
/** As long as any figure a paper can hold; longer runs of digits are refused before they reach arithmetic. */
const longestFigure = 40;

/** One amount, without percent sign or slash. Result: a canonical number, or why it cannot be read. */
export function readWrittenAmount(text: string, as: WrittenAs): string | Problem {
  const figure = text.normalize("NFC").replace(spaces, " ").trim();
  const refused: Problem = { problem: "NotANumber", text };
  const match = /^([+\-−–]?)([\d.,]+)$/.exec(figure);
  if (match === null || figure.length > longestFigure) return refused;
  const negative = match[1] === "" || match[1] === "+" ? "" : "-";
  const digits = match[2] ?? "";
  if (!/^\d/.test(digits) || !/\d$/.test(digits)) return refused;
  const marks = digits.replace(/\d/g, "");
  if (marks === "") return canonical(text, negative, digits, "");

  const last = marks.charAt(marks.length - 1);
  const whole = digits.slice(0, digits.lastIndexOf(last));
  const decimals = digits.slice(digits.lastIndexOf(last) + 1);
  if (marks.length === 1) {
    const looksGrouped = last === "." && decimals.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
    if (looksGrouped && as === "count") {
      return { problem: "AmbiguousNumber", text, readings: [`${whole}.${decimals}`, `${whole}${decimals}`] };
    }
    return canonical(text, negative, whole, decimals);
  }
  const groupMark = marks.charAt(0);
  if (groupMark === last) {
    return isGrouped(digits, groupMark) ? canonical(text, negative, digits.split(groupMark).join(""), "") : refused;
  }
  const repeatsDecimalMark = marks.slice(0, -1).includes(last);
  if (repeatsDecimalMark || !isGrouped(whole, groupMark)) return refused;
  return canonical(text, negative, whole.split(groupMark).join(""), decimals);
}

/** A cell or phrase that holds one figure: an amount, a percentage, or a fraction with or without its percentage. */
export function readWrittenNumber(text: string, as: WrittenAs = "count"): WrittenNumber | Problem {
  const refused: Problem = { problem: "NotANumber", text };
  const figure = text.normalize("NFC").replace(spaces, " ").trim();
  const percent = /^([^%/=]+)%$/.exec(figure);
  if (percent !== null) {
    const value = readWrittenAmount((percent[1] ?? "").trim(), "points");
    return isProblem(value) ? refused : { kind: "percent", value };
  }
  const fraction = /^([^%/=]+)\/([^%/=]+?)(?:=([^%/=]+)%)?$/.exec(figure);
  if (fraction !== null) {
    const value = readWrittenAmount((fraction[1] ?? "").trim(), as);
    const of = readWrittenAmount((fraction[2] ?? "").trim(), as);
    const printed = fraction[3] === undefined ? null : readWrittenAmount(fraction[3].trim(), "points");
    if (isProblem(value)) return value;
    if (isProblem(of)) return of;
    if (printed !== null && isProblem(printed)) return printed;
    return { kind: "fraction", value, of, percent: printed };
  }
  const value = readWrittenAmount(figure, as);
  return isProblem(value) ? value : { kind: "amount", value };
}

function isGrouped(digits: string, mark: string): boolean {
  const [first = "", ...rest] = digits.split(mark);
  return /^[1-9]\d{0,2}$/.test(first) && rest.length > 0 && rest.every((group) => /^\d{3}$/.test(group));
}

function canonical(text: string, sign: string, whole: string, decimals: string): string | Problem {
  const plainWhole = whole.replace(/^0+(?=\d)/, "");
  const plainDecimals = decimals.replace(/0+$/, "");
  const value = plainDecimals === "" ? plainWhole : `${plainWhole}.${plainDecimals}`;
  if (!isCanonicalNumber(value)) return { problem: "NotANumber", text };
  return value === "0" ? "0" : `${sign}${value}`;
}

/** A canonical number, or a range of two, as Vietnamese papers print it: decimal comma, no groups. */
export function writeNumber(canonicalText: string): string {
  return canonicalText.replaceAll(".", ",");
}
