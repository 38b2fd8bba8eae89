import type { SheetChart } from "hucre";
import type { SheetData } from "../../../workbook-data";
import type { PackageDraft } from "../../package/package-draft";
import { relationshipKind } from "../../package/relationships";
import { chartPart } from "./chart-part";
import { drawingPart } from "./drawing-part";

/** Only a chart's place in the package: its part is written anew. */
export const PLACEHOLDER: SheetChart = {
  type: "column",
  series: [{ values: "A1" }],
  anchor: { from: { row: 0, col: 0 } },
};

export function writeCharts(draft: PackageDraft, part: string, sheet: SheetData): void {
  const drawing = draft.relationships(part).find((link) => relationshipKind(link) === "drawing")?.target;
  if (drawing === undefined) return;
  const links = draft.relationships(drawing);
  links.forEach(({ target }, index) => draft.setTree(target, chartPart(sheet.charts[index]!)));
  draft.setTree(
    drawing,
    drawingPart(
      sheet,
      links.map(({ id }) => id),
    ),
  );
}
