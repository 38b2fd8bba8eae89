import type { SheetData, WorkbookData } from "../../../workbench/workbook-data";
import { row, sheet, workbook } from "./plain-workbook";
import { DETAIL_STYLES, details } from "./sample-details";
import { sampleCharts } from "./sample-charts";

/** A score sheet as the add-in would leave it: one of everything the workbench knows. */
export function sampleWorkbook(): WorkbookData {
  return workbook(
    [
      scores(),
      report(),
      sheet("Ẩn", { visibility: "Hidden" }),
      sheet("Rất ẩn", { visibility: "VeryHidden" }),
      details("Chi tiết", 4),
    ],
    {
      styles: [
        {
          font: { bold: true, color: "#FFFFFF" },
          fill: "#1F4E79",
          horizontal: "Center",
          vertical: "Center",
          wrap: true,
        },
        {
          numberFormat: "0.00",
          locked: false,
          borders: { top: { line: "Thin", color: "#808080" }, left: { line: "Double" } },
        },
        { numberFormat: "m/d/yyyy", font: { name: "Times New Roman", size: 13, italic: true, underline: "Double" } },
        { numberFormat: '#,##0.00 "điểm"', rotation: -45, indent: 2, shrink: true, formulaHidden: true },
        ...DETAIL_STYLES,
      ],
      structureProtection: { hasPassword: true, passwordVerifier: { password: "83AF" } },
      names: [
        { name: "DiemToiDa", formula: "='Chấm điểm'!$C$7", visible: true, comment: "Tổng điểm tối đa" },
        { name: "_an", formula: "=0.5", visible: false },
        { name: "CucBo", sheet: 1, formula: "='Báo cáo'!$A$1:$A$3", visible: true },
        { name: "GapDoi", formula: "=LAMBDA(x,x*2)", visible: true },
      ],
      customXml: ['<khung xmlns="urn:cchc:khung" version="1"><tieuChi ma="1.1">Kế hoạch</tieuChi></khung>'],
      settings: { "cchc.kỳ": '"2025"', "cchc.cấu hình": '{"làm tròn":2}' },
      properties: {
        title: "Phiếu chấm điểm",
        author: "Nguyễn Thị Lan",
        subject: "CCHC",
        keywords: "par index",
        comments: "dòng 1\ndòng 2",
        category: "Báo cáo",
        company: "UBND xã",
        manager: "Trần Văn A",
        lastAuthor: "Lê B",
        revision: 12,
        created: "2025-01-02T03:04:05Z",
        custom: { kỳ: "2025", số: 7, lớn: 3_000_000_000, "tỷ lệ": 0.25, xong: true },
      },
      calculationMode: "automaticExceptTables",
      activeSheet: 1,
    },
  );
}

