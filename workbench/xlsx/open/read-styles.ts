import type { BorderEdge, BorderStyle, CellStyle, ConditionalLook, FontStyle } from "../../workbook-data";
import { builtInFormat } from "../number-formats";
import { childNamed, childrenNamed, flag, numberAttribute } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";
import type { Palette } from "./colors";

/** What Excel uses when nothing was set; a style says only what differs from it. */
export const DEFAULT_FONT = { name: "Calibri", size: 11 } as const;

const LINES: Readonly<Record<string, BorderStyle["line"]>> = {
  thin: "Thin",
  medium: "Medium",
  thick: "Thick",
  hair: "Hairline",
  dashed: "Dashed",
  mediumDashed: "Dashed",
  slantDashDot: "Dashed",
  dashDot: "Dashed",
  mediumDashDot: "Dashed",
  dotted: "Dotted",
  dashDotDot: "Dotted",
  mediumDashDotDot: "Dotted",
  double: "Double",
};

const HORIZONTAL: Readonly<Record<string, NonNullable<CellStyle["horizontal"]>>> = {
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  distributed: "Justify",
  centerContinuous: "CenterAcrossSelection",
};

const VERTICAL: Readonly<Record<string, NonNullable<CellStyle["vertical"]>>> = {
  top: "Top",
  center: "Center",
  justify: "Justify",
  distributed: "Justify",
};

/** In a strict file the sides follow the direction of the writing. */
const STRICT_NAMES: Readonly<Partial<Record<BorderEdge, string>>> = { left: "start", right: "end" };

const EDGES: readonly BorderEdge[] = ["top", "bottom", "left", "right"];

/** The looks of a file's cells, each read once, with those actually used collected in order. */
export class StyleSheet {
  readonly used: CellStyle[] = [];
  readonly #formats: ReadonlyMap<number, string>;
  readonly #fonts: readonly XmlElement[];
  readonly #fills: readonly XmlElement[];
  readonly #borders: readonly XmlElement[];
  readonly #cells: readonly XmlElement[];
  readonly #differential: readonly XmlElement[];
  readonly #indexOfCell = new Map<number, number | undefined>();
  readonly #indexOfStyle = new Map<string, number>();

