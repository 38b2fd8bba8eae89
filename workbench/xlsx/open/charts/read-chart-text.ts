import type { ChartFontData } from "../../../workbook-data";
import { inheritedFont, ownFont } from "../../chart-looks";
import type { ChartText } from "../../chart-looks";
import { childNamed, childrenNamed, descend, flag, numberAttribute, textOf } from "../../xml/xml-tree";
import type { XmlElement } from "../../xml/xml-tree";
import { solidColor } from "../drawing-colors";
import type { Palette } from "../colors";

export interface TextContext {
  readonly palette: Palette;
  /** The font of the whole chart. */
  readonly chartFont: ChartFontData | undefined;
}

/** What of an element's texts is not as the chart's or Excel's own; nothing when all is. */
export function readOwnFont(
  holder: XmlElement | undefined,
  text: ChartText,
  { palette, chartFont }: TextContext,
): ChartFontData | undefined {
  const paragraph = descend(holder, "tx", "rich", "p");
  const font = {
    ...readFont(descend(holder, "txPr", "p", "pPr", "defRPr"), palette),
    ...readFont(descend(paragraph, "pPr", "defRPr"), palette),
    ...readFont(descend(paragraph, "r", "rPr"), palette),
  };
  return ownFont(font, inheritedFont(text, chartFont));
}

/** The font of all texts that have none of their own. */
export function readChartFont(chartSpace: XmlElement, palette: Palette): ChartFontData | undefined {
  const font = readFont(descend(chartSpace, "txPr", "p", "pPr", "defRPr"), palette);
  return Object.keys(font).length === 0 ? undefined : font;
}

/** A name such as `+mn-lt` stands for the theme's font, which is nobody's choice. */
function readFont(node: XmlElement | undefined, palette: Palette): ChartFontData {
  const size = numberAttribute(node, "sz");
  const bold = flag(node, "b");
  const italic = flag(node, "i");
  const underline = node?.attributes["u"];
  const name = childNamed(node, "latin")?.attributes["typeface"] ?? "+";
  const color = solidColor(node, palette);
  return {
    ...(name.startsWith("+") ? {} : { name }),
    ...(size === undefined ? {} : { size: size / 100 }),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(underline === undefined ? {} : { underline: underline === "none" ? "None" : "Single" }),
    ...(color === undefined ? {} : { color }),
  };
}

/**
 * The words of a title: runs joined, paragraphs on lines of their own. A title without words of its own shows
 * `automatic`. Nothing when there is no title.
 */
export function readTitle(holder: XmlElement | undefined, automatic: string): string | undefined {
  const title = childNamed(holder, "title");
  if (title === undefined) return undefined;
  const rich = descend(title, "tx", "rich");
  if (rich === undefined) return textOf(descend(title, "tx", "strRef", "strCache", "pt", "v")) || automatic;
  const lines = childrenNamed(rich, "p").map((line) =>
    [...childrenNamed(line, "r"), ...childrenNamed(line, "fld")].map((run) => textOf(childNamed(run, "t"))).join(""),
  );
  return lines.join("\n");
}
