import type { Area, CellValue, ConditionalFormatData } from "../workbook-data";
import { bottomOf, intersectAreas, rightOf } from "./area";
import { ConditionalLooks, type LookSource, type ShownLook } from "./conditional-look";
import type { Engine } from "./engine";
import { type FormulaEvaluation, withEvaluation } from "./formula-evaluation";
import type { Cell } from "./relative-formula";

export interface CellLook extends Cell {
  readonly look: ShownLook;
}

/** What conditional formats make of the cells of an area now; cells they leave alone are left out. */
export function conditionalLooks(engine: Engine, sheet: string, area: Area): readonly CellLook[] {
  const { conditionalFormats } = engine.sheets.records(sheet);
  const formats = conditionalFormats.filter(({ areas }) => areas.some((one) => intersectAreas(one, area)));
  if (formats.length === 0) return [];
  return withEvaluation(engine, (evaluation) => {
    const looks = new ConditionalLooks(formats, sourceOf(engine, sheet, evaluation));
    const found: CellLook[] = [];
    for (let row = area.row; row < bottomOf(area); row++) {
      for (let column = area.column; column < rightOf(area); column++) {
        const look = looks.at(row, column);
        if (Object.keys(look).length > 0) found.push({ row, column, look });
      }
    }
    return found;
  });
}

function sourceOf(engine: Engine, sheet: string, evaluation: FormulaEvaluation): LookSource {
  const grid = engine.grid(sheet);
  return {
    value: (row, column) => grid.value(row, column),
    evaluate: (formula, cell, anchor) =>
      evaluation.evaluate(formula, { sheet, ...cell }, { sheet, ...anchor })[0]?.[0] ?? null,
    numbers: (format) => numbersOf(format, grid.usedArea("values"), (row, column) => grid.value(row, column)),
  };
}

function numbersOf(
  { areas }: ConditionalFormatData,
  used: Area | undefined,
  read: (row: number, column: number) => CellValue,
): number[] {
  const numbers: number[] = [];
  for (const area of areas) {
    const part = used && intersectAreas(area, used);
    if (!part) continue;
    for (let row = part.row; row < bottomOf(part); row++) {
      for (let column = part.column; column < rightOf(part); column++) {
        const value = read(row, column);
        if (typeof value === "number") numbers.push(value);
      }
    }
  }
  return numbers;
}
