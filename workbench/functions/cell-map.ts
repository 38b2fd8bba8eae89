import { cellArea, containsCell, eachCell } from "../engine/area";
import type { CellPlace } from "../engine/entry-edit";
import { type GridShift, shiftArea } from "../engine/grid-shift";
import type { Area } from "../workbook-data";

export const placeKey = ({ sheet, row, column }: CellPlace): string => `${sheet} ${String(row)} ${String(column)}`;

interface Entry<V> {
  readonly place: CellPlace;
  readonly value: V;
}

/** Something kept for some cells of the workbook. It moves with its cells when rows or columns do. */
export class CellMap<V> {
  private entries = new Map<string, Entry<V>>();

  get size(): number {
    return this.entries.size;
  }

  get(place: CellPlace): V | undefined {
    return this.entries.get(placeKey(place))?.value;
  }

  set(place: CellPlace, value: V): void {
    this.entries.set(placeKey(place), { place, value });
  }

  delete(place: CellPlace): void {
    this.entries.delete(placeKey(place));
  }

  clear(): void {
    this.entries.clear();
  }

  all(): readonly Entry<V>[] {
    return [...this.entries.values()];
  }

  /** What is kept for cells of an area, however large the area is. */
  within(sheet: string, area: Area): readonly Entry<V>[] {
    if (area.rows * area.columns > this.entries.size) {
      return this.all().filter(({ place }) => place.sheet === sheet && containsCell(area, place.row, place.column));
    }
    const found: Entry<V>[] = [];
    eachCell(area, (row, column) => {
      const entry = this.entries.get(placeKey({ sheet, row, column }));
      if (entry) found.push(entry);
    });
    return found;
  }

  shift(sheet: string, shift: GridShift): void {
    const before = this.all();
    this.entries = new Map();
    for (const { place, value } of before) {
      const moved = place.sheet === sheet ? shiftArea(cellArea(place.row, place.column), shift) : place;
      if (moved) this.set({ sheet: place.sheet, row: moved.row, column: moved.column }, value);
    }
  }

  removeSheet(sheet: string): void {
    for (const [key, { place }] of this.entries) if (place.sheet === sheet) this.entries.delete(key);
  }
}
