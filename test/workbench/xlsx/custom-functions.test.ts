import { openXlsx } from "../../../workbench/xlsx/open/open-xlsx";
import { saveXlsx } from "../../../workbench/xlsx/save/save-xlsx";
import type { WorkbookData } from "../../../workbench/workbook-data";
import { partsOf } from "./parts";
import { sheet, workbook } from "./plain-workbook";

const namespaces = ["CCHC"];
const addIn = {
  id: "0a1b2c3d-0000-4000-8000-0000000000ff",
  version: "1.2.0.0",
  store: "developer",
  storeType: "Registry",
};

const gap = workbook([sheet("Tờ 1", { cells: [{ row: 0, column: 0, value: 3, formula: "=CCHC.GAP(1,2)" }] })]);

test("a custom function is written as Excel writes it", async () => {
  const parts = partsOf(await saveXlsx(gap, { namespaces, addIn }));
  // The cell of a workbook saved by Excel: <c r="A1" cm="1"><f t="array" ref="A1">_xldudf_CONTOSO_ADD(1,2)</f><v>3</v></c>
  expect(parts["xl/worksheets/sheet1.xml"]).toContain(
    '<sheetData><row r="1"><c r="A1" cm="1"><f t="array" ref="A1">_xldudf_CCHC_GAP(1,2)</f><v>3</v></c></row></sheetData>',
  );
  expect(parts["xl/metadata.xml"]).toContain('<metadataType name="XLDAPR"');
  expect(parts["xl/metadata.xml"]).toContain('<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/>');
  expect(parts["xl/metadata.xml"]).toContain('<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata>');
  expect(parts["xl/_rels/workbook.xml.rels"]).toMatch(/sheetMetadata" Target="(\/xl\/)?metadata\.xml"/);
  expect(parts["[Content_Types].xml"]).toContain('PartName="/xl/metadata.xml"');
});

test("the add-in is named in the workbook, with its settings", async () => {
  const settings = { kỳ: '"2025"' };
  const saved = await saveXlsx({ ...gap, settings }, { namespaces, addIn });
  const extension = partsOf(saved)["xl/webextensions/webextension1.xml"];
  expect(extension).toContain(
    `<we:reference id="${addIn.id}" version="1.2.0.0" store="developer" storeType="Registry"/>`,
  );
  expect(extension).toContain('<we:property name="kỳ" value="&quot;2025&quot;"/>');
  expect(extension).toContain("<we:containsCustomFunctions/>");
  const own = (await openXlsx(saved, { namespaces, addIn: { id: `{${addIn.id.toUpperCase()}}` } })) as WorkbookData;
  expect(own.settings).toEqual(settings);
  const other = (await openXlsx(saved, { namespaces })) as WorkbookData;
  expect(other.settings).toEqual({});
});

test("settings of another add-in stay with it when the workbook is saved again", async () => {
  const theirs = await saveXlsx({ ...gap, settings: { theirs: "1" } }, { addIn });
  const opened = (await openXlsx(theirs)) as WorkbookData;
  const saved = await saveXlsx({ ...opened, settings: { ours: "2" } });
  expect(((await openXlsx(saved)) as WorkbookData).settings).toEqual({ ours: "2" });
  expect(((await openXlsx(saved, { addIn })) as WorkbookData).settings).toEqual({ theirs: "1" });
});

test("it comes back as typed, with the namespace, and untouched without", async () => {
  const saved = await saveXlsx(gap, { namespaces });
  const formulaOf = (opened: WorkbookData): string | undefined => opened.sheets[0]!.cells[0]!.formula;
  expect(formulaOf((await openXlsx(saved, { namespaces })) as WorkbookData)).toBe("=CCHC.GAP(1,2)");
  expect(formulaOf((await openXlsx(saved)) as WorkbookData)).toBe("=_xldudf_CCHC_GAP(1,2)");
  const untouched = partsOf(await saveXlsx(gap));
  expect(untouched["xl/worksheets/sheet1.xml"]).toContain('<c r="A1"><f>CCHC.GAP(1,2)</f><v>3</v></c>');
  expect(untouched["xl/metadata.xml"]).toBeUndefined();
});

test("a result that spills says how far, and a column of a table fills its new rows", async () => {
  const table = {
    id: 1,
    name: "T",
    area: { row: 4, column: 0, rows: 2, columns: 1 },
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    columns: [{ id: 1, name: "c", formula: "=CCHC.GAP([@c],1)" }],
    filters: [],
  };
  const cells = [
    { row: 0, column: 0, value: 1, formula: "=CCHC.LIST(3)", spill: { rows: 3, columns: 1 } },
    { row: 5, column: 0, value: 1, formula: "=[@c]+1" },
  ];
  const parts = partsOf(await saveXlsx(workbook([sheet("Tờ 1", { cells, tables: [table] })]), { namespaces }));
  expect(parts["xl/worksheets/sheet1.xml"]).toContain('<f t="array" ref="A1:A3">_xldudf_CCHC_LIST(3)</f>');
  expect(parts["xl/worksheets/sheet1.xml"]).toContain("<f>T[[#This Row],[c]]+1</f>");
  expect(parts["xl/tables/table1.xml"]).toContain(
    '<calculatedColumnFormula array="1">_xldudf_CCHC_GAP(T[[#This Row],[c]],1)</calculatedColumnFormula>',
  );
});

test("errors newer than the format are stored as Excel stores them", async () => {
  const cells = [
    { row: 0, column: 0, value: { error: "#BUSY!" } as const, formula: "=CCHC.GAP(1,2)" },
    { row: 0, column: 1, value: { error: "#CALC!" } as const },
    { row: 0, column: 2, value: { error: "#N/A" } as const, formula: "=NA()" },
  ];
  const parts = partsOf(await saveXlsx(workbook([sheet("Tờ 1", { cells })]), { namespaces }));
  const written = parts["xl/worksheets/sheet1.xml"];
  expect(written).toContain('t="e" vm="1"><f t="array" ref="A1">_xldudf_CCHC_GAP(1,2)</f><v>#VALUE!</v>');
  expect(written).toContain('<c r="B1" t="e" vm="2"><v>#VALUE!</v></c>');
  expect(written).toContain('<c r="C1" t="e"><f>NA()</f><v>#N/A</v></c>');
  expect(parts["xl/richData/rdrichvalue.xml"]).toContain(
    '<rv s="0"><v>14</v><v>0</v></rv><rv s="0"><v>13</v><v>0</v></rv>',
  );
  expect(parts["xl/richData/rdrichvaluestructure.xml"]).toContain(
    '<s t="_error"><k n="errorType" t="i"/><k n="subType" t="i"/></s>',
  );
  expect(parts["xl/metadata.xml"]).toContain(
    '<valueMetadata count="2"><bk><rc t="2" v="0"/></bk><bk><rc t="2" v="1"/></bk></valueMetadata>',
  );
});
