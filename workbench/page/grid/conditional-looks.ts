import { BooleanNumber, type Injector, InterceptorEffectEnum, type IStyleData } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { areaBetween, boundingArea, containsCell, intersectAreas } from "../../engine/area";
import type { ShownLook } from "../../engine/conditional-look";
import { conditionalLooks } from "../../engine/conditional-looks";
import type { Engine } from "../../engine/engine";
import type { Area, ConditionalFormatData } from "../../workbook-data";
import type { CellWithBar } from "./data-bars";
import { setStyle } from "./set-style";

/** Rows worked out together: about as many as a window shows. */
const BLOCK = 64;

/** The looks that conditional formats give the cells of a workbook, worked out as they come into sight. */
export class ShownConditionalLooks {
  private readonly engine: Engine;
  private readonly extents = new Map<readonly ConditionalFormatData[], Area | undefined>();
  private readonly blocks = new Map<string, ReadonlyMap<string, ShownLook>>();

  constructor(engine: Engine) {
    this.engine = engine;
  }

  /** Some cell or format is another: everything is worked out again when it is next drawn. */
  forget(): void {
    this.blocks.clear();
    this.extents.clear();
  }

  at(sheet: string, row: number, column: number): ShownLook | undefined {
    const extent = this.extentOf(sheet);
    if (!extent || !containsCell(extent, row, column)) return undefined;
    const first = row - (row % BLOCK);
    const key = `${sheet} ${String(first)}`;
    const block = this.blocks.get(key) ?? this.looksOf(sheet, extent, first);
    this.blocks.set(key, block);
    return block.get(placeKey(row, column));
  }

  private looksOf(sheet: string, extent: Area, first: number): ReadonlyMap<string, ShownLook> {
    const rows = areaBetween(first, extent.column, first + BLOCK, extent.column + extent.columns);
    const area = intersectAreas(rows, extent)!;
    return new Map(
      conditionalLooks(this.engine, sheet, area).map(({ row, column, look }) => [placeKey(row, column), look]),
    );
  }

  /** The cells that formats of a sheet can reach, as far as the grid goes. */
  private extentOf(sheet: string): Area | undefined {
    const formats = this.engine.sheets.records(sheet).conditionalFormats;
    if (!this.extents.has(formats)) {
      const worksheet = this.engine.workbook.getSheetBySheetId(sheet)!;
      const areas = formats.flatMap((format) => format.areas);
      const around = areas.length === 0 ? undefined : areas.reduce(boundingArea);
      this.extents.set(
        formats,
        around && intersectAreas(around, areaBetween(0, 0, worksheet.getRowCount(), worksheet.getColumnCount())),
      );
    }
    return this.extents.get(formats);
  }
}

const placeKey = (row: number, column: number): string => `${String(row)} ${String(column)}`;

export function showConditionalLooks(injector: Injector, readLooks: () => ShownConditionalLooks | undefined): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "workbench-conditional-looks",
    effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
    handler: (cell, { row, col, subUnitId, rawData }, next) => {
      const look = readLooks()?.at(subUnitId, row, col);
      if (!look) return next(cell);
      const shown: CellWithBar = !cell || cell === rawData ? { ...rawData } : { ...cell };
      const { bar } = look;
      const looking: CellWithBar = { ...shown, interceptorStyle: { ...shown.interceptorStyle, ...styleOf(look) } };
      return next({ ...looking, ...(bar && { bar }), ...(bar?.showValue === false && { v: "", p: null }) });
    },
  });
}

/** Only what the format says: everything else stays the cell's own. */
function styleOf({ fill, fontColor, bold, italic, underline, strikethrough, borders }: ShownLook): IStyleData {
  const style = setStyle({
    ...(fill !== undefined && { fill }),
    ...(borders && { borders }),
    font: { ...(fontColor !== undefined && { color: fontColor }) },
  });
  return {
    ...style,
    ...(bold !== undefined && { bl: flag(bold) }),
    ...(italic !== undefined && { it: flag(italic) }),
    ...(underline !== undefined && { ul: { s: flag(underline) } }),
    ...(strikethrough !== undefined && { st: { s: flag(strikethrough) } }),
  };
}

/** A format may take bold off as well as put it on, which a cell's own look has no word for. */
const flag = (value: boolean): BooleanNumber => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);
