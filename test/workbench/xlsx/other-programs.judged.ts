import { writeXlsx } from "hucre";
import { openXlsx } from "../../../workbench/xlsx/open/open-xlsx";
import { isRefusal } from "../../../workbench/xlsx/refusal";
import { saveXlsx } from "../../../workbench/xlsx/save/save-xlsx";
import type { CellData, CellStyle, WorkbookData } from "../../../workbench/workbook-data";
import { convertWithLibreOffice } from "../../judges/libreoffice";
import { makeWithOpenpyxl, readWithOpenpyxl } from "../../judges/openpyxl";
import { xmlComplaints } from "../../judges/xmllint";
import { normalForm } from "./normal-form";
import { partsOf } from "./parts";

async function opened(file: Uint8Array): Promise<WorkbookData> {
  const workbook = await openXlsx(file);
  if (isRefusal(workbook)) throw new Error(JSON.stringify(workbook));
  return workbook;
}

function cellAt(
  workbook: WorkbookData,
  row: number,
  column: number,
): (CellData & { readonly look?: CellStyle | undefined }) | undefined {
  const cell = workbook.sheets[0]!.cells.find((one) => one.row === row && one.column === column);
  return cell === undefined
    ? undefined
    : { ...cell, look: cell.style === undefined ? undefined : workbook.styles[cell.style] };
}

const OPENPYXL = `
from openpyxl.styles import Font, PatternFill, Alignment, Protection, Border, Side
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.formatting.rule import CellIsRule, IconSetRule, ColorScaleRule
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.chart import BarChart, Reference
import datetime
sheet = book.active
sheet.title = "Chấm điểm"
for line in [["Mã", "Điểm"], ["1.1", 2], ["1.2", 3.5]]:
    sheet.append(line)
sheet["A5"] = "=SUM(B2:B3)"
sheet["B5"] = datetime.datetime(2023, 3, 15, 12, 0)
sheet["C5"] = True
sheet["D5"] = "#N/A"
sheet["E5"].fill = PatternFill("solid", fgColor="FFFF00")
sheet["F5"] = 0.256
sheet["F5"].number_format = "0.0%"
sheet["A1"].font = Font(name="Times New Roman", size=14, bold=True, color="FF0000")
sheet["A1"].alignment = Alignment(horizontal="center", wrap_text=True)
sheet["B2"].protection = Protection(locked=False)
sheet["B2"].border = Border(top=Side(style="thin", color="000000"))
table = Table(displayName="Diem", ref="A1:B3")
table.tableStyleInfo = TableStyleInfo(name="TableStyleMedium9", showRowStripes=True)
sheet.add_table(table)
check = DataValidation(type="list", formula1='"Có,Không"', allow_blank=True)
check.add("C2:C9")
sheet.add_data_validation(check)
sheet.conditional_formatting.add("B2:B3", CellIsRule(operator="lessThan", formula=["1"], fill=PatternFill(bgColor="FFC7CE", fill_type="solid")))
sheet.conditional_formatting.add("B2:B3", IconSetRule("3TrafficLights1", "percent", [0, 33, 67]))
sheet.freeze_panes = "B2"
sheet.column_dimensions["A"].width = 20
sheet.row_dimensions[2].height = 30
sheet.merge_cells("A7:B8")
sheet["A2"].comment = Comment("Ghi chú", "Lan")
sheet["A3"].hyperlink = "https://example.vn/"
book.defined_names.append(DefinedName("Tong", attr_text="'Chấm điểm'!$A$5"))
chart = BarChart()
chart.add_data(Reference(sheet, min_col=2, min_row=1, max_row=3), titles_from_data=True)
sheet.add_chart(chart, "D2")
book.create_sheet("Trống")
`;

