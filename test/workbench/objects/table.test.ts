/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

const run = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => work(context.workbook.worksheets.getActiveWorksheet(), context));

const values = (address: string): Promise<unknown[][]> =>
  run(async (sheet, context) => {
    const range = sheet.getRange(address).load("values");
    await context.sync();
    return range.values;
  });

/** A1:C3 as table `T`: Mã, Điểm tối đa, Tự chấm, two rows. */
beforeEach(() =>
  run(async (sheet, context) => {
    sheet.getRange("A1:C3").values = [
      ["Mã", "Điểm tối đa", "Tự chấm"],
      ["TC1", 5, 4],
      ["TC2", 7, 6],
    ];
    sheet.tables.add("A1:C3", true).name = "T";
    await context.sync();
  }),
);

const area = () => workbench.engine.tables.byName("T")!.data.area;

test("a new table has Excel's look and knows its parts", async () => {
  await run(async (sheet, context) => {
    const table = sheet.tables
      .getItem("T")
      .load("name,style,showHeaders,showTotals,showBandedRows,showBandedColumns,showFilterButton");
    const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()].map((range) =>
      range.load("address"),
    );
    await context.sync();
    expect([
      table.name,
      table.style,
      table.showHeaders,
      table.showTotals,
      table.showBandedRows,
      table.showBandedColumns,
      table.showFilterButton,
    ]).toEqual(["T", "TableStyleMedium2", true, false, true, false, true]);
    expect(parts.map(({ address }) => address)).toEqual(["Sheet1!A1:C3", "Sheet1!A1:C1", "Sheet1!A2:C3"]);
  });
});

test('"hasHeaders: If the source does not contain headers, Excel will automatically generate header shifting the data down by one row"', async () => {
  await run(async (sheet, context) => {
    sheet.getRange("E1:F2").values = [
      [1, 2],
      [3, 4],
    ];
    sheet.tables.add("E1:F2", false);
    await context.sync();
  });
  expect(await values("E1:F3")).toEqual([
    ["Column1", "Column2"],
    [1, 2],
    [3, 4],
  ]);
});

test("headers are made texts, each different from the others", async () => {
  await run(async (sheet, context) => {
    sheet.getRange("E1:H2").values = [
      ["Tên", "tên", "", 2026],
      [1, 2, 3, 4],
    ];
    sheet.tables.add("E1:H2", true);
    await context.sync();
  });
  expect(await values("E1:H1")).toEqual([["Tên", "tên2", "Column1", "2026"]]);
});

