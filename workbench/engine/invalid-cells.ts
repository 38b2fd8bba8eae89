import type { Area, ValidationData } from "../workbook-data";
import { countCells } from "./area-list";
import { eachCell, intersectAreas } from "./area";
import type { Engine } from "./engine";
import { withEvaluation } from "./formula-evaluation";
import type { Cell } from "./relative-formula";
import { validationsOn } from "./validations";
import { ValidityCheck } from "./validity";

export interface CheckedCells {
  readonly invalid: readonly Cell[];
  /** Every cell, those without a validation included. */
  readonly count: number;
}

/** Looks at the values of cells as they are; what the add-in wrote was not checked when it was written. */
export function checkCells(engine: Engine, sheet: string, cells: readonly Area[]): CheckedCells {
  const { found } = validationsOn(engine, sheet, cells);
  const grid = engine.grid(sheet);
  const invalid: Cell[] = [];
  if (found.length > 0) {
    withEvaluation(engine, (evaluation) => {
      const check = new ValidityCheck(engine, evaluation);
      for (const validation of found) {
        for (const area of toLookAt(engine, sheet, validation)) {
          eachCell(area, (row, column) => {
            if (!check.isValid(validation, { sheet, row, column }, grid.value(row, column)))
              invalid.push({ row, column });
          });
        }
      }
    });
  }
  return { invalid, count: countCells(cells) };
}

/** Where blanks are ignored only cells with values can be invalid. */
function toLookAt(engine: Engine, sheet: string, { areas, ignoreBlanks, anyValue }: ValidationData): readonly Area[] {
  if (anyValue) return [];
  if (!ignoreBlanks) return areas;
  const used = engine.grid(sheet).usedArea("values");
  return used ? areas.flatMap((area) => intersectAreas(area, used) ?? []) : [];
}