test("a file made by openpyxl is opened with all it holds, and saved again without losing any", async () => {
  const made = await opened(await makeWithOpenpyxl(OPENPYXL));
  expect(made.sheets.map(({ name }) => name)).toEqual(["Chấm điểm", "Trống"]);
  expect(cellAt(made, 0, 0)).toMatchObject({
    value: "Mã",
    look: {
      font: { name: "Times New Roman", size: 14, bold: true, color: "#FF0000" },
      horizontal: "Center",
      wrap: true,
    },
  });
  expect(cellAt(made, 1, 1)).toMatchObject({
    value: 2,
    look: { locked: false, borders: { top: { line: "Thin", color: "#000000" } } },
  });
  expect(cellAt(made, 4, 0)).toMatchObject({ value: null, formula: "=SUM(B2:B3)" });
  expect(cellAt(made, 4, 1)).toMatchObject({ value: 45000.5, look: { numberFormat: "yyyy-mm-dd h:mm:ss" } });
  expect(cellAt(made, 4, 2)!.value).toBe(true);
  expect(cellAt(made, 4, 3)!.value).toEqual({ error: "#N/A" });
  expect(cellAt(made, 4, 4)).toMatchObject({ value: null, look: { fill: "#FFFF00" } });
  expect(cellAt(made, 4, 5)).toMatchObject({ value: 0.256, look: { numberFormat: "0.0%" } });
  const [sheet] = made.sheets;
  expect(sheet!.tables[0]).toMatchObject({
    name: "Diem",
    style: "TableStyleMedium9",
    columns: [{ name: "Mã" }, { name: "Điểm" }],
  });
  expect(sheet!.validations[0]!.rule).toEqual({ kind: "list", source: "Có,Không", inCellDropDown: true });
  expect(sheet!.conditionalFormats).toMatchObject([
    { kind: "cellValue", operator: "LessThan", formula1: "1", look: { fill: "#FFC7CE" } },
  ]);
  expect(sheet!.frozen).toEqual({ rows: 1, columns: 1 });
  expect(sheet!.columns[0]!.width).toBe(19.29);
  expect(sheet!.rows[1]!.height).toBe(30);
  expect(sheet!.merges).toEqual([{ row: 6, column: 0, rows: 2, columns: 2 }]);
  expect(sheet!.comments).toEqual([{ row: 1, column: 0, author: "Lan", text: "Ghi chú", note: true, replies: [] }]);
  expect(sheet!.hyperlinks).toEqual([{ row: 2, column: 0, address: "https://example.vn/" }]);
  expect(sheet!.charts).toMatchObject([
    { type: "ColumnClustered", series: [{ name: "='Chấm điểm'!B1", values: "'Chấm điểm'!$B$2:$B$3" }] },
  ]);
  expect(made.names).toEqual([{ name: "Tong", formula: "='Chấm điểm'!$A$5", visible: true }]);

  const saved = await saveXlsx(made);
  expect(normalForm(await opened(saved))).toEqual(normalForm(made));
  expect(await xmlComplaints(saved)).toEqual([]);
  // Icons are no kind of ours: the rule is kept as it was.
  const judged = (await readWithOpenpyxl(saved)).sheets[0]!;
  expect(judged.conditional.map(({ type }) => type)).toEqual(["cellIs", "iconSet"]);
  expect(judged.charts).toMatchObject([{ type: "BarChart" }]);
});

const OPENPYXL_ODDITIES = `
from openpyxl.styles import PatternFill, GradientFill, Font
from openpyxl.styles.colors import Color
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.formatting.rule import Rule, FormulaRule
from openpyxl.chart import BarChart, LineChart, PieChart, PieChart3D, Reference
from openpyxl.chart.label import DataLabelList
first = book.active
first.title = "A b'c"
for line in [["x", "y"], [0, 0], [1, 2], [2, 4]]:
    first.append(line)
first["D1"].fill = PatternFill("solid", fgColor=Color(theme=4, tint=0.3999))
first["D2"].fill = GradientFill(stop=("FF0000", "0000FF"))
first["D3"].style = "Good"
first["D4"] = "=_xlfn._xlws.FILTER(A2:A4,A2:A4>1)"
first.row_dimensions.group(2, 3, hidden=True)
first.column_dimensions.group("F", "H", hidden=True)
first.print_title_rows = "1:1"
first.print_title_cols = "A:B"
first.sheet_view.zoomScale = 80
first.sheet_format.defaultColWidth = 12
second = book.create_sheet("Ẩn")
second.sheet_state = "veryHidden"
second["A1"] = "h"
second.auto_filter.ref = "A1:B5"
second.auto_filter.add_filter_column(0, ["a", "b"])
book.defined_names.append(DefinedName("Cuc", attr_text="'Ẩn'!$A$1", localSheetId=1))
second.conditional_formatting.add("A1:A5", Rule(type="top10", rank=3, priority=2))
second.conditional_formatting.add("A1:A5", FormulaRule(formula=["A1>1"], font=Font(bold=True)))
numbers = Reference(first, min_col=1, max_col=2, min_row=1, max_row=4)
line = LineChart()
line.add_data(numbers, titles_from_data=True)
line.y_axis.number_format = "0.0"
line.y_axis.scaling.max = 9
second.add_chart(line, "D1")
mixed = BarChart()
mixed.add_data(numbers, titles_from_data=True)
mixed.grouping, mixed.overlap = "stacked", 100
mixed.dataLabels = DataLabelList()
mixed.dataLabels.showVal = True
other = LineChart()
other.add_data(Reference(first, min_col=2, min_row=2, max_row=4))
mixed += other
second.add_chart(mixed, "D20")
for kind, place in [(PieChart, "D40"), (PieChart3D, "D60")]:
    pie = kind()
    pie.add_data(Reference(first, min_col=2, min_row=2, max_row=4))
    second.add_chart(pie, place)
`;