function scores(): SheetData {
  const name = "Chấm điểm";
  const rows: readonly (readonly [string, string, number, number])[] = [
    ["1.1", "Kế hoạch", 2, 1.5],
    ["1.2", "Kiểm tra", 1, 1],
    ["1.3", "Tuyên truyền", 1.5, 0],
    ["1.4", "Sáng kiến", 3, 2.25],
    ["1.5", "Chuyển đổi số", 2, 1],
  ];
  const total = rows.length + 1;
  return sheet(name, {
    tabColor: "#1F4E79",
    cells: [
      ...["Mã", "Tiêu chí", "Điểm tối đa", "Điểm tự chấm", "Còn thiếu", "Thiếu (hàm)"].map((value, column) => ({
        row: 0,
        column,
        value,
        style: 0,
      })),
      ...rows.flatMap(([code, criterion, most, self], index) => [
        { row: index + 1, column: 0, value: code },
        { row: index + 1, column: 1, value: criterion },
        { row: index + 1, column: 2, value: most, style: 1 },
        { row: index + 1, column: 3, value: self, style: 1 },
        {
          row: index + 1,
          column: 4,
          value: most - self,
          formula: "=Diem[[#This Row],[Điểm tối đa]]-Diem[[#This Row],[Điểm tự chấm]]",
        },
        {
          row: index + 1,
          column: 5,
          value: most - self,
          formula: "=CCHC.GAP(Diem[[#This Row],[Điểm tối đa]],Diem[[#This Row],[Điểm tự chấm]])",
        },
      ]),
      { row: total, column: 0, value: "Cộng" },
      { row: total, column: 2, value: 9.5, formula: "=SUBTOTAL(109,Diem[Điểm tối đa])" },
      { row: total, column: 3, value: 5.75, formula: "=SUBTOTAL(109,Diem[Điểm tự chấm])" },
      { row: 8, column: 0, value: "Ngày" },
      { row: 8, column: 1, value: 45000.123456789, style: 2 },
      { row: 8, column: 2, value: 9.5, formula: "=DiemToiDa", style: 3 },
      { row: 10, column: 0, value: { error: "#N/A" }, formula: "=NA()" },
      { row: 10, column: 1, value: { error: "#DIV/0!" }, formula: "=1/0" },
      { row: 10, column: 2, value: "#N/A" },
      { row: 10, column: 3, value: { error: "#REF!" } },
      { row: 11, column: 0, value: { error: "#BUSY!" }, formula: "=CCHC.RANK(A1)" },
      { row: 11, column: 1, value: { error: "#SPILL!" }, formula: "=SEQUENCE(2)" },
      { row: 12, column: 1, value: "chặn" },
      { row: 13, column: 0, value: "  giữ khoảng trắng _x0041_ \t\n&<>\"' \r\u0007  " },
      { row: 13, column: 1, value: true },
      { row: 13, column: 2, value: false, formula: "=1>2" },
      { row: 13, column: 3, value: "", formula: '=""' },
      { row: 13, column: 4, value: 4, formula: "=SUM(C2:C4*D2:D4)" },
      { row: 14, column: 0, value: 1, formula: "=SEQUENCE(2,3)", spill: { rows: 2, columns: 3 } },
      { row: 15, column: 1, value: null, style: 1 },
      {
        row: 17,
        column: 0,
        value: 1.5,
        formula: "=LET(x,D2,y,x*1,XLOOKUP(y,Diem[Điểm tự chấm],Diem[Điểm tự chấm],0))",
      },
      { row: 17, column: 1, value: null, style: 3 },
    ],
    columns: { 0: { width: 8.43 }, 1: { width: 30.5 }, 2: { width: 12 }, 3: { width: 12 }, 7: { hidden: true } },
    rows: { 0: { height: 30 }, 20: { hidden: true }, 40: { height: 18.75 } },
    merges: [{ row: 22, column: 0, rows: 2, columns: 3 }],
    tables: [
      {
        id: 4,
        name: "Diem",
        area: { row: 0, column: 0, rows: rows.length + 2, columns: 6 },
        showHeaders: true,
        showTotals: true,
        style: "TableStyleMedium6",
        showBandedRows: true,
        showBandedColumns: false,
        showFilterButton: true,
        highlightFirstColumn: true,
        highlightLastColumn: false,
        columns: [
          { id: 1, name: "Mã", totalsLabel: "Cộng" },
          { id: 2, name: "Tiêu chí" },
          { id: 3, name: "Điểm tối đa", totalsFunction: "sum" },
          { id: 7, name: "Điểm tự chấm", totalsFunction: "custom", totalsFormula: "=SUBTOTAL(109,Diem[Điểm tự chấm])" },
          { id: 5, name: "Còn thiếu", formula: "=Diem[[#This Row],[Điểm tối đa]]-Diem[[#This Row],[Điểm tự chấm]]" },
          {
            id: 6,
            name: "Thiếu (hàm)",
            formula: "=CCHC.GAP(Diem[[#This Row],[Điểm tối đa]],Diem[[#This Row],[Điểm tự chấm]])",
          },
        ],
        filters: [
          { column: 1, values: ["Kế hoạch", "Kiểm tra", ""] },
          { column: 2, criterion1: ">=1", criterion2: "<=3", operator: "And" },
        ],
      },
    ],
    conditionalFormats: conditionalFormats(),
    validations: [
      {
        areas: [{ row: 1, column: 3, rows: 5, columns: 1 }],
        rule: { kind: "decimal", operator: "Between", formula1: "0", formula2: "=$C2" },
        ignoreBlanks: true,
        errorAlert: { show: true, style: "Stop", title: "Điểm", message: "Không quá điểm tối đa" },
        prompt: { show: true, title: "Nhập", message: "Từ 0 đến điểm tối đa" },
      },
      {
        areas: [{ row: 25, column: 0, rows: 3, columns: 1 }],
        rule: { kind: "list", source: "Có,Không", inCellDropDown: false },
        ignoreBlanks: false,
        errorAlert: { show: false, style: "Warning", title: "", message: "" },
        prompt: { show: false, title: "", message: "" },
      },
      {
        areas: [{ row: 25, column: 1, rows: 3, columns: 1 }],
        rule: { kind: "list", source: "='Báo cáo'!$A$1:$A$3", inCellDropDown: true },
        ignoreBlanks: true,
        errorAlert: { show: true, style: "Information", title: "", message: "" },
        prompt: { show: false, title: "", message: "" },
      },
      {
        areas: [{ row: 25, column: 2, rows: 3, columns: 1 }],
        rule: { kind: "custom", formula: "=LEN(C26)<5" },
        ignoreBlanks: true,
        errorAlert: { show: true, style: "Stop", title: "", message: "" },
        prompt: { show: false, title: "", message: "" },
      },
    ],
    hyperlinks: [
      { row: 8, column: 0, address: "https://example.vn/a?b=1&c=2", screenTip: "Mở trang" },
      { row: 8, column: 3, documentReference: "'Báo cáo'!A1" },
      { row: 9, column: 3, address: "https://example.vn/", documentReference: "muc-1" },
    ],
    comments: [
      {
        row: 1,
        column: 1,
        author: "Lan",
        text: "Thiếu minh chứng?",
        resolved: false,
        created: "2025-03-01T08:00:00.00",
        replies: [{ author: "Minh", text: "Đã bổ sung" }],
      },
      { row: 2, column: 1, author: "Minh", text: "Ghi chú cũ", note: true, replies: [] },
    ],
    charts: sampleCharts(),
    frozen: { rows: 1, columns: 2 },
    protection: {
      hasPassword: true,
      options: { allowSort: true, allowAutoFilter: true, allowFormatColumns: true, selectionMode: "Unlocked" },
      passwordVerifier: { password: "CC1A" },
    },
    pageLayout: {
      orientation: "Landscape",
      paperSize: "A4",
      margins: { left: 36, top: 50.4 },
      printArea: { row: 0, column: 0, rows: 20, columns: 6 },
      titleRows: { first: 0, last: 0 },
      titleColumns: { first: 0, last: 1 },
      zoom: { fitToWidth: 1 },
      centerHorizontally: true,
      printGridlines: true,
      headers: { leftHeader: "UBND xã && phường", centerHeader: '&"Arial,Bold"Phiếu', rightFooter: "Trang &P/&N" },
    },
    showGridlines: false,
  });
}

