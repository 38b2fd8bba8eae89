/** A sheet of a workbook's file as the range that intake reads. */
import { blankCell, type CellRange, type IntakeCell, type Merge } from "../intake/cells/grid";
import { scoreSheetColumns, scoreSheetTable } from "../sheets/score-sheet-columns";
import type { SheetCells, ShownCell } from "../xlsx-file/read-sheets";

/** Far above any score sheet; a stray cell at the end of a sheet would cost as much as all cells before it. */
const mostRows = 20_000;
const mostColumns = 256;

/** `null` for a sheet that reaches further than any score sheet. */
export function rangeOf(sheet: SheetCells): CellRange | null {
  const { merges } = sheet;
  const own = ownColumns(sheet);
  const cells = sheet.cells.filter(({ column }) => !own.has(column));
  const rows = cells.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const columns = cells.reduce((most, { column }) => Math.max(most, column + 1), 0);
  if (rows > mostRows || columns > mostColumns) return null;
  const grid = Array.from({ length: rows }, () => Array.from({ length: columns }, (): IntakeCell => blankCell));
  for (const cell of cells) grid[cell.row]?.splice(cell.column, 1, intakeCell(cell));
  return {
    cells: grid,
    firstRow: 1,
    merges: merges.map(({ row, column, rows: rowCount, columns: columnCount }): Merge => ({
      row,
      column,
      rowCount,
      columnCount,
    })),
  };
}

const ownHeadings = scoreSheetColumns
  .filter(({ filledBy, views }) => filledBy === "formula" && views.length === 0)
  .map(({ heading }) => heading);

/** Columns of a score sheet of ours that repeat what others hold, for its own sums; nobody ever sees them. */
function ownColumns({ cells, tables }: SheetCells): ReadonlySet<number> {
  const headerRow = tables.find(({ name }) => name === scoreSheetTable)?.area.row;
  const own = cells.filter(
    ({ row, reading }) => row === headerRow && reading.kind === "text" && ownHeadings.includes(reading.text),
  );
  return new Set(own.map(({ column }) => column));
}

function intakeCell({ reading, shows }: ShownCell): IntakeCell {
  switch (reading.kind) {
    case "text":
      return reading.text.trim() === "" ? blankCell : { kind: "text", text: reading.text };
    case "number": {
      const value = Number(reading.number);
      if (shows.as === "day") return { kind: "date", serial: value, shown: dayShown(value) };
      return { kind: "number", value, shown: shows.as === "number" ? shows.text : reading.number };
    }
    case "truth":
      return { kind: "text", text: reading.truth.toUpperCase() };
    case "error":
      return { kind: "text", text: reading.error };
  }
}

const latestSerial = 2_958_465;

/** As offices write days, whatever the cell's own way: 15/11/2025. */
function dayShown(serial: number): string {
  if (!(serial >= 1 && serial <= latestSerial)) return String(serial);
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return day.toISOString().slice(0, 10).split("-").reverse().join("/");
}
