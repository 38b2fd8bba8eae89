import type { SheetData } from "../workbook-data";
import type { Engine } from "./engine";
import type { GridShift } from "./grid-shift";
import { runsOf, setRowsVisibility } from "./row-visibility";
import { keepRecords } from "./sheet-records";

type Outline = NonNullable<SheetData["outline"]>;
type Axis = GridShift["axis"];
type Levels = Readonly<Record<number, number>>;

/** Excel's outlines are this deep at most. */
const DEEPEST = 7;

export interface Lines {
  readonly first: number;
  readonly count: number;
}

export const levelsOf = (engine: Engine, sheet: string, axis: Axis): Levels =>
  engine.sheets.records(sheet).outline?.[axis] ?? {};

/** Puts rows or columns one group deeper, or takes them out of one; says no where that cannot be. */
export function changeLevels(
  engine: Engine,
  sheet: string,
  axis: Axis,
  { first, count }: Lines,
  by: 1 | -1,
): "changed" | "impossible" {
  const levels = new Map(Object.entries(levelsOf(engine, sheet, axis)));
  for (let line = first; line < first + count; line++) {
    const level = (levels.get(String(line)) ?? 0) + by;
    if (level < 0 || level > DEEPEST) return "impossible";
    levels.set(String(line), level);
  }
  keepLevels(engine, sheet, axis, Object.fromEntries([...levels].filter(([, level]) => level > 0)));
  return "changed";
}

function keepLevels(engine: Engine, sheet: string, axis: Axis, levels: Levels): void {
  const outline: Outline = { rows: {}, columns: {}, ...engine.sheets.records(sheet).outline, [axis]: levels };
  const isEmpty = Object.keys(outline.rows).length + Object.keys(outline.columns).length === 0;
  keepRecords(engine, sheet, { outline: isEmpty ? undefined : outline });
}

/** The group some lines are in: their neighbours that are at least as deep. Nothing when they are in none. */
export function groupAround(engine: Engine, sheet: string, axis: Axis, { first, count }: Lines): Lines | undefined {
  const levels = levelsOf(engine, sheet, axis);
  const inside = Array.from({ length: count }, (_, index) => first + index).filter((line) => (levels[line] ?? 0) > 0);
  const level = Math.max(0, ...inside.map((line) => levels[line] ?? 0));
  if (level === 0) return undefined;
  let [start, end] = [inside[0]!, inside.at(-1)! + 1];
  while ((levels[start - 1] ?? 0) >= level) start--;
  while ((levels[end] ?? 0) >= level) end++;
  return { first: start, count: end - start };
}

export function setLinesVisibility(
  engine: Engine,
  sheet: string,
  axis: Axis,
  lines: readonly number[],
  wanted: "hidden" | "shown",
): void {
  if (axis === "rows") {
    setRowsVisibility(engine, sheet, lines, wanted);
    return;
  }
  const grid = engine.grid(sheet);
  for (const { first, count } of runsOf(lines)) {
    if (wanted === "hidden") grid.hideColumns(first, count);
    else grid.showColumns(first, count);
  }
}

/** Lines deeper than the level asked for are hidden, the others shown. */
export function showLevels(engine: Engine, sheet: string, axis: Axis, level: number): void {
  const lines = Object.entries(levelsOf(engine, sheet, axis)).map(([line, depth]) => [Number(line), depth] as const);
  const those = (test: (depth: number) => boolean): number[] =>
    lines.flatMap(([line, depth]) => (test(depth) ? [line] : [])).sort((a, b) => a - b);
  setLinesVisibility(
    engine,
    sheet,
    axis,
    those((depth) => depth >= level),
    "hidden",
  );
  setLinesVisibility(
    engine,
    sheet,
    axis,
    those((depth) => depth < level),
    "shown",
  );
}

/** Groups move with their rows and columns; those put inside a group belong to it. */
export function shiftOutline(outline: Outline, shift: GridShift): Outline {
  return shift.span ? outline : { ...outline, [shift.axis]: shiftLevels(outline[shift.axis], shift) };
}

function shiftLevels(levels: Levels, { kind, at, count }: GridShift): Levels {
  const shifted: Record<number, number> = {};
  for (const [key, level] of Object.entries(levels)) {
    const line = Number(key);
    if (line < at) shifted[line] = level;
    else if (kind === "insert") shifted[line + count] = level;
    else if (line >= at + count) shifted[line - count] = level;
  }
  const inside = Math.min(levels[at - 1] ?? 0, levels[at] ?? 0);
  if (kind === "insert" && inside > 0) for (let added = 0; added < count; added++) shifted[at + added] = inside;
  return shifted;
}
