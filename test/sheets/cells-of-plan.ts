/** A plan's cells as they are read back from a workbook. */
import type { CellContent, SheetPlan } from "../../src/sheets/sheet-plan";
import { isPlannedFormula } from "../../src/sheets/sheet-plan";
import type { CellReading, TableCells } from "../../src/sheets/cell-reading";

export function readingOf(content: CellContent): CellReading {
  if (content === null || content.kind === "text") return content;
  if (content.kind === "number") return content;
  throw new Error(`No date stands in a score sheet: ${content.date}`);
}

export function tableCells({ table }: SheetPlan): TableCells {
  return {
    headings: table.columns.map(({ heading }) => heading),
    rows: table.rows.map(({ cells }) => cells.map(readingOf)),
  };
}

export function namedCells({ names, cells }: SheetPlan): ReadonlyMap<string, CellReading> {
  return new Map(
    names.map(({ name, area }) => {
      const cell = cells.find(({ row, column }) => row === area.row && column === area.column);
      const content = cell?.content ?? null;
      return [name, readingOf(isPlannedFormula(content) ? content.value : content)];
    }),
  );
}
