import type { IFreeze } from "@univerjs/core";
import type { Area, SheetData } from "../workbook-data";
import { COLUMN_LIMIT, ROW_LIMIT } from "./area";
import type { Engine } from "./engine";
import { type GridShift, shiftArea } from "./grid-shift";
import { keepRecords } from "./sheet-records";

export type FrozenPanes = NonNullable<SheetData["frozen"]>;

/** Freezes the cells that shall stay in sight; nothing, or none, thaws the sheet. */
export function freezePanes(engine: Engine, sheet: string, panes: FrozenPanes | undefined): void {
  const frozen = panes && panes.rows + panes.columns > 0 ? panes : undefined;
  engine.grid(sheet).freeze(univerFreeze(frozen));
  keepRecords(engine, sheet, { frozen });
}

/** Univer says where the scrolled part begins, and how many rows and columns before it are frozen. */
export function univerFreeze(panes: FrozenPanes | undefined): IFreeze {
  const { rows, columns, first } = panes ?? { rows: 0, columns: 0 };
  return {
    ySplit: rows,
    xSplit: columns,
    startRow: rows === 0 ? -1 : (first?.row ?? 0) + rows,
    startColumn: columns === 0 ? -1 : (first?.column ?? 0) + columns,
  };
}

/** Freezes, or thaws, as the person at the grid does with its menu or by dragging the bar; it can be taken back. */
export function freezeAsUser(engine: Engine, sheet: string, freeze: IFreeze | undefined): void {
  const before = engine.sheets.records(sheet).frozen;
  const panes = freeze && panesOfUniver(freeze);
  const set = (to: FrozenPanes | undefined) => (): void => {
    engine.act("user", () => {
      freezePanes(engine, sheet, to);
    });
  };
  set(panes)();
  engine.undoSteps.push({ redo: set(panes), undo: set(before) });
}

function panesOfUniver({ xSplit, ySplit, startRow, startColumn }: IFreeze): FrozenPanes {
  const row = ySplit === 0 ? 0 : startRow - ySplit;
  const column = xSplit === 0 ? 0 : startColumn - xSplit;
  return { rows: ySplit, columns: xSplit, ...((row > 0 || column > 0) && { first: { row, column } }) };
}

/** The frozen cells: whole rows or columns where only those are frozen. */
export function frozenArea({ rows, columns, first }: FrozenPanes): Area {
  return {
    row: rows === 0 ? 0 : (first?.row ?? 0),
    column: columns === 0 ? 0 : (first?.column ?? 0),
    rows: rows === 0 ? ROW_LIMIT : rows,
    columns: columns === 0 ? COLUMN_LIMIT : columns,
  };
}

/** Rows put before or between frozen rows are frozen with them; those taken out are frozen no longer. */
export function shiftFrozen(panes: FrozenPanes, shift: GridShift): FrozenPanes | undefined {
  if (shift.span) return panes;
  const [size, start, edge] =
    shift.axis === "rows"
      ? (["rows", "row", panes.first?.row ?? 0] as const)
      : (["columns", "column", panes.first?.column ?? 0] as const);
  if (panes[size] === 0 || shift.at >= edge + panes[size]) return panes;
  const strip: Area = { row: 0, column: 0, rows: 1, columns: 1, [start]: edge, [size]: panes[size] };
  const isGrowing = shift.kind === "insert" && shift.at >= edge;
  const moved = isGrowing ? { ...strip, [size]: strip[size] + shift.count } : shiftArea(strip, shift);
  const left = {
    ...panes,
    [size]: moved?.[size] ?? 0,
    ...(panes.first && moved && { first: { ...panes.first, [start]: moved[start] } }),
  };
  return left.rows + left.columns > 0 ? left : undefined;
}
