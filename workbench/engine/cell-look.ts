import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { BorderEdge, BorderStyle, CellStyle, FontStyle } from "../workbook-data";

/** The parts of a look that Univer has no word for; they travel with the cell beside its style. */
export type ExtraLook = Pick<CellStyle, "locked" | "formulaHidden" | "indent" | "shrink"> & {
  readonly horizontal?: "Fill" | "Justify" | "CenterAcrossSelection";
  readonly vertical?: "Justify";
  readonly doubleUnderline?: true;
};

const LINES: readonly (readonly [BorderStyle["line"], BorderStyleTypes])[] = [
  ["Thin", BorderStyleTypes.THIN],
  ["Hairline", BorderStyleTypes.HAIR],
  ["Dotted", BorderStyleTypes.DOTTED],
  ["Dashed", BorderStyleTypes.DASHED],
  ["Double", BorderStyleTypes.DOUBLE],
  ["Medium", BorderStyleTypes.MEDIUM],
  ["Thick", BorderStyleTypes.THICK],
];

const EDGES: readonly (readonly [BorderEdge, "t" | "b" | "l" | "r"])[] = [
  ["top", "t"],
  ["bottom", "b"],
  ["left", "l"],
  ["right", "r"],
];

const HORIZONTAL: readonly (readonly [NonNullable<CellStyle["horizontal"]>, HorizontalAlign])[] = [
  ["Left", HorizontalAlign.LEFT],
  ["Center", HorizontalAlign.CENTER],
  ["Right", HorizontalAlign.RIGHT],
];

const VERTICAL: readonly (readonly [NonNullable<CellStyle["vertical"]>, VerticalAlign])[] = [
  ["Top", VerticalAlign.TOP],
  ["Center", VerticalAlign.MIDDLE],
  ["Bottom", VerticalAlign.BOTTOM],
];

const flag = (value: boolean | undefined): Nullable<BooleanNumber> => (value ? BooleanNumber.TRUE : null);

/**
 * A look as Univer's style. Everything not set is given as `null`, which takes it off the cell: the style replaces the old
 * one instead of being laid over it.
 */
export function toUniverStyle(look: CellStyle): IStyleData {
  const font = look.font ?? {};
  const style: Record<keyof IStyleData, unknown> | Record<string, unknown> = {
    ff: font.name ?? null,
    fs: font.size ?? null,
    it: flag(font.italic),
    bl: flag(font.bold),
    ul: font.underline && font.underline !== "None" ? { s: BooleanNumber.TRUE } : null,
    st: font.strikethrough ? { s: BooleanNumber.TRUE } : null,
    cl: font.color === undefined ? null : { rgb: font.color },
    bg: look.fill === undefined ? null : { rgb: look.fill },
    bd: Object.fromEntries(EDGES.map(([edge, key]) => [key, toUniverBorder(look.borders?.[edge])])),
    ht: HORIZONTAL.find(([name]) => name === look.horizontal)?.[1] ?? null,
    vt: VERTICAL.find(([name]) => name === look.vertical)?.[1] ?? null,
    tb: look.wrap ? WrapStrategy.WRAP : null,
    tr: look.rotation ? { a: look.rotation } : null,
    n: look.numberFormat === undefined || look.numberFormat === "General" ? null : { pattern: look.numberFormat },
  };
  return style;
}

/** The same without what is not set. */
export function setParts(style: IStyleData): IStyleData {
  const kept = Object.entries(style).filter(([key, value]) => key !== "bd" && value !== null);
  const borders = Object.entries(style.bd ?? {}).filter(([, border]) => border !== null);
  return { ...Object.fromEntries(kept), ...(borders.length > 0 && { bd: Object.fromEntries(borders) }) };
}

const NO_LINE = { s: BorderStyleTypes.NONE, cl: { rgb: "#000000" } };

/** What Univer shows of a cell that is given nothing: each part says the same as when it is left out. */
const NOTHING_SET: Readonly<Record<string, unknown>> = {
  ff: "Calibri",
  fs: 11,
  it: BooleanNumber.FALSE,
  bl: BooleanNumber.FALSE,
  ul: { s: BooleanNumber.FALSE },
  st: { s: BooleanNumber.FALSE },
  cl: { rgb: "#000000" },
  bg: { rgb: "#FFFFFF" },
  ht: HorizontalAlign.UNSPECIFIED,
  vt: VerticalAlign.UNSPECIFIED,
  tb: WrapStrategy.UNSPECIFIED,
  tr: { a: 0 },
  n: { pattern: "General" },
};

