/** @jest-environment ./test/environment/workbench-environment.ts */
import { change, onSheet, values, write } from "../sheet-session";

/** A1:C6 as table `T`: Mã, Điểm, Ngày; five rows. */
beforeEach(async () => {
  await write("A1:C6", [
    ["Mã", "Điểm", "Ngày"],
    ["TC1", 5, "1/10/2026"],
    ["TC2", 0.5, "12/20/2025"],
    ["TC10", 9, "1/20/2026"],
    ["", 5, ""],
    ["Khác", 7, "2/2/2026"],
  ]);
  await change((sheet) => {
    sheet.tables.add("A1:C6", true).name = "T";
  });
});

const filter = (column: string, work: (filter: Excel.Filter) => void): Promise<void> =>
  change((sheet) => {
    work(sheet.tables.getItem("T").columns.getItem(column).filter);
  });

/** The rows in sight, by what stands in their second column. */
async function shown(): Promise<readonly unknown[]> {
  const grid = workbench.engine.grid(workbench.engine.sheets.activeId);
  const cells = await values("B2:B6");
  return cells.flatMap(([value], index) => (grid.isRowHidden(index + 1) ? [] : [value]));
}

describe("a filter hides the rows that do not meet it", () => {
  test.each<[string, string, (filter: Excel.Filter) => void, readonly number[]]>([
    ["values by what cells show", "Điểm", (column) => column.applyValuesFilter(["5", "0,5"]), [5, 0.5, 5]],
    ["values by what formulas would write", "Điểm", (column) => column.applyValuesFilter(["0.5"]), [0.5]],
    ["a blank", "Mã", (column) => column.applyValuesFilter([""]), [5]],
    ["a month", "Ngày", (column) => column.applyValuesFilter([{ date: "2026-01-01", specificity: "Month" }]), [5, 9]],
    ['">5" for numbers greater than 5', "Điểm", (column) => column.applyCustomFilter(">5"), [9, 7]],
    ["two criteria, both", "Điểm", (column) => column.applyCustomFilter(">=5", "<9", "And"), [5, 5, 7]],
    ["two criteria, either", "Điểm", (column) => column.applyCustomFilter("<1", ">8", "Or"), [0.5, 9]],
    ['"=*1" for values ending in 1', "Mã", (column) => column.applyCustomFilter("=*1"), [5]],
    ['"=TC?" for one more character', "Mã", (column) => column.applyCustomFilter("=tc?"), [5, 0.5]],
    ["anything but a text", "Mã", (column) => column.applyCustomFilter("<>TC1"), [0.5, 9, 5, 7]],
    ["what is blank", "Mã", (column) => column.applyCustomFilter("="), [5]],
    [
      "the top three items, and those that share the third place",
      "Điểm",
      (column) => column.applyTopItemsFilter(3),
      [5, 9, 5, 7],
    ],
    ["the bottom item", "Điểm", (column) => column.applyBottomItemsFilter(1), [0.5]],
    ["the top 40 percent", "Điểm", (column) => column.applyTopPercentFilter(40), [9, 7]],
    ["the bottom 20 percent", "Điểm", (column) => column.applyBottomPercentFilter(20), [0.5]],
    ["above average", "Điểm", (column) => column.applyDynamicFilter("AboveAverage"), [9, 7]],
    ["this month, in January 2026", "Ngày", (column) => column.applyDynamicFilter("ThisMonth"), [5, 9]],
    ["last month", "Ngày", (column) => column.applyDynamicFilter("LastMonth"), [0.5]],
    ["any first quarter", "Ngày", (column) => column.applyDynamicFilter("AllDatesInPeriodQuarter1"), [5, 9, 7]],
  ])("%s", async (_what, column, work, expected) => {
    await filter(column, work);
    expect(await shown()).toEqual(expected);
  });

  test("a colour", async () => {
    await change((sheet) => {
      sheet.getRange("B3").format.fill.color = "yellow";
      sheet.getRange("B4").format.font.color = "#FF0000";
    });
    await filter("Điểm", (column) => column.applyCellColorFilter("#FFFF00"));
    expect(await shown()).toEqual([0.5]);
    await filter("Điểm", (column) => column.applyFontColorFilter("red"));
    expect(await shown()).toEqual([9]);
  });
});

test("filters of several columns hold together; each is cleared by itself, or all with the table's", async () => {
  await filter("Điểm", (column) => column.applyCustomFilter(">=5"));
  await filter("Mã", (column) => column.applyCustomFilter("=TC*"));
  expect(await shown()).toEqual([5, 9]);
  await filter("Mã", (column) => column.clear());
  expect(await shown()).toEqual([5, 9, 5, 7]);
  await change((sheet) => sheet.tables.getItem("T").clearFilters());
  expect(await shown()).toEqual([5, 0.5, 9, 5, 7]);
});

