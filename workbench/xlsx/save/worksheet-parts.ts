import type { ProtectionData, SheetData } from "../../workbook-data";
import { cellAddress } from "../addresses";
import { PROTECTION_OPTIONS, SHEET_PASSWORD, storedPassword } from "../protection-options";
import { OFFICE_RELATIONSHIP } from "../package/relationships";
import type { PackageDraft } from "../package/package-draft";
import { escapeXstring } from "../xml/xml-text";
import { childNamed, descend, element } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";

export function protectionElement(protection: ProtectionData): XmlElement {
  const { options } = protection;
  const attributes: Record<string, string | number | undefined> = storedPassword(protection, SHEET_PASSWORD);
  attributes["sheet"] = 1;
  for (const [option, attribute, forbiddenWhenAbsent] of PROTECTION_OPTIONS) {
    const forbidden = options[option] !== true;
    if (forbidden !== forbiddenWhenAbsent) attributes[attribute] = forbidden ? 1 : 0;
  }
  const mode = options["selectionMode"];
  if (mode === "None" || mode === "Unlocked") attributes["selectLockedCells"] = 1;
  if (mode === "None") attributes["selectUnlockedCells"] = 1;
  return element("sheetProtection", attributes);
}

export function hyperlinksElement(draft: PackageDraft, part: string, sheet: SheetData): XmlElement | undefined {
  if (sheet.hyperlinks.length === 0) return undefined;
  return element(
    "hyperlinks",
    {},
    sheet.hyperlinks.map(({ row, column, address, documentReference, screenTip }) =>
      element("hyperlink", {
        ref: cellAddress(row, column),
        "r:id":
          address === undefined ? undefined : draft.link(part, `${OFFICE_RELATIONSHIP}/hyperlink`, address, "outside"),
        location: documentReference,
        tooltip: screenTip === undefined ? undefined : escapeXstring(screenTip),
      }),
    ),
  );
}

/** Frozen rows and columns that do not begin at the sheet's corner: what lies before them cannot be reached. */
export function scrollPanes(root: XmlElement, { frozen }: SheetData): void {
  if (frozen?.first === undefined) return;
  const { rows, columns, first } = frozen;
  const view = descend(root, "sheetViews", "sheetView")!;
  view.attributes["topLeftCell"] = cellAddress(first.row, first.column);
  childNamed(view, "pane")!.attributes["topLeftCell"] = cellAddress(first.row + rows, first.column + columns);
}

/** The order the format fixes for what stands in a worksheet (ECMA-376, CT_Worksheet). */
const WORKSHEET_ORDER = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

/** ECMA-376, CT_Workbook. */
const WORKBOOK_ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

/** Puts the element where the format wants it; one of the same name makes way, except where several may stand. */
export function place(root: XmlElement, node: XmlElement | undefined): void {
  if (node === undefined) return;
  const order = root.local === "workbook" ? WORKBOOK_ORDER : WORKSHEET_ORDER;
  const rank = (one: XmlElement | string): number => (typeof one === "string" ? -1 : order.indexOf(one.local));
  const repeated = node.local === "conditionalFormatting";
  const kept = root.children.filter((one) => repeated || rank(one) !== rank(node));
  const at = kept.findIndex((one) => rank(one) > rank(node));
  kept.splice(at === -1 ? kept.length : at, 0, node);
  root.children = kept;
}
