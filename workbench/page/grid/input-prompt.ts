import type { Injector } from "@univerjs/core";
import type { Engine } from "../../engine/engine";
import { validationAt } from "../../engine/validations";
import { element } from "../element";
import { measureCell } from "./cell-box";

const GAP = 4;

/** Shows the prompt of a cell's validation while the cell is selected, as Excel does, until something is scrolled. */
export function showInputPrompts(injector: Injector, engine: Engine): () => void {
  const card = element("div", { class: "hover-card", role: "note" });
  card.hidden = true;
  document.body.append(card);
  const hide = (): void => {
    card.hidden = true;
  };
  const show = (): void => {
    const { sheet, area } = engine.selection;
    const prompt = validationAt(engine, sheet, area.row, area.column)?.prompt;
    card.hidden = !prompt?.show || sheet !== engine.sheets.activeId;
    if (card.hidden || !prompt) return;
    const { x, y, height } = measureCell(injector, engine.workbook.getUnitId(), area.row, area.column);
    card.replaceChildren(element("strong", {}, prompt.title), element("p", {}, prompt.message));
    card.style.left = `${String(x + GAP)}px`;
    card.style.top = `${String(y + height + GAP)}px`;
  };
  const stopListening = engine.changes.listen(({ kind }) => {
    if (kind === "selected") show();
    if (kind === "sheetActivated") hide();
  });
  document.addEventListener("wheel", hide, { passive: true });
  return () => {
    stopListening();
    document.removeEventListener("wheel", hide);
    card.remove();
  };
}
