import {
  CustomCommandExecutionError,
  ICommandService,
  type ICommandInfo,
  type Injector,
  type IRange,
  ObjectMatrix,
} from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  type ISetRangeValuesMutationParams,
  MoveColsMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  ReorderRangeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
} from "@univerjs/sheets";
import type { Engine } from "../../engine/engine";
import { isAllowed, isLocked, type ProtectionOption } from "../../engine/sheet-protection";
import { type ChangeOptions, isPersons } from "./change-options";
import type { GridListener, GridObjection } from "./grid-listener";
import type { ReadEngine } from "./read-engine";

/** Changes by Univer's own tools that the workbook has no way to follow. They would be shown and not saved. */
const NOT_FOLLOWED: readonly string[] = [MoveRowsMutation.id, MoveColsMutation.id, ReorderRangeMutation.id];

/** Which permission of a protected sheet each kind of change needs. */
const NEEDED: Readonly<Record<string, ProtectionOption>> = {
  [InsertRowMutation.id]: "allowInsertRows",
  [RemoveRowMutation.id]: "allowDeleteRows",
  [InsertColMutation.id]: "allowInsertColumns",
  [RemoveColMutation.id]: "allowDeleteColumns",
  [SetRowHiddenMutation.id]: "allowFormatRows",
  [SetRowVisibleMutation.id]: "allowFormatRows",
  [SetWorksheetRowHeightMutation.id]: "allowFormatRows",
  [SetColHiddenMutation.id]: "allowFormatColumns",
  [SetColVisibleMutation.id]: "allowFormatColumns",
  [SetWorksheetColWidthMutation.id]: "allowFormatColumns",
};

/** Stops what a person may not do with the grid's tools, before anything is changed. */
export function guardEdits(injector: Injector, readEngine: ReadEngine, listener: GridListener): void {
  injector.get(ICommandService).beforeCommandExecuted((command, options?: ChangeOptions) => {
    const engine = readEngine();
    if (!engine || !isPersons(options)) return;
    const objection = objectionToChange(engine, command);
    if (!objection) return;
    listener.objects(objection);
    throw new CustomCommandExecutionError("The workbook does not take this change");
  });
}

function objectionToChange(engine: Engine, { id, params }: Readonly<ICommandInfo>): GridObjection | undefined {
  const change = params as
    { readonly unitId?: string; readonly subUnitId?: string; readonly range?: IRange } | undefined;
  if (change?.unitId !== engine.workbook.getUnitId() || change.subUnitId === undefined) return undefined;
  if (NOT_FOLLOWED.includes(id)) return { kind: "notFollowed" };
  const needed = NEEDED[id];
  if (needed && !isAllowed(engine, change.subUnitId, needed)) return { kind: "locked" };
  if (id === SetRangeValuesMutation.id && isClosed(engine, params as ISetRangeValuesMutationParams))
    return { kind: "locked" };
  return undefined;
}

function isClosed(engine: Engine, { subUnitId, cellValue }: ISetRangeValuesMutationParams): boolean {
  if (!engine.sheets.records(subUnitId).protection) return false;
  const mayFormat = isAllowed(engine, subUnitId, "allowFormatCells");
  let isFound = false;
  new ObjectMatrix(cellValue).forValue((row, column, cell) => {
    const changesContent = !cell || "v" in cell || "f" in cell || "p" in cell;
    const changesLook = !cell || "s" in cell;
    isFound ||=
      (changesContent && isLocked(engine, subUnitId, row, column)) || (changesLook && !changesContent && !mayFormat);
  });
  return isFound;
}
