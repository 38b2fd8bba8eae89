import type { IStyleData } from "@univerjs/core";
import { toUniverStyle } from "../../engine/cell-look";
import type { CellStyle } from "../../workbook-data";

/** A look as Univer's style, with only what it says: what it leaves open stays as it is underneath. */
export function setStyle(look: CellStyle): IStyleData {
  const { bd, ...rest } = toUniverStyle(look);
  const sides = Object.entries(bd ?? {}).filter(([, border]) => border !== null);
  const set = Object.entries(rest).filter(([, value]) => value !== null);
  return { ...Object.fromEntries(set), ...(sides.length > 0 && { bd: Object.fromEntries(sides) }) };
}
