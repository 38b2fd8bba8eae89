/** @jest-environment ./test/environment/workbench-environment.ts */
import { change, formulas, onSheet, settled, values, write } from "../sheet-session";

const range = (startRow: number, startColumn: number, endRow: number, endColumn: number) => ({
  startRow,
  startColumn,
  endRow,
  endColumn,
});

/** A1:C3 as table `T` with a calculated column, a total beside it, and what is kept beside cells. */
beforeEach(async () => {
  await write("A1:C3", [
    ["Mã", "Điểm", "Gấp đôi"],
    ["TC1", 5, "=B2*2"],
    ["TC2", 7, "=B3*2"],
  ]);
  await change((sheet, context) => {
    sheet.tables.add("A1:C3", true).name = "T";
    sheet.getRange("E1:E2").formulas = [["=SUM(T[Điểm])"], ["=B3"]];
    context.workbook.names.add("Ten", sheet.getRange("B3"));
    context.workbook.comments.add("Sheet1!B3", "Xem lại");
    sheet.getRange("B3").dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
  });
});

const state = async () => {
  const { engine } = workbench;
  const { comments, validations } = engine.sheets.records(engine.sheets.activeId);
  return {
    table: engine.tables.byName("T")?.data.area,
    name: engine.names.get("Ten")?.formula,
    comment: comments.map(({ row, column }) => [row, column]),
    validation: validations.map(({ areas }) => areas),
    cells: await formulas("A1:F5"),
  };
};

describe("rows inserted with the grid's menu", () => {
  test("take tables, names, comments, rules and formulas along, and are told", async () => {
    const seen: unknown[] = [];
    await change((sheet) => {
      sheet.onChanged.add(async (event) => void seen.push([event.address, event.changeType, event.triggerSource]));
    });
    await workbench.useGrid("sheet.command.insert-row-by-range", { range: range(2, 0, 2, 20), direction: 0 });
    await settled();
    expect(seen[0]).toEqual(["3:3", "RowInserted", "Unknown"]);
    const { table, name, comment, cells } = await state();
    expect([table?.rows, name, comment]).toEqual([4, "=Sheet1!$B$4", [[3, 1]]]);
    expect([cells[1]![4], cells[3]![2]]).toEqual(["=B4", "=B4*2"]);
  });

  test("are taken back and put in again", async () => {
    const before = await state();
    await workbench.useGrid("sheet.command.insert-row-by-range", { range: range(2, 0, 2, 20), direction: 0 });
    const after = await state();
    await workbench.undo();
    expect(await state()).toEqual(before);
    await workbench.redo();
    expect(await state()).toEqual(after);
  });
});

test.each<[string, string, object]>([
  ["rows", "sheet.command.remove-row-by-range", { range: range(2, 0, 2, 20) }],
  ["columns", "sheet.command.remove-col-by-range", { range: range(0, 1, 99, 1) }],
  ["all rows of the table", "sheet.command.remove-row-by-range", { range: range(0, 0, 4, 20) }],
  ["cells, the others moving up", "sheet.command.delete-range-move-up", { range: range(2, 0, 2, 2) }],
])("deleted %s come back with everything that named them", async (_what, id, params) => {
  await change((sheet) => {
    sheet.getRange("3:3").format.rowHeight = 30;
    sheet.getRange("B3").format.fill.color = "#FFFF00";
  });
  const before = await state();
  await workbench.useGrid(id, params);
  const after = await state();
  expect(after.cells).not.toEqual(before.cells);
  await workbench.undo();
  expect(await state()).toEqual(before);
  const grid = workbench.engine.grid(workbench.engine.sheets.activeId);
  expect([grid.style(2, 1).fill, grid.rowPixels(2)]).toEqual(["#FFFF00", 40]);
  await workbench.redo();
  expect(await state()).toEqual(after);
});

