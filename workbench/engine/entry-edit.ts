import type { Engine } from "./engine";
import { EN_US, relocalize, VI_VN } from "./formula-tokens";
import { isTextFormat } from "./number-display";
import type { CellEdit } from "./sheet-grid";
import { type EntryLanguage, readEntry } from "./typed-text";

export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * The edit that typing `text` into a cell makes. A cell formatted as text (`@`) keeps what was typed; a cell whose format
 * is General takes the format the text suggests, as `0%` for `12%`.
 */
export function entryEdit(
  engine: Engine,
  { sheet, row, column }: CellPlace,
  text: string,
  language: EntryLanguage,
): CellEdit {
  const numberFormat = engine.grid(sheet).numberFormat(row, column);
  if (isTextFormat(numberFormat)) return { row, column, value: text === "" ? null : text, isQuoted: true };
  const entry = readEntry(text, language, engine.clock().getFullYear());
  if (entry.kind === "quoted") return { row, column, value: entry.value, isQuoted: true };
  if (entry.kind === "formula") {
    return { row, column, formula: language === "vi-VN" ? relocalize(entry.formula, VI_VN, EN_US) : entry.formula };
  }
  if (entry.numberFormat === undefined || numberFormat !== "General") return { row, column, value: entry.value };
  const style = engine.grid(sheet).style(row, column);
  return { row, column, value: entry.value, style: { ...style, numberFormat: entry.numberFormat } };
}
