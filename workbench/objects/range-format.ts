import { isWholeColumns } from "../engine/area";
import { looksIn } from "../engine/restyle";
import { pixelsOfPoints, pointsOfPixels } from "../engine/sizes";
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS } from "../engine/sheet-lines";
import { asFlag, asNumber, asText, oneOf } from "../protocol/arguments";
import { ExcelError, NotImplementedError } from "../protocol/excel-error";
import { defineObject, hostObject, type ObjectType, type Property } from "../protocol/object-type";
import type { Area, CellStyle, FontStyle } from "../workbook-data";
import { autofitColumns, autofitRows } from "./range-autofit";
import { rangeBordersType } from "./range-borders";
import type { RangeRef } from "./range-ref";
import { spanValues, uniform } from "./uniform";

/** More cells than this are not written one by one, nor more rows. */
const CELL_LIMIT = 2_000_000;
const LINE_LIMIT = 100_000;

const DEFAULT_FONT = { name: "Calibri", size: 11, color: "#000000" } as const;

export function refuseHuge({ area, isUnbounded }: RangeRef, member: string): void {
  if (isUnbounded || area.rows * area.columns > CELL_LIMIT)
    throw new NotImplementedError(`${member} of whole rows or columns`);
}

/** Looks are kept for whole rows and columns, so only an area that is neither can be too large. */
export function refuseHugeLook({ area, isUnbounded }: RangeRef, member: string): void {
  const size = isUnbounded ? Math.min(area.rows, area.columns) : area.rows * area.columns;
  if (size > CELL_LIMIT || (isUnbounded && isTooManyLines(area)))
    throw new NotImplementedError(`${member} of so many cells`);
}

const isTooManyLines = (area: Area): boolean => !isWholeColumns(area) && area.rows > LINE_LIMIT;

/** A property of every cell's look: read as what they share, written to all of them. */
export function lookProperty<V>(
  member: string,
  read: (style: CellStyle) => V,
  write: (style: CellStyle, value: unknown) => CellStyle,
): Property<RangeRef> {
  return {
    read: ({ sheet, area }, { engine }) => uniform(mapped(looksIn(engine.grid(sheet), area), read)),
    write: (range, value, { engine }) => {
      refuseHugeLook(range, member);
      engine.restyle(range.sheet, range.area, (style) => write(style, value));
    },
  };
}

function* mapped<T, V>(values: Iterable<T>, map: (value: T) => V): Iterable<V> {
  for (const value of values) yield map(value);
}

const fontProperty = <V>(
  member: string,
  read: (font: FontStyle) => V,
  write: (value: unknown) => FontStyle,
): Property<RangeRef> =>
  lookProperty(
    `RangeFont.${member}`,
    (style) => read(style.font ?? {}),
    (style, value) => ({ ...style, font: { ...style.font, ...write(value) } }),
  );

export const rangeFontType: ObjectType<RangeRef> = defineObject<RangeRef>("RangeFont", {
  properties: {
    Bold: fontProperty(
      "bold",
      (font) => font.bold ?? false,
      (value) => ({ bold: asFlag(value) }),
    ),
    Italic: fontProperty(
      "italic",
      (font) => font.italic ?? false,
      (value) => ({ italic: asFlag(value) }),
    ),
    Strikethrough: fontProperty(
      "strikethrough",
      (font) => font.strikethrough ?? false,
      (value) => ({ strikethrough: asFlag(value) }),
    ),
    Underline: fontProperty(
      "underline",
      (font) => font.underline ?? "None",
      (value) => ({ underline: oneOf(value, ["None", "Single", "Double"]) }),
    ),
    Name: fontProperty(
      "name",
      (font) => font.name ?? DEFAULT_FONT.name,
      (value) => ({ name: asText(value) }),
    ),
    Size: fontProperty(
      "size",
      (font) => font.size ?? DEFAULT_FONT.size,
      (value) => ({ size: asNumber(value) }),
    ),
    Color: fontProperty(
      "color",
      (font) => font.color ?? DEFAULT_FONT.color,
      (value) => ({ color: htmlColor(value) }),
    ),
  },
});

const NO_FILL = "#FFFFFF";

export const rangeFillType: ObjectType<RangeRef> = defineObject<RangeRef>("RangeFill", {
  properties: {
    Color: lookProperty(
      "RangeFill.color",
      (style) => style.fill ?? NO_FILL,
      (style, value) => {
        const { fill: _fill, ...rest } = style;
        return value === "" ? rest : { ...rest, fill: htmlColor(value) };
      },
    ),
  },
  methods: {
    Clear: ({ sheet, area }, _args, { engine }) => {
      engine.restyle(sheet, area, ({ fill: _fill, ...rest }) => rest);
    },
  },
});

const formatProtectionType: ObjectType<RangeRef> = defineObject<RangeRef>("FormatProtection", {
  properties: {
    Locked: lookProperty(
      "FormatProtection.locked",
      (style) => style.locked ?? true,
      (style, value) => ({ ...style, locked: asFlag(value) }),
    ),
    FormulaHidden: lookProperty(
      "FormatProtection.formulaHidden",
      (style) => style.formulaHidden ?? false,
      (style, value) => ({
        ...style,
        formulaHidden: asFlag(value),
      }),
    ),
  },
});

const HORIZONTAL = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection"] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify"] as const;

