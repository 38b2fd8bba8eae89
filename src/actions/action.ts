/** What every action is given, and the one way in which all of them end. */
import type { ClockPort } from "../ports/clock";
import { isWorkbookProblem, type Cancellation, type WorkbookChange, type WorkbookPort } from "../ports/workbook";
import type { Dialect } from "../sheets/sheet-plan";
import type { Done, Outcome } from "./outcome";

export interface ActionContext {
  readonly workbook: WorkbookPort;
  readonly clock: ClockPort;
  /** `given` once the user agreed to what a `consentNeeded` outcome asked. */
  readonly consent: "notAsked" | "given";
  readonly cancel?: Cancellation;
  readonly onStep?: (step: ActionStep) => void;
}

export const actionSteps = ["reading", "writing"] as const;
export type ActionStep = (typeof actionSteps)[number];

/** Writes the changes, all or none; without any there is nothing to do. */
export async function carryOut(
  context: ActionContext,
  changes: readonly WorkbookChange[],
  dialect: Dialect,
  done: Done,
): Promise<Outcome> {
  if (changes.length === 0) return { outcome: "unchanged", done };
  if (context.cancel?.aborted === true) return { outcome: "refused", problem: { problem: "Cancelled" } };
  context.onStep?.("writing");
  const { workbook, cancel } = context;
  const applied = await workbook.apply(changes, cancel === undefined ? { dialect } : { dialect, cancel });
  return isWorkbookProblem(applied) ? { outcome: "refused", problem: applied } : { outcome: "done", done };
}
