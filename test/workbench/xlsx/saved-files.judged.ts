import fc from "fast-check";
import { openXlsx } from "../../../workbench/xlsx/open/open-xlsx";
import { saveXlsx } from "../../../workbench/xlsx/save/save-xlsx";
import type { WorkbookData } from "../../../workbench/workbook-data";
import { cellAddress } from "../../../workbench/xlsx/addresses";
import { convertWithLibreOffice, disagreements, recalculate } from "../../judges/libreoffice";
import type { JudgedWorkbook } from "../../judges/libreoffice";
import { readWithOpenpyxl } from "../../judges/openpyxl";
import { installed } from "../../judges/program";
import { chartComplaints, xmlComplaints } from "../../judges/xmllint";
import { partsOf, zipOf } from "./parts";
import { row, sheet, workbook } from "./plain-workbook";
import { charts } from "./random-charts";
import { sampleWorkbook } from "./sample-workbook";

const namespaces = ["CCHC"];

test("a judge that is not there says in one line what to install, and the test fails", () => {
  expect(() => installed("chuong-trinh-khong-co", "goi-nao-do")).toThrow(
    new Error("chuong-trinh-khong-co is not installed: apt-get install goi-nao-do"),
  );
});

test("xmllint finds every part well formed", async () => {
  expect(await xmlComplaints(await saveXlsx(sampleWorkbook(), { namespaces }))).toEqual([]);
});

test("xmllint finds every chart as the format's schema has it", async () => {
  const file = await saveXlsx(sampleWorkbook(), { namespaces });
  expect(await chartComplaints(file)).toEqual([]);
  const any = fc.sample(charts, { numRuns: 100, seed: 1 }).flat();
  expect(await chartComplaints(await saveXlsx(workbook([sheet("Tờ 1", { charts: any })])))).toEqual([]);
  // The schema is no mere decoration.
  const parts = { ...partsOf(file) };
  const name = "xl/charts/chart1.xml";
  parts[name] = parts[name]!.replace(/(<c:gapWidth[^>]*>)(<c:overlap[^>]*>)/, "$2$1");
  expect(await chartComplaints(zipOf(parts))).toEqual([
    expect.stringContaining("element gapWidth: Schemas validity error"),
  ]);
});

/** Our cells in the judge's terms. */
function held({ sheets }: WorkbookData): JudgedWorkbook {
  return new Map(
    sheets.map(({ name, cells }) => [
      name,
      new Map(
        cells.flatMap(({ row, column, value }) => (value === null ? [] : [[cellAddress(row, column), value] as const])),
      ),
    ]),
  );
}

test("LibreOffice, calculating everything, agrees with every cell that no custom function reaches", async () => {
  const saved = calculated();
  const verdict = await recalculate(await saveXlsx(saved, { namespaces }));
  expect(disagreements(held(saved), verdict)).toEqual([]);
  // Exactly the custom functions and what depends on them are names it does not know.
  const unknown = [...verdict.get("Hàm")!].filter(([, value]) => typeof value === "object");
  expect(unknown).toEqual([
    ["A1", { error: "#NAME?" }],
    ["B1", { error: "#NAME?" }],
  ]);
}, 30_000);

