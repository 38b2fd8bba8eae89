/** @jest-environment ./test/environment/workbench-environment.ts
 * @jest-environment-options {"addIn": {"namespace": "CCHC", "folder": "test/fixtures/functions"}}
 */
import type { PaneMessage } from "../../../workbench/protocol/messages";
import { callsOf, enter, enterOnly, savedWorkbook, underTest, valueAt } from "./sheet";

const UNKNOWN = { error: "#NAME?" };
const BUSY = { error: "#BUSY!" };

/** What a repair command does: `range.formulas = range.formulas`. */
const reenter = (address: string): Promise<void> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address).load("formulas");
    await context.sync();
    range.formulas = range.formulas;
    await context.sync();
  });

const recalculateAll = (): Promise<void> =>
  Excel.run(async (context) => {
    context.application.calculate(Excel.CalculationType.fullRebuild);
    await context.sync();
  });

describe("an add-in that is not known", () => {
  test('"A #NAME error generally means there has been an issue registering your functions"', async () => {
    await openWorkbook(undefined, "unknown");
    await enter({ A1: "=CCHC.ADD(1,2)", A2: "=IFERROR(CCHC.ADD(1,2),0)" });
    expect([valueAt("A1"), valueAt("A2")]).toEqual([UNKNOWN, 0]);
  });

  test("a cell entered before stays #NAME? when it comes, also after a full recalculation", async () => {
    await openWorkbook(undefined, "unknown");
    await enter({ A1: "=CCHC.ADD(1,2)" });
    meetAddIn();
    await recalculateAll();
    await workbench.settled();
    expect([valueAt("A1"), underTest().calls]).toEqual([UNKNOWN, []]);
  });

  test("and is healed by entering its formula again, alone", async () => {
    await openWorkbook(undefined, "unknown");
    await enter({ A1: "=CCHC.ADD(1,2)", A2: "=CCHC.ADD(3,4)" });
    meetAddIn();
    workbench.engine.shift(workbench.engine.sheets.activeId, { axis: "rows", kind: "insert", at: 0, count: 1 });
    await reenter("A2");
    await workbench.settled();
    expect([valueAt("A2"), valueAt("A3")]).toEqual([3, UNKNOWN]);
  });

  test("sorting and moving its cell does not enter its formula: it stays #NAME?", async () => {
    await openWorkbook(undefined, "unknown");
    await enter({ A1: 2, B1: "=CCHC.ADD(1,2)", A2: 1, B2: "=A2" });
    meetAddIn();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B2").sort.apply([{ key: 0, ascending: true }]);
      await context.sync();
    });
    await workbench.settled();
    expect([valueAt("B1"), valueAt("B2")]).toEqual([1, UNKNOWN]);
    const at = (row: number, column: number) => ({
      startRow: row,
      endRow: row,
      startColumn: column,
      endColumn: column,
    });
    await workbench.useGrid("sheet.command.move-range", { fromRange: at(1, 1), toRange: at(1, 3) });
    await workbench.settled();
    expect(valueAt("D2")).toEqual(UNKNOWN);
  });

  test("a cell entered after it has come works at once", async () => {
    await openWorkbook(undefined, "unknown");
    meetAddIn();
    await enter({ A1: "=CCHC.ADD(1,2)" });
    expect(valueAt("A1")).toBe(3);
  });

  test("a function it does not declare stays #NAME?", async () => {
    await enter({ A1: "=CCHC.MISSING(1)", A2: "=KHAC.ADD(1,2)" });
    expect([valueAt("A1"), valueAt("A2")]).toEqual([UNKNOWN, UNKNOWN]);
  });
});

