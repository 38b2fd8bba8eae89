import type { Injector } from "@univerjs/core";
import type { Engine } from "../../engine/engine";
import { validationAt } from "../../engine/validations";
import { element } from "../element";
import { measureCell } from "./cell-box";

const GAP = 4;

/** What a selected cell says beside itself: a heading, which may be empty, and a sentence. */
export interface CellTip {
  readonly title: string;
  readonly message: string;
}

/**
 * Shows the prompt of a cell's validation while the cell is selected, as Excel does, and why a custom function shows an
 * error ("accessed by hovering over the error flag"), until something is scrolled.
 */
export function showCellTips(
  injector: Injector,
  engine: Engine,
  errorTipAt: (sheet: string, row: number, column: number) => CellTip | undefined,
): () => void {
  const card = element("div", { class: "hover-card", role: "note" });
  card.hidden = true;
  document.body.append(card);
  const hide = (): void => {
    card.hidden = true;
  };
  const show = (): void => {
    const { sheet, area } = engine.selection;
    const prompt = validationAt(engine, sheet, area.row, area.column)?.prompt;
    const tips = [...(prompt?.show ? [prompt] : []), errorTipAt(sheet, area.row, area.column)].filter(
      (tip) => tip !== undefined,
    );
    card.hidden = tips.length === 0 || sheet !== engine.sheets.activeId;
    if (card.hidden) return;
    const { x, y, height } = measureCell(injector, engine.workbook.getUnitId(), area.row, area.column);
    card.replaceChildren(
      ...tips.flatMap(({ title, message }) => [element("strong", {}, title), element("p", {}, message)]),
    );
    card.style.left = `${String(x + GAP)}px`;
    card.style.top = `${String(y + height + GAP)}px`;
  };
  const stopListening = engine.changes.listen(({ kind }) => {
    if (kind === "selected" || kind === "recalculated") show();
    if (kind === "sheetActivated") hide();
  });
  document.addEventListener("wheel", hide, { passive: true });
  return () => {
    stopListening();
    document.removeEventListener("wheel", hide);
    card.remove();
  };
}
