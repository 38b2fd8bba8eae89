/**
 * Every action, on a workbook of the workbench, as the pane and the ribbon call it.
 *
 * @jest-environment ./test/environment/workbench-environment.ts
 * @jest-environment-options {"addIn": {"namespace": "CCHC", "folder": "src/functions"}}
 */
import type { ActionContext } from "../../src/actions/action";
import { assign } from "../../src/actions/assign";
import { changeSettings } from "../../src/actions/change-settings";
import { chosenStart, type Start } from "../../src/actions/chosen-framework";
import { repairFormulas, switchDialect } from "../../src/actions/enter-formulas";
import { makeRemediation } from "../../src/actions/make-remediation";
import { makeScoreSheet } from "../../src/actions/make-score-sheet";
import type { Outcome } from "../../src/actions/outcome";
import { removeSheets } from "../../src/actions/remove-sheets";
import { readScoreBook, type ScoreBook } from "../../src/actions/score-book";
import { showView } from "../../src/actions/show-view";
import { typeCell } from "../../src/actions/type-cells";
import { writeFindings } from "../../src/actions/write-findings";
import { toText } from "../../src/domain/decimal";
import { liveWorkbook } from "../../src/excel/live-workbook";
import { smallStart } from "../builders/small-start";

jest.setTimeout(60_000);

const context = (consent: ActionContext["consent"] = "notAsked"): ActionContext => ({
  workbook: liveWorkbook(),
  clock: { today: () => "2025-11-20" },
  consent,
});

const make = (start: Start, dialect: "cchc" | "native" = "native"): Promise<Outcome> =>
  makeScoreSheet(context(), { ...start, dialect, view: "full" });

async function book(): Promise<ScoreBook> {
  const read = await readScoreBook(context());
  if ("problem" in read) throw new Error(read.problem);
  return read;
}

const sheetNames = (): readonly string[] => workbench.engine.save().sheets.map(({ name }) => name);

test("Hải Phong: the score sheet, 13 rows of remediation, 5.81 of 6.81 explained, then nothing left to do", async () => {
  const start = chosenStart({
    framework: { kind: "shipped", id: "hai-phong-2024" },
    unitName: "UBND xã Hải Phong",
    period: { label: "năm 2024", year: 2024, span: "year" },
    figures: "sample",
  });
  if ("problem" in start) throw new Error(start.problem);
  expect(await make(start, "cchc")).toEqual({ outcome: "done", done: { did: "madeScoreSheet", rows: 30, leaves: 21 } });
  expect(await make(start, "cchc")).toMatchObject({ outcome: "unchanged" });
  const made = { did: "madeRemediation", rows: 13, settled: 0, lost: "6.81", explained: "5.81" };
  expect(await makeRemediation(context())).toEqual({ outcome: "done", done: { ...made, added: 13 } });
  expect(await makeRemediation(context())).toEqual({ outcome: "unchanged", done: { ...made, added: 0 } });
  expect(sheetNames()).toEqual(["Sheet1", "Bảng điểm", "Tổng hợp", "Phân công", "Khắc phục"]);
  const { sheet, reconciliation } = await book();
  expect(toText(sheet.totals.parIndex!)).toBe("93.72");
  expect(toText(reconciliation.difference)).toBe("1");
  expect(await writeFindings(context())).toMatchObject({ outcome: "done", done: { did: "ranChecks", errors: 8 } });
  expect(await writeFindings(context())).toMatchObject({ outcome: "unchanged" });
});

