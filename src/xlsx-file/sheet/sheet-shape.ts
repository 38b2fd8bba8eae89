/** A new sheet's part without its cells: widths, what stays in view, joined cells, paper. */
import { printMargins, tabColor } from "../../sheets/looks";
import { cellAddress } from "../../sheets/cell-address";
import type { ColumnPlan, SheetPlan } from "../../sheets/sheet-plan";
import { addressOf } from "../book/areas";
import { element, type XmlElement } from "../xml/xml-tree";

const xmlns = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** ECMA-376 numbers papers: this is A4. */
const a4 = 9;
const centimetresInInch = 2.54;

export function worksheetOf(plan: SheetPlan): XmlElement {
  const { table, merges, print, frozen } = plan;
  const { top, bottom, left, right, header, footer } = printMargins;
  const inches = (centimetres: number): number => Math.round((centimetres / centimetresInInch) * 1e6) / 1e6;
  return element("worksheet", { xmlns }, [
    element("sheetPr", {}, [
      element("tabColor", { rgb: `FF${tabColor.slice(1)}` }),
      element("pageSetUpPr", { fitToPage: 1 }),
    ]),
    element("sheetViews", {}, [element("sheetView", { showGridLines: 0, workbookViewId: 0 }, paneElements(frozen))]),
    element("sheetFormatPr", { defaultRowHeight: 15 }),
    element(
      "cols",
      {},
      table.columns.map((column, index) => columnElement(column, table.firstColumn + index)),
    ),
    element("sheetData"),
    ...(merges.length === 0
      ? []
      : [
          element(
            "mergeCells",
            { count: merges.length },
            merges.map((area) => element("mergeCell", { ref: addressOf(area) })),
          ),
        ]),
    element("printOptions", { horizontalCentered: 1 }),
    element("pageMargins", {
      left: inches(left),
      right: inches(right),
      top: inches(top),
      bottom: inches(bottom),
      header: inches(header),
      footer: inches(footer),
    }),
    // As many pages in height as it takes.
    element("pageSetup", { paperSize: a4, orientation: print.orientation, fitToHeight: 0 }),
  ]);
}

/** A character of the usual font is 7 pixels wide, and a column 5 pixels wider than its characters. */
function columnElement({ width, isHidden }: ColumnPlan, column: number): XmlElement {
  const stored = Math.round((width + 5 / 7) * 1e6) / 1e6;
  const attributes = {
    min: column + 1,
    max: column + 1,
    width: stored,
    hidden: isHidden ? 1 : undefined,
    customWidth: 1,
  };
  return element("col", attributes);
}

function paneElements({ rows, columns }: SheetPlan["frozen"]): readonly XmlElement[] {
  if (rows === 0 && columns === 0) return [];
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  return [
    element("pane", {
      xSplit: columns === 0 ? undefined : columns,
      ySplit: rows === 0 ? undefined : rows,
      topLeftCell: cellAddress(rows, columns),
      activePane: pane,
      state: "frozen",
    }),
    element("selection", { pane }),
  ];
}
