import type { OfficeThemeName } from "../../transport/office-theme";
import { element } from "../element";
import type { PageText } from "../page-text";

/** The task pane: its title bar and the frame the add-in's own page is loaded into. */
export class PaneFrame {
  readonly frame = element("iframe", { class: "pane-frame", name: "pane" });
  private readonly title = element("h2", { class: "pane-title" });
  private readonly close = element(
    "button",
    {
      class: "icon-button",
      type: "button",
      onclick: () => {
        this.hide();
      },
    },
    "×",
  );
  private readonly place: HTMLElement;
  private readonly visibilityListeners = new Set<(isVisible: boolean) => void>();

  constructor(place: HTMLElement) {
    this.place = place;
    place.replaceChildren(element("div", { class: "pane-bar" }, this.title, this.close), this.frame);
  }

  load(path: string): void {
    this.frame.src = path;
  }

  label(displayName: string, text: PageText): void {
    this.title.textContent = displayName;
    this.frame.title = displayName;
    this.close.title = text.closePane;
    this.close.setAttribute("aria-label", text.closePane);
    this.place.setAttribute("aria-label", text.pane);
  }

  /** What the pane's page reads as `prefers-color-scheme`. */
  setTheme(theme: OfficeThemeName): void {
    this.frame.style.colorScheme = theme === "light" ? "light" : "dark";
  }

  get isVisible(): boolean {
    return !this.place.hidden;
  }

  show(): void {
    this.setVisible(true);
  }

  hide(): void {
    this.setVisible(false);
  }

  onVisibility(listener: (isVisible: boolean) => void): void {
    this.visibilityListeners.add(listener);
  }

  /** A closed pane's frame stays loaded: its runtime is shared and goes on, as with a shared runtime in Excel. */
  private setVisible(isVisible: boolean): void {
    if (this.isVisible === isVisible) return;
    this.place.hidden = !isVisible;
    for (const listener of this.visibilityListeners) listener(isVisible);
  }
}
