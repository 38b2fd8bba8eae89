import type { Area, ConditionalFormatData, ValidationData } from "../workbook-data";
import { intersectAreaLists, subtractAreas } from "./area-list";
import { bottomOf, containsArea, containsCell, intersectAreas, rightOf } from "./area";
import { takePlaceOf } from "./conditional-format-ids";
import type { CopyOptions, CopySource } from "./copy-cells";
import type { Engine } from "./engine";
import { withAreas } from "./rule-areas";
import { rewriteFormat, rewriteValidation } from "./rule-formulas";
import { keepRecords } from "./sheet-records";

/** A rectangle that is pasted, with its copies in the target. */
export interface Pasting {
  readonly engine: Engine;
  readonly from: string;
  readonly area: Area;
  readonly to: string;
  readonly target: Area;
  readonly places: readonly Offset[];
}

export interface Offset {
  readonly down: number;
  readonly right: number;
}

/**
 * What is pasted with cells beside their contents: merged cells, rules, and with everything links and comments too. Of
 * several areas, or turned round, only the cells themselves are taken.
 */
export function copyRecords(
  engine: Engine,
  source: CopySource,
  to: string,
  target: Area,
  { type, isTransposed }: CopyOptions,
): void {
  const area = rectangleOf(source);
  if (!area || isTransposed) return;
  const pasting: Pasting = { engine, from: source.sheet, area, to, target, places: placesOf(area, target) };
  copyMerges(pasting);
  copyRules(pasting);
  if (type === "All") copyCellRecords(pasting);
}

export function copyRules(pasting: Pasting): void {
  copyFormats(pasting);
  copyValidations(pasting);
}

function rectangleOf({ rows, columns }: CopySource): Area | undefined {
  const area = { row: rows[0]!, column: columns[0]!, rows: rows.length, columns: columns.length };
  return rows.at(-1) === bottomOf(area) - 1 && columns.at(-1) === rightOf(area) - 1 ? area : undefined;
}

/** How far the source is moved for each of its copies. */
function placesOf(area: Area, target: Area): Offset[] {
  const places: Offset[] = [];
  for (let row = target.row; row < bottomOf(target); row += area.rows) {
    for (let column = target.column; column < rightOf(target); column += area.columns) {
      places.push({ down: row - area.row, right: column - area.column });
    }
  }
  return places;
}

const moved = (area: Area, { down, right }: Offset): Area => ({
  ...area,
  row: area.row + down,
  column: area.column + right,
});

function copyMerges({ engine, from, area, to, places }: Pasting): void {
  const merges = engine
    .grid(from)
    .merges()
    .filter((merged) => containsArea(area, merged));
  const copies = places.flatMap((place) => merges.map((merged) => moved(merged, place)));
  const present = engine.grid(to).merges();
  engine.grid(to).merge(copies.filter((copy) => !present.some((other) => intersectAreas(other, copy))));
}

/** The cells a rule of the source is to hold for in the target. */
const copiesOf = ({ area, places }: Pasting, areas: readonly Area[]): readonly Area[] =>
  places.flatMap((place) => intersectAreaLists(areas, [area]).map((inside) => moved(inside, place)));

/** On its own sheet a rule is stretched over the copies; another sheet gets a rule of its own. */
function copyFormats(pasting: Pasting): void {
  const { engine, from, to, target } = pasting;
  const present = engine.sheets.records(to).conditionalFormats;
  const source = engine.sheets.records(from).conditionalFormats;
  const stretched = present.flatMap((rule) => {
    const areas = [...subtractAreas(rule.areas, [target]), ...(from === to ? copiesOf(pasting, rule.areas) : [])];
    return areas.length === 0
      ? []
      : [takePlaceOf(rule, sameAreas(areas, rule.areas) ? rule : withAreas(rule, areas, rewriteFormat))];
  });
  const last = Math.max(0, ...stretched.map(({ priority }) => priority));
  const added = (from === to ? [] : source).flatMap((rule): ConditionalFormatData[] => {
    const areas = copiesOf(pasting, rule.areas);
    return areas.length === 0 ? [] : [withAreas({ ...rule, priority: last + rule.priority }, areas, rewriteFormat)];
  });
  const conditionalFormats = [...stretched, ...added];
  if (isChanged(present, conditionalFormats)) keepRecords(engine, to, { conditionalFormats });
}

function copyValidations(pasting: Pasting): void {
  const { engine, from, to, target } = pasting;
  const present = engine.sheets.records(to).validations;
  const source = engine.sheets.records(from).validations;
  const stretched = present.flatMap((rule) => {
    const areas = [...subtractAreas(rule.areas, [target]), ...(from === to ? copiesOf(pasting, rule.areas) : [])];
    return areas.length === 0 ? [] : [sameAreas(areas, rule.areas) ? rule : withAreas(rule, areas, rewriteValidation)];
  });
  const added = (from === to ? [] : source).flatMap((rule): ValidationData[] => {
    const areas = copiesOf(pasting, rule.areas);
    return areas.length === 0 ? [] : [withAreas(rule, areas, rewriteValidation)];
  });
  const validations = [...stretched, ...added];
  if (isChanged(present, validations)) keepRecords(engine, to, { validations });
}

const sameAreas = (a: readonly Area[], b: readonly Area[]): boolean => JSON.stringify(a) === JSON.stringify(b);

const isChanged = (before: readonly unknown[], after: readonly unknown[]): boolean =>
  before.length !== after.length || before.some((one, index) => one !== after[index]);

/** Links and comments are set down with each copy, in place of those that were there. */
function copyCellRecords(pasting: Pasting): void {
  const { engine, from, to } = pasting;
  const source = engine.sheets.records(from);
  const present = engine.sheets.records(to);
  const hyperlinks = pasted(pasting, source.hyperlinks, present.hyperlinks);
  const comments = pasted(pasting, source.comments, present.comments);
  if (isChanged(present.hyperlinks, hyperlinks)) keepRecords(engine, to, { hyperlinks });
  if (isChanged(present.comments, comments)) keepRecords(engine, to, { comments });
}

function pasted<T extends { readonly row: number; readonly column: number }>(
  { area, target, places }: Pasting,
  source: readonly T[],
  present: readonly T[],
): T[] {
  const taken = source.filter(({ row, column }) => containsCell(area, row, column));
  return [
    ...present.filter(({ row, column }) => !containsCell(target, row, column)),
    ...places.flatMap(({ down, right }) =>
      taken.map((cell) => ({ ...cell, row: cell.row + down, column: cell.column + right })),
    ),
  ];
}
