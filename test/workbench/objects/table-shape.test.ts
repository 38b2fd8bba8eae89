/** @jest-environment ./test/environment/workbench-environment.ts */
import { change, formulas, onSheet, values, write } from "../sheet-session";

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

const withTable = (work: (table: Excel.Table, sheet: Excel.Worksheet) => void): Promise<void> =>
  change((sheet) => {
    work(sheet.tables.getItem("T"), sheet);
  });

const table = () => workbench.engine.tables.byName("T")!.data;
const columnNames = () => table().columns.map(({ name }) => name);

/** The addresses of the table's parts, and the code of the error where there is none. */
async function parts(): Promise<readonly string[]> {
  const names = ["getRange", "getHeaderRowRange", "getDataBodyRange", "getTotalRowRange"] as const;
  return Promise.all(
    names.map((name) =>
      onSheet(async (sheet, context) => {
        const range = sheet.tables.getItem("T")[name]().load("address");
        await context.sync();
        return range.address.replace("Sheet1!", "");
      }).catch((error: { code: string }) => error.code),
    ),
  );
}

describe('"resize: The new range must overlap with the original table range and the headers must be in the same row"', () => {
  test("rows and columns come in with what stands there; calculated columns fill new rows", async () => {
    await workbench.type("D1", "Gấp đôi");
    await workbench.type("D2", "=[@[Tự chấm]]*2");
    await write("F1:F2", [["xa"], ["x"]]);
    await withTable((it) => it.resize("A1:F5"));
    expect(columnNames()).toEqual(["Mã", "Điểm tối đa", "Tự chấm", "Gấp đôi", "Column1", "xa"]);
    expect(await values("D1:F2")).toEqual([
      ["Gấp đôi", "Column1", "xa"],
      [8, "", "x"],
    ]);
    expect(await formulas("D5")).toEqual([["=[@[Tự chấm]]*2"]]);
  });

  test("cells that leave the table keep what they hold; formulas lose the columns that left", async () => {
    await change((sheet) => {
      sheet.getRange("E1:E2").formulas = [["=SUM(T[Tự chấm])"], ["=SUM(T[[Mã]:[Tự chấm]])"]];
    });
    await withTable((it) => it.resize("A1:B2"));
    expect(await values("C1:C3")).toEqual([["Tự chấm"], [4], [6]]);
    expect(await formulas("E1:E2")).toEqual([["=SUM(T[#REF!])"], ["=SUM(T[[Mã]:[Điểm tối đa]])"]]);
    expect(await values("E1:E2")).toEqual([["#REF!"], [5]]);
  });

  test("the totals row goes to the new end", async () => {
    await withTable((it) => (it.showTotals = true));
    await withTable((it) => it.resize("A1:C6"));
    expect(await values("A4:C6")).toEqual([
      ["", "", ""],
      ["", "", ""],
      ["Total", "", 10],
    ]);
    expect(await parts()).toEqual(["A1:C6", "A1:C1", "A2:C5", "A6:C6"]);
  });

  test.each([
    ["another header row", "A2:C5", "InvalidArgument"],
    ["no common cell", "E1:F3", "InvalidArgument"],
    ["headers alone", "A1:C1", "InvalidArgument"],
    ["another table", "A1:H3", "InvalidArgument"],
  ])("%s is refused", async (_what, address, code) => {
    await change((sheet) => sheet.tables.add("G1:H2", true));
    await expect(withTable((it) => it.resize(address))).rejects.toMatchObject({ code });
  });
});

describe('"showHeaders: This value can be set to show or remove the header row"', () => {
  test("without headers the first row is data; formulas still know the columns", async () => {
    await change((sheet) => {
      sheet.getRange("E1").formulas = [["=SUM(T[Tự chấm])"]];
    });
    await withTable((it) => (it.showHeaders = false));
    expect(await parts()).toEqual(["A2:C3", "ItemNotFound", "A2:C3", "ItemNotFound"]);
    expect([await values("A1:C1"), await values("E1")]).toEqual([[["", "", ""]], [[10]]]);
  });

  test("put back, they take the row above, or make room for themselves", async () => {
    await withTable((it) => (it.showHeaders = false));
    await write("B1", [["chắn"]]);
    await withTable((it) => (it.showHeaders = true));
    expect(await values("A1:C3")).toEqual([
      ["", "chắn", ""],
      ["Mã", "Điểm tối đa", "Tự chấm"],
      ["TC1", 5, 4],
    ]);
    expect((await parts())[0]).toBe("A2:C4");
  });
});

