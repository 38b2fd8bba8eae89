import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A saved file's parts as texts, to look at what was written. */
export function partsOf(file: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** A file made of texts, as another program could have written it. */
export function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface MadeFile {
  /** What stands in the worksheet element, by sheet. */
  readonly sheets: readonly string[];
  readonly workbook?: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly parts?: Readonly<Record<string, string>>;
  /** Further relationships of the workbook, as written. */
  readonly links?: string;
}

/** The smallest package that is a workbook, written by hand. */
export function madeFile({ sheets, workbook = "", strings, styles, parts = {}, links = "" }: MadeFile): Uint8Array {
  const numbers = sheets.map((_, index) => index + 1);
  const optional = (name: string, text: string | undefined): Record<string, string> =>
    text === undefined ? {} : { [name]: text };
  const link = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONSHIP}/${kind}" Target="${target}"/>`;
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  return zipOf({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="x">${link("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${RELATIONSHIP}">${workbook.includes("<sheets") ? "" : `<sheets>${numbers.map((number) => `<sheet name="S${number}" sheetId="${number}" r:id="rId${number}"/>`).join("")}</sheets>`}${workbook}</workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="x">${numbers.map((number) => link(`rId${number}`, "worksheet", `worksheets/sheet${number}.xml`)).join("")}${link("rStrings", "sharedStrings", "sharedStrings.xml")}${link("rStyles", "styles", "styles.xml")}${links}</Relationships>`,
    ...Object.fromEntries(
      sheets.map((content, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet ${main} xmlns:r="${RELATIONSHIP}">${content}</worksheet>`,
      ]),
    ),
    ...optional("xl/sharedStrings.xml", strings),
    ...optional("xl/styles.xml", styles),
    ...parts,
  });
}
