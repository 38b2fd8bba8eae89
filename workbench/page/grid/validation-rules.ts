import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import { serializeListOptions } from "@univerjs/sheets";
import { toUniverRange } from "../../engine/sheet-grid";
import type { ValidationData } from "../../workbook-data";

/** The choices a list offers now. */
export type ListChoices = (source: string, validation: ValidationData) => readonly string[];

/** Univer's part of validation: the arrow in a cell and the list that opens. What is refused is the workbook's matter. */
export function dropDownRules(
  validations: readonly ValidationData[],
  choices: ListChoices,
): readonly ISheetDataValidationRule[] {
  return validations.flatMap((validation, index) => {
    const { rule, areas } = validation;
    if (rule.kind !== "list" || !rule.inCellDropDown) return [];
    return [
      {
        uid: `validation-${String(index)}`,
        type: DataValidationType.LIST,
        ranges: areas.map(toUniverRange),
        formula1: serializeListOptions([...choices(rule.source, validation)]),
        allowBlank: true,
        showDropDown: true,
        renderMode: DataValidationRenderMode.ARROW,
        errorStyle: DataValidationErrorStyle.WARNING,
        showErrorMessage: false,
      },
    ];
  });
}
