/** The actions as the pane has them from the start: what writes sheets is loaded when something is asked for. */
import type { PaneActions } from "../pane-model";

export function actionsOnDemand(load: () => Promise<PaneActions>): PaneActions {
  return {
    makeScoreSheet: async (choice, run) => (await load()).makeScoreSheet(choice, run),
    makeRemediation: async (run) => (await load()).makeRemediation(run),
    runChecks: async (run) => (await load()).runChecks(run),
    writeFindings: async (run) => (await load()).writeFindings(run),
    showView: async (view, run) => (await load()).showView(view, run),
    changeSettings: async (change, run) => (await load()).changeSettings(change, run),
    repairFormulas: async (run) => (await load()).repairFormulas(run),
    switchDialect: async (to, run) => (await load()).switchDialect(to, run),
    removeSheets: async (run) => (await load()).removeSheets(run),
    typeCell: async (cell, run) => (await load()).typeCell(cell, run),
    assign: async (assignment, run) => (await load()).assign(assignment, run),
    select: async (place, run) => (await load()).select(place, run),
    reload: async (run) => (await load()).reload(run),
  };
}
