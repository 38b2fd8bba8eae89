import { areaOf } from "./areas";
import { type Book, type BookSheet, namesOf, sheetsOf } from "./book";

export interface NamedCell {
  readonly sheet: BookSheet;
  readonly row: number;
  readonly column: number;
}

/** The first cell of what a name stands for; `null` where the name is gone or its cells are. */
export function namedCell(book: Book, name: string): NamedCell | null {
  const found = namesOf(book).find((one) => one.sheetIndex === null && one.name.toLowerCase() === name.toLowerCase());
  const [, quoted, plain, cells = ""] = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(found?.formula ?? "") ?? [];
  const sheetName = quoted?.replaceAll("''", "'") ?? plain;
  const sheet = sheetsOf(book).find((one) => one.name.toLowerCase() === sheetName?.toLowerCase());
  const area = areaOf(cells);
  if (sheet?.kind !== "worksheet" || area === null) return null;
  return { sheet, row: area.row, column: area.column };
}