/**
 * Univer lays a cell's style over those of its row and column; in Excel a cell's look takes their place. So what they have
 * and the cell has not is said too.
 */
export function hidingLookUnder(style: IStyleData, under: IStyleData): IStyleData {
  const isHidden = (key: string): boolean => ((under as Readonly<Record<string, unknown>>)[key] ?? null) !== null;
  const parts = Object.entries(style).map(([key, value]) => [key, value ?? (isHidden(key) ? NOTHING_SET[key] : null)]);
  const borders = Object.entries(style.bd ?? {}).map(([key, border]) => [
    key,
    border ?? (under.bd?.[key as "t" | "b" | "l" | "r"] ? NO_LINE : null),
  ]);
  return { ...Object.fromEntries(parts), bd: Object.fromEntries(borders) } as IStyleData;
}

function toUniverBorder(border: BorderStyle | undefined): IBorderStyleData | null {
  const line = LINES.find(([name]) => name === border?.line)?.[1];
  return line === undefined ? null : { s: line, cl: { rgb: border?.color ?? "#000000" } };
}

/** What of a look Univer cannot hold; nothing when there is none of it. */
export function extraLookOf(look: CellStyle): ExtraLook | undefined {
  const extra: ExtraLook = {
    ...(look.locked !== undefined && { locked: look.locked }),
    ...(look.formulaHidden !== undefined && { formulaHidden: look.formulaHidden }),
    ...(look.indent !== undefined && { indent: look.indent }),
    ...(look.shrink !== undefined && { shrink: look.shrink }),
    ...(isExtraHorizontal(look.horizontal) && { horizontal: look.horizontal }),
    ...(look.vertical === "Justify" && { vertical: look.vertical }),
    ...(look.font?.underline === "Double" && { doubleUnderline: true as const }),
  };
  return Object.keys(extra).length === 0 ? undefined : extra;
}

function isExtraHorizontal(value: CellStyle["horizontal"]): value is NonNullable<ExtraLook["horizontal"]> {
  return value === "Fill" || value === "Justify" || value === "CenterAcrossSelection";
}

/** The look of a cell from Univer's style and what is kept beside it. */
export function fromUniverStyle(style: Nullable<IStyleData>, extra: ExtraLook | undefined): CellStyle {
  const { doubleUnderline, ...rest } = extra ?? {};
  if (!style) return rest;
  const font = fontOf(style, doubleUnderline);
  const borders = bordersOf(style);
  const horizontal = HORIZONTAL.find(([, code]) => code === style.ht)?.[0];
  const vertical = VERTICAL.find(([, code]) => code === style.vt)?.[0];
  return {
    ...(style.n?.pattern && style.n.pattern !== "General" && { numberFormat: style.n.pattern }),
    ...(font && { font }),
    ...(style.bg?.rgb && { fill: toHex(style.bg.rgb) }),
    ...(borders && { borders }),
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(style.tb === WrapStrategy.WRAP && { wrap: true }),
    ...(style.tr?.a && { rotation: style.tr.a }),
    ...rest,
  };
}

function fontOf(style: IStyleData, doubleUnderline: true | undefined): FontStyle | undefined {
  const font: FontStyle = {
    ...(style.ff && { name: style.ff }),
    ...(style.fs && { size: style.fs }),
    ...(style.bl === BooleanNumber.TRUE && { bold: true }),
    ...(style.it === BooleanNumber.TRUE && { italic: true }),
    ...(style.ul?.s === BooleanNumber.TRUE && { underline: doubleUnderline ? "Double" : "Single" }),
    ...(style.st?.s === BooleanNumber.TRUE && { strikethrough: true }),
    ...(style.cl?.rgb && { color: toHex(style.cl.rgb) }),
  };
  return Object.keys(font).length === 0 ? undefined : font;
}

function bordersOf(style: IStyleData): CellStyle["borders"] | undefined {
  const borders: Partial<Record<BorderEdge, BorderStyle>> = {};
  for (const [edge, key] of EDGES) {
    const border = style.bd?.[key];
    const line = LINES.find(([, code]) => code === border?.s)?.[0];
    if (line) borders[edge] = { line, ...(border?.cl.rgb && { color: toHex(border.cl.rgb) }) };
  }
  return Object.keys(borders).length === 0 ? undefined : borders;
}

/** Univer's own dialogs write colours as `rgb(255, 0, 0)`. */
function toHex(color: string): string {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color);
  if (!parts) return color.toUpperCase();
  return `#${parts
    .slice(1, 4)
    .map((part) => Number(part).toString(16).padStart(2, "0"))
    .join("")}`.toUpperCase();
}
