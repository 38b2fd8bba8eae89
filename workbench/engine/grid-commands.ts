import {
  CustomCommandExecutionError,
  type ICommandInfo,
  type ICommandService,
  type IFreeze,
  type Injector,
  type IRange,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import {
  CancelFrozenCommand,
  CopySheetCommand,
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  type IMoveRangeCommandParams,
  type IMoveRangeMutationParams,
  type IMoveRowsCommandParams,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  InsertSheetCommand,
  MoveColsCommand,
  MoveRangeCommand,
  MoveRangeMutation,
  MoveRowsCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  RemoveSheetCommand,
  SetFrozenCommand,
  SetTabColorCommand,
  SetWorksheetHideCommand,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
  SetWorksheetShowCommand,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import type { Area } from "../workbook-data";
import { areaBetween, COLUMN_LIMIT, ROW_LIMIT } from "./area";
import type { Engine } from "./engine";
import { freezeAsUser } from "./frozen-panes";
import { type GridShift, shiftAt } from "./grid-shift";
import {
  addSheetAsUser,
  colorTabAsUser,
  copySheetAsUser,
  moveSheetAsUser,
  removeSheetAsUser,
  renameSheetAsUser,
  showSheetAsUser,
} from "./user-sheets";
import { moveAsUser, moveLinesAsUser, shiftAsUser } from "./user-structure";

/** What Univer's commands are told, as far as it is used here. */
interface CommandParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly index?: number;
  readonly order?: number;
  readonly name?: string;
  readonly value?: string;
}

type Handler = (engine: Engine, sheet: string, params: CommandParams, selected: () => Area | undefined) => void;

/**
 * Univer's own tools for rows, columns, cells and sheets know nothing of tables, names, rules and links, read formulas in
 * their own way and leave hidden rows standing. So the workbench does what they were asked for, in their place.
 */
export function takeOverCommands(engine: Engine, commands: ICommandService, injector: Injector): () => void {
  const instances = injector.get(IUniverInstanceService);
  const listening = commands.beforeCommandExecuted((command: Readonly<ICommandInfo>) => {
    const handler = HANDLERS[command.id];
    const params = (command.params ?? {}) as CommandParams;
    if (!handler || !isOwn(engine, params, instances)) return;
    const sheet = params.subUnitId ?? engine.workbook.getActiveSheet()?.getSheetId() ?? engine.sheets.activeId;
    handler(engine, sheet, params, () => selectedArea(injector));
    // Univer's way of saying that a command is not to be carried out.
    throw new CustomCommandExecutionError(command.id);
  });
  return () => {
    listening.dispose();
  };
}

function isOwn(engine: Engine, { unitId }: CommandParams, instances: IUniverInstanceService): boolean {
  const current = instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET)?.getUnitId();
  return (unitId ?? current) === engine.workbook.getUnitId();
}

function selectedArea(injector: Injector): Area | undefined {
  const range = injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
  return range && areaOf(range);
}

/** In a range of whole rows or columns Univer leaves the other direction without numbers. */
function areaOf({ startRow, endRow, startColumn, endColumn }: IRange): Area {
  const isRows = Number.isNaN(startColumn) || Number.isNaN(endColumn);
  const isColumns = Number.isNaN(startRow) || Number.isNaN(endRow);
  return areaBetween(
    isColumns ? 0 : startRow,
    isRows ? 0 : startColumn,
    isColumns ? ROW_LIMIT : endRow + 1,
    isRows ? COLUMN_LIMIT : endColumn + 1,
  );
}

const wholeLines =
  (axis: GridShift["axis"], kind: GridShift["kind"]): Handler =>
  (engine, sheet, { range }) => {
    const area = range && areaOf(range);
    if (area) {
      const [at, count] = axis === "rows" ? [area.row, area.rows] : [area.column, area.columns];
      shiftAsUser(engine, sheet, { axis, kind, at, count });
    }
  };