test("cells inserted to the right move the rest of their rows", async () => {
  await workbench.useGrid("sheet.command.insert-range-move-right", { range: range(0, 3, 2, 3) });
  expect((await formulas("F1:F2"))[0]).toEqual(["=SUM(T[Điểm])"]);
});

test("what Excel refuses is refused, and told", async () => {
  const before = await state();
  const reasons: string[] = [];
  workbench.engine.changes.listen((told) => {
    if (told.kind === "refused") reasons.push(told.reason);
  });
  await workbench.useGrid("sheet.command.insert-range-move-down", { range: range(1, 0, 1, 0) });
  await change((sheet) => sheet.protection.protect());
  await workbench.useGrid("sheet.command.remove-row-by-range", { range: range(2, 0, 2, 20) });
  expect(await state()).toEqual(before);
  expect(reasons).toEqual(["InsertDeleteConflict", "AccessDenied"]);
});

test("cells that are dragged elsewhere keep what they say; formulas and names that named them follow", async () => {
  await write("H1:H2", [[10], ["=H1+B3"]]);
  await change((sheet) => {
    sheet.getRange("I1").formulas = [["=H1"]];
  });
  await workbench.useGrid("sheet.command.move-range", { fromRange: range(0, 7, 1, 7), toRange: range(5, 9, 6, 9) });
  expect([await formulas("J6:J7"), await formulas("I1"), await values("H1")]).toEqual([
    [[10], ["=J6+B3"]],
    [["=J6"]],
    [[""]],
  ]);
  await workbench.undo();
  expect([await formulas("H1:H2"), await formulas("I1"), await values("J6")]).toEqual([
    [[10], ["=H1+B3"]],
    [["=H1"]],
    [[""]],
  ]);
});

test("rows that are dragged before others take their size along", async () => {
  await write("H1:H4", [["a"], ["b"], ["c"], ["=H1"]]);
  await change((sheet) => {
    sheet.tables.getItem("T").convertToRange();
    sheet.getRange("1:1").format.rowHeight = 30;
  });
  const order = () => values("H1:H4");
  await workbench.useGrid("sheet.command.move-rows", {
    range: { ...range(0, 0, 0, 20), rangeType: 1 },
    fromRange: range(0, 0, 0, 20),
    toRange: range(3, 0, 3, 20),
  });
  expect(await order()).toEqual([["b"], ["c"], ["a"], ["a"]]);
  expect([await formulas("H4"), workbench.engine.grid(workbench.engine.sheets.activeId).rowPixels(2)]).toEqual([
    [["=H3"]],
    40,
  ]);
  await workbench.undo();
  expect([await order(), await formulas("H4")]).toEqual([[["a"], ["b"], ["c"], ["a"]], [["=H1"]]]);
});

