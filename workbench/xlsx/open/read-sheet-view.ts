import type { SheetData } from "../../workbook-data.ts";
import { childNamed, childrenNamed, descend, flag, numberAttribute } from "../xml/xml-tree.ts";
import type { XmlElement } from "../xml/xml-tree.ts";
import type { Palette } from "./colors.ts";

export type SheetView = Pick<SheetData, "tabColor" | "frozen" | "showGridlines">;

export function readSheetView(sheet: XmlElement, palette: Palette): SheetView {
  const view = descend(sheet, "sheetViews", "sheetView");
  const pane = childrenNamed(view, "pane").find((node) => (node.attributes["state"] ?? "").startsWith("frozen"));
  const rows = numberAttribute(pane, "ySplit") ?? 0;
  const columns = numberAttribute(pane, "xSplit") ?? 0;
  const tabColor = palette.color(childNamed(childNamed(sheet, "sheetPr"), "tabColor"));
  return {
    ...(tabColor === undefined ? {} : { tabColor }),
    ...(rows > 0 || columns > 0 ? { frozen: { rows, columns } } : {}),
    ...(flag(view, "showGridLines") === false ? { showGridlines: false } : {}),
  };
}
