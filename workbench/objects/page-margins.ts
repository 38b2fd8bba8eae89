import { type Arguments, asNumber } from "../protocol/arguments";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import type { Property } from "../protocol/object-type";
import type { PageLayoutData } from "../workbook-data";
import { changeLayout, layoutOf } from "./page-layout";
import type { SheetRef } from "./worksheet";

type Margins = NonNullable<PageLayoutData["margins"]>;
type Edge = keyof Margins;

/** Excel's own margins in points: 0.75 and 0.7 inches, 0.3 for headers and footers. */
const USUAL_MARGINS: Readonly<Record<Edge, number>> = {
  top: 54,
  bottom: 54,
  left: 50.4,
  right: 50.4,
  header: 21.6,
  footer: 21.6,
};

const POINTS_PER_UNIT = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

export const marginProperty = (edge: Edge): Property<SheetRef> => ({
  read: (ref, host) => layoutOf(ref, host).margins?.[edge] ?? USUAL_MARGINS[edge],
  write: (ref, value, host) => {
    setMargins(ref, { [edge]: margin(value) }, host);
  },
});

/** "Margins not provided remain unchanged." */
export function setPrintMargins(ref: SheetRef, args: Arguments, host: ExcelHost): void {
  const points = POINTS_PER_UNIT[args.oneOf(0, ["Points", "Inches", "Centimeters"])];
  const given = args.raw(1);
  if (typeof given !== "object" || given === null) throw new ExcelError("InvalidArgument");
  const margins = Object.entries(given).map(([edge, value]) => {
    if (!(edge in USUAL_MARGINS)) throw new ExcelError("InvalidArgument");
    return value === null ? [] : [[edge, roundPoints(margin(value) * points)] as const];
  });
  setMargins(ref, Object.fromEntries(margins.flat()), host);
}

/** A ten-thousandth of a point is finer than any printer, and what a file's inches give back. */
const roundPoints = (points: number): number => Math.round(points * 10_000) / 10_000;

function margin(value: unknown): number {
  const size = asNumber(value);
  if (size < 0) throw new ExcelError("InvalidArgument");
  return size;
}

function setMargins(ref: SheetRef, change: Margins, host: ExcelHost): void {
  changeLayout(ref, host, { margins: { ...layoutOf(ref, host).margins, ...change } });
}
