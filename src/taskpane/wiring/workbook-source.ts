/** Where the pane's state comes from: the workbook, read again after every edit, and the selection in it. */
import { brokenFormulas } from "../../actions/broken-formulas";
import { readScoreBook, type ScoreBook } from "../../actions/score-book";
import { checkScoreSheet } from "../../domain/checks/all-checks";
import type { ClockPort } from "../../ports/clock";
import { isWorkbookProblem, type WorkbookEvent } from "../../ports/workbook";
import type { PaneBook, PaneSource, PaneState, SheetSelection } from "../pane-model";
import type { FollowedWorkbook } from "./followed-workbook";

export interface WorkbookSource extends PaneSource {
  /** Reads the workbook now; the new state is there when it resolves. */
  readonly refresh: () => Promise<void>;
  /** Reads it, and again after every edit. */
  readonly start: () => Promise<void>;
}

/** Edits come in bursts, such as a paste; Excel computes meanwhile. In milliseconds. */
const pauseAfterEdit = 150;
/** Custom functions answer after the edit that asked for them; a cell being edited makes the workbook busy. */
const pauseBeforeRetry = 600;

export function workbookSource(workbook: FollowedWorkbook, clock: ClockPort): WorkbookSource {
  const listeners = new Set<() => void>();
  let state: PaneState = { kind: "loading" };
  let selection: SheetSelection | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let reading: Promise<void> | undefined;
  let isStale = false;

  const show = (next: PaneState): void => {
    state = next;
    listeners.forEach((listener) => listener());
  };

  const readOnce = async (): Promise<void> => {
    const book = await readScoreBook({ workbook });
    if (!("problem" in book)) show({ kind: "scoreSheet", book: paneBook(book, clock), selection });
    else if (book.problem === "NoScoreSheet") {
      const { frameworkChoices } = await import("./framework-choices");
      show({ kind: "noScoreSheet", frameworks: frameworkChoices(), today: clock.today() });
    } else if (book.problem === "CellBeingEdited") later(pauseBeforeRetry);
    else show({ kind: "problem", problem: book });
  };

  /** Whether an edit came while the workbook was being read; told once. */
  const wasStale = (): boolean => {
    const was = isStale;
    isStale = false;
    return was;
  };

  /** One reading at a time; an edit meanwhile asks for one more. */
  const refresh = async (): Promise<void> => {
    if (reading !== undefined) {
      isStale = true;
      return reading;
    }
    reading = (async () => {
      do await readOnce();
      while (wasStale());
    })();
    try {
      await reading;
    } finally {
      reading = undefined;
    }
  };

  const later = (pause: number): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void refresh(), pause);
  };

  const follow = (event: WorkbookEvent): void => {
    if (event.kind === "edited") {
      later(pauseAfterEdit);
      return;
    }
    const next = event.kind === "selected" && event.key !== null ? { key: event.key, heading: event.heading } : null;
    if (next?.key === selection?.key && next?.heading === selection?.heading) return;
    selection = next;
    if (state.kind === "scoreSheet") show({ ...state, selection });
  };

  return {
    current: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh,
    start: async () => {
      await refresh();
      const watching = await workbook.watch(follow);
      if (typeof watching !== "function" && isWorkbookProblem(watching)) show({ kind: "problem", problem: watching });
    },
  };
}

function paneBook(book: ScoreBook, clock: ClockPort): PaneBook {
  const { sheet, faults, items, reconciliation, offices, settings, reading } = book;
  return {
    sheet,
    faults,
    items,
    reconciliation,
    remediationSheet: reading.tables.has("KhacPhuc") ? "made" : "notMade",
    findings: checkScoreSheet(sheet),
    offices,
    settings,
    brokenFormulas: brokenFormulas(book),
    today: clock.today(),
  };
}
