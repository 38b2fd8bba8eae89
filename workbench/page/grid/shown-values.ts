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
import { formatColor } from "numfmt";
import { displayText } from "../../engine/number-display";
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
    return centred(cell, location);
  return cell;
}

function shownNumber(cell: Cell, location: ISheetLocation): Cell {
  if (cell.t === CellValueType.BOOLEAN) return cell;
  const value = Number(cell.v);
  const pattern = styleOf(cell, location)?.n?.pattern ?? "General";
  const color = formatColor(pattern, value, { throws: false });
  return {
    ...cell,
    v: displayText(value, pattern, SHOWN),
    t: CellValueType.NUMBER,
    ...(typeof color === "string" && { interceptorStyle: { ...cell.interceptorStyle, cl: { rgb: color } } }),
  };
}

function centred(cell: Cell, location: ISheetLocation): Cell {
  const style: IStyleData = { ...cell.interceptorStyle, ht: styleOf(cell, location)?.ht ?? HorizontalAlign.CENTER };
  return { ...cell, interceptorStyle: style };
}

const styleOf = (cell: Cell, { workbook }: ISheetLocation): IStyleData | undefined =>
  workbook.getStyles().getStyleByCell(cell) ?? undefined;
