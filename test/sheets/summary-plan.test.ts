/** What `Tổng hợp` shows; its formulas are judged with those of `Bảng điểm`. */
import * as fc from "fast-check";
import { planSummary } from "../../src/sheets/summary-plan";
import { isPlannedFormula, type CellArea, type SheetPlan } from "../../src/sheets/sheet-plan";
import { sampleSheet } from "../builders/shipped-papers";
import { namedCells } from "./cells-of-plan";
import { anyFilledSheet } from "./score-sheet-cases";

const shown = (plan: SheetPlan): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...namedCells(plan)].map(([name, cell]) => [
      name,
      cell?.kind === "text" ? cell.text : cell?.kind === "number" ? cell.number : "",
    ]),
  );

test("hai-phong-2024: the figures of its letter", () => {
  expect(shown(planSummary(sampleSheet("hai-phong-2024")))).toEqual({
    CCHC_ChiSo: "93.72",
    CCHC_Diem: "89.51",
    CCHC_DiemToiDa: "95.5",
    CCHC_ChuaCham: "0",
    CCHC_DiemThuong: "1",
    CCHC_LoaiTru: "4.5",
    CCHC_LyDoLoaiTru: expect.any(String) as unknown,
  });
});

test("bonus, penalty and grade stand only where the framework knows them", () => {
  expect(Object.keys(shown(planSummary(sampleSheet("ba-thanh-2024"))))).toEqual([
    "CCHC_ChiSo",
    "CCHC_Diem",
    "CCHC_DiemToiDa",
    "CCHC_ChuaCham",
    "CCHC_LoaiTru",
    "CCHC_LyDoLoaiTru",
  ]);
});

test("rows are the parts and areas in official order", () => {
  const { table } = planSummary(sampleSheet("hai-phong-2024"));
  const keys = table.rows.map(({ cells }) => (cells[0]?.kind === "text" ? cells[0].text : ""));
  expect(keys).toEqual(["I", "I.1", "I.2", "I.3", "I.4", "I.5", "I.6", "I.7", "II"]);
});

const cellsOf = ({ row, column, rows, columns }: CellArea): readonly string[] =>
  Array.from({ length: rows * columns }, (_, at) => `${row + Math.floor(at / columns)},${column + (at % columns)}`);

test("a chart's figures are cells of the sheet, and charts cover nothing that is to be read", () => {
  fc.assert(
    fc.property(anyFilledSheet, (sheet) => {
      const { charts, cells, merges } = planSummary(sheet);
      const covered = new Set(charts.flatMap(({ place }) => cellsOf(place)));
      const figures = charts.flatMap(({ categories, series }) => [categories, ...series.map(({ values }) => values)]);
      const charted = new Set(figures.flatMap(cellsOf));
      const filled = new Set(cells.map(({ row, column }) => `${row},${column}`));
      expect([...charted].filter((place) => !filled.has(place) || !covered.has(place))).toEqual([]);
      const hidden = cells.filter(({ row, column, look }) => covered.has(`${row},${column}`) && look !== "note");
      expect(hidden).toEqual([]);
      expect(merges.flatMap(cellsOf).filter((place) => covered.has(place))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test("nothing touches the table, or Excel would take it in", () => {
  fc.assert(
    fc.property(anyFilledSheet, (sheet) => {
      const { table, cells } = planSummary(sheet);
      const last = table.headerRow + table.rows.length;
      const touching = cells.filter(({ row, content }) => {
        const isThere = isPlannedFormula(content) || content !== null;
        return isThere && row >= table.headerRow - 1 && row <= last + 1;
      });
      expect(touching).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
