import { anchorOf } from "../engine/area-list";
import { EN_US, relocalize, VI_VN } from "../engine/formula-tokens";
import { fromR1C1, toR1C1 } from "../engine/r1c1";
import { readFormula, readOperand } from "../engine/rule-operand";
import { shownOperand } from "../engine/rule-operand-text";
import { asText, oneOf } from "../protocol/arguments";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import { defineObject, hostObject, type ObjectType } from "../protocol/object-type";
import { change, type ConditionalFormatRef, formatOf, formatOfKind, replace } from "./conditional-format-ref";
import { conditionalRangeFormatType } from "./conditional-range-format";
import { fieldsOf } from "./plain-fields";

/** The cell a format's formulas are written for: the upper left one of its first area. */
function anchor(ref: ConditionalFormatRef, host: ExcelHost) {
  return { sheet: ref.cells.sheet, ...anchorOf(formatOf(ref, host).areas) };
}

/** A formula as given, or Excel's refusal. */
function checkedFormula(ref: ConditionalFormatRef, text: unknown, host: ExcelHost): string {
  const formula = readFormula(host.engine, asText(text), anchor(ref, host));
  if (formula === undefined) throw new ExcelError("InvalidArgument");
  return formula;
}

export function checkedOperand(ref: ConditionalFormatRef, value: unknown, host: ExcelHost): string {
  const text = typeof value === "number" ? String(value) : asText(value);
  const operand = readOperand(host.engine, text, anchor(ref, host));
  if (operand === undefined) throw new ExcelError("InvalidArgument");
  return operand;
}

const customRuleType: ObjectType<ConditionalFormatRef> = defineObject<ConditionalFormatRef>("ConditionalFormatRule", {
  properties: {
    Formula: {
      read: (ref, host) => formatOfKind(ref, host, "custom").formula,
      write: (ref, value, host) => {
        change(ref, host, "custom", () => ({ formula: checkedFormula(ref, value, host) }));
      },
    },
    // "The formula, if required, on which to evaluate the conditional format rule in the user's language."
    FormulaLocal: {
      read: (ref, host) => relocalize(formatOfKind(ref, host, "custom").formula, EN_US, VI_VN),
      write: (ref, value, host) => {
        const formula = relocalize(asText(value), VI_VN, EN_US);
        change(ref, host, "custom", () => ({ formula: checkedFormula(ref, formula, host) }));
      },
    },
    // "… in R1C1-style notation."
    FormulaR1C1: {
      read: (ref, host) => toR1C1(formatOfKind(ref, host, "custom").formula, anchor(ref, host)),
      write: (ref, value, host) => {
        const formula = fromR1C1(asText(value), anchor(ref, host));
        change(ref, host, "custom", () => ({ formula: checkedFormula(ref, formula, host) }));
      },
    },
  },
});

export const customFormatType: ObjectType<ConditionalFormatRef> = defineObject<ConditionalFormatRef>(
  "CustomConditionalFormat",
  {
    links: {
      Format: (ref) => hostObject(conditionalRangeFormatType, ref),
      Rule: (ref) => hostObject(customRuleType, ref),
    },
  },
);

const COMPARISONS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;

export const cellValueFormatType: ObjectType<ConditionalFormatRef> = defineObject<ConditionalFormatRef>(
  "CellValueConditionalFormat",
  {
    properties: {
      Rule: {
        read: (ref, host) => {
          const { operator, formula1, formula2 } = formatOfKind(ref, host, "cellValue");
          return {
            formula1: shownOperand(formula1),
            ...(formula2 !== undefined && { formula2: shownOperand(formula2) }),
            operator,
          };
        },
        write: (ref, value, host) => {
          const { formula1, formula2, operator: named } = fieldsOf(value, ["formula1", "formula2", "operator"]);
          const operator = oneOf(named, COMPARISONS);
          const isBetween = operator === "Between" || operator === "NotBetween";
          const operand = checkedOperand(ref, formula1, host);
          const upper = isBetween ? { formula2: checkedOperand(ref, formula2, host) } : {};
          const { formula2: _before, ...format } = formatOfKind(ref, host, "cellValue");
          replace(ref, host, { ...format, operator, formula1: operand, ...upper });
        },
      },
    },
    links: { Format: (ref) => hostObject(conditionalRangeFormatType, ref) },
  },
);

export const textFormatType: ObjectType<ConditionalFormatRef> = defineObject<ConditionalFormatRef>(
  "TextConditionalFormat",
  {
    properties: {
      Rule: {
        read: (ref, host) => {
          const { operator, text } = formatOfKind(ref, host, "text");
          return { operator, text };
        },
        write: (ref, value, host) => {
          const { operator, text } = fieldsOf(value, ["operator", "text"]);
          change(ref, host, "text", () => ({
            operator: oneOf(operator, ["Contains", "NotContains", "BeginsWith", "EndsWith"]),
            text: asText(text),
          }));
        },
      },
    },
    links: { Format: (ref) => hostObject(conditionalRangeFormatType, ref) },
  },
);
