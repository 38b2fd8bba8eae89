/** Every cell of every worksheet as it shows, for whoever looks for tables in a file of unknown layout. */
import type { CellReading } from "../ports/workbook";
import type { CellArea } from "../sheets/sheet-plan";
import { areaOf } from "./book/areas";
import { type Book, type BookSheet, sheetsOf, tablesOf } from "./book/book";
import { sharedStrings } from "./book/strings";
import { isFormulaCell, readingOfCell } from "./sheet/cell-values";
import { isDayFormat, numberFormatsOf, shownNumber } from "./sheet/number-format";
import { gridOf } from "./sheet/sheet-grid";
import { childNamed, childrenNamed, type XmlElement } from "./xml/xml-tree";

export interface SheetCells {
  readonly name: string;
  readonly isHidden: boolean;
  /** Cells that hold something, in order, rows and columns counted from 0. */
  readonly cells: readonly ShownCell[];
  readonly merges: readonly CellArea[];
  /** Header, body and totals of each table. */
  readonly tables: readonly { readonly name: string; readonly area: CellArea }[];
  /** Formulas without a result: whoever wrote the file did not calculate, and nothing is calculated here. */
  readonly uncalculated: number;
}

export interface ShownCell {
  readonly row: number;
  readonly column: number;
  readonly reading: NonNullable<CellReading>;
  readonly shows: Shows;
}

/** How a number shows; everything else shows as what it is. */
export type Shows =
  { readonly as: "itself" } | { readonly as: "day" } | { readonly as: "number"; readonly text: string };

/** Hidden worksheets too; sheets without cells, such as a chart's, are left out. */
export function readSheets(book: Book): readonly SheetCells[] {
  const strings = sharedStrings(book);
  const formatOf = numberFormatsOf(book);
  return sheetsOf(book)
    .filter(({ kind }) => kind === "worksheet")
    .map((sheet) => readSheet(book, sheet, strings, formatOf));
}

function readSheet(
  book: Book,
  { name, path, isHidden }: BookSheet,
  strings: readonly string[],
  formatOf: (look: number) => string,
): SheetCells {
  const worksheet = book.draft.read(path);
  const nodes = gridOf(worksheet, path)
    .rows()
    .flatMap(({ row, cells }) => cells.map(({ column, node }) => ({ row, column, node })));
  return {
    name,
    isHidden,
    cells: nodes.flatMap(({ row, column, node }): readonly ShownCell[] => {
      const reading = readingOfCell(node, strings);
      return reading === null ? [] : [{ row, column, reading, shows: showsOf(reading, node, formatOf) }];
    }),
    merges: childrenNamed(childNamed(worksheet, "mergeCells"), "mergeCell").flatMap(
      ({ attributes }) => areaOf(attributes["ref"] ?? "") ?? [],
    ),
    tables: tablesOf(book).flatMap((table) =>
      table.sheet.path === path ? [{ name: table.name, area: table.area }] : [],
    ),
    uncalculated: nodes.filter(({ node }) => isFormulaCell(node) && childNamed(node, "v") === undefined).length,
  };
}

function showsOf(reading: NonNullable<CellReading>, node: XmlElement, formatOf: (look: number) => string): Shows {
  if (reading.kind !== "number") return { as: "itself" };
  const format = formatOf(Number(node.attributes["s"] ?? "0"));
  return isDayFormat(format) ? { as: "day" } : { as: "number", text: shownNumber(reading.number, format) };
}
