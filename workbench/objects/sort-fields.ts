import { asFlag, asNumber, oneOf } from "../protocol/arguments";
import { ExcelError, NotImplementedError } from "../protocol/excel-error";
import type { SortFieldData } from "../workbook-data";
import { htmlColor } from "./range-format";

/** `Excel.SortField[]` as the add-in gives it. `width` is how many columns (or rows) a key may mean. */
export function readSortFields(given: unknown, width: number): readonly SortFieldData[] {
  if (!Array.isArray(given) || given.length === 0) throw new ExcelError("InvalidArgument");
  return given.map((field: unknown) => readField(field, width));
}

function readField(given: unknown, width: number): SortFieldData {
  if (typeof given !== "object" || given === null) throw new ExcelError("InvalidArgument");
  const { key, ascending, sortOn, color, dataOption } = given as Record<string, unknown>;
  const column = asNumber(key);
  if (!Number.isInteger(column) || column < 0 || column >= width) throw new ExcelError("InvalidArgument");
  const on = isGiven(sortOn) ? oneOf(sortOn, ["Value", "CellColor", "FontColor", "Icon"]) : "Value";
  if (on === "Icon") throw new NotImplementedError("SortField.sortOn Icon");
  const isTextAsNumber = isGiven(dataOption) && oneOf(dataOption, ["Normal", "TextAsNumber"]) === "TextAsNumber";
  return {
    key: column,
    ascending: !isGiven(ascending) || asFlag(ascending),
    on,
    ...(on !== "Value" && { color: htmlColor(color) }),
    ...(isTextAsNumber && { textAsNumbers: true as const }),
  };
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

/** The same as `Excel.SortField[]`. */
export const writeSortFields = (fields: readonly SortFieldData[]) =>
  fields.map(({ key, ascending, on, color, textAsNumbers }) => ({
    key,
    ascending,
    sortOn: on,
    dataOption: textAsNumbers ? "TextAsNumber" : "Normal",
    ...(color !== undefined && { color }),
  }));
