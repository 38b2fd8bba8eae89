import type { CellValue } from "../workbook-data";
import type { SheetGrid } from "./sheet-grid";

interface Place {
  readonly row: number;
  readonly column: number;
}

/** A cell whose formula is another now, with the former one; it is empty where there was none. */
export interface PreviousFormula extends Place {
  readonly formula: string;
}

/** What cells held before they were written, as far as somebody may ask for it afterwards. */
export class CellsBefore {
  /** The value of the only cell that was written; nothing when there were several. */
  readonly value: CellValue | undefined;
  private readonly places: readonly Place[];
  private readonly formulas = new Map<Place, string>();

  private constructor(grid: SheetGrid, places: readonly Place[]) {
    const [only] = places;
    this.value = only && places.length === 1 ? grid.value(only.row, only.column) : undefined;
    this.places = places;
    for (const place of places) {
      const formula = grid.formula(place.row, place.column);
      if (formula !== undefined) this.formulas.set(place, formula);
    }
  }

  /** Must be called before the cells are written. */
  static of(grid: SheetGrid, places: readonly Place[]): CellsBefore {
    return new CellsBefore(grid, places);
  }

  /** The former formulas of the cells whose formula changed. Must be called after the cells were written. */
  previousFormulas(grid: SheetGrid): PreviousFormula[] {
    return this.places.flatMap((place) => {
      const formula = this.formulas.get(place) ?? "";
      const { row, column } = place;
      return formula === (grid.formula(row, column) ?? "") ? [] : [{ row, column, formula }];
    });
  }
}
