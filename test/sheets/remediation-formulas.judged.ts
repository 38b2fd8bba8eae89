/** The native formulas, calculated by a program that shares no code with ours. */
import { listRemediationItems, type EarlierItem } from "../../src/domain/remediation";
import type { ScoreSheet } from "../../src/domain/score-sheet";
import { planAssignment } from "../../src/sheets/assignment-plan";
import { planRemediation } from "../../src/sheets/remediation-plan";
import { isPlannedFormula, type CellContent, type SheetPlan } from "../../src/sheets/sheet-plan";
import { saveXlsx } from "../../workbench/xlsx/save/save-xlsx";
import type { Area, CellData, SheetData, TableData } from "../../workbench/workbook-data";
import { sampleSheet } from "../builders/shipped-papers";
import { recalculate } from "../judges/libreoffice";
import { sheet as fileSheet, workbook } from "../workbench/xlsx/plain-workbook";
import { enteredValue, plannedValues, scoreSheetLines } from "./plan-in-workbook";
import { earlierRows, everyWay, today } from "./remediation-cases";

function fileTable(id: number, name: string, area: Area, headings: readonly string[]): TableData {
  return {
    id,
    name,
    area,
    showHeaders: true,
    showTotals: false,
    showBandedRows: false,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    columns: headings.map((heading, at) => ({ id: at + 1, name: heading })),
    filters: [],
  };
}

function scoreSheetFile(sheet: ScoreSheet): SheetData {
  const lines = scoreSheetLines(sheet);
  const cells = lines.flatMap((line, row) =>
    line.map((value, column): CellData =>
      value === '=""'
        ? { row, column, value: null, formula: value }
        : { row, column, value: value === "" ? null : value },
    ),
  );
  const headings = lines[0]!.map(String);
  const area = { row: 0, column: 0, rows: lines.length, columns: headings.length };
  return fileSheet("Bảng điểm", { cells, tables: [fileTable(1, "BangDiem", area, headings)] });
}

function planFile({ name, table, cells }: SheetPlan, id: number): SheetData {
  const { headerRow, firstColumn, columns, rows } = table;
  const headings = columns.map(({ heading }) => heading);
  const cell = (row: number, column: number, content: CellContent): CellData => {
    const value = enteredValue(content);
    return { row, column, value: value === "" ? null : value };
  };
  const body = rows.flatMap((line, down) =>
    line.cells.map((content, at): CellData => {
      const row = headerRow + 1 + down;
      const formula = columns[at]!.formula;
      if (formula === null) return cell(row, firstColumn + at, content);
      return { row, column: firstColumn + at, value: null, formula: formula.native };
    }),
  );
  const around = cells.map(({ row, column, content }): CellData => {
    if (!isPlannedFormula(content)) return cell(row, column, content);
    return { row, column, value: null, formula: content.formula.native };
  });
  const header = headings.map((value, at): CellData => ({ row: headerRow, column: firstColumn + at, value }));
  const area = { row: headerRow, column: firstColumn, rows: rows.length + 1, columns: headings.length };
  return fileSheet(name, {
    cells: [...around, ...header, ...body],
    tables: [fileTable(id, table.name, area, headings)],
  });
}

test.each<[string, ScoreSheet, readonly EarlierItem[]]>([
  ["every way a row can stand", everyWay, earlierRows],
  ["hai-phong-2024", sampleSheet("hai-phong-2024"), []],
])(
  "%s: LibreOffice, calculating everything, finds what the plans say",
  async (_name, sheet, before) => {
    const items = listRemediationItems(sheet, before);
    const plans = [
      planRemediation(sheet, items, { today }),
      planAssignment(sheet, { today, remediation: "made", items, offices: [] }),
    ];
    const sheets = [scoreSheetFile(sheet), ...plans.map((plan, at) => planFile(plan, at + 2))];
    const verdict = await recalculate(await saveXlsx(workbook(sheets)));
    for (const plan of plans) {
      const judged = verdict.get(plan.name)!;
      const found = [...plannedValues(plan).keys()].map((address) => [address, judged.get(address) ?? ""] as const);
      expect(new Map(found)).toEqual(plannedValues(plan));
    }
  },
  60_000,
);
