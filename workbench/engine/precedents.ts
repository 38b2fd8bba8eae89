import type { Area } from "../workbook-data";
import { parseReference, splitSheet } from "./a1";
import { intersectAreas } from "./area";
import type { Engine } from "./engine";
import { type FormulaScope, readStructured } from "./formula-text";
import { type FormulaToken, tokenize } from "./formula-tokens";
import { resolveStructured } from "./structured-reference";

export interface SheetCells {
  readonly sheet: string;
  readonly area: Area;
}

/** The cells the formulas of some cells name, in the order they are named. */
export function precedentsOf(engine: Engine, cells: readonly SheetCells[]): SheetCells[] {
  return unique(
    cells.flatMap(({ sheet, area }) => formulasIn(engine, sheet, area).flatMap((one) => named(engine, sheet, one))),
  );
}

/** Those, the cells their formulas name, and so on. */
export function allPrecedentsOf(engine: Engine, cells: readonly SheetCells[]): SheetCells[] {
  const found: SheetCells[] = [];
  let next = precedentsOf(engine, cells);
  while (next.length > 0) {
    found.push(...next);
    const known = new Set(found.map(keyOf));
    next = precedentsOf(engine, next).filter((one) => !known.has(keyOf(one)));
  }
  return found;
}

/** The cells whose formulas name any of some cells. */
export function dependentsOf(engine: Engine, cells: readonly SheetCells[]): SheetCells[] {
  return engine.sheets.ids().flatMap((sheet) => {
    const all = formulasIn(engine, sheet, undefined);
    const touching = all.filter((one) =>
      named(engine, sheet, one).some((target) =>
        cells.some(({ sheet: at, area }) => at === target.sheet && intersectAreas(area, target.area)),
      ),
    );
    return touching.map(({ row, column }) => ({ sheet, area: { row, column, rows: 1, columns: 1 } }));
  });
}

interface CellFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

function formulasIn(engine: Engine, sheet: string, area: Area | undefined): CellFormula[] {
  const grid = engine.grid(sheet);
  const found: CellFormula[] = [];
  grid.eachRecord((row, column) => {
    const formula = grid.formula(row, column);
    if (formula === undefined) return;
    if (!area || intersectAreas(area, { row, column, rows: 1, columns: 1 })) found.push({ row, column, formula });
  });
  return found.sort((a, b) => a.row - b.row || a.column - b.column);
}

function named(engine: Engine, sheet: string, { row, column, formula }: CellFormula): SheetCells[] {
  const scope = engine.scopeOf(sheet, row, column);
  return tokenize(formula.slice(1)).flatMap((token) => cellsOfToken(engine, token, scope) ?? []);
}

function cellsOfToken(engine: Engine, token: FormulaToken, scope: FormulaScope): SheetCells | undefined {
  if (token.kind === "reference") return cellsAt(engine, token.text, scope.sheetName);
  if (token.kind === "structured") {
    const read = readStructured(token, scope);
    if (!read) return undefined;
    const place = { row: scope.row, isOnTableSheet: read.table.sheetName === scope.sheetName };
    const resolved = resolveStructured(read.table, read.reference, place);
    const sheet = engine.sheets.idOf(read.table.sheetName);
    return "area" in resolved && sheet !== undefined ? { sheet, area: resolved.area } : undefined;
  }
  const name = token.kind === "name" ? scope.definedName(splitSheet(token.text).rest) : undefined;
  return name && cellsAt(engine, name.formula.slice(1), scope.sheetName);
}

function cellsAt(engine: Engine, text: string, home: string): SheetCells | undefined {
  const reference = parseReference(text);
  const sheet = reference && engine.sheets.idOf(reference.sheet ?? home);
  return reference && sheet !== undefined ? { sheet, area: reference.area } : undefined;
}

const keyOf = ({ sheet, area }: SheetCells): string =>
  JSON.stringify([sheet, area.row, area.column, area.rows, area.columns]);

const unique = (cells: readonly SheetCells[]): SheetCells[] => [
  ...new Map(cells.map((one) => [keyOf(one), one])).values(),
];
