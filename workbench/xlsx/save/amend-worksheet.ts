import type { SheetData } from "../../workbook-data";
import { splitSheet } from "../open/split-sheet";
import type { PackageDraft } from "../package/package-draft";
import { relationshipKind } from "../package/relationships";
import { childNamed, childrenNamed, descend, element, parseXml, xmlDocument } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";
import { columnsElement, tellOutlineDepth } from "./columns";
import { extendDataBars } from "./data-bars";
import { writeCharts } from "./charts/write-charts";
import type { ErrorCells } from "./error-cells";
import { orderedFormats } from "./hucre-rules";
import { autoFilter } from "./filters";
import { styleRows } from "./line-looks";
import { amendPrinting } from "./printing";
import { sheetPropertiesElement } from "./sheet-properties";
import type { SaveContext } from "./save-context";
import { worksheetPart } from "./save-context";
import { tablePart } from "./table-part";
import { hyperlinksElement, place, protectionElement, scrollPanes } from "./worksheet-parts";

const DEEPEST = 256;

/** Adds to a worksheet the library wrote what the library does not know; `further` is hung in last. */
export function amendWorksheet(
  draft: PackageDraft,
  index: number,
  context: SaveContext,
  errors: ErrorCells,
  further: (root: XmlElement) => void,
): void {
  const sheet = context.workbook.sheets[index]!;
  const part = worksheetPart(index);
  const split = splitSheet(draft.text(part));
  const root = parseXml(split.around, part, DEEPEST);
  place(root, columnsElement(sheet, context.lineFormats));
  tellOutlineDepth(childNamed(root, "sheetFormatPr")!, sheet);
  scrollPanes(root, sheet);
  amendPrinting(root, sheet.pageLayout);
  place(root, sheetPropertiesElement(draft, part, sheet));
  if (sheet.protection !== undefined) place(root, protectionElement(sheet.protection));
  if (sheet.autoFilter !== undefined) place(root, autoFilter(sheet.autoFilter.area, sheet.autoFilter.columns, context));
  place(root, hyperlinksElement(draft, part, sheet));
  amendValidations(root, sheet);
  const bars = extendDataBars(root, orderedFormats(sheet), index, context.namespaces);
  if (bars !== undefined) place(root, element("extLst", {}, [bars]));
  if (index === context.workbook.activeSheet) descend(root, "sheetViews", "sheetView")!.attributes["tabSelected"] = "1";
  writeTables(draft, part, sheet, context);
  writeCharts(draft, part, sheet);
  further(root);
  draft.setText(part, withCells(root, styleRows(errors.amend(split.cells), sheet.rows, context.lineFormats)));
}

function withCells(root: XmlElement, cells: string): string {
  const text = xmlDocument(root);
  return cells === "" ? text : text.replace("<sheetData/>", () => `<sheetData>${cells}</sheetData>`);
}

/** `showDropDown` hides the arrow: the library does not write it. A prompt without a rule has no type in the file. */
function amendValidations(root: XmlElement, sheet: SheetData): void {
  childrenNamed(childNamed(root, "dataValidations"), "dataValidation").forEach((node, index) => {
    const { rule, anyValue } = sheet.validations[index]!;
    if (anyValue === true) delete node.attributes["type"];
    else if (rule.kind === "list" && !rule.inCellDropDown) node.attributes["showDropDown"] = "1";
  });
}

function writeTables(draft: PackageDraft, part: string, sheet: SheetData, context: SaveContext): void {
  const links = draft.relationships(part).filter((link) => relationshipKind(link) === "table");
  links.forEach(({ target }, index) => draft.setTree(target, tablePart(sheet.tables[index]!, context)));
}
