/** The native formulas, calculated by a program that shares no code with ours. */
import * as fc from "fast-check";
import { writeNumber } from "../../src/domain/written-number";
import { planScoreSheet } from "../../src/sheets/score-sheet-plan";
import { planSummary } from "../../src/sheets/summary-plan";
import type { CellContent, SheetPlan } from "../../src/sheets/sheet-plan";
import { saveXlsx } from "../../workbench/xlsx/save/save-xlsx";
import { sampleSheet } from "../builders/shipped-papers";
import { recalculate } from "../judges/libreoffice";
import { booksAsFile, sheetName, type PlanBook } from "./plan-as-file";
import { plannedValues } from "./plan-in-workbook";
import { anyFilledSheet } from "./score-sheet-cases";

const samples = ["hai-phong-2024", "duong-hoa-2022", "chi-minh-2023h1", "ba-thanh-2024"].map((id) => ({
  name: id,
  sheet: sampleSheet(id),
}));
const generated = fc.sample(anyFilledSheet, { numRuns: 24, seed: 20261120 }).map((sheet, at) => ({
  name: `generated ${at}`,
  sheet,
}));

/** Scores typed as text, with a comma and with a point by turns. */
function typedAsText(plan: SheetPlan): SheetPlan {
  const typed = plan.table.columns.map(({ key }) => key === "selfInput" || key === "appraisedInput");
  const asText = (content: CellContent, row: number): CellContent =>
    content?.kind === "number"
      ? { kind: "text", text: row % 2 === 0 ? writeNumber(content.number) : content.number }
      : content;
  const rows = plan.table.rows.map((row, at) => ({
    ...row,
    cells: row.cells.map((content, column) => (typed[column] === true ? asText(content, at) : content)),
  }));
  return { ...plan, table: { ...plan.table, rows } };
}

const books: readonly PlanBook[] = [...samples, ...generated].map(({ name, sheet }, at) => {
  const plan = planScoreSheet(sheet, { view: "full" });
  return { name, plans: [at % 2 === 0 ? plan : typedAsText(plan), planSummary(sheet)] };
});

test("LibreOffice, calculating everything, finds what the plans say", async () => {
  const verdict = await recalculate(await saveXlsx(booksAsFile(books)));
  for (const [book, { name, plans }] of books.entries()) {
    for (const plan of plans) {
      const judged = verdict.get(sheetName(plan, book))!;
      const planned = plannedValues(plan);
      const found = [...planned.keys()].map((address) => [address, judged.get(address) ?? ""] as const);
      const differing = found.filter(([address, value]) => value !== planned.get(address));
      expect([name, differing.map(([address, value]) => [address, planned.get(address), value])]).toEqual([name, []]);
    }
  }
}, 120_000);
