import type { Area, ConditionalFormatData, TableData, ValidationData } from "../workbook-data";
import { anchorOf, shiftAreas } from "./area-list";
import { areaBetween, bottomOf, containsArea, intersectAreas, rightOf, sameArea } from "./area";
import { takePlaceOf } from "./conditional-format-ids";
import type { Engine } from "./engine";
import type { FormulaScope } from "./formula-text";
import { type GridShift, shiftFormula } from "./grid-shift";
import { type Cell, moveFormula } from "./relative-formula";
import { rewriteFormat, rewriteValidation } from "./rule-formulas";
import { keepRecords } from "./sheet-records";
import { dataArea } from "./table-book";

type Rule = ConditionalFormatData | ValidationData;

/** What happens to one rule of a sheet: another rule, or none. Whoever leaves it as it is gives back the same record. */
type RuleChange = <R extends Rule>(
  rule: R,
  rewrite: (rule: R, write: (formula: string) => string) => R,
) => R | undefined;

/** After rows, columns or cells moved: rules move with their cells, and their formulas with the cells they name. */
export function shiftRules(engine: Engine, sheet: string, shift: GridShift): void {
  const { name } = engine.grid(sheet);
  for (const id of engine.sheets.ids()) {
    const isOwn = id === sheet;
    const ownName = engine.grid(id).name;
    changeRules(engine, id, (rule, rewrite) => {
      const areas = isOwn ? inherited(shiftAreas(rule.areas, shift), shift) : rule.areas;
      if (areas.length === 0) return undefined;
      const from = anchorOf(rule.areas);
      const to = isOwn ? beforeShift(anchorOf(areas), shift) : from;
      const rewritten = rewrite(rule, (formula) => shiftFormula(moveFormula(formula, from, to), shift, name, ownName));
      return sameAreas(areas, rule.areas) ? rewritten : { ...rewritten, areas };
    });
  }
}

/** Before a sheet, table, column or name is renamed or goes: the formulas of all rules are rewritten. */
export function rewriteRules(engine: Engine, write: (formula: string, scope: FormulaScope) => string): void {
  for (const id of engine.sheets.ids()) {
    changeRules(engine, id, (rule, rewrite) => {
      const { row, column } = anchorOf(rule.areas);
      return rewrite(rule, (formula) => write(formula, engine.scopeOf(id, row, column)));
    });
  }
}

/** When a table grows downwards, rules that hold for all its rows so far hold for the new ones too, as in Excel. */
export function growRules(engine: Engine, sheet: string, before: TableData, after: TableData): void {
  const [old, grown] = [dataArea(before), dataArea(after)];
  if (old.row !== grown.row || bottomOf(grown) <= bottomOf(old)) return;
  const added = areaBetween(bottomOf(old), grown.column, bottomOf(grown), rightOf(grown));
  changeRules(engine, sheet, (rule) => {
    const areas = rule.areas.flatMap((area) => grownArea(area, old, added));
    return sameAreas(areas, rule.areas) ? rule : { ...rule, areas };
  });
}

function grownArea(area: Area, old: Area, added: Area): readonly Area[] {
  const strip = intersectAreas(area, { ...old, row: 0, rows: bottomOf(added) });
  const holdsAllRows = strip && area.row <= old.row && bottomOf(area) >= bottomOf(old);
  if (!holdsAllRows) return [area];
  const reach = { ...added, column: strip.column, columns: strip.columns };
  if (containsArea(area, reach)) return [area];
  const isInside = strip.columns === area.columns && bottomOf(area) <= bottomOf(added);
  return isInside ? [{ ...area, rows: bottomOf(added) - area.row }] : [area, reach];
}

/** Inserted rows look like the row above, inserted columns like the column to the left; rules belong to that. */
function inherited(areas: readonly Area[], { axis, kind, at, count, span }: GridShift): readonly Area[] {
  if (kind === "delete" || span || at === 0) return areas;
  return areas.map((area) => {
    if (axis === "rows") return bottomOf(area) === at ? { ...area, rows: area.rows + count } : area;
    return rightOf(area) === at ? { ...area, columns: area.columns + count } : area;
  });
}

/** Where the cell stood that stands at a place after the shift. */
function beforeShift({ row, column }: Cell, { axis, kind, at, count, span }: GridShift): Cell {
  const [along, across] = axis === "rows" ? [row, column] : [column, row];
  const isMoved = along >= at && (!span || (across >= span.first && across < span.first + span.count));
  if (!isMoved) return { row, column };
  const origin = kind === "insert" ? Math.max(along - count, 0) : along + count;
  return axis === "rows" ? { row: origin, column } : { row, column: origin };
}

function changeRules(engine: Engine, sheet: string, change: RuleChange): void {
  const { conditionalFormats, validations } = engine.sheets.records(sheet);
  const formats = conditionalFormats.flatMap((format) => {
    const next = change(format, rewriteFormat);
    return next ? [takePlaceOf(format, next)] : [];
  });
  const checks = validations.flatMap((validation) => change(validation, rewriteValidation) ?? []);
  const isChanged = (before: readonly Rule[], after: readonly Rule[]): boolean =>
    before.length !== after.length || before.some((rule, index) => rule !== after[index]);
  if (isChanged(conditionalFormats, formats)) keepRecords(engine, sheet, { conditionalFormats: formats });
  if (isChanged(validations, checks)) keepRecords(engine, sheet, { validations: checks });
}

const sameAreas = (a: readonly Area[], b: readonly Area[]): boolean =>
  a.length === b.length && a.every((area, index) => sameArea(area, b[index]!));
