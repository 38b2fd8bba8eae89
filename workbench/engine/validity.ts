import type { CellValue, ValidationData, ValidationRule } from "../workbook-data";
import { parseReference } from "./a1";
import { anchorOf } from "./area-list";
import { compareValues, isError, meets, sameText } from "./comparison";
import type { Engine } from "./engine";
import type { FormulaEvaluation, FormulaPlace, FormulaResult } from "./formula-evaluation";
import { tokenize } from "./formula-tokens";
import { displayText } from "./number-display";
import { moveFormula } from "./relative-formula";
import { isFormulaText } from "./rule-operand-text";
import { readEntry } from "./typed-text";

/** Judges values by a validation. Formulas see the value in its cell. */
export class ValidityCheck {
  private readonly engine: Engine;
  private readonly evaluation: FormulaEvaluation;

  constructor(engine: Engine, evaluation: FormulaEvaluation) {
    this.engine = engine;
    this.evaluation = evaluation;
  }

  isValid(validation: ValidationData, place: FormulaPlace, value: CellValue): boolean {
    const { rule, ignoreBlanks } = validation;
    if (validation.anyValue) return true;
    if (ignoreBlanks && (value === null || this.leansOnBlank(validation, place))) return true;
    const anchor = { sheet: place.sheet, ...anchorOf(validation.areas) };
    const evaluate = (formula: string): FormulaResult => this.evaluation.evaluate(formula, place, anchor);
    const operand = (text: string): CellValue => (isFormulaText(text) ? first(evaluate(text)) : Number(text));
    if (rule.kind === "list")
      return isFormulaText(rule.source) ? isAmong(value, evaluate(rule.source)) : this.isListed(value, rule.source);
    if (rule.kind === "custom") return isTrue(first(evaluate(rule.formula)));
    const { kind, operator, formula1, formula2 = "0" } = rule;
    return isOfKind(kind, value) && meets(measured(kind, value), operator, operand(formula1), operand(formula2));
  }

  /**
   * Microsoft, of "Ignore blank": "if any referenced cell is blank, selecting the Ignore blank check box allows any value to
   * be entered in the validated cell", and so does a defined name with a blank cell as the source of a list. A range inside
   * a function (`COUNTIF($A$1:$A$9,A1)=1`) does not.
   */
  private leansOnBlank({ rule, areas }: ValidationData, place: FormulaPlace): boolean {
    return formulasOf(rule).some((formula) => {
      const moved = moveFormula(formula, anchorOf(areas), place);
      const isNamed = rule.kind === "list" && /^=[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(moved);
      if (isNamed) return this.evaluation.evaluate(moved, place).some((row) => row.includes(null));
      return tokenize(moved.slice(1)).some(
        (token) => token.kind === "reference" && this.isBlankCell(token.text, place),
      );
    });
  }

  private isBlankCell(text: string, place: FormulaPlace): boolean {
    const reference = parseReference(text);
    const sheet = reference?.sheet === undefined ? place.sheet : this.engine.sheets.idOf(reference.sheet);
    if (!reference || sheet === undefined || reference.area.rows * reference.area.columns > 1) return false;
    const { row, column } = reference.area;
    const isOwn = sheet === place.sheet && row === place.row && column === place.column;
    const grid = this.engine.grid(sheet);
    return !isOwn && grid.value(row, column) === null && grid.formula(row, column) === undefined;
  }

  /** A list typed into the rule: letter case counts, blanks around the items do not. "a comma-separated number, Boolean, or date" */
  private isListed(value: CellValue, source: string): boolean {
    const year = this.engine.clock().getFullYear();
    return source.split(",").some((text) => {
      const item = text.trim();
      if (typeof value === "string") return value === item;
      const entry = readEntry(item, "en-US", year);
      return (
        value !== null &&
        entry.kind === "value" &&
        typeof entry.value !== "string" &&
        compareValues(value, entry.value) === 0
      );
    });
  }
}

const first = (result: FormulaResult): CellValue => result[0]?.[0] ?? null;

/** A custom formula accepts what makes it TRUE or a number other than 0; an error accepts nothing. */
const isTrue = (value: CellValue): boolean => value === true || (typeof value === "number" && value !== 0);

/** Items in cells: letter case is left aside, and what is shown counts, since that is what the drop-down enters. */
function isAmong(value: CellValue, items: FormulaResult): boolean {
  if (value === null || isError(value)) return false;
  const shown = displayText(value, "General", "vi");
  return items.some((row) =>
    row.some(
      (item) =>
        item !== null &&
        !isError(item) &&
        (compareValues(value, item) === 0 || sameText(shown, displayText(item, "General", "vi"))),
    ),
  );
}

type ComparedKind = Exclude<ValidationRule["kind"], "list" | "custom">;

function isOfKind(kind: ComparedKind, value: CellValue): boolean {
  if (kind === "textLength") return !isError(value);
  return typeof value === "number" && (kind !== "wholeNumber" || Number.isInteger(Number(value.toPrecision(15))));
}

const measured = (kind: ComparedKind, value: CellValue): CellValue =>
  kind === "textLength" ? displayText(value, "General", "vi").length : value;

function formulasOf(rule: ValidationRule): readonly string[] {
  const texts =
    rule.kind === "list"
      ? [rule.source]
      : rule.kind === "custom"
        ? [rule.formula]
        : [rule.formula1, rule.formula2 ?? ""];
  return texts.filter(isFormulaText);
}
