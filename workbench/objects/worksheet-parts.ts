import { hostObject, type Link } from "../protocol/object-type.ts";
import { chartsType } from "./chart.ts";
import { sheetCommentsType } from "./comment.ts";
import { freezePanesType } from "./freeze-panes.ts";
import { pageBreaksType } from "./page-breaks.ts";
import { pageLayoutType } from "./page-layout.ts";
import { worksheetProtectionType } from "./protection.ts";
import { worksheetCustomPropertiesType } from "./worksheet-properties.ts";
import type { SheetRef } from "./worksheet.ts";

/** What hangs on a worksheet beside its cells, tables and names. */
export const worksheetParts: Readonly<Record<string, Link<SheetRef>>> = {
  FreezePanes: (sheet) => hostObject(freezePanesType, sheet),
  Charts: (sheet) => hostObject(chartsType, sheet),
  Comments: (sheet) => hostObject(sheetCommentsType, sheet),
  Protection: (sheet) => hostObject(worksheetProtectionType, sheet),
  CustomProperties: (sheet) => hostObject(worksheetCustomPropertiesType, sheet),
  PageLayout: (sheet) => hostObject(pageLayoutType, sheet),
  HorizontalPageBreaks: ({ sheet }) => hostObject(pageBreaksType, { sheet, axis: "rowBreaks" }),
  VerticalPageBreaks: ({ sheet }) => hostObject(pageBreaksType, { sheet, axis: "columnBreaks" }),
};
