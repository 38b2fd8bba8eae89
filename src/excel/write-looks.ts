/** Fonts, grounds, lines, alignment, widths and locks of a sheet, by runs of cells that look alike and never cell by cell. */
import {
  baseLook,
  calculatedFill,
  fontName,
  gridLineColor,
  headerLook,
  indentedColumn,
  isWrapped,
  type Look,
  lookOfCell,
  type PlacedLook,
  rowLook,
} from "../sheets/looks";
import { headerHeight, outsideHeights } from "../sheets/row-heights";
import type { CellArea, ColumnPlan, PlannedCell, RowLook, SheetPlan, TablePlan } from "../sheets/sheet-plan";
import { joinedAddresses, placedArea, type Placement, runsOf } from "./addresses";
import { rangeAt } from "./write-cells";
import { bodyRows } from "./write-table";

const excelAlignment = { left: "Left", center: "Center", right: "Right", natural: "General" } as const;

/** Points that one character of the default font takes, and the room a column has beside them. */
const pointsOfCharacter = 5.25;
const pointsBeside = 3.75;

export function writeTableLooks(sheet: Excel.Worksheet, plan: TablePlan): void {
  const { headerRow, firstColumn, columns } = plan;
  const rows = bodyRows(plan);
  const whole = sheet.getRangeByIndexes(headerRow, firstColumn, rows + 1, columns.length);
  whole.format.font.name = fontName;
  whole.format.font.size = baseLook.size;
  whole.format.verticalAlignment = "Center";
  drawLines(whole, tableLines);
  whole.setColumnProperties(
    columns.map(({ width, isHidden }) => ({
      format: { columnWidth: width * pointsOfCharacter + pointsBeside },
      ...(isHidden && { columnHidden: true }),
    })),
  );
  const header = sheet.getRangeByIndexes(headerRow, firstColumn, 1, columns.length).format;
  setChanges(header, headerLook);
  header.horizontalAlignment = "Center";
  header.wrapText = true;
  for (const { write, areas } of columnTraits(plan)) {
    for (const address of joinedAddresses(areas)) write(sheet.getRanges(address).format);
  }
}

interface Trait {
  readonly write: (format: Excel.RangeFormat) => void;
  readonly areas: readonly CellArea[];
}

/** What whole columns of the body have in common, each said once for all of them. */
function columnTraits(plan: TablePlan): readonly Trait[] {
  const { headerRow, firstColumn, columns } = plan;
  const areasWhere = (isMeant: (column: ColumnPlan) => boolean): readonly CellArea[] =>
    runsOf(columns.flatMap((column, index) => (isMeant(column) ? [index] : []))).map(({ first, count }) => ({
      row: headerRow + 1,
      column: firstColumn + first,
      rows: bodyRows(plan),
      columns: count,
    }));
  // Text stands left and numbers right of themselves, and a number kept as text by mistake is seen by it; dates stand left here.
  return [
    { write: alignLeft, areas: areasWhere(({ content }) => content === "dueDate") },
    { write: wrap, areas: areasWhere(({ content }) => isWrapped[content]) },
    { write: unlock, areas: areasWhere(({ filledBy }) => filledBy === "staff") },
    { write: shade, areas: areasWhere(({ filledBy }) => filledBy === "formula") },
  ];
}

function alignLeft(format: Excel.RangeFormat): void {
  format.horizontalAlignment = "Left";
}

function shade(format: Excel.RangeFormat): void {
  format.fill.color = calculatedFill;
}

function wrap(format: Excel.RangeFormat): void {
  format.wrapText = true;
}

function unlock(format: Excel.RangeFormat): void {
  format.protection.locked = false;
}

/** Grounds and type of rows by what they stand for, and how far names are set in. */
export function writeRowLooks(sheet: Excel.Worksheet, plan: TablePlan, placement: Placement): void {
  const { headerRow, firstColumn, columns, rows } = plan;
  const areaOfRows = (isMeant: (index: number) => boolean, column: number, width: number): readonly CellArea[] =>
    runsOf(rows.flatMap((_row, index) => (isMeant(index) ? [index] : []))).map(({ first, count }) =>
      placedArea(placement, { row: headerRow + 1 + first, column, rows: count, columns: width }),
    );
  for (const look of Object.keys(rowLook) as RowLook[]) {
    if (look === "plain" || look === "leaf") continue;
    const areas = areaOfRows((index) => rows[index]?.look === look, firstColumn, columns.length);
    for (const address of joinedAddresses(areas)) setChanges(sheet.getRanges(address).format, rowLook[look]);
  }
  const indented = columns.findIndex(({ key }) => key === indentedColumn);
  if (indented < 0) return;
  const steps = [...new Set(rows.map(({ indent }) => indent))].filter((indent) => indent > 0);
  for (const step of steps) {
    const areas = areaOfRows((index) => rows[index]?.indent === step, firstColumn + indented, 1);
    for (const address of joinedAddresses(areas)) sheet.getRanges(address).format.indentLevel = step;
  }
}

