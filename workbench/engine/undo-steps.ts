import { CommandType, type ICommandService, type IUndoRedoService, RedoCommand, UndoCommand } from "@univerjs/core";

/** Something the person did that the grid's own undo takes back, and its redo does again. */
export interface UndoStep {
  readonly undo: () => void;
  readonly redo: () => void;
}

const STEP_ID = "workbench.mutation.step";

/** The workbench's own changes on the grid's undo stack, between those that Univer makes itself. */
export class UndoSteps {
  /** An undo or redo is going on: what happens now is no new step. */
  isReplaying = false;
  private readonly service: IUndoRedoService;
  private readonly unitId: string;
  private readonly stopWatching: () => void;

  constructor(commands: ICommandService, service: IUndoRedoService, unitId: string) {
    this.service = service;
    this.unitId = unitId;
    if (!commands.hasCommand(STEP_ID)) commands.registerCommand(STEP);
    const isReplay = (id: string): boolean => id === UndoCommand.id || id === RedoCommand.id;
    const before = commands.beforeCommandExecuted(({ id }) => {
      if (isReplay(id)) this.isReplaying = true;
    });
    const after = commands.onCommandExecuted(({ id }) => {
      if (isReplay(id)) this.isReplaying = false;
    });
    this.stopWatching = () => {
      before.dispose();
      after.dispose();
    };
  }

  push({ undo, redo }: UndoStep): void {
    if (this.isReplaying) return;
    this.service.pushUndoRedo({
      unitID: this.unitId,
      undoMutations: [{ id: STEP_ID, params: { take: undo } }],
      redoMutations: [{ id: STEP_ID, params: { take: redo } }],
    });
  }

  /** Nothing can be taken back any more: the cells it was done to are no longer what they were. */
  forget(): void {
    this.service.clearUndoRedo(this.unitId);
  }

  close(): void {
    this.stopWatching();
  }
}

const STEP = {
  id: STEP_ID,
  type: CommandType.MUTATION,
  handler: (_accessor: unknown, params: { readonly take: () => void }): boolean => {
    params.take();
    return true;
  },
} as const;
