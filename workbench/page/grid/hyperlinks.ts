import { parseReference } from "../../engine/a1";
import type { Engine } from "../../engine/engine";
import type { HyperlinkData } from "../../workbook-data";
import type { SheetRender } from "./sheet-render";

/** Pixels a mouse may move while it is pressed for it still to be a click. */
const STEADY = 4;

/** A click on a cell with a link follows it: to another place of the workbook, or in a window of its own. */
export function followLinks(render: SheetRender, engine: Engine): () => void {
  const { canvas } = render;
  let pressed: { readonly x: number; readonly y: number } | undefined;
  const press = ({ clientX, clientY }: MouseEvent): void => {
    pressed = { x: clientX, y: clientY };
  };
  const release = ({ clientX, clientY }: MouseEvent): void => {
    const { sheet, area } = engine.selection;
    const isDrag = !pressed || Math.hypot(pressed.x - clientX, pressed.y - clientY) > STEADY;
    if (isDrag || area.rows * area.columns !== 1) return;
    const link = engine.sheets
      .records(sheet)
      .hyperlinks.find(({ row, column }) => row === area.row && column === area.column);
    if (link) follow(engine, link);
  };
  canvas.addEventListener("pointerdown", press);
  canvas.addEventListener("click", release);
  return () => {
    canvas.removeEventListener("pointerdown", press);
    canvas.removeEventListener("click", release);
  };
}

/** Addresses that a browser opens without running anything. */
const OPENED = /^(?:https?|mailto):/i;

function follow(engine: Engine, { address, documentReference }: HyperlinkData): void {
  if (documentReference !== undefined && address === undefined) {
    goTo(engine, documentReference);
  } else if (address !== undefined && OPENED.test(address)) {
    window.open(address, "_blank", "noopener,noreferrer");
  }
}

/** The place may be an address or a name. */
function goTo(engine: Engine, place: string): void {
  const formula = engine.names
    .all()
    .find(({ name }) => name.toLowerCase() === place.toLowerCase())
    ?.formula.slice(1);
  const reference = parseReference(formula ?? place);
  if (!reference) return;
  const sheet = reference.sheet === undefined ? engine.selection.sheet : engine.sheets.idOf(reference.sheet);
  if (sheet !== undefined) engine.select(sheet, reference.area);
}
