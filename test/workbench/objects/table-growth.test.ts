/** @jest-environment ./test/environment/workbench-environment.ts */
import { change, formulas, onSheet, read, values, write } from "../sheet-session";

/** A1:C3 as table `T`: Mã, Điểm tối đa, Tự chấm, two rows. */
beforeEach(async () => {
  await write("A1:C3", [
    ["Mã", "Điểm tối đa", "Tự chấm"],
    ["TC1", 5, 4],
    ["TC2", 7, 6],
  ]);
  await change((sheet) => {
    sheet.tables.add("A1:C3", true).name = "T";
  });
});

const table = () => workbench.engine.tables.byName("T")!.data;
const size = () => [table().area.rows, table().area.columns];

describe('"include new rows and columns in table"', () => {
  test("a text typed right below the table becomes a row of it", async () => {
    await workbench.type("A4", "TC3");
    expect(size()).toEqual([4, 3]);
    await workbench.type("A6", "xa hơn");
    expect(size()).toEqual([4, 3]);
  });

  test("values the add-in sets below it are taken in, however many rows", async () => {
    await write("A4:C6", [
      ["TC3", 1, 1],
      ["TC4", 2, 2],
      ["TC5", 3, 3],
    ]);
    expect(size()).toEqual([6, 3]);
    expect(await values("B4:B6")).toEqual([[1], [2], [3]]);
  });

  test("a text typed right beside the table names a new column; any other cell gets one named Column1", async () => {
    await workbench.type("D1", "Ghi chú");
    await workbench.type("E2", "x");
    expect(table().columns.map(({ name }) => name)).toEqual(["Mã", "Điểm tối đa", "Tự chấm", "Ghi chú", "Column1"]);
    expect(await values("D1:E2")).toEqual([
      ["Ghi chú", "Column1"],
      ["", "x"],
    ]);
  });

  test("what an add-in writes beside the table stays beside it", async () => {
    await write("D1", [["Ghi chú"]]);
    expect(size()).toEqual([3, 3]);
  });

  test("nothing is taken in below a totals row, or where something else stands in the way", async () => {
    await write("C4:D4", [["dưới", "bên"]]);
    await workbench.type("A4", "TC3");
    expect(size()).toEqual([3, 3]);
    await change((sheet) => {
      sheet.getRange("4:4").clear();
      sheet.tables.getItem("T").showTotals = true;
    });
    await workbench.type("A5", "TC9");
    expect(size()).toEqual([4, 3]);
  });

  test("blank cells are no reason to grow", async () => {
    await write("A4:C4", [["", "", ""]]);
    expect(size()).toEqual([3, 3]);
  });
});

describe('"When you enter a formula into an empty table column, the column automatically fills the rest of the rows"', () => {
  beforeEach(() => workbench.type("D1", "Gấp đôi"));

  test("typed in one cell, the formula is in all of them and in every new row", async () => {
    await workbench.type("D3", "=[@[Tự chấm]]*2");
    expect(await formulas("D2:D3")).toEqual([["=[@[Tự chấm]]*2"], ["=[@[Tự chấm]]*2"]]);
    await workbench.type("A4", "TC3");
    await change((sheet) => {
      sheet.tables.getItem("T").rows.add(0);
    });
    expect(await formulas("D2:D5")).toEqual(Array.from({ length: 4 }, () => ["=[@[Tự chấm]]*2"]));
  });

  test("references to cells follow their rows", async () => {
    await workbench.type("D2", "=B2-C2");
    expect(await formulas("D2:D3")).toEqual([["=B2-C2"], ["=B3-C3"]]);
    await change((sheet) => {
      sheet.getRange("1:1").insert("Down");
      sheet.tables.getItem("T").rows.add(undefined, [["TC3", 9, 8, null as unknown as string]]);
    });
    expect(await formulas("D3:D5")).toEqual([["=B3-C3"], ["=B4-C4"], ["=B5-C5"]]);
  });

  test('"If you type or move a formula in a table column that already contains data, a calculated column is not automatically created"', async () => {
    await workbench.type("D2", "có sẵn");
    await workbench.type("D3", "=B3");
    expect(await formulas("D2:D3")).toEqual([["có sẵn"], ["=B3"]]);
    expect(table().columns[3]!.formula).toBeUndefined();
  });

  test("an edited formula changes the whole column; an exception stays, and from then on others stay too", async () => {
    await workbench.type("D2", "=B2");
    await workbench.type("D3", "=B3*2");
    expect(await formulas("D2:D3")).toEqual([["=B2*2"], ["=B3*2"]]);
    await workbench.type("D2", "ngoại lệ");
    await workbench.type("D3", "=B3*3");
    expect(await formulas("D2:D3")).toEqual([["ngoại lệ"], ["=B3*3"]]);
    await workbench.type("A4", "TC3");
    expect(await formulas("D4")).toEqual([["=B4*2"]]);
  });

  test("one formula an add-in writes into all cells makes a calculated column, also where data stood before", async () => {
    await write("D2:D3", [[1], [2]]);
    await change((sheet) => {
      sheet.getRange("D2:D3").formulas = [["=B2+1"], ["=B3+1"]];
    });
    expect(table().columns[3]!.formula).toBe("=B2+1");
    await write("A4", [["TC3"]]);
    expect(await formulas("D4")).toEqual([["=B4+1"]]);
  });

  test("different formulas an add-in writes into a blank column become the lowest of them", async () => {
    await change((sheet) => {
      sheet.getRange("D2:D3").formulas = [["=1+1"], ["=2+2"]];
    });
    expect(await formulas("D2:D3")).toEqual([["=2+2"], ["=2+2"]]);
  });

  test("a calculated column that was emptied is none any more", async () => {
    await workbench.type("D2", "=B2");
    await change((sheet) => sheet.getRange("D2:D3").clear("Contents"));
    await workbench.type("A4", "TC3");
    expect(await values("D4")).toEqual([[""]]);
  });
});

