import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { CellPlace } from "../engine/entry-edit";
import type { CellValue, ErrorCode } from "../workbook-data";
import type { DeclaredFunction } from "./add-in-functions";
import type { Answer } from "./answers";
import { type GivenArgument, readArgument } from "./given-argument";

/** Says what a function gives in a cell: an answer, or the error the cell shows for want of one. */
export type Evaluate = (
  declared: DeclaredFunction,
  given: readonly GivenArgument[],
  place: CellPlace & { readonly unit: string },
) => Answer | ErrorCode;

/** A custom function as Univer's formulas know it. It is never waited for: it gives what is known now. */
export class SheetFunction extends BaseFunction {
  /** Arguments come as references, so that blank cells can be told from empty texts. */
  override needsReferenceObject = true;

  private readonly declared: DeclaredFunction;
  private readonly evaluate: Evaluate;

  constructor(declared: DeclaredFunction, evaluate: Evaluate) {
    super(declared.name);
    this.declared = declared;
    this.evaluate = evaluate;
  }

  override calculate(...given: BaseValueObject[]): BaseValueObject {
    const place = { unit: this.unitId ?? "", sheet: this.subUnitId ?? "", row: this.row, column: this.column };
    const result = this.evaluate(this.declared, given.map(readArgument), place);
    if (typeof result === "string") return errorObject(result);
    const { cells } = result;
    if (cells.length === 1 && cells[0]!.length === 1) return valueObject(cells[0]![0]!);
    return ArrayValueObject.create({
      calculateValueList: cells.map((row) => row.map(valueObject)),
      rowCount: cells.length,
      columnCount: cells[0]!.length,
      unitId: place.unit,
      sheetId: place.sheet,
      row: -1,
      column: -1,
    });
  }
}

/** Univer's own list of errors is shorter than Excel's. */
const errors: { create(code: string): BaseValueObject } = ErrorValueObject;

export const errorObject = (code: ErrorCode): BaseValueObject => errors.create(code);

function valueObject(value: CellValue): BaseValueObject {
  if (value === null) return NumberValueObject.create(0);
  if (typeof value === "object") return errorObject(value.error);
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  return StringValueObject.create(value);
}
