import { openXlsx } from "../../../workbench/xlsx/open/open-xlsx";
import { saveXlsx } from "../../../workbench/xlsx/save/save-xlsx";
import type { SheetData, WorkbookData } from "../../../workbench/workbook-data";
import { xmlComplaints } from "../../judges/xmllint";
import { madeFile, partsOf } from "./parts";
import type { MadeFile } from "./parts";

/** What real Excel writes in ways of its own, as text: nothing of it is lost or taken for something else. */
async function opened(file: MadeFile): Promise<WorkbookData> {
  return (await openXlsx(madeFile(file))) as WorkbookData;
}

async function sheetOf(content: string, more: Omit<MadeFile, "sheets"> = {}): Promise<SheetData> {
  return (await opened({ ...more, sheets: [content] })).sheets[0]!;
}

async function savedAgain(content: string, more: Omit<MadeFile, "sheets"> = {}): Promise<Record<string, string>> {
  const saved = await saveXlsx(await opened({ ...more, sheets: [content] }));
  expect(await xmlComplaints(saved)).toEqual([]);
  return { ...partsOf(saved) };
}

const WORKSHEET = "xl/worksheets/sheet1.xml";
const X14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
const XM = 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';

test("a list whose entries hold commas or quotes stands in the alternative for older versions", async () => {
  const list = '"Có,Không ""rõ"""';
  const { validations } = await sheetOf(
    `<sheetData/><dataValidations><dataValidation type="list" sqref="A1"><mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="x12ac"><x12ac:list xmlns:x12ac="x">Có,"Không ""rõ"""</x12ac:list></mc:Choice><mc:Fallback><formula1>${list}</formula1></mc:Fallback></mc:AlternateContent></dataValidation></dataValidations>`,
  );
  expect(validations[0]!.rule).toEqual({ kind: "list", source: 'Có,Không "rõ"', inCellDropDown: true });
});

test("a workbook's own palette goes before that of Excel 97", async () => {
  const styles = `<styleSheet><fonts><font/></fonts><fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor indexed="9"/></patternFill></fill></fills><cellXfs><xf/><xf fillId="2"/></cellXfs><colors><indexedColors>${"<rgbColor rgb='00000000'/>".repeat(9)}<rgbColor rgb="00ABCDEF"/></indexedColors></colors></styleSheet>`;
  const made = await opened({ sheets: ['<sheetData><row r="1"><c r="A1" s="1"/></row></sheetData>'], styles });
  expect(made.styles[made.sheets[0]!.cells[0]!.style!]!.fill).toBe("#ABCDEF");
});

test("a column's width counts whether or not the file says that somebody chose it", async () => {
  const cols =
    '<cols><col min="1" max="2" width="20.7109375"/><col min="3" max="3" width="9.140625"/><col min="4" max="16384" width="30"/></cols>';
  const { columns } = await sheetOf(`${cols}<sheetData><row r="1"><c r="E1"><v>1</v></c></row></sheetData>`);
  expect(columns).toEqual({ 0: { width: 20 }, 1: { width: 20 }, 3: { width: 29.29 }, 4: { width: 29.29 } });
});

test("sheets without sizes have none here; a file's own default is told for what is in use", async () => {
  const cell = '<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>';
  expect(await sheetOf(cell)).toMatchObject({ columns: {}, rows: {} });
  expect(await sheetOf(`<sheetFormatPr defaultRowHeight="15"/>${cell}`)).toMatchObject({ columns: {}, rows: {} });
  const wide = await sheetOf(
    `<sheetFormatPr defaultRowHeight="30" customHeight="1" defaultColWidth="20.7109375"/>${cell}`,
  );
  expect(wide).toMatchObject({ columns: { 0: { width: 20 }, 1: { width: 20 } }, rows: {} });
});

test("a link over several cells is each cell's; over merged ones it is the first's", async () => {
  const links =
    '<hyperlinks><hyperlink ref="A1:B2" location="S1!C9" tooltip="a_x000a_b"/><hyperlink ref="A5:C5" location="S1!C9"/></hyperlinks>';
  const { hyperlinks } = await sheetOf(`<sheetData/><mergeCells><mergeCell ref="A5:C5"/></mergeCells>${links}`);
  expect(hyperlinks.map(({ row, column }) => [row, column])).toEqual([
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
    [4, 0],
  ]);
  expect(hyperlinks[0]!.screenTip).toBe("a\nb");
});

