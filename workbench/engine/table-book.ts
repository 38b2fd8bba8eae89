import type { Area, TableColumnData, TableData } from "../workbook-data";
import { areaBetween, containsCell, intersectAreas, rightOf, sameArea } from "./area";
import { dataRows } from "./structured-reference";

export interface SheetTable {
  readonly sheet: string;
  readonly data: TableData;
}

/** The workbook's tables. Records are replaced, never changed in place. */
export class TableBook {
  private readonly tables = new Map<number, SheetTable>();
  private lastId = 0;

  all(): readonly SheetTable[] {
    return [...this.tables.values()];
  }

  onSheet(sheet: string): readonly SheetTable[] {
    return this.all().filter((table) => table.sheet === sheet);
  }

  get(id: number): SheetTable | undefined {
    return this.tables.get(id);
  }

  byName(name: string): SheetTable | undefined {
    const wanted = name.toLowerCase();
    return this.all().find((table) => table.data.name.toLowerCase() === wanted);
  }

  at(sheet: string, row: number, column: number): SheetTable | undefined {
    return this.onSheet(sheet).find((table) => containsCell(table.data.area, row, column));
  }

  overlapping(sheet: string, area: Area): readonly SheetTable[] {
    return this.onSheet(sheet).filter((table) => intersectAreas(table.data.area, area));
  }

  nextId(): number {
    return this.lastId + 1;
  }

  /** `Table1`, `Table2`, …: the first that is free. */
  nextName(): string {
    for (let number = 1; ; number++) if (!this.byName(`Table${String(number)}`)) return `Table${String(number)}`;
  }

  put(sheet: string, data: TableData): void {
    this.tables.set(data.id, { sheet, data });
    this.lastId = Math.max(this.lastId, data.id);
  }

  remove(id: number): void {
    this.tables.delete(id);
  }

  clear(): void {
    this.tables.clear();
    this.lastId = 0;
  }
}

/** A column's name when nobody gave one: `Column1`, `Column2`, … */
export function newColumn(columns: readonly TableColumnData[], wanted?: string): TableColumnData {
  const id = Math.max(0, ...columns.map((column) => column.id)) + 1;
  return {
    id,
    name: uniqueColumnName(
      wanted ?? "",
      columns.map((column) => column.name),
    ),
  };
}

/** Excel keeps header names apart: an empty one becomes `Column1`, a repeated one gets a number behind it. */
export function uniqueColumnName(wanted: string, taken: readonly string[]): string {
  const isTaken = (name: string): boolean => taken.some((other) => other.toLowerCase() === name.toLowerCase());
  const base = wanted === "" ? "Column" : wanted;
  if (wanted !== "" && !isTaken(wanted)) return wanted;
  for (let number = wanted === "" ? 1 : 2; ; number++) {
    if (!isTaken(base + String(number))) return base + String(number);
  }
}

export function dataArea(data: TableData): Area {
  const { top, bottom } = dataRows(data);
  return areaBetween(top, data.area.column, bottom, rightOf(data.area));
}

export function headerArea(data: TableData): Area | undefined {
  return data.showHeaders ? { ...data.area, rows: 1 } : undefined;
}

export function totalsArea(data: TableData): Area | undefined {
  return data.showTotals ? { ...data.area, row: data.area.row + data.area.rows - 1, rows: 1 } : undefined;
}

/** Whether formulas that name a table, or columns of it, mean the same cells after a change as before. */
export function meansTheSame(before: TableData, after: TableData): boolean {
  const isSameColumn = ({ name }: TableColumnData, index: number): boolean => name === after.columns[index]?.name;
  return (
    before.name === after.name &&
    sameArea(before.area, after.area) &&
    before.showHeaders === after.showHeaders &&
    before.showTotals === after.showTotals &&
    before.columns.length === after.columns.length &&
    before.columns.every(isSameColumn)
  );
}
