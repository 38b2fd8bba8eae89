import type { CellValue } from "../workbook-data";

/** A cell's value as the API gives it: "If the range contains blank cells, they are returned as empty strings." Errors come as their text. */
export function plainValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

/** What kind of value it is, by Excel's names. */
export function valueType(value: CellValue): "Empty" | "String" | "Double" | "Boolean" | "Error" {
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  if (typeof value === "string") return "String";
  return typeof value === "number" ? "Double" : "Boolean";
}
