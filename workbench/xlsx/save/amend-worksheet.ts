import type { SheetData } from "../../workbook-data.ts";
import { splitSheet } from "../open/split-sheet.ts";
import type { PackageDraft } from "../package/package-draft.ts";
import { relationshipKind } from "../package/relationships.ts";
import { childNamed, childrenNamed, descend, element, parseXml, xmlDocument } from "../xml/xml-tree.ts";
import type { XmlElement } from "../xml/xml-tree.ts";
import { extendDataBars } from "./data-bars.ts";
import { closeRing, drawingPart, nameSeriesByReference } from "./drawing-part.ts";
import type { ErrorCells } from "./error-cells.ts";
import { orderedFormats } from "./hucre-rules.ts";
import type { SaveContext } from "./save-context.ts";
import { worksheetPart } from "./save-context.ts";
import { autoFilter, tablePart } from "./table-part.ts";
import { columnsElement, hyperlinksElement, place, protectionElement } from "./worksheet-parts.ts";

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
  place(root, columnsElement(sheet.columns));
  if (sheet.protection !== undefined) place(root, protectionElement(sheet.protection));
  if (sheet.autoFilter !== undefined) place(root, autoFilter(sheet.autoFilter.area, sheet.autoFilter.columns));
  place(root, hyperlinksElement(draft, part, sheet));
  hideListArrows(root, sheet);
  const bars = extendDataBars(root, orderedFormats(sheet), index, context.namespaces);
  if (bars !== undefined) place(root, element("extLst", {}, [bars]));
  if (index === context.workbook.activeSheet) descend(root, "sheetViews", "sheetView")!.attributes["tabSelected"] = "1";
  writeTables(draft, part, sheet, context);
  writeCharts(draft, part, sheet);
  further(root);
  draft.setText(part, withCells(root, errors.amend(split.cells)));
}

function withCells(root: XmlElement, cells: string): string {
  const text = xmlDocument(root);
  return cells === "" ? text : text.replace("<sheetData/>", () => `<sheetData>${cells}</sheetData>`);
}

/** `showDropDown` hides the arrow: the library does not write it. */
function hideListArrows(root: XmlElement, sheet: SheetData): void {
  childrenNamed(childNamed(root, "dataValidations"), "dataValidation").forEach((node, index) => {
    const rule = sheet.validations[index]!.rule;
    if (rule.kind === "list" && !rule.inCellDropDown) node.attributes["showDropDown"] = "1";
  });
}

function writeTables(draft: PackageDraft, part: string, sheet: SheetData, context: SaveContext): void {
  const links = draft.relationships(part).filter((link) => relationshipKind(link) === "table");
  links.forEach(({ target }, index) => draft.setTree(target, tablePart(sheet.tables[index]!, context)));
}

function writeCharts(draft: PackageDraft, part: string, sheet: SheetData): void {
  const drawing = draft.relationships(part).find((link) => relationshipKind(link) === "drawing")?.target;
  if (drawing === undefined) return;
  const links = draft.relationships(drawing);
  links.forEach(({ target }, index) => {
    const root = draft.tree(target);
    const chart = sheet.charts[index]!;
    nameSeriesByReference(root, chart);
    if (chart.type === "Pie") closeRing(root);
    draft.setTree(target, root);
  });
  draft.setTree(
    drawing,
    drawingPart(
      sheet,
      links.map(({ id }) => id),
    ),
  );
}