/** Formulas LibreOffice 7.4 knows, with the results they have; it has neither LET nor XLOOKUP nor SEQUENCE. */
function calculated(): WorkbookData {
  const name = { error: "#NAME?" } as const;
  return workbook(
    [
      sheet("Chấm điểm", {
        cells: [
          ...row(0, "Mã", "Tối đa", "Tự chấm", "Thiếu"),
          ...row(1, "1.1", 2, 1.5),
          { row: 1, column: 3, value: 0.5, formula: "=[@[Tối đa]]-[@[Tự chấm]]" },
          ...row(2, "1.2", 1.5, 0.25),
          { row: 2, column: 3, value: 1.25, formula: "=Diem[[#This Row],[Tối đa]]-Diem[[#This Row],[Tự chấm]]" },
          ...row(3, "Cộng"),
          { row: 3, column: 1, value: 3.5, formula: "=SUBTOTAL(109,Diem[Tối đa])" },
          { row: 5, column: 0, value: 3.375, formula: "=SUM(Diem[Tối đa]*Diem[Tự chấm])" },
          { row: 6, column: 0, value: 2, formula: '=COUNTIFS(Diem[Tối đa],">1",Diem[Mã],"1.*")' },
          { row: 7, column: 0, value: "1.1, 1.2", formula: '=TEXTJOIN(", ",TRUE,Diem[Mã])' },
          { row: 8, column: 0, value: 3.5, formula: "=TongToiDa" },
          { row: 9, column: 0, value: { error: "#N/A" }, formula: "=NA()" },
          { row: 9, column: 1, value: { error: "#DIV/0!" }, formula: "=1/0" },
          { row: 9, column: 2, value: "không", formula: '=IFNA(A10,"không")' },
          { row: 10, column: 0, value: true, formula: "=A6>3" },
          { row: 10, column: 1, value: "", formula: '=""' },
          { row: 11, column: 0, value: 45000, formula: "=DATE(2023,3,15)", style: 0 },
          { row: 12, column: 0, value: 1.5, formula: '=INDEX(Diem[Tối đa],MATCH("1.2",Diem[Mã],0))' },
          { row: 13, column: 0, value: "_x0041_ #N/A", formula: '="_x0041_"&" #N/A"' },
          { row: 14, column: 0, value: 1.75, formula: "=SUM(IF(Diem[Tự chấm]>0,Diem[Tự chấm]))" },
          { row: 15, column: 0, value: 3, formula: "=SUMPRODUCT((Diem[Tối đa]>1.75)*Diem[Tự chấm])*2" },
        ],
        tables: [
          {
            id: 1,
            name: "Diem",
            area: { row: 0, column: 0, rows: 4, columns: 4 },
            showHeaders: true,
            showTotals: true,
            style: "TableStyleMedium2",
            showBandedRows: true,
            showBandedColumns: false,
            showFilterButton: true,
            highlightFirstColumn: false,
            highlightLastColumn: false,
            columns: [
              { id: 1, name: "Mã", totalsLabel: "Cộng" },
              { id: 2, name: "Tối đa", totalsFunction: "sum" },
              { id: 3, name: "Tự chấm" },
              { id: 4, name: "Thiếu", formula: "=[@[Tối đa]]-[@[Tự chấm]]" },
            ],
            filters: [],
          },
        ],
      }),
      sheet("Hàm", {
        cells: [
          { row: 0, column: 0, value: name, formula: "=CCHC.GAP('Chấm điểm'!B2,1)" },
          { row: 0, column: 1, value: name, formula: "=A1+1" },
          { row: 0, column: 2, value: 3.5, formula: "='Chấm điểm'!B4" },
        ],
      }),
    ],
    {
      styles: [{ numberFormat: "m/d/yyyy" }],
      names: [{ name: "TongToiDa", formula: "='Chấm điểm'!$B$4", visible: true }],
    },
  );
}

