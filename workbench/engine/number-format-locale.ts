import { getFormatInfo } from "numfmt";

/** Excel's short date is kept as this in every language and shown in the user's order. */
const SHORT_DATE = "m/d/yyyy";
const SHORT_DATE_VI = "dd/mm/yyyy";

/** A number format as a Vietnamese Excel writes it: `#.##0,00`, the short date in its own order. */
export function toLocalFormat(format: string): string {
  return format.toLowerCase() === SHORT_DATE ? SHORT_DATE_VI : swapMarks(format);
}

/** The same the other way: what is typed in a Vietnamese Excel, as files hold it. */
export function fromLocalFormat(format: string): string {
  return swapMarks(format);
}

/** Points and commas change places; what is quoted, escaped or in brackets stays. */
function swapMarks(format: string): string {
  return format.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[.,]/g, (part) => {
    if (part === ".") return ",";
    return part === "," ? "." : part;
  });
}

export type FormatCategory =
  | "General"
  | "Number"
  | "Currency"
  | "Accounting"
  | "Date"
  | "Time"
  | "Percentage"
  | "Fraction"
  | "Scientific"
  | "Text"
  | "Custom";

const NUMBER = /^(?:#,##)?0(?:\.0+)?(?:_\))?(?:;.*)?$/;
const PERCENTAGE = /^0(?:\.0+)?%$/;
const SCIENTIFIC = /^0(?:\.0+)?E\+00$/;
const FRACTION = /^# \?+\/(?:\?+|\d+)$/;
/** Accounting formats fill the room between sign and number: `_(* #,##0_)`. */
const ACCOUNTING = /^_[^*]*\*/;
const CURRENCY = /[$₫€£¥]/;

/** Under which category Excel's dialog lists a format. */
export function categoryOf(format: string): FormatCategory {
  if (format === "General") return "General";
  if (format === "@") return "Text";
  if (PERCENTAGE.test(format)) return "Percentage";
  if (SCIENTIFIC.test(format)) return "Scientific";
  if (FRACTION.test(format)) return "Fraction";
  if (ACCOUNTING.test(format)) return "Accounting";
  if (CURRENCY.test(format)) return "Currency";
  const { type } = getFormatInfo(format);
  if (type === "date" || type === "datetime") return "Date";
  if (type === "time") return "Time";
  return NUMBER.test(format) ? "Number" : "Custom";
}
