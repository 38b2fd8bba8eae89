/** The width of Excel's own task pane, and how far it can be dragged, in pixels. */
export const PANE_WIDTH = { least: 320, usual: 350, most: 450 } as const;

const KEY_STEP = 10;

/** Lets the pane's width be dragged, or changed with the arrow keys. */
export function makeSplitter(handle: HTMLElement, setWidth: (pixels: number) => void): void {
  let width: number = PANE_WIDTH.usual;
  const apply = (pixels: number): void => {
    width = Math.min(PANE_WIDTH.most, Math.max(PANE_WIDTH.least, pixels));
    handle.setAttribute("aria-valuenow", String(width));
    setWidth(width);
  };
  handle.setAttribute("aria-valuemin", String(PANE_WIDTH.least));
  handle.setAttribute("aria-valuemax", String(PANE_WIDTH.most));
  handle.addEventListener("pointerdown", (down) => {
    const start = { x: down.clientX, width };
    const follow = (move: PointerEvent): void => {
      apply(start.width + start.x - move.clientX);
    };
    handle.setPointerCapture(down.pointerId);
    handle.addEventListener("pointermove", follow);
    handle.addEventListener(
      "lostpointercapture",
      () => {
        handle.removeEventListener("pointermove", follow);
      },
      { once: true },
    );
  });
  handle.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft") apply(width + KEY_STEP);
    if (event.key === "ArrowRight") apply(width - KEY_STEP);
  });
  apply(width);
}
