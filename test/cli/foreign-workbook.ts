/** A workbook as other programs lay it out: texts in the cells, looks by number, merged headings, no table of ours. */
import { strToU8, zipSync } from "fflate";

const xmlns = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";

/** Looks by number: plain, two decimals, a day, a percentage. */
const looks = [0, 2, 14, 9] as const;

export interface ForeignSheet {
  readonly name: string;
  /** Cells as their XML, by address. */
  readonly cells: Readonly<Record<string, string>>;
  readonly merged?: readonly string[];
  readonly state?: "hidden";
}

export const textCell = (text: string): string => ` t="inlineStr"><is><t>${text}</t></is>`;
export const numberCell = (value: number, look: 0 | 1 | 2 | 3 = 0): string => ` s="${look}"><v>${value}</v>`;
export const formulaCell = (formula: string, result?: number): string =>
  `><f>${formula}</f>${result === undefined ? "" : `<v>${result}</v>`}`;

export function foreignWorkbook(sheets: readonly ForeignSheet[]): Uint8Array {
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${xmlns}" xmlns:r="${relations}"><sheets>${sheets.map(sheetEntry).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packaged}/relationships">${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join("")}<Relationship Id="rIdS" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${xmlns}"><cellXfs count="${looks.length}">${looks.map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs></styleSheet>`,
  };
  sheets.forEach((sheet, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] = worksheet(sheet);
  });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

function sheetEntry({ name, state }: ForeignSheet, at: number): string {
  const hidden = state === undefined ? "" : ` state="${state}"`;
  return `<sheet name="${name}" sheetId="${at + 1}"${hidden} r:id="rId${at + 1}"/>`;
}

/** Cells are given row by row. */
function worksheet({ cells, merged = [] }: ForeignSheet): string {
  const rows = new Map<string, string[]>();
  for (const [address, cell] of Object.entries(cells)) {
    const row = address.replace(/\D/g, "");
    rows.set(row, [...(rows.get(row) ?? []), `<c r="${address}"${cell}</c>`]);
  }
  const data = [...rows].map(([row, list]) => `<row r="${row}">${list.join("")}</row>`).join("");
  const merges = merged.map((area) => `<mergeCell ref="${area}"/>`).join("");
  return `<worksheet xmlns="${xmlns}"><sheetData>${data}</sheetData>${merges === "" ? "" : `<mergeCells>${merges}</mergeCells>`}</worksheet>`;
}
