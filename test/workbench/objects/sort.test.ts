/** @jest-environment ./test/environment/workbench-environment.ts */
import { change, formulas, onSheet, values, write } from "../sheet-session";

describe("a table", () => {
  beforeEach(async () => {
    await write("A1:C5", [
      ["Mã", "Điểm", "Gấp đôi"],
      ["b", 5, "=B2*2"],
      ["a", 7, "=B3*2"],
      ["", 1, "=B4*2"],
      ["Đ", 5, "=B5*2"],
    ]);
    await change((sheet) => {
      sheet.tables.add("A1:C5", true).name = "T";
    });
  });

  const sort = (fields: Excel.SortField[], matchCase?: boolean): Promise<void> =>
    change((sheet) => sheet.tables.getItem("T").sort.apply(fields, matchCase));

  test("is sorted by several fields; formulas go on speaking of their own row", async () => {
    await sort([{ key: 1, ascending: false }, { key: 0 }]);
    expect(await values("A1:C5")).toEqual([
      ["Mã", "Điểm", "Gấp đôi"],
      ["a", 7, 14],
      ["b", 5, 10],
      ["Đ", 5, 10],
      ["", 1, 2],
    ]);
    expect(await formulas("C2:C5")).toEqual([["=B2*2"], ["=B3*2"], ["=B4*2"], ["=B5*2"]]);
  });

  test("blanks come last in either direction; Vietnamese letters stand where they belong", async () => {
    await sort([{ key: 0 }]);
    expect(await values("A2:A5")).toEqual([["a"], ["b"], ["Đ"], [""]]);
    await sort([{ key: 0, ascending: false }]);
    expect(await values("A2:A5")).toEqual([["Đ"], ["b"], ["a"], [""]]);
  });

  test('"fields: Specifies the current conditions used to last sort the table"; clear forgets them, reapply uses them', async () => {
    await sort([{ key: 1 }], true);
    await onSheet(async (sheet, context) => {
      const { sort: state } = sheet.tables.getItem("T");
      state.load("fields,matchCase");
      await context.sync();
      expect([state.fields, state.matchCase]).toEqual([
        [{ key: 1, ascending: true, sortOn: "Value", dataOption: "Normal" }],
        true,
      ]);
      sheet.getRange("B2").values = [[100]];
      state.reapply();
      await context.sync();
      expect(await values("B2:B5")).toEqual([[5], [5], [7], [100]]);
      state.clear();
      state.load("fields");
      await context.sync();
      expect(state.fields).toEqual([]);
      expect(await values("B2:B5")).toEqual([[5], [5], [7], [100]]);
    });
  });

  test('"hidden rows aren\'t moved when you sort rows"', async () => {
    await change((sheet) => {
      sheet.tables.getItem("T").columns.getItem("Mã").filter.applyCustomFilter("<>a");
    });
    await sort([{ key: 1 }]);
    expect(await values("B2:B5")).toEqual([[1], [7], [5], [5]]);
  });

  test("cells of a colour come first", async () => {
    await change((sheet) => {
      sheet.getRange("B5").format.fill.color = "#FFFF00";
    });
    await sort([{ key: 1, sortOn: "CellColor", color: "#FFFF00" }, { key: 1 }]);
    expect(await values("A2:A5")).toEqual([["Đ"], [""], ["b"], ["a"]]);
  });

  test.each<[string, Excel.SortField[]]>([
    ["a column that is not there", [{ key: 3 }]],
    ["no field", []],
  ])("%s is InvalidArgument", async (_what, fields) => {
    await expect(sort(fields)).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

describe("a range", () => {
  const sort = (address: string, ...args: Parameters<Excel.RangeSort["apply"]>): Promise<void> =>
    change((sheet) => sheet.getRange(address).sort.apply(...args));

  test("numbers come before texts, texts before logical values, those before errors", async () => {
    await write("A1:A6", [["=1/0"], [true], ["b"], [2], [false], [10]]);
    await sort("A1:A6", [{ key: 0 }]);
    expect(await values("A1:A6")).toEqual([[2], [10], ["b"], [false], [true], ["#DIV/0!"]]);
  });

  test('"hasHeaders: Whether the range has a header"; "matchCase: Whether to have the casing impact string ordering"', async () => {
    await write("A1:A4", [["z"], ["B"], ["b"], ["a"]]);
    await sort("A1:A4", [{ key: 0 }], true, true);
    expect(await values("A1:A4")).toEqual([["z"], ["a"], ["b"], ["B"]]);
    await write("A1:A3", [["B"], ["b"], ["A"]]);
    await sort("A1:A3", [{ key: 0 }], false, false);
    expect(await values("A1:A3")).toEqual([["A"], ["B"], ["b"]]);
  });

  test('"orientation: Whether the operation is sorting rows or columns"', async () => {
    await write("A1:C2", [
      [3, 1, 2],
      ["c", "a", "b"],
    ]);
    await sort("A1:C2", [{ key: 0 }], false, false, "Columns");
    expect(await values("A1:C2")).toEqual([
      [1, 2, 3],
      ["a", "b", "c"],
    ]);
  });

  test('"TextAsNumber" puts texts among the numbers they look like', async () => {
    await write("A1:A3", [["'10"], [9], ["'2"]]);
    await sort("A1:A3", [{ key: 0, dataOption: "TextAsNumber" }]);
    expect(await values("A1:A3")).toEqual([["2"], [9], ["10"]]);
  });

  test("looks, comments and links go with their rows", async () => {
    await write("A1:A2", [[2], [1]]);
    await change((sheet, context) => {
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("A2").hyperlink = { address: "https://example.org/", textToDisplay: "1" };
      context.workbook.comments.add("Sheet1!A1", "Xem lại");
    });
    await write("A2", [[1]]);
    await sort("A1:A2", [{ key: 0 }]);
    const { engine } = workbench;
    const { comments, hyperlinks } = engine.sheets.records(engine.sheets.activeId);
    expect(engine.grid(engine.sheets.activeId).style(1, 0).font?.bold).toBe(true);
    expect([comments.map(({ row }) => row), hyperlinks.map(({ row }) => row)]).toEqual([[1], [0]]);
  });

  test("merged cells are not sorted", async () => {
    await change((sheet) => sheet.getRange("A1:B1").merge());
    await expect(sort("A1:B3", [{ key: 0 }])).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});