test("openpyxl reads tables, validation, formats, names, freeze and the rest", async () => {
  const read = await readWithOpenpyxl(await saveXlsx(sampleWorkbook(), { namespaces }));
  const [scores, report] = read.sheets;
  expect(read.sheets.map(({ title, state }) => [title, state])).toEqual([
    ["Chấm điểm", "visible"],
    ["Báo cáo", "visible"],
    ["Ẩn", "hidden"],
    ["Rất ẩn", "veryHidden"],
    ["Chi tiết", "visible"],
  ]);
  expect(read.active).toBe("Báo cáo");
  expect(scores!.freeze).toBe("C2");
  expect(scores!.tables).toEqual([
    {
      name: "Diem",
      ref: "A1:F7",
      style: "TableStyleMedium6",
      totals: 1,
      filter: "A1:F6",
      columns: [
        { name: "Mã", formula: null },
        { name: "Tiêu chí", formula: null },
        { name: "Điểm tối đa", formula: null },
        { name: "Điểm tự chấm", formula: null },
        { name: "Còn thiếu", formula: "Diem[[#This Row],[Điểm tối đa]]-Diem[[#This Row],[Điểm tự chấm]]" },
        {
          name: "Thiếu (hàm)",
          formula: "_xldudf_CCHC_GAP(Diem[[#This Row],[Điểm tối đa]],Diem[[#This Row],[Điểm tự chấm]])",
        },
      ],
    },
  ]);
  expect(scores!.validations).toEqual([
    { ref: "D2:D6", type: "decimal", operator: "between", formulas: ["0", "$C2"], arrowHidden: false },
    { ref: "A26:A28", type: "list", operator: null, formulas: ['"Có,Không"', null], arrowHidden: true },
    { ref: "B26:B28", type: "list", operator: null, formulas: ["'Báo cáo'!$A$1:$A$3", null], arrowHidden: false },
    { ref: "C26:C28", type: "custom", operator: null, formulas: ["LEN(C26)<5", null], arrowHidden: false },
  ]);
  expect(scores!.conditional.map(({ ref, type, priority }) => [ref, type, priority])).toEqual([
    ["E2:E6", "expression", 1],
    ["E2:E6", "cellIs", 2],
    ["E2:E6", "dataBar", 5],
    ["C2:C6 C9", "notContainsText", 3],
    ["C2:C6 C9", "dataBar", 4],
    ["C2:C6 C9", "colorScale", 6],
  ]);
  expect(scores!.cells["E2"]).toBe("=Diem[[#This Row],[Điểm tối đa]]-Diem[[#This Row],[Điểm tự chấm]]");
  expect(scores!.cached["E2"]).toBe(0.5);
  expect(scores!.cached["F2"]).toBe(0.5);
  expect(scores!.formats).toMatchObject({ C2: "0.00", B9: "mm-dd-yy", C9: '#,##0.00 "điểm"' });
  expect(scores!.merged).toEqual(["A23:C24"]);
  expect(scores!.hiddenColumns).toEqual(["H"]);
  expect(scores!.hyperlinks).toEqual({
    A9: "https://example.vn/a?b=1&c=2",
    D9: "'Báo cáo'!A1",
    D10: "https://example.vn/",
  });
  expect(scores!.comments["B3"]).toBe("Ghi chú cũ");
  expect(scores!.comments["B2"]).toContain("Thiếu minh chứng?\nReply:\n    Đã bổ sung");
  expect(scores!.charts.map(({ parts }) => parts)).toEqual([
    ["BarChart"],
    ["PieChart"],
    ["LineChart"],
    ["BarChart", "LineChart"],
  ]);
  expect(scores!.protected).toBe(true);
  expect(scores!.print).toEqual({ area: "$A$1:$F$20", rows: "$1:$1", orientation: "landscape", paper: 9 });
  expect(report!.print).toMatchObject({ orientation: "portrait", paper: 8 });
  const details = read.sheets[4]!;
  expect(details.freeze).toBe("A5");
  expect(details.tables.map(({ name, ref, filter }) => [name, ref, filter])).toEqual([
    ["TheoNgay", "A11:B13", "A11:B13"],
    ["ChuaCoHang", "A16:B17", "A16:B17"],
  ]);
  expect(details.validations.map(({ type, operator, formulas }) => [type, operator, ...formulas])).toEqual([
    ["whole", "greaterThan", "0", null],
    ["date", "notBetween", "45000", "TODAY()"],
    ["time", "lessThan", "0.5", null],
    ["textLength", "lessThanOrEqual", "255", null],
    ["list", null, '"Có,Không ""rõ"""', null],
    [null, null, null, null],
  ]);
  expect(details.conditional.map(({ type }) => type)).toEqual(["expression", "dataBar"]);
  expect(details.hiddenColumns).toEqual(["J"]);
  expect(read.names).toMatchObject({
    DiemToiDa: "'Chấm điểm'!$C$7",
    _an: "0.5",
    GapDoi: "_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2)",
  });
});

