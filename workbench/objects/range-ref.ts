import { formatSheetArea, parseReference } from "../engine/a1";
import { isOnSheet, isWholeColumns, isWholeRows } from "../engine/area";
import type { Engine } from "../engine/engine";
import { type GridShift, shiftArea } from "../engine/grid-shift";
import { parseStructuredReference, resolveStructured } from "../engine/structured-reference";
import { ExcelError } from "../protocol/excel-error";
import type { Area } from "../workbook-data";

/** Cells of one sheet that the add-in speaks of. Rows and columns that move take it along; deleted cells end it. */
export class RangeRef {
  readonly sheet: string;
  private current: Area | undefined;

  constructor(sheet: string, area: Area) {
    if (!isOnSheet(area)) throw new ExcelError("InvalidArgument");
    this.sheet = sheet;
    this.current = area;
  }

  get area(): Area {
    if (!this.current) throw new ExcelError("InvalidReference");
    return this.current;
  }

  /** Not all of its cells have been deleted. */
  get exists(): boolean {
    return this.current !== undefined;
  }

  /** Every cell of it was deleted. */
  get isGone(): boolean {
    return this.current === undefined;
  }

  /** "An unbounded range is a range address that is either entire column(s) or entire row(s)." */
  get isUnbounded(): boolean {
    return isWholeColumns(this.area) || isWholeRows(this.area);
  }

  follow(shift: GridShift): void {
    this.current = this.current && shiftArea(this.current, shift);
  }
}

export function addressOf({ sheet, area }: RangeRef, engine: Engine): string {
  return formatSheetArea(engine.grid(sheet).name, area);
}

/** What `worksheet.getRange(text)` means: an address, with or without its sheet, a defined name, a table or part of one. */
export function findRange(engine: Engine, sheet: string, text: string): RangeRef | undefined {
  const reference = parseReference(text.startsWith("=") ? text.slice(1) : text);
  if (reference) {
    const target = reference.sheet === undefined ? sheet : engine.sheets.idOf(reference.sheet);
    return target === undefined ? undefined : new RangeRef(target, reference.area);
  }
  return findTableRange(engine, text) ?? findNamedRange(engine, sheet, text);
}

function findTableRange(engine: Engine, text: string): RangeRef | undefined {
  const match = /^([^[\]]+)(\[.*\])?$/s.exec(text);
  const table = match && engine.tables.byName(match[1]!);
  const reference = parseStructuredReference(match?.[2] ?? "[]");
  if (!table || !reference) return undefined;
  const found = resolveStructured(table.data, reference, { row: -1, isOnTableSheet: false });
  return "area" in found ? new RangeRef(table.sheet, found.area) : undefined;
}

function findNamedRange(engine: Engine, sheet: string, text: string): RangeRef | undefined {
  const name = engine.names.seenFrom(sheet, text);
  return name && findRange(engine, name.sheet ?? sheet, name.formula.replace(/^=/, ""));
}
