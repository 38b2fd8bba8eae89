import type { PageLayoutData } from "../../workbook-data.ts";
import { MARGIN_EDGES, PAPER_SIZES, POINTS_PER_INCH, splitHeader, USUAL_MARGINS } from "../page-layout.ts";
import { decodeXstring } from "../xml/xml-text.ts";
import { childNamed, descend, flag, numberAttribute, textOf } from "../xml/xml-tree.ts";
import type { XmlElement } from "../xml/xml-tree.ts";

export type PrintRanges = Pick<PageLayoutData, "printArea" | "titleRows" | "titleColumns">;

export function readPageLayout(sheet: XmlElement, ranges: PrintRanges): PageLayoutData | undefined {
  const setup = childNamed(sheet, "pageSetup");
  const options = childNamed(sheet, "printOptions");
  const orientation = setup?.attributes["orientation"];
  const paperSize = PAPER_SIZES.find(([, number]) => number === numberAttribute(setup, "paperSize"))?.[0];
  const margins = readMargins(childNamed(sheet, "pageMargins"));
  const zoom = readZoom(sheet);
  const headers = readHeaders(childNamed(sheet, "headerFooter"));
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
    ...(Object.keys(headers).length === 0 ? {} : { headers }),
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

function readHeaders(node: XmlElement | undefined): NonNullable<PageLayoutData["headers"]> {
  const [leftHeader, centerHeader, rightHeader] = splitHeader(decodeXstring(textOf(childNamed(node, "oddHeader"))));
  const [leftFooter, centerFooter, rightFooter] = splitHeader(decodeXstring(textOf(childNamed(node, "oddFooter"))));
  const all = { leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter };
  return Object.fromEntries(Object.entries(all).filter(([, text]) => text !== ""));
}
