import type { WorkbookProblem } from "../../ports/workbook";
import {
  type CellContent,
  type Dialect,
  isPlannedFormula,
  type PlannedCell,
  type SheetPlan,
} from "../../sheets/sheet-plan";
import { containsCell, fixedAddressOf } from "../book/areas";
import { type Book, namesOf, quotedSheet, setName, sheetsOf, tablesOf } from "../book/book";
import { bodyFormat, headerFormat, outsideFormat } from "../book/cell-format";
import { cellWriter, type CellWriter, type Ink } from "../sheet/cell-writer";
import { addCharts } from "../sheet/chart-parts";
import { contentNow } from "../sheet/planned-content";
import { rowHeights } from "../../sheets/row-heights";
import { setHeights } from "../sheet/row-heights";
import { writeHighlights, writeValidations } from "../sheet/sheet-rules";
import { worksheetOf } from "../sheet/sheet-shape";
import { addTable, bodyRows, tableArea } from "../sheet/table-part";
import { childNamed, childrenNamed, element, elementsOf, isTrue, type XmlElement } from "../xml/xml-tree";
import { damaged } from "../file-problem";

const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A new sheet behind all others; should staff have a sheet of the planned name, ours is called `Tổng hợp (2)`. */
export function addSheet(
  ink: Ink,
  plan: SheetPlan,
  place: "inFront" | "behind",
  dialect: Dialect,
): WorkbookProblem | null {
  const { book } = ink;
  const { draft } = book;
  refuseTouchingCells(plan);
  const taken = takenName(book, plan);
  if (taken !== null) return taken;
  const name = freeName(plan.name, book);
  const path = draft.freePath("xl/worksheets/sheet", ".xml");
  const worksheet = worksheetOf(plan);
  draft.add(path, contentType, worksheet);
  const index = listSheet(book, name, path);
  const writer = cellWriter(worksheet, path, ink);
  writeTableCells(writer, plan, dialect);
  for (const cell of plan.cells) writePlannedCell(writer, cell, dialect);
  setHeights(writer.grid, rowHeights(plan));
  writeValidations(worksheet, plan);
  writeHighlights(worksheet, plan.highlights, ink.styles);
  addCharts(book, { sheetPath: path, sheetName: name, shown: shownIn(plan) }, plan.charts);
  addTable(book, path, plan.table, dialect);
  const inSheet = (cells: string): string => `${quotedSheet(name)}!${cells}`;
  for (const named of plan.names)
    setName(book, { name: named.name, formula: inSheet(fixedAddressOf(named.area)), sheetIndex: null });
  const { first, last } = plan.print.titleRows;
  setName(book, { name: "_xlnm.Print_Titles", formula: inSheet(`$${first + 1}:$${last + 1}`), sheetIndex: index });
  if (place === "inFront") bringToFront(book, index);
  return null;
}

/** The sheet that shows when the file is opened, and no other with it: of two, both would take what is typed. */
function bringToFront(book: Book, index: number): void {
  const { draft, path } = book;
  const view = childNamed(childNamed(draft.edit(path), "bookViews"), "workbookView");
  if (view === undefined) return;
  view.attributes["activeTab"] = String(index);
  for (const sheet of sheetsOf(book)) {
    const isSelected = viewsOf(draft.read(sheet.path)).some(({ attributes }) => isTrue(attributes["tabSelected"]));
    if (!isSelected) continue;
    for (const { attributes } of viewsOf(draft.edit(sheet.path))) Reflect.deleteProperty(attributes, "tabSelected");
  }
}

function viewsOf(sheet: XmlElement): readonly XmlElement[] {
  return childrenNamed(childNamed(sheet, "sheetViews"), "sheetView");
}

