import type { CellValue, ConditionalFormatData, ConditionalLook } from "../workbook-data";
import { anchorOf, containsCellOf } from "./area-list";
import { type Bar, barOf, barScale, type BarScale } from "./conditional-bar";
import { colorAt, type ColorScale, colorScale } from "./conditional-scale";
import { isError, meets } from "./comparison";
import type { Cell } from "./relative-formula";
import { isFormulaText } from "./rule-operand-text";
import { matchesText } from "./text-match";

/** What conditional formats look at. */
export interface LookSource {
  value(row: number, column: number): CellValue;
  /** What a formula written for `anchor` gives in `cell`. */
  evaluate(formula: string, cell: Cell, anchor: Cell): CellValue;
  /** All numbers in the cells of a format. */
  numbers(format: ConditionalFormatData): readonly number[];
}

/** What conditional formats make of one cell, on top of its own look. */
export interface ShownLook extends ConditionalLook {
  readonly bar?: Bar;
}

/** Answers, for the formats of one sheet, which look applies to a cell now. */
export class ConditionalLooks {
  private readonly formats: readonly ConditionalFormatData[];
  private readonly source: LookSource;
  private readonly bars = new Map<ConditionalFormatData, BarScale | undefined>();
  private readonly scales = new Map<ConditionalFormatData, ColorScale | undefined>();

  constructor(formats: readonly ConditionalFormatData[], source: LookSource) {
    this.formats = [...formats].sort((a, b) => a.priority - b.priority);
    this.source = source;
  }

  /**
   * Microsoft: "When rules don't conflict … both rules are applied." "When rules conflict … The rule that is applied is the
   * one that is higher in precedence." And: "If the conditions of this conditional format are met, no lower-priority formats shall take effect on that cell."
   */
  at(row: number, column: number): ShownLook {
    let shown: ShownLook = {};
    for (const format of this.formats) {
      if (!containsCellOf(format.areas, row, column)) continue;
      const look = this.lookOf(format, { row, column });
      if (!look) continue;
      shown = { ...look, ...shown, ...(look.borders && { borders: { ...look.borders, ...shown.borders } }) };
      if (format.stopIfTrue) break;
    }
    return shown;
  }

  private lookOf(format: ConditionalFormatData, cell: Cell): ShownLook | undefined {
    const value = this.source.value(cell.row, cell.column);
    switch (format.kind) {
      case "custom":
        return isTrue(this.evaluate(format, format.formula, cell)) ? format.look : undefined;
      case "cellValue": {
        const bound = this.operand(format, format.formula1, cell);
        const upper = format.formula2 === undefined ? null : this.operand(format, format.formula2, cell);
        return meets(value, format.operator, bound, upper) ? format.look : undefined;
      }
      case "text":
        return matchesText(value, format.operator, format.text) ? format.look : undefined;
      case "dataBar": {
        const scale = cached(this.bars, format, () =>
          barScale(format, this.source.numbers(format), this.bound(format)),
        );
        return typeof value === "number" && scale ? { bar: barOf(format, value, scale) } : undefined;
      }
      case "colorScale": {
        const scale = cached(this.scales, format, () =>
          colorScale(format.points, this.source.numbers(format), this.bound(format)),
        );
        return typeof value === "number" && scale ? { fill: colorAt(scale, value) } : undefined;
      }
    }
  }

  private evaluate(format: ConditionalFormatData, formula: string, cell: Cell): CellValue {
    return this.source.evaluate(formula, cell, anchorOf(format.areas));
  }

  /** A plain number, or what a formula gives in the cell. */
  private operand(format: ConditionalFormatData, text: string, cell: Cell): CellValue {
    return isFormulaText(text) ? this.evaluate(format, text, cell) : Number(text);
  }

  /** Bounds of bars and scales are the same for all cells. */
  private bound(format: ConditionalFormatData): (text: string) => number | undefined {
    return (text) => {
      const value = this.operand(format, text, anchorOf(format.areas));
      return typeof value === "number" && Number.isFinite(value) ? value : undefined;
    };
  }
}

/** A formula applies where it gives TRUE or a number other than 0. */
function isTrue(value: CellValue): boolean {
  return !isError(value) && (value === true || (typeof value === "number" && value !== 0));
}

function cached<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  if (!known.has(key)) known.set(key, make());
  return known.get(key) as V;
}