test("icons of the extension list stay, beside data bars of ours in the same list", async () => {
  const icons =
    '<x14:cfRule type="iconSet" priority="2" id="{1}"><x14:iconSet iconSet="3Stars"><x14:cfvo type="percent"><xm:f>0</xm:f></x14:cfvo></x14:iconSet></x14:cfRule>';
  const bar =
    '<x14:cfRule type="dataBar" id="{2}"><x14:dataBar><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule>';
  const plain =
    '<conditionalFormatting sqref="A1:A9"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id xmlns:x14="x">{2}</x14:id></ext></extLst></cfRule></conditionalFormatting>';
  const list = (rule: string, at: string): string =>
    `<x14:conditionalFormatting ${XM}>${rule}<xm:sqref>${at}</xm:sqref></x14:conditionalFormatting>`;
  const sheet = `<sheetData/>${plain}<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" ${X14}><x14:conditionalFormattings>${list(bar, "A1:A9")}${list(icons, "B1:B9")}</x14:conditionalFormattings></ext></extLst>`;
  expect((await sheetOf(sheet)).conditionalFormats).toMatchObject([{ kind: "dataBar" }]);
  const text = (await savedAgain(sheet))[WORKSHEET]!;
  expect(text.match(/<ext [^>]*uri="\{78C0D931[^>]*>/g)).toHaveLength(1);
  expect(text.match(/<x14:conditionalFormattings/g)).toHaveLength(1);
  expect(text).toContain('<x14:iconSet iconSet="3Stars">');
  expect(text).toMatch(/<xm:sqref[^>]*>B1:B9<\/xm:sqref>/);
  expect(text).toMatch(/type="dataBar" id="[^"]+"/);
});

test("days in a rule for dates are counted from 1900 as well", async () => {
  const rule =
    '<dataValidations><dataValidation type="date" operator="between" sqref="A1"><formula1>43538</formula1><formula2>TODAY()</formula2></dataValidation></dataValidations>';
  const { validations } = await sheetOf(`<sheetData/>${rule}`, { workbook: '<workbookPr date1904="1"/>' });
  expect(validations[0]!.rule).toMatchObject({ formula1: "45000", formula2: "=TODAY()" });
});

test("the sides of a strict file's borders are its start and its end", async () => {
  const styles =
    '<styleSheet><fonts><font/></fonts><borders><border/><border><start style="thin"/><end style="double"/></border></borders><cellXfs><xf/><xf borderId="1"/></cellXfs></styleSheet>';
  const made = await opened({ sheets: ['<sheetData><row r="1"><c r="A1" s="1"/></row></sheetData>'], styles });
  expect(made.styles[0]!.borders).toEqual({ left: { line: "Thin" }, right: { line: "Double" } });
});

test("how a sheet is looked at and how circles are calculated is kept where it is not as usual", async () => {
  const views =
    '<sheetViews><sheetView zoomScale="85" zoomScaleNormal="100" rightToLeft="1" showZeros="0" view="pageBreakPreview" workbookViewId="0"/></sheetViews>';
  const workbook = '<calcPr calcId="191029" iterate="1" iterateCount="50" fullPrecision="0"/>';
  const parts = await savedAgain(`${views}<sheetData/>`, { workbook });
  const view = /<sheetView [^>]*>/.exec(parts[WORKSHEET]!)![0];
  expect(view).toContain('zoomScale="85"');
  expect(view).toContain('rightToLeft="1"');
  expect(view).toContain('showZeros="0"');
  expect(view).toContain('view="pageBreakPreview"');
  expect(view).not.toContain("zoomScaleNormal");
  expect(/<calcPr [^>]*>/.exec(parts["xl/workbook.xml"]!)![0]).toMatch(
    /iterate="1" iterateCount="50" fullPrecision="0"/,
  );
  const usual =
    '<sheetViews><sheetView zoomScale="100" rightToLeft="false" showZeros="true" workbookViewId="0"/></sheetViews>';
  expect((await opened({ sheets: [`${usual}<sheetData/>`] })).foreignParts).toBeUndefined();
});

test("threads keep their notes for older versions out of the way", async () => {
  const made = await opened({
    sheets: ["<sheetData/>"],
    parts: {
      "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships><Relationship Id="rId1" Type="x/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="y/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>`,
      "xl/comments1.xml": `<comments><authors><author>tc={A}</author><author>Minh</author></authors><commentList><comment ref="B2" authorId="0"><text><t>[Threaded comment]</t></text></comment><comment ref="A1" authorId="1"><text><r><rPr><b/></rPr><t>Minh:</t></r><r><t xml:space="preserve"> ghi chú</t></r></text></comment></commentList></comments>`,
      "xl/threadedComments/threadedComment1.xml": `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2" dT="2025-03-01T08:00:00.00" personId="{P}" id="{A}" done="1"><text>Hỏi</text></threadedComment><threadedComment ref="B2" dT="2025-03-02T08:00:00.00" personId="{P}" id="{B}" parentId="{A}"><text>Đáp</text></threadedComment></ThreadedComments>`,
    },
  });
  expect(made.sheets[0]!.comments).toEqual([
    { row: 0, column: 0, author: "Minh", text: "Minh: ghi chú", note: true, replies: [] },
    {
      row: 1,
      column: 1,
      author: "",
      text: "Hỏi",
      created: "2025-03-01T08:00:00.00",
      resolved: true,
      replies: [{ author: "", text: "Đáp", created: "2025-03-02T08:00:00.00" }],
    },
  ]);
});

test("how often a document was saved is read and written", async () => {
  const saved = await saveXlsx({
    ...(await opened({ sheets: ["<sheetData/>"] })),
    properties: { revision: 7, custom: {} },
  });
  expect(partsOf(saved)["docProps/core.xml"]).toContain("<cp:revision>7</cp:revision>");
  expect(((await openXlsx(saved)) as WorkbookData).properties.revision).toBe(7);
});
