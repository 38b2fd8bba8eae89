import type { ChartSeriesData } from "../../../workbook-data";
import { EMU_PER_POINT } from "../../cell-geometry";
import { USUAL_LINE, usualBars } from "../../chart-looks";
import type { ChartShape } from "../../chart-types";
import { childNamed, childrenNamed, descend, elementsOf, numberAttribute, textOf } from "../../xml/xml-tree";
import type { XmlElement } from "../../xml/xml-tree";
import { solidColor } from "../drawing-colors";
import { readLabels } from "./read-chart-labels";
import type { TextContext } from "./read-chart-text";

/** Nothing for a series with values of its own instead of cells'. */
export function readSeries(
  node: XmlElement,
  shape: ChartShape,
  barNumbers: Pick<ChartSeriesData, "gapWidth" | "overlap">,
  context: TextContext,
): ChartSeriesData | undefined {
  const values = reference(node, "val");
  if (values === undefined) return undefined;
  const categories = reference(node, "cat");
  const name = readName(node);
  const dataLabels = readLabels(node, context);
  const pointColors = readPointColors(node, context);
  return {
    ...(name === undefined ? {} : { name }),
    values,
    ...(categories === undefined ? {} : { categories }),
    ...barNumbers,
    ...readLooks(node, shape, context),
    ...(dataLabels === undefined ? {} : { dataLabels }),
    ...(pointColors === undefined ? {} : { pointColors }),
  };
}

/** The numbers all bars of a group share, where they are not as in a new chart. */
export function readBarNumbers(group: XmlElement, shape: ChartShape): Pick<ChartSeriesData, "gapWidth" | "overlap"> {
  if (shape.element !== "barChart") return {};
  const usual = usualBars(shape);
  const gapWidth = numberAttribute(childNamed(group, "gapWidth"), "val") ?? 150;
  const overlap = numberAttribute(childNamed(group, "overlap"), "val") ?? 0;
  return {
    ...(gapWidth === usual.gapWidth ? {} : { gapWidth }),
    ...(overlap === usual.overlap ? {} : { overlap }),
  };
}

/** The words of a series' name as the file keeps them beside the reference. */
export function keptName(series: XmlElement): string | undefined {
  const node = descend(series, "tx", "strRef", "strCache", "pt", "v") ?? descend(series, "tx", "v");
  return node && textOf(node);
}

function reference(node: XmlElement, local: string): string | undefined {
  const holder = childNamed(node, local);
  const inner = holder === undefined ? undefined : elementsOf(holder).find((child) => child.local.endsWith("Ref"));
  const text = textOf(childNamed(inner, "f"));
  return text === "" ? undefined : text;
}

/** LibreOffice writes a name that is a text as a reference to that text. */
function readName(node: XmlElement): string | undefined {
  const cells = reference(node, "tx");
  if (cells === undefined) {
    const literal = descend(node, "tx", "v");
    return literal && textOf(literal);
  }
  const text = /^"((?:[^"]|"")*)"$/.exec(cells)?.[1];
  return text === undefined ? `=${cells}` : text.replaceAll('""', '"');
}

/** What a line is filled with is seen in its marks; a line without marks is its own colour. */
function readLooks(
  node: XmlElement,
  shape: ChartShape,
  { palette }: TextContext,
): Pick<ChartSeriesData, "color" | "lineColor" | "lineWeight"> {
  const looks = childNamed(node, "spPr");
  const stored = childNamed(looks, "ln");
  // How thick a line would be that is not drawn tells nothing.
  const line = childNamed(stored, "noFill") === undefined ? stored : undefined;
  const isLine = shape.element === "lineChart";
  const stroke = solidColor(line, palette);
  const mark = shape.markers === true ? solidColor(descend(node, "marker", "spPr"), palette) : undefined;
  const color = mark ?? solidColor(looks, palette) ?? (shape.markers === false ? stroke : undefined);
  const lineColor = isLine && stroke === color ? undefined : stroke;
  const width = numberAttribute(line, "w");
  const weight = width === undefined ? undefined : width / EMU_PER_POINT;
  const lineWeight = isLine && weight === USUAL_LINE ? undefined : weight;
  return {
    ...(color === undefined ? {} : { color }),
    ...(lineColor === undefined ? {} : { lineColor }),
    ...(lineWeight === undefined ? {} : { lineWeight }),
  };
}

function readPointColors(node: XmlElement, { palette }: TextContext): ChartSeriesData["pointColors"] {
  const colors = childrenNamed(node, "dPt").flatMap((point): [number, string][] => {
    const at = numberAttribute(childNamed(point, "idx"), "val");
    const mark = solidColor(descend(point, "marker", "spPr"), palette);
    const color = mark ?? solidColor(childNamed(point, "spPr"), palette);
    return at === undefined || !(Number.isInteger(at) && at >= 0) || color === undefined ? [] : [[at, color]];
  });
  return colors.length === 0 ? undefined : Object.fromEntries(colors);
}
