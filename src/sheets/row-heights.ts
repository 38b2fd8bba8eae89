/**
 * How high rows are to show all their text. Excel measures for itself when staff edit a row; until then, and in programs
 * that never measure, the height in the file is what shows.
 */
import { baseLook, isWrapped, lookOfCell } from "./looks";
import { isPlannedFormula, type CellContent, type PlannedCell, type SheetPlan, type TablePlan } from "./sheet-plan";

/** A line of type takes a little more than its own size. */
const lineSpacing = 1.3125;

/** Points, rounded up to the quarters in which Excel keeps heights. */
function heightOf(lines: number, size: number): number {
  return Math.ceil(lines * size * lineSpacing * 4) / 4;
}

export function heightOfLines(lines: number): number {
  return heightOf(lines, baseLook.size);
}

/** Lines that a text takes in a column so many characters wide, broken between words where they allow it. */
export function lineCount(text: string, width: number): number {
  const room = Math.max(1, Math.floor(width));
  return text.split("\n").reduce((lines, paragraph) => lines + linesOfParagraph(paragraph, room), 0);
}

function linesOfParagraph(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(" ")) {
    const length = word.length;
    const needed = used === 0 ? length : used + 1 + length;
    if (needed <= room) used = needed;
    else {
      lines += used === 0 ? Math.ceil(length / room) - 1 : Math.ceil(length / room);
      used = length > room ? length % room : length;
    }
  }
  return lines;
}

export interface RowHeight {
  readonly row: number;
  readonly points: number;
}

/** Of every row of a plan that holds something. */
export function rowHeights(plan: SheetPlan): readonly RowHeight[] {
  const { table } = plan;
  const { headerRow, columns, rows } = table;
  const body = rows.map((row, index) => {
    const lines = row.cells.map((content, column) => {
      const planned = columns[column];
      return planned === undefined || !isWrapped[planned.content] || planned.isHidden
        ? 1
        : lineCount(textIn(content), planned.width - row.indent);
    });
    return { row: headerRow + 1 + index, points: heightOf(Math.max(1, ...lines), baseLook.size) };
  });
  return [headerHeight(table), ...body, ...outsideHeights(plan)];
}

/** Characters that the button to filter by takes from a heading. */
const filterButton = 2;

export function headerHeight({ headerRow, columns }: TablePlan): RowHeight {
  const shown = columns.filter(({ isHidden }) => !isHidden);
  const lines = Math.max(1, ...shown.map(({ heading, width }) => lineCount(heading, width - filterButton)));
  return { row: headerRow, points: heightOf(lines, baseLook.size) };
}

/** Of rows outside the table, which Excel does not fit by itself where cells are merged. */
export function outsideHeights({ cells, ...plan }: SheetPlan): readonly RowHeight[] {
  const rows = [...new Set(cells.map(({ row }) => row))];
  return rows.map((row) => {
    const points = cells
      .filter((cell) => cell.row === row)
      .map((cell) => {
        const { isWrapped: wraps, size } = lookOfCell[cell.look];
        return heightOf(
          wraps
            ? lineCount(textIn(isPlannedFormula(cell.content) ? cell.content.value : cell.content), widthOf(cell, plan))
            : 1,
          size,
        );
      });
    return { row, points: Math.max(...points) };
  });
}

const usualWidth = 8.43;

/** Of the cell, or of those joined to it; hidden columns give no room. */
function widthOf({ row, column }: PlannedCell, { table, merges }: Pick<SheetPlan, "table" | "merges">): number {
  const merge = merges.find((area) => area.row === row && area.column === column);
  const widths = Array.from({ length: merge?.columns ?? 1 }, (_, index) => {
    const planned = table.columns[column + index - table.firstColumn];
    return planned?.isHidden === true ? 0 : (planned?.width ?? usualWidth);
  });
  return widths.reduce((sum, width) => sum + width, 0);
}

function textIn(content: CellContent): string {
  return content?.kind === "text" ? content.text : "";
}
