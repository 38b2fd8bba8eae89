/** The workbook's state, followed as it changes. */
import { useSyncExternalStore } from "react";
import type { PaneSource, PaneState } from "../pane-model";

export function usePaneState(source: PaneSource): PaneState {
  return useSyncExternalStore(source.subscribe, source.current);
}
