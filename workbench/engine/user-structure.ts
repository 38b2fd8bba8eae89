import type { Area } from "../workbook-data";
import { areaBetween, bottomOf, containsArea, intersectAreas, isWholeColumns, isWholeRows, rightOf } from "./area";
import type { Engine } from "./engine";
import { type GridShift, shiftedCells } from "./grid-shift";
import { linesBefore, restoreLines } from "./line-sizes";
import { moveCells, type SheetArea } from "./move-cells";
import { carryTableColumns } from "./carry-table-columns";
import { hasLockedCells, isAllowed, isProtected } from "./sheet-protection";
import { shiftRefusal } from "./shift-refusal";
import { stateBefore } from "./state-before";

/** Inserts or deletes rows, columns or cells as the person at the grid, who can take it back. */
export function shiftAsUser(engine: Engine, sheet: string, shift: GridShift): void {
  if (isForbidden(engine, sheet, shift)) {
    engine.changes.tell({ kind: "refused", reason: "AccessDenied", origin: "user" });
    return;
  }
  const refusal = shiftRefusal(engine, sheet, shift);
  if (refusal) {
    engine.changes.tell({ kind: "refused", reason: refusal, origin: "user" });
    return;
  }
  const gone = shiftedCells(shift);
  const restore = stateBefore(engine, shift.kind === "delete" ? [{ sheet, area: gone }] : []);
  const lines =
    shift.span || shift.kind === "insert" ? [] : linesBefore(engine.grid(sheet), shift.axis, shift.at, shift.count);
  const redo = (): void => {
    engine.act("user", () => {
      engine.shift(sheet, shift);
    });
  };
  redo();
  engine.undoSteps.push({
    redo,
    undo: () => {
      engine.act("user", () => {
        engine.shift(sheet, { ...shift, kind: shift.kind === "insert" ? "delete" : "insert" });
        restoreLines(engine.grid(sheet), shift.axis, lines);
        restore();
      });
    },
  });
}

/** "Protect Sheet": rows and columns come and go by their own options; single cells never move. */
function isForbidden(engine: Engine, sheet: string, shift: GridShift): boolean {
  if (!isProtected(engine, sheet)) return false;
  if (shift.span) return true;
  const isRows = shift.axis === "rows";
  if (shift.kind === "insert") return !isAllowed(engine, sheet, isRows ? "allowInsertRows" : "allowInsertColumns");
  if (!isAllowed(engine, sheet, isRows ? "allowDeleteRows" : "allowDeleteColumns")) return true;
  return hasLockedCells(engine, sheet, shiftedCells(shift));
}

/** Cuts cells out and puts them elsewhere, as dragging a selection does. */
export function moveAsUser(engine: Engine, from: SheetArea, to: SheetArea): void {
  const source = withinUse(engine, from);
  if (!source) return;
  const target = { sheet: to.sheet, area: { ...to.area, rows: source.area.rows, columns: source.area.columns } };
  const isLocked =
    hasLockedCells(engine, source.sheet, source.area) || hasLockedCells(engine, target.sheet, target.area);
  if (isLocked || tearsTable(engine, source) || tearsTable(engine, target)) {
    engine.changes.tell({
      kind: "refused",
      reason: isLocked ? "AccessDenied" : "InsertDeleteConflict",
      origin: "user",
    });
    return;
  }
  const restore = stateBefore(engine, [source, target]);
  const redo = (): void => {
    engine.act("user", () => {
      moveCells(engine, source, target);
    });
  };
  redo();
  engine.undoSteps.push({
    redo,
    undo: () => {
      engine.act("user", restore);
    },
  });
}

/** Of whole rows or columns, the part that holds something. */
function withinUse(engine: Engine, { sheet, area }: SheetArea): SheetArea | undefined {
  if (!isWholeRows(area) && !isWholeColumns(area)) return { sheet, area };
  const used = engine.grid(sheet).usedArea("values and looks");
  const end = used && areaBetween(area.row, area.column, bottomOf(used), rightOf(used));
  const part = end && intersectAreas(end, area);
  return part && { sheet, area: part };
}