test("a table made over cells with one formula per column has calculated columns", async () => {
  await change((sheet) => {
    sheet.getRange("F1:G3").formulas = [
      ["a", "b"],
      [1, "=F2*10"],
      [2, "=F3*10"],
    ];
    sheet.tables.add("F1:G3", true);
    sheet.getRange("F4").values = [[3]];
  });
  expect(await values("G4")).toEqual([[30]]);
});

describe("a table of headers alone", () => {
  beforeEach(() =>
    change((sheet) => {
      sheet.getRange("F1:G2").values = [
        ["Ngày", "Việc"],
        ["dưới", ""],
      ];
      sheet.tables.add("F1:G1", true).name = "E";
    }),
  );

  const rows = (): Promise<number> =>
    onSheet(async (sheet, context) => {
      const count = sheet.tables.getItem("E").rows.getCount();
      await context.sync();
      return count.value;
    });

  test("has one blank row to type into, which is no row yet; what stood there moves down", async () => {
    expect(workbench.engine.tables.byName("E")!.data.area.rows).toBe(2);
    expect([await rows(), await values("F2:F3")]).toEqual([0, [[""], ["dưới"]]]);
    await onSheet(async (sheet, context) => {
      const body = sheet.tables.getItem("E").getDataBodyRange().load("address");
      await context.sync();
      expect(body.address).toBe("Sheet1!F2:G2");
    });
  });

  test("takes its first rows in the place of the blank one", async () => {
    await change((sheet) => {
      sheet.tables.getItem("E").rows.add(undefined, [
        ["1/5", "a"],
        ["2/5", "b"],
      ]);
    });
    expect([await rows(), await read("G2:G3", "values")]).toEqual([2, [["a"], ["b"]]]);
    expect(await values("F4")).toEqual([["dưới"]]);
  });

  test("what is typed into the blank row makes it a row", async () => {
    await workbench.type("G2", "việc đầu");
    expect(await rows()).toBe(1);
  });

  test("is what a table becomes when its last row is deleted", async () => {
    await workbench.type("G2", "việc đầu");
    await change((sheet) => {
      sheet.tables.getItem("E").rows.getItemAt(0).delete();
    });
    expect([await rows(), await values("F2:G2")]).toEqual([0, [["", ""]]]);
    const reading = change((sheet) => sheet.tables.getItem("E").rows.getItemAt(0).load("values"));
    await expect(reading).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  test("is what a table becomes when all its rows are deleted with their sheet rows", async () => {
    await write("F2:G2", [["1/5", "a"]]);
    await change((sheet) => sheet.getRange("2:2").delete("Up"));
    expect([await rows(), workbench.engine.tables.byName("E")!.data.area]).toEqual([
      0,
      { row: 0, column: 5, rows: 2, columns: 2 },
    ]);
    expect(await values("F2:F3")).toEqual([[""], ["dưới"]]);
  });
});
