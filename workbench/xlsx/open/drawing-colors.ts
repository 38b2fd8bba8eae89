import { childNamed, elementsOf, numberAttribute } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";
import { withLightness } from "./colors";
import type { Palette } from "./colors";

/** Names of the theme's colours in drawings, by their place in the theme; what is dark there is the text. */
const SCHEME: Readonly<Record<string, number>> = {
  dk1: 0,
  tx1: 0,
  lt1: 1,
  bg1: 1,
  dk2: 2,
  tx2: 2,
  lt2: 3,
  bg2: 3,
  accent1: 4,
  accent2: 5,
  accent3: 6,
  accent4: 7,
  accent5: 8,
  accent6: 9,
  hlink: 10,
  folHlink: 11,
};

/** The names that programs write; the other hundred and thirty of the standard are not met in charts. */
const NAMED: Readonly<Record<string, string>> = {
  black: "000000",
  white: "FFFFFF",
  red: "FF0000",
  green: "008000",
  blue: "0000FF",
  yellow: "FFFF00",
  orange: "FFA500",
  gray: "808080",
  lightGray: "D3D3D3",
  darkGray: "A9A9A9",
};

const WHOLE = 100_000;

/** The colour of `solidFill` inside `holder` as `#RRGGBB`; nothing for none, a gradient or a pattern. */
export function solidColor(holder: XmlElement | undefined, palette: Palette): string | undefined {
  const fill = childNamed(holder, "solidFill");
  const [node] = fill === undefined ? [] : elementsOf(fill);
  const base = node === undefined ? undefined : baseColor(node, palette);
  if (node === undefined || base === undefined) return undefined;
  return `#${elementsOf(node).reduce(changed, base.toUpperCase())}`;
}

function baseColor(node: XmlElement, palette: Palette): string | undefined {
  const named = node.attributes["val"] ?? "";
  switch (node.local) {
    case "srgbClr":
      return /^[0-9a-fA-F]{6}$/.test(named) ? named : undefined;
    case "sysClr":
      return node.attributes["lastClr"] ?? (named === "window" ? "FFFFFF" : "000000");
    case "schemeClr":
      return Object.hasOwn(SCHEME, named) ? palette.themeColor(SCHEME[named]!) : undefined;
    case "prstClr":
      return Object.hasOwn(NAMED, named) ? NAMED[named] : undefined;
    default:
      return undefined;
  }
}

/** Changes to a colour follow it as elements, one after the other (ECMA-376, 20.1.2.3). */
function changed(hex: string, change: XmlElement): string {
  const amount = (numberAttribute(change, "val") ?? WHOLE) / WHOLE;
  switch (change.local) {
    case "lumMod":
      return withLightness(hex, (lightness) => lightness * amount);
    case "lumOff":
      return withLightness(hex, (lightness) => lightness + amount);
    case "shade":
      return mixed(hex, (channel) => channel * amount);
    case "tint":
      return mixed(hex, (channel) => 255 - (255 - channel) * amount);
    default:
      return hex;
  }
}

function mixed(hex: string, change: (channel: number) => number): string {
  return [0, 2, 4]
    .map((at) => Math.round(change(Number.parseInt(hex.slice(at, at + 2), 16))))
    .map((channel) => channel.toString(16).padStart(2, "0").toUpperCase())
    .join("");
}