  constructor(
    root: XmlElement | undefined,
    readonly palette: Palette,
  ) {
    this.#formats = new Map(
      childrenNamed(childNamed(root, "numFmts"), "numFmt").map((node) => [
        numberAttribute(node, "numFmtId") ?? -1,
        node.attributes["formatCode"] ?? "General",
      ]),
    );
    this.#fonts = childrenNamed(childNamed(root, "fonts"), "font");
    this.#fills = childrenNamed(childNamed(root, "fills"), "fill");
    this.#borders = childrenNamed(childNamed(root, "borders"), "border");
    this.#cells = childrenNamed(childNamed(root, "cellXfs"), "xf");
    this.#differential = childrenNamed(childNamed(root, "dxfs"), "dxf");
  }

  /** The place in `used` of the look a cell names by number; nothing for a look without any feature. */
  indexOf(cellFormat: number): number | undefined {
    if (this.#indexOfCell.has(cellFormat)) return this.#indexOfCell.get(cellFormat);
    const style = this.#read(this.#cells[cellFormat]);
    const index = Object.keys(style).length === 0 ? undefined : this.#collect(style);
    this.#indexOfCell.set(cellFormat, index);
    return index;
  }

  /** The same, with a place for the look without any feature as well. */
  indexOfAny(cellFormat: number): number {
    return this.indexOf(cellFormat) ?? this.#collect({});
  }

  #collect(style: CellStyle): number {
    const key = JSON.stringify(style);
    const known = this.#indexOfStyle.get(key);
    if (known !== undefined) return known;
    this.#indexOfStyle.set(key, this.used.length);
    return this.used.push(style) - 1;
  }

  /** The number format's code of a cell format, "General" when it has none. */
  formatOf(cellFormat: number): string {
    return this.#format(numberAttribute(this.#cells[cellFormat], "numFmtId") ?? 0) ?? "General";
  }

  /** The colour a filter or a sort looks for: of cells Excel keeps it as a fill's main colour. */
  soughtColor(index: number | undefined, of: "cell" | "font"): string | undefined {
    const look = this.differential(index);
    if (of === "font") return this.palette.color(childNamed(childNamed(look, "font"), "color"));
    const pattern = childNamed(childNamed(look, "fill"), "patternFill");
    return this.palette.color(childNamed(pattern, "fgColor") ?? childNamed(pattern, "bgColor"));
  }

  differential(index: number | undefined): XmlElement | undefined {
    return index === undefined ? undefined : this.#differential[index];
  }

  #read(cell: XmlElement | undefined): CellStyle {
    const part = (list: readonly XmlElement[], name: string): XmlElement | undefined =>
      list[numberAttribute(cell, name) ?? 0];
    const alignment = childNamed(cell, "alignment");
    const protection = childNamed(cell, "protection");
    const horizontal = HORIZONTAL[alignment?.attributes["horizontal"] ?? ""];
    const vertical = VERTICAL[alignment?.attributes["vertical"] ?? ""];
    const format = this.#format(numberAttribute(cell, "numFmtId") ?? 0);
    const font = this.#font(part(this.#fonts, "fontId"));
    const fill = this.#fill(part(this.#fills, "fillId"));
    const borders = this.#sides(part(this.#borders, "borderId"));
    const indent = numberAttribute(alignment, "indent") ?? 0;
    const rotation = degrees(numberAttribute(alignment, "textRotation") ?? 0);
    return {
      ...(format === undefined ? {} : { numberFormat: format }),
      ...(Object.keys(font).length === 0 ? {} : { font }),
      ...(fill === undefined ? {} : { fill }),
      ...(Object.keys(borders).length === 0 ? {} : { borders }),
      ...(horizontal === undefined ? {} : { horizontal }),
      ...(vertical === undefined ? {} : { vertical }),
      ...(indent === 0 ? {} : { indent }),
      ...(flag(alignment, "wrapText") === true ? { wrap: true } : {}),
      ...(flag(alignment, "shrinkToFit") === true ? { shrink: true } : {}),
      ...(rotation === 0 ? {} : { rotation }),
      ...(flag(protection, "locked") === false ? { locked: false } : {}),
      ...(flag(protection, "hidden") === true ? { formulaHidden: true } : {}),
    };
  }

  #format(number: number): string | undefined {
    const code = this.#formats.get(number) ?? builtInFormat(number);
    return code === undefined || code.toLowerCase() === "general" ? undefined : code;
  }

  #font(node: XmlElement | undefined): FontStyle {
    const name = childNamed(node, "name")?.attributes["val"] ?? DEFAULT_FONT.name;
    const size = numberAttribute(childNamed(node, "sz"), "val") ?? DEFAULT_FONT.size;
    const color = this.palette.textColor(childNamed(node, "color"));
    const underline =
      childNamed(node, "u")?.attributes["val"] ?? (childNamed(node, "u") === undefined ? "none" : "single");
    return {
      ...(name === DEFAULT_FONT.name ? {} : { name }),
      ...(size === DEFAULT_FONT.size ? {} : { size }),
      ...(isOn(childNamed(node, "b")) ? { bold: true } : {}),
      ...(isOn(childNamed(node, "i")) ? { italic: true } : {}),
      ...(underline === "none" ? {} : { underline: underline.startsWith("double") ? "Double" : "Single" }),
      ...(isOn(childNamed(node, "strike")) ? { strikethrough: true } : {}),
      ...(color === undefined ? {} : { color }),
    };
  }

  /** A pattern keeps its main colour, a gradient its first one: the look knows only plain fills. */
  #fill(node: XmlElement | undefined): string | undefined {
    const pattern = childNamed(node, "patternFill");
    const kind = pattern?.attributes["patternType"] ?? "none";
    if (pattern !== undefined) {
      if (kind === "none" || (kind === "gray125" && childNamed(pattern, "fgColor") === undefined)) return undefined;
      return this.palette.color(childNamed(pattern, "fgColor"));
    }
    return this.palette.color(childNamed(childNamed(childNamed(node, "gradientFill"), "stop"), "color"));
  }

  #sides(node: XmlElement | undefined): Partial<Record<BorderEdge, BorderStyle>> {
    const sides: Partial<Record<BorderEdge, BorderStyle>> = {};
    for (const edge of EDGES) {
      const side = childNamed(node, edge) ?? childNamed(node, STRICT_NAMES[edge] ?? edge);
      const line = LINES[side?.attributes["style"] ?? ""];
      if (line === undefined) continue;
      const color = this.palette.color(childNamed(side, "color"));
      sides[edge] = color === undefined ? { line } : { line, color };
    }
    return sides;
  }

  /** The look a conditional format lays over a cell. */
  look(node: XmlElement | undefined): ConditionalLook {
    const font = childNamed(node, "font");
    const pattern = childNamed(childNamed(node, "fill"), "patternFill");
    const fill = this.palette.color(childNamed(pattern, "bgColor") ?? childNamed(pattern, "fgColor"));
    const fontColor = this.palette.color(childNamed(font, "color"));
    const underlined = childNamed(font, "u");
    const underline = underlined === undefined ? "none" : (underlined.attributes["val"] ?? "single");
    const format = childNamed(node, "numFmt");
    const numberFormat = format?.attributes["formatCode"] ?? builtInFormat(numberAttribute(format, "numFmtId") ?? -1);
    const borders = this.#sides(childNamed(node, "border"));
    return {
      ...(fill === undefined ? {} : { fill }),
      ...(fontColor === undefined ? {} : { fontColor }),
      ...(isOn(childNamed(font, "b")) ? { bold: true } : {}),
      ...(isOn(childNamed(font, "i")) ? { italic: true } : {}),
      ...(underline === "none" ? {} : { underline: true }),
      ...(underline.startsWith("double") ? { doubleUnderline: true } : {}),
      ...(isOn(childNamed(font, "strike")) ? { strikethrough: true } : {}),
      ...(numberFormat === undefined ? {} : { numberFormat }),
      ...(Object.keys(borders).length === 0 ? {} : { borders }),
    };
  }
}

function isOn(node: XmlElement | undefined): boolean {
  return node !== undefined && flag(node, "val") !== false;
}

/** The file counts 0–90 upwards and 91–180 downwards, 255 is stacked letters; the API counts −90–90 and 180. */
function degrees(stored: number): number {
  if (stored === 255) return 180;
  return stored > 90 && stored <= 180 ? 90 - stored : stored;
}