/** Excel takes what is written right under a table, or right beside it, into the table. */
function refuseTouchingCells({ table, cells }: SheetPlan): void {
  const area = tableArea(table);
  const around = { ...area, rows: area.rows + 1, columns: area.columns + 1 };
  const touching = cells.find(({ row, column, content }) => content !== null && containsCell(around, row, column));
  if (touching !== undefined)
    throw new Error(`A cell touches the table ${table.name}: row ${touching.row}, column ${touching.column}`);
}

/** A table or a living name that is there already, of another sheet. */
function takenName(book: Book, { table, names }: SheetPlan): WorkbookProblem | null {
  const present = tablesOf(book).find(({ name }) => name.toLowerCase() === table.name.toLowerCase());
  if (present !== undefined) return { problem: "NameTaken", name: table.name, sheet: present.sheet.name };
  for (const { name } of names) {
    const formula = namesOf(book).find((one) => one.sheetIndex === null && one.name === name)?.formula;
    if (formula !== undefined && !formula.includes("#REF!"))
      return { problem: "NameTaken", name, sheet: sheetIn(formula) };
  }
  return null;
}

function sheetIn(formula: string): string {
  const [, quoted, plain] = /^(?:'((?:[^']|'')*)'|([^'!]*))!/.exec(formula) ?? [];
  return quoted?.replaceAll("''", "'") ?? plain ?? "";
}

/** Excel's longest name of a sheet. */
const longestName = 31;

function freeName(wanted: string, book: Book): string {
  const taken = new Set(sheetsOf(book).map(({ name }) => name.toLowerCase()));
  const numbered = (number: number): string => {
    const suffix = ` (${number})`;
    const name = wanted.slice(0, longestName - suffix.length) + suffix;
    return taken.has(name.toLowerCase()) ? numbered(number + 1) : name;
  };
  return taken.has(wanted.toLowerCase()) ? numbered(2) : wanted;
}

/** Result: the sheet's place among all. */
function listSheet({ draft, path }: Book, name: string, sheetPath: string): number {
  const id = draft.link(path, "worksheet", sheetPath);
  const list = childNamed(draft.edit(path), "sheets");
  if (list === undefined) throw damaged(path);
  const present = elementsOf(list);
  const sheetId = Math.max(0, ...present.map(({ attributes }) => Number(attributes["sheetId"]))) + 1;
  list.children = [...present, element("sheet", { name, sheetId, "xmlns:r": relationships, "r:id": id })];
  return present.length;
}

function writeTableCells(writer: CellWriter, { table }: SheetPlan, dialect: Dialect): void {
  const { headerRow, firstColumn, columns, rows } = table;
  const blankRow = { cells: [], look: "plain", indent: 0 } as const;
  for (const [index, column] of columns.entries()) {
    const at = firstColumn + index;
    writer.constant(headerRow, at, { kind: "text", text: column.heading }, headerFormat);
    for (let row = 0; row < bodyRows(table); row++) {
      const planned = rows[row] ?? blankRow;
      const content = planned.cells[index] ?? null;
      const format = bodyFormat(column, planned);
      if (column.formula === null) writer.constant(headerRow + 1 + row, at, content, format);
      else writer.formula(headerRow + 1 + row, at, column.formula[dialect], { result: content }, format);
    }
  }
}

function writePlannedCell(writer: CellWriter, cell: PlannedCell, dialect: Dialect): void {
  const { row, column, content } = cell;
  const shown = contentNow(content);
  const format = outsideFormat(cell, shown);
  if (isPlannedFormula(content)) writer.formula(row, column, content.formula[dialect], { result: shown }, format);
  else writer.constant(row, column, shown, format);
}

function shownIn({ table, cells }: SheetPlan): (row: number, column: number) => CellContent {
  const { headerRow, firstColumn, rows } = table;
  const outside = new Map(cells.map(({ row, column, content }) => [`${row} ${column}`, contentNow(content)]));
  return (row, column) =>
    rows[row - headerRow - 1]?.cells[column - firstColumn] ?? outside.get(`${row} ${column}`) ?? null;
}
