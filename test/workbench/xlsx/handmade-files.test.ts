import { openXlsx } from "../../../workbench/xlsx/open/open-xlsx";
import type { OpenOptions } from "../../../workbench/xlsx/open/open-xlsx";
import { isRefusal } from "../../../workbench/xlsx/refusal";
import type { CellData, WorkbookData } from "../../../workbench/workbook-data";
import { madeFile, zipOf } from "./parts";

async function opened(file: Uint8Array, options: OpenOptions = {}): Promise<WorkbookData> {
  const workbook = await openXlsx(file, options);
  if (isRefusal(workbook)) throw new Error(JSON.stringify(workbook));
  return workbook;
}

async function cellsOf(
  content: string,
  more: Partial<Parameters<typeof madeFile>[0]> = {},
): Promise<readonly CellData[]> {
  return (await opened(madeFile({ sheets: [`<sheetData>${content}</sheetData>`], ...more }))).sheets[0]!.cells;
}

describe("every kind of cell the format has", () => {
  test("shared and inline texts, rich ones by their words, phonetic guides left out", async () => {
    const strings =
      '<sst><si><t>một</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">đậm </t></r><r><t>nhạt</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t>_x000D_&#10;&lt;_x005F_x0041_</t></si></sst>';
    const cells = await cellsOf(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><r><t>in</t></r><rPh sb="0" eb="1"><t>x</t></rPh><r><t>line</t></r></is></c><c r="E1" t="s"><v>9</v></c></row>',
      { strings },
    );
    expect(cells.map(({ value }) => value)).toEqual(["một", "đậm nhạt", "\r\n<_x0041_", "inline"]);
  });

  test("numbers, truth values, errors, results of formulas, blanks", async () => {
    const cells = await cellsOf(
      '<row><c><v>1.5</v></c><c t="n"><v> 2E3 </v></c><c t="b"><v>1</v></c><c t="e"><v>#DIV/0!</v></c><c t="str"><f>"a"</f><v>a</v></c><c><f>1+1</f></c><c/><c t="e"><v>#GETTING_DATA</v></c></row>',
    );
    expect(cells).toEqual([
      { row: 0, column: 0, value: 1.5 },
      { row: 0, column: 1, value: 2000 },
      { row: 0, column: 2, value: true },
      { row: 0, column: 3, value: { error: "#DIV/0!" } },
      { row: 0, column: 4, value: "a", formula: '="a"' },
      { row: 0, column: 5, value: null, formula: "=1+1" },
      { row: 0, column: 7, value: { error: "#BUSY!" } },
    ]);
  });

  test("what is called a number and is none stays as text", async () => {
    expect(await cellsOf('<row r="3"><c r="B3"><v>một</v></c></row>')).toEqual([{ row: 2, column: 1, value: "một" }]);
  });

  test("rows and cells without a place follow the one before", async () => {
    const cells = await cellsOf('<row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>');
    expect(cells.map(({ row, column }) => [row, column])).toEqual([
      [1, 1],
      [1, 2],
      [2, 0],
    ]);
  });

  test("a formula shared by several cells is written out for each", async () => {
    const cells = await cellsOf(
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$D$1</f><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c></row>',
    );
    expect(cells.map(({ formula }) => formula)).toEqual(["=A1*$D$1", "=A2*$D$1", "=A3*$D$1"]);
  });

  test("an array formula says how far it fills; the cells it fills hold nothing of their own", async () => {
    const cells = await cellsOf(
      '<row r="1"><c r="A1"><f t="array" ref="A1:A3">ROW(1:3)</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>7</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>',
    );
    expect(cells).toEqual([
      { row: 0, column: 0, value: 1, formula: "=ROW(1:3)", spill: { rows: 3, columns: 1 } },
      { row: 1, column: 1, value: 7 },
    ]);
  });

  test("the value of a data table stays, its pseudo-formula does not", async () => {
    expect(await cellsOf('<row><c><f t="dataTable" ref="A1:A2" r1="B1"/><v>4</v></c></row>')).toEqual([
      { row: 0, column: 0, value: 4 },
    ]);
  });
});

const DATES =
  '<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="[h]:mm"/></numFmts><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>';

test("days counted from 1904 are counted from 1900, durations are left alone", async () => {
  const content = '<row><c s="1"><v>43538.5</v></c><c s="2"><v>1.25</v></c><c><v>43538</v></c></row>';
  const cells = await cellsOf(content, { styles: DATES, workbook: '<workbookPr date1904="1"/>' });
  expect(cells.map(({ value }) => value)).toEqual([45000.5, 1.25, 43538]);
});

test("a strict file's dates in ISO 8601 become the day's number", async () => {
  const cells = await cellsOf('<row><c t="d"><v>2023-03-15</v></c><c t="d"><v>2023-03-15T12:00:00</v></c></row>');
  expect(cells.map(({ value }) => value)).toEqual([45000, 45000.5]);
});

