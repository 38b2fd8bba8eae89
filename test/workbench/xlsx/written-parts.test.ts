import { openXlsx } from "../../../workbench/xlsx/open/open-xlsx";
import { saveXlsx } from "../../../workbench/xlsx/save/save-xlsx";
import type { SheetData, TableData, WorkbookData } from "../../../workbench/workbook-data";
import { xmlComplaints } from "../../judges/xmllint";
import { madeFile, partsOf } from "./parts";
import { sheet, workbook } from "./plain-workbook";

/** What Excel is particular about, as text: the order of elements, attributes that must or must not be there. */
async function written(parts: Partial<SheetData>, more: Partial<WorkbookData> = {}): Promise<Record<string, string>> {
  const file = await saveXlsx(workbook([sheet("A", parts)], more));
  expect(await xmlComplaints(file)).toEqual([]);
  return partsOf(file);
}

const WORKSHEET = "xl/worksheets/sheet1.xml";
const areas = [{ row: 0, column: 0, rows: 3, columns: 1 }];

test("a data bar says its bounds twice, and its colours in the order the format fixes", async () => {
  const parts = await written({
    conditionalFormats: [
      {
        areas,
        priority: 1,
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
  });
  expect(parts[WORKSHEET]).toContain('<dataBar><cfvo type="percent" val="10"/><cfvo type="max"/>');
  expect(parts[WORKSHEET]).toContain(
    '<x14:dataBar minLength="0" maxLength="100" gradient="0" border="1" direction="rightToLeft" negativeBarBorderColorSameAsPositive="0" axisPosition="middle"><x14:cfvo type="percent"><xm:f>10</xm:f></x14:cfvo><x14:cfvo type="max"/><x14:borderColor rgb="FF00FF00"/><x14:negativeFillColor rgb="FFFFFF00"/><x14:negativeBorderColor rgb="FFFF00FF"/><x14:axisColor rgb="FF0000FF"/></x14:dataBar>',
  );
});

test("a conditional look names only the sides that have a line, and a format of Excel's by its number", async () => {
  const look = {
    underline: true,
    doubleUnderline: true,
    numberFormat: "0.00",
    borders: { top: { line: "Thin" } },
  } as const;
  const parts = await written({
    conditionalFormats: [{ areas, priority: 1, stopIfTrue: false, kind: "custom", formula: "=A1>0", look }],
  });
  expect(parts["xl/styles.xml"]).toContain(
    '<dxf><font><u val="double"/></font><numFmt numFmtId="2" formatCode="0.00"/><border><top style="thin"/></border></dxf>',
  );
});

test("a prompt without a rule has neither type nor formula", async () => {
  const parts = await written({
    validations: [
      {
        areas,
        rule: { kind: "custom", formula: "=TRUE" },
        anyValue: true,
        ignoreBlanks: true,
        errorAlert: { show: true, style: "Stop", title: "", message: "" },
        prompt: { show: true, title: "Điểm", message: "Từ 0 đến 2" },
      },
    ],
  });
  const found = /<dataValidation ([^>]*)\/>/.exec(parts[WORKSHEET]!)![1]!;
  expect(found).not.toMatch(/type=/);
  expect(found).toContain('promptTitle="Điểm" prompt="Từ 0 đến 2"');
});

test("the workbook's lock stands before its views, with a password of the longer name", async () => {
  const parts = await written(
    {},
    { structureProtection: { hasPassword: true, passwordVerifier: { password: "83AF" } } },
  );
  expect(parts["xl/workbook.xml"]).toMatch(
    /<workbookProtection workbookPassword="83AF" lockStructure="1"\/>(?=.*<bookViews>.*<sheets>)/s,
  );
});

test("what else a workbook's lock says is kept beside the structure's", async () => {
  const lock = '<workbookProtection workbookPassword="83AF" lockStructure="1" lockWindows="1"/>';
  const made = (await openXlsx(madeFile({ sheets: ["<sheetData/>"], workbook: lock }))) as WorkbookData;
  expect(made.structureProtection).toEqual({ hasPassword: true, passwordVerifier: { password: "83AF" } });
  expect(partsOf(await saveXlsx(made))["xl/workbook.xml"]).toContain(
    lock.replace(/ lock.*/, "") + ' lockStructure="1" lockWindows="1"/>',
  );
  const { structureProtection: _unlocked, ...free } = made;
  expect(partsOf(await saveXlsx(free))["xl/workbook.xml"]).toContain('<workbookProtection lockWindows="1"/>');
});

test("rows and columns carry the number of their look; the cells that asked for it are gone", async () => {
  const parts = await written(
    {
      cells: [{ row: 1, column: 1, value: 1 }],
      rows: { 1: { style: 0, height: 20 } },
      columns: { 2: { style: 1, width: 10 } },
      style: 0,
      outline: { rows: { 2: 2 }, columns: { 3: 1 } },
    },
    { styles: [{ wrap: true }, { locked: false }] },
  );
  const text = parts[WORKSHEET]!;
  expect(text).toContain('<sheetFormatPr defaultRowHeight="15" outlineLevelRow="2" outlineLevelCol="1"/>');
  expect(text).toContain(
    '<cols><col min="1" max="2" width="9.140625" style="1"/><col min="3" max="3" width="10.714286" style="2" customWidth="1"/><col min="4" max="4" width="9.140625" style="1" outlineLevel="1"/><col min="5" max="16384" width="9.140625" style="1"/></cols>',
  );
  expect(text).toContain(
    '<sheetData><row r="2" ht="20" customHeight="1" s="1" customFormat="1"><c r="B2" s="1"><v>1</v></c></row><row r="3" outlineLevel="2"/></sheetData>',
  );
});

test("a sheet's custom property is a part of its own in UTF-16", async () => {
  const parts = await written({ customProperties: { kỳ: "2025" } });
  expect(parts[WORKSHEET]).toMatch(/<customProperties><customPr name="kỳ" r:id="rId\d"\/><\/customProperties>/);
  expect(parts["xl/customProperty1.bin"]).toBe(["2", "0", "2", "5", ""].join("\u0000"));
});

const table: TableData = {
  id: 1,
  name: "Bang",
  area: { row: 0, column: 0, rows: 3, columns: 2 },
  showHeaders: true,
  showTotals: false,
  showBandedRows: false,
  showBandedColumns: false,
  showFilterButton: true,
  highlightFirstColumn: false,
  highlightLastColumn: false,
  columns: [
    { id: 1, name: "a" },
    { id: 2, name: "b" },
  ],
  filters: [],
};

test("a table's sort follows its filter; colours are looks, a cell's its fill's main colour", async () => {
  const parts = await written({
    tables: [
      {
        ...table,
        filters: [
          { column: 0, values: [], dates: [{ date: "2025-03-01", specificity: "Month" }] },
          { column: 1, color: { of: "font", color: "#FF0000" } },
        ],
        sort: { matchCase: true, fields: [{ key: 1, ascending: false, on: "CellColor", color: "#00FF00" }] },
      },
    ],
  });
  expect(parts["xl/tables/table1.xml"]).toContain(
    '<autoFilter ref="A1:B3"><filterColumn colId="0"><filters><dateGroupItem year="2025" month="3" dateTimeGrouping="month"/></filters></filterColumn><filterColumn colId="1"><colorFilter dxfId="0" cellColor="0"/></filterColumn></autoFilter><sortState caseSensitive="1" ref="A2:B3"><sortCondition descending="1" sortBy="cellColor" ref="B2:B3" dxfId="1"/></sortState><tableColumns',
  );
  expect(parts["xl/styles.xml"]).toContain(
    '<dxfs count="2"><dxf><font><color rgb="FFFF0000"/></font></dxf><dxf><fill><patternFill patternType="solid"><fgColor rgb="FF00FF00"/><bgColor rgb="FF000000"/></patternFill></fill></dxf></dxfs>',
  );
});

test("filters by rank and by period are told in the format's words", async () => {
  const filters = [
    { column: 0, top: { count: 10, of: "Percent", from: "Bottom" } },
    { column: 1, dynamic: "AllDatesInPeriodMay" },
  ] as const;
  const parts = await written({ tables: [{ ...table, filters, insertRow: true }] });
  expect(parts["xl/tables/table1.xml"]).toContain('<top10 top="0" percent="1" val="10"/>');
  expect(parts["xl/tables/table1.xml"]).toContain('<dynamicFilter type="M5"/>');
  expect(parts["xl/tables/table1.xml"]).toContain('ref="A1:B3" insertRow="1"');
});

test("pages: a first number counts only when it is used; breaks follow the headers", async () => {
  const parts = await written({
    pageLayout: {
      printHeadings: true,
      printOrder: "OverThenDown",
      printComments: "EndSheet",
      printErrors: "NotAvailable",
      firstPageNumber: 3,
      rowBreaks: [5],
      columnBreaks: [2],
      headersState: "FirstOddAndEven",
      headers: { leftHeader: "a" },
      firstPageHeaders: { rightFooter: "b" },
      evenPageHeaders: { centerHeader: "c" },
    },
  });
  expect(parts[WORKSHEET]).toContain('<printOptions headings="1"/>');
  expect(parts[WORKSHEET]).toMatch(
    /<pageSetup [^>]*pageOrder="overThenDown" cellComments="atEnd" errors="NA" firstPageNumber="3" useFirstPageNumber="1"\/>/,
  );
  expect(parts[WORKSHEET]).toContain(
    '<headerFooter differentOddEven="1" differentFirst="1"><oddHeader>&amp;La</oddHeader><evenHeader>&amp;Cc</evenHeader><firstFooter>&amp;Rb</firstFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="5" max="16383" man="1"/></rowBreaks><colBreaks count="1" manualBreakCount="1"><brk id="2" max="1048575" man="1"/></colBreaks>',
  );
});

test("frozen panes that begin further down say where the sheet and the scrolled part begin", async () => {
  const parts = await written({ frozen: { rows: 1, columns: 0, first: { row: 3, column: 0 } }, showHeadings: false });
  expect(parts[WORKSHEET]).toMatch(/<sheetView [^>]*showRowColHeaders="0"[^>]* topLeftCell="A4"/);
  expect(parts[WORKSHEET]).toMatch(/<pane ySplit="1" topLeftCell="A5"/);
});
