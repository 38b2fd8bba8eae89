import { type ICommandInfo, type ICommandService, type IRange, ObjectMatrix } from "@univerjs/core";
import {
  type IInsertRowMutationParams,
  InsertColMutation,
  InsertRowMutation,
  type ISetRangeValuesMutationParams,
  RemoveColMutation,
  RemoveRowMutation,
  SetRangeValuesMutation,
} from "@univerjs/sheets";
import type { Area } from "../workbook-data.ts";
import { areaAround, areaBetween } from "./area.ts";
import type { EditBefore, EditedCell } from "./edit-follow-up.ts";
import type { GridShift } from "./grid-shift.ts";

/** What the person at the grid did with Univer's own tools, past the workbench's own verbs. */
export interface GridWatcher {
  /** Called before the cells are written, so that what they held is known afterwards. */
  beforeEdit(sheet: string, area: Area, cells: readonly EditedCell[]): EditBefore;
  cellsEdited(sheet: string, area: Area, before: EditBefore): void;
  looksChanged(sheet: string, area: Area): void;
  shifted(sheet: string, shift: GridShift): void;
}

/** Univer marks what comes from a calculation, or only repeats an edit, with these options. */
interface ExecutionOptions {
  readonly onlyLocal?: boolean;
  readonly fromFormula?: boolean;
}

const isOwn = (options?: ExecutionOptions): boolean => options?.onlyLocal === true || options?.fromFormula === true;

export function watchGrid(commands: ICommandService, watcher: GridWatcher): () => void {
  const running = new Map<ISetRangeValuesMutationParams, EditBefore>();
  const before = commands.beforeCommandExecuted((command, options?: ExecutionOptions) => {
    const params = isOwn(options) ? undefined : writtenValues(command);
    const cells = params && editedCells(params);
    const area = cells && areaAround(cells);
    if (area) running.set(params, watcher.beforeEdit(params.subUnitId, area, cells));
  });
  const after = commands.onCommandExecuted((command, options?: ExecutionOptions) => {
    if (isOwn(options)) return;
    const params = writtenValues(command);
    if (params) {
      tellEdits(params, running.get(params), watcher);
      running.delete(params);
      return;
    }
    const shift = shiftOf(command.id, (command.params as IInsertRowMutationParams | undefined)?.range);
    if (shift) watcher.shifted((command.params as IInsertRowMutationParams).subUnitId, shift);
  });
  return () => {
    before.dispose();
    after.dispose();
  };
}

function writtenValues({ id, params }: Readonly<ICommandInfo>): ISetRangeValuesMutationParams | undefined {
  return id === SetRangeValuesMutation.id ? (params as ISetRangeValuesMutationParams) : undefined;
}

/** The cells whose content is written, not only their look. */
function editedCells({ cellValue }: ISetRangeValuesMutationParams): EditedCell[] {
  const cells: EditedCell[] = [];
  new ObjectMatrix(cellValue).forValue((row, column, cell) => {
    const hasContent = !cell || "v" in cell || "f" in cell || "p" in cell;
    if (hasContent) cells.push({ row, column, ...(typeof cell?.f === "string" && { formula: cell.f }) });
  });
  return cells;
}

function tellEdits(params: ISetRangeValuesMutationParams, before: EditBefore | undefined, watcher: GridWatcher): void {
  const { subUnitId, cellValue } = params;
  const edited = areaAround(editedCells(params));
  const restyled: { row: number; column: number }[] = [];
  new ObjectMatrix(cellValue).forValue((row, column, cell) => {
    if (!cell || "s" in cell) restyled.push({ row, column });
  });
  const looks = areaAround(restyled);
  if (edited && before) watcher.cellsEdited(subUnitId, edited, before);
  if (looks) watcher.looksChanged(subUnitId, looks);
}

function shiftOf(id: string, range: IRange | undefined): GridShift | undefined {
  if (!range) return undefined;
  const area = areaBetween(range.startRow, range.startColumn, range.endRow + 1, range.endColumn + 1);
  switch (id) {
    case InsertRowMutation.id:
      return { axis: "rows", kind: "insert", at: area.row, count: area.rows };
    case RemoveRowMutation.id:
      return { axis: "rows", kind: "delete", at: area.row, count: area.rows };
    case InsertColMutation.id:
      return { axis: "columns", kind: "insert", at: area.column, count: area.columns };
    case RemoveColMutation.id:
      return { axis: "columns", kind: "delete", at: area.column, count: area.columns };
    default:
      return undefined;
  }
}