test('"criteria: The currently applied filter on the given column"', async () => {
  await filter("Điểm", (column) => column.applyCustomFilter(">5", "<9", "And"));
  await filter("Mã", (column) => column.apply({ filterOn: "Values", values: ["TC10", "Khác"] }));
  await onSheet(async (sheet, context) => {
    const { columns } = sheet.tables.getItem("T");
    const filters = ["Mã", "Điểm", "Ngày"].map((name) => columns.getItem(name).filter.load("criteria"));
    await context.sync();
    expect(filters.map(({ criteria }) => criteria)).toEqual([
      { filterOn: "Values", values: ["TC10", "Khác"] },
      { filterOn: "Custom", criterion1: ">5", criterion2: "<9", operator: "And" },
      null,
    ]);
  });
});

test('"reapplyFilters: Reapplies all the filters currently on the table"', async () => {
  await filter("Điểm", (column) => column.applyCustomFilter(">5"));
  await write("B2", [[6]]);
  expect(await shown()).toEqual([9, 7]);
  await change((sheet) => sheet.tables.getItem("T").reapplyFilters());
  expect(await shown()).toEqual([6, 9, 7]);
});

test("SUBTOTAL leaves filtered rows out, and takes them in again", async () => {
  await change((sheet) => {
    sheet.getRange("E1").formulas = [["=SUBTOTAL(109,T[Điểm])"]];
  });
  await filter("Điểm", (column) => column.applyCustomFilter(">5"));
  expect(await values("E1")).toEqual([[16]]);
  await filter("Điểm", (column) => column.clear());
  expect(await values("E1")).toEqual([[26.5]]);
});

test('"autoFilter: Represents the AutoFilter object of the table": range, criteria, one column cleared, removed', async () => {
  await onSheet(async (sheet, context) => {
    const { autoFilter } = sheet.tables.getItem("T");
    autoFilter.apply(sheet.tables.getItem("T").getRange(), 1, { filterOn: "TopItems", criterion1: "1" });
    const range = autoFilter.getRange().load("address");
    autoFilter.load("enabled,isDataFiltered,criteria");
    await context.sync();
    expect([range.address, autoFilter.enabled, autoFilter.isDataFiltered]).toEqual(["Sheet1!A1:C6", true, true]);
    expect(autoFilter.criteria).toEqual([{}, { filterOn: "TopItems", criterion1: "1" }, {}]);
    expect(await shown()).toEqual([9]);
    autoFilter.clearColumnCriteria(1);
    await context.sync();
    expect(await shown()).toEqual([5, 0.5, 9, 5, 7]);
    autoFilter.clearColumnCriteria(3);
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    autoFilter.remove();
    autoFilter.load("enabled");
    await context.sync();
    expect(autoFilter.enabled).toBe(false);
  });
});

test("a sheet's own AutoFilter hides rows of its range; on another range it starts anew", async () => {
  await write("E1:E4", [["Số"], [1], [2], [3]]);
  await onSheet(async (sheet, context) => {
    const { autoFilter } = sheet;
    const none = autoFilter.getRangeOrNullObject().load("address");
    autoFilter.apply("E1:E4", 0, { filterOn: "Custom", criterion1: ">2" });
    autoFilter.load("isDataFiltered");
    await context.sync();
    expect([none.isNullObject, autoFilter.isDataFiltered]).toEqual([true, true]);
    expect(await shown()).toEqual([9, 5, 7]);
    autoFilter.clearCriteria();
    const range = autoFilter.getRange().load("address");
    await context.sync();
    expect(range.address).toBe("Sheet1!E1:E4");
    expect(await shown()).toEqual([5, 0.5, 9, 5, 7]);
    autoFilter.apply(sheet.getRange("A1:C6"));
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
    autoFilter.remove();
    autoFilter.load("enabled");
    await context.sync();
    expect(autoFilter.enabled).toBe(false);
  });
});

test("a filter stays with its column when columns come and go, and a table that ends shows all its rows", async () => {
  await filter("Điểm", (column) => column.applyCustomFilter(">5"));
  await change((sheet) => {
    sheet.tables.getItem("T").columns.add(0, undefined, "Đầu");
  });
  expect(workbench.engine.tables.byName("T")!.data.filters).toEqual([{ column: 2, criterion1: ">5" }]);
  await change((sheet) => {
    sheet.tables.getItem("T").columns.getItem("Mã").delete();
  });
  expect(workbench.engine.tables.byName("T")!.data.filters).toEqual([{ column: 1, criterion1: ">5" }]);
  await change((sheet) => sheet.tables.getItem("T").convertToRange());
  expect(await shown()).toEqual([5, 0.5, 9, 5, 7]);
});

test.each<[string, (column: Excel.Filter) => void]>([
  ["no items", (column) => column.applyTopItemsFilter(0)],
  ["more than 100 percent", (column) => column.applyTopPercentFilter(101)],
  ["an unknown condition", (column) => column.applyDynamicFilter("Sometimes" as "Today")],
  ["values that are no list", (column) => column.applyValuesFilter("5" as unknown as string[])],
])("%s is InvalidArgument", async (_what, work) => {
  await expect(filter("Điểm", work)).rejects.toMatchObject({ code: "InvalidArgument" });
});
