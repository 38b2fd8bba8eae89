import type { Area, ValidationData } from "../workbook-data";
import { anchorOf, containsCellOf, countCells, intersectAreaLists, subtractAreas } from "./area-list";
import type { Engine } from "./engine";
import { toR1C1 } from "./r1c1";
import { withAreas, withoutCells } from "./rule-areas";
import { rewriteValidation } from "./rule-formulas";
import { keepRecords } from "./sheet-records";

/** What a validation says, apart from where. */
export type ValidationContent = Omit<ValidationData, "areas">;

/** Cells without a validation: everything may be entered. Messages are shown as soon as there are any. */
export const NO_VALIDATION: ValidationContent = {
  rule: { kind: "custom", formula: "=TRUE" },
  anyValue: true,
  ignoreBlanks: true,
  errorAlert: { show: true, style: "Stop", title: "", message: "" },
  prompt: { show: true, title: "", message: "" },
};

export function validationAt(engine: Engine, sheet: string, row: number, column: number): ValidationData | undefined {
  return engine.sheets.records(sheet).validations.find(({ areas }) => containsCellOf(areas, row, column));
}

/** The validations of some cells, each cut down to them, and how many of the cells have none. */
export function validationsOn(engine: Engine, sheet: string, cells: readonly Area[]) {
  const found = engine.sheets.records(sheet).validations.flatMap((validation) => {
    const areas = intersectAreaLists(validation.areas, cells);
    return areas.length === 0 ? [] : [withAreas(validation, areas, rewriteValidation)];
  });
  const covered = found.reduce((sum, { areas }) => sum + countCells(areas), 0);
  return { found, uncovered: countCells(cells) - covered };
}

/** Gives some cells one validation; what they had ends. */
export function setValidation(engine: Engine, sheet: string, cells: readonly Area[], content: ValidationContent): void {
  keepRecords(engine, sheet, { validations: [...othersOf(engine, sheet, cells), { ...content, areas: cells }] });
}

export function clearValidations(engine: Engine, sheet: string, cells: readonly Area[]): void {
  const { validations } = engine.sheets.records(sheet);
  if (validations.some(({ areas }) => intersectAreaLists(areas, cells).length > 0))
    keepRecords(engine, sheet, { validations: othersOf(engine, sheet, cells) });
}

/** Changes what the validations of some cells say; cells without one get one. */
export function changeValidations(
  engine: Engine,
  sheet: string,
  cells: readonly Area[],
  change: (content: ValidationContent) => ValidationContent,
): void {
  const { found } = validationsOn(engine, sheet, cells);
  const changed = found.map((validation) => ({ ...change(validation), areas: validation.areas }));
  const free = subtractAreas(
    cells,
    found.flatMap(({ areas }) => areas),
  );
  const added = free.length === 0 ? [] : [{ ...change(NO_VALIDATION), areas: free }];
  keepRecords(engine, sheet, { validations: [...othersOf(engine, sheet, cells), ...changed, ...added] });
}

/** Whether two validations say the same to each of their cells, wherever their formulas were written. */
export function saySame(
  one: ValidationData,
  other: ValidationData,
  part: (content: ValidationContent) => unknown,
): boolean {
  return JSON.stringify(part(relative(one))) === JSON.stringify(part(relative(other)));
}

function relative(validation: ValidationData): ValidationData {
  return rewriteValidation(validation, (formula) => toR1C1(formula, anchorOf(validation.areas)));
}

function othersOf(engine: Engine, sheet: string, cells: readonly Area[]): ValidationData[] {
  return engine.sheets
    .records(sheet)
    .validations.flatMap((validation) =>
      intersectAreaLists(validation.areas, cells).length === 0
        ? [validation]
        : (withoutCells(validation, cells, rewriteValidation) ?? []),
    );
}