/** The base of the rows under a table's head as it is without any row's own look. */
export function clearRowLooks(sheet: Excel.Worksheet, plan: TablePlan, placement: Placement): void {
  const { headerRow, firstColumn, columns } = plan;
  const body = { row: headerRow + 1, column: firstColumn, rows: bodyRows(plan), columns: columns.length };
  const format = rangeAt(sheet, placedArea(placement, body)).format;
  format.fill.clear();
  format.font.name = fontName;
  format.font.size = baseLook.size;
  format.font.bold = false;
  format.font.italic = false;
  format.font.color = baseLook.color;
  // New rows may have taken after the head.
  format.horizontalAlignment = "General";
  format.wrapText = false;
  for (const { write, areas } of columnTraits(plan)) {
    const placed = areas.flatMap((area) =>
      Array.from({ length: area.columns }, (_, index) =>
        placedArea(placement, { ...area, column: area.column + index, columns: 1 }),
      ),
    );
    for (const address of joinedAddresses(placed)) write(sheet.getRanges(address).format);
  }
}

/** What a look has of its own, over a base that is written already. */
function setChanges(format: Excel.RangeFormat, look: Look): void {
  if (look.fill !== null) format.fill.color = look.fill;
  if (look.bold) format.font.bold = true;
  if (look.italic) format.font.italic = true;
  if (look.color !== baseLook.color) format.font.color = look.color;
  if (look.size !== baseLook.size) format.font.size = look.size;
}

/** Cells outside tables: the base for all, then what those of one look have of their own. */
export function writeCellLooks(sheet: Excel.Worksheet, cells: readonly PlannedCell[], placement: Placement): void {
  const areasOf = (alike: readonly PlannedCell[]): readonly string[] =>
    joinedAddresses(alike.map(({ row, column }) => placedArea(placement, { row, column, rows: 1, columns: 1 })));
  for (const address of areasOf(cells)) {
    const { font } = sheet.getRanges(address).format;
    font.name = fontName;
    font.size = baseLook.size;
  }
  for (const look of new Set(cells.map((cell) => cell.look))) {
    for (const address of areasOf(cells.filter((cell) => cell.look === look))) {
      const { format } = sheet.getRanges(address);
      setPlacedChanges(format, lookOfCell[look]);
      if (look === "input") format.protection.locked = false;
    }
  }
}

function setPlacedChanges(format: Excel.RangeFormat, look: PlacedLook): void {
  setChanges(format, look);
  if (look.alignment !== "left") format.horizontalAlignment = excelAlignment[look.alignment];
  if (look.isWrapped) format.wrapText = true;
  if (look.isBordered) drawLines({ format }, cellLines);
}

const cellLines = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
const tableLines = [...cellLines, "InsideHorizontal", "InsideVertical"] as const;

function drawLines(
  { format }: { readonly format: Excel.RangeFormat },
  edges: readonly (typeof tableLines)[number][],
): void {
  for (const edge of edges) {
    const line = format.borders.getItem(edge);
    line.style = "Continuous";
    line.color = gridLineColor;
  }
}

/** Rows as high as their wrapped text needs, and what stays in view. */
export function writeView(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const { table, frozen } = plan;
  // Excel fits no row by itself whose words stand in merged cells.
  for (const { row, points } of [headerHeight(table), ...outsideHeights(plan)])
    sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = points;
  sheet
    .getRangeByIndexes(table.headerRow + 1, table.firstColumn, bodyRows(table), table.columns.length)
    .format.autofitRows();
  sheet.showGridlines = false;
  if (frozen.rows === 0 && frozen.columns === 0) return;
  if (frozen.columns === 0) sheet.freezePanes.freezeRows(frozen.rows);
  else if (frozen.rows === 0) sheet.freezePanes.freezeColumns(frozen.columns);
  else sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, frozen.rows, frozen.columns));
}
