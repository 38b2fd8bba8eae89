import type { NameData, SheetData, WorkbookData } from "../../workbook-data";
import { absoluteAddress, columnLetters, quoteSheet } from "../addresses";
import { storedPassword, STRUCTURE_PASSWORD } from "../protection-options";
import type { PackageDraft } from "../package/package-draft";
import { builtInNumber } from "../number-formats";
import { escapeXstring } from "../xml/xml-text";
import { childNamed, childrenNamed, element, elementsOf } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";
import type { SaveContext } from "./save-context";
import { place } from "./worksheet-parts";

const CALCULATION_MODES = { automatic: undefined, automaticExceptTables: "autoNoTable", manual: "manual" } as const;

export function amendWorkbook(draft: PackageDraft, context: SaveContext, further: (root: XmlElement) => void): void {
  const { workbook } = context;
  const root = draft.tree("xl/workbook.xml");
  place(root, structureProtection(workbook));
  place(root, definedNames(workbook, context));
  const calculation = childNamed(root, "calcPr")!;
  const mode = CALCULATION_MODES[workbook.calculationMode];
  if (mode !== undefined) calculation.attributes["calcMode"] = mode;
  // Whoever calculates by hand does not want it done on opening either.
  if (mode === "manual") delete calculation.attributes["fullCalcOnLoad"];
  further(root);
  draft.setTree("xl/workbook.xml", root);
}

function structureProtection({ structureProtection: locked }: WorkbookData): XmlElement | undefined {
  if (locked === undefined) return undefined;
  return element("workbookProtection", { ...storedPassword(locked, STRUCTURE_PASSWORD), lockStructure: 1 });
}

/** The library leaves sheet names unquoted in print settings and cannot hide a name: all names are written here. */
function definedNames(workbook: WorkbookData, context: SaveContext): XmlElement | undefined {
  const named = workbook.names.map((name) => definedName(name, context));
  const reserved = workbook.sheets.flatMap((sheet, index) => reservedNames(sheet, index));
  const all = [...named, ...reserved];
  return all.length === 0 ? undefined : element("definedNames", {}, all);
}

function definedName({ name, sheet, formula, visible, comment }: NameData, context: SaveContext): XmlElement {
  return element(
    "definedName",
    {
      name: escapeXstring(name),
      comment: comment === undefined ? undefined : escapeXstring(comment),
      localSheetId: sheet,
      hidden: visible ? undefined : 1,
    },
    [escapeXstring(context.formula(formula).text)],
  );
}

function reservedNames(sheet: SheetData, index: number): XmlElement[] {
  const here = quoteSheet(sheet.name);
  const { printArea, titleRows, titleColumns } = sheet.pageLayout ?? {};
  const reserved = (name: string, text: string, hidden?: 1): XmlElement =>
    element("definedName", { name: `_xlnm.${name}`, localSheetId: index, hidden }, [text]);
  const titles = [
    ...(titleColumns === undefined
      ? []
      : [`${here}!$${columnLetters(titleColumns.first)}:$${columnLetters(titleColumns.last)}`]),
    ...(titleRows === undefined ? [] : [`${here}!$${titleRows.first + 1}:$${titleRows.last + 1}`]),
  ];
  return [
    ...(printArea === undefined ? [] : [reserved("Print_Area", `${here}!${absoluteAddress(printArea)}`)]),
    ...(titles.length === 0 ? [] : [reserved("Print_Titles", titles.join(","))]),
    // Excel looks for this name to know the range a sheet's own filter covers.
    ...(sheet.autoFilter === undefined
      ? []
      : [reserved("_FilterDatabase", `${here}!${absoluteAddress(sheet.autoFilter.area)}`, 1)]),
  ];
}

/** Formats that have a number of their own get it back: some of them follow the reader's language only so. */
export function amendStyles(draft: PackageDraft, further: (root: XmlElement) => void): void {
  const root = draft.tree("xl/styles.xml");
  const formats = childNamed(root, "numFmts");
  const renumbered = new Map(
    childrenNamed(formats, "numFmt").flatMap((node): [string, number][] => {
      const number = builtInNumber(node.attributes["formatCode"]!);
      return number === undefined ? [] : [[node.attributes["numFmtId"]!, number]];
    }),
  );
  for (const cell of childrenNamed(childNamed(root, "cellXfs"), "xf")) {
    const number = renumbered.get(cell.attributes["numFmtId"]!);
    if (number !== undefined) cell.attributes["numFmtId"] = String(number);
  }
  if (formats !== undefined) {
    formats.children = childrenNamed(formats, "numFmt").filter((node) => !renumbered.has(node.attributes["numFmtId"]!));
    formats.attributes["count"] = String(formats.children.length);
    if (formats.children.length === 0) root.children = root.children.filter((child) => child !== formats);
  }
  childrenNamed(childNamed(root, "dxfs"), "dxf").forEach(amendLook);
  further(root);
  draft.setTree("xl/styles.xml", root);
}

/** A conditional look says only what it changes: a side named without a line would take the cell's own line away. */
function amendLook(look: XmlElement): void {
  const format = childNamed(look, "numFmt");
  const number = format && builtInNumber(format.attributes["formatCode"]!);
  if (number !== undefined) format!.attributes["numFmtId"] = String(number);
  const border = childNamed(look, "border");
  if (border !== undefined)
    border.children = elementsOf(border).filter((side) => side.attributes["style"] !== undefined);
}
