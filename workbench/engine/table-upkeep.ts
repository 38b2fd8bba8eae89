import type { Area, CellValue } from "../workbook-data";
import { intersectAreas } from "./area";
import type { Engine } from "./engine";
import { displayText } from "./number-display";
import { type SheetTable, headerArea, uniqueColumnName } from "./table-book";

/** What a header cell calls its column. */
export function headerText(value: CellValue): string {
  return displayText(value, "General", "en");
}

/** After cells were edited: a changed header renames its column, in the table and in every formula that uses it. */
export function followHeaders(engine: Engine, sheet: string, area: Area): void {
  for (const table of engine.tables.overlapping(sheet, area)) {
    const header = headerArea(table.data);
    const edited = header && intersectAreas(header, area);
    if (edited) renameColumns(engine, table, edited);
  }
}

function renameColumns(engine: Engine, { sheet, data }: SheetTable, edited: Area): void {
  const grid = engine.sheets.grid(sheet);
  const names = data.columns.map((column) => column.name);
  for (let column = edited.column; column < edited.column + edited.columns; column++) {
    const index = column - data.area.column;
    const typed = headerText(grid.value(edited.row, column));
    const others = names.filter((_, other) => other !== index);
    const name = typed === names[index] ? typed : uniqueColumnName(typed, others);
    if (name !== typed || grid.value(edited.row, column) !== name) {
      grid.write([{ row: edited.row, column, value: name, formula: null }]);
    }
    if (name !== names[index]) engine.renameColumn(data.id, index, name);
    names[index] = name;
  }
}

/** Columns that came into a table with inserted sheet columns show their names in the header. */
export function followHeadersOfNewColumns(engine: Engine, sheet: string): void {
  for (const { data } of engine.tables.onSheet(sheet)) {
    if (!data.showHeaders) continue;
    const grid = engine.sheets.grid(sheet);
    const edits = data.columns.map((column, index) => ({
      row: data.area.row,
      column: data.area.column + index,
      value: column.name,
    }));
    grid.write(edits.filter((edit) => grid.value(edit.row, edit.column) !== edit.value));
  }
}
