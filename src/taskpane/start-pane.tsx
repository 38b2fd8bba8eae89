/** Puts the pane on its page. Called once Office is ready; knows nothing of Office itself. */
import { createRoot } from "react-dom/client";
import { PaneApp, type PaneAppProps } from "./components/PaneApp";
import type { PaneTheme } from "./theme";

export interface RunningPane {
  readonly changeTheme: (theme: PaneTheme) => void;
  readonly stop: () => void;
}

export function startPane(root: Element, options: PaneAppProps): RunningPane {
  // The page leaves room around everything, which a pane this narrow cannot spare.
  document.body.style.margin = "0";
  const react = createRoot(root);
  const draw = (theme: PaneTheme): void => react.render(<PaneApp {...options} theme={theme} />);
  draw(options.theme);
  return { changeTheme: draw, stop: () => react.unmount() };
}