describe("a workbook that was saved with custom functions", () => {
  const saved = savedWorkbook([
    { row: 0, column: 0, value: 9, formula: "=CCHC.ADD(1,2)" },
    { row: 1, column: 0, value: { error: "#NAME?" }, formula: "=CCHC.ADD(3,4)" },
    { row: 2, column: 0, value: 18, formula: "=A1*2" },
  ]);

  test("is recalculated when the add-in is known", async () => {
    await openWorkbook(saved);
    await workbench.settled();
    expect([valueAt("A1"), valueAt("A3")]).toEqual([3, 6]);
  });

  test("keeps #NAME? where it was saved so: there the name was never linked", async () => {
    await openWorkbook(saved);
    await workbench.settled();
    expect([valueAt("A2"), callsOf("ADD")]).toEqual([UNKNOWN, [["ADD", 1, 2, null]]]);
    await reenter("A2");
    await workbench.settled();
    expect(valueAt("A2")).toBe(7);
  });

  test("is #NAME? when it is not, and does not heal when it comes", async () => {
    await openWorkbook(saved, "unknown");
    await workbench.settled();
    expect(valueAt("A1")).toEqual(UNKNOWN);
    meetAddIn();
    await recalculateAll();
    await workbench.settled();
    expect([valueAt("A1"), valueAt("A3")]).toEqual([UNKNOWN, UNKNOWN]);
  });

  test("a result is saved with its formula, and an array with the cells it fills", async () => {
    await enter({ A1: "=CCHC.ADD(1,2)", C1: "=CCHC.GRID(2,2)" });
    expect(workbench.engine.save().sheets[0]!.cells).toEqual([
      { row: 0, column: 0, value: 3, formula: "=CCHC.ADD(1,2)" },
      { row: 0, column: 2, value: 1, formula: "=CCHC.GRID(2,2)", spill: { rows: 2, columns: 2 } },
    ]);
  });
});

describe("before the add-in's runtime has started", () => {
  const saved = savedWorkbook([{ row: 0, column: 0, value: 9, formula: "=CCHC.ADD(1,2)" }]);

  /** A workbook without a pane: the test is the runtime. */
  function openAlone(): PaneMessage[][] {
    globalThis.workbench = openWithoutPane(saved);
    const sent: PaneMessage[][] = [];
    workbench.host.connect((messages) => sent.push([...messages]));
    return sent;
  }

  const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

  test("a cell that was opened waits, a cell that is entered is #NAME?", async () => {
    const sent = openAlone();
    await enterOnly({ A2: "=CCHC.ADD(3,4)" });
    await soon();
    expect([valueAt("A1"), valueAt("A2"), sent]).toEqual([BUSY, UNKNOWN, []]);
    workbench.functions.runtimeReady();
    await soon();
    expect(sent.flat().map(({ message }) => JSON.parse(message) as unknown)).toEqual([
      [1, "ADD", [1, 2, null], null, 4],
    ]);
    workbench.functions.takeResults([{ id: 1, value: 3 }]);
    await workbench.settled();
    expect([valueAt("A1"), valueAt("A2")]).toEqual([3, UNKNOWN]);
  });

  test("all calls of one calculation go to the runtime in one message", async () => {
    const sent = openAlone();
    workbench.functions.runtimeReady();
    await enterOnly({ A2: "=CCHC.WHERE(1)", A3: "=CCHC.LONG(1)", A4: "=CCHC.ADD(1,2)" });
    await soon();
    expect(sent).toHaveLength(1);
    const messages = sent[0]!.map(({ category, type, message }) => [category, type, JSON.parse(message) as unknown]);
    expect(messages).toEqual([
      [1, 1000, [1, "ADD", [1, 2, null], null, 4]],
      [1, 1000, [2, "WHERE", [1], "'Chấm điểm'!A2", 4]],
      [1, 1000, [3, "LONG", [1], null, 5]],
    ]);
  });

  test("calls that were out are made again when the runtime starts anew", async () => {
    const sent = openAlone();
    workbench.functions.runtimeReady();
    await workbench.engine.calculate();
    await soon();
    workbench.functions.runtimeReady();
    await soon();
    expect(sent.flat().map(({ message }) => (JSON.parse(message) as unknown[])[0])).toEqual([1, 1]);
    workbench.functions.takeArrayResults([[1, true, 3]]);
    await workbench.settled();
    expect(valueAt("A1")).toBe(3);
  });

  test("a runtime that starts anew may run other code: what the former one answered is asked again", async () => {
    const sent = openAlone();
    workbench.functions.runtimeReady();
    await workbench.engine.calculate();
    workbench.functions.takeResults([{ id: 1, value: 3 }]);
    await workbench.engine.calculate();
    workbench.functions.runtimeReady();
    expect(valueAt("A1")).toBe(3);
    workbench.engine.recalculation.noteAll();
    await workbench.engine.calculate();
    await soon();
    expect([valueAt("A1"), sent.flat().length]).toEqual([BUSY, 2]);
  });

  test("an answer nobody asked for is passed over", async () => {
    openAlone();
    workbench.functions.runtimeReady();
    await workbench.engine.calculate();
    workbench.functions.takeResults([{ id: 99, value: "lạ" }]);
    await workbench.engine.calculate();
    expect(valueAt("A1")).toEqual(BUSY);
    workbench.functions.takeArrayResults([[1, false, "sai", 7]]);
    await workbench.settled();
    expect(valueAt("A1")).toEqual({ error: "#VALUE!" });
  });
});
