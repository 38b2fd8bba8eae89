import { asNumber } from "../protocol/arguments";
import { ExcelError } from "../protocol/excel-error";
import type { PageLayoutData } from "../workbook-data";

interface ZoomOptions {
  readonly horizontalFitToPages: number | null;
  readonly verticalFitToPages: number | null;
  readonly scale: number | null;
}

/** What `pageLayout.zoom` reads as: either a scale or a number of pages, the other "can be `null`". */
export function zoomOf({ zoom }: PageLayoutData): ZoomOptions {
  if (zoom && !("scale" in zoom)) {
    return { horizontalFitToPages: zoom.fitToWidth ?? null, verticalFitToPages: zoom.fitToHeight ?? null, scale: null };
  }
  return { horizontalFitToPages: null, verticalFitToPages: null, scale: zoom?.scale ?? 100 };
}

export function readZoom(value: unknown): NonNullable<PageLayoutData["zoom"]> {
  if (typeof value !== "object" || value === null) throw new ExcelError("InvalidArgument");
  const { horizontalFitToPages, verticalFitToPages, scale } = value as Partial<Record<keyof ZoomOptions, unknown>>;
  const wide = horizontalFitToPages ?? undefined;
  const tall = verticalFitToPages ?? undefined;
  if (wide === undefined && tall === undefined) return { scale: percent(scale) };
  if (scale !== undefined && scale !== null) throw new ExcelError("InvalidArgument");
  return {
    ...(wide !== undefined && { fitToWidth: pages(wide) }),
    ...(tall !== undefined && { fitToHeight: pages(tall) }),
  };
}

/** "Print page scale value can be between 10 and 400." */
function percent(value: unknown): number {
  const scale = asNumber(value);
  if (scale < 10 || scale > 400) throw new ExcelError("InvalidArgument");
  return scale;
}

function pages(value: unknown): number {
  const count = asNumber(value);
  if (!Number.isInteger(count) || count < 1) throw new ExcelError("InvalidArgument");
  return count;
}
