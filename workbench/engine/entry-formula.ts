import { IFunctionService } from "@univerjs/engine-formula";
import type { Engine } from "./engine";
import type { CellPlace } from "./entry-edit";
import { type FormulaScope, readStructured } from "./formula-text";
import { isWellFormed } from "./formula-syntax";
import { type FormulaToken, tokenize } from "./formula-tokens";
import { columnIndex, DELETED_COLUMN } from "./structured-reference";

/** Whether Excel takes a formula in a cell: it can be read, and the tables and columns it names are there. */
export function isEnterable(engine: Engine, { sheet, row, column }: CellPlace, formula: string): boolean {
  const tokens = tokenize(formula.slice(1));
  // Cells of another file (`[Khác.xlsx]Sheet1!A1`) are named with brackets too.
  if (
    tokens.some(({ kind, text }, at) => kind === "structured" && text.startsWith("[") && isSheetScoped(tokens[at + 1]))
  )
    return true;
  const functions = engine.univer.injector.get(IFunctionService);
  const scope = engine.scopeOf(sheet, row, column);
  return (
    isWellFormed(formula, (name) => argumentCounts(functions, name)) &&
    tokens.every((token) => token.kind !== "structured" || isThere(token, scope))
  );
}

const isSheetScoped = (token: FormulaToken | undefined): boolean => token?.text.includes("!") ?? false;

function argumentCounts(functions: IFunctionService, name: string): { least: number; most: number } | undefined {
  const known = functions.getExecutor(name.toUpperCase());
  // Univer's mark for a function whose arguments it does not count, as are those of add-ins.
  if (!known || known.minParams < 0 || known.maxParams < 0) return undefined;
  return { least: known.minParams, most: known.maxParams };
}

function isThere(token: Extract<FormulaToken, { kind: "structured" }>, scope: FormulaScope): boolean {
  const read = readStructured(token, scope);
  if (!read) return false;
  const { table, reference } = read;
  return [reference.first, reference.last].every(
    (name) => name === undefined || name === DELETED_COLUMN || columnIndex(table, name) >= 0,
  );
}
