import { EMU_PER_POINT } from "../../cell-geometry";
import { element } from "../../xml/xml-tree";
import type { XmlElement } from "../../xml/xml-tree";

export function solidFill(color: string): XmlElement {
  return element("a:solidFill", {}, [element("a:srgbClr", { val: color.slice(1).toUpperCase() })]);
}

/** A colour behind a part of a chart, and the line around it (or the line itself). Nothing where neither was chosen. */
export function shapeProperties(looks: {
  readonly fill?: string | undefined;
  readonly lineColor?: string | undefined;
  /** Points. */
  readonly lineWeight?: number | undefined;
}): XmlElement[] {
  const { fill, lineColor, lineWeight } = looks;
  const lined = lineColor !== undefined || lineWeight !== undefined;
  const line = element("a:ln", { w: lineWeight === undefined ? undefined : Math.round(lineWeight * EMU_PER_POINT) }, [
    ...(lineColor === undefined ? [] : [solidFill(lineColor)]),
  ]);
  if (fill === undefined && !lined) return [];
  return [element("c:spPr", {}, [...(fill === undefined ? [] : [solidFill(fill)]), ...(lined ? [line] : [])])];
}

/** An element of the chart's namespace that only holds a value. */
export function value(name: string, held: string | number): XmlElement {
  return element(`c:${name}`, { val: held });
}
