import type { PageLayoutData, SheetData, TableData, ValidationData } from "../../../workbench/workbook-data";
import { row, sheet } from "./plain-workbook";

/** Looks of this sheet's lines and cells; `first` is the place of the first among the workbook's. */
export const DETAIL_STYLES = [
  { wrap: true },
  { fill: "#FFF2CC", horizontal: "CenterAcrossSelection", vertical: "Justify" },
  {
    font: { strikethrough: true, underline: "Single", size: 14 },
    borders: {
      right: { line: "Medium", color: "#C00000" },
      bottom: { line: "Thick" },
      top: { line: "Hairline" },
      left: { line: "Dashed" },
    },
  },
  { rotation: 180, vertical: "Top", horizontal: "Fill", borders: { top: { line: "Dotted" } } },
] as const;

/** What the score sheet has no use for: lines with looks, groups, sorts, filters by rank and date, every print setting. */
export function details(name: string, first: number): SheetData {
  return sheet(name, {
    style: first,
    columns: { 1: { width: 12, style: first + 1 }, 9: { hidden: true } },
    rows: { 2: { style: first + 2, height: 20 }, 30: { hidden: true } },
    outline: { rows: { 5: 1, 6: 2 }, columns: { 3: 1 } },
    frozen: { rows: 1, columns: 0, first: { row: 3, column: 0 } },
    showHeadings: false,
    customProperties: { kỳ: "2025" },
    cells: [
      ...row(10, "Ngày", "Điểm"),
      ...row(11, 45717, 2),
      ...row(12, 45750, 1.5),
      ...row(15, "Trống", "Cột 2"),
      { row: 20, column: 0, value: "dọc", style: first + 3 },
    ],
    tables: tables(),
    conditionalFormats: [
      {
        areas: [{ row: 11, column: 1, rows: 2, columns: 1 }],
        priority: 1,
        stopIfTrue: false,
        kind: "custom",
        formula: "=B12>1",
        look: {
          underline: true,
          doubleUnderline: true,
          numberFormat: "0.00",
          borders: { top: { line: "Thin", color: "#FF0000" } },
        },
      },
      {
        areas: [{ row: 11, column: 1, rows: 2, columns: 1 }],
        priority: 2,
        stopIfTrue: false,
        kind: "dataBar",
        color: "#638EC6",
        gradient: false,
        showValue: true,
        min: "10",
        minType: "Percent",
        maxType: "HighestValue",
        borderColor: "#00FF00",
        negativeColor: "#FFFF00",
        negativeBorderColor: "#FF00FF",
        axisColor: "#0000FF",
        axis: "CellMidPoint",
        direction: "RightToLeft",
      },
    ],
    validations: validations(),
    pageLayout: pageLayout(),
  });
}

const TABLE = {
  showHeaders: true,
  showTotals: false,
  showBandedRows: false,
  showBandedColumns: true,
  showFilterButton: true,
  highlightFirstColumn: false,
  highlightLastColumn: true,
} as const;

function tables(): TableData[] {
  return [
    {
      ...TABLE,
      id: 20,
      name: "TheoNgay",
      area: { row: 10, column: 0, rows: 3, columns: 2 },
      columns: [
        { id: 1, name: "Ngày" },
        { id: 2, name: "Điểm" },
      ],
      filters: [
        { column: 0, values: [], dates: [{ date: "2025-03-01", specificity: "Month" }] },
        { column: 1, top: { count: 2, of: "Items", from: "Top" } },
      ],
      sort: {
        matchCase: true,
        fields: [
          { key: 1, ascending: false, on: "Value" },
          { key: 0, ascending: true, on: "CellColor", color: "#00B050" },
        ],
      },
    },
    {
      ...TABLE,
      id: 21,
      name: "ChuaCoHang",
      area: { row: 15, column: 0, rows: 2, columns: 2 },
      insertRow: true,
      columns: [
        { id: 1, name: "Trống" },
        { id: 2, name: "Cột 2" },
      ],
      filters: [
        { column: 0, color: { of: "font", color: "#FF0000" } },
        { column: 1, dynamic: "AboveAverage" },
      ],
    },
  ];
}

function validations(): ValidationData[] {
  const rest = {
    ignoreBlanks: true,
    errorAlert: { show: true, style: "Stop", title: "", message: "" },
    prompt: { show: true, title: "Nhập", message: "Từ 0 đến 2" },
  } as const;
  const at = (column: number): ValidationData["areas"] => [{ row: 25, column, rows: 2, columns: 1 }];
  return [
    { ...rest, areas: at(0), rule: { kind: "wholeNumber", operator: "GreaterThan", formula1: "0" } },
    {
      ...rest,
      areas: at(1),
      rule: { kind: "date", operator: "NotBetween", formula1: "45000", formula2: "=TODAY()" },
    },
    { ...rest, areas: at(2), rule: { kind: "time", operator: "LessThan", formula1: "0.5" } },
    { ...rest, areas: at(3), rule: { kind: "textLength", operator: "LessThanOrEqual", formula1: "255" } },
    { ...rest, areas: at(4), rule: { kind: "list", source: 'Có,Không "rõ"', inCellDropDown: true } },
    { ...rest, areas: at(5), rule: { kind: "custom", formula: "=TRUE" }, anyValue: true },
  ];
}

function pageLayout(): PageLayoutData {
  return {
    margins: { top: 72, bottom: 72, right: 36, header: 18, footer: 18 },
    printHeadings: true,
    blackAndWhite: true,
    draft: true,
    printOrder: "OverThenDown",
    printComments: "EndSheet",
    printErrors: "Dash",
    firstPageNumber: 3,
    rowBreaks: [14],
    columnBreaks: [4],
    headers: { centerFooter: "Trang &P" },
    firstPageHeaders: { centerHeader: "Trang bìa" },
    evenPageHeaders: { leftHeader: "chẵn", rightHeader: "&D" },
    headersState: "FirstOddAndEven",
    headersUseSheetMargins: false,
    headersUseSheetScale: false,
  };
}
