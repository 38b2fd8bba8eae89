/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

const run = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T): Promise<T> =>
  Excel.run(async (context) => {
    const result = await work(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
    return result;
  });

const protect = (options?: Excel.WorksheetProtectionOptions, password?: string): Promise<void> =>
  run((sheet) => {
    sheet.protection.protect(options, password);
  });

const code = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Promise<unknown> =>
  run((sheet, context) => {
    work(sheet, context);
  }).then(() => "done", codeOf);

const codeOf = (problem: unknown): unknown => (problem as { readonly code?: unknown }).code ?? problem;

describe("a protected sheet refuses what its options do not allow", () => {
  type Change = (sheet: Excel.Worksheet) => unknown;
  const table = (sheet: Excel.Worksheet) => sheet.tables.getItem("T");

  /** Column C and row 4 are unlocked; E1:F3 is a table with unlocked data. */
  beforeEach(() =>
    run((sheet) => {
      sheet.getRange("C1:C5").values = [[5], [4], [3], [2], [1]];
      sheet.getRange("C:C").format.protection.locked = false;
      sheet.getRange("4:4").format.protection.locked = false;
      sheet.getRange("E1:F3").values = [
        ["Mã", "Điểm"],
        ["b", 2],
        ["a", 1],
      ];
      sheet.tables.add("E1:F3", true).name = "T";
      sheet.getRange("E2:F3").format.protection.locked = false;
      sheet.getRange("8:8").format.protection.locked = false;
      sheet.getRange("H:H").format.protection.locked = false;
    }),
  );

  const sort = (address: string) => (sheet: Excel.Worksheet) => {
    sheet.getRange(address).sort.apply([{ key: 0 }]);
  };

  test.each<[string, Change, Excel.WorksheetProtectionOptions | undefined]>([
    ["values of a locked cell", (sheet) => (sheet.getRange("A1").values = [[1]]), undefined],
    ["values of some locked cells", (sheet) => (sheet.getRange("B1:C1").values = [[1, 2]]), undefined],
    ["formulas", (sheet) => (sheet.getRange("A1").formulas = [["=1"]]), undefined],
    [
      "clear contents",
      (sheet) => {
        sheet.getRange("A1").clear("Contents");
      },
      undefined,
    ],
    [
      "clear everything, of unlocked cells",
      (sheet) => {
        sheet.getRange("C1").clear();
      },
      { allowFormatCells: true },
    ],
    [
      "clear formats",
      (sheet) => {
        sheet.getRange("A1").clear("Formats");
      },
      { allowFormatCells: true },
    ],
    ["bold", (sheet) => (sheet.getRange("A1").format.font.bold = true), { allowFormatCells: true }],
    ["fill of unlocked cells", (sheet) => (sheet.getRange("C1").format.fill.color = "red"), { allowFormatCells: true }],
    [
      "fill of several areas",
      (sheet) => (sheet.getRanges("A1,C1").format.fill.color = "red"),
      { allowFormatCells: true },
    ],
    [
      "borders",
      (sheet) => (sheet.getRange("A1").format.borders.getItem("EdgeTop").style = "Continuous"),
      { allowFormatCells: true },
    ],
    ["number format", (sheet) => (sheet.getRange("C1").numberFormat = [["0.0"]]), { allowFormatCells: true }],
    ["alignment", (sheet) => (sheet.getRange("A1").format.wrapText = true), { allowFormatCells: true }],
    ["locking", (sheet) => (sheet.getRange("A1").format.protection.locked = false), undefined],
    [
      "conditional formats",
      (sheet) => sheet.getRange("A1").conditionalFormats.add("DataBar"),
      { allowFormatCells: true },
    ],
    [
      "data validation",
      (sheet) => {
        sheet.getRange("C1").dataValidation.clear();
      },
      undefined,
    ],
    ["column width", (sheet) => (sheet.getRange("A:A").format.columnWidth = 50), { allowFormatColumns: true }],
    ["hidden columns", (sheet) => (sheet.getRange("A:A").columnHidden = true), { allowFormatColumns: true }],
    ["row height", (sheet) => (sheet.getRange("1:1").format.rowHeight = 50), { allowFormatRows: true }],
    ["hidden rows", (sheet) => (sheet.getRange("1:1").rowHidden = true), { allowFormatRows: true }],
    ["inserted rows", (sheet) => sheet.getRange("2:2").insert("Down"), { allowInsertRows: true }],
    ["inserted columns", (sheet) => sheet.getRange("B:B").insert("Right"), { allowInsertColumns: true }],
    ["inserted cells", (sheet) => sheet.getRange("A2").insert("Down"), undefined],
    [
      "deleted rows without locked cells",
      (sheet) => {
        sheet.getRange("8:8").delete("Up");
      },
      { allowDeleteRows: true },
    ],
    [
      "deleted rows with locked cells",
      (sheet) => {
        sheet.getRange("1:1").delete("Up");
      },
      undefined,
    ],
    [
      "deleted columns without locked cells",
      (sheet) => {
        sheet.getRange("H:H").delete("Left");
      },
      { allowDeleteColumns: true },
    ],
    [
      "deleted cells",
      (sheet) => {
        sheet.getRange("C1").delete("Up");
      },
      undefined,
    ],
    [
      "merged cells",
      (sheet) => {
        sheet.getRange("C1:C2").merge();
      },
      undefined,
    ],
    [
      "links",
      (sheet) => (sheet.getRange("C1").hyperlink = { address: "https://x.vn" }),
      { allowInsertHyperlinks: true },
    ],
    ["sorting unlocked cells", sort("C1:C5"), { allowSort: true }],
    [
      "sorting a table",
      (sheet) => {
        table(sheet).sort.apply([{ key: 0, ascending: true }]);
      },
      { allowSort: true },
    ],
    [
      "filtering a table",
      (sheet) => {
        table(sheet).columns.getItem("Mã").filter.applyValuesFilter(["a"]);
      },
      { allowAutoFilter: true },
    ],
    [
      "setting a filter up",
      (sheet) => {
        sheet.autoFilter.apply("C1:C5");
      },
      undefined,
    ],
    ["rows of tables", (sheet) => table(sheet).rows.add(), undefined],
    ["columns of tables", (sheet) => table(sheet).columns.add(), undefined],
    ["totals of tables", (sheet) => (table(sheet).showTotals = true), undefined],
    ["new tables", (sheet) => sheet.tables.add("J1:J2", true), undefined],
    ["charts", (sheet) => sheet.charts.add("Line", sheet.getRange("C1:C5")), { allowEditObjects: true }],
    ["comments", (sheet) => sheet.comments.add("Sheet1!A1", "x"), { allowEditObjects: true }],
  ])("%s", async (_name, change, option) => {
    await protect();
    expect(await code(change)).toBe("AccessDenied");
    await run((sheet) => {
      sheet.protection.unprotect();
    });
    const all: Excel.WorksheetProtectionOptions = {
      allowAutoFilter: true,
      allowDeleteColumns: true,
      allowDeleteRows: true,
      allowEditObjects: true,
      allowFormatCells: true,
      allowFormatColumns: true,
      allowFormatRows: true,
      allowInsertColumns: true,
      allowInsertHyperlinks: true,
      allowInsertRows: true,
      allowSort: true,
    };
    await protect(option ?? all);
    expect(await code(change)).toBe(option ? "done" : "AccessDenied");
    expect(workbench.host.ownMistakes).toEqual([]);
    expect(workbench.ledger.missing()).toEqual({});
  });

  test('"Users can\'t sort ranges that contain locked cells on a protected worksheet, regardless of this setting"', async () => {
    await protect({ allowSort: true });
    expect(await code(sort("B1:C5"))).toBe("AccessDenied");
  });

  test("links are refused in locked cells even where they may be inserted", async () => {
    await protect({ allowInsertHyperlinks: true });
    expect(await code((sheet) => (sheet.getRange("A1").hyperlink = { address: "https://x.vn" }))).toBe("AccessDenied");
  });

  test("nothing of a refused change is done, but what came before it in the batch is", async () => {
    await protect();
    const both = (sheet: Excel.Worksheet): void => {
      sheet.getRange("C1").values = [[9]];
      sheet.getRange("B2:C2").values = [[9, 9]];
      sheet.getRange("C3").values = [[9]];
    };
    expect(await code(both)).toBe("AccessDenied");
    const grid = workbench.engine.grid(workbench.engine.sheets.activeId);
    expect([grid.value(0, 2), grid.value(1, 2), grid.value(2, 2)]).toEqual([9, 4, 3]);
  });

  test("what is open on a protected sheet: unlocked cells, reading, names, print set-up, panes, the sheet itself", async () => {
    await protect();
    const open: Change[] = [
      (sheet) => (sheet.getRange("C1").values = [[7]]),
      (sheet) => {
        sheet.getRange("C1").clear("Contents");
      },
      (sheet) => {
        table(sheet).getDataBodyRange().values = [
          ["x", 1],
          ["y", 2],
        ];
      },
      (sheet) => (table(sheet).rows.getItemAt(0).values = [["z", 3]]),
      (sheet) => sheet.getUsedRange().load("values"),
      (sheet) => {
        sheet.getRange("A1").select();
      },
      (sheet) => sheet.names.add("Ten", sheet.getRange("A1")),
      (sheet) => (sheet.pageLayout.orientation = "Landscape"),
      (sheet) => {
        sheet.freezePanes.freezeRows(1);
      },
      (sheet) => (sheet.name = "Chấm điểm"),
      (sheet) => (sheet.tabColor = "red"),
    ];
    for (const change of open) expect(await code(change)).toBe("done");
  });

  test("a co-author and other sheets are not concerned", async () => {
    await protect();
    workbench.coauthor((engine) => {
      engine.edit(engine.sheets.activeId, [{ row: 0, column: 0, value: 1 }]);
    });
    expect(
      await code((_sheet, context) => (context.workbook.worksheets.add("Hai").getRange("A1").values = [[1]])),
    ).toBe("done");
  });
});

describe("the person at a protected sheet", () => {
  test("cannot type into locked cells, and can into unlocked ones", async () => {
    await run((sheet) => {
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect();
    });
    await expect(workbench.type("A1", "1")).rejects.toMatchObject({
      name: "EntryRefused",
      objection: { kind: "locked" },
    });
    await workbench.type("B1", "1");
    const grid = workbench.engine.grid(workbench.engine.sheets.activeId);
    expect([grid.value(0, 0), grid.value(0, 1)]).toEqual([null, 1]);
  });
});
