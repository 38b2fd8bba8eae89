import type { SpreadsheetSkeleton } from "@univerjs/engine-render";
import type { WorkbookChange } from "../../engine/change-feed";
import type { Engine } from "../../engine/engine";
import type { ShownConditionalLooks } from "./conditional-looks";
import { type Drawing, DrawingShape } from "./drawing";
import type { SheetRender } from "./sheet-render";

/** Everything to be drawn over the cells of a sheet. */
export type ListDrawings = (sheet: string, skeleton: SpreadsheetSkeleton) => readonly Drawing[];

/** Keeps what is drawn over and behind the cells as the workbook says, for as long as the workbook is shown. */
export function keepDrawings(
  render: SheetRender,
  engine: Engine,
  looks: ShownConditionalLooks,
  list: ListDrawings,
): () => void {
  let shapes: readonly DrawingShape[] = [];
  let frame: number | undefined;
  let areCellsDue = false;
  const draw = (): void => {
    frame = undefined;
    if (areCellsDue) render.redraw();
    areCellsDue = false;
    for (const shape of shapes) shape.dispose();
    const { skeleton } = render;
    shapes = skeleton
      ? list(skeleton.worksheet.getSheetId(), skeleton).map((drawing) => new DrawingShape(drawing))
      : [];
    render.scene.addObjects([...shapes]);
    render.scene.makeDirty();
  };
  const drawSoon = (): void => {
    frame ??= requestAnimationFrame(draw);
  };
  const stopListening = engine.changes.listen((change) => {
    if (change.kind === "selected") return;
    looks.forget();
    areCellsDue ||= changesLooks(engine, change);
    drawSoon();
  });
  const remeasured = render.remeasured.subscribe(() => {
    if (!areCellsDue) drawSoon();
  });
  return () => {
    if (frame !== undefined) cancelAnimationFrame(frame);
    stopListening();
    remeasured.unsubscribe();
    for (const shape of shapes) shape.dispose();
  };
}

/** Univer itself draws anew the cells that were written, but not those whose look follows from others. */
function changesLooks(engine: Engine, { kind }: WorkbookChange): boolean {
  if (kind === "tableAdded" || kind === "tableChanged" || kind === "tableDeleted" || kind === "recordsChanged")
    return true;
  return engine.sheets.records(engine.sheets.activeId).conditionalFormats.length > 0;
}
