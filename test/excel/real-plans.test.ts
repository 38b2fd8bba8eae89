/** @jest-environment ./test/environment/workbench-environment.ts
 * @jest-environment-options {"addIn": {"namespace": "CCHC", "folder": "src/functions"}}
 */
import { liveWorkbook } from "../../src/excel/live-workbook";
import { columnViews } from "../../src/sheets/score-sheet-columns";
import { planScoreSheet } from "../../src/sheets/score-sheet-plan";
import { planSummary } from "../../src/sheets/summary-plan";
import { sampleSheet } from "../builders/shipped-papers";
import { watchBatches } from "./batches";

/** Batches: one reads, one writes, one looks at results; custom functions answer later, in a few looks more. */
test.each([
  ["native", 3],
  ["cchc", 9],
] as const)(
  "a commune's score sheet and summary in the dialect %s come to what the domain computed",
  async (dialect, most) => {
    const sheet = sampleSheet("ba-thanh-2024");
    const port = liveWorkbook();
    const batches = watchBatches();
    await port.read({ tables: [], names: [] });
    const plans = [planScoreSheet(sheet, { view: columnViews[0] }), planSummary(sheet)];
    const added = plans.map((plan) => ({ kind: "addSheet", plan, isInFront: true }) as const);
    expect(await port.apply(added, { dialect })).toEqual({ disagreements: [] });
    expect(batches.length).toBeLessThanOrEqual(most);
  },
  20_000,
);
