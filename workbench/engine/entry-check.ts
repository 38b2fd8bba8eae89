import type { CellValue, ValidationData } from "../workbook-data";
import type { Engine } from "./engine";
import type { CellPlace } from "./entry-edit";
import { isEnterable } from "./entry-formula";
import { type FormulaEvaluation, withEvaluation } from "./formula-evaluation";
import type { CellEdit } from "./sheet-grid";
import { isLocked } from "./sheet-protection";
import { validationAt } from "./validations";
import { ValidityCheck } from "./validity";

/** Why Excel does not take what a person typed, or asks whether it is meant. */
export type EntryObjection =
  /** "The cell or chart you're trying to change is on a protected sheet." */
  | { readonly kind: "locked" }
  /** "There's a problem with this formula." */
  | { readonly kind: "unreadable"; readonly formula: string }
  /** A "Stop" alert refuses; after "Warning" and "Information" the person may go on. */
  | { readonly kind: "invalid"; readonly alert: ValidationData["errorAlert"] };

const NO_MESSAGE = "This value doesn't match the data validation restrictions defined for this cell.";

export class EntryRefused extends Error {
  readonly objection: EntryObjection;

  constructor(objection: EntryObjection) {
    super(sentenceOf(objection));
    this.name = "EntryRefused";
    this.objection = objection;
  }
}

function sentenceOf(objection: EntryObjection): string {
  switch (objection.kind) {
    case "locked":
      return "The cell is on a protected sheet.";
    case "unreadable":
      return "There's a problem with this formula.";
    case "invalid":
      return objection.alert.message || NO_MESSAGE;
  }
}

/** What Excel would say to an entry before it is made; nothing when it takes it. */
export function objectionTo(engine: Engine, place: CellPlace, edit: CellEdit): EntryObjection | undefined {
  const { sheet, row, column } = place;
  if (isLocked(engine, sheet, row, column)) return { kind: "locked" };
  if (edit.formula && !isEnterable(engine, place, edit.formula)) return { kind: "unreadable", formula: edit.formula };
  const validation = validationAt(engine, sheet, row, column);
  if (!validation || validation.anyValue || !validation.errorAlert.show) return undefined;
  const isValid = withEvaluation(engine, (evaluation) => {
    const value = enteredValue(evaluation, place, edit);
    evaluation.suppose(place, value);
    return new ValidityCheck(engine, evaluation).isValid(validation, place, value);
  });
  return isValid ? undefined : { kind: "invalid", alert: validation.errorAlert };
}

/** Throws `EntryRefused` for an entry that a person cannot make. */
export function refuseWrongEntry(engine: Engine, place: CellPlace, edit: CellEdit): void {
  const objection = objectionTo(engine, place, edit);
  if (objection && refuses(objection)) throw new EntryRefused(objection);
}

/** Whether Excel leaves no choice but to give the entry up or to change it. */
export const refuses = (objection: EntryObjection): boolean =>
  objection.kind !== "invalid" || objection.alert.style === "Stop";

function enteredValue(evaluation: FormulaEvaluation, place: CellPlace, { formula, value }: CellEdit): CellValue {
  return formula ? (evaluation.evaluate(formula, place)[0]?.[0] ?? 0) : (value ?? null);
}
