import { isHostFault } from "./host-errors";
import { inExcel } from "./in-excel";
import { type Inventory, takeInventory } from "./inventory";
import { protectAgain, protectedSheets, unprotect } from "./protection";
import type { Step } from "./step";
import { quieten } from "./write-batch";

/** How often it is tried before it is said that not all could be taken back. */
const attempts = 2;

/** Whether the workbook is as it was, or complete after all, because what was done could no longer be taken back. */
export type TakenBack = "undone" | "completed" | "failed";

/**
 * Takes back what a batch left behind, from however far it got: looks how the workbook stands now, then undoes step by step
 * what still is as the steps left it. Protection and events are as they were afterwards.
 */
export async function takeBack(
  steps: readonly Step[],
  before: Inventory,
  exactly: ReadonlyMap<Step, Step["undo"]>,
): Promise<TakenBack> {
  return tryToTakeBack(steps, before, exactly, attempts);
}

async function tryToTakeBack(
  steps: readonly Step[],
  before: Inventory,
  exactly: ReadonlyMap<Step, Step["undo"]>,
  left: number,
): Promise<TakenBack> {
  const done = await inExcel(async (context) => {
    const now = await takeInventory(context, before.request);
    quieten(context, "afterwards");
    const sheets = protectedSheets(steps, before).filter(({ id }) => now.sheets.some((sheet) => sheet.id === id));
    unprotect(context, protectedSheets(steps, now));
    const isPast = steps.some((step) => step.isPastUndoing?.(now) === true);
    for (const step of steps) {
      if (isPast) step.complete?.(context, now);
      else (exactly.get(step) ?? step.undo)(context, now);
    }
    protectAgain(context, sheets);
    context.runtime.enableEvents = true;
    await context.sync();
    return isPast ? ("completed" as const) : ("undone" as const);
  });
  if (!isHostFault(done)) return done;
  if (left > 1) return tryToTakeBack(steps, before, exactly, left - 1);
  await letEventsThrough();
  return "failed";
}

async function letEventsThrough(): Promise<void> {
  await inExcel(async (context) => {
    context.runtime.enableEvents = true;
    await context.sync();
  });
}
