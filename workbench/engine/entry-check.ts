import type { CellValue, ValidationData } from "../workbook-data";
import type { Engine } from "./engine";
import type { CellPlace } from "./entry-edit";
import { type FormulaEvaluation, withEvaluation } from "./formula-evaluation";
import type { CellEdit } from "./sheet-grid";
import { isLocked } from "./sheet-protection";
import { validationAt } from "./validations";
import { ValidityCheck } from "./validity";

/** Why Excel does not take what a person typed, or asks whether it is meant. */
export type EntryObjection =
  /** "The cell or chart you're trying to change is on a protected sheet." */
  | { readonly kind: "locked" }
  /** A "Stop" alert refuses; after "Warning" and "Information" the person may go on. */
  | { readonly kind: "invalid"; readonly alert: ValidationData["errorAlert"] };

const NO_MESSAGE = "This value doesn't match the data validation restrictions defined for this cell.";

export class EntryRefused extends Error {
  readonly objection: EntryObjection;

  constructor(objection: EntryObjection) {
    super(objection.kind === "locked" ? "The cell is on a protected sheet." : objection.alert.message || NO_MESSAGE);
    this.name = "EntryRefused";
    this.objection = objection;
  }
}

/** What Excel would say to an entry before it is made; nothing when it takes it. */
export function objectionTo(engine: Engine, place: CellPlace, edit: CellEdit): EntryObjection | undefined {
  const { sheet, row, column } = place;
  if (isLocked(engine, sheet, row, column)) return { kind: "locked" };
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
  const isRefused = objection?.kind === "locked" || objection?.alert.style === "Stop";
  if (objection && isRefused) throw new EntryRefused(objection);
}

function enteredValue(evaluation: FormulaEvaluation, place: CellPlace, { formula, value }: CellEdit): CellValue {
  return formula ? (evaluation.evaluate(formula, place)[0]?.[0] ?? 0) : (value ?? null);
}
