import { type CellContent, isPlannedFormula, type SheetPlan } from "../sheets/sheet-plan";
import type { Placement } from "./addresses";
import { keyHeading } from "./inventory";
import type { CalculatedCells } from "./step";
import { runsOfCells } from "./write-cells";

/** What every formula of a plan is to come to. */
export function calculatedOf({ table, cells }: SheetPlan, placement: Placement): readonly CalculatedCells[] {
  const keyColumn = table.columns.findIndex(({ heading }) => heading === keyHeading);
  const keys = table.rows.map((row) => textOf(row.cells[keyColumn] ?? null));
  const columns = table.columns.flatMap(({ heading, filledBy }, index): readonly CalculatedCells[] =>
    filledBy !== "formula" || table.rows.length === 0
      ? []
      : [
          {
            kind: "column",
            table: table.name,
            heading,
            keys,
            planned: table.rows.map((row) => row.cells[index] ?? null),
          },
        ],
  );
  const formulas = cells.filter(({ content }) => isPlannedFormula(content));
  const outside = runsOfCells(formulas).map((run): CalculatedCells => ({
    kind: "cells",
    table: table.name,
    row: placement.row(run.row),
    column: placement.column(run.column),
    planned: run.cells.map(({ content }) => (isPlannedFormula(content) ? content.value : content)),
  }));
  return [...columns, ...outside];
}

function textOf(content: CellContent): string | null {
  return content?.kind === "text" ? content.text : null;
}
