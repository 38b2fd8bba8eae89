import { printMargins } from "../sheets/looks";
import type { PrintPlan } from "../sheets/sheet-plan";

const excelOrientation = { portrait: "Portrait", landscape: "Landscape" } as const;

export function writePrint(sheet: Excel.Worksheet, { orientation, titleRows }: PrintPlan): void {
  const layout = sheet.pageLayout;
  layout.paperSize = "A4";
  layout.orientation = excelOrientation[orientation];
  layout.zoom = { horizontalFitToPages: 1 };
  layout.setPrintMargins("Centimeters", printMargins);
  layout.centerHorizontally = true;
  layout.setPrintTitleRows(`$${titleRows.first + 1}:$${titleRows.last + 1}`);
}
