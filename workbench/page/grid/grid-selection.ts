import { ICommandService, type Injector, type IRange } from "@univerjs/core";
import {
  type ISetSelectionsOperationParams,
  SelectionMoveType,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import { areaBetween, boundingArea, cellArea, containsArea, intersectAreas, sameArea } from "../../engine/area";
import type { Engine } from "../../engine/engine";
import { toUniverRange } from "../../engine/sheet-grid";
import type { Area } from "../../workbook-data";

/** Keeps the selection of the grid and of the workbook the same, whichever of them changes. */
export function joinSelections(injector: Injector, engine: Engine): () => void {
  const commands = injector.get(ICommandService);
  const unitId = engine.workbook.getUnitId();
  let leader: "grid" | "workbook" | undefined;
  const leading = (who: "grid" | "workbook", work: () => void): void => {
    if (leader) return;
    leader = who;
    try {
      work();
    } finally {
      leader = undefined;
    }
  };
  const fromGrid = commands.onCommandExecuted(({ id, params }) => {
    if ((params as { unitId?: string } | undefined)?.unitId !== unitId) return;
    // Not before everybody has followed the wrong turn.
    if (id === SetWorksheetActiveOperation.id)
      queueMicrotask(() => {
        keepShownSheet(commands, engine);
      });
    if (id !== SetSelectionsOperation.id) return;
    leading("grid", () => {
      followGrid(engine, params as ISetSelectionsOperationParams);
    });
  });
  const stopListening = engine.changes.listen((change) => {
    if (change.kind === "sheetActivated") {
      const { sheet, area } = (engine.selection = selectionOn(injector, engine, change.sheet));
      leading("workbook", () => {
        commands.syncExecuteCommand(SetSelectionsOperation.id, selectionOf(engine, sheet, area));
      });
    }
    if (change.kind !== "selected") return;
    leading("workbook", () => {
      commands.syncExecuteCommand(SetSelectionsOperation.id, selectionOf(engine, change.sheet, change.area));
    });
  });
  return () => {
    fromGrid.dispose();
    stopListening();
  };
}

/** Univer shows every sheet that is added; in Excel one must be activated to be shown. */
function keepShownSheet(commands: ICommandService, engine: Engine): void {
  const wanted = engine.sheets.activeId;
  if (engine.workbook.getActiveSheet().getSheetId() === wanted || !engine.sheets.has(wanted)) return;
  commands.syncExecuteCommand(SetWorksheetActiveOperation.id, {
    unitId: engine.workbook.getUnitId(),
    subUnitId: wanted,
  });
}

/** Each sheet remembers what is selected on it; showing it again is no change of selection. */
function selectionOn(injector: Injector, engine: Engine, sheet: string): Engine["selection"] {
  const selections = injector.get(SheetsSelectionsService).getWorkbookSelections(engine.workbook.getUnitId());
  const range = selections.getSelectionsOfWorksheet(sheet).at(-1)?.range;
  return { sheet, area: withMerges(engine, sheet, range ? areaOf(range, engine, sheet) : cellArea(0, 0)) };
}

/** A merged cell is selected as a whole. */
function withMerges(engine: Engine, sheet: string, area: Area): Area {
  const merge = engine
    .grid(sheet)
    .merges()
    .find((merged) => intersectAreas(merged, area) && !containsArea(area, merged));
  return merge ? withMerges(engine, sheet, boundingArea(area, merge)) : area;
}

function followGrid(engine: Engine, { subUnitId, selections, type }: ISetSelectionsOperationParams): void {
  const range = selections.at(-1)?.range;
  // While the mouse is still down Excel tells nobody.
  const isDragging = type === SelectionMoveType.MOVING || type === SelectionMoveType.MOVE_START;
  // A sheet that is only about to be shown gets its first selection by itself.
  const isShown = subUnitId === engine.sheets.activeId;
  if (!range || isDragging || !isShown) return;
  const area = areaOf(range, engine, subUnitId);
  const { selection } = engine;
  if (selection.sheet !== subUnitId || !sameArea(selection.area, area)) engine.select(subUnitId, area);
}

/** A whole row's or column's range has no numbers in the other direction. */
function areaOf(range: IRange, engine: Engine, sheet: string): Area {
  const worksheet = engine.workbook.getSheetBySheetId(sheet)!;
  const whole = (edge: number, instead: number): number => (Number.isNaN(edge) ? instead : edge);
  return areaBetween(
    whole(range.startRow, 0),
    whole(range.startColumn, 0),
    whole(range.endRow, worksheet.getRowCount() - 1) + 1,
    whole(range.endColumn, worksheet.getColumnCount() - 1) + 1,
  );
}

function selectionOf(engine: Engine, sheet: string, area: Area): ISetSelectionsOperationParams {
  const shown = withMerges(engine, sheet, area);
  const main = engine
    .grid(sheet)
    .merges()
    .find((merged) => merged.row === shown.row && merged.column === shown.column);
  const primary = {
    ...toUniverRange(main ?? cellArea(shown.row, shown.column)),
    actualRow: shown.row,
    actualColumn: shown.column,
    isMerged: main !== undefined,
    isMergedMainCell: main !== undefined,
  };
  const selections = [{ range: toUniverRange(shown), primary, style: null }];
  return { unitId: engine.workbook.getUnitId(), subUnitId: sheet, reveal: true, selections };
}
