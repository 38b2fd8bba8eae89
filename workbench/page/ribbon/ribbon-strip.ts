import { element } from "../element";
import type { RibbonAction, RibbonControl, RibbonFace, RibbonTab } from "./add-in-manifest";

/** The add-in's ribbon: its tabs, and the groups of the tab that is chosen. */
export function ribbonStrip(tabs: readonly RibbonTab[], run: (action: RibbonAction) => void): HTMLElement {
  const groups = element("div", { class: "ribbon-groups", role: "toolbar" });
  const buttons = tabs.map((tab) =>
    element(
      "button",
      {
        class: "ribbon-tab",
        type: "button",
        role: "tab",
        onclick: () => {
          choose(tab);
        },
      },
      tab.label,
    ),
  );
  const choose = (chosen: RibbonTab): void => {
    buttons.forEach((button, index) => {
      button.setAttribute("aria-selected", String(tabs[index] === chosen));
    });
    groups.setAttribute("aria-label", chosen.label);
    groups.replaceChildren(...chosen.groups.map(({ label, controls }) => ribbonGroup(label, controls, run)));
  };
  if (tabs[0]) choose(tabs[0]);
  return element(
    "div",
    { class: "ribbon" },
    element("div", { class: "ribbon-tabs", role: "tablist" }, ...buttons),
    groups,
  );
}

function ribbonGroup(
  label: string,
  controls: readonly RibbonControl[],
  run: (action: RibbonAction) => void,
): HTMLElement {
  const faces = controls.map((control) =>
    control.kind === "button" ? ribbonButton(control, run) : ribbonMenu(control, run),
  );
  return element(
    "div",
    { class: "ribbon-group", role: "group", "aria-label": label },
    element("div", { class: "ribbon-controls" }, ...faces),
    element("div", { class: "ribbon-group-label" }, label),
  );
}

function ribbonButton(
  control: Extract<RibbonControl, { kind: "button" }>,
  run: (action: RibbonAction) => void,
): HTMLElement {
  const press = (): void => {
    run(control.action);
  };
  return element(
    "button",
    { class: "ribbon-button", type: "button", title: tooltip(control), onclick: press },
    ...face(control),
  );
}

function ribbonMenu(
  control: Extract<RibbonControl, { kind: "menu" }>,
  run: (action: RibbonAction) => void,
): HTMLElement {
  const head = element(
    "summary",
    { class: "ribbon-button", title: tooltip(control) },
    ...face(control),
    element("span", { class: "menu-arrow" }),
  );
  const menu = element("details", { class: "menu ribbon-menu" }, head);
  const items = control.items.map((item) => {
    const choose = (): void => {
      menu.open = false;
      run(item.action);
    };
    return element(
      "button",
      { class: "menu-item", type: "button", role: "menuitem", title: tooltip(item), onclick: choose },
      item.label,
    );
  });
  menu.append(element("div", { class: "menu-items", role: "menu" }, ...items));
  // A press anywhere else closes it, as any menu.
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (!menu.contains(relatedTarget as Node | null)) menu.open = false;
  });
  return menu;
}

function face({ label, icon }: RibbonFace): readonly HTMLElement[] {
  const text = element("span", { class: "ribbon-label" }, label);
  return icon === undefined
    ? [text]
    : [element("img", { class: "ribbon-icon", src: icon, alt: "", width: "32", height: "32" }), text];
}

const tooltip = ({ title, description }: RibbonFace): string =>
  [title, description].filter((part) => part !== "").join("\n");
