/** The order the format fixes for what stands in a part (ECMA-376, CT_Worksheet and CT_Workbook). */
import { elementsOf, localName, type XmlElement } from "../xml/xml-tree";

const wordsOf = (names: string): readonly string[] => names.trim().split(/\s+/);

export const worksheetOrder = wordsOf(`
  sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios
  autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations
  hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches
  ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems
  tableParts extLst`);

export const workbookOrder = wordsOf(`
  fileVersion fileSharing workbookPr AlternateContent workbookProtection bookViews sheets functionGroups
  externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing
  fileRecoveryPr webPublishObjects extLst`);

/** Hangs the element in where the format wants it, behind others of its name. */
export function place(root: XmlElement, node: XmlElement, order: readonly string[]): void {
  const rank = order.indexOf(localName(node.name));
  const children = elementsOf(root);
  const at = children.findIndex(({ name }) => order.indexOf(localName(name)) > rank);
  children.splice(at < 0 ? children.length : at, 0, node);
  root.children = children;
}