export const rangeFormatType: ObjectType<RangeRef> = defineObject<RangeRef>("RangeFormat", {
  properties: {
    HorizontalAlignment: lookProperty(
      "RangeFormat.horizontalAlignment",
      (style) => style.horizontal ?? "General",
      (style, value) => ({
        ...style,
        horizontal: oneOf(value, HORIZONTAL),
      }),
    ),
    VerticalAlignment: lookProperty(
      "RangeFormat.verticalAlignment",
      (style) => style.vertical ?? "Bottom",
      (style, value) => ({
        ...style,
        vertical: oneOf(value, VERTICAL),
      }),
    ),
    WrapText: lookProperty(
      "RangeFormat.wrapText",
      (style) => style.wrap ?? false,
      (style, value) => ({ ...style, wrap: asFlag(value) }),
    ),
    ShrinkToFit: lookProperty(
      "RangeFormat.shrinkToFit",
      (style) => style.shrink ?? false,
      (style, value) => ({ ...style, shrink: asFlag(value) }),
    ),
    IndentLevel: lookProperty(
      "RangeFormat.indentLevel",
      (style) => style.indent ?? 0,
      (style, value) => ({ ...style, indent: indent(value) }),
    ),
    TextOrientation: lookProperty(
      "RangeFormat.textOrientation",
      (style) => style.rotation ?? 0,
      (style, value) => ({
        ...style,
        rotation: asNumber(value),
      }),
    ),
    ColumnWidth: {
      read: ({ sheet, area }, { engine }) =>
        uniform(
          spanValues(area.column, area.columns, (column) => pointsOfPixels(engine.grid(sheet).columnPixels(column))),
        ),
      write: ({ sheet, area }, value, { engine }) => {
        engine.grid(sheet).setColumnPixels(area.column, area.columns, pixelsOfPoints(asNumber(value)));
      },
    },
    // "If `true`, the column width of the column(s) equals the standard width of the sheet."
    UseStandardWidth: {
      read: ({ sheet, area }, { engine }) =>
        uniform(
          spanValues(
            area.column,
            area.columns,
            (column) => engine.grid(sheet).columnPixels(column) === DEFAULT_COLUMN_PIXELS,
          ),
        ),
      write: ({ sheet, area }, value, { engine }) => {
        if (asFlag(value)) engine.grid(sheet).setColumnPixels(area.column, area.columns, DEFAULT_COLUMN_PIXELS);
      },
    },
    UseStandardHeight: {
      read: ({ sheet, area }, { engine }) =>
        uniform(spanValues(area.row, area.rows, (row) => engine.grid(sheet).rowPixels(row) === DEFAULT_ROW_PIXELS)),
      write: ({ sheet, area }, value, { engine }) => {
        if (asFlag(value)) engine.grid(sheet).setRowPixels(area.row, area.rows, DEFAULT_ROW_PIXELS);
      },
    },
    RowHeight: {
      read: ({ sheet, area }, { engine }) =>
        uniform(spanValues(area.row, area.rows, (row) => pointsOfPixels(engine.grid(sheet).rowPixels(row)))),
      write: ({ sheet, area }, value, { engine }) => {
        engine.grid(sheet).setRowPixels(area.row, area.rows, pixelsOfPoints(asNumber(value)));
      },
    },
  },
  links: {
    Font: (range) => hostObject(rangeFontType, range),
    Fill: (range) => hostObject(rangeFillType, range),
    Borders: (range) => hostObject(rangeBordersType, range),
    Protection: (range) => hostObject(formatProtectionType, range),
  },
  methods: {
    AutofitColumns: autofitColumns,
    AutofitRows: autofitRows,
    // "Adjusts the indentation of the range formatting. The indent value ranges from 0 to 250 and is measured in characters."
    AdjustIndent: (range, args, { engine }) => {
      refuseHugeLook(range, "RangeFormat.adjustIndent");
      const amount = args.number(0);
      engine.restyle(range.sheet, range.area, (style) => {
        const level = Math.min(Math.max((style.indent ?? 0) + amount, 0), 250);
        return { ...style, indent: level };
      });
    },
  },
});

/** "An integer between 0 to 250 that indicates the indent level." */
function indent(value: unknown): number {
  const level = asNumber(value);
  if (!Number.isInteger(level) || level < 0 || level > 250) throw new ExcelError("InvalidArgument");
  return level;
}

/** "HTML color code, of the form #RRGGBB (e.g. "FFA500"), or as a named HTML color." */
export function htmlColor(value: unknown): string {
  const text = asText(value);
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1] ?? NAMED_COLORS[text.toLowerCase()];
  if (hex === undefined) throw new ExcelError("InvalidArgument");
  return `#${hex.toUpperCase()}`;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "000000",
  white: "FFFFFF",
  red: "FF0000",
  green: "008000",
  blue: "0000FF",
  yellow: "FFFF00",
  orange: "FFA500",
  gray: "808080",
  grey: "808080",
  silver: "C0C0C0",
  maroon: "800000",
  olive: "808000",
  lime: "00FF00",
  aqua: "00FFFF",
  cyan: "00FFFF",
  teal: "008080",
  navy: "000080",
  fuchsia: "FF00FF",
  magenta: "FF00FF",
  purple: "800080",
  pink: "FFC0CB",
  brown: "A52A2A",
  gold: "FFD700",
  lightgray: "D3D3D3",
  lightgrey: "D3D3D3",
  darkgray: "A9A9A9",
  darkgrey: "A9A9A9",
  lightblue: "ADD8E6",
  lightgreen: "90EE90",
  lightyellow: "FFFFE0",
  darkblue: "00008B",
  darkgreen: "006400",
  darkred: "8B0000",
};
