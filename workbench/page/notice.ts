import { element } from "./element";

/** Long enough to read a sentence twice. */
const SHOWN_FOR = 12_000;

/** One sentence at the lower edge of the page. A new one takes the place of the last. */
export class Notice {
  private readonly place: HTMLElement;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(place: HTMLElement) {
    this.place = place;
  }

  show(sentence: string, kind: "done" | "problem", dismissLabel: string): void {
    clearTimeout(this.timer);
    const dismiss = element(
      "button",
      {
        class: "icon-button",
        type: "button",
        "aria-label": dismissLabel,
        onclick: () => {
          this.clear();
        },
      },
      "×",
    );
    this.place.replaceChildren(
      element(
        "div",
        { class: `notice notice-${kind}`, role: kind === "problem" ? "alert" : "status" },
        sentence,
        dismiss,
      ),
    );
    this.timer = setTimeout(() => {
      this.clear();
    }, SHOWN_FOR);
  }

  clear(): void {
    this.place.replaceChildren();
  }
}
