import { quoteSheet, splitSheet } from "./a1";
import { nextChartId, withReferences } from "./chart-references";
import type { Engine } from "./engine";
import { mapTokens, type Renaming, renameInFormula } from "./formula-text";
import { univerFreeze } from "./frozen-panes";
import type { CellEdit } from "./sheet-grid";
import { keepRecords } from "./sheet-records";

/** Puts a copy of a sheet, with all that is on it, among the tabs, and gives its id. */
export function copySheet(engine: Engine, sheet: string, position: number): string {
  const source = engine.grid(sheet);
  const copy = engine.addSheet(copyName(engine, source.name));
  engine.sheets.move(copy, position);
  const tables = copyTables(engine, sheet, copy);
  copyCells(engine, sheet, copy, tables);
  copySizes(engine, sheet, copy);
  engine.grid(copy).merge(source.merges());
  copyRecords(engine, sheet, copy);
  copyNames(engine, sheet, copy);
  engine.recalculation.noteAll();
  return copy;
}

/** `Sheet1 (2)`, `Sheet1 (3)`, …: the first that is free. */
function copyName(engine: Engine, name: string): string {
  for (let number = 2; ; number++) {
    const mark = ` (${String(number)})`;
    const copied = name.slice(0, 31 - mark.length) + mark;
    if (engine.sheets.idOf(copied) === undefined) return copied;
  }
}

/** Tables of a copy have names of their own; formulas on the copy mean those. */
function copyTables(engine: Engine, sheet: string, copy: string): Renaming {
  const names = new Map<string, string>();
  for (const { data } of engine.tables.onSheet(sheet)) {
    const name = freeTableName(engine, data.name);
    names.set(data.name.toLowerCase(), name);
    engine.putTable(copy, { ...data, id: engine.tables.nextId(), name });
  }
  return { table: (name) => names.get(name.toLowerCase()) };
}

function freeTableName(engine: Engine, name: string): string {
  for (let number = 2; ; number++) {
    const free = name + String(number);
    if (!engine.tables.byName(free) && !engine.names.get(free)) return free;
  }
}

function copyCells(engine: Engine, sheet: string, copy: string, renaming: Renaming): void {
  const grid = engine.grid(sheet);
  const edits: CellEdit[] = [];
  grid.eachRecord((row, column) => {
    const formula = grid.formula(row, column);
    const content =
      formula === undefined
        ? {
            value: grid.isSpilledInto(row, column) ? null : grid.value(row, column),
            isQuoted: grid.isQuoted(row, column),
          }
        : { formula: renameInFormula(formula, renaming, engine.scopeOf(sheet, row, column)) };
    edits.push({ row, column, ...content, style: grid.style(row, column) });
  });
  engine.grid(copy).write(edits);
}

function copySizes(engine: Engine, sheet: string, copy: string): void {
  const [from, to] = [engine.grid(sheet), engine.grid(copy)];
  for (const column of from.sizedColumns()) {
    to.setColumnPixels(column, 1, from.columnPixels(column));
    if (from.isColumnHidden(column)) to.hideColumns(column, 1);
  }
  for (const row of from.sizedRows()) {
    if (from.hasOwnHeight(row)) to.setRowPixels(row, 1, from.rowPixels(row));
    else to.setFittedRows(new Map([[row, from.rowPixels(row)]]));
    if (from.isRowHidden(row)) to.hideRows(row, 1);
  }
}

function copyRecords(engine: Engine, sheet: string, copy: string): void {
  const records = structuredClone(engine.sheets.records(sheet));
  const rewrite = ownReferences(engine, sheet, copy);
  keepRecords(engine, copy, { ...records, charts: [] });
  for (const chart of records.charts) {
    const copied = { ...withReferences(chart, rewrite), id: nextChartId(engine) };
    keepRecords(engine, copy, { charts: [...engine.sheets.records(copy).charts, copied] });
  }
  engine.grid(copy).freeze(univerFreeze(records.frozen));
}

/** What showed the sheet's own cells shows those of the copy. */
function ownReferences(engine: Engine, sheet: string, copy: string): (formula: string) => string {
  const [before, after] = [engine.grid(sheet).name.toLowerCase(), engine.grid(copy).name];
  return (formula) =>
    mapTokens(formula, (token) => {
      if (token.kind !== "reference") return token.text;
      const { sheet: named, rest } = splitSheet(token.text);
      return named?.toLowerCase() === before ? `${quoteSheet(after)}!${rest}` : token.text;
    });
}

/** Names of the sheet alone are names of the copy too. */
function copyNames(engine: Engine, sheet: string, copy: string): void {
  const rewrite = ownReferences(engine, sheet, copy);
  for (const name of engine.names.all().filter((entry) => entry.sheet === sheet)) {
    engine.putName({ ...name, sheet: copy, formula: rewrite(name.formula) });
  }
}
