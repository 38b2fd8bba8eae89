/** Writes contents, formulas and looks into the cells of one sheet. */
import type { CellContent } from "../../sheets/sheet-plan";
import { cellAddress } from "../../sheets/cell-address";
import { type Book } from "../book/book";
import { dynamicArrayMark } from "../book/dynamic-arrays";
import type { CellFormat } from "../book/cell-format";
import { storedFormula } from "../book/stored-formula";
import { type AddString, stringWriter } from "../book/strings";
import { styleBookOf, type StyleBook } from "../book/style-book";
import { childNamed, element, elementsOf, localName, type XmlElement } from "../xml/xml-tree";
import { escapeString } from "../xml/xml-text";
import { serialOfDay } from "../../sheets/excel-day";
import { enterConstant, forgetResult, needsTextMark, valueElement } from "./cell-values";
import { gridOf, type SheetGrid } from "./sheet-grid";

/** What all sheets of a workbook share while changes are written. */
export interface Ink {
  readonly book: Book;
  readonly styles: StyleBook;
  readonly addString: AddString;
}

export function inkOf(book: Book): Ink {
  return { book, styles: styleBookOf(book), addString: stringWriter(book) };
}

/** What a formula is to show until it is calculated: what it came to, or what the cell showed before. */
export type ShownResult = { readonly result: CellContent } | "asBefore";

export interface CellWriter {
  readonly grid: SheetGrid;
  /** `format: null` leaves the look as it is. */
  readonly constant: (row: number, column: number, content: CellContent, format: CellFormat | null) => void;
  readonly formula: (
    row: number,
    column: number,
    formula: string,
    shown: ShownResult,
    format: CellFormat | null,
  ) => void;
  readonly format: (row: number, column: number, format: CellFormat) => void;
}

export function cellWriter(worksheet: XmlElement, part: string, ink: Ink): CellWriter {
  const { styles, addString } = ink;
  const grid = gridOf(worksheet, part);
  const look = (cell: XmlElement, format: CellFormat | null): void => {
    if (format !== null) cell.attributes["s"] = String(styles.idOf(format));
  };
  return {
    grid,
    constant: (row, column, content, format) => {
      const present = grid.cellAt(row, column);
      if (present === undefined && content === null && format === null) return;
      const cell = present ?? grid.ensureCell(row, column);
      look(cell, format);
      enterConstant(cell, content, addString);
      markAsText(cell, content, styles);
    },
    formula: (row, column, formula, shown, format) => {
      const cell = grid.ensureCell(row, column);
      look(cell, format);
      markAsText(cell, null, styles);
      enterFormula(cell, cellAddress(row, column), formula, ink.book);
      if (shown !== "asBefore") showResult(cell, shown.result);
      else if (cell.attributes["t"] === "e") forgetResult(cell);
    },
    format: (row, column, format) => {
      look(grid.ensureCell(row, column), format);
    },
  };
}

function markAsText(cell: XmlElement, content: CellContent, styles: StyleBook): void {
  const id = Number(cell.attributes["s"] ?? "0");
  const marked = styles.marked(id, needsTextMark(content) ? "asText" : "asTyped");
  if (marked !== id) cell.attributes["s"] = String(marked);
}

/** The stored value stays; a text among the shared ones becomes the formula's own result. */
function enterFormula(cell: XmlElement, address: string, formula: string, book: Book): void {
  const { text, isDynamic } = storedFormula(formula);
  Reflect.deleteProperty(cell.attributes, "cm");
  if (isDynamic) cell.attributes["cm"] = dynamicArrayMark(book);
  const attributes = isDynamic ? { t: "array", ref: address } : {};
  const isConstantText = cell.attributes["t"] === "s" || cell.attributes["t"] === "inlineStr";
  if (isConstantText) forgetResult(cell);
  const value = childNamed(cell, "v");
  const others = elementsOf(cell).filter(({ name }) => !["f", "v", "is"].includes(localName(name)));
  cell.children = [element("f", attributes, [escapeString(text)]), ...(value === undefined ? [] : [value]), ...others];
}

function showResult(cell: XmlElement, result: CellContent): void {
  forgetResult(cell);
  // A formula without a result shows an empty text: a cell with a formula is never blank.
  if (result === null || result.kind === "text") {
    cell.attributes["t"] = "str";
    cell.children.push(valueElement(escapeString(result?.text ?? "")));
  } else
    cell.children.push(
      valueElement(String(result.kind === "number" ? Number(result.number) : serialOfDay(result.date))),
    );
}
