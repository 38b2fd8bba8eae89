import type { Engine } from "./engine";
import type { FormulaScope, ScopedTable } from "./formula-text";
import type { SheetTable } from "./table-book";

/** What a formula's words mean in one cell of the workbook, looked up when asked. */
export function scopeOf(engine: Engine, sheet: string, row: number, column: number): FormulaScope {
  const { sheets, tables, names } = engine;
  const scoped = (table: SheetTable | undefined): ScopedTable | undefined =>
    table && { ...table.data, sheetName: sheets.grid(table.sheet).name };
  return {
    sheetName: sheets.grid(sheet).name,
    row,
    column,
    table: (name) => scoped(tables.byName(name)),
    tableAt: (sheetName, atRow, atColumn) => {
      const id = sheets.idOf(sheetName);
      return id === undefined ? undefined : scoped(tables.at(id, atRow, atColumn));
    },
    spillAt: (sheetName, atRow, atColumn) => {
      const id = sheets.idOf(sheetName);
      return id === undefined ? undefined : sheets.grid(id).spill(atRow, atColumn);
    },
    definedName: (name) => names.seenFrom(sheet, name),
    sheet: (name) => {
      const id = sheets.idOf(name);
      return id === undefined ? undefined : sheets.grid(id).name;
    },
  };
}
