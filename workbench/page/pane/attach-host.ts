/**
 * Runs in the pane, before office.js: puts the host where a Windows Excel has it. Excel defines `window.external` itself,
 * so it is there when office.js looks for it; nothing of office.js is changed.
 */
import "./pane-link";

const link = window.parent.workbenchPane;
if (!link) throw new Error("The pane is shown by the workbench page, not on its own");
Object.defineProperty(window, "external", { value: link.attach(), writable: true, configurable: true });
