import type { PageLayoutData } from "../../workbook-data";
import { COLUMN_COUNT, ROW_COUNT } from "../addresses";
import { HEADER_PAGES, joinHeader, PRINT_CHOICES } from "../page-layout";
import { escapeXstring } from "../xml/xml-text";
import { childNamed, element } from "../xml/xml-tree";
import type { AttributeValues, XmlElement } from "../xml/xml-tree";
import { place } from "./worksheet-parts";

/** What the library does not say of a sheet's pages. */
export function amendPrinting(root: XmlElement, layout: PageLayoutData | undefined): void {
  if (layout === undefined) return;
  addAttributes(root, "printOptions", { headings: layout.printHeadings === true ? 1 : undefined });
  addAttributes(root, "pageSetup", setupOf(layout));
  place(root, headersElement(layout));
  place(root, breaksElement("rowBreaks", layout.rowBreaks, COLUMN_COUNT - 1));
  place(root, breaksElement("colBreaks", layout.columnBreaks, ROW_COUNT - 1));
}

function addAttributes(root: XmlElement, name: string, values: AttributeValues): void {
  const { attributes } = element(name, values);
  if (Object.keys(attributes).length === 0) return;
  place(root, element(name, { ...childNamed(root, name)?.attributes, ...attributes }));
}

function setupOf(layout: PageLayoutData): AttributeValues {
  const choices = (["printOrder", "printComments", "printErrors"] as const).map((name) => {
    const { attribute, words } = PRINT_CHOICES[name];
    const chosen = layout[name];
    return [attribute, chosen === undefined ? undefined : words[chosen]];
  });
  return {
    ...(Object.fromEntries(choices) as Record<string, string | undefined>),
    blackAndWhite: layout.blackAndWhite === true ? 1 : undefined,
    draft: layout.draft === true ? 1 : undefined,
    firstPageNumber: layout.firstPageNumber,
    // Without this Excel counts from the pages before, whatever the number.
    useFirstPageNumber: layout.firstPageNumber === undefined ? undefined : 1,
  };
}

function headersElement(layout: PageLayoutData): XmlElement | undefined {
  const { headersState: state, headersUseSheetMargins, headersUseSheetScale } = layout;
  const texts = HEADER_PAGES.flatMap(([key, pages]) => {
    const all = layout[key] ?? {};
    const header = joinHeader(all.leftHeader, all.centerHeader, all.rightHeader);
    const footer = joinHeader(all.leftFooter, all.centerFooter, all.rightFooter);
    return [
      ...(header === "" ? [] : [element(`${pages}Header`, {}, [escapeXstring(header)])]),
      ...(footer === "" ? [] : [element(`${pages}Footer`, {}, [escapeXstring(footer)])]),
    ];
  });
  const node = element(
    "headerFooter",
    {
      differentOddEven: state === "OddAndEven" || state === "FirstOddAndEven" ? 1 : undefined,
      differentFirst: state === "FirstAndDefault" || state === "FirstOddAndEven" ? 1 : undefined,
      scaleWithDoc: headersUseSheetScale === false ? 0 : undefined,
      alignWithMargins: headersUseSheetMargins === false ? 0 : undefined,
    },
    texts,
  );
  return texts.length === 0 && Object.keys(node.attributes).length === 0 ? undefined : node;
}

/** A break is numbered by the row or column before it, counted from 1: that is the one after it, counted from 0. */
function breaksElement(name: string, breaks: readonly number[] = [], max: number): XmlElement | undefined {
  if (breaks.length === 0) return undefined;
  const nodes = breaks.map((id) => element("brk", { id, max, man: 1 }));
  return element(name, { count: breaks.length, manualBreakCount: breaks.length }, nodes);
}
