import { isWholeColumns, isWholeRows } from "../engine/area";
import type { ExcelHost } from "../protocol/host";
import type { Method } from "../protocol/object-type";
import type { RangeRef } from "./range-ref";

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
