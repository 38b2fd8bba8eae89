import type { SheetData } from "../workbook-data";
import { pixelsOf } from "./column-widths";

const EMU_PER_PIXEL = 9525;
export const EMU_PER_POINT = 12700;
const USUAL_COLUMN = 64 * EMU_PER_PIXEL;
const USUAL_ROW = 15 * EMU_PER_POINT;

/** A place inside a cell: `offset` in EMU from its left or upper edge. */
export interface AnchorPoint {
  readonly index: number;
  readonly offset: number;
}

/** Where columns (or rows) begin, in EMU, for anchoring drawings to cells. */
export class Edges {
  readonly #indexes: readonly number[];
  /** How much longer than usual everything up to and with the column of the same place is. */
  readonly #surplus: readonly number[];

  constructor(
    sizes: ReadonlyMap<number, number>,
    readonly usual: number,
  ) {
    this.#indexes = [...sizes.keys()].sort((one, other) => one - other);
    let surplus = 0;
    this.#surplus = this.#indexes.map((index) => (surplus += sizes.get(index)! - usual));
  }

  at(point: AnchorPoint): number {
    const start = this.#start(point.index);
    return start + Math.min(point.offset, this.#start(point.index + 1) - start);
  }

  #start(index: number): number {
    let [low, high] = [0, this.#indexes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#indexes[middle]! < index) low = middle + 1;
      else high = middle;
    }
    return index * this.usual + (low === 0 ? 0 : this.#surplus[low - 1]!);
  }

  /** The point at a distance from the sheet's corner, no further than the last column or row. */
  pointAt(distance: number, count: number): AnchorPoint {
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#start(middle) <= distance) low = middle;
      else high = middle - 1;
    }
    return { index: low, offset: Math.round(distance - this.#start(low)) };
  }
}

export function columnEdges(columns: SheetData["columns"]): Edges {
  const sizes = Object.entries(columns).map(([index, { width, hidden }]): [number, number] => {
    const shown = width === undefined ? USUAL_COLUMN : pixelsOf(width) * EMU_PER_PIXEL;
    return [Number(index), hidden === true ? 0 : shown];
  });
  return new Edges(new Map(sizes), USUAL_COLUMN);
}

export function rowEdges(rows: SheetData["rows"]): Edges {
  const sizes = Object.entries(rows).map(([index, { height, hidden }]): [number, number] => {
    const shown = height === undefined ? USUAL_ROW : Math.round(height * EMU_PER_POINT);
    return [Number(index), hidden === true ? 0 : shown];
  });
  return new Edges(new Map(sizes), USUAL_ROW);
}
