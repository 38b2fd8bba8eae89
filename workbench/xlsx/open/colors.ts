import { parseThemeColors } from "hucre/ooxml";
import type { XmlElement } from "../xml/xml-tree";
import { flag, numberAttribute } from "../xml/xml-tree";

/** The palette of Excel 97, which files still point into by number (ECMA-376, 18.8.27). */
const INDEXED =
  `000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF
   800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF
   000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99
   3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333`.split(
    /\s+/,
  );

const OFFICE_THEME = "000000 FFFFFF 44546A E7E6E6 5B9BD5 ED7D31 A5A5A5 FFC000 4472C4 70AD47 0563C1 954F72".split(" ");

/** Turns the file's ways to name a colour into `#RRGGBB`. */
export class Palette {
  readonly #theme: readonly string[];

  /** `own` is the palette of a workbook that has changed Excel's, as `AARRGGBB`. */
  constructor(
    themeXml: string | undefined,
    readonly own: readonly string[] = [],
  ) {
    this.#theme = themeXml === undefined ? OFFICE_THEME : parseThemeColors(themeXml);
  }

  /** Nothing for an automatic colour: the window's own black on white. */
  color(node: XmlElement | undefined): string | undefined {
    if (node === undefined || flag(node, "auto") === true) return undefined;
    const rgb = /^(?:[0-9a-fA-F]{2})?([0-9a-fA-F]{6})$/.exec(node.attributes["rgb"] ?? "")?.[1];
    const indexed = numberAttribute(node, "indexed");
    const theme = numberAttribute(node, "theme");
    // In the file light and dark come in pairs the other way round than in the theme: 0 is lt1, 1 is dk1.
    const themed = theme === undefined ? undefined : this.#theme[theme < 4 ? theme ^ 1 : theme];
    const base =
      rgb ?? themed ?? (indexed === undefined ? undefined : (this.own[indexed]?.slice(-6) ?? INDEXED[indexed]));
    return base === undefined ? undefined : `#${tinted(base.toUpperCase(), numberAttribute(node, "tint") ?? 0)}`;
  }

  /** A colour of the theme in its own order, dark 1 first: `RRGGBB`. */
  themeColor(place: number): string | undefined {
    return this.#theme[place];
  }

  /** The text colour nobody chose: theme "dark 1", untinted. */
  textColor(node: XmlElement | undefined): string | undefined {
    const plain = numberAttribute(node, "theme") === 1 && (numberAttribute(node, "tint") ?? 0) === 0;
    return plain ? undefined : this.color(node);
  }
}

/** Lightness of the colour moves towards white (tint > 0) or black (< 0), hue and saturation stay (ECMA-376, 18.8.19). */
function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex;
  return withLightness(hex, (lightness) => (tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint));
}

/** The colour with another lightness, of 0 to 1, and the same hue and saturation. */
export function withLightness(hex: string, change: (lightness: number) => number): string {
  const channels = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [high, low] = [Math.max(...channels), Math.min(...channels)];
  const lightness = (high + low) / 2;
  const chroma = high - low;
  const moved = Math.min(1, Math.max(0, change(lightness)));
  const spread = (light: number): number => 1 - Math.abs(2 * light - 1);
  const scale = chroma === 0 ? 0 : spread(moved) / spread(lightness);
  return channels
    .map((channel) => Math.round(Math.min(1, Math.max(0, moved + (channel - lightness) * scale)) * 255))
    .map((channel) => channel.toString(16).padStart(2, "0").toUpperCase())
    .join("");
}
