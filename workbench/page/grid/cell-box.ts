import { ICommandService, type Injector } from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/engine-render";
import { ScrollToRangeOperation, SheetSkeletonManagerService } from "@univerjs/sheets-ui";

/** Pixels of the browser's window. */
export interface CellBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a cell of the shown sheet is painted, once it has been scrolled into sight. */
export async function cellBox(injector: Injector, unitId: string, row: number, column: number): Promise<CellBox> {
  const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
  await injector.get(ICommandService).executeCommand(ScrollToRangeOperation.id, { range });
  await nextFrame();
  return measureCell(injector, unitId, row, column);
}

/** Where a cell is painted now, whether that is in sight or not. */
export function measureCell(injector: Injector, unitId: string, row: number, column: number): CellBox {
  const render = injector.get(IRenderManagerService).getRenderById(unitId);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  if (!render || !skeleton) throw new Error("The grid is not painted yet");
  const { startX, startY, endX, endY } = skeleton.getCellWithCoordByIndex(row, column);
  const { scene } = render;
  const main = scene.getViewport("viewMain")!;
  const { xSplit, ySplit, startRow, startColumn } = skeleton.worksheet.getFreeze();
  const isFrozenRow = ySplit > 0 && row < startRow;
  const isFrozenColumn = xSplit > 0 && column < startColumn;
  const scrolled = { x: isFrozenColumn ? 0 : main.viewportScrollX, y: isFrozenRow ? 0 : main.viewportScrollY };
  const { scaleX, scaleY } = scene.getAncestorScale();
  const canvas = render.engine.getCanvasElement().getBoundingClientRect();
  return {
    x: canvas.x + (startX - scrolled.x) * scaleX,
    y: canvas.y + (startY - scrolled.y) * scaleY,
    width: (endX - startX) * scaleX,
    height: (endY - startY) * scaleY,
  };
}

const nextFrame = (): Promise<void> =>
  new Promise((resolve) =>
    requestAnimationFrame(() => {
      resolve();
    }),
  );
