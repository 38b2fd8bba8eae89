/** What the page keeps ready for the pane's document, which asks for it before office.js is loaded. */
export interface PaneLink {
  /** The host object for a pane that is just being loaded. */
  attach(): object;
}

declare global {
  interface Window {
    /** Set by the workbench page in its own window. */
    workbenchPane?: PaneLink;
  }
}
