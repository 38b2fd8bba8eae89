/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

const run = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => work(context.workbook.worksheets.getActiveWorksheet(), context));

const change = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> =>
  run(async (sheet, context) => {
    work(sheet, context);
    await context.sync();
  });

const formulas = (address: string): Promise<unknown[][]> =>
  run(async (sheet, context) => {
    const range = sheet.getRange(address).load("formulas");
    await context.sync();
    return range.formulas;
  });

const records = (name = "Sheet1") => workbench.engine.sheets.records(workbench.engine.sheets.idOf(name)!);
const grid = (name = "Sheet1") => workbench.engine.grid(workbench.engine.sheets.idOf(name)!);

beforeEach(() =>
  change((sheet) => {
    sheet.getRange("A1:B2").formulas = [
      [1, "=A1*10"],
      [2, "=$A$1+A2"],
    ];
    sheet.getRange("B1").format.font.bold = true;
  }),
);

describe('"copyFrom: Copies cell data or formatting from the source range or `RangeAreas` to the current range"', () => {
  test("all: formulas move as they are filled, looks come along", async () => {
    await change((sheet) => sheet.getRange("D3").copyFrom("A1:B2"));
    expect(await formulas("D3:E4")).toEqual([
      [1, "=D3*10"],
      [2, "=$A$1+D4"],
    ]);
    expect(grid().style(2, 4).font).toEqual({ bold: true });
  });

  test.each([
    [
      "Values",
      [
        [1, 10],
        [2, 3],
      ],
      undefined,
    ],
    [
      "Formulas",
      [
        [1, "=D3*10"],
        [2, "=$A$1+D4"],
      ],
      undefined,
    ],
    [
      "Formats",
      [
        ["", ""],
        ["", ""],
      ],
      { bold: true },
    ],
  ] as const)("%s only", async (type, expected, font) => {
    await change((sheet) => sheet.getRange("D3").copyFrom(sheet.getRange("A1:B2"), type));
    expect(await formulas("D3:E4")).toEqual(expected);
    expect(grid().style(2, 4).font).toEqual(font);
  });

  test("a link names each cell; a single one as fixed", async () => {
    await change((sheet, context) => {
      sheet.getRange("D3").copyFrom("A1:B1", "Link");
      sheet.getRange("D5").copyFrom("A1", "Link");
      context.workbook.worksheets.add("Hai").getRange("A1").copyFrom("Sheet1!A1:A2", "Link");
    });
    expect(await formulas("D3:E3")).toEqual([["=A1", "=B1"]]);
    expect(await formulas("D5")).toEqual([["=$A$1"]]);
    expect([grid("Hai").formula(0, 0), grid("Hai").formula(1, 0)]).toEqual(["=Sheet1!A1", "=Sheet1!A2"]);
  });

  test('"a 2x2 range copy into a 2x6 range will result in 3 copies of the original 2x2 range"', async () => {
    await change((sheet) => sheet.getRange("D1:I2").copyFrom("A1:B2", "Values"));
    expect(await formulas("D1:I2")).toEqual([
      [1, 10, 1, 10, 1, 10],
      [2, 3, 2, 3, 2, 3],
    ]);
  });

  test('"The destination range is expanded automatically if it\'s smaller than the source"', async () => {
    await change((sheet) => sheet.getRange("D1:F1").copyFrom("A1:B2", "Values"));
    expect(await formulas("D1:F2")).toEqual([
      [1, 10, ""],
      [2, 3, ""],
    ]);
  });

  test('"skipBlanks: True if to skip blank cells in the source range"', async () => {
    await change((sheet) => {
      sheet.getRange("D1:E2").values = [
        ["x", "y"],
        ["z", "t"],
      ];
      sheet.getRange("A2").clear("Contents");
      sheet.getRange("D1").copyFrom("A1:B2", "Values", true);
    });
    expect(await formulas("D1:E2")).toEqual([
      [1, 10],
      ["z", 1],
    ]);
  });

  test('"transpose: True if to transpose the cells in the destination range"', async () => {
    await change((sheet) => {
      sheet.getRange("A3").values = [[3]];
      sheet.getRange("D1").copyFrom("A1:A3", "All", false, true);
    });
    expect(await formulas("D1:F1")).toEqual([[1, 2, 3]]);
  });

  test("cells that overlap their copy are read before they are written", async () => {
    await change((sheet) => sheet.getRange("A2").copyFrom("A1:A2", "Values"));
    expect(await formulas("A1:A3")).toEqual([[1], [1], [2]]);
  });

  test('"their form must be able to be created by removing full rows or columns from a rectangular range"', async () => {
    await change((sheet) => {
      sheet.getRange("A3:B3").values = [[30, 40]];
      sheet.getRange("D1").copyFrom(sheet.getRanges("A1:B1,A3:B3"), "Values");
    });
    expect(await formulas("D1:E2")).toEqual([
      [1, 10],
      [30, 40],
    ]);
    const odd = change((sheet) => sheet.getRange("D1").copyFrom(sheet.getRanges("A1,B2")));
    await expect(odd).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  test("merged cells, links, comments and rules come along", async () => {
    await change((sheet, context) => {
      sheet.getRange("A4:B4").merge();
      sheet.getRange("A4").hyperlink = { address: "https://x.example", textToDisplay: "Mở" };
      context.workbook.comments.add("Sheet1!A1", "ghi chú");
      const format = sheet.getRange("A1:A4").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=A1>1";
      sheet.getRange("D1").copyFrom("A1:B4");
    });
    expect(grid().merges()).toEqual([
      { row: 3, column: 0, rows: 1, columns: 2 },
      { row: 3, column: 3, rows: 1, columns: 2 },
    ]);
    expect(records().hyperlinks.map(({ row, column }) => [row, column])).toEqual([
      [3, 0],
      [3, 3],
    ]);
    expect(records().comments.map(({ row, column, text }) => [row, column, text])).toEqual([
      [0, 0, "ghi chú"],
      [0, 3, "ghi chú"],
    ]);
    expect(records().conditionalFormats).toMatchObject([
      {
        formula: "=A1>1",
        areas: [
          { row: 0, column: 0, rows: 4, columns: 1 },
          { row: 0, column: 3, rows: 4, columns: 1 },
        ],
      },
    ]);
  });

  test("on another sheet a rule is one of its own", async () => {
    await change((sheet, context) => {
      const format = sheet.getRange("A1:A2").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=A1>1";
      context.workbook.worksheets.add("Hai").getRange("C5").copyFrom("Sheet1!A1:A2");
    });
    expect(records("Hai").conditionalFormats).toMatchObject([
      { formula: "=C5>1", areas: [{ row: 4, column: 2, rows: 2, columns: 1 }] },
    ]);
  });
});

describe('"moveTo: Moves cell values, formatting, and formulas from current range to the destination range"', () => {
  test("what named the cells names their new place; their own formulas stay", async () => {
    await change((sheet) => {
      sheet.getRange("C1").formulas = [["=A2+SUM(A1:B2)"]];
      sheet.getRange("A1:B2").moveTo("D4");
    });
    expect(await formulas("D4:E5")).toEqual([
      [1, "=D4*10"],
      [2, "=$D$4+D5"],
    ]);
    expect(await formulas("A1:C2")).toEqual([
      ["", "", "=D5+SUM(D4:E5)"],
      ["", "", ""],
    ]);
    expect([grid().style(3, 4).font, grid().style(0, 1).font]).toEqual([{ bold: true }, undefined]);
  });

  test("a part of a reference that moves leaves the reference alone; what is overwritten is #REF!", async () => {
    await change((sheet) => {
      sheet.getRange("C1:C2").formulas = [["=SUM(A1:A2)"], ["=D4"]];
      sheet.getRange("D4").values = [[7]];
      sheet.getRange("A2").moveTo("D4");
    });
    expect(await formulas("C1:C2")).toEqual([["=SUM(A1:A2)"], ["=#REF!"]]);
  });

  test("to another sheet: references name the sheet they now need", async () => {
    await change((sheet, context) => {
      sheet.getRange("C1").formulas = [["=B2"]];
      context.workbook.worksheets.add("Hai");
      sheet.getRange("B1:B2").moveTo("Hai!A1");
    });
    expect(await formulas("C1")).toEqual([["=Hai!A2"]]);
    expect([grid("Hai").formula(0, 0), grid("Hai").formula(1, 0)]).toEqual(["=Sheet1!A1*10", "=Sheet1!$A$1+Sheet1!A2"]);
  });

  test("names, merged cells, links, comments, rules and a whole table go along", async () => {
    await change((sheet, context) => {
      sheet.getRange("A4:B5").values = [
        ["Mã", "Điểm"],
        ["TC1", 1],
      ];
      sheet.tables.add("A4:B5", true).name = "Diem";
      sheet.getRange("A2").hyperlink = { address: "https://x.example" };
      context.workbook.comments.add("Sheet1!A1", "ghi chú");
      context.workbook.names.add("Dau", sheet.getRange("A1"));
      sheet.getRange("A1:A2").conditionalFormats.add("DataBar");
      sheet.getRange("A1:B5").moveTo("D11");
    });
    expect(workbench.engine.names.get("Dau")!.formula).toBe("=Sheet1!$D$11");
    expect(workbench.engine.tables.byName("Diem")!.data.area).toEqual({ row: 13, column: 3, rows: 2, columns: 2 });
    expect(records().hyperlinks.map(({ row, column }) => [row, column])).toEqual([[11, 3]]);
    expect(records().comments.map(({ row, column }) => [row, column])).toEqual([[10, 3]]);
    expect(records().conditionalFormats.map(({ areas }) => areas)).toEqual([
      [{ row: 10, column: 3, rows: 2, columns: 1 }],
    ]);
  });

  test("onto cells it overlaps", async () => {
    await change((sheet) => sheet.getRange("A1:A2").moveTo("A2"));
    expect(await formulas("A1:B3")).toEqual([
      ["", "=A2*10"],
      [1, "=$A$2+A3"],
      [2, ""],
    ]);
  });
});
