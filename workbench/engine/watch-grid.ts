import { type ICommandInfo, type ICommandService, type IRange, ObjectMatrix } from "@univerjs/core";
import {
  type IMoveRangeMutationParams,
  type IReorderRangeMutationParams,
  type ISetRangeValuesMutationParams,
  MoveRangeMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
} from "@univerjs/sheets";
import type { Area } from "../workbook-data";
import { areaAround, areaBetween, COLUMN_LIMIT, eachCell } from "./area";
import type { EditBefore, EditedCell } from "./edit-follow-up";

/** What the person at the grid did with Univer's own tools, past the workbench's own verbs. */
export interface GridWatcher {
  /** Called before the cells are written, so that what they held is known afterwards. */
  beforeEdit(sheet: string, area: Area, cells: readonly EditedCell[]): EditBefore;
  cellsEdited(sheet: string, area: Area, before: EditBefore): void;
  looksChanged(sheet: string, area: Area): void;
  rowsHidden(sheet: string, area: Area, kind: "rowsHidden" | "rowsShown"): void;
  sorted(sheet: string, area: Area): void;
}

/** Univer marks what comes from a calculation, or only repeats an edit, with these options. */
interface ExecutionOptions {
  readonly onlyLocal?: boolean;
  readonly fromFormula?: boolean;
}

const isOwn = (options?: ExecutionOptions): boolean => options?.onlyLocal === true || options?.fromFormula === true;

/** Cells a mutation writes, and of which only the look. */
interface WrittenCells {
  readonly sheet: string;
  readonly cells: readonly EditedCell[];
  readonly restyled: readonly EditedCell[];
}

export function watchGrid(commands: ICommandService, watcher: GridWatcher): () => void {
  const running = new Map<object, readonly { readonly written: WrittenCells; readonly before?: EditBefore }[]>();
  const before = commands.beforeCommandExecuted((command, options?: ExecutionOptions) => {
    if (isOwn(options) || !command.params) return;
    const pending = writtenBy(command).map((written) => {
      const area = areaAround(written.cells);
      return { written, ...(area && { before: watcher.beforeEdit(written.sheet, area, written.cells) }) };
    });
    if (pending.length > 0) running.set(command.params, pending);
  });
  const after = commands.onCommandExecuted((command, options?: ExecutionOptions) => {
    if (isOwn(options) || !command.params) return;
    for (const { written, before: known } of running.get(command.params) ?? []) tellWritten(written, known, watcher);
    running.delete(command.params);
    tellLines(command, watcher);
  });
  return () => {
    before.dispose();
    after.dispose();
  };
}

function tellWritten(
  { sheet, cells, restyled }: WrittenCells,
  before: EditBefore | undefined,
  watcher: GridWatcher,
): void {
  const edited = areaAround(cells);
  const looks = areaAround(restyled);
  if (edited && before) watcher.cellsEdited(sheet, edited, before);
  if (looks) watcher.looksChanged(sheet, looks);
}

function tellLines({ id, params }: Readonly<ICommandInfo>, watcher: GridWatcher): void {
  if (id === SetRowHiddenMutation.id || id === SetRowVisibleMutation.id) {
    const { subUnitId, ranges } = params as { readonly subUnitId: string; readonly ranges: readonly IRange[] };
    const kind = id === SetRowHiddenMutation.id ? "rowsHidden" : "rowsShown";
    for (const { startRow, endRow } of ranges)
      watcher.rowsHidden(subUnitId, areaBetween(startRow, 0, endRow + 1, COLUMN_LIMIT), kind);
  } else if (id === ReorderRangeMutation.id) {
    const { subUnitId, range } = params as IReorderRangeMutationParams;
    watcher.sorted(subUnitId, areaOf(range));
  }
}

function writtenBy({ id, params }: Readonly<ICommandInfo>): WrittenCells[] {
  if (id === SetRangeValuesMutation.id) return [valuesWritten(params as ISetRangeValuesMutationParams)];
  if (id === MoveRangeMutation.id) return rangesWritten(params as IMoveRangeMutationParams);
  if (id !== ReorderRangeMutation.id) return [];
  const { subUnitId, range } = params as IReorderRangeMutationParams;
  return [{ sheet: subUnitId, cells: cellsIn(range), restyled: [] }];
}

function valuesWritten({ subUnitId, cellValue }: ISetRangeValuesMutationParams): WrittenCells {
  const cells: EditedCell[] = [];
  const restyled: EditedCell[] = [];
  new ObjectMatrix(cellValue).forValue((row, column, cell) => {
    const hasContent = !cell || "v" in cell || "f" in cell || "p" in cell;
    if (hasContent) cells.push({ row, column, ...(typeof cell?.f === "string" && { formula: cell.f }) });
    if (!cell || "s" in cell) restyled.push({ row, column });
  });
  return { sheet: subUnitId, cells, restyled };
}

/** Cells that were cut and pasted: both where they were and where they are. */
function rangesWritten({ from, to }: IMoveRangeMutationParams): WrittenCells[] {
  return [from, to].map(({ subUnitId, value }) => {
    const cells: EditedCell[] = [];
    new ObjectMatrix(value).forValue((row, column) => void cells.push({ row, column }));
    return { sheet: subUnitId, cells, restyled: [] };
  });
}

const areaOf = ({ startRow, startColumn, endRow, endColumn }: IRange): Area =>
  areaBetween(startRow, startColumn, endRow + 1, endColumn + 1);

function cellsIn(range: IRange): EditedCell[] {
  const cells: EditedCell[] = [];
  eachCell(areaOf(range), (row, column) => cells.push({ row, column }));
  return cells;
}
