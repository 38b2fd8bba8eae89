import type { Injector } from "@univerjs/core";
import { IRenderManagerService, type IRender, type SpreadsheetSkeleton } from "@univerjs/engine-render";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { Observable } from "rxjs";

/** Where Univer draws the sheet that is shown: its canvas, its scene and the measures of its rows and columns. */
export class SheetRender {
  private readonly render: IRender;
  private readonly skeletons: SheetSkeletonManagerService;

  constructor(render: IRender) {
    this.render = render;
    this.skeletons = render.with(SheetSkeletonManagerService);
  }

  get scene(): IRender["scene"] {
    return this.render.scene;
  }

  get canvas(): HTMLCanvasElement {
    return this.render.engine.getCanvasElement();
  }

  get skeleton(): SpreadsheetSkeleton | undefined {
    return this.skeletons.getCurrentSkeleton() ?? undefined;
  }

  /** Tells when the shown sheet, or a size in it, is another. */
  get remeasured(): Observable<unknown> {
    return this.skeletons.currentSkeleton$;
  }

  /** Draws the cells anew, their looks included. */
  redraw(): void {
    const current = this.skeletons.getCurrentParam();
    if (!current) return;
    this.skeletons.reCalculate({ ...current, dirty: true });
    this.render.mainComponent?.makeDirty();
  }
}

/** Begins some work on a workbook's drawing as soon as there is one; gives the way to end it. */
export function whenDrawn(injector: Injector, unitId: string, begin: (render: SheetRender) => () => void): () => void {
  const renders = injector.get(IRenderManagerService);
  const render = renders.getRenderById(unitId);
  if (render) return begin(new SheetRender(render));
  let end = (): void => {
    waiting.unsubscribe();
  };
  const waiting = renders.created$.subscribe((created) => {
    if (created.unitId !== unitId) return;
    waiting.unsubscribe();
    end = begin(new SheetRender(created));
  });
  return () => {
    end();
  };
}
