import { eachCell, intersectAreas } from "../engine/area";
import type { CameFrom } from "../engine/change-feed";
import type { Engine } from "../engine/engine";
import type { CellPlace } from "../engine/entry-edit";
import { tokenize } from "../engine/formula-tokens";
import type { GridShift } from "../engine/grid-shift";
import type { Area } from "../workbook-data";
import { CellMap } from "./cell-map";

/**
 * Cells whose formula was entered, or opened, when the add-in was not known. Excel keeps the function's name as a plain
 * word there: such a cell stays `#NAME?`, also when the add-in has come and everything is recalculated, until its formula
 * is entered again (office-js issues 6355 and 6395).
 */
export class UnlinkedCells {
  private readonly engine: Engine;
  private readonly cells = new CellMap<true>();

  constructor(engine: Engine) {
    this.engine = engine;
  }

  has(place: CellPlace): boolean {
    return this.cells.get(place) ?? false;
  }

  /** All cells that name one of the functions at this moment and for which `isUnlinked` holds. */
  addPresent(names: ReadonlySet<string>, isUnlinked: (place: CellPlace) => boolean): void {
    for (const sheet of this.engine.sheets.ids()) {
      this.engine.grid(sheet).eachRecord((row, column) => {
        const place = { sheet, row, column };
        if (this.namesOneOf(names, place) && isUnlinked(place)) this.cells.set(place, true);
      });
    }
  }

  /** Cells that were just entered while the add-in was not known. */
  addEntered(names: ReadonlySet<string>, sheet: string, area: Area): void {
    const used = this.engine.grid(sheet).usedArea("values");
    const entered = used && intersectAreas(area, used);
    if (!entered) return;
    eachCell(entered, (row, column) => {
      const place = { sheet, row, column };
      if (this.namesOneOf(names, place)) this.cells.set(place, true);
    });
  }

  /** Cells that were just entered while it was known. */
  removeEntered(sheet: string, area: Area): void {
    for (const { place } of this.cells.within(sheet, area)) this.cells.delete(place);
  }

  /** Cells that were sorted or moved are not entered by it: they stay what they were. */
  carry(sheet: string, area: Area, cameFrom: CameFrom): void {
    if (this.cells.size === 0) return;
    const arrived: CellPlace[] = [];
    eachCell(area, (row, column) => {
      const from = cameFrom(row, column);
      if (from && this.has(from)) arrived.push({ sheet, row, column });
    });
    this.removeEntered(sheet, area);
    for (const place of arrived) this.cells.set(place, true);
  }

  shift(sheet: string, shift: GridShift): void {
    this.cells.shift(sheet, shift);
  }

  removeSheet(sheet: string): void {
    this.cells.removeSheet(sheet);
  }

  private namesOneOf(names: ReadonlySet<string>, { sheet, row, column }: CellPlace): boolean {
    const formula = this.engine.grid(sheet).formula(row, column);
    // Every custom function's name has a point in it.
    if (!formula?.includes(".")) return false;
    return tokenize(formula.slice(1)).some(({ kind, text }) => kind === "function" && names.has(text.toUpperCase()));
  }
}
