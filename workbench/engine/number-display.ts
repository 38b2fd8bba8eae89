import { format } from "numfmt";
import type { CellValue } from "../workbook-data";

export type DisplayLanguage = "en" | "vi";

/** What a cell shows, as `range.text` gives it: the column's width plays no part, so numbers never turn into `###`. */
export function displayText(value: CellValue, numberFormat: string, language: DisplayLanguage): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return format(localPattern(numberFormat, language), value, { locale: language, throws: false });
}

/** Microsoft: the short date `m/d/yyyy` "changes with the regional date settings of the operating system". */
function localPattern(numberFormat: string, language: DisplayLanguage): string {
  return language === "vi" && /^m\/d\/yyyy$/i.test(numberFormat) ? "dd/mm/yyyy" : numberFormat;
}

export const isTextFormat = (numberFormat: string): boolean => numberFormat === "@";