describe("on a small score sheet", () => {
  beforeEach(async () => {
    expect(await make(smallStart())).toMatchObject({ outcome: "done" });
  });

  const type = (key: string, text: string, was = ""): Promise<Outcome> =>
    typeCell(context(), { table: "BangDiem", key, column: "selfInput", text, was });

  test("a typed score is in the workbook; typed again it changes nothing; typed over a newer one it is refused", async () => {
    expect(await type("1.1", "0.5")).toEqual({ outcome: "done", done: { did: "typed", cells: 1 } });
    expect(await type("1.1", "0.5", "0.5")).toEqual({ outcome: "unchanged", done: { did: "typed", cells: 0 } });
    expect(await type("1.1", "1", "0.25")).toMatchObject({
      outcome: "refused",
      problem: { problem: "ChangedMeanwhile", key: "1.1" },
    });
    expect(toText((await book()).sheet.rowByKey.get("1.1")!.selfScore!)).toBe("0.5");
    expect(await type("9.9", "1")).toMatchObject({ outcome: "refused", problem: { problem: "RowMissing" } });
  });

  test("remediation made again keeps what is typed, adds new rows and marks settled ones", async () => {
    await type("1.1", "0.5");
    expect(await makeRemediation(context())).toMatchObject({ outcome: "done", done: { rows: 1, added: 1 } });
    await typeCell(context(), { table: "KhacPhuc", key: "1.1", column: "cause", text: "=chưa đủ hồ sơ", was: "" });
    expect(await assign(context(), { keys: ["1.1"], lead: "Văn phòng", due: "2025-12-01" })).toMatchObject({
      outcome: "done",
      done: { cells: 2 },
    });
    expect(await assign(context(), { keys: ["1.1"], lead: "Tư pháp" })).toMatchObject({
      outcome: "consentNeeded",
      consent: { about: "overwrite", cells: 1, examples: ["Văn phòng"] },
    });
    await type("1.1", "1", "0.5");
    await type("1.2", "0");
    expect(await makeRemediation(context())).toMatchObject({
      outcome: "done",
      done: { rows: 2, added: 1, settled: 1, lost: "2", explained: "2" },
    });
    const [first] = (await book()).items;
    expect(first).toMatchObject({
      key: "1.1",
      standing: "settled",
      entry: { cause: "=chưa đủ hồ sơ", lead: "Văn phòng", due: { kind: "date", date: "2025-12-01" } },
    });
  });

  test("an emptied cause stays empty", async () => {
    await type("1.1", "0.5");
    await makeRemediation(context());
    const cell = { table: "KhacPhuc", key: "1.1", column: "cause" } as const;
    await typeCell(context(), { ...cell, text: "thiếu", was: "" });
    await typeCell(context(), { ...cell, text: "", was: "thiếu" });
    expect((await book()).items[0]!.entry.cause).toBe("");
  });

  test("views, settings and dialects: done once, then nothing to do", async () => {
    expect(await showView(context(), "score")).toMatchObject({ outcome: "done" });
    expect((await book()).settings.view).toBe("score");
    const change = {
      addressee: "UBND tỉnh",
      appraisingBody: "Sở Nội vụ",
      rounding: { leaf: null, area: null, index: { digits: 1, mode: "truncate" as const } },
      gradeScheme: null,
    };
    expect(await changeSettings(context(), change)).toMatchObject({ outcome: "done" });
    expect(await changeSettings(context(), change)).toMatchObject({ outcome: "unchanged" });
    expect(await switchDialect(context(), "cchc")).toMatchObject({ outcome: "done" });
    expect(await switchDialect(context(), "cchc")).toMatchObject({ outcome: "unchanged" });
    expect(await repairFormulas(context())).toMatchObject({ outcome: "unchanged" });
  });

  test("removing asks first, and leaves every other sheet", async () => {
    await type("1.1", "0.5");
    expect(await removeSheets(context())).toMatchObject({
      outcome: "consentNeeded",
      consent: { about: "removeSheets", typedCells: 1 },
    });
    expect(await removeSheets(context("given"))).toMatchObject({ outcome: "done", done: { sheets: 3 } });
    expect(sheetNames()).toEqual(["Sheet1"]);
    expect(await readScoreBook(context())).toEqual({ problem: "NoScoreSheet" });
    expect(await removeSheets(context())).toMatchObject({ outcome: "unchanged" });
  });

  test("a second score sheet of another commune is refused", async () => {
    const start = smallStart();
    const other = {
      ...start,
      assessment: { ...start.assessment, unit: { ...start.assessment.unit, name: "UBND xã Khác" } },
    };
    expect(await make(other)).toEqual({
      outcome: "refused",
      problem: { problem: "ScoreSheetExists", sheet: "Bảng điểm" },
    });
  });

  test("a deleted column and a deleted table are each said", async () => {
    await Excel.run(async ({ workbook }) => {
      workbook.tables.getItem("BangDiem").columns.getItem("Tự chấm").delete();
      await workbook.context.sync();
    });
    expect(await makeRemediation(context())).toEqual({
      outcome: "refused",
      problem: { problem: "ColumnMissing", table: "BangDiem", heading: "Tự chấm" },
    });
    await Excel.run(async ({ workbook }) => {
      workbook.worksheets.getItem("Bảng điểm").delete();
      await workbook.context.sync();
    });
    expect(await makeRemediation(context())).toEqual({
      outcome: "refused",
      problem: { problem: "TableMissing", table: "BangDiem" },
    });
  });

  test("text in a score cell counts as blank, is reported, and stays where it is", async () => {
    await Excel.run(async ({ workbook }) => {
      const cell = workbook.tables.getItem("BangDiem").columns.getItem("Tự chấm").getDataBodyRange().getCell(1, 0);
      cell.values = [["chờ số liệu"]];
      await workbook.context.sync();
    });
    const { faults, sheet } = await book();
    expect(faults).toMatchObject([{ key: "1.1", heading: "Tự chấm" }]);
    expect(sheet.rowByKey.get("1.1")!.status).toBe("unscored");
    expect(await makeRemediation(context())).toMatchObject({ outcome: "done", done: { rows: 0 } });
  });

  test("a workbook stored by a newer version is left alone", async () => {
    const workbook = liveWorkbook();
    await workbook.apply([{ kind: "store", text: '{"version":9}' }], { dialect: "native" });
    const refusal = { outcome: "refused", problem: { problem: "StoredByNewerVersion", version: 9 } };
    const before = workbench.engine.save();
    for (const action of [makeRemediation, writeFindings, repairFormulas, removeSheets])
      expect(await action(context("given"))).toEqual(refusal);
    expect(workbench.engine.save()).toEqual(before);
  });
});
