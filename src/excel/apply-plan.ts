/**
 * Makes changes in the workbook, all of them or none.
 *
 * What is known from the last reading is relied on, so that an action needs no second look; every batch shows for itself
 * whether it hit what was meant. Where it did not, or Excel finds something gone, all is taken back and tried once more
 * after a fresh look: by then a refusal says exactly what is missing.
 */
import {
  type Applied,
  type ApplyOptions,
  isWorkbookProblem,
  type WorkbookChange,
  type WorkbookProblem,
} from "../ports/workbook";
import { needsFormulas } from "./fill-cells";
import { type HostFault, isHostFault, isMisplaced, problemOf } from "./host-errors";
import { inExcel, syncFault } from "./in-excel";
import { covers, type Inventory, type InventoryRequest, takeInventory } from "./inventory";
import { inOrder, knowledgeFor, plannedSteps } from "./planned-steps";
import { passwordProblem, protectAgain, protectedSheets, unprotect } from "./protection";
import type { Refusal, Step } from "./step";
import { type TakenBack, takeBack } from "./undo";
import { requestResults, type Results } from "./verify";
import { openBatch } from "./write-batch";

export async function applyPlan(
  changes: readonly WorkbookChange[],
  options: ApplyOptions,
  lastLook: Inventory | null,
): Promise<Applied | WorkbookProblem> {
  if (options.cancel?.aborted === true) return { problem: "Cancelled" };
  const ordered = inOrder(changes);
  const request = withFormulas(knowledgeFor(ordered), ordered, lastLook);
  if (lastLook !== null && covers(lastLook, request)) {
    const outcome = await attempt(ordered, options, lastLook, "afterwards");
    if (outcome.isSure) return outcome.result;
  }
  return applyAfterLooking(ordered, options, withAllFormulas(request, ordered), freshLooks);
}

/** How often it is looked afresh, should somebody else change things just between looking and writing. */
const freshLooks = 2;

async function applyAfterLooking(
  changes: readonly WorkbookChange[],
  options: ApplyOptions,
  request: InventoryRequest,
  left: number,
): Promise<Applied | WorkbookProblem> {
  const look = await inExcel((context) => takeInventory(context, request));
  if (isHostFault(look)) return problemOf(look);
  const outcome = await attempt(changes, options, look, "meanwhile");
  return outcome.isSure || left === 1 ? outcome.result : applyAfterLooking(changes, options, request, left - 1);
}

/** Cells with formulas of staff's own among those to be filled: they have to be known to be put back. */
function withFormulas(
  request: InventoryRequest,
  changes: readonly WorkbookChange[],
  look: Inventory | null,
): InventoryRequest {
  const tables = changes.flatMap((change) =>
    change.kind === "fillCells" && look !== null && needsFormulas(look, change.table, change.cells)
      ? [change.table]
      : [],
  );
  return { ...request, formulasOf: [...new Set([...request.formulasOf, ...tables])] };
}

function withAllFormulas(request: InventoryRequest, changes: readonly WorkbookChange[]): InventoryRequest {
  const tables = changes.flatMap((change) => (change.kind === "fillCells" ? [change.table] : []));
  return { ...request, formulasOf: [...new Set([...request.formulasOf, ...tables])] };
}

/** `isSure` is false where a look that was out of date may be what stood in the way. */
interface Outcome {
  readonly result: Applied | WorkbookProblem;
  readonly isSure: boolean;
}

async function attempt(
  changes: readonly WorkbookChange[],
  options: ApplyOptions,
  look: Inventory,
  calculation: "meanwhile" | "afterwards",
): Promise<Outcome> {
  const steps = plannedSteps(changes, look, options.dialect);
  if (isWorkbookProblem(steps)) return { result: steps, isSure: calculation === "meanwhile" };
  const written = await inExcel((context) => writeAndVerify(context, steps, look, options, calculation));
  if (!isHostFault(written) && !("refusals" in written)) return { result: written, isSure: true };
  const password = isHostFault(written) ? await passwordProblem(protectedSheets(steps, look)) : null;
  if (password !== null) return { result: password, isSure: true };
  const exactly = isHostFault(written) ? new Map<Step, Step["undo"]>() : exactUndo(written.refusals);
  const taken = await takeBack(steps, look, exactly);
  if (isHostFault(written)) return outcomeOfFault(written, taken);
  const problem = [...written.refusals.values()].find((refusal) => refusal !== null)?.problem;
  return taken === "failed" || problem === undefined
    ? { result: { problem: "HostFailed", code: "NotTakenBack", undone: "notAll" }, isSure: true }
    : { result: problem, isSure: false };
}

