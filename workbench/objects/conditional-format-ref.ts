import { changeFormat, findFormat } from "../engine/conditional-formats";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import type { ConditionalFormatData } from "../workbook-data";
import type { RuleCells } from "./rule-cells";

/** A conditional format by its id, as one of those that hold for some cells. */
export interface ConditionalFormatRef {
  readonly cells: RuleCells;
  readonly id: string;
}

export type FormatKind = ConditionalFormatData["kind"];
export type FormatOf<K extends FormatKind> = Extract<ConditionalFormatData, { kind: K }>;
export type FormatWithLook = Extract<ConditionalFormatData, { look: object }>;

export function formatOf({ cells, id }: ConditionalFormatRef, { engine }: ExcelHost): ConditionalFormatData {
  const found = findFormat(engine, cells.sheet, id);
  if (!found) throw new ExcelError("ItemNotFound");
  return found;
}

/** The format, where it must be of one kind. */
export function formatOfKind<K extends FormatKind>(ref: ConditionalFormatRef, host: ExcelHost, kind: K): FormatOf<K> {
  const format = formatOf(ref, host);
  if (format.kind !== kind) throw new ExcelError("ItemNotFound");
  return format as FormatOf<K>;
}

export function change<K extends FormatKind>(
  ref: ConditionalFormatRef,
  host: ExcelHost,
  kind: K,
  part: (format: FormatOf<K>) => Partial<FormatOf<K>>,
): void {
  const before = formatOfKind(ref, host, kind);
  replace(ref, host, { ...before, ...part(before) });
}

export function replace(
  { cells, id }: ConditionalFormatRef,
  { engine }: ExcelHost,
  format: ConditionalFormatData,
): void {
  changeFormat(engine, cells.sheet, id, () => format);
}
