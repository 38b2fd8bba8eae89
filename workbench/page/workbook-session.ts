import type { Engine } from "../engine/engine";
import type { AddInFunctions } from "../functions/add-in-functions";
import { catalog } from "../objects/catalog";
import { documentSettings } from "../objects/document-settings";
import { ExcelHost } from "../protocol/host";
import { ActionType, PathType, type RequestBody } from "../protocol/messages";
import { connectPane, type ExternalOptions, type PaneConnection } from "../transport/external";

/** One open workbook and the host that answers the pane on it. */
export class WorkbookSession {
  readonly engine: Engine;
  readonly host: ExcelHost;
  private readonly onBatch: () => void;
  private pane: PaneConnection | undefined;
  private isPaneReady = false;

  /** `addIns` are those Excel knows before it opens the workbook. */
  constructor(engine: Engine, addIns: readonly AddInFunctions[], onBatch: () => void) {
    this.engine = engine;
    this.host = new ExcelHost(engine, catalog, addIns);
    this.onBatch = onBatch;
    engine.changes.listen(({ kind, origin }) => {
      if (origin !== "addin" && kind !== "selected" && kind !== "calculated") void this.host.calculate();
    });
    void this.host.calculate();
  }

  /** Done when formulas are calculated and no cell waits for a custom function. */
  async settled(): Promise<void> {
    await this.host.calculate();
    await this.host.functions.settled();
  }

  /** Takes up a pane that is being loaded; the one before is no longer spoken to. Gives its `window.external`. */
  attachPane(surroundings: Pick<ExternalOptions, "documentUrl" | "locale" | "theme">): object {
    const { engine, host } = this;
    this.detachPane();
    this.pane = connectPane({
      handler: {
        answer: async (bodyText, flags) => {
          const answer = await host.answer(bodyText, isRuntimesOwn(bodyText) ? flags | WAITS_FOR_CELL_EDIT : flags);
          this.isPaneReady ||= bodyText.includes('"NotifyActionHandlerReady"');
          this.onBatch();
          return answer;
        },
        connect: (send) => {
          host.connect(send);
        },
      },
      settings: documentSettings(engine),
      ...surroundings,
    });
    return this.pane.external;
  }

  /** The pane is about to be loaded anew: the one that was there is gone, with all it had in memory. */
  detachPane(): void {
    this.pane?.disconnect();
    this.pane = undefined;
    this.isPaneReady = false;
  }

  /** The add-in has said that its ribbon actions can be called. */
  get isReady(): boolean {
    return this.isPaneReady;
  }

  /** Presses a ribbon button: office.js calls the function the add-in associated with the name. */
  async pressButton(name: string): Promise<void> {
    await this.pane?.pressButton(name);
  }
}

/** The flag office.js sets for `delayForCellEdit`. */
const WAITS_FOR_CELL_EDIT = 64;

/**
 * Whether a request asks nothing of the workbook: results of custom functions, telemetry, office.js letting go of what it
 * held. Excel takes those up when the person has finished typing; only what the add-in asks is refused in between.
 */
function isRuntimesOwn(bodyText: string): boolean {
  const { Actions, ObjectPaths } = JSON.parse(bodyText) as RequestBody;
  const isService = Object.values(ObjectPaths).every((path) => path.ObjectPathType !== PathType.root);
  const isRelease = Actions.every(
    ({ ActionType: type, Name }) => type === ActionType.instantiate || Name === "_RemoveReference",
  );
  return isService || isRelease;
}
