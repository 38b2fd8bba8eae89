import { asFlag, asText, oneOf } from "../protocol/arguments";
import { ExcelError, NotImplementedError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import { defineObject, hostObject, type ObjectType, type Property } from "../protocol/object-type";
import type { BorderEdge, BorderStyle, ConditionalLook } from "../workbook-data";
import { type ConditionalFormatRef, formatOf, type FormatWithLook, replace } from "./conditional-format-ref";
import { htmlColor } from "./range-format";

function withLook(ref: ConditionalFormatRef, host: ExcelHost): FormatWithLook {
  const format = formatOf(ref, host);
  if (!("look" in format)) throw new ExcelError("ItemNotFound");
  return format;
}

function setLook(ref: ConditionalFormatRef, host: ExcelHost, next: (look: ConditionalLook) => ConditionalLook): void {
  const format = withLook(ref, host);
  replace(ref, host, { ...format, look: next(format.look) });
}

function lookProperty(
  read: (look: ConditionalLook) => unknown,
  write: (look: ConditionalLook, value: unknown) => ConditionalLook,
): Property<ConditionalFormatRef> {
  return {
    read: (ref, host) => read(withLook(ref, host).look),
    write: (ref, value, host) => {
      setLook(ref, host, (look) => write(look, value));
    },
  };
}

const conditionalFontType: ObjectType<ConditionalFormatRef> = defineObject<ConditionalFormatRef>(
  "ConditionalRangeFont",
  {
    properties: {
      Bold: lookProperty(
        (look) => look.bold ?? false,
        (look, value) => ({ ...look, bold: asFlag(value) }),
      ),
      Italic: lookProperty(
        (look) => look.italic ?? false,
        (look, value) => ({ ...look, italic: asFlag(value) }),
      ),
      Strikethrough: lookProperty(
        (look) => look.strikethrough ?? false,
        (look, value) => ({ ...look, strikethrough: asFlag(value) }),
      ),
      Underline: lookProperty(
        ({ underline, doubleUnderline }) => (!underline ? "None" : doubleUnderline ? "Double" : "Single"),
        ({ underline: _underline, doubleUnderline: _double, ...look }, value) => {
          const wanted = oneOf(value, ["None", "Single", "Double"]);
          return { ...look, underline: wanted !== "None", ...(wanted === "Double" && { doubleUnderline: true }) };
        },
      ),
      Color: lookProperty(
        (look) => look.fontColor ?? "",
        (look, value) => ({ ...look, fontColor: htmlColor(value) }),
      ),
    },
    methods: {
      // "Resets the font formats."
      Clear: (ref, _args, host) => {
        setLook(ref, host, ({ fill, borders, numberFormat }) => ({
          ...(fill !== undefined && { fill }),
          ...(borders && { borders }),
          ...(numberFormat !== undefined && { numberFormat }),
        }));
      },
    },
  },
);

const conditionalFillType: ObjectType<ConditionalFormatRef> = defineObject<ConditionalFormatRef>(
  "ConditionalRangeFill",
  {
    properties: {
      Color: lookProperty(
        (look) => look.fill ?? "",
        (look, value) => ({ ...look, fill: htmlColor(value) }),
      ),
    },
    methods: {
      // "Resets the fill."
      Clear: (ref, _args, host) => {
        setLook(ref, host, ({ fill: _fill, ...look }) => look);
      },
    },
  },
);

const SIDES = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;
type Side = keyof typeof SIDES;
const SIDE_NAMES = Object.keys(SIDES) as readonly Side[];

interface ConditionalBorder {
  readonly format: ConditionalFormatRef;
  readonly side: Side;
}

const LINE_STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"] as const;
const LINES = { Continuous: "Thin", Dash: "Dashed", Dot: "Dotted" } as const;

const conditionalBorderType: ObjectType<ConditionalBorder> = defineObject<ConditionalBorder>("ConditionalRangeBorder", {
  identity: { key: ({ side }) => side },
  properties: {
    SideIndex: { read: ({ side }) => side },
    Style: {
      read: (border, host) => lineStyleOf(lineOf(border, host)),
      write: (border, value, host) => {
        const style = oneOf(value, LINE_STYLES);
        if (style === "DashDot" || style === "DashDotDot")
          throw new NotImplementedError(`ConditionalRangeBorder.style ${style}`);
        setLine(border, host, (line) => (style === "None" ? undefined : { ...line, line: LINES[style] }));
      },
    },
    Color: {
      read: (border, host) => lineOf(border, host)?.color ?? "",
      write: (border, value, host) => {
        const color = htmlColor(value);
        setLine(border, host, (line) => ({ line: line?.line ?? "Thin", color }));
      },
    },
  },
});

function lineOf({ format, side }: ConditionalBorder, host: ExcelHost): BorderStyle | undefined {
  return withLook(format, host).look.borders?.[SIDES[side]];
}

function setLine(
  { format, side }: ConditionalBorder,
  host: ExcelHost,
  next: (line: BorderStyle | undefined) => BorderStyle | undefined,
): void {
  setLook(format, host, ({ borders, ...look }) => {
    const edge: BorderEdge = SIDES[side];
    const { [edge]: before, ...others } = borders ?? {};
    const line = next(before);
    const all = line ? { ...others, [edge]: line } : others;
    return Object.keys(all).length === 0 ? look : { ...look, borders: all };
  });
}

function lineStyleOf(border: BorderStyle | undefined): (typeof LINE_STYLES)[number] {
  if (!border) return "None";
  if (border.line === "Dashed") return "Dash";
  return border.line === "Dotted" ? "Dot" : "Continuous";
}

const openBorder = (format: ConditionalFormatRef, side: Side) => hostObject(conditionalBorderType, { format, side });

const conditionalBordersType: ObjectType<ConditionalFormatRef> = defineObject<ConditionalFormatRef>(
  "ConditionalRangeBorderCollection",
  {
    properties: { Count: { read: () => SIDE_NAMES.length } },
    links: {
      Top: (format) => openBorder(format, "EdgeTop"),
      Bottom: (format) => openBorder(format, "EdgeBottom"),
      Left: (format) => openBorder(format, "EdgeLeft"),
      Right: (format) => openBorder(format, "EdgeRight"),
    },
    items: {
      list: (format) => SIDE_NAMES.map((side) => openBorder(format, side)),
      find: (format, key) => openBorder(format, oneOf(key, SIDE_NAMES)),
    },
  },
);

/** `format` of a custom, cell value or text rule. */
export const conditionalRangeFormatType: ObjectType<ConditionalFormatRef> = defineObject<ConditionalFormatRef>(
  "ConditionalRangeFormat",
  {
    properties: {
      NumberFormat: lookProperty(
        (look) => look.numberFormat ?? null,
        ({ numberFormat: _before, ...look }, value) =>
          // "Cleared if `null` is passed in."
          value === null ? look : { ...look, numberFormat: asText(value) },
      ),
    },
    links: {
      Font: (format) => hostObject(conditionalFontType, format),
      Fill: (format) => hostObject(conditionalFillType, format),
      Borders: (format) => hostObject(conditionalBordersType, format),
    },
  },
);
