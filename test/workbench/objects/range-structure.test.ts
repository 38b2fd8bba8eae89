/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

const run = (work: (sheet: Excel.Worksheet) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
  });

const values = (address: string): Promise<unknown[][]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address).load("values");
    await context.sync();
    return range.values;
  });

const formula = (row: number, column: number) =>
  workbench.engine.grid(workbench.engine.sheets.activeId).formula(row, column);

beforeEach(() =>
  run((sheet) => {
    sheet.getRange("A1:C3").values = [
      ["a", 1, "=B1"],
      ["b", 2, "=B2"],
      ["c", 3, "=SUM(B1:B3)"],
    ];
  }),
);

test('"insert: Inserts a cell or a range of cells into the worksheet in place of this range, and shifts the other cells"', async () => {
  await run((sheet) => sheet.getRange("B2").insert("Down"));
  expect(await values("A1:C4")).toEqual([
    ["a", 1, 1],
    ["b", "", 2],
    ["c", 2, 6],
    ["", 3, ""],
  ]);
  expect([formula(0, 2), formula(1, 2), formula(2, 2)]).toEqual(["=B1", "=B3", "=SUM(B1:B4)"]);
});

test("whole rows move down whichever direction is given; new rows look like the row above", async () => {
  await run((sheet) => {
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("2:2").insert("Right");
  });
  expect(await values("A1:A4")).toEqual([["a"], [""], ["b"], ["c"]]);
  expect(formula(3, 2)).toBe("=SUM(B1:B4)");
  expect(workbench.engine.grid(workbench.engine.sheets.activeId).style(1, 0).font).toEqual({ bold: true });
});

test('"delete: Deletes the cells associated with the range", and the others move up or left', async () => {
  await run((sheet) => {
    sheet.getRange("B1").delete("Up");
  });
  expect(await values("A1:C3")).toEqual([
    ["a", 2, "#REF!"],
    ["b", 3, 2],
    ["c", "", 5],
  ]);
  await run((sheet) => {
    sheet.getRange("A2:B2").delete("Left");
  });
  expect([await values("A2:C2"), formula(1, 0)]).toEqual([[[2, "", ""]], "=B1"]);
});

test("rows that are hidden are deleted like others", async () => {
  await run((sheet) => {
    sheet.getRange("2:2").rowHidden = true;
    sheet.getRange("1:2").delete("Up");
  });
  expect(await values("A1:A2")).toEqual([["c"], [""]]);
});

test('"clear: Clear range values and formatting" by kind', async () => {
  await run((sheet) => {
    sheet.getRange("A1:C3").format.font.bold = true;
    sheet.getRange("A1").clear("Contents");
    sheet.getRange("A2").clear("Formats");
    sheet.getRange("A3").clear();
  });
  const grid = workbench.engine.grid(workbench.engine.sheets.activeId);
  expect([grid.value(0, 0), grid.style(0, 0)]).toEqual([null, { font: { bold: true } }]);
  expect([grid.value(1, 0), grid.style(1, 0)]).toEqual(["b", {}]);
  expect([grid.value(2, 0), grid.style(2, 0)]).toEqual([null, {}]);
});

test('"merge: Merge the range cells into one region", keeping the first cell; across merges row by row', async () => {
  await run((sheet) => {
    sheet.getRange("A1:B2").merge();
  });
  expect(await values("A1:B2")).toEqual([
    ["a", ""],
    ["", ""],
  ]);
  expect(workbench.engine.grid(workbench.engine.sheets.activeId).merges()).toEqual([
    { row: 0, column: 0, rows: 2, columns: 2 },
  ]);
  await run((sheet) => {
    sheet.getRange("A1:B2").unmerge();
    sheet.getRange("A1:B2").merge(true);
  });
  expect(workbench.engine.grid(workbench.engine.sheets.activeId).merges()).toEqual([
    { row: 0, column: 0, rows: 1, columns: 2 },
    { row: 1, column: 0, rows: 1, columns: 2 },
  ]);
});

test("merged cells move with inserted rows", async () => {
  await run((sheet) => {
    sheet.getRange("A2:B3").merge();
    sheet.getRange("1:1").insert("Down");
  });
  expect(workbench.engine.grid(workbench.engine.sheets.activeId).merges()).toEqual([
    { row: 2, column: 0, rows: 2, columns: 2 },
  ]);
});

test("cells that would break a table apart do not move", async () => {
  await run((sheet) => {
    sheet.getRange("E5:F6").values = [
      ["Mã", "Điểm"],
      ["x", 1],
    ];
    sheet.tables.add("E5:F6", true);
  });
  await expect(run((sheet) => sheet.getRange("E1").insert("Down"))).rejects.toMatchObject({
    code: "InsertDeleteConflict",
  });
  await run((sheet) => sheet.getRange("E1:F1").insert("Down"));
  expect(workbench.engine.tables.all()[0]!.data.area).toEqual({ row: 5, column: 4, rows: 2, columns: 2 });
});
