import type { CellData, WorkbookData } from "../workbook-data";
import type { Engine } from "./engine";
import { canonicalFormula } from "./formula-text";
import type { CellEdit } from "./sheet-grid";
import { sheetId } from "./sheet-list";

/** What of an opened workbook Univer's cells have no place for: tables, names, and the records of each sheet. */
export function takeRecords(engine: Engine, { sheets, styles, names }: WorkbookData): void {
  sheets.forEach((sheet, index) => {
    const id = sheetId(index + 1);
    const {
      name: _name,
      cells: _cells,
      columns: _columns,
      rows: _rows,
      merges: _merges,
      tables,
      style,
      ...records
    } = sheet;
    engine.sheets.keep(id, records);
    if (style !== undefined) engine.grid(id).sheetLook = styles[style] ?? {};
    for (const table of tables) engine.tables.put(id, table);
  });
  engine.names.replaceAll(
    names.map(({ sheet, ...name }) => ({ ...name, ...(sheet !== undefined && { sheet: sheetId(sheet + 1) }) })),
  );
  sheets.forEach((sheet, index) => {
    canonicalizeCells(engine, sheetId(index + 1), sheet.cells);
  });
  canonicalizeColumns(engine);
}

/** Files write this-row references in full; the grid shows them in the short form. */
function canonicalizeCells(engine: Engine, sheet: string, cells: readonly CellData[]): void {
  const edits: CellEdit[] = [];
  for (const { row, column, formula, value } of cells) {
    if (formula?.includes("["))
      edits.push({ row, column, value, formula: canonicalFormula(formula, engine.scopeOf(sheet, row, column)) });
  }
  engine.grid(sheet).write(edits);
}

function canonicalizeColumns(engine: Engine): void {
  for (const { sheet, data } of engine.tables.all()) {
    const scope = engine.scopeOf(sheet, data.area.row + 1, data.area.column);
    const columns = data.columns.map((column) =>
      column.formula === undefined ? column : { ...column, formula: canonicalFormula(column.formula, scope) },
    );
    engine.tables.put(sheet, { ...data, columns });
  }
}
