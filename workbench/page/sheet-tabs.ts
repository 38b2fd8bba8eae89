import type { Engine } from "../engine/engine";
import { checkedName } from "../objects/worksheet";
import { ExcelError } from "../protocol/excel-error";
import { element } from "./element";
import type { PageText } from "./page-text";

/** The tabs below the grid. What a person does here goes through the workbook's own verbs, so that formulas and the add-in follow. */
export class SheetTabs {
  private readonly place: HTMLElement;
  private readonly complain: (sentence: string) => void;
  private stopListening: () => void = () => undefined;

  constructor(place: HTMLElement, complain: (sentence: string) => void) {
    this.place = place;
    this.complain = complain;
  }

  show(engine: Engine, text: PageText): void {
    this.stopListening();
    const draw = (): void => {
      this.draw(engine, text);
    };
    this.stopListening = engine.changes.listen(({ kind }) => {
      if (kind.startsWith("sheet") || kind === "recordsChanged") draw();
    });
    draw();
  }

  private draw(engine: Engine, text: PageText): void {
    const visible = engine.sheets.ids().filter((sheet) => engine.sheets.records(sheet).visibility === "Visible");
    const tabs = visible.map((sheet) => this.tab(engine, sheet, text));
    const add = (): void => {
      engine.activateSheet(engine.addSheet());
    };
    const adding = element(
      "button",
      { class: "icon-button", type: "button", title: text.addSheet, "aria-label": text.addSheet, onclick: add },
      "+",
    );
    this.place.replaceChildren(
      element("div", { class: "sheet-tabs", role: "tablist", "aria-label": text.sheets }, ...tabs),
      adding,
    );
    this.place.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  private tab(engine: Engine, sheet: string, text: PageText): HTMLElement {
    const name = engine.grid(sheet).name;
    const { tabColor } = engine.sheets.records(sheet);
    const isShown = sheet === engine.sheets.activeId;
    const attributes = {
      class: "sheet-tab",
      type: "button",
      role: "tab",
      "aria-selected": String(isShown),
      title: text.renameSheet,
    };
    const tab = element("button", attributes, name);
    if (tabColor !== undefined) tab.style.setProperty("--tab-color", tabColor);
    tab.addEventListener("click", () => {
      engine.activateSheet(sheet);
    });
    tab.addEventListener("dblclick", () => {
      this.rename(engine, sheet, this.place.querySelector<HTMLElement>("[aria-selected=true]") ?? tab, text);
    });
    return tab;
  }

  /** Types a name over a tab: Enter or leaving keeps it, Escape does not. */
  private rename(engine: Engine, sheet: string, tab: HTMLElement, text: PageText): void {
    const before = engine.grid(sheet).name;
    const input = element("input", {
      class: "sheet-name",
      "aria-label": text.sheetName,
      value: before,
      maxlength: "31",
    });
    const end = (name: string): void => {
      input.replaceWith(tab);
      if (name === before) return;
      try {
        engine.renameSheet(sheet, checkedName(name, engine.sheets.idOf(name) !== sheet, { engine }));
      } catch (problem) {
        if (!(problem instanceof ExcelError)) throw problem;
        this.complain(text.wrongSheetName(name));
      }
    };
    const keep = (): void => {
      end(input.value.trim());
    };
    input.addEventListener("blur", keep, { once: true });
    input.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key !== "Enter" && event.key !== "Escape") return;
      input.removeEventListener("blur", keep);
      end(event.key === "Enter" ? input.value.trim() : before);
    });
    tab.replaceWith(input);
    input.select();
  }
}
