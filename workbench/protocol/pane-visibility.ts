import { EVENT_CATEGORY, type PaneMessage } from "./messages";

/** office.js's number for the event that the pane was shown or hidden. */
const VISIBILITY_CHANGED = 65_539;

export type StartState = "Inactive" | "Background";

/**
 * Whether the task pane is in sight. A pane that is hidden goes on running, as with a shared runtime: "the add-in's code
 * continues running even if the task pane is closed".
 */
export class PaneVisibility {
  isVisible = true;
  /** "Load: the add-in is loaded immediately when the document is opened", though nobody opens its pane. */
  startState: StartState = "Inactive";
  private readonly post: (message: PaneMessage) => void;
  private readonly listeners = new Set<(isVisible: boolean) => void>();

  constructor(post: (message: PaneMessage) => void) {
    this.post = post;
  }

  listen(listener: (isVisible: boolean) => void): void {
    this.listeners.add(listener);
  }

  set(state: "shown" | "hidden"): void {
    const isVisible = state === "shown";
    if (this.isVisible === isVisible) return;
    this.isVisible = isVisible;
    for (const listener of this.listeners) listener(isVisible);
    const message = JSON.stringify({ visibility: isVisible ? "Visible" : "Hidden" });
    this.post({ category: EVENT_CATEGORY, type: VISIBILITY_CHANGED, target: "", message, isRemote: false });
  }
}
