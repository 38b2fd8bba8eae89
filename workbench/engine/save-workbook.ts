import type { CellData, CellStyle, SheetData, WorkbookData } from "../workbook-data";
import type { Engine } from "./engine";
import { longFormula } from "./formula-text";
import type { SheetGrid } from "./sheet-grid";
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS } from "./sheet-lines";
import { pointsOfPixels, widthOfPixels } from "./sizes";

/** The whole workbook as plain data. Formulas name their tables in full (`T[[#This Row],[Điểm]]`), as files hold them. */
export function saveWorkbook(engine: Engine): WorkbookData {
  const styles = new StyleTable();
  const ids = engine.sheets.ids();
  return {
    ...engine.document,
    sheets: ids.map((id) => saveSheet(engine, id, styles)),
    styles: styles.all(),
    names: engine.names.all().map(({ sheet, ...name }) => ({
      ...name,
      ...(sheet !== undefined && { sheet: ids.indexOf(sheet) }),
    })),
    activeSheet: ids.indexOf(engine.sheets.activeId),
  };
}

class StyleTable {
  private readonly indexes = new Map<string, number>();
  private readonly styles: CellStyle[] = [];

  all(): readonly CellStyle[] {
    return this.styles;
  }

  /** Nothing for a look in which nothing is set. */
  indexOf(style: CellStyle): number | undefined {
    return Object.keys(style).length === 0 ? undefined : this.place(style);
  }

  place(style: CellStyle): number {
    const key = JSON.stringify(style);
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    this.indexes.set(key, this.styles.length);
    return this.styles.push(style) - 1;
  }
}

function saveSheet(engine: Engine, id: string, styles: StyleTable): SheetData {
  const grid = engine.sheets.grid(id);
  return {
    ...engine.sheets.records(id),
    name: grid.name,
    cells: saveCells(engine, grid, styles),
    columns: saveColumns(grid, styles),
    rows: saveRows(grid, styles),
    ...(grid.sheetLook && { style: styles.place(grid.sheetLook) }),
    merges: grid.merges(),
    tables: engine.tables.onSheet(id).map(({ data }) => ({
      ...data,
      columns: data.columns.map((column) => ({
        ...column,
        ...(column.formula !== undefined && {
          formula: longFormula(column.formula, engine.scopeOf(id, data.area.row + 1, data.area.column)),
        }),
      })),
    })),
  };
}

function saveCells(engine: Engine, grid: SheetGrid, styles: StyleTable): CellData[] {
  const cells: CellData[] = [];
  grid.eachRecord((row, column) => {
    const value = grid.value(row, column);
    const formula = grid.formula(row, column);
    const own = grid.ownStyle(row, column);
    // A plain cell in a row, column or sheet with a look says so.
    const style = own && (grid.lookUnder(row, column) ? styles.place(own) : styles.indexOf(own));
    if (value === null && formula === undefined && style === undefined) return;
    const spill = grid.spill(row, column);
    cells.push({
      row,
      column,
      value: formula === undefined && grid.isSpilledInto(row, column) ? null : value,
      ...(formula !== undefined && { formula: longFormula(formula, engine.scopeOf(grid.id, row, column)) }),
      ...(spill && spill.rows * spill.columns > 1 && { spill: { rows: spill.rows, columns: spill.columns } }),
      ...(style !== undefined && { style }),
    });
  });
  return cells.sort((a, b) => a.row - b.row || a.column - b.column);
}

function saveColumns(grid: SheetGrid, styles: StyleTable): SheetData["columns"] {
  return Object.fromEntries(
    grid
      .sizedColumns()
      .map((column) => {
        const pixels = grid.columnPixels(column);
        const look = grid.columnLook(column);
        return [
          column,
          {
            ...(pixels !== DEFAULT_COLUMN_PIXELS && { width: widthOfPixels(pixels) }),
            ...(grid.isColumnHidden(column) && { hidden: true }),
            ...(look && { style: styles.place(look) }),
          },
        ] as const;
      })
      .filter(([, size]) => Object.keys(size).length > 0),
  );
}

function saveRows(grid: SheetGrid, styles: StyleTable): SheetData["rows"] {
  return Object.fromEntries(
    grid
      .sizedRows()
      .map((row) => {
        const pixels = grid.rowPixels(row);
        const look = grid.rowLook(row);
        return [
          row,
          {
            ...(pixels !== DEFAULT_ROW_PIXELS && { height: pointsOfPixels(pixels) }),
            ...(grid.isRowHidden(row) && { hidden: true }),
            ...(look && { style: styles.place(look) }),
          },
        ] as const;
      })
      .filter(([, size]) => Object.keys(size).length > 0),
  );
}
