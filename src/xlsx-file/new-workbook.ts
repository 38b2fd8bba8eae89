/** The parts of a workbook with one blank sheet, as every program begins one. */
import { strToU8 } from "fflate";
import type { Parts } from "./package/zip";
import { type AttributeValues, element, xmlDocument, type XmlElement } from "./xml/xml-tree";

/** As Excel calls it in Vietnamese. */
export const blankSheetName = "Trang tính1";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const links = "http://schemas.openxmlformats.org/package/2006/relationships";
const types = "http://schemas.openxmlformats.org/package/2006/content-types";
const typePrefix = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export function newWorkbook(): Parts {
  const parts: Readonly<Record<string, XmlElement>> = {
    "[Content_Types].xml": element("Types", { xmlns: types }, [
      element("Default", {
        Extension: "rels",
        ContentType: "application/vnd.openxmlformats-package.relationships+xml",
      }),
      element("Default", { Extension: "xml", ContentType: "application/xml" }),
      override("/xl/workbook.xml", "sheet.main"),
      override("/xl/worksheets/sheet1.xml", "worksheet"),
      override("/xl/styles.xml", "styles"),
    ]),
    "_rels/.rels": element("Relationships", { xmlns: links }, [link("rId1", "officeDocument", "xl/workbook.xml")]),
    "xl/workbook.xml": workbook,
    "xl/_rels/workbook.xml.rels": element("Relationships", { xmlns: links }, [
      link("rId1", "worksheet", "worksheets/sheet1.xml"),
      link("rId2", "styles", "styles.xml"),
    ]),
    "xl/worksheets/sheet1.xml": element("worksheet", { xmlns: main }, [
      element("sheetViews", {}, [element("sheetView", { workbookViewId: 0 })]),
      element("sheetFormatPr", { defaultRowHeight: 15 }),
      element("sheetData"),
    ]),
    "xl/styles.xml": styles,
  };
  return new Map(Object.entries(parts).map(([path, root]) => [path, strToU8(xmlDocument(root))]));
}

function override(part: string, kind: string): XmlElement {
  return element("Override", { PartName: part, ContentType: `${typePrefix}.${kind}+xml` });
}

function link(id: string, kind: string, target: string): XmlElement {
  return element("Relationship", { Id: id, Type: `${office}/${kind}`, Target: target });
}

const workbook = element("workbook", { xmlns: main, "xmlns:r": office }, [
  element("bookViews", {}, [element("workbookView", { activeTab: 0 })]),
  element("sheets", {}, [element("sheet", { name: blankSheetName, sheetId: 1, "r:id": "rId1" })]),
  // The calculation of a current Excel: a lower number makes it calculate all on opening, where results are right already.
  element("calcPr", { calcId: 191029 }),
]);

const counted = (name: string, children: readonly XmlElement[]): XmlElement =>
  element(name, { count: children.length }, children);

const plainFormat: AttributeValues = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };

const styles = element("styleSheet", { xmlns: main }, [
  // The font that columns are measured by: digits 7 pixels wide.
  counted("fonts", [
    element("font", {}, [
      element("sz", { val: 11 }),
      element("name", { val: "Calibri" }),
      element("family", { val: 2 }),
    ]),
  ]),
  counted("fills", [
    element("fill", {}, [element("patternFill", { patternType: "none" })]),
    element("fill", {}, [element("patternFill", { patternType: "gray125" })]),
  ]),
  counted("borders", [
    element(
      "border",
      {},
      ["left", "right", "top", "bottom", "diagonal"].map((side) => element(side)),
    ),
  ]),
  counted("cellStyleXfs", [element("xf", plainFormat)]),
  counted("cellXfs", [element("xf", { ...plainFormat, xfId: 0 })]),
  counted("cellStyles", [element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })]),
]);