function conditionalFormats(): SheetData["conditionalFormats"] {
  const areas = [{ row: 1, column: 4, rows: 5, columns: 1 }];
  const other = [
    { row: 1, column: 2, rows: 5, columns: 1 },
    { row: 8, column: 2, rows: 1, columns: 1 },
  ];
  return [
    {
      areas,
      priority: 1,
      stopIfTrue: true,
      kind: "custom",
      formula: "=$E2>0.5",
      look: { fill: "#FFC7CE", fontColor: "#9C0006", bold: true },
    },
    {
      areas,
      priority: 2,
      stopIfTrue: false,
      kind: "cellValue",
      operator: "Between",
      formula1: "0.1",
      formula2: "=$C2",
      look: { italic: true, underline: true },
    },
    {
      areas: other,
      priority: 3,
      stopIfTrue: false,
      kind: "text",
      operator: "NotContains",
      text: 'a"b',
      look: { strikethrough: true },
    },
    {
      areas: other,
      priority: 4,
      stopIfTrue: false,
      kind: "dataBar",
      color: "#638EC6",
      gradient: false,
      showValue: false,
      min: "0",
      max: "=$C$2",
    },
    { areas, priority: 5, stopIfTrue: false, kind: "dataBar", color: "#63BE7B", gradient: true, showValue: true },
    {
      areas: other,
      priority: 6,
      stopIfTrue: false,
      kind: "colorScale",
      points: [
        { type: "LowestValue", color: "#F8696B" },
        { type: "Percentile", value: "50", color: "#FFEB84" },
        { type: "Formula", value: "=$C$2", color: "#63BE7B" },
      ],
    },
  ];
}

function report(): SheetData {
  return sheet("Báo cáo", {
    cells: [
      ...row(0, "Có"),
      ...row(1, "Không"),
      ...row(2, "Khác"),
      { row: 4, column: 0, value: 9.5, formula: "=SUM(Diem[Điểm tối đa])" },
      { row: 5, column: 0, value: 3, formula: "=COUNTA(A1:A3)" },
    ],
    pageLayout: { zoom: { scale: 80 }, orientation: "Portrait", paperSize: "A3", centerVertically: true },
    autoFilter: {
      area: { row: 9, column: 0, rows: 4, columns: 2 },
      columns: [{ column: 0, criterion1: "=x*", criterion2: "<>y", operator: "Or" }],
    },
    protection: { hasPassword: false, options: { allowEditObjects: true, selectionMode: "None" } },
  });
}