const tearsTable = (engine: Engine, { sheet, area }: SheetArea): boolean =>
  engine.tables.overlapping(sheet, area).some(({ data }) => {
    const part = intersectAreas(data.area, area)!;
    const isWhole = part.rows === data.area.rows && part.columns === data.area.columns;
    const touchesHeader = data.showHeaders && part.row === data.area.row;
    return !isWhole && touchesHeader;
  });

/** Puts rows, or columns, before another one: the others close up. */
export function moveLinesAsUser(
  engine: Engine,
  sheet: string,
  axis: GridShift["axis"],
  first: number,
  count: number,
  before: number,
): void {
  if (before >= first && before <= first + count) return;
  const isForward = before > first;
  const insert: GridShift = { axis, kind: "insert", at: before, count };
  const remove: GridShift = { axis, kind: "delete", at: isForward ? first : first + count, count };
  if (isForbidden(engine, sheet, insert) || isForbidden(engine, sheet, remove)) {
    engine.changes.tell({ kind: "refused", reason: "AccessDenied", origin: "user" });
    return;
  }
  if (beheadsMerge(engine, sheet, axis, first, count)) {
    engine.changes.tell({ kind: "refused", reason: "InsertDeleteConflict", origin: "user" });
    return;
  }
  if (shiftRefusal(engine, sheet, insert) ?? shiftRefusal(engine, sheet, { ...remove, at: first })) {
    engine.changes.tell({ kind: "refused", reason: "InsertDeleteConflict", origin: "user" });
    return;
  }
  const redo = (): void => {
    engine.act("user", () => {
      moveLines(engine, sheet, { axis, first, count, before, insert, remove });
    });
  };
  redo();
  const [home, back] = isForward ? [first, before - count] : [first + count, before];
  engine.undoSteps.push({
    redo,
    undo: () => {
      engine.act("user", () => {
        const insertBack: GridShift = { axis, kind: "insert", at: home, count };
        const removeBack: GridShift = { axis, kind: "delete", at: isForward ? back + count : back, count };
        moveLines(engine, sheet, { axis, first: back, count, before: home, insert: insertBack, remove: removeBack });
      });
    },
  });
}

/** "We can't do that to a merged cell": the part that holds its text would go without the rest. */
function beheadsMerge(engine: Engine, sheet: string, axis: GridShift["axis"], first: number, count: number): boolean {
  return engine
    .grid(sheet)
    .merges()
    .some((area) => {
      const [start, size] = axis === "rows" ? [area.row, area.rows] : [area.column, area.columns];
      return start >= first && start < first + count && start + size > first + count;
    });
}

interface LineMove {
  readonly axis: GridShift["axis"];
  readonly first: number;
  readonly count: number;
  readonly before: number;
  readonly insert: GridShift;
  readonly remove: GridShift;
}

function moveLines(engine: Engine, sheet: string, { axis, first, count, before, insert, remove }: LineMove): void {
  const grid = engine.grid(sheet);
  const lines = linesBefore(grid, axis, first, count);
  engine.shift(sheet, insert);
  const from = before > first ? first : first + count;
  const used = grid.usedArea("values and looks");
  if (used) {
    const strip = (at: number): Area =>
      axis === "rows" ? areaBetween(at, 0, at + count, rightOf(used)) : areaBetween(0, at, bottomOf(used), at + count);
    const merges = grid.merges();
    moveCells(engine, { sheet, area: strip(from) }, { sheet, area: strip(before) });
    // A title that is merged across the place stays merged.
    grid.merge(
      merges.filter((area) => intersectAreas(area, strip(before)) !== undefined && !containsArea(strip(from), area)),
    );
  }
  restoreLines(grid, axis, lines, before - first);
  if (axis === "columns") carryTableColumns(engine, sheet, { from, to: before, count });
  engine.shift(sheet, remove);
}
