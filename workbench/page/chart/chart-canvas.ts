/** Sizes and colours all charts share. Lengths are pixels at 100 %. */
export const INK = { text: "#595959", title: "#404040", line: "#D9D9D9", axis: "#BFBFBF", ground: "#FFFFFF" } as const;

const FONT = '"Segoe UI", "Noto Sans", "Liberation Sans", sans-serif';
export const TEXT_SIZE = 12;
export const TITLE_SIZE = 16;
export const LINE_HEIGHT = 16;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const cutOff = (
  { left, top, width, height }: Box,
  cut: Partial<Record<"top" | "bottom" | "left" | "right", number>>,
): Box => ({
  left: left + (cut.left ?? 0),
  top: top + (cut.top ?? 0),
  width: Math.max(0, width - (cut.left ?? 0) - (cut.right ?? 0)),
  height: Math.max(0, height - (cut.top ?? 0) - (cut.bottom ?? 0)),
});

export interface TextStyle {
  readonly align: CanvasTextAlign;
  readonly size?: number;
  readonly color?: string;
}

/** Writes one line, its middle at `y`, shortened with … where it is wider than `room`. */
export function write(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  room: number,
  style: TextStyle,
): void {
  context.font = `${String(style.size ?? TEXT_SIZE)}px ${FONT}`;
  context.textAlign = style.align;
  context.textBaseline = "middle";
  context.fillStyle = style.color ?? INK.text;
  context.fillText(shortened(context, text, room), x, y);
}

export function widthOf(context: CanvasRenderingContext2D, text: string, size: number = TEXT_SIZE): number {
  context.font = `${String(size)}px ${FONT}`;
  return context.measureText(text).width;
}

function shortened(context: CanvasRenderingContext2D, text: string, room: number): string {
  if (context.measureText(text).width <= room) return text;
  let length = text.length;
  while (length > 1 && context.measureText(`${text.slice(0, length)}…`).width > room) length--;
  return `${text.slice(0, length).trimEnd()}…`;
}

export function strokeLine(
  context: CanvasRenderingContext2D,
  color: string,
  points: readonly (readonly [number, number])[],
  width = 1,
): void {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.lineJoin = "round";
  context.beginPath();
  points.forEach(([x, y], index) => {
    if (index === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  });
  context.stroke();
}

/** A line of a pixel is sharp between two pixels' edges. */
export const sharp = (position: number): number => Math.round(position) + 0.5;
