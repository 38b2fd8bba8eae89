import type { SheetData } from "../../workbook-data";
import { parseCell } from "../addresses";
import { childNamed, childrenNamed, descend, flag, numberAttribute } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";
import type { Palette } from "./colors";

export type SheetView = Pick<SheetData, "tabColor" | "frozen" | "showGridlines" | "showHeadings">;

export function readSheetView(sheet: XmlElement, palette: Palette): SheetView {
  const view = descend(sheet, "sheetViews", "sheetView");
  const pane = childrenNamed(view, "pane").find((node) => (node.attributes["state"] ?? "").startsWith("frozen"));
  const rows = numberAttribute(pane, "ySplit") ?? 0;
  const columns = numberAttribute(pane, "xSplit") ?? 0;
  const tabColor = palette.color(childNamed(childNamed(sheet, "sheetPr"), "tabColor"));
  // A direction that is not frozen only says how far the sheet was scrolled.
  const corner = parseCell(view?.attributes["topLeftCell"] ?? "") ?? { row: 0, column: 0 };
  const start = { row: rows > 0 ? corner.row : 0, column: columns > 0 ? corner.column : 0 };
  const first = start.row + start.column > 0 ? start : undefined;
  return {
    ...(tabColor === undefined ? {} : { tabColor }),
    ...(rows > 0 || columns > 0 ? { frozen: { rows, columns, ...(first === undefined ? {} : { first }) } } : {}),
    ...(flag(view, "showGridLines") === false ? { showGridlines: false } : {}),
    ...(flag(view, "showRowColHeaders") === false ? { showHeadings: false } : {}),
  };
}