test("what openpyxl can do beyond that is read, or kept, and stays through another saving", async () => {
  const made = await opened(await makeWithOpenpyxl(OPENPYXL_ODDITIES));
  const [first, second] = made.sheets;
  expect(cellAt(made, 0, 3)!.look).toEqual({ fill: "#95B3D7" });
  expect(cellAt(made, 1, 3)!.look).toEqual({ fill: "#FF0000" });
  expect(cellAt(made, 2, 3)!.look).toMatchObject({ fill: "#C6EFCE", font: { color: "#006100" } });
  expect(cellAt(made, 3, 3)!.formula).toBe("=FILTER(A2:A4,A2:A4>1)");
  expect(first!.outline).toEqual({ rows: { 1: 1, 2: 1 }, columns: { 5: 1, 6: 1, 7: 1 } });
  expect(first!.columns[0]).toEqual({ width: 11.29 });
  expect(first!.columns[6]).toMatchObject({ hidden: true });
  expect(first!.pageLayout).toMatchObject({ titleRows: { first: 0, last: 0 }, titleColumns: { first: 0, last: 1 } });
  expect(second!.visibility).toBe("VeryHidden");
  expect(second!.autoFilter!.columns).toEqual([{ column: 0, values: ["a", "b"] }]);
  expect(made.names).toEqual([{ name: "Cuc", sheet: 1, formula: "='Ẩn'!$A$1", visible: true }]);
  expect(second!.charts).toMatchObject([
    { type: "Line", axes: { value: { maximum: 9, numberFormat: "0.0" } } },
    { type: "ColumnStacked", series: [{ dataLabels: { value: true } }, {}, { type: "Line" }] },
    { type: "Pie" },
  ]);

  const saved = await saveXlsx(made);
  expect(normalForm(await opened(saved))).toEqual(normalForm(made));
  const judged = await readWithOpenpyxl(saved);
  expect(judged.sheets[1]!.conditional.map(({ type }) => type).sort()).toEqual(["expression", "top10"]);
  const kinds = judged.sheets[1]!.charts.map(({ parts }) => parts.join());
  expect(kinds.sort()).toEqual(["BarChart,LineChart", "LineChart", "PieChart", "PieChart3D"]);
  expect(partsOf(saved)["xl/worksheets/sheet1.xml"]).toContain('zoomScale="80"');
});