function outcomeOfFault(fault: HostFault, taken: TakenBack): Outcome {
  if (taken === "completed") return { result: { disagreements: [] }, isSure: true };
  if (taken === "failed")
    return { result: { problem: "HostFailed", code: fault.hostFault, undone: "notAll" }, isSure: true };
  return { result: problemOf(fault), isSure: !isMisplaced(fault) };
}

function exactUndo(refusals: ReadonlyMap<Step, Refusal | null>): ReadonlyMap<Step, Step["undo"]> {
  return new Map(
    [...refusals].flatMap(([step, refusal]) => (refusal?.undo === undefined ? [] : [[step, refusal.undo] as const])),
  );
}

interface Refused {
  readonly refusals: ReadonlyMap<Step, Refusal | null>;
}

/** One batch that writes and shows what it wrote; a second for what formulas come to, where they are not calculated yet. */
async function writeAndVerify(
  context: Excel.RequestContext,
  steps: readonly Step[],
  look: Inventory,
  { cancel }: ApplyOptions,
  calculation: "meanwhile" | "afterwards",
): Promise<Applied | Refused> {
  const calculated = steps.flatMap((step) => step.calculated);
  const batch = openBatch(context, { calculation, cancel });
  const locked = protectedSheets(steps, look);
  unprotect(context, locked);
  const judges = await inTurn(steps, (step) => step.write(batch));
  for (const step of steps) step.finish?.(context);
  protectAgain(context, locked);
  context.runtime.enableEvents = true;
  const early = calculation === "meanwhile" ? requestResults(context, calculated) : null;
  await context.sync();
  const refusals = new Map(steps.map((step, index) => [step, judges[index]?.() ?? null]));
  if ([...refusals.values()].some((refusal) => refusal !== null)) return { refusals };
  if (calculated.length === 0) return { disagreements: [] };
  const results = early?.();
  if (results?.disagreements.length === 0) return { disagreements: [] };
  return { disagreements: await settledResults(context, steps, results ?? null) };
}

async function inTurn<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  return items.reduce<Promise<readonly Result[]>>(
    async (done, item) => [...(await done), await work(item)],
    Promise.resolve([]),
  );
}

/** Waits between looks at results, in milliseconds: custom functions answer one after the other, and Excel shows #BUSY! till then. */
const waits: readonly number[] = [0, 100, 200, 400, 800, 1600];

/**
 * Looks until all agree, or until nothing is busy and two looks are alike, or the last wait is over. A look that fails is
 * made again; where none succeeds the fault is thrown, for nobody knows then what stands there.
 */
async function settledResults(
  context: Excel.RequestContext,
  steps: readonly Step[],
  last: Results | null,
  turn = 0,
): Promise<Results["disagreements"]> {
  const [wait] = waits.slice(turn);
  if (wait === undefined) return last?.disagreements ?? [];
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  if (turn === 0) context.workbook.application.calculate(Excel.CalculationType.recalculate);
  const request = requestResults(
    context,
    steps.flatMap((step) => step.calculated),
  );
  const isLast = turn === waits.length - 1;
  if (isLast && last === null) await context.sync();
  else if ((await syncFault(context)) !== null) return settledResults(context, steps, last, turn + 1);
  const results = request();
  const isSettled = !results.isBusy && JSON.stringify(results) === JSON.stringify(last);
  if (results.disagreements.length === 0 || isSettled) return results.disagreements;
  return settledResults(context, steps, results, turn + 1);
}
