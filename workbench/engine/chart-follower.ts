import type { ICommandService } from "@univerjs/core";
import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowAutoHeightMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from "@univerjs/sheets";
import { anchorChartsAlong, type ChartAnchors, settleCharts } from "./chart-anchors";
import type { Engine } from "./engine";
import type { GridShift } from "./grid-shift";

const RESIZING: Readonly<Record<string, GridShift["axis"]>> = {
  [SetWorksheetColWidthMutation.id]: "columns",
  [SetColHiddenMutation.id]: "columns",
  [SetColVisibleMutation.id]: "columns",
  [SetWorksheetRowHeightMutation.id]: "rows",
  [SetWorksheetRowAutoHeightMutation.id]: "rows",
  [SetWorksheetRowIsAutoHeightMutation.id]: "rows",
  [SetRowHiddenMutation.id]: "rows",
  [SetRowVisibleMutation.id]: "rows",
};

interface Resized {
  readonly unitId?: string;
  readonly subUnitId?: string;
}

/** "Move and size with cells": a chart follows the sizes of the rows and columns it lies over, whoever changes them. */
export function followSizesWithCharts(engine: Engine, commands: ICommandService): () => void {
  const running = new Map<object, readonly ChartAnchors[]>();
  const own = ({ unitId, subUnitId }: Resized): string | undefined =>
    unitId === engine.workbook.getUnitId() ? subUnitId : undefined;
  const before = commands.beforeCommandExecuted(({ id, params }) => {
    const axis = RESIZING[id];
    const sheet = axis && params && own(params);
    if (!sheet || !engine.sheets.has(sheet) || engine.sheets.records(sheet).charts.length === 0) return;
    running.set(params, anchorChartsAlong(engine, sheet, axis));
  });
  const after = commands.onCommandExecuted(({ id, params }) => {
    const anchors = params && running.get(params);
    const sheet = params && own(params);
    if (!anchors || !sheet) return;
    running.delete(params);
    settleCharts(engine, sheet, RESIZING[id]!, anchors);
  });
  return () => {
    before.dispose();
    after.dispose();
  };
}
