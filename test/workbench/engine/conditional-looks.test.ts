/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

const run = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
  });

/** Makes the cells where the formula holds bold. */
const bold = (sheet: Excel.Worksheet, address: string, formula: string): void => {
  const { custom } = sheet.getRange(address).conditionalFormats.add("Custom");
  custom.rule.formula = formula;
  custom.format.font.bold = true;
};

const cells = (address: string): string[] =>
  workbench.looks(address).map(({ row, column }) => "ABCDEF"[column]! + String(row + 1));

test("relative references are read from each cell, fixed ones from the first", async () => {
  await run((sheet) => {
    sheet.getRange("A1:B3").values = [
      [1, "=A1*2"],
      [5, "=A2*2"],
      [3, "=A3*2"],
    ];
    bold(sheet, "A1:B3", "=AND($B1>$B$1,A1<10)");
  });
  expect(cells("A1:B3")).toEqual(["A2", "A3", "B3"]);
});

test("the look follows what is typed", async () => {
  await run((sheet) => {
    bold(sheet, "A1:A3", "=A1>AVERAGE($A$1:$A$3)");
  });
  expect(cells("A1:A3")).toEqual([]);
  await workbench.type("A1", "1");
  await workbench.type("A2", "9,5");
  expect(cells("A1:A3")).toEqual(["A2"]);
});

test("names, other sheets, LET and COUNTIF", async () => {
  await run((sheet, context) => {
    const list = context.workbook.worksheets.add("Danh mục");
    list.getRange("A1:A2").values = [["a"], ["b"]];
    context.workbook.names.add("MaHopLe", list.getRange("A1:A2"));
    sheet.getRange("A1:A3").values = [["a"], ["x"], ["B"]];
    bold(sheet, "A1:A3", "=LET(n,COUNTIF(MaHopLe,A1),m,COUNTIF('Danh mục'!$A$1:$A$2,A1),n+m=0)");
  });
  expect(cells("A1:A3")).toEqual(["A2"]);
});

test("INDIRECT with a relative R1C1 reference, as in Microsoft's own example", async () => {
  await run((sheet) => {
    sheet.getRange("A8:C8").values = [[1, 3, 2]];
    bold(sheet, "B8:C8", '=IF(B8>INDIRECT("RC[-1]",0),TRUE)');
  });
  expect(cells("A8:C8")).toEqual(["B8"]);
});

test("INDIRECT with the name of a table's column, in a text or in a cell", async () => {
  await run((sheet) => {
    sheet.getRange("A1:B3").values = [
      ["Mã", "Điểm"],
      ["a", 1],
      ["b", 2],
    ];
    sheet.tables.add("A1:B3", true).name = "T";
    sheet.getRange("D1:D3").values = [["T[Mã]"], ["b"], ["x"]];
    bold(sheet, "D2:D3", '=COUNTIF(INDIRECT("T[Mã]"),D2)+COUNTIF(INDIRECT($D$1),D2)=2');
  });
  expect(cells("D1:D3")).toEqual(["D2"]);
});

test("bars and scales take the numbers of all their cells", async () => {
  await run((sheet) => {
    sheet.getRange("A1:A3").values = [[0], ["=A1+5"], [10]];
    sheet.getRange("A1:A3").conditionalFormats.add("DataBar");
    const { colorScale } = sheet.getRange("A:A").conditionalFormats.add("ColorScale");
    colorScale.criteria = {
      minimum: { type: "LowestValue", color: "#000000" },
      maximum: { type: "HighestValue", color: "#C80000" },
    };
  });
  expect(workbench.looks("A1:A4").map(({ look }) => [look.fill, look.bar?.to])).toEqual([
    ["#000000", 0],
    ["#640000", 0.5],
    ["#C80000", 1],
  ]);
});

test("a formula that gives an error changes nothing, and no mistake of the workbench's own is met", async () => {
  await run((sheet) => {
    bold(sheet, "A1:A3", "=1/0>$Z$1");
  });
  expect(cells("A1:A3")).toEqual([]);
  expect(workbench.host.ownMistakes).toEqual([]);
});

test("810 rows of formulas are answered quickly", async () => {
  await run((sheet) => {
    bold(sheet, "A1:E810", '=AND($A1<>"",$B1<$A1)');
  });
  const started = performance.now();
  workbench.looks("A1:E810");
  expect(performance.now() - started).toBeLessThan(2000);
});