const FODS = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles><style:style style:name="vang" style:family="table-cell"><style:table-cell-properties fo:background-color="#ffff00"/></style:style></office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="Tờ 1">
<table:table-row><table:table-cell office:value-type="string"><text:p>Điểm &amp; tỷ lệ</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="2.5"/><table:table-cell table:style-name="vang"/></table:table-row>
<table:table-row><table:table-cell table:formula="of:=SUM([.B1:.B1])*2" office:value-type="float" office:value="5"/><table:table-cell office:value-type="percentage" office:value="0.25"/><table:table-cell office:value-type="date" office:date-value="2023-03-15"/><table:table-cell table:formula="of:=1/0"/></table:table-row>
<table:table-row><table:table-cell table:formula="of:=SUM([.B1:.B1]*[.B1:.B1])" table:number-matrix-columns-spanned="1" table:number-matrix-rows-spanned="1" office:value-type="float" office:value="6.25"/><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="1" office:value-type="string"><text:p>gộp</text:p></table:table-cell><table:covered-table-cell/></table:table-row>
</table:table></office:spreadsheet></office:body></office:document>`;

test("a file made by LibreOffice is opened without losing its cells, and saved again with them", async () => {
  const made = await opened(await convertWithLibreOffice(Buffer.from(FODS), "fods", "xlsx:Calc MS Excel 2007 XML"));
  expect(made.sheets[0]!.name).toBe("Tờ 1");
  expect(cellAt(made, 0, 0)!.value).toBe("Điểm & tỷ lệ");
  expect(cellAt(made, 0, 1)!.value).toBe(2.5);
  expect(cellAt(made, 0, 2)).toMatchObject({ value: null, look: { fill: "#FFFF00" } });
  expect(cellAt(made, 1, 0)).toMatchObject({ value: 5, formula: "=SUM(B1:B1)*2" });
  expect(cellAt(made, 1, 1)!.value).toBe(0.25);
  expect(cellAt(made, 1, 2)!.value).toBe(45000);
  expect(cellAt(made, 1, 3)).toMatchObject({ value: { error: "#DIV/0!" }, formula: "=1/0" });
  expect(cellAt(made, 2, 0)).toMatchObject({ value: 6.25, formula: "=SUM(B1:B1*B1:B1)" });
  expect(made.sheets[0]!.merges).toEqual([{ row: 2, column: 1, rows: 1, columns: 2 }]);
  expect(normalForm(await opened(await saveXlsx(made)))).toEqual(normalForm(made));
}, 30_000);

test("a file made by the library alone, with dates, pictures and sparklines, keeps what has no place in our data", async () => {
  const picture = Uint8Array.from(
    Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
      "base64",
    ),
  );
  const file = await writeXlsx({
    dateSystem: "1904",
    sheets: [
      {
        name: "Tờ 1",
        rows: [
          ["Ngày", new Date(Date.UTC(2023, 2, 15))],
          ["a", 1],
        ],
        images: [{ data: picture, type: "png", anchor: { from: { row: 3, col: 1 } } }],
        charts: [
          { type: "scatter", series: [{ values: "B2:B2", categories: "B2:B2" }], anchor: { from: { row: 9, col: 0 } } },
        ],
        sparklines: [{ location: "D1", dataRange: "'Tờ 1'!B1:B2" }],
        conditionalRules: [{ type: "duplicateValues", priority: 3, range: "A1:A9", style: { font: { bold: true } } }],
        rowBreaks: [4],
      },
    ],
    workbookProtection: { lockStructure: true },
  });
  const made = await opened(file);
  expect(cellAt(made, 0, 1)).toMatchObject({ value: 45000, look: { numberFormat: "yyyy-mm-dd" } });
  expect(made.sheets[0]!.charts).toEqual([]);

  const saved = await saveXlsx(await opened(await saveXlsx(made)));
  const parts = partsOf(saved);
  expect(await xmlComplaints(saved)).toEqual([]);
  expect(Object.keys(parts).filter((name) => name.endsWith(".png")).length).toBe(1);
  expect(parts["xl/workbook.xml"]).toContain('<workbookProtection lockStructure="1"');
  expect(parts["xl/worksheets/sheet1.xml"]).toContain("<rowBreaks");
  expect(parts["xl/worksheets/sheet1.xml"]).toContain("<x14:sparkline>");
  expect(parts["xl/worksheets/sheet1.xml"]).toContain('<cfRule type="duplicateValues"');
  expect(parts["xl/styles.xml"]).toContain("<dxf><font><b/></font></dxf>");
  const judged = (await readWithOpenpyxl(saved)).sheets[0]!;
  expect(judged.charts).toMatchObject([{ type: "ScatterChart" }]);
  const embedded = /<xdr:pic>.*r:embed="(\w+)"/s.exec(parts["xl/drawings/drawing1.xml"]!)?.[1];
  expect(parts["xl/drawings/_rels/drawing1.xml.rels"]).toMatch(
    new RegExp(`Id="${embedded}" [^>]*Target="[^"]*\\.png"`),
  );
});
