/** @jest-environment ./test/environment/workbench-environment.ts */
import { change, write } from "../sheet-session";

/** Everything that is kept beside cells, on B3 or around it. */
beforeEach(async () => {
  await write("A1:C6", [
    ["Mã", "Điểm", "Ghi chú"],
    ["TC1", 1, ""],
    ["TC2", 2, ""],
    ["TC3", 3, ""],
    ["TC4", 4, ""],
    ["TC5", 5, ""],
  ]);
  await change((sheet, context) => {
    sheet.getRange("B2:B6").dataValidation.rule = { custom: { formula: "=B2<$B$6" } };
    const format = sheet.getRange("B2:B6").conditionalFormats.add("Custom");
    format.custom.rule.formula = "=$B2>2";
    format.custom.format.fill.color = "#FFFF00";
    context.workbook.comments.add("Sheet1!B3", "Xem lại");
    sheet.getRange("C3").hyperlink = { address: "https://example.org/", textToDisplay: "x" };
    sheet.charts.add("ColumnClustered", sheet.getRange("A1:B6"), "Columns").name = "Biểu đồ";
    sheet.pageLayout.setPrintArea("A1:C6");
    sheet.pageLayout.setPrintTitleRows("1:1");
    sheet.freezePanes.freezeRows(1);
    sheet.autoFilter.apply("A1:C6", 1, { filterOn: "Custom", criterion1: ">0" });
    context.workbook.names.add("Diem", "=Sheet1!$B$2:$B$6");
  });
});

function kept() {
  const { engine } = workbench;
  const records = engine.sheets.records(engine.sheets.activeId);
  const { validations, conditionalFormats, comments, hyperlinks, charts, pageLayout, frozen, autoFilter } = records;
  const [format] = conditionalFormats;
  return {
    validation: validations.map(({ areas, rule }) => [areas, rule.kind === "custom" && rule.formula]),
    format: format && [format.areas, format.kind === "custom" && format.formula],
    comment: comments.map(({ row, column }) => [row, column]),
    link: hyperlinks.map(({ row, column }) => [row, column]),
    series: charts[0]?.series.map((series) => series.values),
    print: [pageLayout?.printArea, pageLayout?.titleRows],
    frozen: frozen?.rows,
    filter: autoFilter && [autoFilter.area, autoFilter.columns.map(({ column }) => column)],
    name: engine.names.get("Diem")?.formula,
  };
}

const column = (row: number, rows: number, at = 1) => ({ row, column: at, rows, columns: 1 });

test("all of it follows rows that are inserted", async () => {
  await change((sheet) => sheet.getRange("3:4").insert("Down"));
  expect(kept()).toEqual({
    validation: [[[column(1, 7)], "=B2<$B$8"]],
    format: [[column(1, 7)], "=$B2>2"],
    comment: [[4, 1]],
    link: [[4, 2]],
    series: ["Sheet1!$B$2:$B$8"],
    print: [
      { row: 0, column: 0, rows: 8, columns: 3 },
      { first: 0, last: 0 },
    ],
    frozen: 1,
    filter: [{ row: 0, column: 0, rows: 8, columns: 3 }, [1]],
    name: "=Sheet1!$B$2:$B$8",
  });
});

test("all of it follows rows that are deleted; what stood on them goes", async () => {
  await change((sheet) => sheet.getRange("2:3").delete("Up"));
  expect(kept()).toEqual({
    validation: [[[column(1, 3)], "=B2<$B$4"]],
    format: [[column(1, 3)], "=$B2>2"],
    comment: [],
    link: [],
    series: ["Sheet1!$B$2:$B$4"],
    print: [
      { row: 0, column: 0, rows: 4, columns: 3 },
      { first: 0, last: 0 },
    ],
    frozen: 1,
    filter: [{ row: 0, column: 0, rows: 4, columns: 3 }, [1]],
    name: "=Sheet1!$B$2:$B$4",
  });
});

test("all of it follows columns a co-author inserts", () => {
  workbench.coauthor((engine) => {
    engine.shift(engine.sheets.activeId, { axis: "columns", kind: "insert", at: 1, count: 1 });
  });
  expect(kept()).toMatchObject({
    validation: [[[column(1, 5, 2)], "=C2<$C$6"]],
    format: [[column(1, 5, 2)], "=$C2>2"],
    comment: [[2, 2]],
    link: [[2, 3]],
    series: ["Sheet1!$C$2:$C$6"],
    filter: [{ row: 0, column: 0, rows: 6, columns: 4 }, [2]],
    name: "=Sheet1!$C$2:$C$6",
  });
});

test("formulas and charts follow a sheet that is renamed, and lose one that is deleted", async () => {
  await Excel.run(async (context) => {
    const second = context.workbook.worksheets.add("Hai");
    second.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=Sheet1!$B$2>1";
    context.workbook.worksheets.getItem("Sheet1").name = "Chấm điểm";
    await context.sync();
  });
  const { engine } = workbench;
  const second = engine.sheets.idOf("Hai")!;
  const rule = () => engine.sheets.records(second).conditionalFormats[0];
  expect(kept()).toMatchObject({ series: ["'Chấm điểm'!$B$2:$B$6"], name: "='Chấm điểm'!$B$2:$B$6" });
  expect(rule()).toMatchObject({ formula: "='Chấm điểm'!$B$2>1" });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Chấm điểm").delete();
    await context.sync();
  });
  expect(rule()).toMatchObject({ formula: "=#REF!>1" });
});
