import type { ProtectionData, SheetData } from "../../workbook-data.ts";
import { cellAddress } from "../addresses.ts";
import { storedWidth } from "../column-widths.ts";
import { PASSWORD_ATTRIBUTES, PROTECTION_OPTIONS } from "../protection-options.ts";
import { OFFICE_RELATIONSHIP } from "../package/relationships.ts";
import type { PackageDraft } from "../package/package-draft.ts";
import { element } from "../xml/xml-tree.ts";
import type { XmlElement } from "../xml/xml-tree.ts";

const USUAL_WIDTH = 9.140625;

/** Neighbouring columns of the same size share an entry, as Excel writes them. */
export function columnsElement(columns: SheetData["columns"]): XmlElement | undefined {
  const runs: { first: number; last: number; width: number | undefined; hidden: boolean }[] = [];
  const indexes = Object.keys(columns).map(Number);
  for (const index of indexes.sort((one, other) => one - other)) {
    const { width, hidden = false } = columns[index]!;
    if (width === undefined && !hidden) continue;
    const run = runs.at(-1);
    const continues = run?.last === index - 1 && run.width === width && run.hidden === hidden;
    if (continues) run.last = index;
    else runs.push({ first: index, last: index, width, hidden });
  }
  if (runs.length === 0) return undefined;
  return element(
    "cols",
    {},
    runs.map(({ first, last, width, hidden }) =>
      element("col", {
        min: first + 1,
        max: last + 1,
        width: width === undefined ? USUAL_WIDTH : storedWidth(width),
        customWidth: width === undefined ? undefined : 1,
        hidden: hidden ? 1 : undefined,
      }),
    ),
  );
}

export function protectionElement(protection: ProtectionData): XmlElement {
  const { options, passwordVerifier } = protection;
  const attributes: Record<string, string | number> = {};
  for (const name of PASSWORD_ATTRIBUTES) {
    const value = protection.hasPassword ? passwordVerifier?.[name] : undefined;
    if (value !== undefined) attributes[name] = value;
  }
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
        tooltip: screenTip,
      }),
    ),
  );
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
