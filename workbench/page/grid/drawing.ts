import { Shape, type IShapeProps, type UniverRenderingContext } from "@univerjs/engine-render";

/** Something drawn over the cells: it scrolls, freezes and zooms with them. Pixels at 100 %, from the sheet's own corner. */
export interface Drawing {
  readonly key: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Draws with its own upper left corner at 0, 0. */
  draw(context: CanvasRenderingContext2D): void;
  /** The person pressed it with the mouse; the point is one of the browser's window. */
  press?(point: { readonly x: number; readonly y: number }): void;
}

/** Above the cells, below selections. */
const ABOVE_CELLS = 5000;

export class DrawingShape extends Shape<IShapeProps> {
  private readonly drawing: Drawing;

  constructor(drawing: Drawing) {
    const { key, left, top, width, height, press } = drawing;
    super(key, {
      left,
      top,
      width,
      height,
      zIndex: ABOVE_CELLS,
      evented: press !== undefined,
      ...(press && { hoverCursor: "pointer" }),
    });
    this.drawing = drawing;
    this.onPointerDown$.subscribeEvent((event) => {
      const { clientX, clientY, button } = event;
      if (button === 0) press?.({ x: clientX, y: clientY });
    });
  }

  protected override _draw(context: UniverRenderingContext): void {
    this.drawing.draw(context);
  }
}
