import { formatFixedSheetArea, parseReference } from "../engine/a1";
import { readMoment } from "../engine/moment";
import type { FormulaPlace } from "../engine/formula-evaluation";
import { readFormula, readOperand } from "../engine/rule-operand";
import { isFormulaText, shownOperand } from "../engine/rule-operand-text";
import { asFlag, asText, oneOf } from "../protocol/arguments";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import { isHostObject, selfOf } from "../protocol/object-type";
import type { ComparisonOperator, ValidationRule } from "../workbook-data";
import { fieldsOf } from "./plain-fields";
import { rangeType } from "./range";

const KINDS = ["wholeNumber", "decimal", "list", "date", "time", "textLength", "custom"] as const;
type Kind = (typeof KINDS)[number];
type ComparedKind = Exclude<Kind, "list" | "custom">;

/** Data validation has names of its own for two of the comparisons. */
const OPERATORS: Readonly<Record<string, ComparisonOperator>> = {
  Between: "Between",
  NotBetween: "NotBetween",
  EqualTo: "EqualTo",
  NotEqualTo: "NotEqualTo",
  GreaterThan: "GreaterThan",
  LessThan: "LessThan",
  GreaterThanOrEqualTo: "GreaterThanOrEqual",
  LessThanOrEqualTo: "LessThanOrEqual",
};

/** The longest list that can be typed into a rule. */
const LIST_LIMIT = 255;

/** "A data validation rule contains different types of data validation. You can only use one of them at a time". */
export function readRule(given: unknown, at: FormulaPlace, host: ExcelHost): ValidationRule {
  const fields = fieldsOf(given, KINDS);
  const [kind, ...others] = KINDS.filter((name) => fields[name] !== undefined && fields[name] !== null);
  if (kind === undefined || others.length > 0) throw new ExcelError("InvalidArgument");
  if (kind === "list") return readList(fields.list, at, host);
  if (kind === "custom")
    return {
      kind,
      formula: required(readFormula(host.engine, asText(fieldsOf(fields.custom, ["formula"]).formula), at)),
    };
  return readComparison(kind, fields[kind], at, host);
}

function readComparison(kind: ComparedKind, given: unknown, at: FormulaPlace, host: ExcelHost): ValidationRule {
  const fields = fieldsOf(given, ["formula1", "formula2", "operator"]);
  const operator = OPERATORS[oneOf(fields.operator, Object.keys(OPERATORS))]!;
  const isBetween = operator === "Between" || operator === "NotBetween";
  return {
    kind,
    operator,
    formula1: readBound(kind, fields.formula1, at, host),
    // "Is not used with the binary operators, such as GreaterThan."
    ...(isBetween && { formula2: readBound(kind, fields.formula2, at, host) }),
  };
}

/** "it can be passed in as a number, a range object, or a string formula"; for dates and times also as one, in ISO 8601. */
function readBound(kind: ComparedKind, value: unknown, at: FormulaPlace, host: ExcelHost): string {
  const address = rangeAddress(value, host);
  if (address !== undefined) return address;
  const text = typeof value === "number" ? String(value) : asText(value);
  const moment = kind === "date" || kind === "time" ? readMoment(text, host.engine.clock().getFullYear()) : undefined;
  if (moment !== undefined) return String(moment);
  const operand = required(readOperand(host.engine, text, at));
  // A text is nothing a number could be compared with.
  if (!isFormulaText(text) && isFormulaText(operand)) throw new ExcelError("InvalidArgument");
  return operand;
}

function readList(given: unknown, at: FormulaPlace, host: ExcelHost): ValidationRule {
  const { inCellDropDown, source } = fieldsOf(given, ["inCellDropDown", "source"]);
  return {
    kind: "list",
    source: readSource(source, at, host),
    // "Specifies whether to display the list in a cell drop-down. The default is `true`."
    inCellDropDown: inCellDropDown === undefined || inCellDropDown === null ? true : asFlag(inCellDropDown),
  };
}

/** "it can be passed in as a `Range` object, or a string that contains a comma-separated number, Boolean, or date." */
function readSource(value: unknown, at: FormulaPlace, host: ExcelHost): string {
  const text = rangeAddress(value, host) ?? asText(value);
  if (!isFormulaText(text)) {
    if (text.trim() === "" || text.length > LIST_LIMIT) throw new ExcelError("InvalidArgument");
    return text;
  }
  const formula = required(readFormula(host.engine, text, at));
  const area = parseReference(formula.slice(1))?.area;
  // "The list source must be a delimited list, or a reference to single row or column."
  if (area && area.rows > 1 && area.columns > 1) throw new ExcelError("InvalidArgument");
  return formula;
}

function rangeAddress(value: unknown, { engine }: ExcelHost): string | undefined {
  if (!isHostObject(value)) return undefined;
  const range = selfOf(value, rangeType);
  if (!range) throw new ExcelError("InvalidArgument");
  return `=${formatFixedSheetArea(engine.grid(range.sheet).name, range.area)}`;
}

function required(text: string | undefined): string {
  if (text === undefined) throw new ExcelError("InvalidArgument");
  return text;
}

/** "When retrieving the value, it will always be returned as a string formula, for example: "=10", "=A1", "=SUM(A1:B5)"". */
export function shownRule(rule: ValidationRule): object {
  if (rule.kind === "list") return { list: { inCellDropDown: rule.inCellDropDown, source: rule.source } };
  if (rule.kind === "custom") return { custom: { formula: rule.formula } };
  const operator = Object.keys(OPERATORS).find((name) => OPERATORS[name] === rule.operator)!;
  return {
    [rule.kind]: {
      formula1: shownOperand(rule.formula1),
      ...(rule.formula2 !== undefined && { formula2: shownOperand(rule.formula2) }),
      operator,
    },
  };
}
