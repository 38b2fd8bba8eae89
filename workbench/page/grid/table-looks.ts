import { type Injector, InterceptorEffectEnum } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { bottomOf, containsCell, rightOf } from "../../engine/area";
import type { CellStyle, TableData } from "../../workbook-data";
import type { ReadEngine } from "./read-engine";
import { setStyle } from "./set-style";
import { visibleRow } from "./table-bands";
import { tableStyle } from "./table-styles";

/** Gives the cells of tables the colours of their table's style, under whatever a cell's own look says. */
export function showTables(injector: Injector, readEngine: ReadEngine): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "workbench-table-looks",
    effect: InterceptorEffectEnum.Style,
    handler: (cell, { row, col, subUnitId, rawData }, next) => {
      const engine = readEngine();
      const table = engine?.tables.at(subUnitId, row, col)?.data;
      if (!engine || !table) return next(cell);
      const shown = !cell || cell === rawData ? { ...rawData } : cell;
      return next({
        ...shown,
        themeStyle: setStyle(lookInTable(table, row, col, visibleRow(engine, subUnitId, table, row))),
      });
    },
  });
}

function lookInTable(table: TableData, row: number, column: number, rowInSight: number): CellStyle {
  const { area } = table;
  if (!containsCell(area, row, column)) return {};
  const style = tableStyle(table.style);
  if (table.showHeaders && row === area.row) return style.header;
  if (table.showTotals && row === bottomOf(area) - 1) return style.totals;
  const isEmphasised =
    (table.highlightFirstColumn && column === area.column) ||
    (table.highlightLastColumn && column === rightOf(area) - 1);
  const banded = isBanded(table, rowInSight, column) ? style.band : style.plain;
  return isEmphasised ? { ...banded, font: { ...banded.font, bold: true } } : banded;
}

/** The first row in sight below the header is banded, then every other one; columns likewise. */
function isBanded(table: TableData, rowInSight: number, column: number): boolean {
  const inRow = table.showBandedRows && rowInSight % 2 === 0;
  const inColumn = table.showBandedColumns && (column - table.area.column) % 2 === 0;
  return inRow || inColumn;
}
