import type { TableColumnData } from "../workbook-data";
import { rightOf } from "./area";
import type { Engine } from "./engine";

/** Columns of a sheet whose cells were just moved, by their number: blank new ones in the same table took them in. */
export interface CarriedColumns {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/**
 * A column that is moved within its table stays the column it is: it keeps its name, its formula and its total, and every
 * formula that names it still means it. The blank column it leaves behind takes the name of the one that was put in.
 */
export function carryTableColumns(engine: Engine, sheet: string, { from, to, count }: CarriedColumns): void {
  for (const { data } of engine.tables.onSheet(sheet)) {
    const isInside = (first: number): boolean => first >= data.area.column && first + count <= rightOf(data.area);
    if (!isInside(from) || !isInside(to)) continue;
    const columns: TableColumnData[] = [...data.columns];
    const [old, fresh] = [from - data.area.column, to - data.area.column];
    for (let index = 0; index < count; index++) {
      columns[fresh + index] = data.columns[old + index]!;
      columns[old + index] = data.columns[fresh + index]!;
    }
    engine.putTable(sheet, { ...data, columns });
    if (!data.showHeaders) continue;
    const row = data.area.row;
    engine.rewrite(
      sheet,
      Array.from({ length: count }, (_, index) => ({
        row,
        column: from + index,
        value: columns[old + index]!.name,
        isQuoted: true,
      })),
    );
  }
}
