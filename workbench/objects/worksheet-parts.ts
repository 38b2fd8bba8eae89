import { hostObject, type Link } from "../protocol/object-type";
import { chartsType } from "./chart";
import { sheetCommentsType } from "./comment";
import { freezePanesType } from "./freeze-panes";
import { pageBreaksType } from "./page-breaks";
import { pageLayoutType } from "./page-layout";
import { worksheetProtectionType } from "./protection";
import { worksheetCustomPropertiesType } from "./worksheet-properties";
import type { SheetRef } from "./worksheet";

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