describe("a table's column that is dragged before another one", () => {
  const dragColumn = (from: number, before: number): Promise<void> =>
    workbench.useGrid("sheet.command.move-cols", {
      range: { ...range(0, from, 199, from), rangeType: 2 },
      fromRange: range(0, from, 199, from),
      toRange: range(0, before, 199, before),
    });
  const table = () => workbench.engine.tables.byName("T")!.data;
  const names = () => table().columns.map(({ name }) => name);

  beforeEach(async () => {
    await write("D1:D3", [["Tối đa"], [10], [10]]);
    await change((sheet) => {
      sheet.tables.getItem("T").resize("A1:D3");
      sheet.getRange("F1:F2").formulas = [["=SUM(T[[Điểm]:[Gấp đôi]])"], ["=B2"]];
      sheet.getRange("C2").formulas = [["=[@Điểm]*2"]];
      sheet.getRange("C3").formulas = [["=[@Điểm]*2"]];
    });
  });

  test("keeps its name and its formula, and formulas that name it follow", async () => {
    await dragColumn(1, 3);
    expect(names()).toEqual(["Mã", "Gấp đôi", "Điểm", "Tối đa"]);
    expect(await formulas("A1:F3")).toEqual([
      ["Mã", "Gấp đôi", "Điểm", "Tối đa", "=SUM(T[Điểm])", "=SUM(T[[Điểm]:[Gấp đôi]])"],
      ["TC1", "=[@Điểm]*2", 5, 10, "=C3", "=C2"],
      ["TC2", "=[@Điểm]*2", 7, 10, "", ""],
    ]);
    expect(await values("E1:F1")).toEqual([[12, 36]]);
  });

  test("comes back, and goes again", async () => {
    const before = await state();
    await dragColumn(2, 1);
    const after = await state();
    expect(names()).toEqual(["Mã", "Gấp đôi", "Điểm", "Tối đa"]);
    await workbench.undo();
    expect([await state(), names()]).toEqual([before, ["Mã", "Điểm", "Gấp đôi", "Tối đa"]]);
    await workbench.redo();
    expect(await state()).toEqual(after);
  });

  test("leaves a title merged above it merged, and does not take the title's text away", async () => {
    await workbench.useGrid("sheet.command.insert-row-by-range", { range: range(0, 0, 0, 20), direction: 0 });
    await write("A1", "Bảng tự chấm");
    await change((sheet) => {
      sheet.getRange("A1:D1").merge();
    });
    const merges = () => workbench.engine.grid(workbench.engine.sheets.activeId).merges();
    await dragColumn(1, 3);
    expect([names(), merges()]).toEqual([
      ["Mã", "Gấp đôi", "Điểm", "Tối đa"],
      [{ row: 0, column: 0, rows: 1, columns: 4 }],
    ]);
    await dragColumn(0, 3);
    expect([names()[0], (await values("A1"))[0]]).toEqual(["Mã", ["Bảng tự chấm"]]);
  });

  test("leaves its table when it is dragged out of it", async () => {
    await dragColumn(1, 6);
    expect([names(), await formulas("D1")]).toEqual([["Mã", "Gấp đôi", "Tối đa"], [["=SUM(T[#REF!])"]]]);
  });
});

test("panes frozen and thawed with the grid's menu are the workbook's, and are taken back", async () => {
  const location = (): Promise<string | null> =>
    onSheet(async (sheet, context) => {
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      return frozen.isNullObject ? null : frozen.address;
    });
  await workbench.useGrid("sheet.command.set-frozen", { startRow: 1, ySplit: 1, startColumn: 2, xSplit: 2 });
  expect(await location()).toBe("Sheet1!A1:B1");
  await workbench.useGrid("sheet.command.cancel-frozen");
  expect(await location()).toBeNull();
  await workbench.undo();
  expect(await location()).toBe("Sheet1!A1:B1");
  await workbench.undo();
  expect(await location()).toBeNull();
});

test("cells that are cut and pasted move like those that are dragged", async () => {
  await write("H1:H2", [[10], ["=H1+B3"]]);
  const { activeId } = workbench.engine.sheets;
  await workbench.useGrid("sheet.mutation.move-range", {
    fromRange: range(0, 7, 1, 7),
    toRange: range(5, 9, 6, 9),
    from: { subUnitId: activeId, value: {} },
    to: { subUnitId: activeId, value: {} },
  });
  expect([await formulas("J6:J7"), await values("H1")]).toEqual([[[10], ["=J6+B3"]], [[""]]]);
  await workbench.undo();
  expect(await formulas("H1:H2")).toEqual([[10], ["=H1+B3"]]);
});

