/** @jest-environment ./test/environment/workbench-environment.ts */
import type { WorkbookEvent } from "../../src/ports/workbook";
import { isWorkbookProblem } from "../../src/ports/workbook";
import { changes, native, openBook, reading } from "./made-workbook";

/** Until nothing more is told for a moment. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 60));

async function watched() {
  const port = await openBook();
  const events: WorkbookEvent[] = [];
  const stop = await port.watch((event) => {
    events.push(event);
  });
  if (isWorkbookProblem(stop)) throw new Error(JSON.stringify(stop));
  workbench.engine.activateSheet(workbench.engine.tables.byName("BangDiem")!.sheet);
  return { port, events, stop };
}

test("edits are told with their table and by whom", async () => {
  const { events } = await watched();
  await workbench.type("I6", "1");
  await quiet();
  await workbench.type("B2", "ghi chú");
  await quiet();
  workbench.coauthor((engine) => {
    engine.enter(engine.tables.byName("KiemTra")!.sheet, 3, 1, "Đã xem", "vi-VN");
  });
  await quiet();
  expect(events.filter(({ kind }) => kind === "edited")).toEqual([
    { kind: "edited", table: "BangDiem", by: "user" },
    { kind: "edited", table: null, by: "user" },
    { kind: "edited", table: "KiemTra", by: "coAuthor" },
  ]);
});

test("a selection is told with its key and heading, wherever the rows are now", async () => {
  const { events } = await watched();
  const sheet = workbench.engine.sheets.activeId;
  const select = async (row: number, column: number) => {
    workbench.engine.act("user", () => {
      workbench.engine.select(sheet, { row, column, rows: 1, columns: 1 });
    });
    await quiet();
  };
  await select(5, 8);
  await select(3, 8);
  await select(0, 0);
  workbench.coauthor((engine) => {
    engine.shift(sheet, { axis: "rows", kind: "insert", at: 4, count: 1 });
  });
  await quiet();
  events.length = 0;
  await select(6, 16);
  expect(events).toEqual([{ kind: "selected", table: "BangDiem", key: "I.1.2", heading: "Giải trình" }]);
});

test("a heading has no key, and what lies outside is elsewhere", async () => {
  const { events } = await watched();
  const sheet = workbench.engine.sheets.activeId;
  for (const [row, column] of [
    [3, 8],
    [1, 2],
  ] as const) {
    workbench.engine.act("user", () => {
      workbench.engine.select(sheet, { row, column, rows: 1, columns: 1 });
    });
    await quiet();
  }
  expect(events.filter(({ kind }) => kind !== "edited")).toEqual([
    { kind: "selected", table: "BangDiem", key: null, heading: "Tự chấm" },
    { kind: "selectedElsewhere" },
  ]);
});

test("the add-in's own writing is not told, and nothing is after stopping", async () => {
  const { port, events, stop } = await watched();
  await quiet();
  events.length = 0;
  await port.read(reading);
  expect(await port.apply([changes.fillCells, changes.addRows], native)).toEqual({ disagreements: [] });
  await quiet();
  expect(events).toEqual([]);
  stop();
  await quiet();
  await workbench.type("I6", "1");
  await quiet();
  expect(events).toEqual([]);
});

test("a cell is brought into view by key and heading", async () => {
  const port = await openBook();
  const place = { table: "BangDiem", key: "I.1.3", heading: "Tự chấm" } as const;
  expect(await port.select(place)).toBeNull();
  await Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange().load("address");
    await context.sync();
    expect(selected.address).toBe("'Bảng điểm'!I7");
  });
  expect(await port.select({ ...place, key: "I.9" })).toEqual({ problem: "RowMissing", table: "BangDiem", key: "I.9" });
  expect(await port.select({ ...place, heading: "Điểm" })).toMatchObject({ problem: "ColumnMissing" });
  expect(await port.select({ ...place, table: "KhacPhuc" })).toEqual({ problem: "TableMissing", table: "KhacPhuc" });
});
