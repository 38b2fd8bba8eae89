import {
  ArrayValueObject,
  BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import { valueOf } from "../engine/sheet-grid";
import type { CellValue, ErrorCode } from "../workbook-data";

/** Cells row by row. */
export type CellMatrix = readonly (readonly CellValue[])[];

/** What a formula gives a function for one parameter: cells, or nothing between two separators. */
export type GivenArgument = { readonly kind: "cells"; readonly cells: CellMatrix } | { readonly kind: "omitted" };

const single = (value: CellValue): GivenArgument => ({ kind: "cells", cells: [[value]] });

export function readArgument(variant: FunctionVariantType): GivenArgument {
  if (variant instanceof BaseReferenceObject) return { kind: "cells", cells: readReference(variant) };
  if (variant instanceof ArrayValueObject) return { kind: "cells", cells: readArray(variant) };
  if (variant.isLambda()) return single({ error: "#VALUE!" });
  return variant.isNull() ? { kind: "omitted" } : single(readValue(variant));
}

/** The cells themselves: Univer's own reading takes a formula's empty text for a blank cell. */
function readReference(reference: BaseReferenceObject): CellMatrix {
  const { startRow, startColumn, endRow, endColumn } = reference.getRangePosition();
  // Univer goes on with the formula's own sheet when the one that is named is not there.
  if (reference.getForcedSheetName() !== "" && !reference.getForcedSheetId()) return [[{ error: "#REF!" }]];
  return Array.from({ length: endRow - startRow + 1 }, (_, row) =>
    Array.from({ length: endColumn - startColumn + 1 }, (__, column) => {
      const cell = reference.getCellData(startRow + row, startColumn + column);
      return cell ? valueOf(cell) : null;
    }),
  );
}

function readArray(array: ArrayValueObject): CellMatrix {
  return array.getArrayValue().map((row) => row.map((object) => (object ? readValue(object) : null)));
}

function readValue(object: BaseValueObject): CellValue {
  if (object.isNull()) return null;
  if (object.isError()) return { error: object.getValue() as ErrorCode };
  return object.getValue();
}