describe("sheets", () => {
  const names = () => workbench.engine.sheets.ids().map((id) => workbench.engine.grid(id).name);

  test("added, renamed and moved by their tabs are followed by formulas and events, and taken back", async () => {
    const seen: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onAdded.add(async ({ type, source }) => void seen.push(`${type} ${source}`));
      await context.sync();
    });
    await workbench.useGrid("sheet.command.insert-sheet", { index: 0 });
    await settled();
    expect([names(), seen]).toEqual([["Sheet2", "Sheet1"], ["WorksheetAdded Local"]]);
    const first = workbench.engine.sheets.idOf("Sheet1")!;
    await workbench.useGrid("sheet.command.set-worksheet-name", { subUnitId: first, name: "Chấm điểm" });
    expect(workbench.engine.names.get("Ten")!.formula).toBe("='Chấm điểm'!$B$3");
    await workbench.useGrid("sheet.command.set-worksheet-order", { subUnitId: first, order: 0 });
    expect(names()).toEqual(["Chấm điểm", "Sheet2"]);
    await workbench.undo();
    await workbench.undo();
    expect([names(), workbench.engine.names.get("Ten")!.formula]).toEqual([["Sheet2", "Sheet1"], "=Sheet1!$B$3"]);
    await workbench.undo();
    expect(names()).toEqual(["Sheet1"]);
  });

  test("deleted by its tab leaves #REF! behind, and comes back with all that was on it", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Hai").getRange("A1").formulas = [["=SUM(T[Điểm])+Sheet1!B3"]];
      await context.sync();
    });
    const second = workbench.engine.sheets.idOf("Hai")!;
    const before = await state();
    const total = () => workbench.engine.grid(second).formula(0, 0);
    await workbench.useGrid("sheet.command.remove-sheet");
    expect([names(), total()]).toEqual([["Hai"], "=SUM(#REF!)+#REF!"]);
    await workbench.undo();
    expect([names(), total(), await state()]).toEqual([["Sheet1", "Hai"], "=SUM(T[Điểm])+Sheet1!B3", before]);
    await workbench.engine.calculate();
    expect(workbench.engine.grid(second).value(0, 0)).toBe(19);
  });

  test("are hidden, shown, coloured and copied; the last one in sight stays", async () => {
    const first = workbench.engine.sheets.activeId;
    await workbench.useGrid("sheet.command.set-worksheet-hidden");
    expect(workbench.engine.sheets.records(first).visibility).toBe("Visible");
    await workbench.useGrid("sheet.command.copy-sheet");
    expect(names()).toEqual(["Sheet1", "Sheet1 (2)"]);
    await workbench.useGrid("sheet.command.set-tab-color", { subUnitId: first, value: "#ff0000" });
    await workbench.useGrid("sheet.command.set-worksheet-hidden", { subUnitId: first });
    const { visibility, tabColor } = workbench.engine.sheets.records(first);
    expect([visibility, tabColor]).toEqual(["Hidden", "#FF0000"]);
    await workbench.undo();
    expect(workbench.engine.sheets.records(first).visibility).toBe("Visible");
  });

  test("stay as they are when the workbook's structure is protected", async () => {
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    await workbench.useGrid("sheet.command.insert-sheet");
    await workbench.useGrid("sheet.command.set-worksheet-name", { name: "Khác" });
    expect(names()).toEqual(["Sheet1"]);
  });
});

test("a text typed in the grid is taken back; what an add-in did since cannot be", async () => {
  const type = (row: number, column: number, v: number): Promise<void> =>
    workbench.useGrid("sheet.command.set-range-values", { range: range(row, column, row, column), value: { v } });
  await type(9, 0, 5);
  await type(9, 0, 6);
  await workbench.undo();
  expect(await values("A10")).toEqual([[5]]);
  await workbench.redo();
  expect(await values("A10")).toEqual([[6]]);
  await write("A11", [[1]]);
  await workbench.undo();
  expect(await values("A10")).toEqual([[6]]);
});

test("what a text typed in the grid makes of a table is undone in a step of its own", async () => {
  const before = await state();
  await workbench.useGrid("sheet.command.set-range-values", { range: range(3, 0, 3, 0), value: { v: "TC3" } });
  const after = await state();
  expect([after.table?.rows, after.cells[3]]).toEqual([4, ["TC3", "", "=B4*2", "", "", ""]]);
  await workbench.undo();
  await workbench.undo();
  expect(await state()).toEqual(before);
  await workbench.redo();
  await workbench.redo();
  expect(await state()).toEqual(after);
});
