import type { Injector } from "@univerjs/core";
import { IEditorBridgeService } from "@univerjs/sheets-ui";
import type { GridListener } from "./grid-listener";

/** Follows the cell editor and keeps what is being typed safe from results that arrive for the same cell. */
export function followCellEditing(injector: Injector, listener: GridListener): void {
  const bridge = injector.get(IEditorBridgeService);
  // Univer puts a cell's new content into its open editor, in the middle of what is being typed. Excel never does.
  const refresh = bridge.refreshEditCellState.bind(bridge);
  bridge.refreshEditCellState = () => {
    if (!bridge.isVisible().visible) refresh();
  };
  const change = bridge.changeVisible.bind(bridge);
  bridge.changeVisible = (param) => {
    if (param.visible) listener.editBegins();
    // What was typed is in its cell when the editor is gone.
    change(param);
    if (!param.visible) listener.editEnds();
  };
}
