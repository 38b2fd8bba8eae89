/** The pane's and the ribbon's actions, on the open workbook; after each the pane shows the workbook as it is then. */
import type { ActionContext } from "../../actions/action";
import { assign } from "../../actions/assign";
import { changeSettings } from "../../actions/change-settings";
import { repairFormulas, switchDialect } from "../../actions/enter-formulas";
import { makeRemediation } from "../../actions/make-remediation";
import { makeScoreSheet } from "../../actions/make-score-sheet";
import type { ActionProblem, Outcome } from "../../actions/outcome";
import { removeSheets } from "../../actions/remove-sheets";
import { readScoreBook } from "../../actions/score-book";
import { showView } from "../../actions/show-view";
import { typeCell } from "../../actions/type-cells";
import { checksDone, writeFindings } from "../../actions/write-findings";
import { checkScoreSheet } from "../../domain/checks/all-checks";
import { liveWorkbook } from "../../excel/live-workbook";
import type { ClockPort } from "../../ports/clock";
import { remediationHeadings } from "../../sheets/remediation-columns";
import { headingOf, type ScoreSheetColumn } from "../../sheets/score-sheet-columns";
import type { ActionRun, PaneActions, SheetPlace } from "../pane-model";
import type { WorkbookSource } from "./workbook-source";

export function workbookActions(clock: ClockPort, source: WorkbookSource): PaneActions {
  const workbook = liveWorkbook();
  const contextOf = (run: ActionRun): ActionContext => ({ workbook, clock, ...run });
  const then = async (ending: Promise<Outcome>): Promise<Outcome> => {
    const outcome = await ending;
    await source.refresh();
    return outcome;
  };
  return {
    makeScoreSheet: async (choice, run) => {
      const { chosenStart, viewFor } = await import("./framework-choices");
      const start = chosenStart(choice);
      if ("problem" in start) return refused(start);
      return then(makeScoreSheet(contextOf(run), { ...start, dialect: "automatic", view: viewFor(start) }));
    },
    makeRemediation: (run) => then(makeRemediation(contextOf(run))),
    runChecks: async (run) => {
      const book = await readScoreBook(contextOf(run));
      await source.refresh();
      return "problem" in book ? refused(book) : { outcome: "done", done: checksDone(checkScoreSheet(book.sheet)) };
    },
    writeFindings: (run) => then(writeFindings(contextOf(run))),
    showView: (view, run) => then(showView(contextOf(run), view)),
    changeSettings: (change, run) => then(changeSettings(contextOf(run), change)),
    repairFormulas: (run) => then(repairFormulas(contextOf(run))),
    switchDialect: (to, run) => then(switchDialect(contextOf(run), to)),
    removeSheets: (run) => then(removeSheets(contextOf(run))),
    typeCell: (cell, run) => then(typeCell(contextOf(run), cell)),
    assign: (assignment, run) => then(assign(contextOf(run), assignment)),
    select: async (place) => {
      const problem = await workbook.select({ table: place.table, key: place.key, heading: headingAt(place) });
      return problem === null ? { outcome: "unchanged", done: { did: "typed", cells: 0 } } : refused(problem);
    },
    reload: async () => {
      await source.refresh();
      return { outcome: "unchanged", done: { did: "typed", cells: 0 } };
    },
  };
}

function refused(problem: ActionProblem): Outcome {
  return { outcome: "refused", problem };
}

function headingAt({ table, column }: SheetPlace): string {
  return table === "BangDiem"
    ? headingOf(column as ScoreSheetColumn)
    : remediationHeadings[column as keyof typeof remediationHeadings];
}
