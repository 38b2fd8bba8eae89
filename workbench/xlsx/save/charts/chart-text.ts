import type { ChartFontData } from "../../../workbook-data";
import { inheritedFont } from "../../chart-looks";
import type { ChartText } from "../../chart-looks";
import { element } from "../../xml/xml-tree";
import type { XmlElement } from "../../xml/xml-tree";
import { solidFill } from "./chart-fills";

/** A text's whole font, so that every program shows what Excel gives a new chart. */
export function wholeFont(
  text: ChartText,
  own: ChartFontData | undefined,
  chartFont: ChartFontData | undefined,
): ChartFontData {
  return { ...inheritedFont(text, chartFont), ...own };
}

/** A font for a text whose words stand elsewhere. */
export function textProperties(font: ChartFontData): XmlElement {
  return element("c:txPr", {}, [
    element("a:bodyPr"),
    element("a:lstStyle"),
    element("a:p", {}, [
      element("a:pPr", {}, [characters("a:defRPr", font)]),
      element("a:endParaRPr", { lang: "en-US" }),
    ]),
  ]);
}

export function titleElement(words: string, font: ChartFontData): XmlElement {
  const lines = words
    .split("\n")
    .map((line) =>
      element("a:p", {}, [
        element("a:pPr", {}, [characters("a:defRPr", font)]),
        ...(line === ""
          ? [element("a:endParaRPr", { lang: "en-US" })]
          : [element("a:r", {}, [characters("a:rPr", font), element("a:t", {}, [line])])]),
      ]),
    );
  return element("c:title", {}, [
    element("c:tx", {}, [element("c:rich", {}, [element("a:bodyPr"), element("a:lstStyle"), ...lines])]),
    element("c:overlay", { val: 0 }),
  ]);
}

/** Sizes are hundredths of a point in the file. */
function characters(name: "a:defRPr" | "a:rPr", font: ChartFontData): XmlElement {
  const { size, bold, italic, underline, color } = font;
  return element(
    name,
    {
      sz: size === undefined ? undefined : Math.round(size * 100),
      b: bold === undefined ? undefined : Number(bold),
      i: italic === undefined ? undefined : Number(italic),
      u: underline === undefined ? undefined : underline === "Single" ? "sng" : "none",
    },
    [
      ...(color === undefined ? [] : [solidFill(color)]),
      ...(font.name === undefined ? [] : [element("a:latin", { typeface: font.name })]),
    ],
  );
}
