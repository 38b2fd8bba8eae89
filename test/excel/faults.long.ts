/** @jest-environment ./test/environment/workbench-environment.ts */
import { isWorkbookProblem, type LiveWorkbookPort, type WorkbookChange } from "../../src/ports/workbook";
import type { ExcelErrorCode } from "../../workbench/protocol/excel-error";
import { type SeenBatch, watchBatches } from "./batches";
import { changes, contents, native, openBook, reading } from "./made-workbook";

/** What is to go wrong: in the n-th batch after the reading, counted from 1, at one of its actions. */
interface Trouble {
  readonly batch: number;
  readonly code: ExcelErrorCode;
  /** From 0. */
  readonly action: number;
}

/** Reads and applies in an open workbook in which the trouble strikes once. */
async function applyWith(port: LiveWorkbookPort, change: WorkbookChange, trouble: Trouble | null): Promise<unknown> {
  plan.trouble = null;
  await port.read(reading);
  plan.trouble = trouble;
  plan.batch = 0;
  return port.apply([change], native);
}

const plan: { trouble: Trouble | null; batch: number } = { trouble: null, batch: 0 };

/** Watches the open workbook for the batch in which the planned trouble is to strike. */
function awaitTrouble(): readonly SeenBatch[] {
  return watchBatches(() => {
    plan.batch++;
    const { trouble } = plan;
    if (trouble?.batch !== plan.batch) return;
    workbench.faults.failBatch(1, trouble.code, trouble.action);
  });
}

const codes: readonly ExcelErrorCode[] = [
  "GeneralException",
  "AccessDenied",
  "ItemNotFound",
  "InvalidOperationInCellEditMode",
];

/** A general failure at several actions of each batch, the others at one in the middle. */
function troubles(batches: readonly SeenBatch[]): readonly Trouble[] {
  const places = 6;
  return batches.flatMap(({ actions }, index) =>
    codes.flatMap((code) => {
      const at = code === "GeneralException" ? Array.from({ length: places }, (_, n) => n / (places - 1)) : [0.6];
      const wanted = new Set(at.map((share) => Math.floor(share * (actions - 1))));
      return [...wanted].map((action) => ({ batch: index + 1, code, action }));
    }),
  );
}

/** The answers a change gives to all these troubles: what was not found is looked for again. */
function expectedOutcomes(kind: WorkbookChange["kind"]): readonly string[] {
  return [
    { problem: "HostFailed", code: "GeneralException", undone: "all" },
    { problem: "ReadOnly" },
    { disagreements: [] },
    { problem: "CellBeingEdited" },
    ...(looksFirst.includes(kind) ? [{ problem: "HostFailed", code: "ItemNotFound", undone: "all" }] : []),
  ].map((outcome) => JSON.stringify(outcome));
}

/** Looks once more before it writes: where that look fails, it is not made again. */
const looksFirst: readonly WorkbookChange["kind"][] = ["rewriteSheet", "enterFormulas"];

describe("whatever fails, the workbook is as before or complete, and the answer says which", () => {
  test.each(Object.keys(changes) as WorkbookChange["kind"][])(
    "%s",
    async (kind) => {
      let port = await openBook();
      const before = await contents();
      const batches = awaitTrouble();
      await applyWith(port, changes[kind], null);
      const complete = await contents();
      expect(complete).not.toBe(before);
      const outcomes = new Set<string>();
      let isFresh = false;
      for (const trouble of troubles(batches.slice(1))) {
        if (!isFresh) {
          port = await openBook();
          awaitTrouble();
        }
        const result = await applyWith(port, changes[kind], trouble);
        const after = await contents();
        const state = after === before ? "before" : after === complete ? "complete" : "half";
        const said = isWorkbookProblem(result) ? "before" : "complete";
        expect({ trouble, result, state }).toEqual({ trouble, result, state: said });
        expect(workbench.host.events.isEnabled).toBe(true);
        outcomes.add(JSON.stringify(result));
        isFresh = state === "before";
      }
      expect([...outcomes].sort()).toEqual([...expectedOutcomes(kind)].sort());
    },
    60_000,
  );
});
