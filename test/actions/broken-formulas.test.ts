/** Formulas that broke are counted by the columns that the sheets are planned with. */
import { brokenFormulas } from "../../src/actions/broken-formulas";
import { listRemediationItems } from "../../src/domain/remediation";
import { makeScoreSheet, type ScoreSheet } from "../../src/domain/score-sheet";
import type { TableReading, WorkbookReading } from "../../src/ports/workbook";
import { planRemediation } from "../../src/sheets/remediation-plan";
import { planScoreSheet } from "../../src/sheets/score-sheet-plan";
import type { SheetPlan } from "../../src/sheets/sheet-plan";
import { planSummary } from "../../src/sheets/summary-plan";
import { sampleSheet } from "../taskpane/sample-book";

/** Nothing appraised; its `Khắc phục` is headed after the self-score. */
const selfScored = withoutAppraisal(sampleSheet("hai-phong-2024"));

const broken = { kind: "error", error: "#NAME?" } as const;

test.each([
  ["appraised", sampleSheet("hai-phong-2024")],
  ["not appraised", selfScored],
])("every calculated column of every sheet counts, and no other: %s", (_, sheet) => {
  for (const plan of plansOf(sheet)) {
    const calculated = plan.table.columns.filter(({ formula }) => formula !== null);
    expect(brokenFormulas({ sheet, reading: readingOf(plan, 2) })).toBe(2 * calculated.length);
    for (const { heading, formula } of plan.table.columns)
      expect([heading, brokenFormulas({ sheet, reading: readingOf(plan, 1, heading) })]).toEqual([
        heading,
        formula === null ? 0 : 1,
      ]);
  }
});

test("cells that show anything else are not broken", () => {
  const [plan] = plansOf(selfScored);
  const reading = readingOf(plan!, 1);
  const rows = plan!.table.columns.map(() => ({ kind: "error", error: "#VALUE!" }) as const);
  const table: TableReading = { ...reading.tables.get("BangDiem")!, rows: [rows, rows.map(() => null)] };
  expect(brokenFormulas({ sheet: selfScored, reading: { ...reading, tables: new Map([["BangDiem", table]]) } })).toBe(
    0,
  );
});

function plansOf(sheet: ScoreSheet): readonly SheetPlan[] {
  return [
    planScoreSheet(sheet, { view: "full" }),
    planSummary(sheet),
    planRemediation(sheet, listRemediationItems(sheet), { today: "2025-11-20" }),
  ];
}

/** The plan's table with so many rows, all broken, or only below one heading. */
function readingOf({ table, name: sheet }: SheetPlan, rows: number, only?: string): WorkbookReading {
  const headings = table.columns.map(({ heading }) => heading);
  const row = headings.map((heading) => (only === undefined || heading === only ? broken : null));
  return {
    sheetNames: [sheet],
    tablesPresent: [{ name: table.name, sheet }],
    tables: new Map([[table.name, { sheet, headings, rows: Array.from({ length: rows }, () => row) }]]),
    named: new Map(),
    stored: null,
    functions: "available",
  };
}

function withoutAppraisal({ framework, assessment }: ScoreSheet): ScoreSheet {
  const entries = new Map([...assessment.entries].map(([key, entry]) => [key, { ...entry, appraisedScore: null }]));
  return makeScoreSheet(framework, { ...assessment, entries });
}
