import { descend } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";

/** Attributes by the path of the element they stand on, such as `sheetViews/sheetView`. */
export type KeptAttributes = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Attributes without a place in our data, with the values that say nothing. */
type UsualValues = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const [YES, NO] = [
  ["1", "true"],
  ["0", "false"],
];

/** How circles are calculated, and whether with the digits shown only. */
export const WORKBOOK_ATTRIBUTES: UsualValues = {
  calcPr: { iterate: NO, iterateCount: ["100"], iterateDelta: ["1E-3", "0.001", "1E-4"], fullPrecision: YES },
};

/** How a sheet is looked at. */
export const SHEET_ATTRIBUTES: UsualValues = {
  "sheetViews/sheetView": {
    rightToLeft: NO,
    showFormulas: NO,
    showZeros: YES,
    showOutlineSymbols: YES,
    showRuler: YES,
    showWhiteSpace: YES,
    defaultGridColor: YES,
    colorId: ["64"],
    view: ["normal"],
    zoomScale: ["100"],
    zoomScaleNormal: ["0", "100"],
    zoomScaleSheetLayoutView: ["0", "60", "100"],
    zoomScalePageLayoutView: ["0", "60", "100"],
  },
};

/** Those that do not say what goes without saying. */
export function unusualAttributes(root: XmlElement, usual: UsualValues): KeptAttributes {
  const found = Object.entries(usual).flatMap(([path, values]) => {
    const attributes = descend(root, ...path.split("/"))?.attributes ?? {};
    const told = Object.entries(values).flatMap(([name, usualValues]) => {
      const value = attributes[name];
      return value === undefined || usualValues.includes(value) ? [] : [[name, value] as const];
    });
    return told.length === 0 ? [] : [[path, Object.fromEntries(told)] as const];
  });
  return Object.fromEntries(found);
}

/** What we say ourselves goes first. */
export function restoreAttributes(root: XmlElement, kept: KeptAttributes = {}): void {
  for (const [path, attributes] of Object.entries(kept)) {
    const node = descend(root, ...path.split("/"));
    for (const [name, value] of Object.entries(attributes)) if (node !== undefined) node.attributes[name] ??= value;
  }
}
