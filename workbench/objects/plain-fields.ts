import { ExcelError } from "../protocol/excel-error";
import { isHostObject } from "../protocol/object-type";

/** The fields of a plain object an add-in gives (`{formula1: …, operator: …}`); one it knows nothing of is refused. */
export function fieldsOf<const K extends string>(
  value: unknown,
  known: readonly K[],
): Readonly<Partial<Record<K, unknown>>> {
  const isPlain = typeof value === "object" && value !== null && !Array.isArray(value) && !isHostObject(value);
  if (!isPlain || Object.keys(value).some((key) => !known.some((name) => name === key)))
    throw new ExcelError("InvalidArgument");
  return value as Readonly<Partial<Record<K, unknown>>>;
}
