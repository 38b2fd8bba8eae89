import type { ConditionalFormatData, ValidationData, ValidationRule } from "../workbook-data";
import { isFormulaText } from "./rule-operand-text";

type Rewrite = (formula: string) => string;

/** Rules hold plain numbers and texts as they are; only what begins with `=` is a formula. */
const rewritten = (text: string, rewrite: Rewrite): string => (isFormulaText(text) ? rewrite(text) : text);

/** A conditional format with each of its formulas rewritten; the same record when none of them changed. */
export function rewriteFormat(format: ConditionalFormatData, rewrite: Rewrite): ConditionalFormatData {
  return same(
    format,
    withFormulas(format, (text) => rewritten(text, rewrite)),
  );
}

function withFormulas(format: ConditionalFormatData, write: Rewrite): ConditionalFormatData {
  switch (format.kind) {
    case "custom":
      return { ...format, formula: write(format.formula) };
    case "cellValue":
      return {
        ...format,
        formula1: write(format.formula1),
        ...(format.formula2 !== undefined && { formula2: write(format.formula2) }),
      };
    case "text":
      return format;
    case "dataBar":
      return {
        ...format,
        ...(format.min !== undefined && { min: write(format.min) }),
        ...(format.max !== undefined && { max: write(format.max) }),
      };
    case "colorScale":
      return {
        ...format,
        points: format.points.map((point) => ({
          ...point,
          ...(point.value !== undefined && { value: write(point.value) }),
        })),
      };
  }
}

/** The same for a validation. */
export function rewriteValidation(validation: ValidationData, rewrite: Rewrite): ValidationData {
  const write: Rewrite = (text) => rewritten(text, rewrite);
  const { rule } = validation;
  return same(validation, { ...validation, rule: withRuleFormulas(rule, write) });
}

function withRuleFormulas(rule: ValidationRule, write: Rewrite): ValidationRule {
  if (rule.kind === "list") return { ...rule, source: write(rule.source) };
  if (rule.kind === "custom") return { ...rule, formula: write(rule.formula) };
  return {
    ...rule,
    formula1: write(rule.formula1),
    ...(rule.formula2 !== undefined && { formula2: write(rule.formula2) }),
  };
}

function same<T>(before: T, after: T): T {
  return JSON.stringify(before) === JSON.stringify(after) ? before : after;
}