test('"A table can\'t overlap with another table, a PivotTable report, query results, merged cells, or an XML Map"', async () => {
  await expect(
    run(async (sheet, context) => {
      sheet.tables.add("C3:D4", true);
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "InvalidArgument", message: "A table can't overlap another table." });
  await expect(
    run(async (sheet, context) => {
      sheet.getRange("E1:F1").merge();
      sheet.tables.add("E1:F3", true);
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "MergedRangeConflict" });
});

test.each([
  ["a name that is taken", "T", "ItemAlreadyExists"],
  ["a name like a cell", "AB12", "InvalidArgument"],
  ["a name like a cell in the other notation", "R1C1", "InvalidArgument"],
  ["the short name of a row", "r", "InvalidArgument"],
  ["a name with a space", "Bảng điểm", "InvalidArgument"],
])("%s is refused", async (_what, name, code) => {
  await expect(
    run(async (sheet, context) => {
      sheet.getRange("E1:E2").values = [["x"], [1]];
      sheet.tables.add("E1:E2", true).name = name;
      await context.sync();
    }),
  ).rejects.toMatchObject({ code });
});

test("a renamed table is renamed in formulas", async () => {
  await run(async (sheet, context) => {
    const cell = sheet.getRange("E1");
    cell.formulas = [["=SUM(T[Điểm tối đa])"]];
    sheet.tables.getItem("T").name = "BảngĐiểm";
    cell.load("formulas,values");
    await context.sync();
    expect([cell.formulas, cell.values]).toEqual([[["=SUM(BảngĐiểm[Điểm tối đa])"]], [[12]]]);
  });
});

describe("columns", () => {
  test('are found by "Column name or ID", and carry their values with the header', async () => {
    await run(async (sheet, context) => {
      const { columns } = sheet.tables.getItem("T");
      columns.load("items/name,items/index,count");
      const column = columns.getItem("tự chấm").load("name,id,values");
      const body = column.getDataBodyRange().load("address");
      await context.sync();
      expect(columns.items.map(({ name, index }) => [name, index])).toEqual([
        ["Mã", 0],
        ["Điểm tối đa", 1],
        ["Tự chấm", 2],
      ]);
      expect([columns.count, column.name, column.values, body.address]).toEqual([
        3,
        "Tự chấm",
        [["Tự chấm"], [4], [6]],
        "Sheet1!C2:C3",
      ]);
    });
  });

  test("a renamed column is renamed in its header and in formulas", async () => {
    await run(async (sheet, context) => {
      const cell = sheet.getRange("E1");
      cell.formulas = [["=SUM(T[Tự chấm])"]];
      sheet.tables.getItem("T").columns.getItem("Tự chấm").name = "Điểm tự chấm";
      cell.load("formulas");
      await context.sync();
      expect(cell.formulas).toEqual([["=SUM(T[Điểm tự chấm])"]]);
    });
    expect(await values("C1")).toEqual([["Điểm tự chấm"]]);
  });

  test('"add: If null or -1, the addition happens at the end"', async () => {
    await run(async (sheet, context) => {
      sheet.tables.getItem("T").columns.add(-1, [["Ghi chú"], ["x"], ["y"]]);
      await context.sync();
    });
    expect(await values("A1:D2")).toEqual([
      ["Mã", "Điểm tối đa", "Tự chấm", "Ghi chú"],
      ["TC1", 5, 4, "x"],
    ]);
  });

  test("a column added in the middle moves the others right, and what stands beside the table", async () => {
    await run(async (sheet, context) => {
      sheet.getRange("E2").values = [["bên cạnh"]];
      sheet.tables.getItem("T").columns.add(1, undefined, "Lĩnh vực");
      await context.sync();
    });
    expect(await values("A1:F2")).toEqual([
      ["Mã", "Lĩnh vực", "Điểm tối đa", "Tự chấm", "", ""],
      ["TC1", "", 5, 4, "", "bên cạnh"],
    ]);
    expect(area()).toEqual({ row: 0, column: 0, rows: 3, columns: 4 });
  });

  test("a deleted column is #REF! in formulas", async () => {
    await run(async (sheet, context) => {
      const cell = sheet.getRange("A9");
      cell.formulas = [["=SUM(T[Tự chấm])"]];
      sheet.tables.getItem("T").columns.getItem("Tự chấm").delete();
      cell.load("values");
      await context.sync();
      expect(cell.values).toEqual([["#REF!"]]);
    });
    expect(area()).toEqual({ row: 0, column: 0, rows: 3, columns: 2 });
  });
});

describe("rows", () => {
  test("are added at the end, at a place, and deleted; formulas over the table follow", async () => {
    await run(async (sheet, context) => {
      const cell = sheet.getRange("E1");
      cell.formulas = [["=SUM(T[Tự chấm])"]];
      const { rows } = sheet.tables.getItem("T");
      rows.add(undefined, [["TC3", 9, 8]]);
      rows.add(0, [["TC0", 1, 1]]);
      rows.load("count,items/values");
      cell.load("values");
      await context.sync();
      expect([rows.count, rows.items.map((row) => row.values[0]![0]), cell.values]).toEqual([
        4,
        ["TC0", "TC1", "TC2", "TC3"],
        [[19]],
      ]);
      rows.getItemAt(1).delete();
      cell.load("values");
      await context.sync();
      expect(cell.values).toEqual([[15]]);
    });
    expect(await values("A1:A5")).toEqual([["Mã"], ["TC0"], ["TC2"], ["TC3"], [""]]);
  });

  test("what stands below the table moves down only when it is in the way", async () => {
    await run(async (sheet, context) => {
      sheet.getRange("A4:D4").values = [["dưới", 1, 2, "ngoài"]];
      sheet.tables.getItem("T").rows.add(undefined, [
        ["TC3", 9, 8],
        ["TC4", 9, 8],
      ]);
      await context.sync();
    });
    expect(await values("A4:D6")).toEqual([
      ["TC3", 9, 8, "ngoài"],
      ["TC4", 9, 8, ""],
      ["dưới", 1, 2, ""],
    ]);
  });

  test("the last row of data is emptied, not taken away", async () => {
    await run(async (sheet, context) => {
      const { rows } = sheet.tables.getItem("T");
      rows.getItemAt(0).delete();
      rows.getItemAt(0).delete();
      await context.sync();
    });
    expect(area().rows).toBe(2);
    expect(await values("A2:C2")).toEqual([["", "", ""]]);
  });

  test("values of another width are InvalidArgument and change nothing", async () => {
    await expect(
      run(async (sheet, context) => {
        sheet.tables.getItem("T").rows.add(undefined, [["TC3", 9]]);
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "InvalidArgument" });
    expect(area().rows).toBe(3);
  });
});

test("the totals row comes below the data, says Total and adds the last column up", async () => {
  await run(async (sheet, context) => {
    const table = sheet.tables.getItem("T");
    table.showTotals = true;
    const totals = table.getTotalRowRange().load("address,values,formulas");
    const body = table.getDataBodyRange().load("address");
    await context.sync();
    expect([totals.address, totals.values, body.address]).toEqual([
      "Sheet1!A4:C4",
      [["Total", "", 10]],
      "Sheet1!A2:C3",
    ]);
    expect(totals.formulas[0]![2]).toBe("=SUBTOTAL(109,[Tự chấm])");
    table.showTotals = false;
    await context.sync();
  });
  expect(await values("A4:C4")).toEqual([["", "", ""]]);
});

test('"convertToRange: Converts the table into a normal range of cells. All data is preserved."', async () => {
  await run(async (sheet, context) => {
    const cell = sheet.getRange("E1");
    cell.formulas = [["=SUM(T[Tự chấm])"]];
    sheet.tables.getItem("T").convertToRange();
    cell.load("formulas,values");
    sheet.tables.load("count");
    await context.sync();
    expect([cell.formulas, cell.values, sheet.tables.count]).toEqual([[["=SUM(Sheet1!$C$2:$C$3)"]], [[10]], 0]);
  });
});

test("tables are found in the workbook and in their sheet only", async () => {
  await run(async (_sheet, context) => {
    const other = context.workbook.worksheets.add("Hai");
    const found = context.workbook.tables.getItemOrNullObject("t").load("id");
    const missing = other.tables.getItemOrNullObject("T").load("id");
    await context.sync();
    expect([found.isNullObject, missing.isNullObject]).toEqual([false, true]);
  });
});
