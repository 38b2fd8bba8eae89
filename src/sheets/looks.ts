/**
 * How everything in a sheet plan looks, as plain data: one place, so that a live workbook and a saved file look alike.
 *
 * Colours are `#RRGGBB`; text on its ground has a contrast of at least 4.5 : 1. Sizes are in points.
 */
import type { CellLook, ChartSeriesPlan, ColumnContent, RowLook, Tone } from "./sheet-plan";

/** What is set apart from the sheet's base; `null` leaves the base as it is. */
export interface Look {
  readonly fill: string | null;
  readonly color: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number;
}

export const fontName = "Times New Roman";
const bodySize = 12;
const ink = "#000000";

const plain: Look = { fill: null, color: ink, bold: false, italic: false, size: bodySize };

export const baseLook: Look = plain;
export const headerLook: Look = { ...plain, fill: "#0B5F4C", color: "#FFFFFF", bold: true };
/** Behind what is calculated: grey says "not typed here". */
export const calculatedFill = "#F2F2F2";
export const gridLineColor = "#C9CFCC";
export const tabColor = "#0B5F4C";

export const rowLook: Readonly<Record<RowLook, Look>> = {
  part: { ...plain, fill: "#CFE5DF", bold: true },
  area: { ...plain, fill: "#E4F0EC", bold: true },
  criterion: { ...plain, bold: true },
  leaf: plain,
  plain,
};

/** `natural`: numbers to the right, words to the left. */
export type Alignment = "left" | "center" | "right" | "natural";

export interface PlacedLook extends Look {
  readonly alignment: Alignment;
  readonly isWrapped: boolean;
  readonly isBordered: boolean;
  readonly numberFormat: string;
}

const placed: PlacedLook = {
  ...plain,
  alignment: "left",
  isWrapped: false,
  isBordered: false,
  numberFormat: "General",
};

export const lookOfCell: Readonly<Record<CellLook, PlacedLook>> = {
  title: { ...placed, bold: true, size: 14, alignment: "center" },
  subtitle: { ...placed, italic: true, alignment: "center" },
  note: { ...placed, italic: true, color: "#595959", size: 11 },
  label: { ...placed },
  figure: { ...placed, fill: calculatedFill, bold: true, alignment: "right", isBordered: true },
  percentFigure: {
    ...placed,
    fill: calculatedFill,
    bold: true,
    alignment: "right",
    isBordered: true,
    numberFormat: '0.00"%"',
  },
  text: { ...placed, isWrapped: true },
  heading: { ...placed, ...headerLook, alignment: "center", isWrapped: true, isBordered: true },
  input: { ...placed, fill: "#FFFFFF", alignment: "natural", isWrapped: true, isBordered: true },
};

/** Colours of a state; what they leave `null` stays as the row has it. */
export interface ToneLook {
  readonly fill: string | null;
  readonly color: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

export const toneLook: Readonly<Record<Tone, ToneLook>> = {
  belowMaximum: { fill: "#FDEFD5", color: "#8A4B00", bold: true, italic: false },
  aboveMaximum: { fill: "#FDE4E6", color: "#A3152A", bold: true, italic: false },
  unscored: { fill: "#E8F0FA", color: "#1F4E8C", bold: false, italic: false },
  notApplicable: { fill: null, color: "#5C5C5C", bold: false, italic: true },
  overdue: { fill: "#FDE4E6", color: "#A3152A", bold: true, italic: false },
  dueSoon: { fill: "#FFF4CC", color: "#7A5200", bold: false, italic: false },
  mismatch: { fill: "#FDE4E6", color: "#A3152A", bold: true, italic: false },
  settled: { fill: null, color: "#5F6368", bold: false, italic: true },
};

export const seriesColor: Readonly<Record<ChartSeriesPlan["tone"], string>> = {
  reached: "#0B5F4C",
  maximum: "#A9C9C0",
  lost: "#D98A1F",
};

/** As Excel spells it in English. Percents are counted in hundredths already: 93.72 is shown as 93,72%. */
export const numberFormatOf: Readonly<Record<ColumnContent, string>> = {
  code: "@",
  text: "General",
  longText: "General",
  points: "General",
  count: "#,##0",
  percent: '0.00"%"',
  dueDate: "dd/mm/yyyy",
};

/** For single cells that hold a date, whatever their look. */
export const dateFormat = "dd/mm/yyyy";

export const isWrapped: Readonly<Record<ColumnContent, boolean>> = {
  code: false,
  text: true,
  longText: true,
  points: false,
  count: false,
  percent: false,
  dueDate: true,
};

/** Centimetres from the edge of the paper, as the official form has them for appendices. */
export const printMargins = { top: 2, bottom: 2, left: 2, right: 1.5, header: 0.8, footer: 0.8 } as const;

/** The key of the column whose text is set in by a row's `indent`. */
export const indentedColumn = "name";