test("openpyxl reads a chart's looks", async () => {
  const read = await readWithOpenpyxl(await saveXlsx(sampleWorkbook(), { namespaces }));
  const [columns, pie, lines, mixed] = read.sheets[0]!.charts;
  expect(columns).toEqual({
    type: "BarChart",
    parts: ["BarChart"],
    title: "Điểm theo tiêu chí",
    legend: ["b", true],
    gap: [50, 10],
    labels: { shown: ["showCatName", "showSerName", "showLegendKey"], position: "outEnd", format: null },
    series: [
      {
        values: "'Chấm điểm'!$C$2:$C$6",
        color: "1F77B4",
        line: "000000",
        labels: { shown: ["showVal"], position: "inEnd", format: "0.0" },
        points: { 1: "FF0000", 3: "00B050" },
      },
      { values: "'Chấm điểm'!$D$2:$D$6", color: null, line: null, labels: null, points: {} },
      {
        values: "'Chấm điểm'!$D$2:$D$6",
        color: null,
        line: null,
        labels: { shown: [], position: null, format: null },
        points: {},
      },
    ],
    category: {
      title: "Tiêu chí",
      reversed: true,
      bounds: [null, null],
      units: [null, null],
      gridlines: [true, true],
      format: "@",
      hidden: false,
      size: 700,
    },
    value: {
      title: "Điểm",
      reversed: true,
      bounds: [0, 3.5],
      units: [0.5, 0.25],
      gridlines: [false, true],
      format: "0.00",
      hidden: false,
      size: 1000,
    },
  });
  expect(pie).toMatchObject({ labels: { shown: ["showVal", "showPercent"], position: "bestFit" }, legend: null });
  expect(lines).toMatchObject({
    series: [{ line: "7F7F7F" }, { line: "4472C4" }],
    category: { hidden: true },
    value: { hidden: true },
  });
  expect(mixed).toMatchObject({ title: "hai\ndòng", legend: ["t", false], gap: [150, 100] });
});

test("LibreOffice saves a chart again with the looks we gave it", async () => {
  const { sheets, ...rest } = sampleWorkbook();
  const file = await saveXlsx({ ...rest, sheets }, { namespaces });
  const converted = await convertWithLibreOffice(file, "xlsx", "xlsx:Calc MS Excel 2007 XML");
  const again = (await openXlsx(converted)) as WorkbookData;
  const [columns, pie, lines, mixed] = again.sheets[0]!.charts;
  const [ours] = sheets[0]!.charts;
  expect(columns).toMatchObject({
    type: "ColumnClustered",
    title: ours!.title,
    titleFont: ours!.titleFont,
    fill: ours!.fill,
    plotFill: ours!.plotFill,
    legend: { visible: true, position: "Bottom", overlay: true, font: ours!.legend.font },
    series: [
      {
        color: "#1F77B4",
        gapWidth: 50,
        overlap: 10,
        lineColor: "#000000",
        pointColors: { 1: "#FF0000", 3: "#00B050" },
        dataLabels: { value: true, position: "InsideEnd", numberFormat: "0.0", font: { bold: true } },
      },
      { dataLabels: { category: true, series: true, legendKey: true, position: "OutsideEnd", separator: "\n" } },
      { name: "Không nhãn" },
    ],
  });
  // LibreOffice has no font for the whole chart: every text names it.
  expect(columns!.axes).toMatchObject(ours!.axes!);
  expect(pie).toMatchObject({ type: "Pie", series: [{ dataLabels: { percentage: true, value: true } }] });
  expect(lines).toMatchObject({ type: "LineMarkers", series: [{ lineWeight: expect.anything() }, { type: "Line" }] });
  expect(mixed).toMatchObject({ type: "ColumnStacked", title: "hai\ndòng", series: [{}, {}] });
}, 30_000);
