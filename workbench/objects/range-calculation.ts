import { isWholeColumns, isWholeRows } from "../engine/area.ts";
import type { ExcelHost } from "../protocol/host.ts";
import type { Method } from "../protocol/object-type.ts";
import type { RangeRef } from "./range-ref.ts";

/** `Range` members that have formulas calculated. */
export const rangeCalculation: Readonly<Record<string, Method<RangeRef>>> = {
  // "Calculates a range of cells on a worksheet", whatever the workbook's mode.
  Calculate: (range, _args, host) => {
    noteDirty(range, host);
    host.askForCalculation();
  },
  // "Set a range to be recalculated when the next recalculation occurs."
  SetDirty: (range, _args, host) => {
    noteDirty(range, host);
  },
};

function noteDirty({ sheet, area }: RangeRef, { engine: { recalculation }, functions }: ExcelHost): void {
  functions.forgetAnswersIn(sheet, area);
  if (isWholeColumns(area) || isWholeRows(area)) recalculation.noteAll();
  else recalculation.noteCells(sheet, area);
}
