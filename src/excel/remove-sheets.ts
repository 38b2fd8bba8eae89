import type { WorkbookProblem } from "../ports/workbook";
import type { TableName } from "../sheets/sheet-plan";
import type { Inventory } from "./inventory";
import { accepted, type Step } from "./step";

/** What names of ours begin with. */
const ownNames = "CCHC_";

/**
 * Takes sheets away with what is on them and the names that stood for their cells. Excel cannot bring a sheet back: so it is
 * done behind everything else, and once the first is gone the rest follows, whatever happens.
 */
export function removeSheets(tables: readonly TableName[], before: Inventory): Step | WorkbookProblem {
  const present = tables.map((table) => before.tablesPresent.find(({ name }) => name === table));
  const missing = tables.find((_, index) => present[index] === undefined);
  if (missing !== undefined) return { problem: "TableMissing", table: missing };
  const sheetIds = [...new Set(present.flatMap((table) => (table === undefined ? [] : [table.sheetId])))];
  const names = [...before.namesPresent].filter(
    ([name, formula]) => name.startsWith(ownNames) && sheetIds.some((id) => refersTo(formula, sheetName(before, id))),
  );
  const remove = (context: Excel.RequestContext): void => {
    for (const [name] of names) context.workbook.names.getItemOrNullObject(name).delete();
    for (const id of sheetIds) context.workbook.worksheets.getItemOrNullObject(id).delete();
  };
  return {
    // Not written to: protection of a sheet does not keep it from being taken away.
    sheetIds: [],
    calculated: [],
    write: () => Promise.resolve(accepted),
    finish: remove,
    undo: (context, now) => {
      for (const [name, formula] of names) {
        if (!now.namesPresent.has(name)) context.workbook.names.add(name, formula);
      }
    },
    isPastUndoing: (now) => sheetIds.some((id) => now.sheets.every((sheet) => sheet.id !== id)),
    complete: remove,
  };
}

function sheetName({ sheets }: Inventory, id: string): string {
  return sheets.find((sheet) => sheet.id === id)?.name ?? "";
}

function refersTo(formula: string, sheet: string): boolean {
  return formula.startsWith(`=${sheet}!`) || formula.startsWith(`='${sheet.replaceAll("'", "''")}'!`);
}
