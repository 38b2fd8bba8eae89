import { copySheet } from "./copy-sheet";
import type { Engine } from "./engine";
import { keepRecords } from "./sheet-records";
import { isSheetName } from "./sheet-names";
import { stateBefore } from "./state-before";
import type { UndoStep } from "./undo-steps";

/** Does something as the person at the grid, who can take it back. */
function step(engine: Engine, { undo, redo }: UndoStep): void {
  const asUser = (work: () => void) => (): void => {
    engine.act("user", work);
  };
  asUser(redo)();
  engine.undoSteps.push({ undo: asUser(undo), redo: asUser(redo) });
}

/** Who protects a workbook's structure keeps its sheets as they are. */
function isRefused(engine: Engine): boolean {
  if (!engine.document.structureProtection) return false;
  engine.changes.tell({ kind: "refused", reason: "AccessDenied", origin: "user" });
  return true;
}

export function addSheetAsUser(engine: Engine, position = engine.sheets.ids().length): void {
  if (isRefused(engine)) return;
  const before = engine.sheets.activeId;
  let added = "";
  step(engine, {
    redo: () => {
      added = engine.addSheet();
      engine.sheets.move(added, position);
      engine.activateSheet(added);
    },
    undo: () => {
      engine.activateSheet(before);
      engine.removeSheet(added);
    },
  });
}

export function copySheetAsUser(engine: Engine, sheet: string): void {
  if (isRefused(engine)) return;
  let copy = "";
  step(engine, {
    redo: () => {
      copy = copySheet(engine, sheet, engine.sheets.ids().indexOf(sheet) + 1);
      engine.activateSheet(copy);
    },
    undo: () => {
      engine.activateSheet(sheet);
      engine.removeSheet(copy);
    },
  });
}

/** The last sheet in sight stays. */
export function removeSheetAsUser(engine: Engine, sheet: string): void {
  if (isRefused(engine) || visibleSheets(engine).every((id) => id === sheet)) return;
  const restore = stateBefore(engine, []);
  const kept = engine.sheets.snapshot(sheet);
  const look = engine.grid(sheet).sheetLook;
  const position = engine.sheets.ids().indexOf(sheet);
  step(engine, {
    redo: () => {
      engine.removeSheet(sheet);
    },
    undo: () => {
      engine.sheets.restore(kept, position);
      if (look) engine.grid(sheet).sheetLook = look;
      engine.changes.tell({ kind: "sheetAdded", sheet, origin: engine.origin });
      restore();
      engine.activateSheet(sheet);
    },
  });
}

export function renameSheetAsUser(engine: Engine, sheet: string, name: string): void {
  const before = engine.grid(sheet).name;
  const other = engine.sheets.idOf(name);
  if (name === before || !isSheetName(name) || (other !== undefined && other !== sheet) || isRefused(engine)) return;
  step(engine, {
    redo: () => {
      engine.renameSheet(sheet, name);
    },
    undo: () => {
      engine.renameSheet(sheet, before);
    },
  });
}

export function moveSheetAsUser(engine: Engine, sheet: string, position: number): void {
  const before = engine.sheets.ids().indexOf(sheet);
  if (before === position || isRefused(engine)) return;
  const moveTo = (place: number) => (): void => {
    engine.sheets.move(sheet, place);
    engine.changes.tell({ kind: "sheetMoved", sheet, origin: engine.origin });
  };
  step(engine, { redo: moveTo(position), undo: moveTo(before) });
}

export function showSheetAsUser(engine: Engine, sheet: string, visibility: "Visible" | "Hidden"): void {
  const isLast = visibility === "Hidden" && visibleSheets(engine).every((id) => id === sheet);
  if (isLast || isRefused(engine)) return;
  const before = engine.sheets.records(sheet).visibility;
  const set = (wanted: typeof before) => (): void => {
    engine.sheets.keep(sheet, { visibility: wanted });
    engine.changes.tell({ kind: "recordsChanged", sheet, origin: engine.origin });
    const next = visibleSheets(engine)[0];
    if (wanted === "Visible") engine.activateSheet(sheet);
    else if (engine.sheets.activeId === sheet && next !== undefined) engine.activateSheet(next);
  };
  step(engine, { redo: set(visibility), undo: set(before) });
}

export function colorTabAsUser(engine: Engine, sheet: string, color: string | undefined): void {
  if (isRefused(engine)) return;
  const before = engine.sheets.records(sheet).tabColor;
  const paint = (tabColor: string | undefined) => (): void => {
    keepRecords(engine, sheet, {
      tabColor: tabColor === undefined || tabColor === "" ? undefined : tabColor.toUpperCase(),
    });
    if (tabColor) engine.sheets.keep(sheet, { tabColor: tabColor.toUpperCase() });
  };
  step(engine, { redo: paint(color), undo: paint(before) });
}

const visibleSheets = (engine: Engine): readonly string[] =>
  engine.sheets.ids().filter((id) => engine.sheets.records(id).visibility === "Visible");
