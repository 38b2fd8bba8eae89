import type { ChartAxisData, ChartData } from "../../../workbook-data";
import { childNamed, descend, elementsOf, flag, numberAttribute } from "../../xml/xml-tree";
import type { XmlElement } from "../../xml/xml-tree";
import { ownFormat } from "./read-chart-labels";
import { readOwnFont, readTitle } from "./read-chart-text";
import type { TextContext } from "./read-chart-text";

/** What an axis' title says before anybody gave it a text. */
const NEW_TITLE = "Axis Title";

/** What of the axes is not as in a new chart. */
export function readAxes(plot: XmlElement, context: TextContext): ChartData["axes"] {
  const axes = elementsOf(plot).filter((node) => node.local.endsWith("Ax"));
  const category = readAxis(
    axes.find((node) => node.local === "catAx" || node.local === "dateAx"),
    "category",
    context,
  );
  const value = readAxis(
    axes.find((node) => node.local === "valAx"),
    "value",
    context,
  );
  if (category === undefined && value === undefined) return undefined;
  return { ...(category === undefined ? {} : { category }), ...(value === undefined ? {} : { value }) };
}

function readAxis(
  axis: XmlElement | undefined,
  kind: "category" | "value",
  context: TextContext,
): ChartAxisData | undefined {
  if (axis === undefined) return undefined;
  const title = readTitle(axis, NEW_TITLE);
  const titleFont = readOwnFont(childNamed(axis, "title"), "axisTitle", context);
  const numberFormat = ownFormat(axis);
  const font = readOwnFont(axis, "axis", context);
  const isReversed = descend(axis, "scaling", "orientation")?.attributes["val"] === "maxMin";
  const isHidden = flag(childNamed(axis, "delete"), "val") === true;
  const data = {
    ...(title === undefined ? {} : { title }),
    ...(titleFont === undefined ? {} : { titleFont }),
    ...(isReversed ? { reversed: true } : {}),
    ...(kind === "value" ? readScale(axis) : {}),
    ...readGridlines(axis, kind),
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(isHidden ? { visible: false } : {}),
    ...(font === undefined ? {} : { font }),
  };
  return Object.keys(data).length === 0 ? undefined : data;
}

function readScale(axis: XmlElement): ChartAxisData {
  const scaling = childNamed(axis, "scaling");
  const told = {
    minimum: numberAttribute(childNamed(scaling, "min"), "val"),
    maximum: numberAttribute(childNamed(scaling, "max"), "val"),
    majorUnit: numberAttribute(childNamed(axis, "majorUnit"), "val"),
    minorUnit: numberAttribute(childNamed(axis, "minorUnit"), "val"),
  };
  return Object.fromEntries(Object.entries(told).filter(([, number]) => number !== undefined));
}

/** A new chart has lines across its plot at the major units of its values, and no others. */
function readGridlines(axis: XmlElement, kind: "category" | "value"): ChartAxisData {
  const major = childNamed(axis, "majorGridlines") !== undefined;
  const minor = childNamed(axis, "minorGridlines") !== undefined;
  return {
    ...(major === (kind === "value") ? {} : { majorGridlines: major }),
    ...(minor ? { minorGridlines: true } : {}),
  };
}
