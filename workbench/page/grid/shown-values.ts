import {
  CellValueType,
  HorizontalAlign,
  type ICellDataForSheetInterceptor as Cell,
  type Injector,
  InterceptorEffectEnum,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import {
  INTERCEPTOR_POINT,
  InterceptCellContentPriority,
  type ISheetLocation,
  SheetInterceptorService,
} from "@univerjs/sheets";
import { FontCache, getFontStyleString } from "@univerjs/engine-render";
import { formatColor } from "numfmt";
import { type Fits, fittedNumber, hashes } from "../../engine/fitted-number";
import { SHOWN } from "../region";

const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!)$/;

/** Numbers appear in the cells as `range.text` gives them; errors and logical values stand in the middle, as in Excel. */
export function showValues(injector: Injector): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "workbench-shown-values",
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    priority: InterceptCellContentPriority.NUMFMT,
    handler: (cell, location, next) => next(shownCell(cell, location)),
  });
}

function shownCell(cell: Nullable<Cell>, location: ISheetLocation): Nullable<Cell> {
  if (!cell || cell.v === undefined || cell.v === null) return cell;
  if (cell.t === CellValueType.NUMBER || typeof cell.v === "number") return shownNumber(cell, location);
  if (cell.t === CellValueType.STRING && typeof cell.v === "string" && ERROR.test(cell.v))
    return centred(cell.v, cell, location);
  return cell;
}

function shownNumber(cell: Cell, location: ISheetLocation): Cell {
  if (cell.t === CellValueType.BOOLEAN) return cell;
  const value = Number(cell.v);
  const pattern = styleOf(cell, location)?.n?.pattern ?? "General";
  const color = formatColor(pattern, value, { throws: false });
  return {
    ...cell,
    v: fittedNumber(value, pattern, SHOWN, roomOf(cell, location)),
    t: CellValueType.NUMBER,
    ...(typeof color === "string" && { interceptorStyle: { ...cell.interceptorStyle, cl: { rgb: color } } }),
  };
}

/** Univer keeps this much free on either side of a text. */
const PADDING = 2;

function roomOf(cell: Cell, location: ISheetLocation): Fits {
  const { worksheet, row, col } = location;
  const style = { ...styleOf(cell, location), ...cell.interceptorStyle };
  // What is turned, or made smaller until it fits, is never too wide.
  if (style.tr?.a || isShrunk(cell)) return () => true;
  const merged = worksheet.getMergedCell(row, col);
  const [first, last] = merged ? [merged.startColumn, merged.endColumn] : [col, col];
  let width = -2 * PADDING;
  for (let column = first; column <= last; column++) width += worksheet.getColumnWidth(column);
  const font = getFontStyleString(style).fontCache;
  return (text) => FontCache.getMeasureText(text, font).width <= width;
}

const isShrunk = (cell: Cell): boolean =>
  (cell.custom as { readonly look?: { readonly shrink?: boolean } } | null | undefined)?.look?.shrink === true;

function centred(error: string, cell: Cell, location: ISheetLocation): Cell {
  const style: IStyleData = { ...cell.interceptorStyle, ht: styleOf(cell, location)?.ht ?? HorizontalAlign.CENTER };
  const fits = roomOf(cell, location);
  return { ...cell, v: fits(error) ? error : hashes(fits), interceptorStyle: style };
}

const styleOf = (cell: Cell, { workbook }: ISheetLocation): IStyleData | undefined =>
  workbook.getStyles().getStyleByCell(cell) ?? undefined;
