/** A pane's source and actions without a workbook: the state is set by the test, every call is kept. */
import type { Outcome } from "../../src/actions/outcome";
import type { ActionRun, PaneActions, PaneSource, PaneState } from "../../src/taskpane/pane-model";

export type ActionName = keyof PaneActions;

export interface RecordedCall {
  readonly action: ActionName;
  /** What the pane asked for, without the run. */
  readonly asked: unknown;
  readonly consent: ActionRun["consent"];
}

export interface RecordedPane {
  readonly source: PaneSource;
  readonly actions: PaneActions;
  readonly calls: RecordedCall[];
  readonly show: (state: PaneState) => void;
  /** How the next calls of an action end; without it they end as `typed`. */
  readonly answer: (action: ActionName, answer: (run: ActionRun) => Promise<Outcome>) => void;
}

const typed: Outcome = { outcome: "done", done: { did: "typed", cells: 1 } };

export function recordedPane(first: PaneState): RecordedPane {
  let state = first;
  const listeners = new Set<() => void>();
  const calls: RecordedCall[] = [];
  const answers = new Map<ActionName, (run: ActionRun) => Promise<Outcome>>();
  const end = (action: ActionName, asked: unknown, run: ActionRun): Promise<Outcome> => {
    calls.push({ action, asked, consent: run.consent });
    return answers.get(action)?.(run) ?? Promise.resolve(typed);
  };
  const asking =
    (action: ActionName) =>
    (asked: unknown, run: ActionRun): Promise<Outcome> =>
      end(action, asked, run);
  const plain =
    (action: ActionName) =>
    (run: ActionRun): Promise<Outcome> =>
      end(action, null, run);
  return {
    calls,
    source: {
      current: () => state,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    show: (next) => {
      state = next;
      listeners.forEach((listener) => listener());
    },
    answer: (action, answer) => answers.set(action, answer),
    actions: {
      makeScoreSheet: asking("makeScoreSheet"),
      makeRemediation: plain("makeRemediation"),
      runChecks: plain("runChecks"),
      writeFindings: plain("writeFindings"),
      showView: asking("showView"),
      changeSettings: asking("changeSettings"),
      repairFormulas: plain("repairFormulas"),
      switchDialect: asking("switchDialect"),
      removeSheets: plain("removeSheets"),
      typeCell: asking("typeCell"),
      assign: asking("assign"),
      select: asking("select"),
      reload: plain("reload"),
    },
  };
}
