/** The actions as the screens call them: each runs through the runner, which shows how it goes. */
import { useMemo } from "react";
import type {
  Assignment,
  ColumnView,
  Dialect,
  PaneActions,
  ScoreSheetChoice,
  SettingsChange,
  SheetPlace,
  TypedCell,
} from "../pane-model";
import type { ActionRunner, Ending } from "./use-action-runner";

export interface PaneCommands {
  readonly makeScoreSheet: (choice: ScoreSheetChoice) => Promise<Ending>;
  readonly makeRemediation: () => Promise<Ending>;
  readonly runChecks: () => Promise<Ending>;
  readonly writeFindings: () => Promise<Ending>;
  readonly showView: (view: ColumnView) => Promise<Ending>;
  readonly changeSettings: (change: SettingsChange) => Promise<Ending>;
  readonly repairFormulas: () => Promise<Ending>;
  readonly switchDialect: (to: Dialect) => Promise<Ending>;
  readonly removeSheets: () => Promise<Ending>;
  /** The field that was typed into says how it ended. */
  readonly typeCell: (cell: TypedCell) => Promise<Ending>;
  readonly assign: (assignment: Assignment) => Promise<Ending>;
  readonly select: (place: SheetPlace) => Promise<Ending>;
  readonly reload: () => Promise<Ending>;
}

export function usePaneCommands(actions: PaneActions, start: ActionRunner["start"]): PaneCommands {
  return useMemo(
    () => ({
      makeScoreSheet: (choice) => start("makeScoreSheet", "loud", (run) => actions.makeScoreSheet(choice, run)),
      makeRemediation: () => start("makeRemediation", "loud", (run) => actions.makeRemediation(run)),
      runChecks: () => start("runChecks", "loud", (run) => actions.runChecks(run)),
      writeFindings: () => start("writeFindings", "loud", (run) => actions.writeFindings(run)),
      showView: (view) => start("showView", "loud", (run) => actions.showView(view, run)),
      changeSettings: (change) => start("changeSettings", "loud", (run) => actions.changeSettings(change, run)),
      repairFormulas: () => start("repairFormulas", "loud", (run) => actions.repairFormulas(run)),
      switchDialect: (to) => start("switchDialect", "loud", (run) => actions.switchDialect(to, run)),
      removeSheets: () => start("removeSheets", "loud", (run) => actions.removeSheets(run)),
      typeCell: (cell) => start("typeCell", "silent", (run) => actions.typeCell(cell, run)),
      assign: (assignment) => start("assign", "loud", (run) => actions.assign(assignment, run)),
      select: (place) => start("select", "quiet", (run) => actions.select(place, run)),
      reload: () => start("reload", "loud", (run) => actions.reload(run)),
    }),
    [actions, start],
  );
}