describe("totals", () => {
  test("keep the functions and texts given in the row, while it is away too", async () => {
    await withTable((it, sheet) => {
      it.showTotals = true;
      sheet.getRange("A4:C4").formulas = [["Cộng", "=SUBTOTAL(101,[Điểm tối đa])", "=MAX([Tự chấm])*2"]];
    });
    expect(await values("A4:C4")).toEqual([["Cộng", 6, 12]]);
    expect(table().columns.map(({ id: _id, name: _name, ...totals }) => totals)).toEqual([
      { totalsLabel: "Cộng" },
      { totalsFunction: "average" },
      { totalsFunction: "custom", totalsFormula: "=MAX([Tự chấm])*2" },
    ]);
    await withTable((it) => (it.showTotals = false));
    await withTable((it) => {
      it.columns.getItem("Tự chấm").name = "Chấm";
      it.showTotals = true;
    });
    expect(await formulas("A4:C4")).toEqual([["Cộng", "=SUBTOTAL(101,[Điểm tối đa])", "=MAX([Chấm])*2"]]);
  });

  test("rows are added above them", async () => {
    await withTable((it) => {
      it.showTotals = true;
      it.rows.add(undefined, [["TC3", 1, 90]]);
    });
    expect(await values("A4:C5")).toEqual([
      ["TC3", 1, 90],
      ["Total", "", 100],
    ]);
  });
});

test('"style: Possible values are TableStyleLight1 through TableStyleLight21, …"; others are refused', async () => {
  await withTable((it) => (it.style = "TableStyleLight21"));
  expect(table().style).toBe("TableStyleLight21");
  await expect(withTable((it) => (it.style = "TableStyleLight22"))).rejects.toMatchObject({ code: "InvalidArgument" });
});

describe("what is deleted is #REF! in formulas", () => {
  beforeEach(() =>
    change((sheet) => {
      sheet.getRange("E1:E3").formulas = [["=SUM(T[Tự chấm])"], ["=ROWS(T)"], ["=SUM(T[[Điểm tối đa]:[Tự chấm]])"]];
    }),
  );

  test("a column, whichever way it goes", async () => {
    await change((sheet) => sheet.getRange("C:C").delete("Left"));
    expect(await formulas("D1:D3")).toEqual([
      ["=SUM(T[#REF!])"],
      ["=ROWS(T)"],
      ["=SUM(T[[Điểm tối đa]:[Điểm tối đa]])"],
    ]);
    expect(await values("D1:D3")).toEqual([["#REF!"], [2], [12]]);
  });

  test('a table ("Deletes the table"), with its cells', async () => {
    await withTable((it) => it.delete());
    expect(await formulas("E1:E3")).toEqual([["=SUM(#REF!)"], ["=ROWS(#REF!)"], ["=SUM(#REF!)"]]);
    expect(await values("A1:A2")).toEqual([[""], [""]]);
  });
});

test("columns are added with their values, formulas and name at a place; a value alone fills the column", async () => {
  await withTable((it) => {
    it.columns.add(1, [["Gấp đôi"], ["=[@[Tự chấm]]*2"], ["=[@[Tự chấm]]*2"]]);
    it.columns.add(undefined, [["bỏ qua"], [1], [2]], "Cuối");
  });
  expect(await values("A1:E3")).toEqual([
    ["Mã", "Gấp đôi", "Điểm tối đa", "Tự chấm", "Cuối"],
    ["TC1", 8, 5, 4, 1],
    ["TC2", 12, 7, 6, 2],
  ]);
  expect(table().columns[1]!.formula).toBe("=[@[Tự chấm]]*2");
});

test('"getTables(fullyContained): Gets a scoped collection of tables that overlap with the range"', async () => {
  await onSheet(async (sheet, context) => {
    sheet.tables.add("A6:B7", true).name = "U";
    const overlapping = sheet.getRange("A3:A6").getTables().load("items/name");
    const contained = sheet.getRange("A1:C6").getTables(true).load("items/name");
    const first = sheet.getRange("A1:C9").getTables().getFirst().load("name");
    const missing = sheet.getRange("A1").getTables().getItemOrNullObject("U").load("name");
    const count = sheet.getRange("A1:C9").getTables().getCount();
    await context.sync();
    expect(overlapping.items.map(({ name }) => name)).toEqual(["T", "U"]);
    expect(contained.items.map(({ name }) => name)).toEqual(["T"]);
    expect([first.name, missing.isNullObject, count.value]).toEqual(["T", true, 2]);
  });
});

test("rows and columns of the sheet that pass through a table stretch and shrink it", async () => {
  await change((sheet) => {
    sheet.getRange("3:4").insert("Down");
    sheet.getRange("B:B").insert("Right");
  });
  expect(table().area).toEqual({ row: 0, column: 0, rows: 5, columns: 4 });
  await change((sheet) => sheet.getRange("1:5").delete("Up"));
  expect(workbench.engine.tables.byName("T")).toBeUndefined();
});
