/** @jest-environment ./test/environment/workbench-environment.ts
 * @jest-environment-options {"addIn": {"namespace": "CCHC", "folder": "src/functions"}}
 */
import * as fc from "fast-check";
import type { ScoreSheet } from "../../src/domain/score-sheet";
import { liveWorkbook } from "../../src/excel/live-workbook";
import { headingOf, type ScoreSheetColumn } from "../../src/sheets/score-sheet-columns";
import { planScoreSheet } from "../../src/sheets/score-sheet-plan";
import type { Dialect, SheetPlan } from "../../src/sheets/sheet-plan";
import { planSummary } from "../../src/sheets/summary-plan";
import { ruleText } from "../../src/text/rule-text";
import { allLeaves } from "../../src/domain/framework";
import { sampleSheet } from "../builders/shipped-papers";
import { plannedValues } from "./plan-in-workbook";
import { anyFilledSheet } from "./score-sheet-cases";

const dialects: readonly Dialect[] = ["cchc", "native"];

async function made(sheet: ScoreSheet, dialect: Dialect): Promise<readonly SheetPlan[]> {
  const plans = [planScoreSheet(sheet, { view: "full" }), planSummary(sheet)];
  const changes = plans.map((plan) => ({ kind: "addSheet", plan, isInFront: true }) as const);
  const applied = await liveWorkbook().apply(changes, { dialect });
  expect(applied).not.toHaveProperty("problem");
  await workbench.settled();
  return plans;
}

/** Cells that show something else than the plan says, once everything is calculated. */
async function differing(plan: SheetPlan): Promise<readonly unknown[]> {
  const planned = plannedValues(plan);
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(plan.name).getRange("A1:Z160").load("values");
    await context.sync();
    return range.values as readonly (readonly unknown[])[];
  });
  return [...planned].flatMap(([address, value]) => {
    const { row, column } = placeOf(address);
    const found = values[row]?.[column];
    const number = typeof found === "number" ? Number(found.toPrecision(15)) : found;
    return number === value ? [] : [{ sheet: plan.name, address, planned: value, found }];
  });
}

function placeOf(address: string): { readonly row: number; readonly column: number } {
  return { row: Number(address.slice(1)) - 1, column: address.charCodeAt(0) - 65 };
}

/** The workbench takes a doubled quote inside a formula's text for the end of it, which Excel and LibreOffice do not. */
function hasQuotes({ framework }: ScoreSheet): boolean {
  return allLeaves(framework).some((leaf) => ruleText(leaf, framework).includes('"'));
}

const few = fc
  .sample(
    anyFilledSheet.filter((sheet) => sheet.rows.length <= 10 && !hasQuotes(sheet)),
    { numRuns: 2, seed: 20261120 },
  )
  .map((sheet, at) => [`generated ${at}`, sheet] as const);

/** The native dialect of whole papers is judged by LibreOffice. */
test.each<[string, ScoreSheet, Dialect]>([
  ["hai-phong-2024", sampleSheet("hai-phong-2024"), "cchc"],
  ...few.flatMap(([name, sheet]) => dialects.map((dialect): [string, ScoreSheet, Dialect] => [name, sheet, dialect])),
])(
  "%s: the workbook calculates what the plans say",
  async (_name, sheet, dialect) => {
    for (const plan of await made(sheet, dialect)) expect(await differing(plan)).toEqual([]);
  },
  60_000,
);

test.each(dialects)(
  "edits in the dialect %s",
  async (dialect) => {
    await made(sampleSheet("ba-thanh-2024"), dialect);

    // A score typed as text counts.
    const before = await rowOf("1.x");
    await enterInto("1.x", "appraisedInput", "'10,25");
    expect(await rowOf("1.x")).toEqual({ ...before, appraisedScore: 10.25, gap: 1.25, status: "Chưa đạt" });
    expect(await rowOf("1")).toMatchObject({ appraisedScore: 10.25, gap: 1.25, status: "Chưa đạt" });

    // What is no figure is left out; the self-score stays, which this paper has far above the maximum.
    for (const text of ["'mười", "'5%"]) {
      await enterInto("1.x", "appraisedInput", text);
      expect(await rowOf("1")).toMatchObject({ appraisedScore: "", gap: "", status: "Vượt tối đa" });
      expect(await rowOf("2")).toMatchObject({ appraisedScore: 6, gap: 5 });
    }

    // A row that staff insert stays blank and changes no sum.
    const total = await named("CCHC_Diem");
    await Excel.run(async (context) => {
      const row = context.workbook.tables.getItem("BangDiem").rows.add(1);
      row.getRange().getCell(0, 2).values = [["Ghi chú của cán bộ"]];
      await context.sync();
    });
    await workbench.settled();
    const { nodeKey, name, ...rest } = await rowAt(1);
    expect([nodeKey, name, ...new Set(Object.values(rest))]).toEqual(["", "Ghi chú của cán bộ", ""]);
    expect(await named("CCHC_Diem")).toBe(total);
  },
  60_000,
);

const shown = [
  "nodeKey",
  "name",
  "selfScore",
  "appraisedScore",
  "applicableMax",
  "gap",
  "status",
  "ruleScore",
] as const satisfies readonly ScoreSheetColumn[];
type Shown = Readonly<Record<string, unknown>>;

async function body(): Promise<{
  readonly headings: readonly unknown[];
  readonly rows: readonly (readonly unknown[])[];
}> {
  return await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("BangDiem");
    const headings = table.getHeaderRowRange().load("values");
    const rows = table.getDataBodyRange().load("values");
    await context.sync();
    return { headings: headings.values[0] ?? [], rows: rows.values };
  });
}

async function rowAt(at: number): Promise<Shown> {
  const { headings, rows } = await body();
  return Object.fromEntries(shown.map((name) => [name, rows[at]?.[headings.indexOf(headingOf(name))]]));
}

async function rowOf(key: string): Promise<Shown> {
  const { headings, rows } = await body();
  const at = rows.findIndex((row) => row[headings.indexOf(headingOf("nodeKey"))] === key);
  return rowAt(at);
}

async function enterInto(key: string, column: ScoreSheetColumn, value: string): Promise<void> {
  const { headings, rows } = await body();
  const at = rows.findIndex((row) => row[headings.indexOf(headingOf("nodeKey"))] === key);
  await Excel.run(async (context) => {
    const range = context.workbook.tables.getItem("BangDiem").getDataBodyRange();
    range.getCell(at, headings.indexOf(headingOf(column))).values = [[value]];
    await context.sync();
  });
  await workbench.settled();
}

async function named(name: string): Promise<unknown> {
  return await Excel.run(async (context) => {
    const range = context.workbook.names.getItem(name).getRange().load("values");
    await context.sync();
    return (range.values as readonly (readonly unknown[])[])[0]?.[0];
  });
}
