import type { Engine } from "../../engine/engine";
import { element } from "../element";
import type { PageText } from "../page-text";
import type { FilterColumn, Point } from "./filter-buttons";
import {
  applyChoices,
  clearColumn,
  type FilterChoice,
  filterChoices,
  isColumnFiltered,
  sortColumn,
} from "./filter-choices";

/** Opens what a filter button offers: sorting, and the values to let through. It closes when something else is pressed. */
export function openFilterPanel(engine: Engine, column: FilterColumn, point: Point, text: PageText): void {
  const panel = element("div", { class: "filter-panel", role: "dialog", "aria-label": text.filter });
  const close = (): void => {
    document.removeEventListener("pointerdown", closeOutside, true);
    panel.remove();
  };
  const closeOutside = ({ target }: Event): void => {
    if (!panel.contains(target as Node)) close();
  };
  const doing = (work: () => void) => (): void => {
    close();
    work();
  };
  const choices = filterChoices(engine, column);
  const boxes = choices.map((choice) => choiceBox(choice, text));
  const all = everyBox(boxes, text);
  const chosen = (): readonly FilterChoice[] =>
    choices.map((choice, index) => ({ ...choice, isChosen: boxes[index]!.input.checked }));
  panel.append(
    menuButton(
      text.sortAscending,
      doing(() => {
        sortColumn(engine, column, "ascending");
      }),
    ),
    menuButton(
      text.sortDescending,
      doing(() => {
        sortColumn(engine, column, "descending");
      }),
    ),
    ...(isColumnFiltered(engine, column)
      ? [
          menuButton(
            text.clearFilter,
            doing(() => {
              clearColumn(engine, column);
            }),
          ),
        ]
      : []),
    element("div", { class: "filter-values" }, all, ...boxes.map(({ label }) => label)),
    element(
      "div",
      { class: "filter-buttons" },
      element("button", { class: "header-button", type: "button", onclick: close }, text.cancel),
      element(
        "button",
        {
          class: "header-button main",
          type: "button",
          onclick: doing(() => {
            applyChoices(engine, column, chosen());
          }),
        },
        text.filter,
      ),
    ),
  );
  panel.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") close();
  });
  document.body.append(panel);
  document.addEventListener("pointerdown", closeOutside, true);
  const { width, height } = panel.getBoundingClientRect();
  panel.style.left = `${String(Math.max(4, Math.min(point.x, window.innerWidth - width - 4)))}px`;
  panel.style.top = `${String(Math.max(4, Math.min(point.y + 8, window.innerHeight - height - 4)))}px`;
  panel.querySelector("button")?.focus();
}

interface ChoiceBox {
  readonly label: HTMLElement;
  readonly input: HTMLInputElement;
}

function choiceBox({ text: shown, isChosen }: FilterChoice, text: PageText): ChoiceBox {
  const input = element("input", { type: "checkbox" });
  input.checked = isChosen;
  return { input, label: element("label", { class: "filter-value" }, input, shown === "" ? text.blanks : shown) };
}

function everyBox(boxes: readonly ChoiceBox[], text: PageText): HTMLElement {
  const input = element("input", { type: "checkbox" });
  const look = (): void => {
    const count = boxes.filter((box) => box.input.checked).length;
    input.checked = count === boxes.length;
    input.indeterminate = count > 0 && count < boxes.length;
  };
  input.addEventListener("change", () => {
    for (const box of boxes) box.input.checked = input.checked;
  });
  for (const box of boxes) box.input.addEventListener("change", look);
  look();
  return element("label", { class: "filter-value" }, input, text.selectAll);
}

const menuButton = (label: string, press: () => void): HTMLElement =>
  element("button", { class: "menu-item", type: "button", onclick: press }, label);
