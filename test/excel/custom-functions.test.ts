/** @jest-environment ./test/environment/workbench-environment.ts
 * @jest-environment-options {"addIn": {"namespace": "CCHC", "folder": "src/functions"}}
 */
import { liveWorkbook } from "../../src/excel/live-workbook";
import { isWorkbookProblem } from "../../src/ports/workbook";
import { number, scoreLikePlan } from "../builders/sheet-plans";

const cchc = { dialect: "cchc" } as const;

test("the functions of CCHC are there, and a plan in their dialect agrees once they have answered", async () => {
  const port = liveWorkbook();
  const read = await port.read({ tables: [], names: [] });
  expect(!isWorkbookProblem(read) && read.functions).toBe("available");
  const plan = scoreLikePlan(6);
  expect(await port.apply([{ kind: "addSheet", plan, isInFront: true }], cchc)).toEqual({ disagreements: [] });
  const sheet = workbench.engine.save().sheets.at(-1)!;
  const gap = sheet.cells.find(({ row, column }) => row === 4 && column === 14)!;
  expect(gap.formula).toContain("CCHC.GAP(");
  expect(gap.value).toBe(0.5);
});

test("what they compute otherwise than planned is reported, each cell once", async () => {
  const plan = scoreLikePlan(3);
  const rows = plan.table.rows.map((row, index) => ({
    ...row,
    cells: row.cells.map((cell, at) => (index === 0 && at === 14 ? number("0.25") : cell)),
  }));
  const wrong = { ...plan, table: { ...plan.table, rows } };
  expect(await liveWorkbook().apply([{ kind: "addSheet", plan: wrong, isInFront: true }], cchc)).toEqual({
    disagreements: [
      {
        sheet: "Bảng điểm",
        area: { row: 4, column: 14, rows: 1, columns: 1 },
        planned: number("0.25"),
        found: { kind: "number", number: "0.5" },
      },
    ],
  });
});
