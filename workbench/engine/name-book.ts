import type { NameData } from "../workbook-data";
import { type GridShift, shiftFormula } from "./grid-shift";

/** A defined name; `sheet` is a sheet's id for a name of one sheet. */
export interface DefinedName extends Omit<NameData, "sheet"> {
  readonly sheet?: string;
}

export class NameBook {
  private names: readonly DefinedName[] = [];

  all(): readonly DefinedName[] {
    return this.names;
  }

  /** A name of the workbook, or of one sheet when `sheet` is given. */
  get(name: string, sheet?: string): DefinedName | undefined {
    const wanted = name.toLowerCase();
    return this.names.find((entry) => entry.name.toLowerCase() === wanted && entry.sheet === sheet);
  }

  /** What a formula on `sheet` means by a name: the sheet's own before the workbook's. */
  seenFrom(sheet: string, name: string): DefinedName | undefined {
    return this.get(name, sheet) ?? this.get(name);
  }

  put(entry: DefinedName): void {
    this.names = [...this.names.filter((other) => !isSame(other, entry)), entry];
  }

  remove(name: string, sheet?: string): void {
    this.names = this.names.filter((other) => !isSame(other, { name, ...(sheet !== undefined && { sheet }) }));
  }

  removeSheet(sheet: string): void {
    this.names = this.names.filter((entry) => entry.sheet !== sheet);
  }

  replaceAll(names: readonly DefinedName[]): void {
    this.names = names;
  }

  rewrite(change: (formula: string, entry: DefinedName) => string): void {
    this.names = this.names.map((entry) => ({ ...entry, formula: change(entry.formula, entry) }));
  }

  shift(sheetName: string, shift: GridShift): void {
    this.rewrite((formula) => shiftFormula(formula, shift, sheetName, undefined));
  }
}

function isSame(a: { name: string; sheet?: string }, b: { name: string; sheet?: string }): boolean {
  return a.name.toLowerCase() === b.name.toLowerCase() && a.sheet === b.sheet;
}
