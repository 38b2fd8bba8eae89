import { isPlannedFormula, type PlannedCell, type SheetPlan } from "../sheets/sheet-plan";
import type { Placement } from "./addresses";
import { holds } from "./cell-values";
import type { Grid } from "./inventory";
import { readBackDiffers, type Refusal } from "./step";
import { runsOfCells } from "./write-cells";

/** What the cells of a plan hold after they were written. */
export interface LoadedSheet {
  readonly body: () => Grid;
  readonly cells: readonly { readonly planned: readonly PlannedCell[]; readonly values: () => readonly unknown[] }[];
}

/** Asks for everything a plan writes that is not calculated, in the same batch that writes it. */
export function loadSheet(
  sheet: Excel.Worksheet,
  { table, cells }: SheetPlan,
  body: Excel.Range,
  placement: Placement,
): LoadedSheet {
  body.load("values");
  const written = cells.filter(({ content }) => content !== null && !isPlannedFormula(content));
  return {
    body: () => (table.rows.length === 0 ? [] : body.values),
    cells: runsOfCells(written).map((run) => {
      const range = sheet
        .getRangeByIndexes(placement.row(run.row), placement.column(run.column), 1, run.cells.length)
        .load("values");
      return { planned: run.cells, values: () => (range.values as Grid)[0] ?? [] };
    }),
  };
}

/** `columnOf` says where in the body a column of the plan stands. */
export function judgeSheet(
  { table }: SheetPlan,
  loaded: LoadedSheet,
  columnOf: (index: number) => number,
): Refusal | null {
  const typed = table.columns.flatMap(({ filledBy }, index) => (filledBy === "formula" ? [] : [index]));
  const body = loaded.body();
  const isBodyRight = table.rows.every(({ cells }, row) =>
    typed.every((index) => holds(body[row]?.[columnOf(index)], cells[index] ?? null)),
  );
  const areCellsRight = loaded.cells.every(({ planned, values }) => {
    const found = values();
    return planned.every(({ content }, index) => isPlannedFormula(content) || holds(found[index], content));
  });
  return isBodyRight && areCellsRight ? null : { problem: readBackDiffers };
}
