import type { ICommandService } from "@univerjs/core";
import type { Area } from "../workbook-data";
import { boundingArea, eachCell } from "./area";
import { beforeEdit, type EditBefore, type EditedCell, followEdit } from "./edit-follow-up";
import type { Engine } from "./engine";
import { stateBefore } from "./state-before";
import type { SheetTable } from "./table-book";
import { widenForNumber } from "./widen-column";
import { watchGrid } from "./watch-grid";

/** Cells of one paste whose columns make room for them. */
const WIDENED = 10_000;

/** How tables were before a person's edit, and what makes them so again. */
interface TablesBefore {
  readonly tables: readonly SheetTable[];
  readonly restore: () => void;
}

/** Follows what Univer writes past the workbench's own verbs: typed texts, pasted and filled cells, its own undo. */
export function followGrid(engine: Engine, commands: ICommandService): () => void {
  const kept = new WeakMap<EditBefore, TablesBefore>();
  return watchGrid(commands, {
    beforeEdit: (sheet, area, cells) => {
      const before = beforeEdit(engine, sheet, area, cells);
      const tables = engine.undoSteps.isReplaying ? undefined : tablesBefore(engine, sheet, area, cells);
      if (tables) kept.set(before, tables);
      return before;
    },
    cellsEdited: (sheet, area, before) => {
      followEdit(engine, sheet, area, before);
      if (area.rows * area.columns <= WIDENED && !engine.undoSteps.isReplaying)
        eachCell(area, (row, column) => {
          widenForNumber(engine, { sheet, row, column });
        });
      const known = kept.get(before);
      if (known && isChanged(known.tables, engine.tables.all())) offerUndo(engine, known.restore);
    },
    looksChanged: (sheet, area) => {
      engine.changes.tell({ kind: "looks", sheet, area, origin: engine.origin });
    },
    rowsHidden: (sheet, area, kind) => {
      engine.changes.tell({ kind, sheet, area, origin: engine.origin });
    },
    sorted: (sheet, area) => {
      engine.changes.tell({ kind: "sorted", sheet, axis: "rows", areas: [area], origin: engine.origin });
    },
  });
}

/** Tables in or beside which a person is about to write: they may grow, or fill a column. */
function tablesBefore(
  engine: Engine,
  sheet: string,
  area: Area,
  cells: readonly EditedCell[],
): TablesBefore | undefined {
  const [row, column] = [Math.max(area.row - 1, 0), Math.max(area.column - 1, 0)];
  const reach = boundingArea(area, { row, column, rows: 1, columns: 1 });
  const near = engine.tables.overlapping(sheet, reach);
  if (near.length === 0 || cells.length === 0) return undefined;
  const threatened = near.reduce((around, { data }) => boundingArea(around, data.area), area);
  return { tables: engine.tables.all(), restore: stateBefore(engine, [{ sheet, area: threatened }]) };
}

const isChanged = (before: readonly SheetTable[], after: readonly SheetTable[]): boolean =>
  before.length !== after.length || before.some((table, index) => table !== after[index]);

/**
 * "Undo" takes back what the typed text made of the table in a step of its own, as Excel's AutoCorrect does. Doing it again
 * is no step: the text that is typed again does it.
 */
function offerUndo(engine: Engine, restore: () => void): void {
  engine.undoSteps.push({
    undo: () => {
      engine.act("user", restore);
    },
    redo: () => undefined,
  });
}
