import type { CellReading, ReadRequest, TableReading, WorkbookReading } from "../ports/workbook";
import type { TableName } from "../sheets/sheet-plan";
import { type Book, sheetsOf, tablesOf } from "./book/book";
import { namedCell } from "./book/named-cell";
import { storedText } from "./book/stored-part";
import { sharedStrings } from "./book/strings";
import { tableOnHand } from "./changes/table-on-hand";
import { readingOfCell } from "./sheet/cell-values";
import { gridOf } from "./sheet/sheet-grid";

/** Formulas read as what they came to when the file was last calculated: nothing is calculated here. */
export function readWorkbook(book: Book, { tables, names }: ReadRequest): WorkbookReading {
  return {
    sheetNames: sheetsOf(book).map(({ name }) => name),
    tablesPresent: tablesOf(book).map(({ name, sheet }) => ({ name, sheet: sheet.name })),
    tables: new Map(tables.flatMap((name) => readTable(book, name))),
    named: new Map(names.flatMap((name) => readNamed(book, name))),
    stored: storedText(book),
    functions: "absent",
  };
}

function readTable(book: Book, name: TableName): readonly (readonly [TableName, TableReading])[] {
  const present = tableOnHand(book, name);
  if (present === null) return [];
  const { body, headings, readingAt } = present;
  const rows = Array.from({ length: body.rows }, (_, row) =>
    headings.map((_heading, column) => readingAt(body.row + row, body.column + column)),
  );
  return [[name, { sheet: present.table.sheet.name, headings, rows }]];
}

function readNamed(book: Book, name: string): readonly (readonly [string, CellReading])[] {
  const found = namedCell(book, name);
  if (found === null) return [];
  const { sheet, row, column } = found;
  const grid = gridOf(book.draft.read(sheet.path), sheet.path);
  return [[name, readingOfCell(grid.cellAt(row, column), sharedStrings(book))]];
}
