import { type CellContent, isPlannedFormula, type PlannedCell } from "../../sheets/sheet-plan";

/** What the cell is to show: for a formula, what it comes to. */
export function contentNow(content: PlannedCell["content"]): CellContent {
  return isPlannedFormula(content) ? content.value : content;
}
