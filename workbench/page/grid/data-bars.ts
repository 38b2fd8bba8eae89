import { type ICellDataForSheetInterceptor, type IRange, type IScale, Range } from "@univerjs/core";
import {
  SheetExtension,
  SpreadsheetExtensionRegistry,
  type SpreadsheetSkeleton,
  type UniverRenderingContext,
} from "@univerjs/engine-render";
import type { Bar } from "../../engine/conditional-bar";

/** A cell on its way to the screen, with the bar a conditional format gives it. */
export interface CellWithBar extends ICellDataForSheetInterceptor {
  readonly bar?: Bar;
}

/** Pixels left free around a bar. */
const MARGIN = 2;

/** Draws data bars: over the cell's fill, under its text. */
class DataBars extends SheetExtension {
  override readonly uKey = "WorkbenchDataBars";

  protected override readonly Z_INDEX = 34;

  override draw(
    context: UniverRenderingContext,
    _scale: IScale,
    skeleton: SpreadsheetSkeleton,
    changed?: IRange[],
  ): void {
    const { worksheet } = skeleton;
    const ranges = changed && changed.length > 0 ? changed : [skeleton.rowColumnSegment];
    context.save();
    for (const range of ranges) {
      Range.foreach(range, (row, column) => {
        if (!worksheet.getRowVisible(row) || !worksheet.getColVisible(column)) return;
        const { bar } = (worksheet.getCell(row, column) ?? {}) as CellWithBar;
        if (bar) drawBar(context, bar, skeleton.getCellWithCoordByIndex(row, column, false));
      });
    }
    context.restore();
  }
}

interface CellEdges {
  readonly startX: number;
  readonly endX: number;
  readonly startY: number;
  readonly endY: number;
}

function drawBar(context: CanvasRenderingContext2D, bar: Bar, { startX, endX, startY, endY }: CellEdges): void {
  const width = endX - startX - 2 * MARGIN;
  const height = endY - startY - 2 * MARGIN;
  const at = (share: number): number => startX + MARGIN + share * width;
  if (bar.to > bar.from) {
    context.fillStyle = bar.gradient ? fading(context, at(bar.from), at(bar.to), bar.color) : bar.color;
    context.fillRect(at(bar.from), startY + MARGIN, at(bar.to) - at(bar.from), height);
    if (bar.borderColor !== undefined) {
      context.strokeStyle = bar.borderColor;
      context.lineWidth = 1;
      context.strokeRect(at(bar.from), startY + MARGIN, at(bar.to) - at(bar.from), height);
    }
  }
  if (!bar.axis) return;
  context.strokeStyle = bar.axis.color;
  context.lineWidth = 1;
  context.setLineDash([2, 2]);
  context.beginPath();
  context.moveTo(at(bar.axis.at), startY + 1);
  context.lineTo(at(bar.axis.at), endY - 1);
  context.stroke();
  context.setLineDash([]);
}

function fading(context: CanvasRenderingContext2D, from: number, to: number, color: string): CanvasGradient {
  const gradient = context.createLinearGradient(from, 0, to, 0);
  gradient.addColorStop(0, color);
  gradient.addColorStop(1, "#FFFFFF");
  return gradient;
}

/** Univer draws what is registered here with every sheet. */
export function registerDataBars(): void {
  SpreadsheetExtensionRegistry.add(DataBars);
}
