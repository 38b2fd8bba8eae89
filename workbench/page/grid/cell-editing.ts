import {
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  type DocumentDataModel,
  type Injector,
  IUniverInstanceService,
} from "@univerjs/core";
import { IEditorBridgeService } from "@univerjs/sheets-ui";
import { KeyCode } from "@univerjs/ui";
import { objectionTo } from "../../engine/entry-check";
import type { Engine } from "../../engine/engine";
import type { GridListener, GridObjection } from "./grid-listener";
import type { ReadEngine } from "./read-engine";
import { typedEdit } from "./typed-entries";

/**
 * Follows the cell editor. What is being typed is safe from results that arrive for the same cell, and a formula that cannot
 * be read stays in the editor, to be corrected or given up with Esc.
 */
export function followCellEditing(injector: Injector, readEngine: ReadEngine, listener: GridListener): void {
  const bridge = injector.get(IEditorBridgeService);
  // Univer puts a cell's new content into its open editor, in the middle of what is being typed. Excel never does.
  const refresh = bridge.refreshEditCellState.bind(bridge);
  bridge.refreshEditCellState = () => {
    if (!bridge.isVisible().visible) refresh();
  };
  const change = bridge.changeVisible.bind(bridge);
  let isRefused = false;
  bridge.changeVisible = (param) => {
    const isEntered = !param.visible && param.keycode !== undefined && param.keycode !== KeyCode.ESC;
    const engine = readEngine();
    const objection = isEntered && engine && bridge.isVisible().visible ? unreadable(injector, engine) : undefined;
    if (objection) {
      isRefused = true;
      listener.objects(objection);
      return;
    }
    if (isRefused && !param.visible) listener.mended();
    isRefused = false;
    if (param.visible) listener.editBegins();
    // What was typed is in its cell when the editor is gone.
    change(param);
    if (!param.visible) listener.editEnds();
  };
}

function unreadable(injector: Injector, engine: Engine): GridObjection | undefined {
  const place = injector.get(IEditorBridgeService).getEditLocation();
  const typed = injector
    .get(IUniverInstanceService)
    .getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY)
    ?.getBody()?.dataStream;
  if (!place || typed === undefined) return undefined;
  const cell = { sheet: place.sheetId, row: place.row, column: place.column };
  const edit = typedEdit(engine, cell, typed.replace(/\r\n$/, "").replaceAll("\r", "\n"));
  if (!edit.formula) return undefined;
  const objection = objectionTo(engine, cell, edit);
  return objection?.kind === "unreadable" ? objection : undefined;
}