test("a number shown as a date keeps every digit", async () => {
  expect((await cellsOf('<row><c s="1"><v>45000.123456789012</v></c></row>', { styles: DATES }))[0]!.value).toBe(
    45000.123456789012,
  );
});

test("elements may have any prefix, names any case, targets any form", async () => {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const file = zipOf({
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels":
      '<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/XL/Workbook.xml"/></Relationships>',
    "xl\\workbook.xml": `<x:workbook xmlns:x="${main}" xmlns:q="http://purl.oclc.org/ooxml/officeDocument/relationships"><x:sheets><x:sheet name="A &amp; B" sheetId="7" q:id="s"/></x:sheets></x:workbook>`,
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="s" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="./sheets/../one.xml"/></Relationships>',
    "xl/one.xml": `\uFEFF<?xml version="1.0"?><!-- x --><x:worksheet xmlns:x="${main}"><x:sheetData><x:row><x:c t='inlineStr'><x:is><x:t><![CDATA[<a> & b]]></x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
  });
  const workbook = await opened(file);
  expect(workbook.sheets[0]!.name).toBe("A & B");
  expect(workbook.sheets[0]!.cells).toEqual([{ row: 0, column: 0, value: "<a> & b" }]);
});

test("parts in UTF-16 are read", async () => {
  const text =
    '<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row><c t="inlineStr"><is><t>Điểm</t></is></c></row></sheetData></worksheet>';
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
  const { unzipSync, zipSync } = await import("fflate");
  const file = zipSync({ ...unzipSync(madeFile({ sheets: [""] })), "xl/worksheets/sheet1.xml": new Uint8Array(bytes) });
  expect((await opened(file)).sheets[0]!.cells[0]!.value).toBe("Điểm");
});

test("colours of the theme, tinted, and of the old palette become plain ones; the text's own black is none", async () => {
  const styles = `<styleSheet><fonts><font/><font><color theme="1"/><b/></font><font><color theme="4" tint="-0.249977111117893"/></font><font><color indexed="10"/></font></fonts><fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.14999847407452621"/></patternFill></fill></fills><cellXfs><xf/><xf fontId="1"/><xf fontId="2" fillId="2"/><xf fontId="3"/></cellXfs></styleSheet>`;
  const workbook = await opened(
    madeFile({
      sheets: ['<sheetData><row><c s="1"><v>1</v></c><c s="2"><v>1</v></c><c s="3"/></row></sheetData>'],
      styles,
    }),
  );
  expect(workbook.styles).toEqual([
    { font: { bold: true } },
    { font: { color: "#2E75B6" }, fill: "#D9D9D9" },
    { font: { color: "#FF0000" } },
  ]);
});

describe("the look of whole rows and columns", () => {
  const styles =
    '<styleSheet><cellXfs><xf/><xf><protection locked="0"/></xf><xf><alignment wrapText="1"/></xf></cellXfs></styleSheet>';
  const looksOf = async (content: string): Promise<unknown> => {
    const { sheets, styles: looks } = await opened(madeFile({ sheets: [content], styles }));
    const { cells, columns, rows, style } = sheets[0]!;
    const lines = (records: typeof rows): unknown =>
      Object.entries(records).map(([at, one]) => [at, looks[one.style!]]);
    return {
      sheet: style === undefined ? undefined : looks[style],
      columns: lines(columns),
      rows: lines(rows),
      cells: cells.map((cell) => [cell.row, cell.column, cell.style === undefined ? undefined : looks[cell.style]]),
    };
  };

  test("stays with the rows and columns; a cell without a look is plain even there", async () => {
    const content =
      '<cols><col min="2" max="3" style="1"/></cols><sheetData><row r="1" s="2" customFormat="1"><c r="A1"><v>1</v></c><c r="B1" s="1"/></row><row r="2"><c r="A2"><v>2</v></c><c r="C2"/></row><row r="3" s="2"/></sheetData>';
    expect(await looksOf(content)).toEqual({
      sheet: undefined,
      columns: [
        ["1", { locked: false }],
        ["2", { locked: false }],
      ],
      rows: [["0", { wrap: true }]],
      cells: [
        [0, 0, {}],
        [0, 1, { locked: false }],
        [1, 0, undefined],
        [1, 2, {}],
      ],
    });
  });

  test("is the sheet's when it is that of nearly all columns", async () => {
    const content =
      '<cols><col min="2" max="2" style="2"/><col min="3" max="16384" style="1"/></cols><sheetData><row r="1" s="0" customFormat="1"/></sheetData>';
    expect(await looksOf(content)).toEqual({
      sheet: { locked: false },
      columns: [
        ["0", {}],
        ["1", { wrap: true }],
      ],
      rows: [["0", {}]],
      cells: [],
    });
  });
});

test("rules that Excel puts in the extension list are found there", async () => {
  const extension = `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="a"><x14:dataValidations xmlns:xm="b"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>'T 2'!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B2:B9</xm:sqref></x14:dataValidation></x14:dataValidations></ext><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="a"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="b"><x14:cfRule type="expression" priority="2"><xm:f>T2!$A$1&gt;1</xm:f><x14:dxf><fill><patternFill><bgColor rgb="FF00FF00"/></patternFill></fill></x14:dxf></x14:cfRule><xm:sqref>A1:A3</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;
  const sheet = (await opened(madeFile({ sheets: [`<sheetData/>${extension}`] }))).sheets[0]!;
  expect(sheet.validations[0]).toMatchObject({
    areas: [{ row: 1, column: 1, rows: 8, columns: 1 }],
    rule: { kind: "list", source: "='T 2'!$A$1:$A$3", inCellDropDown: true },
  });
  expect(sheet.conditionalFormats).toEqual([
    {
      areas: [{ row: 0, column: 0, rows: 3, columns: 1 }],
      priority: 2,
      stopIfTrue: false,
      kind: "custom",
      formula: "=T2!$A$1>1",
      look: { fill: "#00FF00" },
    },
  ]);
});

test("a tab that is a chart holds no cells; names of the sheets after it still find their sheet", async () => {
  const workbook = await opened(
    madeFile({
      sheets: ["<sheetData/>", "<sheetData/>"],
      workbook:
        '<sheets><sheet name="A" sheetId="1" r:id="rId1"/><sheet name="Biểu đồ" sheetId="2" r:id="rChart"/><sheet name="B" sheetId="3" r:id="rId2"/></sheets><definedNames><definedName name="n" localSheetId="2">B!$A$1</definedName><definedName name="m" localSheetId="1">A!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="2">B!$A$1:$B$9</definedName></definedNames>',
      links: '<Relationship Id="rChart" Type="http://x/chartsheet" Target="chartsheets/sheet1.xml"/>',
    }),
  );
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["A", "B"]);
  expect(workbook.names).toEqual([{ name: "n", sheet: 1, formula: "=B!$A$1", visible: true }]);
  expect(workbook.sheets[1]!.pageLayout).toEqual({ printArea: { row: 0, column: 0, rows: 9, columns: 2 } });
});

test("headers are taken apart at their codes, whatever order they come in", async () => {
  const content =
    '<sheetData/><headerFooter><oddHeader>giữa&amp;&amp;&amp;R&amp;"Arial,Bold"phải&amp;Ltrái &amp;P</oddHeader></headerFooter>';
  expect((await opened(madeFile({ sheets: [content] }))).sheets[0]!.pageLayout).toEqual({
    headers: { centerHeader: "giữa&&", rightHeader: '&"Arial,Bold"phải', leftHeader: "trái &P" },
  });
});

test("a bar's bounds and looks stand in the extension list; a bar of 2007 has its lowest and highest values for bounds", async () => {
  const rule = (priority: number, id: string): string =>
    `<cfRule type="dataBar" priority="${priority}"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar>${id === "" ? "" : `<extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="a"><x14:id>${id}</x14:id></ext></extLst>`}</cfRule>`;
  const extended = `<x14:conditionalFormatting xmlns:xm="b"><x14:cfRule type="dataBar" id="{1}"><x14:dataBar minLength="0" maxLength="100" border="1" direction="rightToLeft" negativeBarColorSameAsPositive="1" negativeBarBorderColorSameAsPositive="0" axisPosition="middle"><x14:cfvo type="percent"><xm:f>10</xm:f></x14:cfvo><x14:cfvo type="autoMax"/><x14:borderColor rgb="FF00FF00"/><x14:negativeBorderColor rgb="FFFF00FF"/><x14:axisColor rgb="FF0000FF"/></x14:dataBar></x14:cfRule><xm:sqref>A1:A3</xm:sqref></x14:conditionalFormatting>`;
  const content = `<sheetData/><conditionalFormatting sqref="A1:A3">${rule(1, "{1}")}${rule(2, "")}</conditionalFormatting><extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="a"><x14:conditionalFormattings>${extended}</x14:conditionalFormattings></ext></extLst>`;
  const bar = {
    areas: [{ row: 0, column: 0, rows: 3, columns: 1 }],
    stopIfTrue: false,
    kind: "dataBar",
    color: "#638EC6",
    gradient: true,
    showValue: true,
  };
  expect((await opened(madeFile({ sheets: [content] }))).sheets[0]!.conditionalFormats).toEqual([
    {
      ...bar,
      priority: 1,
      min: "10",
      minType: "Percent",
      borderColor: "#00FF00",
      negativeColor: "#638EC6",
      negativeBorderColor: "#FF00FF",
      axisColor: "#0000FF",
      axis: "CellMidPoint",
      direction: "RightToLeft",
    },
    { ...bar, priority: 2, minType: "LowestValue", maxType: "HighestValue" },
  ]);
});