const cells =
  (axis: GridShift["axis"], kind: GridShift["kind"]): Handler =>
  (engine, sheet, { range }, selected) => {
    const area = range ? areaOf(range) : selected();
    if (area) shiftAsUser(engine, sheet, shiftAt(area, axis, kind));
  };

const moveLines =
  (axis: GridShift["axis"]): Handler =>
  (engine, sheet, params, selected) => {
    const { fromRange, toRange, range } = params as unknown as IMoveRowsCommandParams;
    const area = range ? areaOf(range) : (selected() ?? areaOf(fromRange));
    if (axis === "rows") moveLinesAsUser(engine, sheet, axis, area.row, area.rows, toRange.startRow);
    else moveLinesAsUser(engine, sheet, axis, area.column, area.columns, toRange.startColumn);
  };

const moveRange: Handler = (engine, sheet, params) => {
  const { fromRange, toRange, fromSubUnitId, toSubUnitId } = params as unknown as IMoveRangeCommandParams;
  const from = fromSubUnitId ?? sheet;
  moveAsUser(engine, { sheet: from, area: areaOf(fromRange) }, { sheet: toSubUnitId ?? from, area: areaOf(toRange) });
};

/** Cutting and pasting has no command of its own: the clipboard asks for the cells to be moved. */
const moveCut: Handler = (engine, _sheet, params) => {
  const { fromRange, toRange, from, to } = params as unknown as IMoveRangeMutationParams;
  moveAsUser(
    engine,
    { sheet: from.subUnitId, area: areaOf(fromRange) },
    { sheet: to.subUnitId, area: areaOf(toRange) },
  );
};

const HANDLERS: Readonly<Record<string, Handler>> = {
  [InsertRowByRangeCommand.id]: wholeLines("rows", "insert"),
  [RemoveRowByRangeCommand.id]: wholeLines("rows", "delete"),
  [InsertColByRangeCommand.id]: wholeLines("columns", "insert"),
  [RemoveColByRangeCommand.id]: wholeLines("columns", "delete"),
  [InsertRangeMoveDownCommand.id]: cells("rows", "insert"),
  [InsertRangeMoveRightCommand.id]: cells("columns", "insert"),
  [DeleteRangeMoveUpCommand.id]: cells("rows", "delete"),
  [DeleteRangeMoveLeftCommand.id]: cells("columns", "delete"),
  [MoveRangeCommand.id]: moveRange,
  [MoveRangeMutation.id]: moveCut,
  [MoveRowsCommand.id]: moveLines("rows"),
  [MoveColsCommand.id]: moveLines("columns"),
  [SetFrozenCommand.id]: (engine, sheet, params) => {
    freezeAsUser(engine, sheet, params as unknown as IFreeze);
  },
  [CancelFrozenCommand.id]: (engine, sheet) => {
    freezeAsUser(engine, sheet, undefined);
  },
  [InsertSheetCommand.id]: (engine, _sheet, { index }) => {
    addSheetAsUser(engine, index);
  },
  [RemoveSheetCommand.id]: (engine, sheet) => {
    removeSheetAsUser(engine, sheet);
  },
  [CopySheetCommand.id]: (engine, sheet) => {
    copySheetAsUser(engine, sheet);
  },
  [SetWorksheetNameCommand.id]: (engine, sheet, { name }) => {
    if (name !== undefined) renameSheetAsUser(engine, sheet, name);
  },
  [SetWorksheetOrderCommand.id]: (engine, sheet, { order }) => {
    if (order !== undefined) moveSheetAsUser(engine, sheet, order);
  },
  [SetWorksheetHideCommand.id]: (engine, sheet) => {
    showSheetAsUser(engine, sheet, "Hidden");
  },
  [SetWorksheetShowCommand.id]: (engine, sheet) => {
    showSheetAsUser(engine, sheet, "Visible");
  },
  [SetTabColorCommand.id]: (engine, sheet, { value }) => {
    colorTabAsUser(engine, sheet, value);
  },
};
