import type { CellStyle as HucreStyle } from "hucre";
import type { BorderStyle, CellStyle, ConditionalLook, FontStyle } from "../../workbook-data";
import { DEFAULT_FONT } from "../open/read-styles";

type HucreFont = NonNullable<HucreStyle["font"]>;
type HucreSide = NonNullable<NonNullable<HucreStyle["border"]>["top"]>;
type HucreAlignment = NonNullable<HucreStyle["alignment"]>;

const LINES: Readonly<Record<BorderStyle["line"], HucreSide["style"]>> = {
  Thin: "thin",
  Medium: "medium",
  Thick: "thick",
  Hairline: "hair",
  Dashed: "dashed",
  Dotted: "dotted",
  Double: "double",
};

const HORIZONTAL: Readonly<Record<NonNullable<CellStyle["horizontal"]>, NonNullable<HucreAlignment["horizontal"]>>> = {
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
};

const VERTICAL: Readonly<Record<NonNullable<CellStyle["vertical"]>, NonNullable<HucreAlignment["vertical"]>>> = {
  Top: "top",
  Center: "center",
  Bottom: "bottom",
  Justify: "justify",
};

export function hucreStyle(style: CellStyle): HucreStyle {
  const alignment = hucreAlignment(style);
  return {
    ...(style.font === undefined ? {} : { font: hucreFont(style.font) }),
    ...(style.fill === undefined ? {} : { fill: { type: "pattern", pattern: "solid", fgColor: rgb(style.fill) } }),
    ...(style.borders === undefined ? {} : { border: hucreBorders(style.borders) }),
    ...(style.numberFormat === undefined || style.numberFormat === "General" ? {} : { numFmt: style.numberFormat }),
    ...(Object.keys(alignment).length === 0 ? {} : { alignment }),
    ...(style.locked === false || style.formulaHidden === true
      ? {
          protection: {
            ...(style.locked === false ? { locked: false } : {}),
            ...(style.formulaHidden === true ? { hidden: true } : {}),
          },
        }
      : {}),
  };
}

/** A font in the file stands alone: what it leaves out is not taken from the default one. */
function hucreFont(font: FontStyle): HucreFont {
  return {
    name: font.name ?? DEFAULT_FONT.name,
    size: font.size ?? DEFAULT_FONT.size,
    ...(font.bold === true ? { bold: true } : {}),
    ...(font.italic === true ? { italic: true } : {}),
    ...(font.underline === "Single" ? { underline: "single" } : {}),
    ...(font.underline === "Double" ? { underline: "double" } : {}),
    ...(font.strikethrough === true ? { strikethrough: true } : {}),
    ...(font.color === undefined ? {} : { color: rgb(font.color) }),
  };
}

function hucreBorders(borders: NonNullable<CellStyle["borders"]>): NonNullable<HucreStyle["border"]> {
  return Object.fromEntries(
    Object.entries(borders).map(([edge, { line, color }]): [string, HucreSide] => [
      edge,
      { style: LINES[line], ...(color === undefined ? {} : { color: rgb(color) }) },
    ]),
  );
}

function hucreAlignment(style: CellStyle): HucreAlignment {
  const { horizontal, vertical, indent, rotation } = style;
  return {
    ...(horizontal === undefined || horizontal === "General" ? {} : { horizontal: HORIZONTAL[horizontal] }),
    ...(vertical === undefined || vertical === "Bottom" ? {} : { vertical: VERTICAL[vertical] }),
    ...(style.wrap === true ? { wrapText: true } : {}),
    ...(style.shrink === true ? { shrinkToFit: true } : {}),
    ...(rotation === undefined || rotation === 0 ? {} : { textRotation: storedDegrees(rotation) }),
    ...(indent === undefined || indent === 0 ? {} : { indent }),
  };
}

/** −90–90 as the API counts, 180 for stacked letters → 0–180 and 255 as the file does. */
function storedDegrees(rotation: number): number {
  if (rotation === 180) return 255;
  return rotation < 0 ? 90 - rotation : rotation;
}

export function hucreLook(look: ConditionalLook): HucreStyle | undefined {
  const font: HucreFont = {
    ...(look.bold === true ? { bold: true } : {}),
    ...(look.italic === true ? { italic: true } : {}),
    ...(look.underline === true ? { underline: look.doubleUnderline === true ? "double" : "single" } : {}),
    ...(look.strikethrough === true ? { strikethrough: true } : {}),
    ...(look.fontColor === undefined ? {} : { color: rgb(look.fontColor) }),
  };
  const style: HucreStyle = {
    ...(Object.keys(font).length === 0 ? {} : { font }),
    // In a differential format the colour of a plain fill is the background one.
    ...(look.fill === undefined ? {} : { fill: { type: "pattern", pattern: "solid", bgColor: rgb(look.fill) } }),
    ...(look.numberFormat === undefined ? {} : { numFmt: look.numberFormat }),
    ...(look.borders === undefined ? {} : { border: hucreBorders(look.borders) }),
  };
  return Object.keys(style).length === 0 ? undefined : style;
}

export function rgb(color: string): { rgb: string } {
  return { rgb: color.slice(1).toUpperCase() };
}
