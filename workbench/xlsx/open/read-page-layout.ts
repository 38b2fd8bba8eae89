import type { PageHeaders, PageLayoutData } from "../../workbook-data";
import {
  HEADER_PAGES,
  MARGIN_EDGES,
  PAPER_SIZES,
  POINTS_PER_INCH,
  PRINT_CHOICES,
  splitHeader,
  USUAL_MARGINS,
} from "../page-layout";
import { decodeXstring } from "../xml/xml-text";
import { childNamed, childrenNamed, descend, flag, numberAttribute, textOf } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";

export type PrintRanges = Pick<PageLayoutData, "printArea" | "titleRows" | "titleColumns">;

export function readPageLayout(sheet: XmlElement, ranges: PrintRanges): PageLayoutData | undefined {
  const setup = childNamed(sheet, "pageSetup");
  const options = childNamed(sheet, "printOptions");
  const orientation = setup?.attributes["orientation"];
  const paperSize = PAPER_SIZES.find(([, number]) => number === numberAttribute(setup, "paperSize"))?.[0];
  const margins = readMargins(childNamed(sheet, "pageMargins"));
  const zoom = readZoom(sheet);
  const rowBreaks = readBreaks(childNamed(sheet, "rowBreaks"));
  const columnBreaks = readBreaks(childNamed(sheet, "colBreaks"));
  const layout: PageLayoutData = {
    ...(orientation === "landscape" ? { orientation: "Landscape" } : {}),
    ...(orientation === "portrait" ? { orientation: "Portrait" } : {}),
    ...(paperSize === undefined ? {} : { paperSize }),
    ...(margins === undefined ? {} : { margins }),
    ...ranges,
    ...(zoom === undefined ? {} : { zoom }),
    ...(flag(options, "horizontalCentered") === true ? { centerHorizontally: true } : {}),
    ...(flag(options, "verticalCentered") === true ? { centerVertically: true } : {}),
    ...(flag(options, "gridLines") === true ? { printGridlines: true } : {}),
    ...(flag(options, "headings") === true ? { printHeadings: true } : {}),
    ...readSetup(setup),
    ...(rowBreaks.length === 0 ? {} : { rowBreaks }),
    ...(columnBreaks.length === 0 ? {} : { columnBreaks }),
    ...readHeaders(childNamed(sheet, "headerFooter")),
  };
  return Object.keys(layout).length === 0 ? undefined : layout;
}

/**
 * Inches in the file, points here, as in the API; rounded to a ten-thousandth, so that both ways give the same number.
 * Every program writes all six: those as Excel has them anyway are not told.
 */
function readMargins(node: XmlElement | undefined): PageLayoutData["margins"] {
  const told: Partial<Record<(typeof MARGIN_EDGES)[number], number>> = {};
  for (const edge of MARGIN_EDGES) {
    const inches = numberAttribute(node, edge);
    if (inches === undefined || inches === USUAL_MARGINS[edge]) continue;
    told[edge] = Math.round(inches * POINTS_PER_INCH * 10_000) / 10_000;
  }
  return Object.keys(told).length === 0 ? undefined : told;
}

function readZoom(sheet: XmlElement): PageLayoutData["zoom"] {
  const setup = childNamed(sheet, "pageSetup");
  const scale = numberAttribute(setup, "scale");
  const fits = flag(descend(sheet, "sheetPr", "pageSetUpPr"), "fitToPage") === true;
  if (!fits) return scale === undefined || scale === 100 ? undefined : { scale };
  // Left out means one page; 0 means as many as it takes.
  const fitToWidth = numberAttribute(setup, "fitToWidth") ?? 1;
  const fitToHeight = numberAttribute(setup, "fitToHeight") ?? 1;
  return { ...(fitToWidth === 0 ? {} : { fitToWidth }), ...(fitToHeight === 0 ? {} : { fitToHeight }) };
}

function readHeaders(node: XmlElement | undefined): Partial<PageLayoutData> {
  const texts = HEADER_PAGES.flatMap(([key, pages]) => {
    const text = (local: string): string => decodeXstring(textOf(childNamed(node, local)));
    const [leftHeader, centerHeader, rightHeader] = splitHeader(text(`${pages}Header`));
    const [leftFooter, centerFooter, rightFooter] = splitHeader(text(`${pages}Footer`));
    const all = { leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter };
    const told: PageHeaders = Object.fromEntries(Object.entries(all).filter(([, one]) => one !== ""));
    return Object.keys(told).length === 0 ? [] : [[key, told] as const];
  });
  const first = flag(node, "differentFirst") === true;
  const even = flag(node, "differentOddEven") === true;
  return {
    ...Object.fromEntries(texts),
    ...(first && even ? { headersState: "FirstOddAndEven" } : {}),
    ...(first && !even ? { headersState: "FirstAndDefault" } : {}),
    ...(!first && even ? { headersState: "OddAndEven" } : {}),
    ...(flag(node, "alignWithMargins") === false ? { headersUseSheetMargins: false } : {}),
    ...(flag(node, "scaleWithDoc") === false ? { headersUseSheetScale: false } : {}),
  };
}

function readSetup(setup: XmlElement | undefined): Partial<PageLayoutData> {
  const choices = Object.entries(PRINT_CHOICES).flatMap(([name, { attribute, words }]) => {
    const chosen = Object.entries(words).find(([, word]) => word === setup?.attributes[attribute])?.[0];
    return chosen === undefined ? [] : [[name, chosen]];
  });
  const number = numberAttribute(setup, "firstPageNumber");
  return {
    ...(Object.fromEntries(choices) as Partial<PageLayoutData>),
    ...(flag(setup, "blackAndWhite") === true ? { blackAndWhite: true } : {}),
    ...(flag(setup, "draft") === true ? { draft: true } : {}),
    ...(number === undefined || flag(setup, "useFirstPageNumber") !== true ? {} : { firstPageNumber: number }),
  };
}

/** Only breaks somebody set: those Excel found by itself are found anew. */
function readBreaks(list: XmlElement | undefined): number[] {
  return childrenNamed(list, "brk").flatMap((node) => {
    const id = numberAttribute(node, "id");
    return id === undefined || flag(node, "man") !== true ? [] : [id];
  });
}
