import { rewriteCharts } from "./chart-references";
import type { Engine } from "./engine";
import { type FormulaScope, mapTokens, type Renaming, renameInFormula } from "./formula-text";
import { sheetOfToken } from "./formula-tokens";
import { rewriteRules } from "./rule-upkeep";
import type { CellEdit } from "./sheet-grid";

/**
 * Rewrites every formula of the workbook for a sheet, table, column or name that is about to get another name. Must run
 * before the new name is in the records: the old words are read by what they mean now.
 */
export function renameEverywhere(engine: Engine, renaming: Renaming): void {
  rewriteFormulas(engine, (formula, scope) => renameInFormula(formula, renaming, scope));
}

/** A sheet that goes leaves #REF! in every formula that named it. */
export function forgetSheet(engine: Engine, name: string): void {
  const isGone = (sheet: string | undefined): boolean => sheet?.toLowerCase() === name.toLowerCase();
  rewriteFormulas(engine, (formula) =>
    mapTokens(formula, (token) => {
      const isSheetToken = token.kind === "reference" || token.kind === "name";
      return isSheetToken && isGone(sheetOfToken(token)) ? "#REF!" : token.text;
    }),
  );
}

/** Gives every formula of the workbook to `rewrite`: of cells, names, rules, charts and columns of tables. */
export function rewriteFormulas(engine: Engine, rewrite: (formula: string, scope: FormulaScope) => string): void {
  for (const id of engine.sheets.ids()) {
    const grid = engine.sheets.grid(id);
    const edits: CellEdit[] = [];
    grid.eachRecord((row, column) => {
      const formula = grid.formula(row, column);
      if (formula === undefined) return;
      const renamed = rewrite(formula, engine.scopeOf(id, row, column));
      if (renamed !== formula) edits.push({ row, column, formula: renamed });
    });
    grid.write(edits);
  }
  const top = engine.scopeOf(engine.sheets.ids()[0]!, 0, 0);
  engine.names.rewrite((formula) => rewrite(formula, top));
  rewriteRules(engine, rewrite);
  rewriteCharts(engine, (formula) => rewrite(formula, top));
  for (const { sheet, data } of engine.tables.all()) {
    const scope = engine.scopeOf(sheet, data.area.row + 1, data.area.column);
    engine.tables.put(sheet, {
      ...data,
      columns: data.columns.map((column) => ({
        ...column,
        ...(column.formula !== undefined && { formula: rewrite(column.formula, scope) }),
        ...(column.totalsFormula !== undefined && { totalsFormula: rewrite(column.totalsFormula, scope) }),
      })),
    });
  }
}
